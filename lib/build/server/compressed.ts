/**
 * Compressed forms of the site's files, each made once, when it is first asked for. They lie in a folder of their own, named
 * by the hash of what they hold, so that a swap of the site changes none of them.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Coding } from "./coding";
import { hashOf, type SiteFile } from "./files";

/** Compressing more takes longer than it saves a first reader; in bytes. */
const MOST = 8 * 1024 * 1024;
/** Compressing less than this saves no packet; in bytes. */
const WORTHWHILE = 1024;
/** The default (11) takes seconds for a megabyte, and 2 % less room. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compress: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: promisify(gzip),
};

export interface CompressedForm {
  /** Absolute. */
  path: string;
  coding: Coding;
}

export interface CompressedForms {
  /** The file in this coding; null if that is no gain, or the disk does not take it. */
  of(file: SiteFile, coding: Coding): Promise<CompressedForm | null>;
  /** Makes a form anew when it is next asked for: its file is gone. */
  forget(form: CompressedForm): void;
  /** Deletes all of them. */
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
      // A full disk costs readers bandwidth, not the page.
      return made.catch(() => {
        forms.delete(form);
        return null;
      });
    },
    forget: (form) => {
      forms.delete(form.path);
    },
    // A disk that cannot delete them must not end the server.
    remove: () => rm(folder, { recursive: true, force: true }).catch(() => undefined),
  };
}
