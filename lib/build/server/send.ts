/** Responses of the server: a file, a part of it, the "not found" page. */
import { type BigIntStats, fstatSync, type ReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sendStream, { type SendOptions } from "send";
import { chooseCoding } from "./coding";
import type { CompressedForm, CompressedForms } from "./compressed";
import { type SiteFile, type SiteFiles, versionOf } from "./files";
import { cacheControl, contentType, isCompressible, isShared, PROTECTION } from "./headers";
import { usableRange } from "./range";

/** Size of a read, in bytes: a client that reads less in a while counts as stalled. */
const CHUNK = 16 * 1024;

/** Whether a file was sent, or was swapped for another one before the first byte left. */
export type Outcome = "answered" | "swapped";

/** Sends a file, or the requested range of it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  forms: CompressedForms,
): Promise<Outcome> {
  const type = contentType(file.name);
  const variable = isCompressible(type);
  const range = usableRange(request.headers.range, file.size);
  if (range === undefined) delete request.headers.range;
  else request.headers.range = range;
  // Ranges refer to the uncompressed file.
  const coding = variable && range === undefined ? chooseCoding(request.headers["accept-encoding"]) : null;
  const form = coding && (await forms.of(file, coding));
  startAnew(response);
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", cacheControl(file.name));
  if (isShared(file.name)) response.setHeader("Access-Control-Allow-Origin", "*");
  // An encoded form is another representation, with an ETag of its own.
  response.setHeader("ETag", form ? `"${file.hash}-${form.coding}"` : `"${file.hash}"`);
  if (variable) response.setHeader("Vary", "Accept-Encoding");
  if (form) response.setHeader("Content-Encoding", form.coding);
  const outcome = await stream(request, response, form ?? file);
  if (outcome === "swapped" && form) forms.forget(form);
  return outcome;
}

/** Resets a response to its state before any headers of a file were set. */
export function startAnew(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value);
}

/** Leaves conditional requests, ranges and streaming to the library. */
function stream(
  request: IncomingMessage,
  response: ServerResponse,
  source: SiteFile | CompressedForm,
): Promise<Outcome> {
  const options: SendOptions & { highWaterMark: number } = {
    root: path.dirname(source.path),
    dotfiles: "allow",
    index: false,
    cacheControl: false,
    highWaterMark: CHUNK,
  };
  return new Promise((resolve) => {
    response.once("close", () => resolve("answered"));
    sendStream(request, encodeURIComponent(path.basename(source.path)), options)
      .on("error", (error: Error & { status?: number }) => {
        if (response.headersSent) response.destroy();
        else if (error.status === 412) sendText(response, 412, "412");
        else if (error.status === 416) sendUnsatisfiable(response);
        else resolve("swapped");
      })
      .on("directory", () => resolve("swapped"))
      .on("stream", (body: ReadStream) => {
        // The library opens the file by its path again: make sure that it is the file that was looked up.
        if (!("version" in source)) return;
        body.once("open", (descriptor: number) => {
          const stats: BigIntStats = fstatSync(descriptor, { bigint: true });
          if (versionOf(stats) !== source.version) body.destroy(new Error("swapped"));
        });
      })
      .pipe(response);
  });
}

function sendUnsatisfiable(response: ServerResponse): void {
  response.removeHeader("Content-Encoding");
  response.writeHead(416, { "Content-Length": 0 }).end();
}

/** Sends a short text response. */
export function sendText(response: ServerResponse, status: number, text: string, headers = {}): void {
  startAnew(response);
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": Buffer.byteLength(text),
      "Cache-Control": "no-cache",
      ...headers,
    })
    .end(text);
}

/** Sends the site's own "not found" page. */
export async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  files: SiteFiles,
  forms: CompressedForms,
): Promise<void> {
  const page = await files.find("404.html");
  if (!page) return sendText(response, 404, "404");
  const coding = chooseCoding(request.headers["accept-encoding"]);
  const form = coding && (await forms.of(page, coding));
  const body = await readFile((form ?? page).path).catch(() => null);
  // Swapped since the lookup.
  if (!body) return sendText(response, 404, "404");
  response
    .writeHead(404, {
      "Content-Type": contentType(page.name),
      "Content-Length": body.length,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
      ...(form ? { "Content-Encoding": form.coding } : {}),
    })
    .end(body);
}

/** Sends JSON that is private to this reader and must not be cached. */
export function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(status === 429 || status === 503 ? { "Retry-After": "5" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
