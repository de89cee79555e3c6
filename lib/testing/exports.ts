/** The sites that `npm test` builds, and the browser tests open. */
import path from "node:path";
import { ROOT } from "@/lib/build/settings";

export interface TestExport {
  name: "empty" | "base-path" | "root";
  /** Where the finished site goes. */
  out: string;
  basePath: string;
  /** `QA_SITE_URL`; empty: not told, as in a build at home. */
  siteUrl: string;
  /** A folder without a single post instead of this checkout's content. */
  empty: boolean;
}

const outOf = (name: TestExport["name"]): string => path.join(ROOT, ".cache/test", name);

/** In the order in which they are built: the last one leaves its traces for `npm run dev`. */
export const TEST_EXPORTS: Record<TestExport["name"], TestExport> = {
  empty: { name: "empty", out: outOf("empty"), basePath: "", siteUrl: "", empty: true },
  "base-path": {
    name: "base-path",
    out: outOf("base-path"),
    basePath: "/docs/qa",
    siteUrl: "https://community.example",
    empty: false,
  },
  root: { name: "root", out: outOf("root"), basePath: "", siteUrl: "", empty: false },
};
