/**
 * The end of a language file, after its texts: it puts the texts into the page before first paint, long before
 * hydration. Elements that arrive later get them as they are parsed.
 */
import { PREFERENCE_EVENT } from "@/lib/site/storage/preference-event";
import { putText, putTexts } from "./put-texts";

const { dataset } = document.documentElement;

const { qaTexts } = window;
if (dataset.waiting !== undefined && qaTexts) {
  putTexts(document, qaTexts);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) {
          if (node.dataset.t !== undefined) putText(node, qaTexts);
          putTexts(node, qaTexts);
        }
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => observer.disconnect());
  if (document.readyState !== "loading") observer.disconnect();
  delete dataset.waiting;
}
// On a slow network, React may have hydrated already.
window.dispatchEvent(new Event(PREFERENCE_EVENT));
