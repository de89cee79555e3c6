/** Answers of the server: a file, a part of it, the page for what is not there. */
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

/** What is read at a time, in bytes: a client that takes less in a while counts as stalled. */
const CHUNK = 16 * 1024;

/** Whether a file was answered, or was swapped for another one before the first byte left. */
export type Outcome = "answered" | "swapped";

/** Sends a file, or the part of it that was asked for. */
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
  // Ranges are of the file as it is.
  const coding = variable && range === undefined ? chooseCoding(request.headers["accept-encoding"]) : null;
  const form = coding && (await forms.of(file, coding));
  startAnew(response);
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", cacheControl(file.name));
  if (isShared(file.name)) response.setHeader("Access-Control-Allow-Origin", "*");
  // An encoded form is another representation, with a tag of its own.
  response.setHeader("ETag", form ? `"${file.hash}-${form.coding}"` : `"${file.hash}"`);
  if (variable) response.setHeader("Vary", "Accept-Encoding");
  if (form) response.setHeader("Content-Encoding", form.coding);
  const outcome = await stream(request, response, form ?? file);
  if (outcome === "swapped" && form) forms.forget(form);
  return outcome;
}

/** A response as it was before anything was said of a file. */
export function startAnew(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value);
}

/** Leaves conditions, ranges and the stream to the library. */
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
        // The library looks a file up and opens it by its path: what it opened must be what was looked up.
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

/** A short answer without a page. */
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

/** The site's own page for what is not there. */
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
  // Swapped since it was looked up.
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

/** Answers with JSON that is this reader's alone and a moment old at most. */
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
