/**
 * Downloads one image: from public addresses only, within limits, and only if its type matches what the server
 * declares.
 */
import http from "node:http";
import https from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { judgePicture, MAX_PICTURE_BYTES, type PictureType } from "@/lib/content/beside/picture";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { guardedLookup, guardSocket, isClosedHost, PrivateAddressError } from "./guard";
import { afterFailure, MOST_REDIRECTS } from "./probe";

export interface DownloadOptions {
  /** Timeout of each request. */
  timeoutMs: number;
  attempts: number;
  /** Pause before the first retry; doubled for each further one. */
  backOffMs: number;
  /** Whether to request addresses of private networks as well. */
  allowPrivate: boolean;
}

export type Download =
  | { state: "picture"; bytes: Buffer; type: PictureType }
  /** `found` refers to line 1; the caller sets the actual line. */
  | { state: "failed"; found: Finding; retry: boolean };

const HEADERS = { "User-Agent": "community-qa-pictures", Accept: "image/*", "Accept-Encoding": "identity" };

interface Reply {
  status: number;
  location: string | null;
  type: string;
  /** Null if it exceeds the size limit. */
  body: Buffer | null;
}

/** Sends one request. Rejects if the connection fails, breaks off or times out. */
function get(url: URL, { timeoutMs, allowPrivate }: DownloadOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (!allowPrivate && isClosedHost(url)) return reject(new PrivateAddressError(url.hostname));
    const sent = (url.protocol === "https:" ? https : http).get(url, {
      headers: HEADERS,
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      ...(allowPrivate ? {} : { lookup: guardedLookup }),
    });
    if (!allowPrivate) sent.once("socket", guardSocket);
    sent.on("error", reject);
    sent.on("response", (response) => {
      const { statusCode: status = 0, headers } = response;
      const location = headers.location ?? null;
      const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
      const end = (body: Buffer | null): void => {
        resolve({ status, location, type, body });
        sent.destroy();
      };
      if (status !== 200) return end(Buffer.alloc(0));
      if (Number(headers["content-length"]) > MAX_PICTURE_BYTES) return end(null);
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_PICTURE_BYTES) end(null);
      });
      response.on("error", reject);
      response.on("end", () =>
        response.complete ? end(Buffer.concat(chunks)) : reject(new Error("ECONNRESET")),
      );
    });
  });
}

/** Media types by actual image type, including outdated and wrong names that servers use. */
const DECLARED: Record<PictureType, readonly string[]> = {
  png: ["image/png", "image/x-png"],
  jpg: ["image/jpeg", "image/jpg", "image/pjpeg"],
  gif: ["image/gif"],
  webp: ["image/webp"],
  avif: ["image/avif"],
  svg: ["image/svg+xml"],
};
/** Types that mean that the server does not know. */
const UNKNOWN = ["", "application/octet-stream", "binary/octet-stream"];

const failed = (found: Finding, retry = false): Download => ({ state: "failed", found, retry });

function judge(url: string, { type: declared, body }: Reply): Download {
  if (body === null) {
    const limit = MAX_PICTURE_BYTES;
    return failed(finding("unusable-picture/size", 1, { found: url, bytes: `> ${limit}`, limit }));
  }
  const judged = judgePicture(body);
  if (judged.state === "active") return failed(finding("unusable-picture/active", 1, { found: url }));
  if (judged.state === "no-picture") {
    return failed(finding("dead-picture/type", 1, { type: declared || "?", url }));
  }
  const { type } = judged;
  return UNKNOWN.includes(declared) || DECLARED[type].includes(declared)
    ? { state: "picture", bytes: body, type }
    : failed(finding("unusable-picture/declared", 1, { declared, type, found: url }));
}

const dead = (url: string, reason: string): Download => failed(finding("dead-picture", 1, { reason, url }));
const unreachable = (url: string, reason: string): Download =>
  failed(finding("unreachable-picture", 1, { reason, url }), true);

/** Follows redirects to their end. */
async function attempt(address: string, options: DownloadOptions): Promise<Download> {
  let at = new URL(address);
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const reply = await get(at, options);
      const { status, location } = reply;
      if (status === 200) return judge(address, reply);
      if (status === 429 || status >= 500) return unreachable(address, String(status));
      if (![301, 302, 303, 307, 308].includes(status) || location === null)
        return dead(address, String(status));
      const next = URL.canParse(location, at) ? new URL(location, at) : null;
      if (!next || !/^https?:$/.test(next.protocol)) return dead(address, "redirect-nowhere");
      at = next;
    }
    return dead(address, "redirects-without-end");
  } catch (error) {
    const { verdict } = afterFailure(error);
    if (verdict.state === "private") return failed(finding("private-picture", 1, { url: address }));
    const reason = "reason" in verdict ? verdict.reason : "";
    return verdict.state === "dead" ? dead(address, reason) : unreachable(address, reason);
  }
}

/** Returns the image at an address, or why there is none to keep. Never rejects. */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  for (let attempts = 1; ; attempts++) {
    const result = await attempt(address, options);
    if (result.state === "picture" || !result.retry || attempts >= options.attempts) return result;
    await wait(options.backOffMs * 2 ** (attempts - 1));
  }
}
