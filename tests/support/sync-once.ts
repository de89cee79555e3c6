/** Syncs one folder into another; prints "begun" so that a test can kill it midway. */
import { identifySource } from "@/lib/content/sync/identity";
import { syncPosts } from "@/lib/content/sync/sync";

const [from = "", to = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
const report = await syncPosts({ source: identifySource("test"), from, to, include: [] });
process.stdout.write(`${JSON.stringify(report)}\n`);
