/** A thread that finishes its share of the pages. */
import { parentPort, workerData } from "node:worker_threads";
import { finishFiles, type PagesShare } from "./finish-files";

const share: PagesShare = workerData;

parentPort?.postMessage(finishFiles(share));
