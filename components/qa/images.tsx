"use client";

import { useEffect, useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { useMessage } from "@/components/ui/use-language";
import type { ShownImage } from "./enlarged-image";

const EnlargedImage = onDemand(async () => ({ default: (await import("./late-dialogs")).EnlargedImage }));

const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/** Milliseconds after a page opened, or a click unfolded something, in which nobody reads the text below an image yet. */
const BEFORE_READING = 1500;

/**
 * An image in view keeps the space reserved for it; one out of view may take its own size, because nobody sees the text
 * move.
 */
function settle(image: HTMLImageElement): void {
  if (image.naturalWidth === 0) return;
  image.dataset.state = isOnScreen(image) ? "loaded" : "fitted";
}

/**
 * Handles all images of the page: enlarges them, and marks those that failed to load. The images themselves are plain
 * HTML, each in a link to itself (`linkedImages`), which works without JavaScript.
 */
export function Images() {
  const [shown, setShown] = useState<ShownImage | null>(null);
  const message = useMessage();
  const lost = message("imageLost");
  const open = message("imageOpen");

  useEffect(() => {
    let opened = performance.now();
    const fail = (image: HTMLImageElement) => {
      // Its space shrinks to a line, unless that moved the text which is being read.
      const kept = isOnScreen(image) && performance.now() - opened > BEFORE_READING;
      image.dataset.state = "lost";
      const link = image.parentElement;
      const words = [lost, lost.includes(image.alt) ? "" : image.alt, link?.matches(".image-link") && open]
        .filter(Boolean)
        .join(" · ");
      link?.setAttribute("data-lost", words);
      // Not every browser exposes generated content as an accessible name.
      if (link?.matches("a")) link.setAttribute("aria-label", words);
      if (kept) link?.setAttribute("data-kept", "");
    };
    const ofPost = (target: EventTarget | null) =>
      target instanceof HTMLImageElement && target.closest(".prose") ? target : null;
    const loaded = ({ target }: Event) => {
      const image = ofPost(target);
      if (image) settle(image);
    };
    const failed = ({ target }: Event) => {
      const image = ofPost(target);
      if (image) fail(image);
    };
    const clicked = (event: MouseEvent) => {
      opened = performance.now();
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest(".image-link") : null;
      const image = link?.querySelector("img");
      if (!image || image.dataset.state === "lost") return;
      event.preventDefault();
      setShown({ src: image.src, alt: image.alt });
    };
    // Events before hydration.
    for (const image of document.querySelectorAll<HTMLImageElement>(".prose img")) {
      if (image.complete && image.src) image.naturalWidth > 0 ? settle(image) : fail(image);
    }
    // Neither event bubbles; the document receives them in the capture phase.
    document.addEventListener("load", loaded, true);
    document.addEventListener("error", failed, true);
    document.addEventListener("click", clicked);
    return () => {
      document.removeEventListener("load", loaded, true);
      document.removeEventListener("error", failed, true);
      document.removeEventListener("click", clicked);
    };
  }, [lost, open]);

  return shown && <EnlargedImage image={shown} onClose={() => setShown(null)} />;
}
