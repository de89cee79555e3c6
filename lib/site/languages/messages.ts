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
