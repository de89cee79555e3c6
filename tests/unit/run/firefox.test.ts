import { describe, expect, it } from "vitest";
import { startFirefox } from "../../firefox/program";
import { addFirefoxInCi, installedFirefoxes } from "../../run/firefox";
import type { Machine } from "../../run/machine";

/** A machine with these programs. */
function machineWith(programs: readonly string[], env: Record<string, string> = {}) {
  const ran: string[] = [];
  const machine: Machine = {
    env: { PATH: "/usr/bin", ...env },
    isRoot: true,
    hasProgram: (file) => programs.includes(file),
    run: async (command, args) => {
      ran.push([command, ...args].join(" "));
      return true;
    },
    ask: async () => null,
    say: () => {},
  };
  return { machine, ran };
}

describe("installedFirefoxes", () => {
  it("finds those on PATH, the release for long support first, then those elsewhere", () => {
    const elsewhere = "/usr/lib64/firefox/firefox";
    const { machine } = machineWith(["/usr/bin/firefox", elsewhere, "/usr/bin/firefox-esr"]);
    expect(installedFirefoxes(machine)).toEqual(["/usr/bin/firefox-esr", "/usr/bin/firefox", elsewhere]);
  });

  it("takes FIREFOX_PATH and nothing else where it is set", () => {
    const { machine } = machineWith(["/usr/bin/firefox"], { FIREFOX_PATH: "/my/own" });
    expect(installedFirefoxes(machine)).toEqual(["/my/own"]);
  });
});

describe("addFirefoxInCi", () => {
  it("installs one in CI that has none, and nothing on a machine of a developer", async () => {
    const ci = machineWith(["/usr/bin/apt-get"], { CI: "true" });
    await addFirefoxInCi(ci.machine);
    expect(ci.ran).toEqual(["apt-get install -y --no-install-recommends firefox-esr"]);
    const own = machineWith(["/usr/bin/apt-get"]);
    await addFirefoxInCi(own.machine);
    expect(own.ran).toEqual([]);
  });

  it("installs none beside another", async () => {
    const { machine, ran } = machineWith(["/usr/bin/apt-get", "/usr/bin/firefox"], { CI: "true" });
    await addFirefoxInCi(machine);
    expect(ran).toEqual([]);
  });
});

describe("startFirefox", () => {
  it("says why there is none", async () => {
    expect(await startFirefox(machineWith([]).machine)).toEqual({
      kind: "absent",
      why: "no Firefox on this machine; FIREFOX_PATH names one of your own",
    });
  });

  it("tells of one that does not start, as Ubuntu's stand-in for the snap", async () => {
    const place = "/nowhere/firefox";
    expect(await startFirefox(machineWith([place], { PATH: "/nowhere" }).machine)).toEqual({
      kind: "absent",
      why: expect.stringContaining(`${place} does not start: `),
    });
  });

  it("does not look further where FIREFOX_PATH is wrong", async () => {
    const { machine } = machineWith([], { FIREFOX_PATH: "/gone" });
    await expect(startFirefox(machine)).rejects.toThrow("FIREFOX_PATH: /gone does not start");
  });
});
