/** Search over documents of other languages: what a reader asks in other words than the document. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import { commonness } from "@/lib/search/build/prior";
import { MOST_COMMON } from "@/lib/search/weighting/prior";
import { pairsOf } from "../../../support/search-corpus";

type Search = (query: string) => Promise<string | undefined>;

/** A search that gives the question of the first result. */
async function searchOver(texts: readonly (readonly [question: string, answer: string])[]): Promise<Search> {
  const pairs = pairsOf(texts.map(([q, a]) => ({ q, a })));
  const engine = await openIndexInMemory(buildSearchFiles({ pairs, projects: [], glossary: [] }).files);
  return async (query) => (await engine.search(query)).results[0]?.question;
}

describe("Japanese", () => {
  const texts = [
    ["ログの場所はどこで確認できますか？", "設定ファイルのディレクトリにあります。"],
    ["アップデートしたら起動できません", "古い設定を削除してから再起動してください。"],
    ["データのエクスポートはどうすればできますか？", "メニューから CSV 形式で書き出せます。"],
    ["プラグインを追加したいです", "拡張機能の画面からダウンロードしてください。"],
    ["開発に協力したいです", "リポジトリの Issue をご覧ください。"],
    ["ダウンロードが途中で止まります", "別のネットワークを使ってください。"],
  ] as const;
  let first: Search;
  beforeAll(async () => {
    first = await searchOver(texts);
  });

  it.each([
    [
      "words of grammar do not outweigh what is asked for",
      "アドオンを入れたいんですけどどうしたらいいですか",
      3,
    ],
    ["an everyday word for the one of the document", "新しいバージョンにしたら立ち上がらない", 1],
    ["a word in kana within its sentence", "表を書き出したい", 2],
    ["half-width katakana", "ｱｯﾌﾟﾃﾞｰﾄ", 1],
    ["a long katakana word counts once", "ダウンロード 拡張機能", 3],
  ])("%s: %s", async (_kind, query, expected) => {
    expect(await first(query)).toBe(texts[expected]?.[0]);
  });
});

describe("Korean", () => {
  const texts = [
    ["원격 서버에는 어떻게 연결하나요?", "호스트와 포트를 지정하세요."],
    ["모바일 기기에서 사용할 수 있나요?", "아직 지원하지 않습니다."],
    ["로그는 어디에 저장되나요?", "설정한 디렉터리에 기록됩니다."],
    ["오류가 발생하면 어떻게 처리하나요?", "예외를 잡아 다시 시도하세요."],
  ] as const;
  let first: Search;
  beforeAll(async () => {
    first = await searchOver(texts);
  });

  it.each([
    ["a word with another particle", "서버를 원격으로", 0],
    ["an everyday word for the one of the document", "핸드폰에서 어떻게 써요?", 1],
    ["a synonym with a particle behind it", "에러가 나면 어떻게 하나요?", 3],
    ["words of grammar do not outweigh what is asked for", "디버그 로그를 어떻게 하나요?", 2],
  ])("%s: %s", async (_kind, query, expected) => {
    expect(await first(query)).toBe(texts[expected]?.[0]);
  });
});

describe("German", () => {
  const texts = [
    ["Wie installiere ich den Dienst?", "Lade das Paket herunter und führe es aus."],
    ["Gelöschte Dateien landen nicht im Papierkorb", "Installiere das nötige Paket."],
    ["Gibt es Pläne für eine mobile Version?", "Dafür fehlt uns leider die Zeit."],
    ["Wo kann ich die Sprache ändern?", "In den Einstellungen, unter Allgemein."],
    ["Ich habe einen Fehler gefunden!", "Bitte öffne einen Fehlerbericht."],
  ] as const;
  let first: Search;
  beforeAll(async () => {
    first = await searchOver(texts);
  });

  it.each([
    ["an everyday word for the one of the document", "Wo kann ich einen Bug melden?", 4],
    ["words of grammar do not outweigh what is asked for", "Wie kann ich das auf Deutsch umstellen?", 3],
    ["a verb for its noun", "Installation", 0],
    ["an inflected synonym", "Ist eine App fürs Handy geplant?", 2],
  ])("%s: %s", async (_kind, query, expected) => {
    expect(await first(query)).toBe(texts[expected]?.[0]);
  });
});

describe("commonness", () => {
  it.each(["wie", "나요", "どう", "pourquoi", "습니"])("%s is a word of grammar", (term) => {
    expect(commonness(term)).toBe(MOST_COMMON);
  });

  it.each(["서버", "バグ", "datei", "설치"])("%s is none", (term) => {
    expect(commonness(term)).toBeLessThan(MOST_COMMON);
  });
});
