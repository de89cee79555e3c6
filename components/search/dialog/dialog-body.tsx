"use client";

import { useEffect } from "react";
import { SearchBox } from "@/components/search/field/box";
import { type SearchCombobox, useSearchCombobox } from "@/components/search/field/combobox";
import { Examples } from "@/components/search/field/examples";
import { SearchForm, SilentSubmit } from "@/components/search/field/form";
import { Announcer } from "@/components/search/results/announcer";
import { HitList } from "@/components/search/results/hit-list";
import { warmSearch } from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { useMedia } from "@/components/ui/use-media";
import type { MessageKey } from "@/lib/site/languages/texts";
import { SHORTCUTS, type Shortcut } from "@/lib/site/shortcuts";
import { recentSearches, starredAnswers } from "@/lib/site/storage/recent-and-starred";
import { PREVIEW_ROOM, Preview } from "./preview";

interface Props {
  initial: string;
  open: boolean;
  examples: readonly string[];
  /** Slug of the one project to search in. */
  project?: string | undefined;
  close: () => void;
}

/**
 * The content of the dialog: the field and, while it is open, the list of results, suggestions for a start and the key
 * hints.
 */
export function DialogBody({ initial, open, examples, project, close }: Props) {
  const answers = useMedia(PREVIEW_ROOM);
  const combobox = useSearchCombobox({
    initial,
    offersStored: open,
    answers,
    project,
    onLeave: close,
    onEscape: close,
  });
  const { input, set } = combobox.field;
  const message = useMessage();

  useEffect(() => {
    if (open) warmSearch();
  }, [open]);

  const put = (text: string) => {
    set(text);
    input.current?.focus();
  };
  return (
    <>
      <SearchForm className="flex items-center pe-2" onSubmit={combobox.submit}>
        <SearchBox
          large
          input={{ ...combobox.inputProps, "aria-expanded": combobox.options.length > 0 }}
          onClear={() => put("")}
        />
        <SilentSubmit />
        <button type="button" className="toggle" onClick={close}>
          <T k="searchClose" />
        </button>
      </SearchForm>
      <div className="search-dialog-panes">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer (WCAG 2.1.1) */}
        <section className="search-dialog-list" tabIndex={0} aria-label={message("searchResultsTitle")}>
          <HitList combobox={combobox} />
          {open && combobox.state.status === "idle" && (
            <>
              <StoredFoot options={combobox.options} focus={() => input.current?.focus()} />
              <div className="px-5 py-5">
                <p className="text-muted text-sm leading-relaxed">
                  <T k="searchIdle" />
                </p>
                <Examples examples={examples} pick={put} />
              </div>
            </>
          )}
        </section>
        {answers && <Preview combobox={combobox} />}
      </div>
      {open && <Keys combobox={combobox} />}
      <Announcer state={combobox.state} />
      <p role="status" className="sr-only">
        {combobox.note && <T k={combobox.note} />}
      </p>
    </>
  );
}

/** Where searches and stars are stored, and how to be rid of them. */
function StoredFoot({ options, focus }: { options: SearchCombobox["options"]; focus: () => void }) {
  if (options.length === 0) return null;
  const has = (kind: string) => options.some((option) => option.kind === kind);
  const clear = (stored: { write: (value: never[]) => void }) => {
    stored.write([]);
    focus();
  };
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-line border-b px-5 pt-1 pb-2 text-faint text-xs">
      <span className="me-auto">
        <T k="storedHere" />
      </span>
      {has("recent") && (
        <button type="button" className="text-button" onClick={() => clear(recentSearches)}>
          <T k="storedClearRecent" />
        </button>
      )}
      {has("star") && (
        <button type="button" className="text-button" onClick={() => clear(starredAnswers)}>
          <T k="storedClearStars" />
        </button>
      )}
    </p>
  );
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The key hints for the present state. */
function Keys({ combobox: { active, options } }: { combobox: SearchCombobox }) {
  const chosen = active === null ? undefined : options[active];
  const isStored = chosen?.kind === "recent" || chosen?.kind === "star";
  return (
    <p className="no-print hidden items-center gap-4 border-line border-t px-5 py-2 text-faint text-xs sm:flex">
      <Key shortcut={SHORTCUTS.move} />
      <Key shortcut={SHORTCUTS.choose} hint={chosen && chosen.kind !== "all" ? "hintOpen" : "hintAll"} />
      {chosen?.kind === "hit" && <Key shortcut={SHORTCUTS.star} />}
      {isStored && <Key shortcut={SHORTCUTS.remove} />}
      <Key shortcut={SHORTCUTS.close} />
    </p>
  );
}

function Key({ shortcut, hint = shortcut.hint }: { shortcut: Shortcut; hint?: MessageKey | undefined }) {
  const keys = (isApple() && shortcut.apple) || shortcut.keys;
  return (
    <span className="flex items-center gap-1.5">
      <kbd className="kbd">{keys.join(" ")}</kbd>
      {hint && <T k={hint} />}
    </span>
  );
}
