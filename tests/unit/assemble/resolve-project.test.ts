import { describe, expect, it } from "vitest";
import { resolveProjects } from "@/lib/assemble/resolve-project";
import { extractPost } from "@/lib/extract/post";
import { textOf } from "@/lib/model/diagnostic";
import { registry } from "../extract/registry";
import { weekly } from "../extract/summary";

const URL = "https://github.com/";
const thread = (question: string, line = "", number = 1): string =>
  `**${number}、@小石** 提问：\n\n> ${question}\n\nA：好。\n\n${line}\n\n`;
const label = (name: string, repository: string): string =>
  `「${name}」：[${URL}${repository}](${URL}${repository})`;

function resolve(body: string, postProject: string | null = null) {
  const { threads } = extractPost("weekly/x/index.md", weekly(body), registry);
  const { resolved, diagnostics } = resolveProjects(threads, postProject, registry);
  return {
    projects: resolved.map(({ project }) => project && `${project.name}${project.stated ? "" : "?"}`),
    diagnostics: diagnostics.map((each) => `${each.code} ${textOf(each, "zh").message}`),
    resolved,
  };
}

describe("a project", () => {
  it("is the line's", () => {
    expect(resolve(thread("灯？", label("MOSN", "mosn/mosn"))).projects).toEqual(["MOSN"]);
  });

  it("is the text's, marked as inferred", () => {
    expect(resolve(thread("MOSN 的灯？")).projects).toEqual(["MOSN?"]);
  });

  it("is none where nothing tells", () => {
    expect(resolve(thread("灯？")).projects).toEqual([null]);
  });

  it("is the next line's where the text speaks of it, and not where it speaks of another", () => {
    const line = label("Seata", "seata/seata");
    expect(
      resolve(
        thread("TCC 呢？") + thread("MOSN 呢？", "", 2) + thread("天气呢？", "", 3) + thread("灯？", line, 4),
      ).projects,
    ).toEqual(["Seata", "MOSN?", "MOSN?", "Seata"]);
  });

  it("is the post's for all", () => {
    expect(resolve(thread("灯？") + thread("MOSN？", "", 2), "layotto").projects).toEqual([
      "Layotto",
      "Layotto",
    ]);
  });

  it("is told of where the post's is unknown", () => {
    const { projects, diagnostics } = resolve(thread("灯？"), "Layotta2");
    expect(projects).toEqual(["Layotta2"]);
    expect(diagnostics).toEqual(["unknown-project projects.yml 里没有项目「Layotta2」，是不是 Layotto？"]);
  });

  it("names the repository that a bare number belongs to", () => {
    expect(resolve(thread("灯？", label("MOSN", "mosn"))).resolved[0]?.repository).toBe("mosn/mosn");
  });
});

describe("a line that contradicts itself", () => {
  const contradiction = label("SOFABolt", "sofastack/sofa-boot");

  it("goes by the text, if that is clear", () => {
    const { projects, diagnostics } = resolve(thread("SOFABolt 的 bolt 协议？", contradiction));
    expect(projects).toEqual(["SOFABolt"]);
    expect(diagnostics).toEqual([
      "project-contradiction 项目行写的是「SOFABolt」，链接却是 SOFABoot；按 SOFABolt 收录",
    ]);
  });

  it("goes by the link, if the text tells nothing", () => {
    expect(resolve(thread("灯？", contradiction)).projects).toEqual(["SOFABoot"]);
  });

  it("does not, where the link is an organisation", () => {
    expect(resolve(thread("灯？", label("SOFABolt", "sofastack"))).diagnostics).toEqual([]);
  });
});

describe("an unknown label", () => {
  it("stands as written, with the nearest known name", () => {
    const { projects, diagnostics } = resolve(thread("灯？", label("SOFARegis", "foo/bar")));
    expect(projects).toEqual(["SOFARegis"]);
    expect(diagnostics).toEqual([
      "unknown-project projects.yml 里没有项目「SOFARegis」，是不是 SOFARegistry？",
    ]);
  });

  it("that is all but known is taken for it, and told of", () => {
    const { projects, diagnostics } = resolve(
      thread("灯？", label("SOFARegistrry", "sofastack/sofa-registry")),
    );
    expect(projects).toEqual(["SOFARegistry"]);
    expect(diagnostics).toEqual(["misspelt-project 项目行写的是「SOFARegistrry」，按 SOFARegistry 收录"]);
  });
});
