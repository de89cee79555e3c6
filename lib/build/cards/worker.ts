/** A thread that draws its share of the cards into files. */
import { workerData } from "node:worker_threads";
import { writeWhole } from "@/lib/content/write";
import { drawCard } from "./draw";
import type { Share } from "./write";

const { jobs, logo }: Share = workerData;

for (const { card, file } of jobs) {
  // The wait for the file also lets the renderer free its memory, which it does between events only.
  await writeWhole(file, await drawCard(card, logo));
}
