import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveMatches, matchesOf, takeMatches } from "@/lib/site/storage/carried-matches";
import {
  isStarred,
  recentSearches,
  type Star,
  starOf,
  starredAnswers,
  toggleStar,
  withoutRecent,
  withRecent,
} from "@/lib/site/storage/recent-and-starred";
import { createStored, isRecord, type KeyStorage } from "@/lib/site/storage/stored";

class Memory implements KeyStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

const numbers = (found: unknown): number[] =>
  Array.isArray(found) ? found.filter((entry) => typeof entry === "number") : [];

describe("createStored", () => {
  const stored = (storage: () => KeyStorage) => createStored({ key: "k", parse: numbers, storage });

  it("gives back what was written, the same object until it changes", () => {
    const memory = new Memory();
    const list = stored(() => memory);
    list.write([1, 2]);
    expect(list.read()).toEqual([1, 2]);
    expect(list.read()).toBe(list.read());
    memory.setItem("k", "[3]");
    expect(list.read()).toEqual([3]);
  });

  it("leaves nothing behind when it is emptied", () => {
    const memory = new Memory();
    const list = stored(() => memory);
    list.write([1]);
    list.write([]);
    expect(memory.items.size).toBe(0);
  });

  it("lasts for the page where nothing can be stored", () => {
    const refusing: KeyStorage = {
      getItem: () => "[1]",
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => {},
    };
    const list = stored(() => refusing);
    expect(list.read()).toEqual([1]);
    list.write([2]);
    expect(list.read()).toEqual([2]);
    list.write([]);
    expect(list.read()).toEqual([1]);
  });

  it("is empty where there is no storage at all", () => {
    const list = stored(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(list.read()).toEqual([]);
    list.write([5]);
    expect(list.read()).toEqual([5]);
  });

  it("tells the subscribers in this tab", () => {
    const target = new EventTarget();
    Object.assign(globalThis, { window: target });
    const list = stored(() => new Memory());
    let calls = 0;
    const end = list.subscribe(() => calls++);
    list.write([1]);
    target.dispatchEvent(Object.assign(new Event("storage"), { key: "k" }));
    target.dispatchEvent(Object.assign(new Event("storage"), { key: "other" }));
    end();
    list.write([2]);
    expect(calls).toBe(2);
    Reflect.deleteProperty(globalThis, "window");
  });

  it.each(["", "{", "null", "[[1]]", '"text"', '{"0":1}', "NaN"])("survives %j", (garbage) => {
    const memory = new Memory();
    memory.setItem("k", garbage);
    expect(stored(() => memory).read()).toEqual([]);
  });
});

describe("recent searches", () => {
  it("are the newest first, each once, six at most", () => {
    const searched = ["a", "b", "A", " c  d ", "e", "f", "g", "h"];
    expect(searched.reduce<string[]>(withRecent, [])).toEqual(["h", "g", "f", "e", "c d", "A"]);
  });

  it("leaves out pastes and nothing at all", () => {
    expect(withRecent(["a"], "x".repeat(121))).toEqual(["a"]);
    expect(withRecent(["a"], " \n ")).toEqual(["a"]);
  });

  it("forgets one", () => {
    expect(withoutRecent(["a", "b"], "A")).toEqual(["b"]);
  });
});

describe("stars", () => {
  const star: Star = { id: "20210305-abcde", question: "怎么配置？", project: "MOSN", date: "2021-03-05" };

  it("go on and off, the newest first", () => {
    const other = { ...star, id: "20210305-fghij" };
    const both = toggleStar(toggleStar([], star), other);
    expect(both.map(({ id }) => id)).toEqual([other.id, star.id]);
    expect(isStarred(toggleStar(both, star), star.id)).toBe(false);
  });

  it("holds a long question in short", () => {
    expect([...starOf({ ...star, question: "问".repeat(500) }).question].length).toBeLessThanOrEqual(120);
  });
});

describe("what localStorage holds", () => {
  const readAs = <Value>({ read }: { read: () => Value }, text: string): Value => {
    const memory = new Memory();
    memory.setItem("qa.recent", text);
    memory.setItem("qa.stars", text);
    Object.assign(globalThis, { localStorage: memory });
    try {
      return read();
    } finally {
      Reflect.deleteProperty(globalThis, "localStorage");
    }
  };

  it("is taken as far as it makes sense", () => {
    expect(readAs(recentSearches, '["a", 1, null, "", " ", "a", "b"]')).toEqual(["a", "b"]);
    const stars = [
      { id: "20210305-abcde", question: "q", project: 1, date: "yesterday", more: true },
      { id: "../x", question: "q" },
      { id: "ok-1", question: "" },
      null,
      "text",
    ];
    expect(readAs(starredAnswers, JSON.stringify(stars))).toEqual([
      { id: "20210305-abcde", question: "q", project: null, date: null },
    ]);
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        for (const entry of readAs(recentSearches, text)) expect(typeof entry).toBe("string");
        for (const entry of readAs(starredAnswers, text)) expect(isRecord(entry)).toBe(true);
      }),
    );
  });
});

describe("matches carried to the answer", () => {
  const hit = {
    id: "20210305-abcde",
    question: "JRaft 快照怎么配置",
    snippet: "快照由 snapshotUri 配置",
    highlights: {
      question: [[6, 8]] as [number, number][],
      snippet: [
        [0, 2],
        [4, 15],
      ] as [number, number][],
    },
  };

  it("are the marked texts, each once", () => {
    expect(matchesOf(hit)).toEqual(["快照", "snapshotUri"]);
  });

  it("are taken once, and by the page they are for", () => {
    const memory = new Memory();
    leaveMatches(hit, () => memory);
    expect(takeMatches("other", () => memory)).toEqual([]);
    expect(takeMatches(hit.id, () => memory)).toEqual(["快照", "snapshotUri"]);
    expect(takeMatches(hit.id, () => memory)).toEqual([]);
  });

  it("are none where there is no storage, or garbage in it", () => {
    const none = (): KeyStorage => {
      throw new DOMException("no", "SecurityError");
    };
    leaveMatches(hit, none);
    expect(takeMatches(hit.id, none)).toEqual([]);
    const memory = new Memory();
    for (const garbage of ["{", "[]", '{"id":"20210305-abcde"}', '{"id":"20210305-abcde","terms":[1]}']) {
      memory.setItem("qa.marked", garbage);
      expect(takeMatches(hit.id, () => memory)).toEqual([]);
    }
  });
});
