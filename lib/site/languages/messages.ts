/** Fills a message of the dictionaries. `{n}` is a value; `{n|answer|answers}` chooses by number. */

export type MessageValues = Readonly<Record<string, string | number>>;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;
const grouped = new Intl.NumberFormat("en-US");

/** The message with its slots filled; an unknown slot stays as it is, so that a test can find it. */
export function fill(message: string, values: MessageValues = {}): string {
  return message.replace(SLOT, (slot, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? grouped.format(value) : value;
  });
}

/** The values in a text that `fill` made of the message; null for another text. The message must not choose by number. */
export function readValues(message: string, text: string): MessageValues | null {
  const parts = message.split(/\{(\w+)\}/);
  const names = parts.filter((_, i) => i % 2 === 1);
  const pattern = parts.map((part, i) => (i % 2 === 1 ? "(.+)" : escapeRegExp(part))).join("");
  const found = new RegExp(`^${pattern}$`, "su").exec(text);
  return found && Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ""]));
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
