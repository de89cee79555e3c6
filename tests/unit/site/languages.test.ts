import { afterEach, describe, expect, it } from "vitest";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { textsOf } from "@/lib/site/languages/file";
import { chosenLanguages, offeredLanguages, offerLanguages } from "@/lib/site/languages/offered";
import { LANGUAGES, languages } from "@/lib/site/languages/registry";
import { baseOf, project } from "../../support/pairs";

afterEach(() => offerLanguages([]));

describe("the languages of a site", () => {
  it("are all, unless the settings choose", () => {
    expect([...chosenLanguages([], "zh")].sort()).toEqual([...LANGUAGES].sort());
    expect(chosenLanguages(["en", "zh"], "zh")).toEqual(["en", "zh"]);
  });

  it.each([
    ["zh", "zh"],
    ["ja", "ja"],
    ["ko", "en"],
  ])("begin with that of posts in %s, as far as the interface speaks it: %s", (written, first) => {
    expect(chosenLanguages([], written)[0]).toBe(first);
  });

  it("are those of the interface", () => {
    expect(() => chosenLanguages(["en", "tlh"], "en")).toThrow(/"tlh".*zh, en, ja/);
  });

  it("decide with the first one what titles and files for programs say", () => {
    offerLanguages(["en"]);
    expect(offeredLanguages()).toEqual(["en"]);
    expect(defaultMessage("languageLocale")).toBe("en_US");
    expect(defaultText({ zh: "问答", en: "Answers" })).toBe("Answers");
    expect(defaultText({ any: "Respuestas" })).toBe("Respuestas");
  });
});

describe("the file of a language", () => {
  const base = baseOf([], { projects: [project("alpha", { description: { zh: "一", en: "one" } })] });

  it("holds the texts of the interface, of the build, and of the community", () => {
    offerLanguages(["zh", "en"]);
    const { language, texts } = textsOf(base, "en");
    expect(language).toBe("en");
    expect(texts.answer).toBe(languages.en.messages.answer);
    expect(texts.aboutPrivacyText).toBe(languages.en.builtMessages.aboutPrivacyText);
    expect(texts["project.alpha"]).toBe("one");
    expect(texts["site.title"]).toBe(base.site.title.en);
    expect(texts.languageNext).toBe("中文");
  });

  it("names posts as the site does", () => {
    expect(Object.values(textsOf(base, "en").texts).filter((text) => text.includes("{noun:"))).toEqual([]);
  });
});
