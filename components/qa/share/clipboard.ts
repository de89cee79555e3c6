import type { Copied } from "./share-text";

/**
 * Copies a text, with its rich form if there is one. Returns false if the browser refuses: no permission, an insecure
 * origin, an old web view.
 */
export async function copyContent({ plain, html }: Copied): Promise<boolean> {
  try {
    if (html && typeof ClipboardItem === "function") await navigator.clipboard.write([richItem(plain, html)]);
    else await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return copyBySelection(plain);
  }
}

const richItem = (plain: string, html: string): ClipboardItem =>
  new ClipboardItem({
    "text/plain": new Blob([plain], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  });

/** Copies by `execCommand`, which still works in the web views of chat apps and on plain `http`. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
