/** Bounds on what is fetched from elsewhere, on real servers with and without TLS. */
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBoundedFetch } from "@/lib/remote/bounded-fetch";
import { stop } from "../../support/served";

let plain: Server;
let tls: Server;
let http = "";
let https = "";

const answer: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  if (pathname === "/to") response.writeHead(302, { location: searchParams.get("url") ?? "" }).end();
  else if (pathname === "/round") response.writeHead(301, { location: "/round" }).end();
  else if (pathname === "/long") response.end("x".repeat(2_000));
  else if (pathname === "/silent") response.write("half");
  else response.end(`here is ${pathname}`);
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

beforeAll(async () => {
  const [key, cert] = ["key", "cert"].map((name) => readFileSync(`tests/fixtures/tls/localhost.${name}`));
  plain = createServer(answer);
  tls = createTlsServer({ key, cert }, answer);
  http = `http://127.0.0.1:${await listening(plain)}`;
  https = `https://127.0.0.1:${await listening(tls)}`;
  // The certificate of the tests is nobody's.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
});

afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  await stop(plain);
  await stop(tls);
});

const boundedFetch = createBoundedFetch({ maxBytes: 1_000, timeoutMs: 2_000 });
const to = (url: string): string => `/to?url=${encodeURIComponent(url)}`;

describe("a redirect", () => {
  it("is followed from https to https", async () => {
    const response = await boundedFetch(https + to(`${https}/there`));
    expect(await response.text()).toBe("here is /there");
  });

  it.each([
    ["from http to https", () => http + to(`${https}/there`)],
    ["from http to http", () => http + to(`${http}/there`)],
    ["from https to http", () => https + to(`${http}/there`)],
    ["from https to http in two steps", () => https + to(https + to(`${http}/there`))],
    ["to another scheme", () => https + to("file:///etc/hosts")],
  ])("is refused %s", async (_, address) => {
    await expect(boundedFetch(address())).rejects.toThrow("only redirects from https to https are followed");
  });

  it("is given up where it leads round", async () => {
    await expect(boundedFetch(`${https}/round`)).rejects.toThrow("redirected more than 5 times");
  });
});

describe("a file", () => {
  it("is refused when it is longer than any of an index", async () => {
    await expect(boundedFetch(`${http}/long`)).rejects.toThrow("longer than 1000 bytes");
  });

  it("is given up when it does not end in time", async () => {
    const began = Date.now();
    await expect(createBoundedFetch({ timeoutMs: 300 })(`${http}/silent`)).rejects.toThrow(
      "no answer in time",
    );
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it("that cannot be reached is named with the reason", async () => {
    await expect(boundedFetch("http://127.0.0.1:9/")).rejects.toThrow(/127\.0\.0\.1:9.*not to be reached/);
  });
});
