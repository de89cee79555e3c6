/** Tailwind plugin for the rules that derive from lists in TypeScript: the colours. */
import plugin from "tailwindcss/plugin";
import { DARK, LIGHT, type Palette, PRINT } from "./theme";

const variables = (palette: Palette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );

const dark = { colorScheme: "dark", ...variables(DARK) };
/** Also for a reader who chose dark on a light system, or light on a dark one. */
const SYSTEM = ':root:not([data-theme="light"])';
const CHOSEN = ':root[data-theme="dark"]';

export default plugin(({ addBase }) => {
  addBase({ ":root": { colorScheme: "light", ...variables(LIGHT) } });
  addBase({ "@media (prefers-color-scheme: dark)": { [SYSTEM]: dark }, [CHOSEN]: dark });
  addBase({
    "@media print": { [`:root, ${SYSTEM}, ${CHOSEN}`]: { colorScheme: "light", ...variables(PRINT) } },
  });
});
