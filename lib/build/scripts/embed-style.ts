/** The site's style for the shadow root of the widget: the same sheets, on an element of its own instead of the page. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { transform } from "esbuild";
import postcss, { type AtRule, type Declaration, type Plugin, type Rule } from "postcss";

/** What the widget shows; nothing else is looked through for class names. */
const SHOWN = ["search", "ui"];

/** The element that stands for the page (`components/embed/open-dialog.tsx`). */
const PLACE = ".community-qa";

/** What a page may set, and what it sets of ours. */
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

/** Otherwise `NODE_ENV` decides, and two builds of one site differ. */
const UNOPTIMISED = { optimize: false };

/**
 * Takes back what is inherited from the page around, and lets it set colours and font. Directions are no part of `all`. In
 * front of all layers, since it is what our rules start from.
 */
const RESET = `@layer reset { ${PLACE} { all: initial; direction: ltr; unicode-bidi: isolate; } }
${PLACE} { display: block; font-family: var(--community-qa-font, var(--font-sans)); font-size: 16px; }
`;

/** The style as one text. `folder`: where the sources are. */
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

/** Selectors of the page's root, as those of ours. A root that is told its theme or language is ours with the same. */
const ownSelector = (selector: string): string =>
  selector.replace(/^(?:html|body|:root|:host)(?![\w-])/, PLACE);

const inPixels = (value: string): string =>
  value.replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * ROOT_REM_PX}px`);

/** `--accent: x` as `--accent: var(--community-qa-accent, x)`. */
function makeThemable(declaration: Declaration): void {
  const name = declaration.prop.slice(2);
  if (declaration.prop.startsWith("--") && THEMED.includes(name))
    declaration.value = `var(--community-qa-${name}, ${declaration.value})`;
}

/** Registered properties belong to a document; in a shadow root their initial values are set on every element instead. */
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
    // What Tailwind does for browsers without registered properties.
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
