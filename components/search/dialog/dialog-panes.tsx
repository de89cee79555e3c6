"use client";

import type { SearchCombobox } from "@/components/search/field/combobox";
import { Examples } from "@/components/search/field/examples";
import HitList from "@/components/search/results/hit-list";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import type { MessageKey } from "@/lib/site/languages/texts";
import { SHORTCUTS, type Shortcut } from "@/lib/site/shortcuts";
import { recentSearches, starredAnswers } from "@/lib/site/storage/recent-and-starred";
import { Preview } from "./preview";

interface Props {
  combobox: SearchCombobox;
  /** Whether there is room for the answer of a result. */
  answers: boolean;
  examples: readonly string[];
  /** Puts a text into the field. */
  put: (text: string) => void;
}

/** What stands below the field of the open dialog: results or suggestions for a start, a preview, the key hints. */
export default function DialogPanes({ combobox, answers, examples, put }: Props) {
  const { input } = combobox.field;
  const message = useMessage();
  return (
    <>
      <div className="search-dialog-panes">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer (WCAG 2.1.1) */}
        <section className="search-dialog-list" tabIndex={0} aria-label={message("searchResultsTitle")}>
          <HitList combobox={combobox} />
          {combobox.state.status === "idle" && (
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
      <Keys combobox={combobox} />
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
