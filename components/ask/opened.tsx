"use client";

import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { paths } from "@/lib/site/addresses/paths";
import type { OpenedAnswer } from "@/lib/site/storage/draft";
import { languageOf } from "@/lib/site/wording/language-of";

interface Props {
  opened: readonly OpenedAnswer[];
  remove: (id: string) => void;
}

/** The answers that were opened while the question was written; the issue will list them. */
export function Opened({ opened, remove }: Props) {
  const message = useMessage();
  if (opened.length === 0) return null;
  return (
    <div className="mt-5">
      <p className="text-faint text-sm" id="opened">
        <T k="askOpened" />
      </p>
      <ul aria-labelledby="opened" className="mt-1">
        {opened.map(({ id, question }) => (
          <li key={id} className="flex items-center gap-1">
            <Link href={paths.pair(id)} className="quiet-link min-w-0 truncate" lang={languageOf(question)}>
              {question}
            </Link>
            <button
              type="button"
              className="toggle ms-auto"
              aria-label={message("askOpenedRemove", { name: question })}
              onClick={() => remove(id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
