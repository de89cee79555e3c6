/**
 * Ends the file of a language, behind its texts: puts them into the page before it is painted, long before React does. What
 * is still on its way when this runs gets them as it comes.
 */
import { PREFERENCE_EVENT } from "@/lib/site/storage/preference-event";
import { fillSlots } from "./messages";

const { dataset } = document.documentElement;

function translate(element: HTMLElement): void {
  const text = window.qaTexts?.texts[element.dataset.t ?? ""];
  if (text !== undefined) element.textContent = fillSlots(text, JSON.parse(element.dataset.v ?? "{}"));
}

const translateBelow = (node: ParentNode): void => {
  for (const element of node.querySelectorAll<HTMLElement>("[data-t]")) translate(element);
};

if (dataset.waiting !== undefined) {
  translateBelow(document);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) {
          if (node.dataset.t !== undefined) translate(node);
          translateBelow(node);
        }
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => observer.disconnect());
  if (document.readyState !== "loading") observer.disconnect();
  delete dataset.waiting;
}
// React may be there already, on a slow network.
window.dispatchEvent(new Event(PREFERENCE_EVENT));
