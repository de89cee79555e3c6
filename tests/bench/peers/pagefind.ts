import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Document, documentsOf } from "../corpus";
import { brotli } from "../measure/brotli";
import { load } from "./load";
import type { Peer } from "./peer";

interface Builder {
  createIndex(options: object): Promise<{ index: Index }>;
  close(): Promise<unknown>;
}
interface Index {
  addHTMLFile(file: { url: string; content: string }): Promise<unknown>;
  writeFiles(options: { outputPath: string }): Promise<unknown>;
}
/** The script that Pagefind writes beside its index. */
interface Client {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** A browser runs the search in a worker with a script of its own; Node runs the same script on its single thread. */
const SCRIPTS = ["pagefind.js", "pagefind-worker.js"];
const INDEX = /^(?:pagefind-entry\.json|.*\.(?:pf_meta|pf_index|pf_fragment|pf_filter|pagefind))$/;

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("");

/** The question is a heading, which Pagefind weights higher. */
const page = ({ question, answer, project, phrasings }: Document): string =>
  `<html lang="zh"><body><h1>${escapeHtml(question)}</h1>${paragraphs(answer)}<p>${escapeHtml(project)}</p>${phrasings && paragraphs(phrasings)}</body></html>`;

/** Serves Pagefind's requests from the folder, and records the requested files. */
function serveFiles(): Set<string> {
  const fetched = new Set<string>();
  globalThis.fetch = async (input) => {
    const file = fileURLToPath(new URL(String(input).replace(/\?.*$/, "")));
    fetched.add(file);
    return new Response(await readFile(file));
  };
  return fetched;
}

async function openClient(folder: string): Promise<Client> {
  const base = `${pathToFileURL(folder)}/`;
  const client = await load<Client>(`${base}pagefind.js`);
  await client.options({ basePath: base, baseUrl: "/" });
  await client.init();
  return client;
}

async function search(client: Client, query: string): Promise<{ id: string }[]> {
  const { results } = await client.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url }) => ({ id: url.split("/").at(-2) ?? "" }));
}

const sizes = new Map<string, number>();

async function sizeOf(file: string): Promise<number> {
  const size = sizes.get(file) ?? brotli(await readFile(file));
  sizes.set(file, size);
  return size;
}

export const pagefind: Peer = {
  name: "Pagefind",
  note: "lang=zh, question as h1",
  async build(corpus, folder) {
    const { createIndex, close } = await load<Builder>("pagefind");
    const { index } = await createIndex({ forceLanguage: "zh" });
    for (const document of documentsOf(corpus))
      await index.addHTMLFile({ url: `/qa/${document.id}/`, content: page(document) });
    await index.writeFiles({ outputPath: folder });
    await close();
  },
  async open(folder) {
    serveFiles();
    const client = await openClient(folder);
    return { search: (query) => search(client, query) };
  },
  async downloads(folder) {
    let total = 0;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && INDEX.test(entry.name))
        total += await sizeOf(path.join(entry.parentPath, entry.name));
    }
    let code = 0;
    for (const script of SCRIPTS) code += await sizeOf(path.join(folder, script));
    return { total, code };
  },
  async firstSearch(folder, _corpus, query) {
    const fetched = serveFiles();
    const client = await openClient(folder);
    await search(client, query);
    await client.destroy();
    const bytes = { all: 0, results: 0 };
    for (const file of fetched) {
      const size = await sizeOf(file);
      bytes.all += size;
      if (file.endsWith(".pf_fragment")) bytes.results += size;
    }
    return bytes;
  },
  async script() {
    const entry = `
      import * as pagefind from "/index/pagefind.js";
      export async function search(query) {
        await pagefind.options({ baseUrl: "/" });
        const { results } = await pagefind.search(query);
        return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
      }`;
    return { entry };
  },
};
