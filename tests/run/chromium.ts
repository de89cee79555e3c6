/**
 * Provides a Chromium for the tests on any machine: an installed one, else Playwright's, else the system package
 * manager's.
 */
import path from "node:path";
import { chromium } from "@playwright/test";
import { ROOT } from "@/lib/build/settings";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Machine, onPath } from "./machine";
import { PACKAGES_LIMIT_MS, packageManager, privileges, SHELL } from "./packages";

const NAMES = [
  SHELL,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

/** Locations outside `PATH`. */
const PLACES = [
  "/usr/lib/chromium/chromium",
  "/usr/lib64/chromium-browser/chromium-browser",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const START_LIMIT_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 180_000;
const SHELL_LIMIT_MS = 60_000;

/** Flags that keep Chromium from contacting anything but the site under test. */
export const QUIET_FLAGS = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Chromium creates the pop-ups of the address bar anew for every window, which takes a quarter of the browser tests'
 * time. Only the last feature list counts, so the rest repeats Playwright's (its `chromiumSwitches`).
 */
export const LEAN_FLAG = `--disable-features=${[
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
]}`;

/** Returns the programs that may be a Chromium, best first. `CHROMIUM_PATH` excludes every other one. */
export function installedChromiums(machine: Pick<Machine, "env" | "hasProgram">): string[] {
  if (machine.env.CHROMIUM_PATH) return [machine.env.CHROMIUM_PATH];
  const found = [
    ...NAMES.map((name) => onPath(machine, name)),
    ...PLACES.filter((place) => machine.hasProgram(place)),
    machine.hasProgram(chromium.executablePath()) ? chromium.executablePath() : null,
  ];
  return [...new Set(found.filter((file) => file !== null))];
}

/** Returns whether a program can show a page; Ubuntu's package, for example, is a script that asks for snap. */
async function works(machine: Machine, file: string): Promise<boolean> {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...QUIET_FLAGS];
  const page = await machine.ask(
    file,
    [...flags, "--dump-dom", "data:text/html,<p>it works</p>"],
    START_LIMIT_MS,
  );
  return page?.includes("it works") ?? false;
}

async function firstThatWorks(machine: Machine): Promise<string | null> {
  for (const file of installedChromiums(machine)) {
    if (await works(machine, file)) return file;
    machine.say(`${file} does not start`);
  }
  return null;
}

/** Returns the path of a working Chromium, installing one if necessary. Throws `ExpectedError` that says what to do. */
export async function provideChromium(machine: Machine): Promise<string> {
  if (machine.env.CI && !machine.env.CHROMIUM_PATH && !onPath(machine, SHELL)) await installShell(machine);
  const found = await firstThatWorks(machine);
  if (found) return found;
  if (machine.env.CHROMIUM_PATH) {
    throw new ExpectedError(`CHROMIUM_PATH=${machine.env.CHROMIUM_PATH} is no Chromium that starts`);
  }
  for (const install of [downloadPlaywrights, installPackages, installLibraries]) {
    await install(machine);
    const file = await firstThatWorks(machine);
    if (file) return file;
  }
  throw new ExpectedError(
    "the tests need a Chromium, and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH " +
      "to one, or run: npx playwright install --with-deps chromium",
  );
}

/** Playwright's command line, without npx. */
const PLAYWRIGHT = path.join(ROOT, "node_modules/@playwright/test/cli.js");

async function downloadPlaywrights(machine: Machine): Promise<void> {
  machine.say("No Chromium found; fetching Playwright's");
  await machine.run(process.execPath, [PLAYWRIGHT, "install", "--no-shell", "chromium"], DOWNLOAD_LIMIT_MS);
}

async function installPackages(machine: Machine): Promise<void> {
  machine.say("Asking the package manager of the system for Chromium");
  const manager = await packageManager(machine);
  if (!manager) return;
  await manager.update();
  for (const browser of manager.chromiums) if (await manager.add(browser)) break;
  await manager.add(manager.font);
}

/** Installs the headless shell beside another Chromium, where the machine is not a developer's and knows the package. */
async function installShell(machine: Machine): Promise<void> {
  const manager = await packageManager(machine);
  // A machine without a network must not wait for it.
  if (manager?.chromiums.includes(SHELL)) await manager.add(SHELL, SHELL_LIMIT_MS);
}

/** Where the system's Chromium does not work (Ubuntu), Playwright's may lack only libraries. */
async function installLibraries(machine: Machine): Promise<void> {
  const prefix = await privileges(machine);
  if (!prefix || !machine.hasProgram(chromium.executablePath())) return;
  const [command = "", ...args] = [...prefix, process.execPath, PLAYWRIGHT, "install-deps", "chromium"];
  await machine.run(command, args, PACKAGES_LIMIT_MS);
}
