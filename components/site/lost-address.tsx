"use client";

import { useEffect, useState } from "react";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { lostAddress } from "@/lib/site/addresses/lost-address";
import { paths, withBase } from "@/lib/site/addresses/paths";
import { languageOf } from "@/lib/site/wording/language-of";

interface Near {
  id: string;
  question: string;
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(withBase(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const idsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((id): id is string => typeof id === "string") : [];

async function questionOf(id: string): Promise<Near> {
  const pair = (await fetchJson(`/api/pairs/${id}.json`)) as { question?: { text?: unknown } };
  return { id, question: String(pair.question?.text ?? id) };
}

/** On the "not found" page: redirects to the answer that the address means, or suggests the nearest ones. */
export function LostAddress() {
  const [near, setNear] = useState<readonly Near[]>([]);

  useEffect(() => {
    let left = false;
    const find = async () => {
      const { pathname } = window.location;
      const meant = lostAddress(pathname, idsIn(await fetchJson("/api/ids.json")));
      if (left || meant.kind === "unknown") return;
      if (meant.kind === "found") window.location.replace(withBase(paths.pair(meant.id)));
      else setNear(await Promise.all(meant.ids.map(questionOf)));
    };
    // Without the list of ids, the page stays as it is.
    find().catch(() => {});
    return () => {
      left = true;
    };
  }, []);

  if (near.length === 0) return null;
  return (
    <div className="mb-8" role="status">
      <p className="text-muted">
        <T k="notFoundNear" />
      </p>
      <ul className="mt-2 space-y-2">
        {near.map(({ id, question }) => (
          <li key={id}>
            <Link href={paths.pair(id)} className="link" lang={languageOf(question)}>
              {question}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
