"use client";

import { useEffect } from "react";
import { SearchBox } from "@/components/search/field/box";
import { useSearchCombobox } from "@/components/search/field/combobox";
import { SearchForm, SilentSubmit } from "@/components/search/field/form";
import { Announcer } from "@/components/search/results/announcer";
import { lateResults } from "@/components/search/results/late-results";
import { warmSearch } from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { useMedia } from "@/components/ui/use-media";
import { PREVIEW_ROOM } from "./preview-room";

const DialogPanes = lateResults(() => import("./dialog-panes"));

interface Props {
  initial: string;
  open: boolean;
  examples: readonly string[];
  /** Slug of the one project to search in. */
  project?: string | undefined;
  close: () => void;
}

/** The content of the dialog: the field and, while it is open, what stands below it. */
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
      {open && <DialogPanes combobox={combobox} answers={answers} examples={examples} put={put} />}
      <Announcer state={combobox.state} />
      <p role="status" className="sr-only">
        {combobox.note && <T k={combobox.note} />}
      </p>
    </>
  );
}
