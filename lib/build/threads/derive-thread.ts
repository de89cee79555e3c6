/** The thread of `derive-beside.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { derive } from "@/lib/knowledge/derived";

parentPort?.postMessage(derive(workerData));
