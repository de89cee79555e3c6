/** Runs stages of the benchmark in processes of their own. */
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "@/lib/build/settings";
import { ExpectedError } from "@/lib/model/expected-error";

const TSX = pathToFileURL(path.join(ROOT, "node_modules/tsx/dist/loader.mjs")).href;
const STAGE = path.join(import.meta.dirname, "stage.ts");
const HEAP_MB = 8_000;
/** Timeout of an engine, after which it is reported as failed. */
const LIMIT_MS = 20 * 60_000;

/** A stage ended without a result; the message says why, on one line. */
export class StageError extends ExpectedError {
  override name = "StageError";
}

export function runStage<T>(...args: string[]): Promise<T> {
  const flags = ["--expose-gc", `--max-old-space-size=${HEAP_MB}`, "--import", TSX];
  const child = spawn(process.execPath, [...flags, STAGE, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT_MS,
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const result = output.trim().split("\n").at(-1);
      if (code === 0 && result) resolve(JSON.parse(result) as T);
      else if (signal === "SIGTERM") reject(new StageError(`over ${LIMIT_MS / 60_000} minutes`));
      else reject(new StageError(reason(errors) ?? `ended with ${code ?? signal}`));
    });
  });
}

const reason = (errors: string): string | undefined =>
  errors.match(/(?:FATAL ERROR: .*|^\w*Error: .*)/m)?.[0].slice(0, 120);
