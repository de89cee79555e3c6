/** The thread of the second reader. */
import { workerData } from "node:worker_threads";
import { extractBackwards } from "@/lib/content/extraction";
import { openPostCache } from "@/lib/content/post-cache";
import type { SecondReading } from "./second-reader";

const { content, config, cache }: SecondReading = workerData;

await extractBackwards(content, config, openPostCache(cache));
