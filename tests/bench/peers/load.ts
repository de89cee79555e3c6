/** The peers are installed below this folder, for the benchmark only; the type checker must not resolve them. */
import path from "node:path";
import { installPackages } from "../../support/install";

/** Imports a package of the benchmark; `T` is the used part of its interface. */
export const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

/** Installs the peers if they are missing or do not match the lock file. Returns why it failed, or null. */
export const installPeers = (): Promise<string | null> =>
  installPackages(path.resolve(import.meta.dirname, ".."));
