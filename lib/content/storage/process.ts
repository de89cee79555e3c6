/** Whether a process that left something behind still runs. */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Whether a process of this number runs on this machine, be it ours or another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * When a process began, in a form to be compared: numbers of processes are given again. Null if the system does not
 * tell (anything but Linux), or the process is over. See proc_pid_stat(5): field 22, after the name in parentheses.
 */
export function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** The namespace that process numbers belong to: containers may share a host name. Empty if the system has none. */
function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** Names the machine, or the container, in which a process number means this process. */
export const MACHINE: string = `${hostname()} ${processNamespace()}`.trim();
