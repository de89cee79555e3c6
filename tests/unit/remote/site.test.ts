/** A site that is read over HTTP, as by `qa search --index URL`. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "@/lib/build/serve";
import { filesBelow } from "@/lib/content/storage/folder";
import { placeOf } from "@/lib/remote/place";
import { openSite } from "@/lib/remote/site";
import { seal } from "@/lib/search/format/envelope";
import { contentHash, parseManifest, SCHEMA_VERSION } from "@/lib/search/format/manifest";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../../support/built-site";
import { stop } from "../../support/served";

let folder: string;
let cache: string;
let server: Server;
let root: string;
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-remote-"));
  cache = path.join(folder, "cache");
  await writeBuiltSite(path.join(folder, "site"));
  const site = createSiteServer(path.join(folder, "site"), "");
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    site.emit("request", request, response);
  });
  root = await listen(server, 0);
}, BUILT_WITHIN_MS);

afterEach(async () => {
  await stop(server);
  await rm(folder, { recursive: true, force: true });
});

const QUERY = "超时时间";
const open = () => openSite(placeOf(root), { cache });
const inFolder = () => openSite(placeOf(path.join(folder, "site")));
const fileOf = (name: string): string => path.join(folder, "site", name);

/** Changes the manifest, with a hash that fits it. */
async function editManifest(edit: (manifest: Record<string, unknown>) => void): Promise<void> {
  const manifest = JSON.parse(await readFile(fileOf("search/manifest.json"), "utf8"));
  edit(manifest);
  await writeFile(fileOf("search/manifest.json"), JSON.stringify(manifest));
}

describe("a site at an address", () => {
  it("finds what it finds in its folder", async () => {
    const [there, here] = [await open().search.search(QUERY), await inFolder().search.search(QUERY)];
    expect(there.results.length).toBeGreaterThan(0);
    expect(there.results).toEqual(here.results);
  });

  it("is asked for the manifest alone by the next command", async () => {
    const first = await open().search.search(QUERY);
    asked.length = 0;
    expect((await open().search.search(QUERY)).results).toEqual(first.results);
    expect(asked).toEqual(["/search/manifest.json"]);
  });

  it("is asked again for a file whose copy was damaged", async () => {
    const first = await open().search.search(QUERY);
    const [copy = ""] = (await filesBelow(cache)).filter((name) => name.startsWith("terms/"));
    await writeFile(path.join(cache, copy), "[");
    asked.length = 0;
    expect((await open().search.search(QUERY)).results).toEqual(first.results);
    expect(asked).toContain(`/search/${copy}`);
    expect(await readFile(path.join(cache, copy), "utf8")).not.toBe("[");
  });

  it("is not believed a file that its checksum does not fit, and leaves no copy of it", async () => {
    for (const name of await readdir(fileOf("search/entries"))) {
      const body = await readFile(fileOf(`search/entries/${name}`), "utf8");
      await writeFile(fileOf(`search/entries/${name}`), body.replaceAll("超时", "超吋"));
    }
    await expect(open().search.search(QUERY)).rejects.toThrow("is damaged");
    expect((await filesBelow(cache)).filter((name) => name.startsWith("entries/"))).toEqual([]);
  });

  it("is not believed a manifest whose hash does not fit", async () => {
    await editManifest((manifest) => {
      manifest.content = "000000000";
    });
    await expect(open().search.search(QUERY)).rejects.toThrow("is damaged");
  });

  it("cannot name files outside of the cache", async () => {
    await editManifest((manifest) => {
      const { files } = parseManifest(JSON.stringify(manifest));
      files.docs.hashes = "/../a";
      Object.assign(manifest, { files, content: contentHash(files) });
    });
    await writeFile(fileOf("search/docs/a.json"), seal("docs/0-/../a.json", "{}"));
    await expect(open().search.search(QUERY)).rejects.toThrow();
    expect(asked).toContain("/search/docs/a.json");
    expect(await filesBelow(cache)).not.toContain("docs/a.json");
  });

  it("leaves nothing of an earlier build in the cache", async () => {
    await open().search.search(QUERY);
    await writeFile(path.join(cache, "terms/0-aaaaa.json"), "of an earlier build");
    await open().search.search(QUERY);
    expect(await filesBelow(cache)).not.toContain("terms/0-aaaaa.json");
  });
});

describe("a site of another version", () => {
  const claim = async (schema: number, version: string): Promise<void> => {
    await editManifest((manifest) => {
      manifest.schema = schema;
    });
    const about = JSON.parse(await readFile(fileOf("api/site.json"), "utf8"));
    Object.assign(about, { program: { name: "community-qa", version }, index: { schema } });
    await writeFile(fileOf("api/site.json"), JSON.stringify(about));
  };

  it("that is newer says which version reads it", async () => {
    await claim(SCHEMA_VERSION + 1, "9.1.0");
    await expect(open().search.search(QUERY)).rejects.toThrow(
      /built by community-qa 9\.1\.0;.*Use community-qa 9\.1\.0/,
    );
  });

  it("that is older says which version should build it", async () => {
    await claim(SCHEMA_VERSION - 1, "0.1.9");
    await expect(inFolder().search.search(QUERY)).rejects.toThrow(
      /built by community-qa 0\.1\.9;.*Build the site again with .*, or use community-qa 0\.1\.9/,
    );
  });

  it("that says nothing is told apart from a site of something else", async () => {
    await claim(SCHEMA_VERSION - 1, "0.1.9");
    await rm(fileOf("api/site.json"));
    await expect(open().search.search(QUERY)).rejects.toThrow("does not say which");
    await rm(fileOf("search"), { recursive: true });
    await expect(open().search.search(QUERY)).rejects.toThrow("there is no search/manifest.json");
    await expect(open().about()).rejects.toThrow("there is no api/site.json");
  });
});

it("tells what the site is and reads its files", async () => {
  const { title, url, projects } = await open().about();
  expect(url).toBe("https://qa.example/");
  expect(title).not.toBe("");
  expect(projects.every(({ answered }) => answered > 0)).toBe(true);
  const [first] = (await open().search.search(QUERY)).results;
  expect(await open().read(`qa/${first?.id}/answer.md`)).toMatch(/^# /);
  expect(await open().read("qa/none/answer.md")).toBeNull();
});
