/** The program of a node: OpenSearch from Maven Central, if a JDK and Maven are available. */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { type Machine, onPath, thisMachine } from "../run/machine";

const SOURCES = path.join(ROOT, "tests/engine/node");
const MADE = path.join(ROOT, ".cache/test/engine");
const DOWNLOAD_LIMIT_MS = 300_000;
const COMPILE_LIMIT_MS = 60_000;

export type NodeProgram =
  /** `classPath` for `java`. */
  | { kind: "ready"; classPath: string }
  /** Why the tests are skipped. */
  | { kind: "absent"; why: string };

/** Downloads the dependencies of a node, and compiles its main class. */
export async function provideNode(machine: Machine = thisMachine): Promise<NodeProgram> {
  const missing = ["java", "javac", "mvn"].filter((name) => onPath(machine, name) === null);
  if (missing.length > 0) return { kind: "absent", why: `${missing.join(", ")}: not on this machine` };
  await mkdir(MADE, { recursive: true });
  const list = path.join(MADE, "class-path.txt");
  const resolved = await machine.ask(
    "mvn",
    [
      "-q",
      "-B",
      "-f",
      path.join(SOURCES, "pom.xml"),
      "dependency:build-classpath",
      `-Dmdep.outputFile=${list}`,
    ],
    DOWNLOAD_LIMIT_MS,
  );
  if (resolved === null) return { kind: "absent", why: "mvn cannot get OpenSearch from Maven Central" };
  const libraries = (await readFile(list, "utf8")).trim();
  const compiled = await machine.ask(
    "javac",
    ["-cp", libraries, "-d", MADE, path.join(SOURCES, "LoopbackNode.java")],
    COMPILE_LIMIT_MS,
  );
  if (compiled === null)
    return { kind: "absent", why: "javac cannot compile the node: a JDK 17 or newer is needed" };
  return { kind: "ready", classPath: [MADE, libraries].join(path.delimiter) };
}
