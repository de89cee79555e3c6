/** Static export for production builds; `next dev` answers 500 for dynamic segments with `output: "export"`. */
import { availableParallelism } from "node:os";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

const trimmed = (process.env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
const basePath = trimmed ? `/${trimmed}` : "";

/** Code of the language that pages are built in. */
const [language] = (process.env.QA_LANGUAGES || "zh").split(" ");

/** @type {(phase: string) => import("next").NextConfig} */
export default function config(phase) {
  return {
    // The build exports aside and swaps the complete site into place; Next takes `distDir` for the export's folder.
    ...(phase === PHASE_PRODUCTION_BUILD
      ? { output: "export", distDir: process.env.QA_EXPORT_FOLDER || ".next" }
      : // Open pages ask all the time whether they are out of date.
        {
          pageExtensions: ["tsx", "ts", "dev.ts"],
          logging: { incomingRequests: { ignore: [/\/written\/$/] } },
        }),
    basePath,
    trailingSlash: true,
    // Types are checked by `npm test`; whoever builds a site from posts need not wait for it.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    // Sources and packages lie below it; see lib/build/workspace.ts.
    turbopack: {
      root: process.env.QA_SOURCES_ROOT || import.meta.dirname,
      resolveAlias: { "@/lib/site/languages/default": `./lib/site/languages/${language}.ts` },
    },
    // Names the content and the sources, so that two builds of one commit are byte-equal, and a page that is open while
    // the site is deployed anew knows what is not its own.
    generateBuildId: () => process.env.QA_BUILD_ID || "site",
    env: {
      NEXT_PUBLIC_BASE_PATH: basePath,
      NEXT_PUBLIC_QA_NOUN: process.env.NEXT_PUBLIC_QA_NOUN,
      NEXT_PUBLIC_QA_ASK: process.env.NEXT_PUBLIC_QA_ASK,
      NEXT_PUBLIC_QA_ACCENT: process.env.NEXT_PUBLIC_QA_ACCENT,
    },
    // By default one core is left idle, which on two cores is half of them.
    // Parts of pages for links that fetch ahead, which ours do not, need not be measured either.
    experimental: { cpus: availableParallelism(), prefetchInlining: false },
    poweredByHeader: false,
    devIndicators: false,
  };
}
