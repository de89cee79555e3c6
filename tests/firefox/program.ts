/** Starts the first Firefox of this machine that can be driven. */
import { type Browser, launch } from "puppeteer-core";
import { ExpectedError } from "@/lib/model/expected-error";
import { installedFirefoxes } from "../run/firefox";
import { type Machine, thisMachine } from "../run/machine";

const START_LIMIT_MS = 60_000;

/** Where nobody listens. Addresses of this machine never go through a proxy, so the site under test is reached alone. */
const NOWHERE = { host: "127.0.0.1", port: 9 };

const PREFERENCES = {
  "intl.accept_languages": "zh-CN",
  "network.proxy.type": 1,
  "network.proxy.http": NOWHERE.host,
  "network.proxy.http_port": NOWHERE.port,
  "network.proxy.ssl": NOWHERE.host,
  "network.proxy.ssl_port": NOWHERE.port,
};

export type Firefox =
  | { kind: "ready"; browser: Browser }
  /** Why the tests are skipped. */
  | { kind: "absent"; why: string };

/** Throws `ExpectedError` if `FIREFOX_PATH` names none. */
export async function startFirefox(machine: Machine = thisMachine): Promise<Firefox> {
  const failures: string[] = [];
  for (const file of installedFirefoxes(machine)) {
    try {
      return { kind: "ready", browser: await start(file) };
    } catch (error) {
      failures.push(`${file} does not start: ${error instanceof Error ? error.message : error}`);
    }
  }
  const why = failures.join("; ") || "no Firefox on this machine; FIREFOX_PATH names one of your own";
  if (machine.env.FIREFOX_PATH) throw new ExpectedError(`FIREFOX_PATH: ${why}`);
  return { kind: "absent", why };
}

const start = (executablePath: string): Promise<Browser> =>
  launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath,
    headless: true,
    timeout: START_LIMIT_MS,
    extraPrefsFirefox: PREFERENCES,
  });
