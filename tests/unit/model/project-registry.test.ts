import { describe, expect, it } from "vitest";
import { createProjectRegistry } from "@/lib/model/project-registry";
import { PROJECTS, registry } from "../extract/registry";

describe("the project that a label names", () => {
  it.each([
    ["SOFARPC", "SOFARPC"],
    ["sofa-rpc", "SOFARPC"],
    ["SOFA RPC", "SOFARPC"],
    ["「ＳＯＦＡＲＰＣ」", "SOFARPC"],
    ["JRaft", "SOFAJRaft"],
    ["SOFARegistery", "SOFARegistry"],
    ["sofastack.tech", "SOFAStack"],
  ])("%s is %s", (label, name) => {
    expect(registry.named(label)?.name).toBe(name);
  });

  it("is none for others", () => {
    expect(["", "SOFA", "RPC", "详细参考"].map((label) => registry.named(label))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is the nearest for one slip, two in a long name", () => {
    expect(registry.nearest("SOFARPCC")?.name).toBe("SOFARPC");
    expect(registry.nearest("SOFARegistrry")?.name).toBe("SOFARegistry");
    expect(registry.nearest("SOFABo")).toBeNull();
    expect(registry.nearest("MO")).toBeNull();
    expect(registry.nearest("x".repeat(10_000))).toBeNull();
  });

  it("is only hinted at for more", () => {
    expect(registry.nearest("SOFARegis")).toBeNull();
    expect(registry.similar("SOFARegis")?.name).toBe("SOFARegistry");
    expect(registry.similar("Teapot")).toBeNull();
  });
});

describe("the project of a repository", () => {
  it("is found by address, former address and organisation", () => {
    const name = (repository: string) => registry.ofRepository(repository)?.name ?? null;
    expect(name("SOFAStack/sofa-RPC")).toBe("SOFARPC");
    expect(name("alipay/sofa-rpc")).toBe("SOFARPC");
    expect(name("mosn/anything")).toBe("MOSN");
    expect(name("mosn/layotto")).toBe("Layotto");
    expect(name("sofastack")).toBe("SOFAStack");
    expect(name("somebody/thing")).toBeNull();
  });

  it("gives today's address of one that moved", () => {
    expect(registry.currentRepository("sofastack/sofa-mosn")).toBe("mosn/mosn");
    expect(registry.currentRepository("mosn/other")).toBe("mosn/other");
  });
});

describe("what a text speaks of", () => {
  const mentions = (text: string) => Object.fromEntries(registry.mentions(text));

  it("weighs names more than keywords", () => {
    expect(mentions("SOFARPC 的泛化调用")).toEqual({ "sofa-rpc": 4 });
    expect(mentions("sidecar 里的 leader")).toEqual({ mosn: 1, "sofa-jraft": 1 });
  });

  it("takes Latin words whole, next to Chinese too", () => {
    expect(mentions("用MOSN吗")).toEqual({ mosn: 3 });
    expect(mentions("MOSNIFY, leaders")).toEqual({});
    expect(mentions("ＭＯＳＮ")).toEqual({ mosn: 3 });
  });

  it("finds a term of several words however they are spaced", () => {
    const [first] = PROJECTS;
    if (!first) throw new Error("no project");
    const { mentions } = createProjectRegistry([{ ...first, keywords: ["AT 模式"] }]);
    for (const text of ["AT模式", "at  模式"])
      expect(Object.fromEntries(mentions(text))).toEqual({ [first.slug]: 1 });
    expect(Object.fromEntries(mentions("AT 的模式，那 模式"))).toEqual({});
  });

  it("infers no project without keywords", () => {
    expect(mentions("SOFAStack 社区")).toEqual({});
  });
});

it("gives a name to the first project that claims it", () => {
  const [first, ...rest] = PROJECTS;
  const twice = createProjectRegistry([
    ...PROJECTS,
    { ...(rest[0] ?? PROJECTS[1] ?? (first as never)), slug: "again" },
  ]);
  expect(twice.named("SOFABoot")?.slug).toBe("sofa-boot");
});
