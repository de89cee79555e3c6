"use client";

import { type ReactNode, use, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTexts } from "@/components/ui/current-language";
import { putTexts } from "@/lib/site/languages/put-texts";
import { DEFAULT_TEXTS } from "@/lib/site/languages/texts";
import { partsOf } from "@/lib/site/page-parts";

interface Props {
  /** Path of the page, without base path. */
  page: string;
  /** Name of the part, one of its kind on the page. */
  part: string;
  /** Left out of the page's data by the build (`lib/build/export/trim-payload.ts`). */
  children?: ReactNode;
}

/**
 * A long part of a page that React renders once, in the build. It is not hydrated, and the page's data does not hold it
 * a second time: who comes by a link gets it from the page's HTML. What lives in it listens from outside.
 */
export function OnlyHtml({ page, part, children }: Props) {
  if (children === undefined) return <PartOfPage page={page} part={part} />;
  return <div data-part={part}>{children}</div>;
}

const never = () => () => {};

function PartOfPage({ page, part }: Omit<Props, "children">) {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  // React leaves what it finds in the document as it is.
  const [found] = useState(hydrating);
  const html = found ? "" : (use(partsOf(page)).get(part) ?? "");
  const element = useRef<HTMLDivElement>(null);
  useLanguageOf(element);
  return (
    <div
      ref={element}
      data-part={part}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what React rendered in the build
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

type Part = React.RefObject<HTMLElement | null>;

/** Keeps the texts of the interface in the reader's language; they come in the default one. */
function useLanguageOf(element: Part): void {
  const texts = useTexts();
  const shown = useRef(DEFAULT_TEXTS);
  useLayoutEffect(() => {
    if (!element.current || shown.current === texts) return;
    shown.current = texts;
    putTexts(element.current, texts);
  }, [element, texts]);
}
