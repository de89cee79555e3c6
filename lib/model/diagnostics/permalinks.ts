/** Diagnostics of permalinks. */
import type { DiagnosticRow } from "./rows";

export const PERMALINK_DIAGNOSTICS = {
  "unclear-permalink": {
    severity: "warning",
    zh: {
      message: "分不清这条问答原来是哪一条（{candidates}），给了它新的编号 {id}；原来的链接会显示「已删去」",
      fix: '是其中一条就在 permalinks.json 里那一行加上 "sameAs": "{id}"（例如 {first}），再构建一次；都不是就不必理会',
    },
    en: {
      message:
        "This pair could be any of {candidates}, so it got the new id {id}; the old links will say that it is gone",
      fix: 'If it is one of them, add "sameAs": "{id}" to that line of permalinks.json (for example {first}) and build again; otherwise ignore this',
    },
  },
  "idle-same-as": {
    severity: "warning",
    zh: {
      message: "{id} 写着 sameAs {same}，但没有这个编号的问答，或 {id} 自己的问答还在",
      fix: "改正编号，或删去 sameAs",
    },
    en: {
      message: "{id} says sameAs {same}, but no pair has that id, or {id} still has a pair of its own",
      fix: "Correct the id, or delete sameAs",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
