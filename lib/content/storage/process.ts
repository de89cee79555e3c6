/** Checks whether the process that left something behind is still running. */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** Returns whether a process with this id runs on this machine, of any user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Returns the start time of a process in a comparable form, because process ids are reused. Null if the system does not
 * report it (anything but Linux), or the process has ended. See proc_pid_stat(5): field 22, after the name in
 * parentheses.
 */
export function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Returns the namespace of process ids: containers may share a host name. Empty if the system has none. */
function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** Identifies the machine or container in which a process id is valid. */
export const MACHINE: string = `${hostname()} ${processNamespace()}`.trim();

/** A process as it is recorded in what it holds. */
export const processSchema = z.object({ pid: z.number(), began: z.string().nullable(), host: z.string() });
export type RecordedProcess = z.infer<typeof processSchema>;

export const thisProcess = (): RecordedProcess => ({
  pid: process.pid,
  began: beginningOf(process.pid),
  host: MACHINE,
});

/** Whether a process is known to be over; one of another machine cannot be seen. */
export const isOver = ({ pid, began, host }: RecordedProcess): boolean =>
  host === MACHINE && (!isRunning(pid) || beginningOf(pid) !== began);
