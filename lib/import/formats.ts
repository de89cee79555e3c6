/** All importers, by the name that the command takes. */
import { csv } from "./csv";
import { discourse } from "./discourse";
import type { Importer } from "./entry";
import { githubDiscussions } from "./github-discussions";
import { jsonLines } from "./json-lines";

export const IMPORTERS: ReadonlyMap<string, Importer> = new Map([
  ["github-discussions", githubDiscussions],
  ["discourse", discourse],
  ["csv", csv],
  ["jsonl", jsonLines],
]);
