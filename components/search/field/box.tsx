"use client";

import type { ComponentProps } from "react";
import { Icon } from "@/components/ui/icon";
import { useMessage } from "@/components/ui/use-language";

interface Props {
  large?: boolean;
  input: ComponentProps<"input">;
  onClear?: (() => void) | undefined;
  children?: React.ReactNode;
}

/** The frame of a search field: magnifier, field, and a button that clears it. */
export function SearchBox({ large = false, input, onClear, children }: Props) {
  const message = useMessage();
  return (
    <div className={large ? "search-box search-box-large" : "search-box"}>
      <Icon name="search" />
      <input
        type="search"
        name="q"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        {...input}
      />
      {onClear && input.value ? (
        <button type="button" className="toggle" aria-label={message("searchClear")} onClick={onClear}>
          <Icon name="close" />
        </button>
      ) : null}
      {children}
    </div>
  );
}
