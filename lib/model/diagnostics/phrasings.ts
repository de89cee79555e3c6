/** Diagnostics of `phrasings.yml`. */
import type { DiagnosticRow } from "./rows";

const FORM = {
  zh: "每条是 id 下的一个映射：asked 是问法的列表，for 是指纹，可以不写；见 content/README.md",
  en: "Give each id a mapping: asked is a list of phrasings, for an optional fingerprint; see content/README.md",
} as const;

export const PHRASING_DIAGNOSTICS = {
  "phrasings-malformed/yaml": {
    severity: "error",
    zh: { message: "不是有效的 YAML：{reason}", fix: FORM.zh },
    en: { message: "This is not valid YAML: {reason}", fix: FORM.en },
  },
  "phrasings-malformed/top": {
    severity: "error",
    zh: { message: "最外层应是从 id 到问法的映射", fix: FORM.zh },
    en: { message: "The top level is not a mapping of ids to phrasings", fix: FORM.en },
  },
  "phrasings-malformed/list": {
    severity: "error",
    zh: { message: "{id}：没有 asked 列表", fix: FORM.zh },
    en: { message: "{id}: the list asked is missing", fix: FORM.en },
  },
  "phrasings-malformed/fingerprint": {
    severity: "error",
    zh: { message: "{id}：for 不是指纹（{found}）", fix: FORM.zh },
    en: { message: "{id}: for is not a fingerprint ({found})", fix: FORM.en },
  },
  "phrasings-malformed/text": {
    severity: "error",
    zh: { message: "{id}：这一条不是文本", fix: FORM.zh },
    en: { message: "{id}: this item is not a text", fix: FORM.en },
  },
  "phrasings-unknown-id": {
    severity: "warning",
    zh: { message: "没有 id 为 {id} 的问答", fix: "改正 id；问答已经删掉的，删掉这一条" },
    en: { message: "No pair has the id {id}", fix: "Correct the id; delete the entry if its pair is gone" },
  },
  "phrasings-duplicate": {
    severity: "warning",
    zh: { message: "{id} 出现了两次，以第一条为准", fix: "把两条合成一条" },
    en: { message: "{id} occurs twice; the first entry is used", fix: "Merge the two" },
  },
  "phrasings-stale": {
    severity: "warning",
    zh: {
      message: "{id} 的问答在写下这些问法之后改过",
      fix: "对照问答修改这些问法，删掉 for 一行，再运行 qa phrasings DIR --sign",
    },
    en: {
      message: "The pair {id} has changed since these phrasings were written",
      fix: "Revise them, delete the line for, and run qa phrasings DIR --sign",
    },
  },
  "phrasing-empty": {
    severity: "warning",
    zh: { message: "{id}：空的问法", fix: "写上问法，或删掉这一行" },
    en: { message: "{id}: an empty phrasing", fix: "Write the phrasing, or delete the line" },
  },
  "phrasing-too-long": {
    severity: "warning",
    zh: { message: "{id}：问法超过 {limit} 个字符", fix: "写成用户会输入的一句话" },
    en: {
      message: "{id}: the phrasing has more than {limit} characters",
      fix: "Write one sentence that a user would type",
    },
  },
  "phrasing-control-characters": {
    severity: "warning",
    zh: { message: "{id}：问法里有控制字符或换行", fix: "改成一行可见的文字" },
    en: {
      message: "{id}: the phrasing contains control characters or line breaks",
      fix: "Write one line of visible text",
    },
  },
  "phrasing-duplicate": {
    severity: "warning",
    zh: { message: "{id}：「{found}」与原问题或上面的问法相同", fix: "删掉这一行" },
    en: {
      message: '{id}: "{found}" equals the question or a phrasing above it',
      fix: "Delete the line",
    },
  },
  "phrasings-too-many": {
    severity: "warning",
    zh: { message: "{id} 有 {limit} 种以上问法，从这里起不用", fix: "只留下最不同的几种；六种就够" },
    en: {
      message: "{id} has more than {limit} phrasings; those from here on are not used",
      fix: "Keep the most different ones; six are enough",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
