import { describe, expect, it } from "vitest";
import { unpackFold } from "@/lib/text/normalize";
import { MAX_TERM_LENGTH, type TermKind, terms, tokenize } from "@/lib/text/tokenize";

const termsOf = (text: string, ...kinds: TermKind[]): string[] =>
  tokenize(text)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ term }) => term);

const bigramsOf = (text: string): string[] => termsOf(text, "bigram");
const wordsOf = (text: string): string[] => termsOf(text, "word", "part");

describe("Han text", () => {
  it.each([
    ["overlapping bigrams", "状态机复用", ["状态", "态机", "机复", "复用"]],
    ["never across a Latin word", "全局 lock 锁定", ["全局", "锁定"]],
    ["never across punctuation", "回滚，失败", ["回滚", "失败"]],
    ["never across a space", "回 滚", []],
    ["one character makes no bigram", "锁", []],
  ])("%s", (_name, text, bigrams) => {
    expect(bigramsOf(text)).toEqual(bigrams);
  });

  it("gives every character too, as a weak term", () => {
    expect(terms("加锁")).toEqual(["加", "加锁", "锁"]);
  });
});

describe("scripts without spaces, and with endings", () => {
  it.each([
    [
      "katakana by itself",
      "オフラインで使えますか",
      ["オフ", "フラ", "ライ", "イン", "使え", "えま", "ます", "すか"],
    ],
    ["kana before Han parts words", "はい動作", ["はい", "動作"]],
    ["Hangul", "설정을 확인", ["설정", "정을", "확인"]],
  ])("bigrams: %s", (_name, text, bigrams) => {
    expect(bigramsOf(text)).toEqual(bigrams);
  });

  it("Thai by three characters, a shorter run whole", () => {
    expect(termsOf("ติดตั้ง", "trigram")).toEqual(["ติด", "ิดต", "ดตั", "ตั้", "ั้ง"]);
    expect(termsOf("ไป", "trigram")).toEqual(["ไป"]);
  });

  it("a syllable of Hangul that stands alone", () => {
    expect(terms("값")).toEqual(["값"]);
  });

  it.each([
    ["كلمة المرور؟", ["كلمه", "المرور"]],
    ["Как настроить прокси?", ["как", "настроить", "прокси"]],
    ["Ελληνικά", ["ελληνικα"]],
    ["हिन्दी", ["हिन्दी"]],
  ])("whole words: %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("Latin words and identifiers", () => {
  it.each([
    ["SOFARegistry", ["sofaregistry", "^sofa", "^registry"]],
    ["sofa-rpc", ["sofarpc", "sofa", "rpc"]],
    ["undo_log", ["undolog", "^undo", "^log"]],
    ["NullPointerException", ["nullpointerexception", "^null", "^pointer", "^exception"]],
    ["com.alipay.sofa", ["com", "alipay", "sofa"]],
    ["@GlobalTransactional", ["globaltransactional", "^global", "^transactional"]],
    ["localhost:9603", ["localhost9603", "localhost", "9603"]],
    ["K8s", ["k8s"]],
    ["else's, doesn’t", ["else", "doesn"]],
    ["it's-here l'eau", ["it", "shere", "s", "here", "l", "eau"]],
    ["APIs", ["apis"]],
    ["HTTP/2", ["http2", "http", "2"]],
    ["resnet50", ["resnet50", "^resnet"]],
    ["用 MOSN 转发", ["mosn"]],
    ["ＭＯＳＮ", ["mosn"]],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["C++ and C", ["c++", "and", "c"]],
    ["C++11", ["c++", "11"]],
    ["C#, F# and .NET", ["c#", "f#", "and", ".net", "net"]],
    ["ASP.NET", ["aspnet", "asp", "net"]],
    ["a+++b", ["a", "b"]],
    ["notepad++", ["notepad++", "notepad"]],
    ["BizModel#stop", ["bizmodelstop", "bizmodel", "^biz", "^model", "stop"]],
  ])("names with signs: %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("folds accents, precomposed or combining", () => {
    expect(wordsOf("Café")).toEqual(["cafe"]);
    expect(wordsOf("Cafe\u0301 ouvert")).toEqual(["cafe", "ouvert"]);
    expect(wordsOf("Größe")).toEqual(["grosse"]);
  });

  it.each([
    ["5.8.2", ["5.8.2"], ["5.8"]],
    ["v3.3.0", ["3.3.0"], ["3.3"]],
    ["netty-all-4.1.100.Final", ["netty", "all", "4.1.100", "final"], ["4.1"]],
    ["jdk1.8", ["jdk", "1.8"], []],
  ])("versions: %s", (text, words, prefixes) => {
    expect(wordsOf(text)).toEqual(words);
    expect(termsOf(text, "prefix")).toEqual(prefixes);
  });

  it.each([
    ["加 -Xmx512m 参数", ["-xmx512m", "-xmx"]],
    ["`--server`", ["--server".slice(1)]],
    ["java -jar app.jar", ["-jar"]],
    ["sofa-rpc", []],
    ["a - b, -1", []],
  ])("options: %s", (text, flags) => {
    expect(termsOf(text, "flag")).toEqual(flags);
  });

  it.each([
    ["retries", ["retri~"]],
    ["maxRetryCount", ["^retri~"]],
    ["configuring", ["configur~"]],
    ["config", []],
    ["настройки", ["настрой~"]],
    ["المرور", ["مرور~"]],
  ])("stems: %s", (text, stems) => {
    expect(termsOf(text, "stem")).toEqual(stems);
  });

  it("stems the languages that it is told of beside English", () => {
    const rules = { fold: unpackFold(""), languages: ["de"] as const };
    const stems = (text: string): string[] =>
      tokenize(text, rules)
        .filter(({ kind }) => kind === "stem")
        .map(({ term }) => term);
    expect(stems("Größen")).toContain(stems("Größe")[0]);
  });

  it("cuts terms that are too long", () => {
    for (const { term } of tokenize("x".repeat(5000)))
      expect(term.length).toBeLessThanOrEqual(MAX_TERM_LENGTH + 2);
  });
});

describe("offsets", () => {
  it("point into the text as given", () => {
    const text = "請問 ＳＯＦＡ 狀態機 useTcc";
    for (const { start, end } of tokenize(text)) expect(text.slice(start, end)).not.toMatch(/\s/);
    const word = tokenize(text).find(({ term }) => term === "sofa");
    expect(text.slice(word?.start, word?.end)).toBe("ＳＯＦＡ");
    const part = tokenize(text).find(({ term }) => term === "^tcc");
    expect(text.slice(part?.start, part?.end)).toBe("Tcc");
  });

  it("of the first numbers of a version are those of the whole", () => {
    const text = "用 1.4.2 版";
    const prefix = tokenize(text).find(({ term }) => term === "1.4");
    expect(text.slice(prefix?.start, prefix?.end)).toBe("1.4.2");
  });
});

it.each(["", " ", "…", "🎉", "\ud83c", "---", "::::", ".a.", "\0", "++", "C++"])(
  "takes %j without complaint",
  (text) => {
    expect(() => tokenize(text)).not.toThrow();
  },
);
