/** The bot of docs/chat.md, run as it stands there, against a stand-in of DingTalk. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createSiteServer, listen } from "@/lib/build/serve";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../support/built-site";
import { stop } from "../support/served";

// A reply starts the command from its sources.
vi.setConfig({ testTimeout: 90_000 });

const SECRET = "of the tests";
const [, BOT = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync("docs/chat.md", "utf8")) ?? [];

let folder: string;
let site: Server;
let dingTalk: Server;
let bot: ChildProcess;
let address: string;
let replies: unknown[];

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-bot-"));
  await writeBuiltSite(path.join(folder, "site"));
  site = createSiteServer(path.join(folder, "site"), "");
  const root = await listen(site, 0);
  dingTalk = createServer(async (request, response) => {
    replies.push(await json(request));
    response.end("{}");
  });
  await new Promise<void>((resolve) => dingTalk.listen(0, "127.0.0.1", resolve));
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  await writeFile(path.join(folder, "bot.mjs"), BOT);
  const env = {
    SECRET,
    SITE: `${root}/`,
    PORT: `${port}`,
    DINGTALK: originOf(dingTalk),
    XDG_CACHE_HOME: folder,
  };
  bot = spawn(process.execPath, [path.join(folder, "bot.mjs")], {
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  while (!(await fetch(address).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 50));
}, BUILT_WITHIN_MS);

afterAll(async () => {
  bot.kill();
  await stop(site);
  await stop(dingTalk);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  replies = [];
});

/** A message to the robot, as DingTalk sends it. */
async function say(
  content: string,
  { secret = SECRET, sessionWebhook = `${originOf(dingTalk)}session` } = {},
): Promise<void> {
  const timestamp = `${Date.now()}`;
  const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  const body = JSON.stringify({ msgtype: "text", text: { content }, sessionWebhook, conversationType: "2" });
  await fetch(address, {
    method: "POST",
    headers: { timestamp, sign, "Content-Type": "application/json" },
    body,
  });
}

it("has about ten lines", () => {
  const statements = BOT.split("\n").filter((line) => /;$/.test(line) && !/^import/.test(line));
  expect(statements.length).toBeLessThanOrEqual(16);
});

it("replies with past answers and their links", async () => {
  await say(" Kiln 推送失败会重试吗");
  await expect.poll(() => replies, { timeout: 60_000 }).toHaveLength(1);
  expect(replies[0]).toEqual({
    msgtype: "text",
    text: { content: expect.stringContaining("推送失败会重试多少次？ (2023-01-06)\nhttp") },
  });
});

it("says where to ask what nobody asked, whatever the message looks like", async () => {
  await say('--index=/etc $(id) "; rm -rf /');
  await expect.poll(() => replies, { timeout: 60_000 }).toHaveLength(1);
  expect(replies[0]).toMatchObject({
    text: { content: expect.stringMatching(/还没有人问过：http.*\/ask\/$/) },
  });
});

it("listens to DingTalk alone, and replies to nobody else", async () => {
  await say("Kiln 推送失败会重试吗", { secret: "guessed" });
  await say("Kiln 推送失败会重试吗", { sessionWebhook: "http://127.0.0.1:9/elsewhere" });
  await fetch(address, { method: "POST", body: "no JSON" });
  // Answered in their order: what came before would be here by then.
  await say("Kiln 推送失败会重试吗");
  await expect.poll(() => replies, { timeout: 60_000 }).toHaveLength(1);
});
