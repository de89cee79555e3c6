/**
 * Runs Git on a working copy of its own, isolated from the caller's repository, without prompts, and with limits on
 * time and space.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { lstatOrNull } from "../lstat";
import { withoutSecrets } from "./identity";
import { SyncError } from "./state";

/** Limits of one Git command. */
export interface GitLimits {
  /** Total time. */
  timeMs: number;
  /** Time without any output or data. */
  silenceMs: number;
  /** Size of the working copy, including history. */
  bytes: number;
}

export const GIT_LIMITS: GitLimits = { timeMs: 20 * 60_000, silenceMs: 60_000, bytes: 1024 ** 3 };

const POLL_MS = 500;

/**
 * Variables that determine how Git reaches a server. All its other variables (`GIT_DIR`, `GIT_WORK_TREE`, …) refer to
 * the caller's repository.
 */
const REACH =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_.*|HTTP_.*|PROXY_.*|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM))$/;

/** Git must not prompt for a password, and no other transport may run (`ext::` runs any command). */
const FIXED = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
  LC_ALL: "C",
};

/** No template hook runs, and a server slower than this is aborted (bytes per second, seconds). */
const SETTINGS = ["core.hooksPath=/dev/null", "http.lowSpeedLimit=100", "http.lowSpeedTime=60"];

/** Returns the environment of this process without what refers to the caller's repository. */
export function outsideRepository(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^GIT_/i.test(name) && !REACH.test(name)) delete env[name];
  return env;
}

/**
 * The environment of Git: it maps the displayable address to the one with user and token. The repository is named, for
 * Git would look for a damaged one in the folders above it, and find that of the caller.
 */
function environment(copy: string, url: string): NodeJS.ProcessEnv {
  const env = { ...outsideRepository(), ...FIXED, GIT_DIR: path.resolve(copy, ".git") };
  const shown = withoutSecrets(url);
  if (shown === url) return env;
  const rewrite = { GIT_CONFIG_KEY_0: `url.${url}.insteadOf`, GIT_CONFIG_VALUE_0: shown };
  return { ...env, GIT_CONFIG_COUNT: "1", ...rewrite };
}

/** Returns the bytes of all files at or below a path; vanished files count nothing. */
function sizeOf(place: string): number {
  const found = lstatOrNull(place);
  if (!found?.isDirectory()) return found?.size ?? 0;
  try {
    return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
  } catch {
    return 0;
  }
}

/** Shorter parts of an address are ordinary words. */
const SECRET_LENGTH = 6;

/** Returns the last line of Git's output, without the secrets in the address. */
function tell(said: string, url: string): string {
  const { username, password, searchParams } = URL.canParse(url) ? new URL(url) : new URL("none:");
  const secrets = [username, password, ...searchParams.values()].flatMap((secret) => [
    secret,
    decoded(secret),
  ]);
  const line =
    said
      .split(/[\r\n]+/)
      .filter(Boolean)
      .at(-1) ?? "";
  const shown = line.replaceAll(url, withoutSecrets(url)).replace(/(\b[a-z][\w+.-]*:\/\/)[^/\s@]*@/gi, "$1");
  return secrets
    .filter((secret) => secret.length >= SECRET_LENGTH)
    .reduce((text, secret) => text.replaceAll(secret, "***"), shown);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Calls `exceeded` with the reason once a limit is exceeded. Returns functions that stop the watch and that report
 * activity.
 */
function watch(
  copy: string,
  limits: GitLimits,
  exceeded: (why: string) => void,
): { alive(): void; end(): void } {
  const begun = Date.now();
  let lastSign = begun;
  let lastSize = 0;
  const look = (): void => {
    const now = Date.now();
    const size = sizeOf(copy);
    if (size !== lastSize) lastSign = now;
    lastSize = size;
    if (size > limits.bytes) exceeded(`the repository is larger than ${limits.bytes / 1024 ** 2} MB`);
    else if (now - lastSign > limits.silenceMs) exceeded(`no answer for ${limits.silenceMs / 1000} s`);
    else if (now - begun > limits.timeMs) exceeded(`not done after ${limits.timeMs / 60_000} minutes`);
  };
  const timer = setInterval(look, POLL_MS);
  return {
    alive() {
      lastSign = Date.now();
    },
    end() {
      clearInterval(timer);
      look();
    },
  };
}

const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A limit was exceeded: an immediate retry would exceed it again. */
export class GitLimitError extends SyncError {
  override name = "GitLimitError";
}

/** Runs one Git command in `copy`, whose remote is `url`. Throws `SyncError` if it fails or exceeds a limit. */
export function git(copy: string, url: string, args: readonly string[], limits: GitLimits): Promise<void> {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  // A process group of its own, so that Git's child processes end with it.
  const child = spawn("git", [...settings, ...args], {
    cwd: copy,
    env: environment(copy, url),
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
  });
  const kill = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  return new Promise((resolve, reject) => {
    let said = "";
    let why: string | null = null;
    const watching = watch(copy, limits, (reason) => {
      why ??= reason;
      kill();
    });
    const interrupted = (signal: NodeJS.Signals): void => {
      kill();
      finish();
      process.kill(process.pid, signal);
    };
    const finish = (): void => {
      watching.end();
      for (const signal of ENDING) process.off(signal, interrupted);
    };
    for (const signal of ENDING) process.once(signal, interrupted);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      watching.alive();
      said = (said + text).slice(-10_000);
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      finish();
      const missing = "git is not installed; install it, or sync from a folder";
      reject(new SyncError(error.code === "ENOENT" ? missing : `git: ${error.message}`));
    });
    child.on("close", (code) => {
      finish();
      if (code === 0 && !why) resolve();
      else if (why) reject(new GitLimitError(`git ${args[0]} was given up: ${why}`));
      else reject(new SyncError(`git ${args[0]} failed: ${tell(said, url)}`));
    });
  });
}
