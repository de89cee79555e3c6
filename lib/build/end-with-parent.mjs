/** Loaded into Next and its workers: ends them when the build that started them was killed. */
const parent = process.ppid;
const INTERVAL_MS = 200;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, INTERVAL_MS).unref();
