/** The check of outgoing links, against a server that does everything that servers do. */
import { createSocket } from "node:dgram";
import { Resolver } from "node:dns";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "@/lib/links/cache";
import { type CheckOptions, checkLinks, type LinkReport } from "@/lib/links/check";
import { outgoingLinks } from "@/lib/links/collect";
import { isPublic } from "@/lib/links/guard";
import { inLanes } from "@/lib/links/limit";
import { reported } from "@/lib/model/diagnostic";
import { qa } from "../../support/command";
import { copySettings } from "../../support/community";

const TIMEOUT = 200;
let server: Server;
let origin: string;
/** `GET /path` of every request, in their order, with the time. */
let asked: { what: string; at: number }[];
let atOnce = 0;
let mostAtOnce = 0;

const redirect = (response: ServerResponse, status: number, to: string): unknown =>
  response.writeHead(status, { Location: to }).end();
const count = (what: string): number => asked.filter((request) => request.what === what).length;

/** What each path does. */
const BEHAVIOUR: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  "/good": (_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("x"),
  "/picture.png": (_, response) => response.writeHead(200, { "Content-Type": "image/png" }).end("x"),
  "/page.png": (_, response) =>
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("x"),
  "/missing": (_, response) => response.writeHead(404).end(),
  "/gone": (_, response) => response.writeHead(410).end(),
  "/login": (_, response) => response.writeHead(403).end(),
  "/moved-1": (_, response) => redirect(response, 301, "/moved-2"),
  "/moved-2": (_, response) => redirect(response, 308, "/good#place"),
  "/moved-to-nothing": (_, response) => redirect(response, 301, "/missing"),
  "/moved-for-now": (_, response) => redirect(response, 302, "/good"),
  "/moved-away": (_, response) => redirect(response, 301, "file:///etc/passwd"),
  "/loop": (_, response) => redirect(response, 302, "/loop-2"),
  "/loop-2": (_, response) => redirect(response, 302, "/loop"),
  "/slow": () => undefined,
  ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/slow?${i}`, () => undefined])),
  "/reset": (request) => request.socket.destroy(),
  "/reset-once": (request, response) =>
    count("HEAD /reset-once") + count("GET /reset-once") <= 2 ? request.socket.destroy() : response.end(),
  "/no-head": (request, response) => response.writeHead(request.method === "HEAD" ? 405 : 200).end("x"),
  "/head-lies": (request, response) => response.writeHead(request.method === "HEAD" ? 404 : 200).end("x"),
  "/busy": (_, response) =>
    count("HEAD /busy") === 1 ? response.writeHead(429, { "Retry-After": "1" }).end() : response.end(),
  "/busy-for-hours": (_, response) => response.writeHead(429, { "Retry-After": "7200" }).end(),
  "/broken": (_, response) => response.writeHead(500).end(),
  "/endless": (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const timer = setInterval(() => response.write("x".repeat(10_000)), 5);
    response.on("close", () => clearInterval(timer));
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push({ what: `${request.method} ${url}`, at: performance.now() });
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.on("close", () => atOnce--);
    const behave = BEHAVIOUR[url];
    if (behave) behave(request, response);
    else setTimeout(() => response.end(), 10);
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let folder: string;
beforeEach(async () => {
  asked = [];
  mostAtOnce = 0;
  folder = await mkdtemp(path.join(tmpdir(), "qa-links-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HEAD = ["---", "title: 一期", "date: 2022-01-07", "---", ""];
const post = (...lines: string[]): string => [...HEAD, ...lines].join("\n");
const QUICK: Partial<CheckOptions> = {
  timeoutMs: TIMEOUT,
  backOffMs: 10,
  patienceMs: 2_000,
  allowPrivate: true,
};

async function check(text: string, options: Partial<CheckOptions> = {}): Promise<LinkReport> {
  const cache = await openCache(path.join(folder, "links.json"));
  return checkLinks([{ path: "a.md", text }], { ...QUICK, cache, ...options });
}

/** Code and message of what is told about one link, without its address. */
async function verdictOn(written: string): Promise<string> {
  const { diagnostics } = await check(post(written.startsWith("!") ? written : `[x](${origin}${written})`));
  return diagnostics
    .map((each) => reported(each))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`)
    .join("\n");
}

describe("a link", () => {
  it.each(["/good", "/moved-for-now", "/no-head", "/head-lies", "/endless", "/reset-once"])(
    "%s is alive",
    async (to) => {
      expect(await verdictOn(to)).toBe("");
    },
  );

  it.each([
    ["/missing", /^warning dead-link 链接打不开（404）/],
    ["/gone", /^warning dead-link 链接打不开（410）/],
    ["/moved-to-nothing", /^warning dead-link 链接打不开（404）/],
    ["/loop", /^warning dead-link 链接打不开（跳转绕圈）/],
    ["/moved-away", /^warning dead-link 链接打不开（跳转到无效的地址）/],
    ["/slow", /^warning unreachable-link 链接几次都没有打开（超时）/],
    ["/reset", /^warning unreachable-link 链接几次都没有打开（连接中断）/],
    ["/broken", /^warning unreachable-link 链接几次都没有打开（500）/],
    ["/busy-for-hours", /^warning unreachable-link 链接几次都没有打开（429）/],
    ["/login", /^info unchecked-link .*403/],
    ["/moved-1", /^info moved-link 链接搬家了：\S+\/moved-1 → \S+\/good$/],
  ])("%s is told as what it is", async (to, told) => {
    expect(await verdictOn(to)).toMatch(told);
  });

  it("whose port nobody listens on is told", async () => {
    const { diagnostics } = await check(post("[x](http://127.0.0.1:1/)"));
    expect(
      diagnostics.map((each) => reported(each)).map(({ code, message }) => `${code} ${message}`),
    ).toEqual([expect.stringMatching(/unreachable-link .*连接被拒绝/)]);
  });

  it("is asked for with HEAD, with GET only where that fails, and three times at most", async () => {
    await check(
      post(`[x](${origin}/good) [y](${origin}/no-head) [z](${origin}/broken) [v](${origin}/missing)`),
    );
    expect(asked.map(({ what }) => what).sort()).toEqual(
      [
        "HEAD /good",
        ...["HEAD /no-head", "GET /no-head"],
        ...[1, 2, 3].flatMap(() => ["HEAD /broken", "GET /broken"]),
        ...["HEAD /missing", "GET /missing"],
      ].sort(),
    );
  });

  it("is asked for again when the server said, not before", async () => {
    expect(await verdictOn("/busy")).toBe("");
    const [first, second] = asked;
    expect(asked).toHaveLength(2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it("of a server that wants hours is not waited for", async () => {
    const began = performance.now();
    await verdictOn("/busy-for-hours");
    expect(asked).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe("a picture", () => {
  it.each([
    ["/picture.png", ""],
    ["/page.png", "dead-picture"],
    ["/missing", "dead-picture"],
  ])("%s: %s", async (to, code) => {
    expect(await verdictOn(`![x](${origin}${to})`)).toMatch(code ? new RegExp(`^warning ${code} `) : /^$/);
  });
});

describe("the links of a post", () => {
  it("are those of Markdown, of HTML, bare ones and the original's, each with its line", () => {
    const source = [
      "---",
      "title: 一期",
      "url: https://example.org/original",
      "---",
      "看 [这里](https://example.org/a#part)，或 https://example.org/b，后面的字",
      "",
      "![图](https://example.org/c.png) <img src='https://example.org/d.png'>",
      "",
      '<a class="x" href="https://example.org/e">e</a> [邮件](mailto:a@example.org) [页](/p/) [看][1]',
      "",
      "[1]: https://example.org/f",
      "",
      "    https://example.org/in-code",
    ].join("\n");
    expect(outgoingLinks(source)).toEqual([
      { kind: "link", url: "https://example.org/original", line: 3 },
      { kind: "link", url: "https://example.org/a", line: 5 },
      { kind: "link", url: "https://example.org/b", line: 5 },
      { kind: "picture", url: "https://example.org/c.png", line: 7 },
      { kind: "picture", url: "https://example.org/d.png", line: 7 },
      { kind: "link", url: "https://example.org/e", line: 9 },
      { kind: "link", url: "https://example.org/p/", line: 9 },
      { kind: "link", url: "https://example.org/f", line: 9 },
    ]);
    expect(outgoingLinks("[页](/p/) [处](#place)")).toEqual([]);
  });

  it("are told at every place, and asked for once", async () => {
    const bad = `[x](${origin}/missing)`;
    const { diagnostics, checked } = await check(
      post(bad, "", `${bad} ${bad}`, "", `[y](${origin}/missing#part)`),
    );
    expect(diagnostics.map(({ path: file, line }) => `${file}:${line}`)).toEqual([
      "a.md:6",
      "a.md:8",
      "a.md:10",
    ]);
    expect([checked, asked.length]).toEqual([1, 2]);
  });

  it("are asked two at a time of one host, all of them", async () => {
    const urls = Array.from({ length: 40 }, (_, i) => `[x](${origin}/page-${i})`);
    const seen: number[] = [];
    const { checked } = await check(post(urls.join(" ")), { onProgress: (done) => seen.push(done) });
    expect([checked, new Set(asked.map(({ what }) => what.split(" ")[1])).size]).toEqual([40, 40]);
    expect(mostAtOnce).toBe(2);
    expect(seen).toEqual(Array.from({ length: 41 }, (_, i) => i));
  });
});

describe("lanes", () => {
  it("let no host wait for a slow one", async () => {
    const order: string[] = [];
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    await inLanes(
      ["slow 1", "slow 2", "quick 1", "quick 2"],
      (item) => item.split(" ")[0] ?? "",
      1,
      async (item) => {
        if (item === "slow 1") await slow;
        order.push(item);
        if (item === "quick 2") release();
      },
    );
    expect(order).toEqual(["quick 1", "quick 2", "slow 1", "slow 2"]);
  });
});

describe("what was found", () => {
  const text = (): string =>
    post(`[a](${origin}/good) [b](${origin}/missing) [c](${origin}/broken) [d](${origin}/moved-1)`);
  const later = async (days: number): Promise<LinkReport> => {
    const now = Date.now() + days * 24 * 60 * 60_000;
    return check(text(), { cache: await openCache(path.join(folder, "links.json"), () => now) });
  };

  it("is not asked for again too soon, but told again", async () => {
    const first = await check(text());
    // What may pass is asked for each time, what may be mended the next day, the rest the next week.
    for (const [days, again] of [
      [0, 1],
      [0.9, 1],
      [1.1, 2],
      [8, 4],
    ] as const) {
      const next = await later(days);
      expect([days, next.asked]).toEqual([days, again]);
      expect(next.diagnostics).toEqual(first.diagnostics);
    }
  });

  it("is forgotten where the file is broken", async () => {
    await check(text());
    await writeFile(path.join(folder, "links.json"), '{"http');
    expect((await check(text())).asked).toBe(4);
    expect(JSON.parse(await readFile(path.join(folder, "links.json"), "utf8"))).toHaveProperty([
      `${origin}/good`,
    ]);
  });
});

describe("a machine that is not online", () => {
  // Names below .invalid have no address, by RFC 6761.
  const names = "[a](http://a.invalid/) [b](http://b.invalid/)";

  it("is told so, and no link is taken for dead", async () => {
    await expect(check(post(names))).rejects.toThrow(/none of 2 hosts has an address/);
    await expect(readFile(path.join(folder, "links.json"))).rejects.toThrow();
  });

  it("is not what a dead name among living ones means", async () => {
    const text = post(`${names} [c](${origin}/good)`);
    // A machine without any name server takes them for unreachable.
    const told = expect.stringMatching(/^(?:dead|unreachable)-link$/);
    expect((await check(text)).diagnostics.map(({ code }) => code)).toEqual([told, told]);
    // Nor where only the dead ones are asked for again.
    const cache = await openCache(path.join(folder, "links.json"), () => Date.now() + 2 * 24 * 60 * 60_000);
    expect((await check(text, { cache })).diagnostics).toHaveLength(2);
  });
});

describe("addresses of private networks", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::FFFF:7F00:1",
    "0:0:0:0:0:ffff:a00:1",
    "::127.0.0.1",
    "::ffff:0:127.0.0.1",
    "::ffff:0:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::1",
    "100::1",
    "fec0::1",
    "feff::1",
    "fe80::1%lo",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3fff::1",
    "4000::1",
    "ff02::1",
    "192.88.99.1",
    "fe80::1",
    "fd00::1",
    "64:ff9b::7f00:1",
    "no address",
  ])("%s is none of the public", (address) => {
    expect(isPublic(address)).toBe(false);
  });
  it.each(["1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"])("%s is public", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ["an address", () => origin],
    ["an address in another notation", () => origin.replace("127.0.0.1", "2130706433")],
    ["an IPv6 address", () => origin.replace("127.0.0.1", "[::ffff:127.0.0.1]")],
    ["a name", () => origin.replace("127.0.0.1", "localhost")],
  ])("behind %s are told and never connected to", async (_, at) => {
    const { diagnostics } = await check(post(`[x](${at()}/good)`), { allowPrivate: false });
    expect(diagnostics.map(({ code }) => code)).toEqual(["private-link"]);
    expect(asked).toEqual([]);
  });
});

describe("a name that leads elsewhere the second time", () => {
  /** A name server that answers each question with the next of `answers`, and the last one from then on; lives at once. */
  async function nameServer(answers: string[]): Promise<{ resolver: Resolver; close(): void }> {
    const socket = createSocket("udp4");
    socket.on("message", (question, { port, address }) => {
      const [next = ""] = answers.length > 1 ? answers.splice(0, 1) : answers;
      const isA = question.readUInt16BE(question.indexOf(0, 12) + 1) === 1;
      const head = Buffer.from(question.subarray(0, 12));
      head.writeUInt16BE(0x8180, 2);
      head.writeUInt16BE(isA ? 1 : 0, 6);
      head.writeUInt16BE(0, 10);
      const asked12 = question.subarray(12, question.indexOf(0, 12) + 5);
      const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...next.split(".").map(Number)]);
      socket.send(Buffer.concat([head, asked12, ...(isA ? [record] : [])]), port, address);
    });
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([`127.0.0.1:${socket.address().port}`]);
    return { resolver, close: () => void socket.close() };
  }

  const lookupBy =
    (resolver: Resolver): LookupFunction =>
    (hostname, options, callback) => {
      resolver.resolve4(hostname, (error, addresses) => {
        if (error) return callback(error, "", 0);
        const found = addresses.map((address) => ({ address, family: 4 }));
        return options.all ? callback(null, found) : callback(null, found[0]?.address ?? "", 4);
      });
    };

  const at = (): string => `http://rebind.test:${new URL(origin).port}/good`;

  it("is asked where it is allowed to lead there", async () => {
    const { resolver, close } = await nameServer(["127.0.0.1"]);
    const options = { allowPrivate: true, lookup: lookupBy(resolver) };
    expect((await check(post(`[x](${at()})`), options)).diagnostics).toEqual([]);
    expect(asked.map(({ what }) => what)).toEqual(["HEAD /good"]);
    close();
  });

  it("is never connected to: what is judged is what is connected to", async () => {
    // A public address, at which nobody answers here; then this machine.
    const { resolver, close } = await nameServer(["8.8.8.8", "127.0.0.1"]);
    const options = { allowPrivate: false, lookup: lookupBy(resolver) };
    const { diagnostics } = await check(post(`[x](${at()})`), options);
    expect(diagnostics.map(({ code }) => code)).toEqual(["private-link"]);
    expect(asked).toEqual([]);
    close();
  });

  it("is cut off before a byte is sent where the system connects elsewhere than it said", async () => {
    // A resolver that says one thing to the guard, and another to the connection.
    const said = { address: "8.8.8.8", family: 4 };
    const lying: LookupFunction = (_, options, callback) => {
      Object.defineProperty(said, "address", { get: () => (judged++ < 2 ? "8.8.8.8" : "127.0.0.1") });
      return options.all ? callback(null, [said]) : callback(null, said.address, 4);
    };
    let judged = 0;
    const { diagnostics } = await check(post(`[x](${at()})`), {
      allowPrivate: false,
      lookup: lying,
      attempts: 1,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["private-link"]);
    expect(asked).toEqual([]);
  });
});

describe("the time for all links together", () => {
  it("ends the check; what was not reached is told, and asked the next time", async () => {
    const slow = Array.from({ length: 30 }, (_, i) => `[x](${origin}/slow?${i})`);
    const text = post(`[a](${origin}/good)`, "", slow.join(" "));
    const begun = performance.now();
    const first = await check(text, { totalMs: 700, timeoutMs: 400, attempts: 3, backOffMs: 5_000 });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(first.unreached.length).toBeGreaterThan(20);
    expect(first.checked).toBe(31);
    expect(first.diagnostics.filter(({ code }) => code === "unasked-link")).toHaveLength(
      first.unreached.length,
    );
    asked = [];
    const second = await check(text, { totalMs: 200, timeoutMs: 400 });
    // What was found is kept.
    expect(asked.map(({ what }) => what)).not.toContain("HEAD /good");
    expect(second.unreached.length).toBeGreaterThan(0);
  });
});

describe("qa check --links", () => {
  const checked = (...args: string[]) => qa(["check", folder, ...args]);

  it("reports among the diagnostics of the posts, with --strict as problems; off by default", async () => {
    const body = ["### 每周读者问答提炼", "", "**@甲** 提问：", "", "> 灯亮吗？", ""];
    await copySettings(folder);
    await writeFile(path.join(folder, "pages/markup.md"), "# 没有链接\n");
    await writeFile(path.join(folder, "a.md"), post(...body, `A：亮，见 [说明](${origin}/missing)。`, ""));
    const line = HEAD.length + body.length + 1;
    const plain = await checked("--links", "--private");
    expect(plain.stdout).toContain(
      `a.md:${line}: warning dead-link: 链接打不开（404）：${origin}/missing (改成现在的地址，或存档网站上的副本，或删掉链接)\n`,
    );
    expect(plain.stderr).toBe("1 addresses in 3 files, 1 of them asked now\n");
    expect([plain.code, (await checked("--links", "--private", "--strict")).code]).toEqual([0, 1]);
    const json = JSON.parse((await checked("--links", "--private", "--json")).stdout) as {
      code: string;
      line: number;
    }[];
    expect(json.filter(({ code }) => code === "dead-link").map((found) => found.line)).toEqual([line]);
    asked = [];
    expect((await checked()).stdout).not.toContain("dead-link");
    expect(asked).toEqual([]);
    for (const wrong of [
      ["--private"],
      ["--minutes", "3"],
      ["--links", "--minutes", "0"],
      ["--links", "--minutes", "x"],
    ])
      expect((await checked(...wrong)).code).toBe(2);
  }, 60_000);
});
