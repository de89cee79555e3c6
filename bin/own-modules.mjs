/**
 * Resolves `@/…` to the files of this program. TypeScript's own setting for it (`paths` of tsconfig.json) applies to
 * the working directory of the command, which belongs to somebody else.
 */
import { existsSync } from "node:fs";

const PROGRAM = new URL("../", import.meta.url);
const ENDINGS = [".ts", ".tsx", "/index.ts"];

/** @type {import("node:module").ResolveHook} */
export function resolve(specifier, context, next) {
  if (!specifier.startsWith("@/")) return next(specifier, context);
  const candidates = ENDINGS.map((ending) => new URL(specifier.slice(2) + ending, PROGRAM));
  return next(candidates.find((file) => existsSync(file))?.href ?? specifier, context);
}
