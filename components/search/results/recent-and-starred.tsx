"use client";

import type { MouseEvent, ReactNode } from "react";
import type { SearchCombobox } from "@/components/search/field/combobox";
import { type ComboboxOption, keyOfOption } from "@/components/search/field/options";
import { RowButton } from "@/components/search/field/row-button";
import { IsoDate } from "@/components/ui/date";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { ProjectName } from "@/components/ui/project-name";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { languageOf } from "@/lib/site/wording/language-of";

/** Recent searches and starred answers, as options of the list while nothing is typed. */
export function StoredOptions({ combobox }: { combobox: SearchCombobox }) {
  const rows = combobox.options.map((option, index) => ({ option, index }));
  const recent = rows.filter(({ option }) => option.kind === "recent");
  const starred = rows.filter(({ option }) => option.kind === "star");
  return (
    <>
      <Group title="storedRecent" id={`${combobox.listId}-recent`} rows={recent} combobox={combobox} />
      <Group title="storedStars" id={`${combobox.listId}-starred`} rows={starred} combobox={combobox} />
    </>
  );
}

interface GroupProps {
  title: MessageKey;
  id: string;
  rows: { option: ComboboxOption; index: number }[];
  combobox: SearchCombobox;
}

function Group({ title, id, rows, combobox }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no HTML element is a group of options
    <div role="group" aria-labelledby={id} className="pt-3">
      <p id={id} role="presentation" className="px-5 pb-1 text-faint text-xs">
        <T k={title} />
      </p>
      {rows.map(({ option, index }) => (
        <StoredOption key={keyOfOption(option)} option={option} index={index} combobox={combobox} />
      ))}
    </div>
  );
}

interface OptionProps {
  option: ComboboxOption;
  index: number;
  combobox: SearchCombobox;
}

function StoredOption({ option, index, combobox }: OptionProps) {
  const { active, optionId, opening, remove } = combobox;
  const props = {
    id: optionId(index),
    role: "option",
    tabIndex: -1,
    "aria-selected": active === index,
    className: "hit stored",
    onClick: (event: MouseEvent) => opening(option, event),
  };
  if (option.kind === "recent") {
    return (
      <Row remove={() => remove(option)}>
        <div {...props}>
          <Icon name="clock" className="text-faint" />
          <span className="truncate">{option.query}</span>
        </div>
      </Row>
    );
  }
  if (option.kind !== "star") return null;
  const { id, question, project, date } = option.star;
  return (
    <Row remove={() => remove(option)}>
      <Link {...props} href={paths.pair(id)}>
        <Icon name="star" className="icon-filled text-accent" />
        <span className="min-w-0">
          <span className="block truncate" lang={languageOf(question)}>
            {question}
          </span>
          <span className="meta">
            {project && <ProjectName name={project} />}
            {date && <IsoDate date={date} />}
          </span>
        </span>
      </Link>
    </Row>
  );
}

function Row({ children, remove }: { children: ReactNode; remove: () => void }) {
  const message = useMessage();
  return (
    <div role="presentation" className="hit-row stored-row">
      {children}
      <RowButton icon="close" title={message("storedRemove")} onClick={remove} />
    </div>
  );
}
