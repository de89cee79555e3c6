/**
 * Compressed forms of the site's files, each created on first request. They lie in a folder of their own and are named
 * by the hash of their content, so a swap of the site does not affect them.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Coding } from "./coding";
import { hashOf, type SiteFile } from "./files";

/** Compressing larger files takes longer than it saves for the first reader; in bytes. */
const MOST = 8 * 1024 * 1024;
/** Compressing smaller files saves no packet; in bytes. */
const WORTHWHILE = 1024;
/** The default quality (11) takes seconds for a megabyte and saves only 2 % more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compress: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: promisify(gzip),
};

export interface CompressedForm {
  /** Absolute path. */
  path: string;
  coding: Coding;
}

export interface CompressedForms {
  /** Returns the file in this coding; null if that saves nothing, or the disk cannot store it. */
  of(file: SiteFile, coding: Coding): Promise<CompressedForm | null>;
  /** Recreates a form on its next request, because its file is gone. */
  forget(form: CompressedForm): void;
  /** Deletes all forms. */
  remove(): Promise<void>;
}

export function createCompressedForms(): CompressedForms {
  const folder = path.join(tmpdir(), `qa-compressed-${randomUUID()}`);
  const forms = new Map<string, Promise<CompressedForm | null>>();

  async function make(file: SiteFile, coding: Coding, form: string): Promise<CompressedForm | null> {
    const body = await readFile(file.path);
    if (hashOf(body) !== file.hash) throw new Error(`${file.name} was swapped since it was looked up`);
    const encoded = await compress[coding](body);
    if (encoded.length >= file.size) return null;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(form, encoded);
    return { path: form, coding };
  }

  return {
    of(file, coding) {
      if (file.size < WORTHWHILE || file.size > MOST) return Promise.resolve(null);
      const form = path.join(folder, `${file.hash}.${coding}`);
      const made = forms.get(form) ?? make(file, coding, form);
      forms.set(form, made);
      // If the disk is full, send the uncompressed file.
      return made.catch(() => {
        forms.delete(form);
        return null;
      });
    },
    forget: (form) => {
      forms.delete(form.path);
    },
    // A failed deletion must not end the server.
    remove: () => rm(folder, { recursive: true, force: true }).catch(() => undefined),
  };
}
