/** The program of a node: OpenSearch from Maven Central, if a JDK and Maven are available. */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { shortHash } from "@/lib/text/hash";
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

/** Downloads the dependencies of a node, and compiles its main class; once for the same sources. */
export async function provideNode(machine: Machine = thisMachine): Promise<NodeProgram> {
  const missing = ["java", "javac", "mvn"].filter((name) => onPath(machine, name) === null);
  if (missing.length > 0) return { kind: "absent", why: `${missing.join(", ")}: not on this machine` };
  const [pom, main] = [path.join(SOURCES, "pom.xml"), path.join(SOURCES, "LoopbackNode.java")];
  const folder = path.join(MADE, shortHash(`${await readFile(pom)}${await readFile(main)}`));
  await mkdir(folder, { recursive: true });
  const list = path.join(folder, "class-path.txt");
  const resolve = () =>
    machine.ask(
      "mvn",
      ["-q", "-B", "-f", pom, "dependency:build-classpath", `-Dmdep.outputFile=${list}`],
      DOWNLOAD_LIMIT_MS,
    );
  if (!(await librariesIn(list)) && (await resolve()) === null)
    return { kind: "absent", why: "mvn cannot get OpenSearch from Maven Central" };
  const libraries = (await librariesIn(list)) ?? "";
  const compile = () => machine.ask("javac", ["-cp", libraries, "-d", folder, main], COMPILE_LIMIT_MS);
  if (!existsSync(path.join(folder, "LoopbackNode.class")) && (await compile()) === null)
    return { kind: "absent", why: "javac cannot compile the node: a JDK 17 or newer is needed" };
  return { kind: "ready", classPath: [folder, libraries].join(path.delimiter) };
}

/** The class path that a file lists, if all of it is there. */
async function librariesIn(list: string): Promise<string | null> {
  if (!existsSync(list)) return null;
  const libraries = (await readFile(list, "utf8")).trim();
  return libraries.split(path.delimiter).every((file) => existsSync(file)) ? libraries : null;
}
