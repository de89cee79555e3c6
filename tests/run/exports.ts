/** The sites that `npm test` builds for the browser tests. */
import path from "node:path";
import { ROOT } from "@/lib/build/settings";

export interface TestExport {
  name: "own" | "empty" | "hostile" | "community" | "root";
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
  /** Whether the long mode alone builds it. */
  isLong?: true;
}

const outOf = (name: TestExport["name"]): string => path.join(ROOT, ".sites", name);

/** One for all, since the compiler's results are kept for the next build with the same. */
const BASE_PATH = "/docs/qa";
const SITE_URL = "https://community.example";

/**
 * In build order. Other tests wait for the first. The hostile one comes after those that are compiled alike: texts of its own
 * are part of the program.
 */
export const TEST_EXPORTS: Record<TestExport["name"], TestExport> = {
  community: {
    name: "community",
    out: outOf("community"),
    basePath: BASE_PATH,
    siteUrl: SITE_URL,
    content: "community",
  },
  own: { name: "own", out: outOf("own"), basePath: BASE_PATH, siteUrl: "", content: "own", isLong: true },
  empty: {
    name: "empty",
    out: outOf("empty"),
    basePath: BASE_PATH,
    siteUrl: "",
    content: "none",
    isLong: true,
  },
  hostile: {
    name: "hostile",
    out: outOf("hostile"),
    basePath: BASE_PATH,
    siteUrl: SITE_URL,
    content: "hostile",
  },
  // There is more to get wrong below a path.
  root: { name: "root", out: outOf("root"), basePath: "", siteUrl: "", content: "community", isLong: true },
};
