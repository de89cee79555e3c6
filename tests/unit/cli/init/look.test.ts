import { expect, it } from "vitest";
import { nounOfDates } from "@/lib/cli/init/look";
import { mainLanguage } from "@/lib/text/main-language";

it.each([
  ["How do I install the server?", "en"],
  ["如何安装 server？启动以后报 NullPointerException", "zh"],
  ["サーバーのインストール方法を教えてください", "ja"],
  ["설치 방법을 알려 주세요. install 명령", "ko"],
  ["Как установить?", "en"],
  ["", "en"],
])("the language of %j is %s", (text, language) => {
  expect(mainLanguage([text])).toBe(language);
});

it.each([
  [[], "none"],
  [["2024-01-05"], "weekly"],
  [["2024-01-05", "2024-01-12", "2024-01-19", "2024-03-01"], "weekly"],
  [["2024-01-31", "2024-02-29", "2024-03-31"], "monthly"],
] as const)("posts of %j are called %s", (dates, noun) => {
  expect(nounOfDates(dates)).toBe(noun);
});
