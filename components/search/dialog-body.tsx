"use client";

import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { Announcer } from "./announcer";
import { SearchBox } from "./box";
import { useSearchCombobox } from "./combobox";
import { SearchForm } from "./form";
import { HitList } from "./hit-list";
import { warmSearch } from "./use-search";

interface Props {
  initial: string;
  examples: readonly string[];
  close: () => void;
}

/** What the dialog holds while it is open; every opening starts afresh. */
export function DialogBody({ initial, examples, close }: Props) {
  const message = useMessage();
  const combobox = useSearchCombobox({ initial, onLeave: close, onEscape: close });
  const { input, set } = combobox.field;

  useEffect(() => {
    warmSearch();
    input.current?.focus();
    input.current?.select();
  }, [input]);

  return (
    <>
      <SearchForm className="flex items-center pe-2" onSubmit={combobox.submit}>
        <SearchBox
          large
          input={{ ...combobox.inputProps, "aria-expanded": combobox.hits.length > 0 }}
          onClear={() => {
            set("");
            input.current?.focus();
          }}
        />
        <button type="button" className="toggle" onClick={close}>
          <T k="searchClose" />
        </button>
      </SearchForm>
      <div className="search-dialog-list">
        {combobox.state.status === "idle" && (
          <Idle
            examples={examples}
            pick={(example) => {
              set(example);
              input.current?.focus();
            }}
          />
        )}
        <HitList combobox={combobox} />
      </div>
      <p className="no-print hidden items-center gap-4 border-line border-t px-5 py-2 text-faint text-xs sm:flex">
        <Hint keys="↑ ↓" label={<T k="hintMove" />} />
        <Hint keys="↵" label={<T k={combobox.active === null ? "hintAll" : "hintOpen"} />} />
        <Hint keys="Esc" label={<T k="hintClose" />} />
        <span className="sr-only">{message("searchLabel")}</span>
      </p>
      <Announcer state={combobox.state} />
    </>
  );
}

function Hint({ keys, label }: { keys: string; label: React.ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <kbd className="kbd">{keys}</kbd>
      {label}
    </span>
  );
}

function Idle({ examples, pick }: { examples: readonly string[]; pick: (example: string) => void }) {
  return (
    <div className="px-5 py-6">
      <p className="text-muted">
        <T k="searchIdle" />
      </p>
      {examples.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-2">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" className="button" onClick={() => pick(example)}>
                <Icon name="search" />
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
