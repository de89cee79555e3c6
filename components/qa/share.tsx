"use client";

import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { toast } from "@/components/ui/toast";
import { useMessage } from "@/components/ui/use-language";
import { withBase } from "@/lib/site/paths";
import { copyText } from "./clipboard";

interface Props {
  /** Path of the permalink page, without base path. */
  path: string;
  /** The question in one line: given, the link can be copied as Markdown too. */
  title?: string;
}

const markdownLink = (title: string, url: string) => `[${title.replace(/[[\]\\]/g, "\\$&")}](${url})`;

/** Copies the permalink; where the browser refuses, shows it selected, to be copied by hand. */
export function Share({ path, title }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const message = useMessage();
  const fieldId = useId();

  const copy = async (form: "link" | "markdown") => {
    const url = new URL(withBase(path), window.location.origin).href;
    const text = form === "markdown" && title ? markdownLink(title, url) : url;
    const done = await copyText(text);
    setRefused(done ? null : text);
    if (done) toast(form === "link" ? "copied" : "copiedMarkdown");
  };

  return (
    <div className="js-only no-print flex flex-wrap items-center gap-2">
      <button type="button" className="button" onClick={() => copy("link")}>
        <Icon name="link" />
        <T k="copyLink" />
      </button>
      {title && (
        <button type="button" className="button" onClick={() => copy("markdown")}>
          <Icon name="hash" />
          <T k="copyMarkdown" />
        </button>
      )}
      {refused && (
        <div role="alert" className="w-full text-sm">
          <label htmlFor={fieldId}>{message("copyByHand")}</label>
          <input
            id={fieldId}
            readOnly
            value={refused}
            className="mt-1 w-full rounded-lg border border-edge bg-paper px-3 py-1.5"
            ref={(field) => {
              field?.focus();
              field?.select();
            }}
          />
        </div>
      )}
    </div>
  );
}
