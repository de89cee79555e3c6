/** Answers of the server: a file, a part of it, the page for what is not there. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Coding, chooseCoding, isFresh, rangeOf } from "./conditions";
import { bodyOf, type FileStore, type KeptFile, type LargeFile } from "./files";
import { cacheControl, contentType, isCompressible } from "./headers";

/** Sends a file, or the part of it that was asked for. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  file: KeptFile | LargeFile,
): Promise<void> {
  const type = contentType(name);
  const variable = file.kind === "kept" && isCompressible(type);
  // Ranges are of the file as it is.
  const coding = variable && !request.headers.range ? chooseCoding(request.headers["accept-encoding"]) : null;
  const sent = file.kind === "kept" ? await bodyOf(file, coding) : { body: file.handle, coding: null };
  const etag = taggedFor(file.etag, sent.coding);
  response.setHeader("Cache-Control", cacheControl(name));
  response.setHeader("ETag", etag);
  response.setHeader("Last-Modified", file.modified.toUTCString());
  if (variable) response.setHeader("Vary", "Accept-Encoding");
  const version = { etag, modified: file.modified };
  if (isFresh(request.headers, version)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Type", type);
  response.setHeader("Accept-Ranges", "bytes");
  if (sent.coding) response.setHeader("Content-Encoding", sent.coding);
  const range = rangeOf(request.headers, version, file.size);
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${file.size}`, "Content-Length": 0 }).end();
    return;
  }
  const whole = Buffer.isBuffer(sent.body) ? sent.body.length : file.size;
  const { start, end } = range ?? { start: 0, end: whole - 1 };
  if (range) response.setHeader("Content-Range", `bytes ${start}-${end}/${file.size}`);
  response.writeHead(range ? 206 : 200, { "Content-Length": end - start + 1 });
  if (request.method === "HEAD") response.end();
  else if (Buffer.isBuffer(sent.body)) response.end(sent.body.subarray(start, end + 1));
  else await pipeline(sent.body.createReadStream({ start, end, autoClose: false }), response);
}

/** An encoded form is another representation, with a tag of its own. */
const taggedFor = (etag: string, coding: Coding | null): string =>
  coding ? etag.replace(/"$/, `-${coding}"`) : etag;

/** A short answer without a page. */
export function sendText(response: ServerResponse, status: number, text: string, headers = {}): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": Buffer.byteLength(text),
      "Cache-Control": "no-cache",
      ...headers,
    })
    .end(text);
}

/** The site's own page for what is not there. */
export async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  files: FileStore,
): Promise<void> {
  const page = await files.find("404.html");
  if (page?.kind !== "kept") return sendText(response, 404, "404");
  const { body, coding } = await bodyOf(page, chooseCoding(request.headers["accept-encoding"]));
  response
    .writeHead(404, {
      "Content-Type": contentType("404.html"),
      "Content-Length": body.length,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
      ...(coding ? { "Content-Encoding": coding } : {}),
    })
    .end(body);
}
