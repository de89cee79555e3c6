/** The package managers of systems, as far as the tests install browsers with them. */
import { type Machine, onPath } from "./machine";

export const PACKAGES_LIMIT_MS = 420_000;
const SUDO_LIMIT_MS = 60_000;

/** Draws no window of its own, which saves a third of the processor's time in the browser tests. */
export const SHELL = "chromium-headless-shell";

interface PackageManager {
  name: string;
  /** Refreshes the package lists; may fail. */
  refresh?: string[];
  install: string[];
  /** Packages that hold a Chromium, best first. */
  chromiums: readonly string[];
  firefox: string;
  /** A font with Chinese characters: screenshots need it, the tests do not. */
  font: string;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    name: "apt-get",
    refresh: ["update"],
    install: ["install", "-y", "--no-install-recommends"],
    chromiums: [SHELL, "chromium"],
    firefox: "firefox-esr",
    font: "fonts-noto-cjk",
  },
  {
    name: "dnf",
    install: ["install", "-y"],
    chromiums: ["chromium"],
    firefox: "firefox",
    font: "google-noto-sans-cjk-fonts",
  },
  {
    name: "apk",
    install: ["add", "--no-cache"],
    chromiums: ["chromium"],
    firefox: "firefox",
    font: "font-noto-cjk",
  },
  {
    name: "pacman",
    install: ["-Sy", "--noconfirm"],
    chromiums: ["chromium"],
    firefox: "firefox",
    font: "noto-fonts-cjk",
  },
];

interface Installer extends PackageManager {
  /** Refreshes the package lists, where the manager has some. */
  update(): Promise<void>;
  /** Installs one package; returns whether that worked. */
  add(name: string, limitMs?: number): Promise<boolean>;
}

/** Returns the machine's package manager; null if there is none that may install. */
export async function packageManager(machine: Machine): Promise<Installer | null> {
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

/** Returns the prefix for a command that needs root; null if there is none. */
export async function privileges(machine: Machine): Promise<string[] | null> {
  if (machine.isRoot) return [];
  const sudo = onPath(machine, "sudo");
  return sudo && (await machine.ask(sudo, ["-n", "true"], SUDO_LIMIT_MS)) !== null ? [sudo, "-n"] : null;
}
