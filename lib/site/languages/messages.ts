/**
 * Fills a message of the dictionaries. `{n}` is a value; `{n|answer|answers}` selects by number;
 * `{noun:weekly|monthly|episode|document}` selects by the noun for the site's posts, in the order of `NOUNS`.
 */
import { NOUNS, type Noun } from "../../model/site";
import { siteNoun } from "../wording/noun";

export type MessageValues = Readonly<Record<string, string | number>>;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** 1234567 as 1,234,567. `Intl.NumberFormat` keeps a phone busy for more than a tenth of a second at first. */
const grouped = (value: number): string =>
  String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

const NOUN_SLOT = /\{noun:((?:[^{}]|\{[^{}]*\})*)\}/g;
/** A separator between the forms of a noun slot, not one within a nested slot. */
const BETWEEN_FORMS = /\|(?![^{}]*\})/;

/** Returns the message for posts with this noun. */
export const withNoun = (message: string, noun: Noun = siteNoun()): string =>
  message.replace(NOUN_SLOT, (_, forms: string) => forms.split(BETWEEN_FORMS)[NOUNS.indexOf(noun)] ?? "");

/** Returns the message with its slots filled; keeps an unknown slot, so that a test can find it. */
export const fill = (message: string, values?: MessageValues): string => fillSlots(withNoun(message), values);

/** The same for a message whose noun was already selected. */
export function fillSlots(message: string, values: MessageValues = {}): string {
  return message.replace(SLOT, (slot, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? grouped(value) : value;
  });
}

/**
 * Returns the values in a text that `fill` made of the message; null for another text. The message must not select by
 * number.
 */
export function readValues(message: string, text: string): MessageValues | null {
  const parts = withNoun(message).split(/\{(\w+)\}/);
  const names = parts.filter((_, i) => i % 2 === 1);
  const pattern = parts.map((part, i) => (i % 2 === 1 ? "(.+)" : escapeRegExp(part))).join("");
  const found = new RegExp(`^${pattern}$`, "su").exec(text);
  return found && Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ""]));
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
