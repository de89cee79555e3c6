/** Completes the `package.json` of a folder that becomes a site. Pure. */

export interface Completed {
  text: string;
  /** Names of scripts that the folder defines otherwise. */
  taken: string[];
}

const SCRIPTS = {
  start: "community-qa start",
  dev: "community-qa dev",
  build: "community-qa build",
  check: "community-qa check",
} as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const recordAt = (data: Record<string, unknown>, key: string): Record<string, unknown> => {
  const value = data[key];
  return isRecord(value) ? value : {};
};

/**
 * Returns the text with missing scripts and the dependency on this program added. Keeps everything present. Null if it
 * is no JSON object.
 */
export function completePackage(text: string | null, folder: string, version: string): Completed | null {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  let data: unknown;
  try {
    data = text === null ? { name: name || "qa", private: true } : JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data)) return null;
  const scripts = recordAt(data, "scripts");
  const taken = Object.entries(SCRIPTS).flatMap(([key, command]) =>
    key in scripts && scripts[key] !== command ? [key] : [],
  );
  const known = ["dependencies", "devDependencies"].some((kind) => "community-qa" in recordAt(data, kind));
  const completed = {
    ...data,
    scripts: { ...SCRIPTS, ...scripts },
    ...(known ? {} : { dependencies: { ...recordAt(data, "dependencies"), "community-qa": version } }),
  };
  const indent = /^[{[]\r?\n([ \t]+)/.exec(text ?? "")?.[1] ?? 2;
  return { text: `${JSON.stringify(completed, null, indent)}\n`, taken };
}
