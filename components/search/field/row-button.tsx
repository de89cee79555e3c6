"use client";

import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/lib/site/style/icons";

interface Props {
  icon: IconName;
  pressed?: boolean;
  title: string;
  onClick: () => void;
}

/**
 * A button beside an option of a list, for the pointer alone: a listbox may contain only options, so the keyboard and
 * screen readers have keys for the same actions (`combobox-keys.ts`). It leaves the focus in the text field.
 */
export function RowButton({ icon, pressed = false, title, onClick }: Props) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className="row-button"
      data-pressed={pressed || undefined}
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
