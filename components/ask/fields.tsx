"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { isComposing } from "@/components/search/field/ime";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { type Draft, TITLE_LENGTH } from "@/lib/site/storage/draft";
import { clip } from "@/lib/site/wording/headline";

type TextareaProps = Pick<
  ComponentProps<"textarea">,
  "ref" | "value" | "onFocus" | "onCompositionStart" | "onCompositionEnd"
>;

interface FieldProps extends TextareaProps {
  onText: (text: string) => void;
}

/** The question in one sentence: no line breaks, and Enter moves on. */
export function QuestionField({ onText, onEnter, ...props }: FieldProps & { onEnter: () => void }) {
  const message = useMessage();
  const id = useId();
  return (
    <div className="ask-title">
      <label htmlFor={id} className="block font-semibold text-sm">
        <T k="askQuestion" />
      </label>
      <textarea
        id={id}
        rows={1}
        className="field field-title mt-1"
        maxLength={TITLE_LENGTH}
        placeholder={message("askQuestionPlaceholder")}
        enterKeyHint="next"
        onChange={(event) => onText(event.target.value.replace(/[\r\n]+/g, " "))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          onEnter();
        }}
        {...props}
      />
    </div>
  );
}

/** The details; `children` are shown below the field. */
export function DetailsField({ onText, children, ...props }: FieldProps & { children: ReactNode }) {
  const message = useMessage();
  const id = useId();
  return (
    <div className="ask-details">
      <label htmlFor={id} className="block font-semibold text-sm">
        <T k="askDetails" />
      </label>
      <textarea
        id={id}
        rows={6}
        className="field field-details mt-1"
        placeholder={message("askDetailsPlaceholder")}
        onChange={(event) => onText(event.target.value)}
        {...props}
      />
      {children}
    </div>
  );
}

const SHOWN_TITLE_LENGTH = 30;

/** The draft that was set aside for another question. */
export function DraftBefore({
  before,
  onSwap,
  onDrop,
}: {
  before: Draft;
  onSwap: () => void;
  onDrop: () => void;
}) {
  return (
    <p className="ask-before">
      <T k="askDraftBefore" title={clip(before.title.trim() || before.details, SHOWN_TITLE_LENGTH)} />
      <button type="button" className="link" onClick={onSwap}>
        <T k="askDraftBack" />
      </button>
      <button type="button" className="link" onClick={onDrop}>
        <T k="askDraftDrop" />
      </button>
    </p>
  );
}
