/** Copies of remote pictures, from a server that does what servers do. */
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Content, readContent } from "@/lib/content/read";
import { readPosts } from "@/lib/content/read-posts";
import { type KeepOptions, type KeptReport, keepPictures } from "@/lib/links/keep-pictures";
import { communityConfig } from "../../support/community";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const LARGE = 10 * 1024 * 1024 + 1;

let server: Server;
let origin: string;
let asked: string[];

const send = (response: ServerResponse, type: string | undefined, body: string | Buffer): unknown =>
  response.writeHead(200, type === undefined ? {} : { "Content-Type": type }).end(body);
const BEHAVIOUR: Record<string, (response: ServerResponse) => unknown> = {
  "/a b.png": (response) => send(response, "image/png", PNG),
  "/untyped": (response) => send(response, undefined, PNG),
  "/octets.png": (response) => send(response, "application/octet-stream", PNG),
  "/moved.png": (response) => response.writeHead(302, { Location: "/octets.png" }).end(),
  "/declared.jpg": (response) => send(response, "image/jpeg", PNG),
  "/page.png": (response) => send(response, "text/html", PNG),
  "/html.png": (response) => send(response, "image/png", "<html><script>alert(1)</script>"),
  "/script.svg": (response) =>
    send(
      response,
      "image/svg+xml",
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script/></svg>',
    ),
  "/gone.png": (response) => response.writeHead(404).end(),
  "/broken.png": (response) => response.writeHead(503).end(),
  "/file.png": (response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  "/loop.png": (response) => response.writeHead(302, { Location: "/loop.png" }).end(),
  "/large.png": (response) =>
    response.writeHead(200, { "Content-Length": LARGE, "Content-Type": "image/png" }).end(),
  "/endless.png": (response) => {
    response.writeHead(200, { "Content-Type": "image/png" });
    const more = (): unknown => response.destroyed || response.write(Buffer.alloc(1_000_000), more);
    more();
  },
  "/cut.png": (response) => {
    response.writeHead(200, { "Content-Length": PNG.length + 9, "Content-Type": "image/png" });
    response.write(PNG, () => response.destroy());
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    BEHAVIOUR[decodeURI(request.url ?? "")]?.(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-pictures-"));
  asked = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function post(...names: string[]): Promise<void> {
  await mkdir(path.join(root, "weekly"), { recursive: true });
  const pictures = names.map((name) => `![图](<${origin}${name}>)`).join("\n\n");
  await writeFile(
    path.join(root, "weekly/a.md"),
    `---\ntitle: x\ndate: 2024-01-05\n---\n\n**@甲** 提问：\n\n> 图？\n\nA：看：\n\n${pictures}\n`,
  );
}
const FAST: KeepOptions = { allowPrivate: true, timeoutMs: 2_000, backOffMs: 1, attempts: 2 };
async function keep(options: KeepOptions = FAST): Promise<KeptReport> {
  const { posts } = await readPosts(root, await communityConfig(), {});
  return keepPictures(root, posts, options);
}
const read = async (): Promise<Content> => readContent(root, await communityConfig());

describe("a remote picture", () => {
  it("is kept, listed and shown from then on", async () => {
    await post("/a b.png", "/untyped", "/moved.png");
    const { added, present, diagnostics } = await keep();
    expect(diagnostics).toEqual([]);
    expect([added.length, present]).toEqual([3, 0]);
    const list: Record<string, string> = JSON.parse(await readFile(path.join(root, "pictures.json"), "utf8"));
    expect(list[`${origin}/a%20b.png`]).toMatch(/^pictures\/a-20b-[0-9a-f]{12}\.png$/);
    expect(await readFile(path.join(root, list[`${origin}/untyped`] ?? ""))).toEqual(PNG);
    const { pairs, pictures } = await read();
    expect(pictures).toHaveLength(3);
    expect(pairs[0]?.answer?.html.match(/src="\/media\//g)).toHaveLength(3);
    expect(pairs[0]?.answer?.html).not.toContain(origin);
  });

  it("is asked for once", async () => {
    await post("/untyped", "/untyped");
    await keep();
    await post("/untyped", "/octets.png");
    expect(await keep()).toMatchObject({ added: [`${origin}/octets.png`], present: 1 });
    expect(asked).toEqual(["/untyped", "/octets.png"]);
  });

  it.each([
    ["/declared.jpg", "unusable-picture/declared"],
    ["/page.png", "unusable-picture/declared"],
    ["/html.png", "dead-picture/type"],
    ["/script.svg", "unusable-picture/active"],
    ["/gone.png", "dead-picture"],
    ["/broken.png", "unreachable-picture"],
    ["/file.png", "dead-picture"],
    ["/loop.png", "dead-picture"],
    ["/large.png", "unusable-picture/size"],
    ["/endless.png", "unusable-picture/size"],
    ["/cut.png", "unreachable-picture"],
  ])("is left where it is, and told, for what it does: %s", async (name, kind) => {
    await post("/untyped", name);
    const { added, diagnostics } = await keep();
    expect(diagnostics).toMatchObject([{ path: "weekly/a.md", line: 14, kind }]);
    expect(added).toEqual([`${origin}/untyped`]);
    expect(readdirSync(path.join(root, "pictures"))).toHaveLength(1);
    expect((await read()).pairs[0]?.answer?.html).toContain(`src="${origin}${name}"`);
  });

  it("of a private network is not asked for", async () => {
    await post("/untyped");
    const { added, diagnostics } = await keep({ ...FAST, allowPrivate: false });
    expect(diagnostics).toMatchObject([{ kind: "private-picture", line: 12 }]);
    expect([added, asked]).toEqual([[], []]);
    expect(existsSync(path.join(root, "pictures.json"))).toBe(false);
  });

  it("is shown from where it was if its copy is gone, and a broken list is told", async () => {
    await post("/untyped");
    await keep();
    await rm(path.join(root, "pictures"), { recursive: true });
    expect((await read()).pairs[0]?.answer?.html).toContain(`src="${origin}/untyped"`);
    expect(await keep()).toMatchObject({ added: [`${origin}/untyped`], present: 0 });
    await writeFile(path.join(root, "pictures.json"), '{"x": "../../etc/passwd"}');
    await expect(read()).rejects.toThrow(/pictures\.json: not a list/);
  });

  it("is kept from beside the original where the post does not bring it along", async () => {
    await mkdir(path.join(root, "weekly"), { recursive: true });
    const text = (url: string): string =>
      `---\ntitle: x\ndate: 2024-01-05\n${url}---\n\n**@甲** 提问：\n\n> 图？\n\nA：![图](octets.png) ![图](here.png)\n`;
    await writeFile(path.join(root, "weekly/here.png"), PNG);
    await writeFile(path.join(root, "weekly/a.md"), text(`url: ${origin}/a.html\n`));
    expect(await keep()).toMatchObject({ added: [`${origin}/octets.png`], present: 0, diagnostics: [] });
    expect((await read()).pairs[0]?.answer?.html.match(/src="\/media\//g)).toHaveLength(2);
    expect(await keep()).toMatchObject({ added: [], present: 1 });
    await writeFile(path.join(root, "weekly/a.md"), text(""));
    expect(await keep()).toMatchObject({ added: [], present: 0 });
  });

  it("is kept in no folder that a link leads to", async () => {
    const outside = await mkdtemp(path.join(tmpdir(), "qa-outside-"));
    try {
      await post("/untyped");
      await symlink(outside, path.join(root, "pictures"));
      await expect(keep()).rejects.toThrow(/pictures is a link/);
      expect(readdirSync(outside)).toEqual([]);
      expect(existsSync(path.join(root, "pictures.json"))).toBe(false);
    } finally {
      await rm(outside, { recursive: true });
    }
  });
});
