/** Returns the milliseconds of processor time that this process has taken. Other programs do not change them, as they do a clock's. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
