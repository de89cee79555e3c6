import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { documentsOf } from "../corpus";
import { load } from "./load";
import { wholeIndex } from "./whole-index";

type Database = { readonly kind: unique symbol };
interface Orama {
  create(options: object): Database;
  insertMultiple(database: Database, documents: readonly object[], batch: number): Promise<unknown>;
  save(database: Database): { docs: { docs: Record<string, { id: string }> } };
  load(database: Database, raw: object): void;
  search(database: Database, query: object): Promise<{ hits: { id: string }[] }>;
}
interface Mandarin {
  createTokenizer(): object;
}

const MODULE = "@orama/orama";
const BATCH = 500;

async function create(): Promise<{ orama: Orama; database: Database }> {
  const orama = await load<Orama>(MODULE);
  const { createTokenizer } = await load<Mandarin>("@orama/tokenizers/mandarin");
  const schema = { question: "string", answer: "string", project: "string", phrasings: "string" };
  return { orama, database: orama.create({ schema, components: { tokenizer: createTokenizer() } }) };
}

export const orama = wholeIndex({
  name: "Orama",
  note: "Mandarin tokenizer",
  code: `export { create, load, search } from "${MODULE}"; export * from "@orama/tokenizers/mandarin";`,
  async build(corpus, folder) {
    const { orama, database } = await create();
    await orama.insertMultiple(database, documentsOf(corpus), BATCH);
    const saved = orama.save(database);
    // Only the index: as for the other engines, the texts of results are small files.
    const docs = Object.entries(saved.docs.docs).map(([number, { id }]) => [number, { id }] as const);
    const bare = { ...saved, docs: { ...saved.docs, docs: Object.fromEntries(docs) } };
    await writeFile(path.join(folder, "index.json"), JSON.stringify(bare));
  },
  async open(folder) {
    const { orama, database } = await create();
    orama.load(database, JSON.parse(await readFile(path.join(folder, "index.json"), "utf8")) as object);
    return {
      search: async (term) =>
        (await orama.search(database, { term, limit: 10 })).hits.map(({ id }) => ({ id })),
    };
  },
});
