/**
 * The colours of the site: one accent and neutral greys, for each theme. CSS variables (through the Tailwind plugin),
 * the web manifest, the browser's own bars and the preview cards all derive from these.
 */

import { accentOn } from "./accent";

export interface Palette {
  /** Background of the page, and of slightly raised areas. */
  paper: string;
  surface: string;
  /** Hairlines, and the border of controls. */
  line: string;
  edge: string;
  /** Text, from the most to the least important. */
  ink: string;
  muted: string;
  faint: string;
  accent: string;
  accentSoft: string;
  /** Tokens of code; comments are `faint`. */
  codeKeyword: string;
  codeString: string;
  codeConstant: string;
  codeFunction: string;
  /** Text on the accent. */
  onAccent: string;
  /** Shadow of floating elements, and the backdrop of a dialog. */
  float: string;
  scrim: string;
  /** Lightness and chroma (OKLCH) of a project's mark, whose hue comes from its name. */
  markLightness: string;
  markChroma: string;
}

/** A community's own accent (`#rrggbb`); the build sets it before it makes any page. */
const OWN_ACCENT = process.env.NEXT_PUBLIC_QA_ACCENT;

/** Returns the palette with the community's own accent. */
const withAccent = (palette: Palette): Palette =>
  OWN_ACCENT ? { ...palette, ...accentOn(OWN_ACCENT, palette.surface, palette.ink) } : palette;

export const LIGHT: Palette = withAccent({
  paper: "#ffffff",
  surface: "#f5f7f7",
  line: "#e2e7e6",
  edge: "#84908e",
  ink: "#16201f",
  muted: "#4d5a58",
  faint: "#647170",
  accent: "#0b6a5c",
  accentSoft: "#dff1ed",
  codeKeyword: "#8a3b8f",
  codeString: "#25672f",
  codeConstant: "#8f4a09",
  codeFunction: "#1f5aa8",
  onAccent: "#ffffff",
  float: "0 1px 2px rgb(16 32 30 / 6%), 0 12px 32px rgb(16 32 30 / 16%)",
  scrim: "rgb(10 20 18 / 50%)",
  markLightness: "58%",
  markChroma: "0.13",
});

export const DARK: Palette = withAccent({
  paper: "#101514",
  surface: "#181f1e",
  line: "#2a3331",
  edge: "#6f7c7a",
  ink: "#e4e9e8",
  muted: "#a9b4b2",
  faint: "#8b9795",
  accent: "#62ccb5",
  accentSoft: "#16352f",
  codeKeyword: "#d7a3e0",
  codeString: "#98cf9f",
  codeConstant: "#e6b47c",
  codeFunction: "#93bdf0",
  onAccent: "#06201b",
  float: "0 0 0 1px #2a3331, 0 16px 40px rgb(0 0 0 / 60%)",
  scrim: "rgb(10 20 18 / 50%)",
  markLightness: "74%",
  markChroma: "0.12",
});

/** For print: no colour but that of the marks. */
export const PRINT: Palette = {
  ...LIGHT,
  ink: "#000000",
  muted: "#333333",
  faint: "#444444",
  line: "#bbbbbb",
  accent: "#000000",
  accentSoft: "#eeeeee",
  surface: "#f4f4f4",
  codeKeyword: "#000000",
  codeString: "#000000",
  codeConstant: "#000000",
  codeFunction: "#000000",
};

/** Returns the colour of a project's mark. */
export const markColor = ({ markLightness, markChroma }: Palette, hue: number): string =>
  `oklch(${markLightness} ${markChroma} ${hue})`;
