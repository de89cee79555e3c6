/** Static export for production builds; `next dev` answers 500 for dynamic segments with `output: "export"`. */
import { availableParallelism } from "node:os";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

const trimmed = (process.env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
const basePath = trimmed ? `/${trimmed}` : "";

/** Code of the default language, in which pages are built. */
const [language] = (process.env.QA_LANGUAGES || "zh").split(" ");

/** @type {(phase: string) => import("next").NextConfig} */
export default function config(phase) {
  const forReaders = phase === PHASE_PRODUCTION_BUILD;
  return {
    // The build exports to a separate folder and swaps the complete site into place; Next uses `distDir` as the export
    // folder.
    ...(forReaders
      ? { output: "export", distDir: process.env.QA_EXPORT_FOLDER || ".next" }
      : // Open pages poll all the time whether they are out of date.
        {
          pageExtensions: ["tsx", "ts", "dev.ts"],
          logging: { incomingRequests: { ignore: [/\/written\/$/] } },
        }),
    basePath,
    trailingSlash: true,
    // `npm test` checks types; building a site from posts need not wait for that.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    // The common parent of sources and packages; see lib/build/workspace.ts.
    turbopack: {
      root: process.env.QA_SOURCES_ROOT || import.meta.dirname,
      resolveAlias: {
        "@/lib/site/languages/default": `./lib/site/languages/${language}.ts`,
        "qa/error-page": "./app/global-error.tsx",
        ...(forReaders ? { "next/dist/compiled/process": { browser: "./lib/site/process.mjs" } } : {}),
      },
      rules: forReaders
        ? {
            "**/app-render/collect-segment-data.js": { loaders: ["./lib/build/no-segments.mjs"] },
            "**/builtin/global-error.js": { loaders: ["./lib/build/own-error-page.mjs"] },
          }
        : {},
    },
    // The id covers content and sources, so that two builds of one commit are byte-equal, and an open page recognises
    // files of another deployment.
    generateBuildId: () => process.env.QA_BUILD_ID || "site",
    env: {
      NEXT_PUBLIC_BASE_PATH: basePath,
      NEXT_PUBLIC_QA_NOUN: process.env.NEXT_PUBLIC_QA_NOUN,
      NEXT_PUBLIC_QA_ASK: process.env.NEXT_PUBLIC_QA_ASK,
      NEXT_PUBLIC_QA_SOLE_PROJECT: process.env.NEXT_PUBLIC_QA_SOLE_PROJECT,
      NEXT_PUBLIC_QA_ACCENT: process.env.NEXT_PUBLIC_QA_ACCENT,
    },
    experimental: {
      // By default Next leaves one core idle, which is half of two.
      cpus: availableParallelism(),
      // Our links prefetch no segments of pages, so these need not be measured.
      prefetchInlining: false,
      // The next build compiles what changed; posts change each week, the program does not.
      turbopackFileSystemCacheForBuild: true,
    },
    poweredByHeader: false,
    devIndicators: false,
  };
}
