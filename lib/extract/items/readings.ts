/** Reads recommended readings: lines that are a titled link, or a title above a linked image. */
import type { FoundItem } from "./found";
import { type ItemLine, pictureLink, titledLink } from "./line";
import { linkedRelease } from "./releases";
import { type ItemSection, isIdle, type SectionItems } from "./section";
import { READING_TITLE } from "./words";

/** Returns whether a section is about readings: its title says so, or most of its lines are titled links. */
export function holdsReadings({ title, lines }: ItemSection): boolean {
  if (title && READING_TITLE.test(title.text))
    return lines.some((line) => isReading(line, true) || pictureLink(line) !== null);
  const links = lines.filter((line) => isReading(line)).length;
  const telling = lines.filter((line) => !isIdle(line)).length;
  return links > 0 && links * 2 >= telling && (links > 1 || title !== null);
}

/** Addresses of a repository, or of a file or release in one; articles have any other address. */
const CODE = /^https?:\/+(?:www\.)?(?:github|gitee|gitlab)\.com\/(?!.*(?:\/discussions\/|\/wiki\b|\.md$))/i;

const isReading = (line: ItemLine, remarks = false): boolean => {
  const link = titledLink(line, remarks);
  // In a section about readings, a link to code counts too.
  return link !== null && (remarks || !CODE.test(link.url));
};

/** Returns the readings of a section. */
export function readReadings({ title, lines }: ItemSection): SectionItems<FoundItem> {
  const remarks = title !== null && READING_TITLE.test(title.text);
  const items: FoundItem[] = [];
  const left: ItemLine[] = [];
  /** A line that may be the title of the image below it. */
  let above: ItemLine | null = null;
  const settle = (): void => {
    // Lines above the first reading introduce the list.
    if (above && items.length > 0) left.push(above);
    above = null;
  };
  for (const line of lines) {
    const picture = pictureLink(line);
    if (picture !== null && above) {
      items.push({ kind: "reading", line: above.line, title: above.text, url: picture });
      above = null;
      continue;
    }
    if (isIdle(line)) continue;
    settle();
    const link = isReading(line, remarks) ? titledLink(line, remarks) : null;
    if (link) items.push(linkedRelease(link, line.line) ?? { kind: "reading", line: line.line, ...link });
    else above = line;
  }
  settle();
  return { items, left };
}
