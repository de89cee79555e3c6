/** `npm run bench:serve`: the server of `npm start` under many clients that read and search at once. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Agent, request } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { buildSettings, ROOT } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { filesBelow } from "@/lib/content/storage/folder";
import { EXIT, UsageError } from "@/lib/report/usage";

const HELP = `Usage: npm run bench:serve -- [--clients N] [--seconds N]

  --clients N   that ask one thing after the other, each on a connection of its own (default: 200)
  --seconds N   how long (default: 30)

Serves the site in QA_OUT (default: out/), which npm run build writes.`;

/** Per hundred requests; a visitor reads pages, navigates by payloads, and searches. */
const MIX: { name: string; share: number; matches: RegExp }[] = [
  { name: "pages", share: 40, matches: /(?:^|\/)index\.html$/ },
  { name: "payloads", share: 20, matches: /\.txt$/ },
  { name: "search files", share: 25, matches: /^search\/.*\.json$/ },
  { name: "scripts, styles", share: 10, matches: /^_next\/static\/.*\.(?:js|css)$/ },
  { name: "for programs", share: 5, matches: /\.(?:md|xml)$|^api\/.*\.json$/ },
];
/** Per hundred requests: those of clients that have the file cached, and those for missing files. */
const KNOWN = 20;
const NOWHERE = 2;

interface Asked {
  path: string;
  wanted: readonly number[];
  headers: Record<string, string>;
}

function pick<T>(items: readonly T[]): T {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error("the site has no files to ask for");
  return item;
}

/** Yields requests in the mix above. */
function createMix(files: readonly string[], etags: ReadonlyMap<string, string>): () => Asked {
  const pools = MIX.flatMap(({ share, matches }) => {
    const pool = files.filter((file) => matches.test(file));
    return pool.length > 0 ? Array.from({ length: share }, () => pool) : [];
  });
  return () => {
    const headers = { "Accept-Encoding": "gzip, deflate, br" };
    if (Math.random() * 100 < NOWHERE) return { path: "/qa/nothing/", wanted: [404], headers };
    const target = `/${pick(pick(pools)).replace(/(^|\/)index\.html$/, "$1")}`;
    const etag = Math.random() * 100 < KNOWN ? etags.get(target) : undefined;
    return etag
      ? { path: target, wanted: [304], headers: { ...headers, "If-None-Match": etag } }
      : { path: target, wanted: [200], headers };
  };
}

interface Tally {
  took: number[];
  bytes: number;
  errors: Map<string, number>;
}

/** One client: sends requests until the time is up. */
async function ask(origin: URL, next: () => Asked, until: number, tally: Tally, etags: Map<string, string>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const once = ({ path: target, wanted, headers }: Asked): Promise<string | null> =>
    new Promise((resolve) => {
      const sent = request(
        { host: origin.hostname, port: origin.port, path: target, headers, agent },
        (response) => {
          let length = 0;
          response.on("data", (chunk: Buffer) => {
            length += chunk.length;
          });
          response.on("error", (error) => resolve(error.message));
          response.on("end", () => {
            tally.bytes += length;
            const { etag } = response.headers;
            if (etag) etags.set(target, etag);
            const said = Number(response.headers["content-length"] ?? length);
            if (!wanted.includes(response.statusCode ?? 0)) resolve(`status ${response.statusCode}`);
            else resolve(said === length ? null : "cut short");
          });
        },
      );
      sent.on("error", (error) => resolve(error.message));
      sent.end();
    });
  while (performance.now() < until) {
    const began = performance.now();
    const error = await once(next());
    tally.took.push(performance.now() - began);
    if (error) tally.errors.set(error, (tally.errors.get(error) ?? 0) + 1);
  }
  agent.destroy();
}

const count = (name: string, value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${name} ${value}: give a whole number`);
  return number;
};

await run("bench:serve", async () => {
  const { values } = parseArgs({
    options: {
      clients: { type: "string", default: "200" },
      seconds: { type: "string", default: "30" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return EXIT.success;
  }
  const [clients, seconds] = [count("clients", values.clients), count("seconds", values.seconds)];
  const { out } = buildSettings(process.env);
  if (!existsSync(out)) throw new UsageError(`${out} is missing; build the site first (npm run build)`);
  const server = spawn(process.execPath, ["--import", "tsx", "tests/support/serve-folder.ts", out], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const origin = new URL((await lines.next()).value);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const tally: Tally = { took: [], bytes: 0, errors: new Map() };
  const etags = new Map<string, string>();
  const next = createMix(await filesBelow(out), etags);
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, () => ask(origin, next, until, tally, etags)));
  server.kill("SIGTERM");
  const peak = Number((await lines.next()).value) / 1024;
  const took = tally.took.sort((a, b) => a - b);
  const at = (share: number): string => `${(took[Math.floor(took.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(
    [
      `${clients} clients for ${seconds} s on ${availableParallelism()} cores, clients and server together (load before: ${load})`,
      `requests  ${took.length} (${Math.round(took.length / seconds)}/s, ${(tally.bytes / 1e6 / seconds).toFixed(1)} MB/s)`,
      `answered  p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1 - 1e-9)}`,
      `errors    ${[...tally.errors].map(([error, times]) => `${times} × ${error}`).join(", ") || "none"}`,
      `memory    ${peak.toFixed(0)} MB at most (server)`,
    ].join("\n"),
  );
  return tally.errors.size > 0 ? EXIT.problems : EXIT.success;
});
