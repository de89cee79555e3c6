/**
 * The end of a language file, after its texts: it puts the texts into the page before first paint, long before
 * hydration. Elements that arrive later get them as they are parsed.
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
// On a slow network, React may have hydrated already.
window.dispatchEvent(new Event(PREFERENCE_EVENT));
