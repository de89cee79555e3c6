import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { breadcrumbList, collectionPage, qaPage, serializeJsonLd } from "@/lib/site/head/json-ld";
import { pair, project, site } from "../../../support/pairs";

const HOSTILE = '</script><script>alert("x")</script><!-- & \u2028\u2029 \\';
const answered = pair({ id: "20210305-abcde", question: "a < b 吗？", answer: HOSTILE });

beforeEach(() => vi.stubEnv("QA_SITE_URL", "https://qa.example.org"));
afterEach(() => vi.unstubAllEnvs());

describe("serializeJsonLd", () => {
  it("cannot end its script, open a comment or break a line, and loses nothing", () => {
    const json = serializeJsonLd({ text: HOSTILE });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(json).toContain("\\u003c/script\\u003e");
    expect(JSON.parse(json)).toEqual({ text: HOSTILE });
  });
});

describe("qaPage", () => {
  it("is one question with its accepted answer, each with its address and date", () => {
    expect(qaPage(answered, site)).toMatchObject({
      "@type": "QAPage",
      url: "https://qa.example.org/qa/20210305-abcde/",
      mainEntity: {
        "@type": "Question",
        name: "a < b 吗？",
        answerCount: 1,
        datePublished: "2021-03-05",
        author: { "@type": "Person", name: "小楼" },
        acceptedAnswer: {
          "@type": "Answer",
          text: HOSTILE,
          url: "https://qa.example.org/qa/20210305-abcde/",
        },
      },
      isBasedOn: "https://example.org/original",
    });
  });

  it("is nothing for a question without an answer", () => {
    expect(qaPage({ ...answered, answer: null }, site)).toBeNull();
    expect(qaPage(pair({ id: "x", question: "截图里的问题", answer: "" }), site)).toBeNull();
  });

  it("says nothing of addresses, askers and dates that it does not know", () => {
    vi.stubEnv("QA_SITE_URL", "");
    const page = qaPage({ ...pair({ id: "x", question: "问", date: null }), asker: null }, site);
    expect(page).not.toHaveProperty("url");
    expect(page?.mainEntity).not.toHaveProperty("author");
    expect(page?.mainEntity).not.toHaveProperty("datePublished");
  });
});

describe("breadcrumbList", () => {
  const crumbs = [
    { name: "问答", path: "/" },
    { name: "MOSN", path: "/projects/mosn/" },
  ];

  it("counts from one, with absolute addresses", () => {
    expect(breadcrumbList(crumbs)?.itemListElement).toEqual([
      { "@type": "ListItem", position: 1, name: "问答", item: "https://qa.example.org/" },
      { "@type": "ListItem", position: 2, name: "MOSN", item: "https://qa.example.org/projects/mosn/" },
    ]);
  });

  it("is nothing without addresses", () => {
    vi.stubEnv("QA_SITE_URL", "");
    expect(breadcrumbList(crumbs)).toBeNull();
  });
});

describe("collectionPage", () => {
  it("lists the questions of a project and names its repository", () => {
    expect(collectionPage(project("mosn"), [answered])).toMatchObject({
      "@type": "CollectionPage",
      url: "https://qa.example.org/projects/mosn/",
      about: { codeRepository: "https://github.com/example/mosn" },
      mainEntity: {
        numberOfItems: 1,
        itemListElement: [{ position: 1, url: "https://qa.example.org/qa/20210305-abcde/" }],
      },
    });
  });

  it("names no repository where there is none", () => {
    expect(collectionPage(project("mosn", { repository: null }), []).about).not.toHaveProperty(
      "codeRepository",
    );
  });
});
