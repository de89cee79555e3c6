/** A thread that draws its share of the cards into files. */
import { setImmediate } from "node:timers/promises";
import { workerData } from "node:worker_threads";
import { writeWhole } from "@/lib/content/storage/write";
import { drawCard } from "./draw";
import type { Share } from "./write";

const { jobs, logo }: Share = workerData;

for (const { card, file } of jobs) {
  await writeWhole(file, await drawCard(card, logo));
  // The renderer frees its memory only between events: without a pause, that of a thousand images accumulates.
  await setImmediate();
}
