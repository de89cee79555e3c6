import { chromium } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { installedChromiums, provideChromium } from "../../run/chromium";
import type { Machine } from "../../run/machine";

const PLAYWRIGHTS = chromium.executablePath();
const SHELL = "chromium-headless-shell";

/** A machine with these programs; `broken` ones do not start; commands may bring programs. */
function machineWith({
  programs = [],
  broken = [],
  env = { PATH: "/usr/bin" },
  isRoot = true,
  onRun = () => [],
  fails = () => false,
}: {
  programs?: string[];
  broken?: string[];
  env?: Record<string, string>;
  isRoot?: boolean;
  onRun?: (command: string) => string[];
  fails?: (command: string) => boolean;
}) {
  const present = new Set(programs);
  const ran: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    env,
    isRoot,
    hasProgram: (file) => present.has(file),
    run: async (command, args) => {
      const line = [command, ...args].join(" ").replaceAll(process.execPath, "node");
      ran.push(line);
      for (const program of onRun(line)) present.add(program);
      return !fails(line);
    },
    ask: async (command) =>
      present.has(command) && !broken.includes(command) ? "<html><body>it works</body></html>" : null,
    say: (line) => said.push(line),
  };
  return { machine, ran, said };
}

describe("installedChromiums", () => {
  it("finds programs on PATH, in the order of PATH", () => {
    const { machine } = machineWith({
      env: { PATH: "/opt/bin:/usr/bin" },
      programs: ["/usr/bin/chromium", "/opt/bin/chromium", "/usr/bin/google-chrome"],
    });
    expect(installedChromiums(machine)).toEqual(["/opt/bin/chromium", "/usr/bin/google-chrome"]);
  });

  it("finds Playwright's own, after the system's", () => {
    const { machine } = machineWith({ programs: [PLAYWRIGHTS, "/usr/bin/chromium-browser"] });
    expect(installedChromiums(machine)).toEqual(["/usr/bin/chromium-browser", PLAYWRIGHTS]);
  });

  it("takes CHROMIUM_PATH and nothing else where it is set", () => {
    const { machine } = machineWith({
      env: { PATH: "/usr/bin", CHROMIUM_PATH: "/my/own" },
      programs: ["/usr/bin/chromium"],
    });
    expect(installedChromiums(machine)).toEqual(["/my/own"]);
  });
});

describe("provideChromium", () => {
  it("installs nothing where one works", async () => {
    const { machine, ran } = machineWith({ programs: ["/usr/bin/chromium"] });
    expect(await provideChromium(machine)).toBe("/usr/bin/chromium");
    expect(ran).toEqual([]);
  });

  it("passes over one that does not start, as Ubuntu's stand-in for the snap", async () => {
    const { machine } = machineWith({
      programs: ["/usr/bin/chromium-browser", PLAYWRIGHTS],
      broken: ["/usr/bin/chromium-browser"],
    });
    expect(await provideChromium(machine)).toBe(PLAYWRIGHTS);
  });

  it("fetches Playwright's where there is none", async () => {
    const { machine, ran } = machineWith({
      onRun: (line) => (line.includes("cli.js install --no-shell") ? [PLAYWRIGHTS] : []),
    });
    expect(await provideChromium(machine)).toBe(PLAYWRIGHTS);
    expect(ran).toHaveLength(1);
  });

  it("asks the package manager where Playwright's cannot be fetched, and refreshes its lists first", async () => {
    const { machine, ran } = machineWith({
      programs: ["/usr/bin/apt-get"],
      onRun: (line) => (line.endsWith(SHELL) ? [`/usr/bin/${SHELL}`] : []),
    });
    expect(await provideChromium(machine)).toBe(`/usr/bin/${SHELL}`);
    expect(ran.slice(1)).toEqual([
      "apt-get update",
      `apt-get install -y --no-install-recommends ${SHELL}`,
      "apt-get install -y --no-install-recommends fonts-noto-cjk",
    ]);
  });

  it("takes the whole browser where there is no shell of it", async () => {
    const { machine } = machineWith({
      programs: ["/usr/bin/apt-get"],
      onRun: (line) => (line.endsWith(" chromium") ? ["/usr/bin/chromium"] : []),
      fails: (line) => line.endsWith(SHELL),
    });
    expect(await provideChromium(machine)).toBe("/usr/bin/chromium");
  });

  it("adds the shell in CI, which takes less of the processor, and on no machine of a developer", async () => {
    const programs = ["/usr/bin/chromium", "/usr/bin/apt-get"];
    const onRun = (line: string) => (line.endsWith(SHELL) ? [`/usr/bin/${SHELL}`] : []);
    const ci = machineWith({ programs, onRun, env: { PATH: "/usr/bin", CI: "true" } });
    expect(await provideChromium(ci.machine)).toBe(`/usr/bin/${SHELL}`);
    expect(ci.ran).toEqual([`apt-get install -y --no-install-recommends ${SHELL}`]);
    const own = machineWith({ programs, onRun });
    expect(await provideChromium(own.machine)).toBe("/usr/bin/chromium");
    expect(own.ran).toEqual([]);
  });

  it("uses sudo only where it asks for no password", async () => {
    const programs = ["/usr/bin/dnf", "/usr/bin/sudo"];
    const onRun = (line: string) => (line.endsWith("dnf install -y chromium") ? ["/usr/bin/chromium"] : []);
    const willing = machineWith({ programs, isRoot: false, onRun });
    expect(await provideChromium(willing.machine)).toBe("/usr/bin/chromium");
    expect(willing.ran).toContain("/usr/bin/sudo -n dnf install -y chromium");

    const refusing = machineWith({ programs, isRoot: false, broken: ["/usr/bin/sudo"], onRun });
    await expect(provideChromium(refusing.machine)).rejects.toThrow("could be installed");
    expect(refusing.ran.filter((line) => line.includes("dnf"))).toEqual([]);
  });

  it("adds the libraries that Playwright's lacks", async () => {
    const broken = [PLAYWRIGHTS];
    const { machine } = machineWith({
      broken,
      onRun: (line) => {
        if (line.includes("install-deps")) broken.length = 0;
        return line.includes("install --no-shell") ? [PLAYWRIGHTS] : [];
      },
    });
    expect(await provideChromium(machine)).toBe(PLAYWRIGHTS);
  });

  it("says what to do where nothing helped", async () => {
    const { machine, said } = machineWith({});
    await expect(provideChromium(machine)).rejects.toThrow(/set CHROMIUM_PATH/);
    expect(said.join("\n")).toContain("none of apt-get, dnf, apk, pacman");
  });

  it("does not look further where CHROMIUM_PATH is wrong", async () => {
    const { machine, ran } = machineWith({
      env: { PATH: "/usr/bin", CHROMIUM_PATH: "/gone" },
      programs: ["/usr/bin/chromium"],
    });
    await expect(provideChromium(machine)).rejects.toThrow("CHROMIUM_PATH=/gone");
    expect(ran).toEqual([]);
  });
});
