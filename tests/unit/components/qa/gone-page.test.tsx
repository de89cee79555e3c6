import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { GonePage } from "@/components/qa/gone-page";
import type { GonePair } from "@/lib/model/knowledge-base";
import type { Project } from "@/lib/model/project";
import { languages } from "@/lib/site/languages/registry";
import { faultsOf } from "../../../support/html-rules";

const gone: GonePair = {
  id: "20210305-ab3de",
  question: "一个 <b>不见了</b> 的问题？",
  asker: "小楼",
  project: "one",
  date: "2021-03-05",
  url: "https://community.example/post?a=1&b=2",
};
const project: Project = {
  slug: "one",
  name: "One",
  aliases: [],
  repository: null,
  formerRepositories: [],
  otherRepositories: [],
  keywords: [],
  description: { zh: "一", en: "one" },
};

it("a permalink whose pair is in no post any more says what it was, and where to look", async () => {
  const html = renderToStaticMarkup(<GonePage gone={gone} project={project} />);
  expect(html).toContain(languages.zh.messages.goneTitle);
  expect(html).toContain(languages.zh.messages.goneHint);
  expect(html).toContain("一个 &lt;b&gt;不见了&lt;/b&gt; 的问题？");
  expect(html).toContain('href="https://community.example/post?a=1&amp;b=2"');
  // The slash before the query is Next's, in a build.
  expect(html).toMatch(/href="\/search\/?\?q=%E4%B8%80/);
  expect(html).toMatch(/href="\/projects\/one\/?"/);
  expect(html).toContain("小楼");
  expect(
    await faultsOf(`<!DOCTYPE html><html lang="zh"><head><title>a</title></head><body>${html}</body></html>`),
  ).toEqual([]);
});

it("says less where less is known", () => {
  const html = renderToStaticMarkup(
    <GonePage gone={{ ...gone, asker: null, project: null, date: null, url: null }} project={undefined} />,
  );
  expect(html).toContain(languages.zh.messages.goneSearch);
  expect(html).not.toContain(languages.zh.messages.issueOriginal);
  expect(html).not.toContain("小楼");
});
