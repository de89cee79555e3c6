/** The peers are installed below this folder, for the benchmark alone; the type checker must not look for them. */
import path from "node:path";
import { installPackages } from "../../support/install";

/** Imports a package of the benchmark; `T` is the part of its interface that is used here. */
export const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

/** Installs the peers where they are missing or of another lock file. Returns why it failed, or null. */
export const installPeers = (): Promise<string | null> =>
  installPackages(path.resolve(import.meta.dirname, ".."));
