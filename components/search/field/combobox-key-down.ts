import type { KeyboardEvent } from "react";
import type { Star } from "@/lib/site/storage/recent-and-starred";
import { comboboxMove } from "./combobox-keys";
import { isComposing } from "./ime";
import { type ComboboxOption, starOfOption } from "./options";

interface Target {
  options: readonly ComboboxOption[];
  active: number | null;
  /** A closed list handles only the keys that open it. */
  open: boolean;
  /** Returns the element of the option at an index. */
  elementOf: (index: number) => HTMLElement | null;
  choose: (index: number | null) => void;
  flipStar: (star: Star) => void;
  remove: (option: ComboboxOption | undefined) => boolean;
  reopen: () => void;
  escape: () => void;
}

function openTab(element: HTMLElement | null): void {
  if (element instanceof HTMLAnchorElement) window.open(element.href, "_blank", "noopener,noreferrer");
  else element?.click();
}

/** Acts on a move; returns false if the key is left to the text field or the form. */
function act(event: KeyboardEvent, target: Target): boolean {
  const { options, active, elementOf, choose } = target;
  const move = comboboxMove(event, active, target.open ? options.length : null);
  const option = "index" in move && move.index !== null ? options[move.index] : undefined;
  switch (move.kind) {
    case "none":
      return false;
    case "choose":
      choose(move.index);
      if (move.index !== null) elementOf(move.index)?.scrollIntoView({ block: "nearest" });
      return true;
    case "open":
      elementOf(move.index)?.click();
      return true;
    case "open-tab":
      openTab(elementOf(move.index));
      return true;
    case "remove":
      // The field keeps its own Shift Delete (cut) for rows that cannot be removed.
      return target.remove(option);
    case "star": {
      const star = starOfOption(option);
      if (star) target.flipStar(star);
      return true;
    }
    case "reopen":
      target.reopen();
      return true;
    case "escape":
      target.escape();
      return true;
  }
}

/** Handles the keys of the text field that control the list below it. */
export const comboboxKeyDown = (target: Target) => (event: KeyboardEvent) => {
  if (isComposing(event.nativeEvent)) {
    // Escape and Enter end the composition; they must not close the dialog or submit the form.
    if (event.key === "Escape") event.stopPropagation();
  } else if (act(event, target)) event.preventDefault();
};
