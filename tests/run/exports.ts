/** The sites that `npm test` builds for the browser tests. */
import path from "node:path";
import { ROOT } from "@/lib/build/settings";

export interface TestExport {
  name: "empty" | "hostile" | "base-path" | "root" | "own";
  /** Output folder. */
  out: string;
  basePath: string;
  /** `QA_SITE_URL`; empty: not set, as in a local build. */
  siteUrl: string;
  /**
   * The tests' own community (`tests/fixtures/community`), this checkout's content, a folder without posts, or a
   * malicious one.
   */
  content: "community" | "own" | "none" | "hostile";
}

const outOf = (name: TestExport["name"]): string => path.join(ROOT, ".sites", name);

/** In build order: the last one leaves its files for `npm run dev`. */
export const TEST_EXPORTS: Record<TestExport["name"], TestExport> = {
  empty: { name: "empty", out: outOf("empty"), basePath: "", siteUrl: "", content: "none" },
  hostile: {
    name: "hostile",
    out: outOf("hostile"),
    basePath: "",
    siteUrl: "https://community.example",
    content: "hostile",
  },
  "base-path": {
    name: "base-path",
    out: outOf("base-path"),
    basePath: "/docs/qa",
    siteUrl: "https://community.example",
    content: "community",
  },
  root: { name: "root", out: outOf("root"), basePath: "", siteUrl: "", content: "community" },
  own: { name: "own", out: outOf("own"), basePath: "", siteUrl: "", content: "own" },
};
