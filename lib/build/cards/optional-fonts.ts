/** Fonts of scripts that the cards' own font lacks. A site installs the ones that it needs. */

export interface OptionalFont {
  /** Package name below `@fontsource`. */
  name: string;
  /** Letters that no other font draws. */
  letters: RegExp;
  /** Name of the script in messages. */
  script: string;
}

export const OPTIONAL_FONTS: readonly OptionalFont[] = [
  { name: "noto-sans-kr", letters: /\p{Script=Hangul}/u, script: "Korean" },
  { name: "noto-sans-arabic", letters: /\p{Script=Arabic}/u, script: "Arabic" },
  { name: "noto-sans-thai", letters: /\p{Script=Thai}/u, script: "Thai" },
  {
    name: "noto-sans",
    letters: /\p{Script=Devanagari}|[\u0460-\u052f\u1f00-\u1fff]/u,
    script: "Devanagari, old Cyrillic and Greek",
  },
];

/** Returns the fonts to install for the letters of some texts, unless `isInstalled`: one line each. */
export const missingFonts = (text: string, isInstalled: (name: string) => boolean): string[] =>
  OPTIONAL_FONTS.filter(({ name, letters }) => letters.test(text) && !isInstalled(name)).map(
    ({ name, script }) =>
      `preview cards leave out ${script} letters; npm install @fontsource/${name} draws them`,
  );
