/**
 * The site's styles for the shadow root of the widget: the same sheets, applied to the widget's root element instead of
 * the page.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { transform } from "esbuild";
import postcss, { type AtRule, type Declaration, type Plugin, type Rule } from "postcss";

/** Folders that the widget renders; only these are scanned for class names. */
const SHOWN = ["search", "ui"];

/** The element that replaces the page's root (`components/embed/open-dialog.tsx`). */
const PLACE = ".community-qa";

/** Custom properties that the embedding page may set, with ours that they override. */
const THEMED = [
  "paper",
  "surface",
  "line",
  "edge",
  "ink",
  "muted",
  "faint",
  "accent",
  "accent-soft",
  "on-accent",
];

const ROOT_REM_PX = 16;

/** Without this, `NODE_ENV` decides, and two builds of one site differ. */
const UNOPTIMISED = { optimize: false };

/**
 * Resets styles inherited from the embedding page, and lets it set colours and font. `all` does not include direction.
 * It precedes all layers, since our rules build on it.
 */
const RESET = `@layer reset { ${PLACE} { all: initial; direction: ltr; unicode-bidi: isolate; } }
${PLACE} { display: block; font-family: var(--community-qa-font, var(--font-sans)); font-size: 16px; }
`;

/** Returns the styles as one text. `folder`: root of the sources. */
export async function embedStyle(folder: string): Promise<string> {
  const from = path.join(folder, "app/globals.css");
  const [globals, search] = await Promise.all(
    [from, path.join(folder, "app/search.css")].map((file) => readFile(file, "utf8")),
  );
  const sources = SHOWN.map((name) => `@source "../components/${name}";`).join("\n");
  const sheet = (globals ?? "")
    .replace(/^@source .*$/gm, "")
    .replace(/^(@import "tailwindcss".*)$/m, `$1\n${sources}`);
  const { css } = await postcss([tailwind(UNOPTIMISED), ofTheWidget]).process(`${sheet}\n${search}`, {
    from,
  });
  const { code } = await transform(RESET + css, {
    loader: "css",
    minify: true,
    charset: "utf8",
    target: "es2022",
  });
  return code.trim();
}

/** Rewrites selectors of the page's root to ours, including those for theme and language. */
const ownSelector = (selector: string): string =>
  selector.replace(/^(?:html|body|:root|:host)(?![\w-])/, PLACE);

const inPixels = (value: string): string =>
  value.replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * ROOT_REM_PX}px`);

/** `--accent: x` becomes `--accent: var(--community-qa-accent, x)`. */
function makeThemable(declaration: Declaration): void {
  const name = declaration.prop.slice(2);
  if (declaration.prop.startsWith("--") && THEMED.includes(name))
    declaration.value = `var(--community-qa-${name}, ${declaration.value})`;
}

/** Registered properties belong to a document; in a shadow root, every element sets their initial values instead. */
const initialOf = (property: AtRule): string => {
  let initial = "initial";
  property.walkDecls("initial-value", ({ value }) => {
    initial = value;
  });
  return `${property.params}: ${initial};`;
};

const ofTheWidget: Plugin = {
  postcssPlugin: "of-the-widget",
  OnceExit(root) {
    const initials: string[] = [];
    root.walkAtRules("property", (property) => {
      initials.push(initialOf(property));
      property.remove();
    });
    // Tailwind's fallback for browsers without registered properties.
    root.walkAtRules("supports", (supports) => {
      if (supports.params.includes("-webkit-hyphens")) supports.remove();
    });
    root.walkRules((rule: Rule) => {
      rule.selectors = [...new Set(rule.selectors.map(ownSelector))];
    });
    root.walkDecls((declaration) => {
      declaration.value = inPixels(declaration.value);
      makeThemable(declaration);
    });
    root.prepend(`@layer initial { *, ::before, ::after, ::backdrop { ${initials.join(" ")} } }`);
  },
};
