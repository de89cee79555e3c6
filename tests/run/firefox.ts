/**
 * Finds the system's Firefox: Playwright drives only a build of its own. No machine has to have one, so the tests in it
 * are skipped, aloud, where there is none.
 */
import { type Machine, onPath } from "./machine";
import { packageManager } from "./packages";

const NAMES = ["firefox-esr", "firefox"];

/** Locations outside `PATH`. */
const PLACES = [
  "/usr/lib/firefox-esr/firefox-esr",
  "/usr/lib64/firefox/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** A package of 80 MB: a quarter of a minute with a quick network, and not worth a wait with a slow one. */
const INSTALL_LIMIT_MS = 60_000;

/** Returns the programs that may be a Firefox, best first. `FIREFOX_PATH` excludes every other one. */
export function installedFirefoxes(machine: Pick<Machine, "env" | "hasProgram">): string[] {
  if (machine.env.FIREFOX_PATH) return [machine.env.FIREFOX_PATH];
  const found = [
    ...NAMES.map((name) => onPath(machine, name)),
    ...PLACES.filter((place) => machine.hasProgram(place)),
  ];
  return [...new Set(found.filter((file) => file !== null))];
}

/** Installs a Firefox in CI that has none. A developer's machine stays as it is. */
export async function addFirefoxInCi(machine: Machine): Promise<void> {
  if (!machine.env.CI || installedFirefoxes(machine).length > 0) return;
  const manager = await packageManager(machine);
  await manager?.add(manager.firefox, INSTALL_LIMIT_MS);
}
