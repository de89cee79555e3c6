/** Serves a folder in a process of its own, so that a test can send it signals: `serve-folder.ts FOLDER`. */
import { createSiteServer, endOnSignal, listen } from "@/lib/build/serve";

const server = createSiteServer(process.argv[2] ?? "", "");
console.log(await listen(server, 0));
endOnSignal(server);
