/** Syncs one folder into another; says "begun" so that a test can kill it in the middle. */
import { syncPosts } from "@/lib/content/sync";

const [from = "", to = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
await syncPosts({ source: "test", from, to, include: [] });
