/**
 * What opens the search dialog, at work from the first moment of a page: a script within the page, not an effect of
 * React, which on a slow device comes seconds later. The dialog and its field are in the page's HTML, so that what is
 * typed right after the shortcut goes to the field itself, through an input method as well.
 */

/** The dialog; it stands in the layout. */
export const SEARCH_DIALOG = "search-dialog";

/** Marks links that open the dialog instead of the search page. */
export const OPENS_SEARCH = { "data-opens-search": "" };

/** Put into the page as text: nothing of this module can be used within. */
function listen(dialogId: string): void {
  /** Whether there was a dialog to open. A modal dialog gives the focus to its first control: the field. */
  const open = (): boolean => {
    const dialog = document.getElementById(dialogId);
    if (!(dialog instanceof HTMLDialogElement)) return false;
    if (!dialog.open) dialog.showModal();
    return true;
  };
  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  document.addEventListener("keydown", (event) => {
    // Keys of an input method are its own: see ime.ts.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.shiftKey && event.key.toLowerCase() === "k") {
      const dialog = document.getElementById(dialogId);
      event.preventDefault();
      if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
      else open();
      // The key of the slash on Chinese keyboards gives a comma of its own, or a wide slash.
    } else if (/^[/、／]$/.test(event.key) && !control && !isTyping(event.target) && open())
      event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest("[data-opens-search]");
    if (link && open()) event.preventDefault();
  });
}

export const SHORTCUT_SCRIPT = `(${listen})("${SEARCH_DIALOG}")`;
