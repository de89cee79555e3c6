/** A cluster of real nodes on this machine, each in a process of its own, which the tests kill and suspend. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_LIMIT_MS = 240_000;

export interface Cluster {
  /** Addresses of the nodes, with a final slash. */
  urls: string[];
  /** Kills a node. */
  kill(number: number): void;
  /** Suspends a node: it answers nothing, and keeps its connections. */
  pause(number: number): void;
  resume(number: number): void;
  /** Ends all nodes and removes their files. */
  stop(): Promise<void>;
}

/** Ignores how full the disk of this machine is. */
const SETTINGS = [
  "cluster.name=tests",
  "network.host=127.0.0.1",
  "http.type=netty4",
  "transport.type=netty4",
  "cluster.routing.allocation.disk.threshold_enabled=false",
];

const JVM = ["-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"];
/** Leaves out the optimising JIT compiler. */
const QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

interface ClusterOptions {
  /** Number of nodes; 3 by default. */
  size?: number;
  /** Whether the nodes run long enough for the optimising JIT compiler to pay off; a test does not. */
  isLong?: boolean;
}

export async function startCluster(
  classPath: string,
  { size = 3, isLong = false }: ClusterOptions = {},
): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-engine-"));
  const ports = await freePorts(size * 2);
  const [http, transport] = [ports.slice(0, size), ports.slice(size)];
  const names = http.map((_, i) => `node-${i}`);
  const processes = await Promise.all(
    names.map((name, i) =>
      startNode(isLong ? JVM : [...JVM, QUICK_COMPILER], classPath, path.join(folder, name), [
        ...SETTINGS,
        `node.name=${name}`,
        `http.port=${http[i]}`,
        `transport.port=${transport[i]}`,
        `discovery.seed_hosts=${transport.map((port) => `127.0.0.1:${port}`).join(",")}`,
        `cluster.initial_cluster_manager_nodes=${names.join(",")}`,
      ]),
    ),
  );
  const urls = http.map((port) => `http://127.0.0.1:${port}/`);
  const cluster: Cluster = {
    urls,
    kill: (number) => void processes[number]?.kill("SIGKILL"),
    pause: (number) => void processes[number]?.kill("SIGSTOP"),
    resume: (number) => void processes[number]?.kill("SIGCONT"),
    async stop() {
      await Promise.all(processes.map(ended));
      await rm(folder, { recursive: true });
    },
  };
  try {
    await untilJoined(urls, processes);
    return cluster;
  } catch (error) {
    const log = await readFile(path.join(folder, "node-0", "log"), "utf8");
    await cluster.stop();
    throw new Error(`${error}\n${log.slice(-2_000)}`);
  }
}

async function startNode(
  jvm: readonly string[],
  classPath: string,
  folder: string,
  settings: readonly string[],
): Promise<ChildProcess> {
  await mkdir(path.join(folder, "config"), { recursive: true });
  const log = await open(path.join(folder, "log"), "w");
  const child = spawn(
    "java",
    [...jvm, "-cp", classPath, "LoopbackNode"].concat(
      settings,
      `path.home=${folder}`,
      `path.data=${path.join(folder, "data")}`,
    ),
    { cwd: folder, stdio: ["pipe", log.fd, log.fd] },
  );
  await log.close();
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("close", () => resolve());
    child.kill("SIGKILL");
  });
}

async function untilJoined(urls: readonly string[], processes: readonly ChildProcess[]): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    if (processes.some(({ exitCode }) => exitCode !== null)) throw new Error("a node ended by itself");
    const joined = await Promise.all(
      urls.map((url) =>
        fetch(`${url}_cluster/health?wait_for_nodes=${urls.length}&timeout=1s`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    if (joined.every(Boolean)) return;
    await sleep(500);
  }
  throw new Error(`the nodes did not find each other in ${START_LIMIT_MS / 1_000} s`);
}

/** Returns ports on which nobody listens. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  return Promise.all(
    servers.map((server) => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      return new Promise<number>((resolve) => server.close(() => resolve(port)));
    }),
  );
}
