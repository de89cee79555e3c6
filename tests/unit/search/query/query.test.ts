import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/query/parse";
import { unpackFold } from "@/lib/text/normalize";

describe("operators", () => {
  it.each([
    ["project:mosn 热升级", { project: ["mosn"] }, "热升级"],
    ["热升级 year:2021", { year: ["2021"] }, "热升级"],
    ['asker:"Nina Wu" 扩容', { asker: ["Nina Wu"] }, "扩容"],
    ["project：mosn asker:阿勇", { project: ["mosn"], asker: ["阿勇"] }, ""],
    ["myproject:x 日志", {}, "myproject:x 日志"],
  ])("%s", (query, filters, text) => {
    const parsed = parseQuery(query);
    expect(parsed.filters).toEqual(filters);
    expect(parsed.typed.replace(/\s+/g, " ").trim()).toBe(text);
  });

  it.each([
    ['"connection pool" 大小', ["connection pool"]],
    ["「全局锁」粒度", ["全局锁"]],
    ["“事务消息” “回滚”", ["事务消息", "回滚"]],
    ['"" 空', []],
    ['半个 " 引号', []],
  ])("phrases of %s", (query, phrases) => {
    expect(parseQuery(query).phrases).toEqual(phrases);
  });

  it.each([
    ["事务 -回滚", ["回滚"]],
    ["-回滚 事务", ["回滚"]],
    ["事务 -rollback", ["rollback"]],
    ["seata -saga 回滚", ["saga"]],
    ["java -jar app.jar", []],
    ["内存 -Xmx", []],
    ["关日志 -Dlog.disable", []],
    ["-XX:+UseG1GC 停顿", []],
    ["-saga", []],
    ["-saga -tcc", []],
    ["project:seata -saga", ["saga"]],
    ["kill -s sigusr2", []],
    ["a - b", []],
    ["快照 -1", []],
    ["x-protocol", []],
  ])("excluded of %s", (query, excluded) => {
    expect(parseQuery(query).excluded).toEqual(excluded);
  });
});

describe("references and permalinks", () => {
  it.each([
    ["#1320", null, 1320],
    ["sofa-rpc#1320", "sofa-rpc", 1320],
    ["看下 sofastack/sofa-rpc#1320 这个", "sofastack/sofa-rpc", 1320],
    ["https://github.com/sofastack/sofa-jraft/issues/524", "sofastack/sofa-jraft", 524],
    ["github.com/Seata/seata/pull/33/files?x=1#L3", "seata/seata", 33],
    ["https://github.com/mosn/layotto/discussions/7", "mosn/layotto", 7],
  ])("%s", (query, repository, number) => {
    expect(parseQuery(query).reference).toEqual({ repository, number });
  });

  it.each(["BizModel#stop", "a#", "#abc", "C# 客户端", "#12345678"])("%s is none", (query) => {
    expect(parseQuery(query).reference).toBeNull();
  });

  it.each([
    ["https://example.org/docs/qa/20220211-8f3kq/", "20220211-8f3kq"],
    ["/qa/faq-x1?utm=1", "faq-x1"],
    ["https://example.org/docs/qa/qa/kiln-9349d/", "kiln-9349d"],
    ["https://example.org/qa/our-docs/qa/kiln-9349d", "kiln-9349d"],
    ["https://example.org/qa/projects/kiln/", null],
    ["20220211-8F3KQ", "20220211-8f3kq"],
    ["2022-02-11", null],
    ["qa/", null],
  ])("permalink in %s", (query, id) => {
    expect(parseQuery(query).permalink).toBe(id);
  });
});

describe("pasted logs", () => {
  it("are cut to classes and message", () => {
    const { typed } =
      parseQuery(`2022-03-04 10:11:12.345 [nio-8080-exec-1] ERROR c.h.r.Broker - failed 0x7ffe12
java.lang.IllegalStateException: no listen port for 10.0.0.7:8080
	at com.harbor.river.Broker.start(Broker.java:42)
	at com.harbor.river.Main.main(Main.java:7)
	at java.base/java.lang.Thread.run(Thread.java:834)
	... 12 more`);
    const text = typed.toLowerCase();
    expect(text).toContain("illegalstateexception");
    expect(text).toContain("no listen port");
    expect(text).toContain("broker start");
    for (const noise of ["2022", "10:11", "nio", "0x7ffe", "10.0.0.7", "thread", "12 more"])
      expect(text).not.toContain(noise);
  });
});

it("keeps what was typed", () => {
  const parsed = parseQuery("ＭＯＳＮ 狀態", unpackFold("狀状態态"));
  expect(parsed.typed).toBe("ＭＯＳＮ 狀態");
});
