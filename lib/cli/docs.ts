/** `npm run docs`: writes the generated pages of docs/. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { siteJsonSchema } from "@/lib/config/json-schema";
import { diagnosticsPage } from "@/lib/report/diagnostics-page";

await writeFile(path.join(ROOT, "docs/diagnostics.md"), diagnosticsPage());
await writeFile(path.join(ROOT, "docs/site.schema.json"), `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
