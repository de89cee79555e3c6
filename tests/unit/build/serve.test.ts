/** The server of `npm start`, over real HTTP, on a folder that looks like a site. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "@/lib/build/serve";
import { type Answer, ask } from "../../support/http";
import { stop, writeSite } from "../../support/served";

const LONG = "有人问过吗？".repeat(500);
const FILES: Record<string, string> = {
  "index.html": `<p>start ${LONG}`,
  "404.html": `<p>not here ${LONG}`,
  "about/index.html": "<p>about",
  "qa/a-1/index.html": "<p>answer",
  "qa/a-1/answer.md": `# ${LONG}`,
  "feed.xml": "<feed/>",
  "sitemap.xml": "<urlset/>",
  "api/pairs.json": JSON.stringify({ pairs: [LONG] }),
  "site.webmanifest": "{}",
  "sw.js": "self",
  "llms.txt": "# 问答",
  "opensearch.xml": "<OpenSearchDescription/>",
  "icon.svg": "<svg/>",
  "unknown.qqq": "?",
  "_next/static/chunks/0ab-c_d.js": "export {}",
  "_next/static/site/_buildManifest.js": "self.x",
  "_next/static/first-0abc12def.js": "self.y",
  "search/index.html": "<p>search",
  "search/__next.search.__PAGE__.txt": "payload",
  "search/manifest.json": "{}",
  "search/docs/0-fhe4z.json": "[]",
  "search/sounds/6-vm3x1.json": "[]",
  "问题.html": "<p>Han",
  ".secret": "secret",
  "folder/.git/config": "secret",
};

let root: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-serve-"));
  await writeSite(path.join(root, "out"), FILES);
  await writeFile(path.join(root, "beside.txt"), "secret");
  server = createSiteServer(path.join(root, "out"), "");
  origin = await listen(server, 0);
});
afterAll(async () => {
  await stop(server);
  await rm(root, { recursive: true });
});

const get = (address: string, headers = {}, method = "GET"): Promise<Answer> =>
  ask(origin, address, headers, method);

describe("a file", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/qa/a-1/", "text/html; charset=utf-8"],
    ["/qa/a-1/answer.md", "text/markdown; charset=utf-8"],
    ["/llms.txt", "text/plain; charset=utf-8"],
    ["/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"],
    ["/api/pairs.json", "application/json; charset=utf-8"],
    ["/site.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/icon.svg", "image/svg+xml; charset=utf-8"],
    ["/sw.js", "text/javascript; charset=utf-8"],
    ["/unknown.qqq", "application/octet-stream"],
  ])("%s is sent as %s", async (address, type) => {
    const { status, headers } = await get(address);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  it.each([
    ["/_next/static/chunks/0ab-c_d.js", true],
    ["/search/docs/0-fhe4z.json", true],
    ["/search/sounds/6-vm3x1.json", true],
    ["/_next/static/site/_buildManifest.js", false],
    ["/_next/static/first-0abc12def.js", true],
    ["/search/__next.search.__PAGE__.txt", false],
    ["/search/manifest.json", false],
    ["/search/", false],
    ["/sw.js", false],
    ["/", false],
  ])("%s is kept for ever: %s", async (address, forEver) => {
    const { headers } = await get(address);
    expect(headers["cache-control"]).toBe(forEver ? "public, max-age=31536000, immutable" : "no-cache");
  });

  it("is protected from being guessed at and framed", async () => {
    for (const address of ["/", "/nothing/", "/%"]) {
      const { headers } = await get(address);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    }
  });

  it("has an address in Chinese, and one with a query", async () => {
    expect((await get(encodeURI("/问题.html?x=1"))).text).toBe("<p>Han");
    expect((await get("/?q=%E9%97%AE")).status).toBe(200);
  });

  it("is found where a proxy asks for the whole address", async () => {
    expect((await get(`${origin}/about/`)).text).toBe("<p>about");
  });

  it("answers HEAD with the same headers and no body", async () => {
    const [whole, head] = [await get("/"), await get("/", {}, "HEAD")];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
    expect(head.headers["content-length"]).toBe(String(whole.body.length));
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const { status, headers } = await get("/", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("compression", () => {
  it.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["gzip;q=1.0, br;q=0.5", "gzip", gunzipSync],
    ["*", "br", brotliDecompressSync],
    ["br;q=0, *;q=0.5", "gzip", gunzipSync],
    ["", undefined, (body: Buffer) => body],
    ["identity", undefined, (body: Buffer) => body],
    ["br;q=0, gzip;q=0", undefined, (body: Buffer) => body],
  ])("%j gives %s", async (accepted, coding, decode) => {
    for (const times of [1, 2]) {
      const { headers, body } = await get("/", { "Accept-Encoding": accepted });
      expect(headers["content-encoding"], `time ${times}`).toBe(coding);
      expect(headers.vary).toBe("Accept-Encoding");
      expect(decode(body).toString("utf8")).toBe(FILES["index.html"]);
    }
  });

  it("leaves alone what it would not make smaller", async () => {
    const { headers } = await get("/about/", { "Accept-Encoding": "br" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("Accept-Encoding");
  });

  it("gives every form a tag of its own", async () => {
    const tags = await Promise.all(
      ["", "br", "gzip"].map(async (coding) => (await get("/", { "Accept-Encoding": coding })).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it("serves two hundred at once from one compression", async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => get("/api/pairs.json", { "Accept-Encoding": "br" })),
    );
    expect(new Set(answers.map(({ body }) => brotliDecompressSync(body).toString()))).toEqual(
      new Set([FILES["api/pairs.json"]]),
    );
  });
});

describe("a client that kept something", () => {
  const kept = async (headers = {}): Promise<{ etag: string; modified: string }> => {
    const answer = await get("/", headers);
    return { etag: answer.headers.etag ?? "", modified: answer.headers["last-modified"] ?? "" };
  };

  it("is told that it is still right, with nothing else", async () => {
    const { etag, modified } = await kept();
    const later = new Date(Date.parse(modified) + 5_000).toUTCString();
    for (const headers of [
      { "If-None-Match": etag },
      { "If-None-Match": `"other", W/${etag}` },
      { "If-None-Match": "*" },
      { "If-Modified-Since": modified },
      { "If-Modified-Since": later },
    ]) {
      const { status, body, headers: answered } = await get("/", headers);
      expect([status, body.length, answered.etag], JSON.stringify(headers)).toEqual([304, 0, etag]);
      expect(answered["cache-control"]).toBe("no-cache");
    }
  });

  it("is sent what it lacks", async () => {
    const { etag, modified } = await kept();
    const earlier = new Date(Date.parse(modified) - 5_000).toUTCString();
    for (const headers of [
      { "If-None-Match": '"other"' },
      { "If-Modified-Since": earlier },
      { "If-Modified-Since": "no date" },
      // The tag outweighs the date.
      { "If-None-Match": '"other"', "If-Modified-Since": modified },
      // What it kept is another form.
      { "If-None-Match": etag, "Accept-Encoding": "br" },
    ]) {
      expect((await get("/", headers)).status, JSON.stringify(headers)).toBe(200);
    }
  });

  it("keeps it through a build that writes the same bytes again", async () => {
    const { etag } = await kept();
    const file = path.join(root, "out/index.html");
    await utimes(file, new Date(), new Date());
    expect((await get("/", { "If-None-Match": etag })).status).toBe(304);
  });
});

describe("a part of a file", () => {
  const whole = Buffer.from(FILES["llms.txt"] ?? "");
  it.each([
    ["bytes=0-3", 206, whole.subarray(0, 4), `bytes 0-3/${whole.length}`],
    ["bytes=2-", 206, whole.subarray(2), `bytes 2-${whole.length - 1}/${whole.length}`],
    ["bytes=-3", 206, whole.subarray(-3), `bytes ${whole.length - 3}-${whole.length - 1}/${whole.length}`],
    ["bytes=0-999", 206, whole, `bytes 0-${whole.length - 1}/${whole.length}`],
    ["bytes=-999", 206, whole, `bytes 0-${whole.length - 1}/${whole.length}`],
    ["bytes=999-", 416, Buffer.alloc(0), `bytes */${whole.length}`],
    ["bytes=-0", 416, Buffer.alloc(0), `bytes */${whole.length}`],
    ["bytes=3-1", 200, whole, undefined],
    ["bytes=0-1,3-4", 200, whole, undefined],
    ["lines=0-1", 200, whole, undefined],
    ["bytes=-", 200, whole, undefined],
  ])("%s", async (range, status, body, contentRange) => {
    const answer = await get("/llms.txt", { Range: range, "Accept-Encoding": "br" });
    expect([answer.status, answer.headers["content-range"]]).toEqual([status, contentRange]);
    expect(answer.body).toEqual(body);
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  it("is a part of the version that the client has, or it is the whole", async () => {
    const { headers } = await get("/llms.txt");
    for (const version of [headers.etag, headers["last-modified"]]) {
      expect((await get("/llms.txt", { Range: "bytes=0-1", "If-Range": version })).status).toBe(206);
    }
    expect((await get("/llms.txt", { Range: "bytes=0-1", "If-Range": '"other"' })).status).toBe(200);
  });
});

describe("an address that leads nowhere", () => {
  it("gets the site's page, as missing, never for ever", async () => {
    for (const address of [
      "/nothing",
      "/qa/none/",
      "/_next/static/chunks/old-chunk.js",
      "/index.html/",
      "/folder/",
    ]) {
      const { status, headers, text } = await get(address, { "If-None-Match": "*" });
      expect([status, text, headers["cache-control"]], address).toEqual([404, FILES["404.html"], "no-cache"]);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    }
  });

  it("gets it compressed, and without body for HEAD", async () => {
    const { headers, body } = await get("/nothing", { "Accept-Encoding": "br" });
    expect(headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(body).toString()).toBe(FILES["404.html"]);
    expect((await get("/nothing", {}, "HEAD")).body.length).toBe(0);
  });

  it.each([
    "/../beside.txt",
    "/about/../../beside.txt",
    "/%2e%2e/beside.txt",
    "/about/%2e%2e/%2e%2e/beside.txt",
    "/..%2fbeside.txt",
    "/%2e%2e%2fbeside.txt",
    "/..\\beside.txt",
    "/..%5cbeside.txt",
    "/about/..",
    "/./index.html",
    "//about/",
    "//evil.example/..",
    "/.secret",
    "/%2esecret",
    "/folder/.git/config",
    "/about%2findex.html",
    "/folder",
    `/${"a".repeat(5_000)}`,
  ])("%s is one of them", async (address) => {
    const { status, text } = await get(address);
    expect([status, text]).toEqual([404, FILES["404.html"]]);
  });

  it.each(["/%", "/%zz", "/%c3%28", "/a%00b", "/index.html%00.png", "about"])(
    "%s is none at all",
    async (address) => {
      expect((await get(address)).status).toBe(400);
      expect((await get("/")).status).toBe(200);
    },
  );

  it("is a link out of the folder", async () => {
    await symlink(path.join(root, "beside.txt"), path.join(root, "out/link.txt"));
    expect((await get("/link.txt")).status).toBe(404);
    await rm(path.join(root, "out/link.txt"));
  });

  it("is told in a word where the site has no page for it", async () => {
    await mkdir(path.join(root, "bare"));
    const bare = createSiteServer(path.join(root, "bare"), "");
    const { status, text } = await ask(await listen(bare, 0), "/");
    expect([status, text]).toEqual([404, "404"]);
    await stop(bare);
  });
});

describe("a folder", () => {
  it.each([
    ["/about", "/about/"],
    ["/qa/a-1?from=chat&x=%2F", "/qa/a-1/?from=chat&x=%2F"],
  ])("%s is at %s", async (address, to) => {
    const { status, headers } = await get(address);
    expect([status, headers.location]).toEqual([308, to]);
  });

  it("is below the base path", async () => {
    const based = createSiteServer(path.join(root, "out"), "/docs/qa");
    const at = await listen(based, 0);
    expect((await ask(at, "/docs/qa?q=1")).headers.location).toBe("/docs/qa/?q=1");
    expect((await ask(at, "/docs/qa/about?q=1")).headers.location).toBe("/docs/qa/about/?q=1");
    expect((await ask(at, "/docs/qa/about/")).text).toBe("<p>about");
    for (const outside of ["/", "/about/", "/docs/", "/docs/qaabout/", "/docs/qa/../../beside.txt"]) {
      expect([(await ask(at, outside)).status, outside]).toEqual([404, outside]);
    }
    await stop(based);
  });
});

describe("a site that a new build replaces", () => {
  let folder: string;
  let swapped: Server;
  let at: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(root, "swap-"));
    await writeSite(path.join(folder, "out"), { "index.html": "0", "old.txt": "old" });
    swapped = createSiteServer(path.join(folder, "out"), "");
    at = await listen(swapped, 0);
  });
  afterEach(() => stop(swapped));

  async function swap(files: Record<string, string>): Promise<void> {
    await writeSite(path.join(folder, "new"), files);
    await rename(path.join(folder, "out"), path.join(folder, "old"));
    await rename(path.join(folder, "new"), path.join(folder, "out"));
    await rm(path.join(folder, "old"), { recursive: true });
  }

  it("is the new one from then on", async () => {
    const { headers } = await ask(at, "/");
    expect((await ask(at, "/old.txt")).text).toBe("old");
    await swap({ "index.html": "1", "new.txt": "new" });
    expect((await ask(at, "/", { "If-None-Match": headers.etag })).text).toBe("1");
    expect((await ask(at, "/old.txt")).status).toBe(404);
    expect((await ask(at, "/new.txt")).text).toBe("new");
  });

  it("is never missing, however often it is swapped", async () => {
    let over = false;
    const seen = new Set<string>();
    const client = async (): Promise<void> => {
      while (!over) {
        const { status, text } = await ask(at, "/");
        seen.add(status === 200 && /^\d+$/.test(text) ? "whole" : `${status} ${text}`);
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    for (let build = 1; build <= 100; build++) await swap({ "index.html": String(build) });
    over = true;
    await clients;
    expect(seen).toEqual(new Set(["whole"]));
    expect((await ask(at, "/")).text).toBe("100");
  });

  it("is there again as soon as it is", async () => {
    await rename(path.join(folder, "out"), path.join(folder, "away"));
    expect((await ask(at, "/")).status).toBe(404);
    await rename(path.join(folder, "away"), path.join(folder, "out"));
    expect((await ask(at, "/")).text).toBe("0");
  });
});

describe("a large file", () => {
  const large = Buffer.alloc(9 * 1024 * 1024, "0123456789abcdef");
  beforeAll(() => writeSite(path.join(root, "out"), { "large.json": large }));

  it("is sent as it is, in parts too, and not again to whom has it", async () => {
    const { body, headers } = await get("/large.json", { "Accept-Encoding": "br" });
    expect(body.equals(large)).toBe(true);
    expect(headers["content-encoding"]).toBeUndefined();
    const part = await get("/large.json", { Range: "bytes=16-19" });
    expect([part.status, part.text]).toEqual([206, "0123"]);
    expect((await get("/large.json", { "If-None-Match": headers.etag })).status).toBe(304);
    expect((await get("/large.json", {}, "HEAD")).headers["content-length"]).toBe(String(large.length));
  });

  it("harms nobody when its client goes away in the middle", async () => {
    const { port } = new URL(origin);
    for (let i = 0; i < 20; i++) {
      const socket = connect(Number(port), "127.0.0.1");
      socket.write("GET /large.json HTTP/1.1\r\nHost: x\r\n\r\n");
      await once(socket, "data");
      socket.destroy();
    }
    expect((await get("/")).status).toBe(200);
  });
});

describe("a server that is asked to end", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("ends well on %s, idle connections or not", async (signal) => {
    const script = path.resolve("tests/support/serve-folder.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, path.join(root, "out")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [address] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    const idle = connect(Number(new URL(address).port), "127.0.0.1");
    idle.on("error", () => undefined);
    idle.write("GET /about/ HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(idle, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
