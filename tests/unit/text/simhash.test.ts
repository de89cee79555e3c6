import { describe, expect, it } from "vitest";
import { SIMHASH_BITS, simhash, simhashDistance } from "@/lib/text/simhash";

const TEXT =
  "节点重启以后快照还在不在？默认每小时写一次快照，存在数据目录的 snapshot 文件夹，启动时先读快照再回放日志。";

describe("the similarity hash", () => {
  it("is twelve hexadecimal digits, also of nothing", () => {
    expect(simhash(TEXT)).toMatch(/^[0-9a-f]{12}$/);
    expect(simhash("")).toBe("000000000000");
  });

  it("does not see punctuation, spacing and case", () => {
    expect(simhash(TEXT.replaceAll("，", ", ").replace("snapshot", "Snapshot"))).toBe(simhash(TEXT));
  });

  it("is near for a touched text and far for another one", () => {
    const touched = simhashDistance(simhash(TEXT), simhash(TEXT.replace("每小时", "每两小时")));
    const other = simhashDistance(
      simhash(TEXT),
      simhash("怎样关闭注册中心的推送开关？在控制台调用管理接口即可。"),
    );
    expect(touched).toBeGreaterThan(0);
    expect(touched).toBeLessThan(10);
    expect(other).toBeGreaterThan(SIMHASH_BITS / 3);
  });
});
