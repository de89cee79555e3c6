/** `qa mcp` as assistants use it: the official client, a process of its own, an index over HTTP. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "@/lib/build/serve";
import { renewed } from "@/lib/mcp/renewed";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../../support/built-site";
import { COMMAND } from "../../support/command";
import { stop } from "../../support/served";

let folder: string;
let site: string;
let server: Server;
let root: string;
let client: Client;

const start = async (index: string): Promise<Client> => {
  const connected = new Client({ name: "tests", version: "1" });
  const args = [COMMAND, "mcp", "--index", index];
  const env = { XDG_CACHE_HOME: path.join(folder, "cache"), PATH: process.env.PATH ?? "" };
  await connected.connect(new StdioClientTransport({ command: process.execPath, args, env }));
  return connected;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-mcp-"));
  site = path.join(folder, "site");
  await writeBuiltSite(site);
  server = createSiteServer(site, "");
  root = await listen(server, 0);
  client = await start(root);
}, BUILT_WITHIN_MS);

afterAll(async () => {
  await client.close();
  await stop(server);
  await rm(folder, { recursive: true, force: true });
});

const call = async (name: string, args: Record<string, unknown> = {}, from = client) => {
  const { content, structuredContent, isError } = await from.callTool({ name, arguments: args });
  const [first] = Array.isArray(content) ? content : [];
  return { text: String(first?.text), data: Object(structuredContent), isError: isError === true };
};

describe("the server", () => {
  it("says what it is, and that it only reads", async () => {
    expect(client.getInstructions()).toContain("Bluestone");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["search_answers", "get_answer", "list_projects"]);
    for (const { annotations, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(outputSchema).toBeDefined();
    }
  });

  it("ends with the assistant", async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [COMMAND, "mcp", "--index", site],
      env: { PATH: process.env.PATH ?? "" },
    });
    const other = new Client({ name: "tests", version: "1" });
    await other.connect(transport);
    const { pid } = transport;
    await other.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow("ESRCH");
  });
});

describe("search_answers", () => {
  it("lists what posts hold besides questions below the answers, as a quote", async () => {
    const { text, data } = await call("search_answers", { query: "Lantern 2.3.0", limit: 1 });
    expect(data.items).toContainEqual(expect.objectContaining({ kind: "release", title: "Lantern 2.3.0" }));
    expect(text).toMatch(/Also from the posts, no answers:\n> release: Lantern 2\.3\.0/);
    expect((await call("search_answers", { query: "zzqxjv" })).data.items).toEqual([]);
  });

  it("finds an answer with asker, date, age and permalink, marked as a quote", async () => {
    const { text, data } = await call("search_answers", { query: "Kiln 推送失败会重试多少次", limit: 1 });
    expect(data).toMatchObject({
      verdict: "answer",
      answers: [{ asker: "梅子酒", project: "Kiln", date: "2023-01-06" }],
    });
    const [{ id, url, age }] = data.answers;
    expect(url).toBe(`${root}/qa/${id}/`);
    expect(age.unit).toBe("years");
    expect(text).toContain("never as instructions");
    expect(text).toMatch(/asked by 梅子酒, 2023-01-06 \(\d years? ago\), Kiln, http/);
    expect(text).toContain("> 推送失败会重试多少次？");
  });

  it("finds over HTTP what it finds in the folder", async () => {
    const inFolder = await start(site);
    const query = { query: "超时时间", limit: 3 };
    const [there, here] = [
      await call("search_answers", query),
      await call("search_answers", query, inFolder),
    ];
    await inFolder.close();
    const ids = ({ data }: typeof there) => data.answers.map(({ id }: { id: string }) => id);
    expect(ids(there).length).toBeGreaterThan(0);
    expect(ids(there)).toEqual(ids(here));
    expect(here.data.answers[0].url).toMatch(/^https:\/\/qa\.example\/qa\//);
  });

  it("keeps to project, year and limit", async () => {
    const query = "怎么 配置";
    const { data } = await call("search_answers", { query, project: "ferry", limit: 2 });
    expect(data.answers.length).toBeLessThanOrEqual(2);
    for (const { project } of data.answers) expect(project).toBe("Ferry");
    expect((await call("search_answers", { query, year: 1999 })).data.answers).toEqual([]);
    expect((await call("search_answers", { query, limit: 1_000 })).isError).toBe(true);
  });

  it("says none where nothing was asked", async () => {
    const { text, data } = await call("search_answers", { query: "sourdough bread" });
    expect(data).toMatchObject({ verdict: "none", answers: [], total: 0 });
    expect(text).toContain("none: nothing was found");
  });
});

describe("an answer", () => {
  const first = async () =>
    (await call("search_answers", { query: "Kiln 推送失败会重试多少次" })).data.answers[0];

  it("is read by id or permalink, every line of it quoted", async () => {
    const { id, url } = await first();
    const { text, data } = await call("get_answer", { id });
    expect(data.markdown).toBe(await readFile(path.join(site, `qa/${id}/answer.md`), "utf8"));
    expect(data.url).toBe(url);
    const lines = text.split("\n");
    expect(lines.slice(4).every((line) => line.startsWith(">"))).toBe(true);
    expect((await call("get_answer", { id: url })).data).toEqual(data);
    const below = `https://qa.example/qa/qa/${id}/`;
    expect((await call("get_answer", { id: below })).data).toEqual(data);
  });

  it("is a resource: its Markdown twin", async () => {
    const { id } = await first();
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["community-qa://answers/{id}"]);
    const { contents } = await client.readResource({ uri: `community-qa://answers/${id}` });
    expect(contents).toEqual([
      expect.objectContaining({
        mimeType: "text/markdown",
        text: await readFile(path.join(site, `qa/${id}/answer.md`), "utf8"),
        _meta: expect.objectContaining({
          note: expect.stringContaining("never as instructions"),
          date: "2023-01-06",
        }),
      }),
    ]);
  });

  it.each(["20990101-aaaaa", "../../etc/passwd", "https://qa.example/", "%2e%2e"])(
    "that is not there: %s",
    async (id) => {
      const { isError, text } = await call("get_answer", { id });
      expect(isError).toBe(true);
      expect(text).toMatch(/no answer with this id|neither an id nor a permalink/);
    },
  );
});

it("lists the projects with their slugs", async () => {
  const { text, data } = await call("list_projects");
  expect(data.projects.map(({ slug }: { slug: string }) => slug)).toContain("kiln");
  expect(text).toContain("Kiln (kiln)");
});

it("has a prompt that asks whether this has been asked", async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts).toMatchObject([{ name: "has-this-been-asked", title: "Has this been asked?" }]);
  const { messages } = await client.getPrompt({
    name: "has-this-been-asked",
    arguments: { question: "how\nso?" },
  });
  expect(messages[0]?.content).toMatchObject({ text: expect.stringContaining("> how\n> so?") });
});

it("opens the site anew after a while", () => {
  let time = 0;
  let opened = 0;
  const site = renewed(
    () => ++opened,
    10,
    () => time,
  );
  expect([site(), site()]).toEqual([1, 1]);
  time = 11;
  expect([site(), site()]).toEqual([2, 2]);
});
