/** Loaded into Next and its workers: none goes on writing after the build that started it was killed. */
const parent = process.ppid;
const INTERVAL_MS = 200;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, INTERVAL_MS).unref();
