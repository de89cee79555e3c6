/** Names of sources for display and records, without the user and token that an address may contain. Pure. */
import { createHash } from "node:crypto";
import path from "node:path";

export type SyncSource =
  | { kind: "folder"; folder: string }
  | { kind: "git"; url: string; branch: string | null; folder: string };

export interface SourceIdentity {
  /** What survives a move of the source: the last part of its address, and the folder within the repository. */
  name: string;
  /** Hash of the whole address, without user, token and query. */
  address: string;
}

const WITH_SCHEME = /^[a-z][\w+.-]*:\/\//i;
/** The `host:path` form of SSH. */
const SCP_LIKE = /^(?:[^@/\s]+@)?[\w.-]+:(?!\/\/)/;

/** Returns whether an address is a Git URL rather than a local path. */
export const isUrl = (address: string): boolean =>
  WITH_SCHEME.test(address) || /^[^@/\s]+@[\w.-]+:/.test(address);

/** User, password and token in an address, and its query, which may contain one too. */
const SECRETS = /(?<=^[a-z][\w+.-]*:\/\/)[^/?#]*@|^[^@/\s]+@(?=[\w.-]+:)|\?.*$/gi;

/** Returns an address for display: without user, password, token and query. */
export const withoutSecrets = (address: string): string => address.replace(SECRETS, "");

/** Returns the parts of `ADDRESS#BRANCH:FOLDER`. */
export function splitSource(text: string): {
  address: string;
  branch: string;
  folder: string;
  fragment: string;
} {
  const [, address = "", fragment = ""] = /^([^#]*)(?:#(.*))?$/s.exec(text) ?? [];
  const [branch = "", folder = ""] = fragment.split(/:(.*)/s);
  return { address, branch, folder: folder.replace(/\/+$/, ""), fragment };
}

/** Returns a source for display. */
export function tellSource(text: string): string {
  const { address, fragment } = splitSource(text);
  return withoutSecrets(address) + (fragment && `#${fragment}`);
}

/** Returns the identity of a source from the text that names it. */
export function identifySource(text: string): SourceIdentity {
  const { address, branch, folder } = splitSource(text);
  const bare = withoutSecrets(address)
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  const place = isUrl(address) || SCP_LIKE.test(address) ? bare : path.resolve(bare);
  const last = place.split(/[/:]/).at(-1) ?? "";
  return {
    name: [last.toLowerCase(), folder].filter(Boolean).join("/"),
    address: createHash("sha256")
      .update(JSON.stringify([place, branch, folder]))
      .digest("hex")
      .slice(0, 16),
  };
}
