import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";

/** A small corpus for the search tests. */

interface Sketch {
  q: string;
  a?: string;
  project?: string;
  asker?: string;
  date?: string | null;
  thread?: string;
  issue?: string;
}

export function pairsOf(sketches: readonly Sketch[]): Pair[] {
  return sketches.map((sketch, i) => {
    const { q, a, project, asker, date = `2021-0${1 + (i % 9)}-05`, thread, issue } = sketch;
    const id = `${(date ?? "20200101").replaceAll("-", "")}-${String(i).padStart(5, "a")}`;
    const siblings = sketches.filter((other) => thread !== undefined && other.thread === thread);
    const [repository = "", number = ""] = issue?.split("#") ?? [];
    return {
      id,
      question: { text: q, html: "", markdown: "" },
      answer: a === undefined ? null : { text: a, html: "", markdown: "" },
      asker: asker ? { name: asker, url: null } : null,
      project: project ? { name: project, slug: project.toLowerCase(), stated: true } : null,
      references: issue
        ? [
            {
              kind: "issue",
              repository,
              number: Number(number),
              url: `https://github.com/${repository}/issues/${number}`,
            },
          ]
        : [],
      thread: {
        id: thread ?? id,
        position: Math.max(1, siblings.indexOf(sketch) + 1),
        length: Math.max(1, siblings.length),
      },
      source: { path: `weekly/${date ?? "faq"}/index.md`, line: i + 1, title: `第 ${i} 期`, date, url: null },
    };
  });
}

export const PAIRS: Pair[] = pairsOf([
  {
    q: "Tanka 的快照存在哪里？",
    a: "默认存在数据目录的 snapshot 文件夹，每小时一次。",
    project: "Tanka",
    asker: "小鹿",
  },
  {
    q: "快照太大怎么办？",
    a: "可以打开压缩，参数是 snapshotCompress。",
    project: "Tanka",
    asker: "小鹿",
    date: "2021-01-05",
    thread: "t1",
  },
  {
    q: "那恢复的时候要解压吗？",
    a: "不用，读取时自动处理。",
    project: "Tanka",
    asker: "小鹿",
    date: "2021-01-05",
    thread: "t1",
  },
  {
    q: "RiverMQ 支持事务消息吗？",
    a: "支持，两阶段提交，失败会回滚。",
    project: "RiverMQ",
    asker: "阿勇",
    date: "2022-03-04",
  },
  {
    q: "启动时报 NullPointerException",
    a: "BrokerConfig 没有设置 listenPort，补上即可。",
    project: "RiverMQ",
    date: "2022-03-04",
    issue: "harbor/river-mq#1320",
  },
  {
    q: "集群扩容需要停机吗？",
    a: "不需要，新节点加入后自动迁移分片。",
    project: "Tanka",
    asker: "Nina Wu",
    date: "2023-06-30",
    issue: "harbor/tanka#77",
  },
  { q: "怎么关闭日志？", a: "把 log.level 设为 OFF。", project: "RiverMQ", date: "2020-11-20" },
  {
    q: "如何持久化消费进度？",
    a: "数据会定期写入磁盘。",
    project: "RiverMQ",
    asker: "阿勇",
    date: "2023-06-30",
  },
  { q: "安装步骤在哪里？", a: "见文档首页。", date: null },
  { q: "幂等要自己做吗？", a: "要，用业务主键去重。", project: "RiverMQ", date: "2022-09-09" },
  { q: "全局锁的粒度是行级还是表级？", a: "行级。", project: "Tanka", date: "2022-09-16" },
  {
    q: "版本 5.8.2 和 5.9.0 兼容吗？",
    a: "协议兼容，localhost:9603 的管理端口换了。",
    project: "Tanka",
    date: "2022-10-01",
  },
]);

const project = (name: string, aliases: string[]): Project => ({
  name,
  slug: name.toLowerCase(),
  repository: `harbor/${name.toLowerCase()}`,
  formerRepositories: [],
  otherRepositories: [],
  aliases,
  keywords: [],
  description: { zh: "", en: "" },
});

export const PROJECTS: Project[] = [project("Tanka", ["TankaDB"]), project("RiverMQ", ["River-MQ", "river"])];

export const GLOSSARY: string[][] = [
  ["快照", "snapshot"],
  ["回滚", "rollback", "roll back"],
  ["扩容", "scale out"],
  ["幂等", "idempotent"],
  ["全局锁", "global lock"],
];
