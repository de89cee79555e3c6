/**
 * Keyboard shortcuts and links that open the search dialog. This script runs first in every page rather than as a React effect, so
 * that it works before hydration, which takes seconds on a slow device. The dialog and its field are part of the page's
 * HTML: text typed right after the shortcut goes into the field itself, also through an input method.
 */

/** Id of the dialog, which the layout renders. */
export const SEARCH_DIALOG = "search-dialog";

/** Marks links that open the dialog instead of the search page. */
export const OPENS_SEARCH = { "data-opens-search": "" };

/** Serialised into the page as text, so it must not refer to anything of this module. */
function listen(dialogId: string): void {
  /** Returns whether there was a dialog to open. A modal dialog focuses its first control: the field. */
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
    // An input method handles its own keys: see ime.ts.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.shiftKey && event.key.toLowerCase() === "k") {
      const dialog = document.getElementById(dialogId);
      event.preventDefault();
      if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
      else open();
      // On Chinese keyboards the slash key produces an ideographic comma or a full-width slash.
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
