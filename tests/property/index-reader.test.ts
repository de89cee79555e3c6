/** An index that was damaged on its way: the search says so, or finds what is left; it never hangs and never breaks otherwise. */
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { ExpectedError } from "@/lib/model/expected-error";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openEngine } from "@/lib/search/engine/engine";
import { MANIFEST_NAME } from "@/lib/search/format/file-names";
import { fuzzAsync } from "@/tests/support/fuzz";
import { GLOSSARY, PAIRS, PROJECTS } from "@/tests/support/search-corpus";

vi.setConfig({ testTimeout: 600_000 });

const { files } = buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY });
const QUERIES = ["快照", "shuju", "Tanka snapshot", "全局锁 怎么 回滚", "project:tanka 配置"];

type Damage = (body: string) => string | null;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (body: string, share: number): number => Math.floor(share * body.length);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>(() => null),
  fc
    .constantFrom(
      "",
      "null",
      "[]",
      "{}",
      "0",
      '"x"',
      "<!doctype html><title>404</title>",
      "\u0000".repeat(64),
    )
    .map(
      (body): Damage =>
        () =>
          body,
    ),
  place.map(
    (share): Damage =>
      (body) =>
        body.slice(0, at(body, share)),
  ),
  fc.tuple(place, fc.string({ unit: "binary", maxLength: 4 })).map(
    ([share, text]): Damage =>
      (body) =>
        body.slice(0, at(body, share)) + text + body.slice(at(body, share) + text.length),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Damage =>
      (body) =>
        body.slice(0, at(body, Math.min(a, b))) + body.slice(at(body, Math.max(a, b))),
  ),
);

/** Still JSON of the right schema and tokenizer, with one value that is another. */
const strangeManifest = fc
  .tuple(
    fc.constantFrom("schema", "tokenizer", "content", "pairs", "files", "chunkSize", "words", "sounds"),
    fc.constantFrom<unknown>(undefined, null, "", "x", true, [], {}, { first: {} }),
  )
  .map(
    ([key, value]): Damage =>
      (body) =>
        JSON.stringify({ ...JSON.parse(body), [key]: value }),
  );

const manifest = files.findIndex(({ name }) => name === MANIFEST_NAME);
const hit = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(files.length - 1), damage) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(manifest), fc.oneof(damage, strangeManifest)) },
);

it("a damaged file is told, or does no harm", async () => {
  await fuzzAsync(
    fc.asyncProperty(hit, fc.constantFrom(...QUERIES), async ([which, harm], query) => {
      const load = async (name: string): Promise<string | null> => {
        const at = files.findIndex((each) => each.name === name);
        const body = files[at]?.body;
        return body === undefined ? null : at === which ? harm(body) : body;
      };
      const search = async () => (await openEngine(load)).search(query);
      const late = new Promise((resolve) => setTimeout(resolve, 5_000, "hangs").unref());
      const outcome = await Promise.race([search().catch((error: unknown) => error), late]);
      expect(outcome, files[which]?.name).not.toBe("hangs");
      if (outcome instanceof Error) expect(outcome, files[which]?.name).toBeInstanceOf(ExpectedError);
    }),
    600,
  );
});
