/** Texts of a language for elements that no component of React answers for: those of a page that is not hydrated yet, or never. */
import { fillSlots } from "./messages";
import type { Texts } from "./texts";

/** Puts the text that the element names (`data-t`) into it. What the page was built with stays beside it, for the way back. */
export function putText(element: HTMLElement, { texts }: Texts): void {
  const { dataset } = element;
  dataset.built ??= element.textContent ?? "";
  const text = texts[dataset.t ?? ""];
  element.textContent = text === undefined ? dataset.built : fillSlots(text, JSON.parse(dataset.v ?? "{}"));
}

/** The same for all elements below. */
export function putTexts(node: ParentNode, texts: Texts): void {
  for (const element of node.querySelectorAll<HTMLElement>("[data-t]")) putText(element, texts);
}
