/** What the server refuses and survives: hostile clients, links, a folder that is swapped under load, a full disk. */
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSiteServer, listen, reachOf } from "@/lib/build/serve";
import { ask } from "../../support/http";
import { stop, writeSite } from "../../support/served";

const LARGE = Buffer.alloc(9 * 1024 * 1024, "0123456789abcdef");

let root: string;
let out: string;
let server: Server;
let origin: string;

async function start(limits: Parameters<typeof createSiteServer>[2] = {}): Promise<void> {
  server = createSiteServer(out, "", limits);
  origin = await listen(server, 0);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-limits-"));
  out = path.join(root, "out");
  await writeSite(out, { "index.html": "start", "404.html": "missing", "a.txt": "a", "b.txt": "bb" });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await stop(server);
  await rm(root, { recursive: true });
});

const open = (): Socket => connect((server.address() as AddressInfo).port, "127.0.0.1");
const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`;

/** All that comes until `enough` says so. */
async function read(socket: Socket, enough: (text: string) => boolean): Promise<string> {
  let text = "";
  for await (const chunk of socket) {
    text += String(chunk);
    if (enough(text)) break;
  }
  return text;
}

describe("a link in the site", () => {
  it("leads nowhere, be it a file, a folder, or a folder on the way", async () => {
    await writeSite(path.join(root, "beside"), { "index.html": "secret", "deep/er.txt": "secret" });
    await writeSite(out, { "real/page/index.html": "page" });
    await symlink(path.join(root, "beside"), path.join(out, "folder"));
    await symlink(path.join(root, "beside/deep"), path.join(out, "real/deep"));
    await symlink(path.join(root, "beside/index.html"), path.join(out, "file.html"));
    // Also one that stays within the site: a host that copies files knows none.
    await symlink(path.join(out, "real"), path.join(out, "inner"));
    await start();
    for (const address of [
      "/folder/",
      "/folder",
      "/folder/deep/er.txt",
      "/real/deep/er.txt",
      "/file.html",
      "/inner/page/",
    ]) {
      const { status, text } = await ask(origin, address);
      expect([address, status, text]).toEqual([address, 404, "missing"]);
    }
    expect((await ask(origin, "/real/page/")).text).toBe("page");
  });

  it("may be the folder itself", async () => {
    await symlink(out, path.join(root, "link"));
    server = createSiteServer(path.join(root, "link"), "");
    origin = await listen(server, 0);
    expect((await ask(origin, "/")).text).toBe("start");
  });
});

describe("a query", () => {
  const ENDPOINT = "/search/results.json?q=private+words";

  it("reaches the search behind a host that is none, and is not logged where the search fails", async () => {
    const asked: string[] = [];
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const answer = (parameters: URLSearchParams): Promise<never> => {
      asked.push(`${parameters}`);
      return Promise.reject(new Error("broken"));
    };
    server = createSiteServer(out, "", {}, { answer });
    origin = await listen(server, 0);
    for (const target of [ENDPOINT, `http://[x${ENDPOINT}`]) {
      const socket = open();
      socket.write(get(target));
      expect(await read(socket, (text) => text.includes("500"))).toMatch(/^HTTP\/1.1 500/);
    }
    const log = said.mock.calls.join("\n");
    said.mockRestore();
    expect(asked).toEqual(["q=private+words", "q=private+words"]);
    expect(log).toContain("GET /search/results.json: Error: broken");
    expect(log).not.toContain("private");
  });
});

describe("pipelined requests", () => {
  const REQUESTS = 1_900;
  const descriptors = "/proc/self/fd";

  it.runIf(existsSync(descriptors))("of clients that read nothing hold one file each", async () => {
    await writeFile(path.join(out, "large.bin"), LARGE);
    await start();
    await ask(origin, "/large.bin");
    const before = { files: readdirSync(descriptors).length, memory: process.memoryUsage().rss };
    const sockets = Array.from({ length: 3 }, () => {
      const socket = open().pause();
      socket.write(get("/large.bin").repeat(REQUESTS));
      return socket;
    });
    await wait(1_500);
    // Each has its two ends here, and one file.
    expect(readdirSync(descriptors).length - before.files).toBeLessThanOrEqual(sockets.length * 3 + 2);
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(150e6);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(() => expect(readdirSync(descriptors).length).toBeLessThanOrEqual(before.files), {
      timeout: 5_000,
    });
    expect((await ask(origin, "/")).text).toBe("start");
  });

  it("are all answered, in their order", async () => {
    await start();
    const socket = open();
    socket.write((get("/a.txt") + get("/b.txt")).repeat(REQUESTS / 2));
    socket.write("GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const bodies = [...(await text(socket)).matchAll(/\r\n\r\n(a|bb)(?=HTTP|$)/g)].map(([, body]) => body);
    expect(bodies.join("")).toBe(`${"abb".repeat(REQUESTS / 2)}a`);
  });

  it("without end cost the connection", async () => {
    await start({ waiting: 50 });
    const socket = open();
    socket.on("error", () => undefined);
    socket.write(get("/a.txt").repeat(60));
    await once(socket.resume(), "close");
    expect((await ask(origin, "/")).text).toBe("start");
  });
});

describe("a slow reader", () => {
  beforeEach(() => writeFile(path.join(out, "large.bin"), Buffer.concat([LARGE, LARGE])));

  it("who takes nothing loses the connection", async () => {
    await start({ stalledMs: 300 });
    const [closed, socket] = [once(server, "connection"), open().pause()];
    socket.on("error", () => undefined);
    socket.write(get("/large.bin"));
    const [accepted] = (await closed) as [Socket];
    const before = Date.now();
    await once(accepted, "close");
    expect(Date.now() - before).toBeLessThan(5_000);
    socket.destroy();
  });

  it("who takes a little again and again keeps it", async () => {
    await start({ stalledMs: 400 });
    const socket = open();
    socket.write(get("/large.bin"));
    let taken = 0;
    for await (const chunk of socket) {
      taken += (chunk as Buffer).length;
      if (taken < 10e6) await wait(2);
      if (taken > LARGE.length * 2) break;
    }
    expect(taken).toBeGreaterThan(LARGE.length * 2);
  });
});

describe("a request", () => {
  it("with two hosts is refused", async () => {
    await start();
    const socket = open();
    socket.write("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    expect(await read(socket, () => false)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("without a host is refused", async () => {
    await start();
    const socket = open();
    socket.write("GET / HTTP/1.1\r\n\r\n");
    expect(await read(socket, (text) => text.includes("\r\n\r\n"))).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("the address", () => {
  it("is of this computer alone unless it is told otherwise", async () => {
    await start();
    expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
    expect(origin).toBe(`http://localhost:${(server.address() as AddressInfo).port}`);
    expect(reachOf("127.0.0.1")).toContain("this computer only");
    await stop(server);
    server = createSiteServer(out, "");
    expect(await listen(server, 0, "0.0.0.0")).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
    expect((server.address() as AddressInfo).address).toBe("0.0.0.0");
    expect(reachOf("0.0.0.0")).toContain("other computers");
  });

  it.each([
    [(port: number) => port, "127.0.0.1", "set PORT"],
    [() => 0, "192.0.2.1", "QA_HOST"],
  ])("that cannot be bound is told in words", async (portOf, host, word) => {
    await start();
    const other = createSiteServer(out, "");
    const { port } = server.address() as AddressInfo;
    await expect(listen(other, portOf(port), host)).rejects.toThrow(word);
  });
});

describe("a folder that is swapped under load", () => {
  /** A page that is consistent with itself alone: its number, again and again, in a length of its own. */
  const page = (build: number): string => `<${build}>`.repeat(20_000 + ((build * 7_919) % 30_000));
  const isWhole = (text: string): boolean => {
    const build = Number(/^<(\d+)>/.exec(text)?.[1] ?? Number.NaN);
    return text === page(build);
  };

  it("gives whole pages of one build each, compressed or not, and none is missing", async () => {
    await writeSite(out, { "index.html": page(0) });
    await start();
    let over = false;
    const seen = new Map<string, number>();
    const client = async (headers: Record<string, string>): Promise<void> => {
      while (!over) {
        const { status, body } = await ask(origin, "/", headers);
        const text = headers["Accept-Encoding"] ? brotliDecompressSync(body).toString() : body.toString();
        const verdict = status === 200 && isWhole(text) ? "whole" : `${status} ${text.slice(0, 20)}`;
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      }
    };
    const clients = Promise.all([
      ...Array.from({ length: 6 }, () => client({})),
      ...Array.from({ length: 2 }, () => client({ "Accept-Encoding": "br" })),
    ]);
    for (let build = 1; build <= 60; build++) {
      await writeSite(path.join(root, "new"), { "index.html": page(build), "404.html": "missing" });
      await rename(out, path.join(root, "old"));
      await rename(path.join(root, "new"), out);
      await rm(path.join(root, "old"), { recursive: true });
    }
    over = true;
    await clients;
    expect([...seen.keys()]).toEqual(["whole"]);
    expect(seen.get("whole")).toBeGreaterThan(60);
  });
});

describe("compressed forms", () => {
  const long = "long ".repeat(1_000);
  const asked = { "Accept-Encoding": "br" };

  it("are gone when the server is", async () => {
    vi.stubEnv("TMPDIR", root);
    await writeSite(out, { "long.txt": long });
    await start();
    expect((await ask(origin, "/long.txt", asked)).headers["content-encoding"]).toBe("br");
    const made = (await readdir(root)).filter((name) => name.startsWith("qa-compressed-"));
    expect(made).toHaveLength(1);
    await stop(server);
    await vi.waitFor(() => expect(existsSync(path.join(root, made[0] ?? ""))).toBe(false));
  });

  it("are made again where something deletes them", async () => {
    vi.stubEnv("TMPDIR", root);
    await writeSite(out, { "long.txt": long });
    await start();
    await ask(origin, "/long.txt", asked);
    const [made = ""] = (await readdir(root)).filter((name) => name.startsWith("qa-compressed-"));
    await rm(path.join(root, made), { recursive: true });
    const { body, headers } = await ask(origin, "/long.txt", asked);
    expect([headers["content-encoding"], brotliDecompressSync(body).toString()]).toEqual(["br", long]);
  });

  it("are done without where the disk takes nothing", async () => {
    await writeFile(path.join(root, "file"), "");
    vi.stubEnv("TMPDIR", path.join(root, "file"));
    await writeSite(out, { "long.txt": long });
    await start();
    const { text, headers } = await ask(origin, "/long.txt", asked);
    expect([headers["content-encoding"], text]).toEqual([undefined, long]);
  });
});
