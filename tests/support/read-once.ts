/** Reads a content folder over and over as `qa stats` does, and prints its posts and questions each time. */
import { readConfig } from "@/lib/content/config-files";
import { readContent } from "@/lib/content/read";

const [folder = "", settings = "", rounds = "1"] = process.argv.slice(2);
process.stdout.write("begun\n");
const { site, ...others } = await readConfig(settings);
const config = { ...others, site: { ...site, pages: [] } };
for (let round = 0; round < Number(rounds); round++) {
  const { pairs } = await readContent(folder, config);
  process.stdout.write(
    `${JSON.stringify(pairs.map(({ source, question }) => [source.path, question.text]))}\n`,
  );
}
