/**
 * Serves a folder in a process of its own, for tests that send it signals and for the benchmark: `serve-folder.ts
 * FOLDER` prints the address and, at the end, the peak memory in kB.
 */
import { createSiteServer, endOnSignal, listen } from "@/lib/build/serve";

const server = createSiteServer(process.argv[2] ?? "", "");
console.log(await listen(server, 0));
endOnSignal(server);
process.once("exit", () => console.log(process.resourceUsage().maxRSS));
