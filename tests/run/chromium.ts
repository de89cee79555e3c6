/**
 * Provides a Chromium for the tests on any machine: an installed one, else Playwright's, else the system package
 * manager's.
 */
import path from "node:path";
import { chromium } from "@playwright/test";
import { ROOT } from "@/lib/build/settings";
import { ExpectedError } from "@/lib/model/expected-error";
import { type Machine, onPath } from "./machine";

/** Draws no window of its own, which saves a third of the processor's time in the browser tests. */
const SHELL = "chromium-headless-shell";

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
const PACKAGES_LIMIT_MS = 420_000;
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

interface PackageManager {
  name: string;
  /** Refreshes the package lists; may fail. */
  refresh?: string[];
  install: string[];
  /** Packages that hold a Chromium, best first. */
  browsers: readonly string[];
  /** A font with Chinese characters: screenshots need it, the tests do not. */
  font: string;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    name: "apt-get",
    refresh: ["update"],
    install: ["install", "-y", "--no-install-recommends"],
    browsers: [SHELL, "chromium"],
    font: "fonts-noto-cjk",
  },
  { name: "dnf", install: ["install", "-y"], browsers: ["chromium"], font: "google-noto-sans-cjk-fonts" },
  { name: "apk", install: ["add", "--no-cache"], browsers: ["chromium"], font: "font-noto-cjk" },
  { name: "pacman", install: ["-Sy", "--noconfirm"], browsers: ["chromium"], font: "noto-fonts-cjk" },
];

interface Installer extends PackageManager {
  /** Refreshes the package lists, where the manager has some. */
  update(): Promise<void>;
  /** Installs one package; returns whether that worked. */
  add(name: string, limitMs?: number): Promise<boolean>;
}

/** Returns the machine's package manager; null if there is none that may install. */
async function packageManager(machine: Machine): Promise<Installer | null> {
  const manager = PACKAGE_MANAGERS.find(({ name }) => onPath(machine, name));
  if (!manager) {
    machine.say(`There is none of ${PACKAGE_MANAGERS.map(({ name }) => name).join(", ")}`);
    return null;
  }
  const prefix = await privileges(machine);
  if (!prefix) {
    machine.say(`${manager.name} needs root, or sudo that asks for no password`);
    return null;
  }
  const run = ([command = "", ...args]: string[], limitMs = PACKAGES_LIMIT_MS): Promise<boolean> =>
    machine.run(command, args, limitMs);
  return {
    ...manager,
    async update() {
      if (manager.refresh) await run([...prefix, manager.name, ...manager.refresh]);
    },
    add: (name, limitMs) => run([...prefix, manager.name, ...manager.install, name], limitMs),
  };
}

async function installPackages(machine: Machine): Promise<void> {
  machine.say("Asking the package manager of the system for Chromium");
  const manager = await packageManager(machine);
  if (!manager) return;
  await manager.update();
  for (const browser of manager.browsers) if (await manager.add(browser)) break;
  await manager.add(manager.font);
}

/**
 * Installs the headless shell beside another Chromium, where the machine is not a developer's and knows the package: a
 * machine without a network must not wait for it.
 */
async function installShell(machine: Machine): Promise<void> {
  if (!PACKAGE_MANAGERS.some(({ name, browsers }) => browsers.includes(SHELL) && onPath(machine, name)))
    return;
  await (await packageManager(machine))?.add(SHELL, SHELL_LIMIT_MS);
}

/** Where the system's Chromium does not work (Ubuntu), Playwright's may lack only libraries. */
async function installLibraries(machine: Machine): Promise<void> {
  const prefix = await privileges(machine);
  if (!prefix || !machine.hasProgram(chromium.executablePath())) return;
  const [command = "", ...args] = [...prefix, process.execPath, PLAYWRIGHT, "install-deps", "chromium"];
  await machine.run(command, args, PACKAGES_LIMIT_MS);
}

/** Returns the prefix for a command that needs root; null if there is none. */
async function privileges(machine: Machine): Promise<string[] | null> {
  if (machine.isRoot) return [];
  const sudo = onPath(machine, "sudo");
  return sudo && (await machine.ask(sudo, ["-n", "true"], START_LIMIT_MS)) !== null ? [sudo, "-n"] : null;
}
