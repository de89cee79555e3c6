/**
 * The widget: `embed.js`, and the modules that it loads on use (`search/embed/`). It is the dialog of the site with
 * five modules replaced (`components/embed/seams`), on Preact, which reduces 84 kB to 33.
 */
import path from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { writeWhole } from "@/lib/content/storage/write";
import type { Site } from "@/lib/model/site";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { isShown } from "@/lib/site/addresses/pages";
import { messageIn } from "@/lib/site/languages/dictionary";
import { interfaceTexts } from "@/lib/site/languages/file";
import { defaultLanguage, offeredLanguages } from "@/lib/site/languages/offered";
import type { Language } from "@/lib/site/languages/registry";
import { siteNoun } from "@/lib/site/wording/noun";
import { shortHash } from "@/lib/text/hash";
import type { Stemmer } from "@/lib/text/stem/stems";
import type { Workspace } from "../workspace";
import { scriptPlugins } from "./bundle";
import { embedStyle } from "./embed-style";

export const EMBED_SCRIPT = "embed.js";

const SEAMS: Readonly<Record<string, string>> = {
  "lib/site/addresses/base-path.ts": "base-path.ts",
  "components/ui/current-language.ts": "current-language.ts",
  "components/ui/icon.tsx": "icon.tsx",
  "components/search/session/client.ts": "client.ts",
};

const PREACT: Readonly<Record<string, string>> = {
  react: "preact/compat",
  "react-dom": "preact/compat",
  "react-dom/client": "preact/compat/client",
  "react/jsx-runtime": "preact/jsx-runtime",
};

export interface EmbedParts {
  /** Id of the build. */
  id: string;
  worker: string;
  tables: readonly string[];
  stemmers: readonly Stemmer[];
  site: Pick<Site, "examples">;
}

/** Writes the widget's scripts into the export in `folder`. */
export async function writeEmbed(
  workspace: Pick<Workspace, "folder">,
  folder: string,
  parts: EmbedParts,
): Promise<void> {
  for (const { name, body } of await bundleEmbed(workspace, parts))
    await writeWhole(path.join(folder, name), body);
}

/**
 * Returns the widget's scripts, `embed.js` first. Each is one file, since a request costs more than shared code saves.
 */
export async function bundleEmbed(
  { folder }: Pick<Workspace, "folder">,
  parts: EmbedParts,
): Promise<{ name: string; body: string }[]> {
  const plugins = await scriptPlugins(parts.stemmers);
  const bundle = async (entry: string, options: BuildOptions): Promise<{ name: string; body: string }> => {
    const { outputFiles } = await build({
      ...COMMON,
      absWorkingDir: folder,
      entryPoints: [entry],
      ...options,
    });
    const [file] = outputFiles ?? [];
    return {
      name: path
        .relative("/", file?.path ?? "")
        .split(path.sep)
        .join("/"),
      body: file?.text ?? "",
    };
  };
  const texts = offeredLanguages().slice(1).map(textsModule);
  // Needed only on pages that allow no worker.
  const engine = await bundle("lib/search/engine/session.ts", { entryNames: HASHED, plugins });
  const dialog = await bundle("components/embed/open-dialog.tsx", {
    entryNames: HASHED,
    alias: aliases(folder),
    define: await dialogConstants(folder, parts, texts),
    plugins: [
      elsewhere("@/lib/search/engine/session", `./${path.posix.basename(engine.name)}`),
      exchange(folder),
      ...plugins,
    ],
  });
  const labels = offeredLanguages().map((language) => [language, messageIn(language, "askedBefore")]);
  const entry = await bundle("components/embed/embed.ts", {
    entryNames: EMBED_SCRIPT.replace(/\.js$/, ""),
    define: { EMBED_LABELS: JSON.stringify(Object.fromEntries(labels)) },
    plugins: [elsewhere("./open-dialog", `./${dialog.name}`)],
  });
  return [entry, dialog, engine, ...texts];
}

interface TextsModule {
  language: Language;
  name: string;
  body: string;
}

/** The texts of a language that is not the default one: loaded where a reader wants it. */
function textsModule(language: Language): TextsModule {
  const body = `export default ${JSON.stringify(interfaceTexts(language))};\n`;
  const hash = shortHash(body, 8).toUpperCase();
  return { language, name: `${SEARCH_FOLDER}/embed/texts-${language}-${hash}.js`, body };
}

const HASHED = `${SEARCH_FOLDER}/embed/[name]-[hash]`;

const COMMON = {
  outdir: "/",
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
} as const satisfies BuildOptions;

const aliases = (folder: string): Record<string, string> => ({
  "next/navigation": path.join(folder, "components/embed/seams/next-navigation.ts"),
  "@/lib/site/languages/default": path.join(folder, `lib/site/languages/${defaultLanguage()}.ts`),
  ...PREACT,
});

const dialogConstants = async (
  folder: string,
  { id, worker, tables, site }: EmbedParts,
  texts: readonly TextsModule[],
): Promise<Record<string, string>> => ({
  "process.env.NODE_ENV": '"production"',
  "process.env.NEXT_PUBLIC_QA_NOUN": JSON.stringify(siteNoun()),
  "process.env.NEXT_PUBLIC_QA_ASK": JSON.stringify(isShown("ask") ? "on" : "off"),
  "process.env.NEXT_PUBLIC_QA_SOLE_PROJECT": JSON.stringify(process.env.NEXT_PUBLIC_QA_SOLE_PROJECT ?? ""),
  // Nothing is stored on other sites: stars and recent searches last for the page, as in private windows.
  localStorage: "undefined",
  sessionStorage: "undefined",
  EMBED_STYLE: JSON.stringify(await embedStyle(folder)),
  EMBED_EXAMPLES: JSON.stringify(site.examples),
  EMBED_TEXTS: JSON.stringify(
    Object.fromEntries(texts.map(({ language, name }) => [language, path.posix.basename(name)])),
  ),
  EMBED_BUILD: JSON.stringify({ id, worker, tables }),
});

/** Leaves an import to the browser, under another name. */
const elsewhere = (module: string, address: string): Plugin => ({
  name: "elsewhere",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${module.replaceAll(".", "\\.")}$`) }, () => ({
      path: address,
      external: true,
    }));
  },
});

/** Replaces modules by their counterparts in `seams/`. */
const exchange = (folder: string): Plugin => ({
  name: "seams",
  setup({ onLoad }) {
    for (const [original, seam] of Object.entries(SEAMS)) {
      const own = path.join(folder, "components/embed/seams", seam);
      const pattern = new RegExp(
        `[\\\\/]${original.replace(/[/.]/g, (c) => (c === "/" ? "[\\\\/]" : "\\."))}$`,
      );
      onLoad({ filter: pattern }, async () => ({
        contents: `export * from ${JSON.stringify(own)};`,
        resolveDir: folder,
        loader: "ts",
      }));
    }
  },
});
