import { describe, expect, it } from "vitest";
import { clip, headline } from "@/lib/site/wording/headline";

const long = "三节点部署，用的是 1.3.5 版本，网络是通的，端口也 telnet 得通，".repeat(3);

describe("headline", () => {
  it.each([
    ["JRaft 怎么配快照？", "JRaft 怎么配快照？"],
    ["两行\n并成一行", "两行 并成一行"],
    [`节点加入不了集群，应该从哪里开始排查？\n${long}`, "节点加入不了集群，应该从哪里开始排查？"],
    [`节点加入不了集群，应该从哪里查？${long}`, "节点加入不了集群，应该从哪里查？"],
    [`请问以下这个报错是什么原因造成的：\n${long}`, "请问以下这个报错是什么原因造成的…"],
    [
      `大家好，我是新手。${long}\n集群里的节点为什么总是被踢出去？\n${long}`,
      "集群里的节点为什么总是被踢出去？",
    ],
    ["你好，请问一下， JRaft 怎么配快照？", "请问一下， JRaft 怎么配快照？"],
    ["Hi all, how do I turn it on? https://e.com/a", "how do I turn it on?"],
    ["3、R&amp;amp;D 和 &lt;T&gt; 怎么写？", "R&D 和 <T> 怎么写？"],
    ["https://e.com/a", "https://e.com/a"],
  ])("of %j is %j", (text, expected) => {
    expect(headline(text)).toBe(expected);
  });

  it("never is longer than asked, nor empty", () => {
    for (const text of [long, "a".repeat(500), `好。${"长".repeat(300)}`, `短\n${long}`]) {
      const result = headline(text);
      expect([...result].length).toBeLessThanOrEqual(90);
      expect(result.length).toBeGreaterThan(0);
    }
  });
});

describe("clip", () => {
  it("counts characters, not code units", () => {
    expect(clip("𠮷𠮷𠮷", 3)).toBe("𠮷𠮷𠮷");
    expect(clip("𠮷𠮷𠮷𠮷", 3)).toBe("𠮷𠮷…");
  });

  it.each([
    ["但是 Session Server 断链", 14, "但是 Session…"],
    ["调用GetsockoptIPv6函数时报错", 16, "调用…"],
    ["时间超过三十秒以后断开连接", 8, "时间超过三十秒…"],
    ["GetsockoptIPv6MreqUnknownNameOfSomeFunction", 12, "GetsockoptI…"],
    ["서버가 다시 시작하지 않아요", 10, "서버가 다시…"],
  ])("cuts %s before a word, not within", (text, length, expected) => {
    expect(clip(text, length)).toBe(expected);
  });
});
