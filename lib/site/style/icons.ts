/** Our own line icons as SVG paths, drawn on a grid of 20 in strokes of 1.5. */
export const ICONS = {
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4",
  close: "M5 5l10 10M15 5L5 15",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1-1",
  external: "M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16 4l-6.5 6.5",
  left: "M12 4.5L6.5 10l5.5 5.5",
  right: "M8 4.5l5.5 5.5L8 15.5",
  down: "M4.5 8l5.5 5.5L15.5 8",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  moon: "M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8Z",
  system: "M3 4h14v9.5H3zM7.5 17h5M10 13.5V17",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  filter: "M3.5 6h13M6 10h8M8.5 14h3",
  home: "M3.5 9.5L10 4l6.5 5.5M5.5 8.5V16h9V8.5",
  projects: "M3.5 5h13M3.5 10h13M3.5 15h8",
  weekly: "M4 4.5h12v12H4zM4 8h12M7.5 3v3M12.5 3v3",
  issue: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z",
  pull: "M5.5 7v9.5M5.5 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM14.5 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM14.5 13V8a2.5 2.5 0 0 0-2.5-2.5H9.5M11.5 3.5l-2 2 2 2",
  discussion: "M3.5 4.5h13v9H9l-3.5 3v-3h-2z",
  reply: "M5 4v5.5a2.5 2.5 0 0 0 2.5 2.5H15M12 8.5l3.5 3.5-3.5 3.5",
  star: "M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9-4.3-2.4-4.3 2.4.9-4.9L3 8.1l4.9-.6Z",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.3l2.8 1.7",
  ask: "M3.5 4.5h13v9H9l-3.5 3v-3h-2zM10 6.8v4.4M7.8 9h4.4",
  more: "M4.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6ZM10 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6ZM15.5 9.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6Z",
  chat: "M3.5 4h13v9.5H9.5L6 16.5v-3H3.5zM6.5 7.5h7M6.5 10h4.5",
  quote: "M4 12.5V9.5A4 4 0 0 1 7 5.6M4 9.5h3.5v4H4zM11.5 12.5V9.5a4 4 0 0 1 3-3.9M11.5 9.5H15v4h-3.5z",
  qr: "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h2v2h-2zM16.5 11.5v2M11.5 16.5h2M16.5 16.5h-.01",
  share: "M10 12V3.5M6.5 6.5L10 3l3.5 3.5M5.5 9.5h-1v7h11v-7h-1",
  repository: "M5.5 3.5h10v13h-10a1.5 1.5 0 0 1 0-3h10M4 15V5a1.5 1.5 0 0 1 1.5-1.5",
  image: "M3.5 4.5h13v11h-13zM3.5 13l4-4 4 4 2-2 3 3M12.5 7.5h.01",
  hash: "M8 3.5l-1.5 13M13.5 3.5l-1.5 13M4 7.5h13M3.5 12.5h13",
} as const;

export type IconName = keyof typeof ICONS;

export const ICON_NAMES = Object.keys(ICONS).filter((name): name is IconName => name in ICONS);

const GRID = 20;

/** A Q in the shape of a magnifier, with a tick for the answer; the same drawing as `public/icon.svg`, on its grid of 32. */
const logo = (place: string): string =>
  `<g transform='${place} scale(.625)'><circle cx='14.5' cy='14.5' r='10' stroke-width='3.5'/><path d='M22 22l6 6' stroke-width='4'/><path d='M10.2 14.8l3.1 3.1 5.6-6' stroke-width='2.5'/></g>`;

const line =
  (name: IconName, attributes = "") =>
  (place: string): string =>
    `<path transform='${place}' d='${ICONS[name]}'${attributes}/>`;

/** The selector of the elements that show a drawing, and the drawing at a place of the image. */
const CELLS: readonly (readonly [selector: string, draw: (place: string) => string])[] = [
  ...ICON_NAMES.map((name) => [`.icon-${name}`, line(name)] as const),
  [".icon-star:is(.icon-filled, [data-pressed] > *)", line("star", " fill='black'")],
  [".site-mark", logo],
];

const row = CELLS.map(([, draw], i) => draw(`translate(${i * GRID})`)).join("");
const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${CELLS.length * GRID} ${GRID}' fill='none' stroke='black' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>${row}</svg>`;

/**
 * All drawings side by side as one image for CSS, of which only the shape counts. A browser makes a document of each
 * SVG image, which takes milliseconds: with an image an icon, the style of a page took three times as long.
 */
export const ICON_IMAGE = `url("data:image/svg+xml,${svg.replace(/[<>#%]/g, encodeURIComponent)}")`;

/** The place of each drawing in the image, by selector; counts from 0. */
export const ICON_PLACES: Readonly<Record<string, number>> = Object.fromEntries(
  CELLS.map(([selector], i) => [selector, i]),
);
