/** Diagnostics of the link check (`qa check --links`). */
import type { DiagnosticRow } from "./rows";

export const LINK_DIAGNOSTICS = {
  "dead-link": {
    severity: "warning",
    zh: { message: "链接打不开（{reason}）：{url}", fix: "改成现在的地址，或存档网站上的副本，或删掉链接" },
    en: {
      message: "The link is dead ({reason}): {url}",
      fix: "Use the current address or an archived copy, or delete the link",
    },
  },
  "dead-picture": {
    severity: "warning",
    zh: { message: "图片打不开（{reason}）：{url}", fix: "换成还在的图片，或删掉它" },
    en: { message: "The picture is gone ({reason}): {url}", fix: "Replace or delete it" },
  },
  "dead-picture/type": {
    severity: "warning",
    zh: { message: "图片的地址上不是图片（{type}）：{url}", fix: "换成还在的图片，或删掉它" },
    en: {
      message: "The address of the picture holds something else ({type}): {url}",
      fix: "Replace or delete it",
    },
  },
  "unreachable-link": {
    severity: "warning",
    zh: {
      message: "链接几次都没有打开（{reason}）：{url}",
      fix: "过几天再查一次；一直打不开，就改成别的地址或删掉",
    },
    en: {
      message: "The link did not answer in several attempts ({reason}): {url}",
      fix: "Check again in a few days; replace or delete it if it stays so",
    },
  },
  "unreachable-picture": {
    severity: "warning",
    zh: {
      message: "图片几次都没有打开（{reason}）：{url}",
      fix: "过几天再查一次；一直打不开，就改成别的地址或删掉",
    },
    en: {
      message: "The picture did not answer in several attempts ({reason}): {url}",
      fix: "Check again in a few days; replace or delete it if it stays so",
    },
  },
  "private-link": {
    severity: "warning",
    zh: {
      message: "链接在内网，读者打不开：{url}",
      fix: "改成公开的地址，或不写成链接；内网自己的网站，检查时加上 --private",
    },
    en: {
      message: "The link leads into a private network that readers cannot reach: {url}",
      fix: "Use a public address, or no link; for a site of that network, check with --private",
    },
  },
  "private-picture": {
    severity: "warning",
    zh: {
      message: "图片在内网，读者打不开：{url}",
      fix: "改成公开的地址，或不写成链接；内网自己的网站，检查时加上 --private",
    },
    en: {
      message: "The picture lies in a private network that readers cannot reach: {url}",
      fix: "Use a public address; for a site of that network, check with --private",
    },
  },
  "unchecked-link": {
    severity: "info",
    zh: { message: "网站不让程序访问（{reason}），没法检查链接：{url}", fix: "在浏览器里打开看看" },
    en: {
      message: "The site refuses programs ({reason}), so the link is unchecked: {url}",
      fix: "Open it in a browser",
    },
  },
  "unchecked-picture": {
    severity: "info",
    zh: { message: "网站不让程序访问（{reason}），没法检查图片：{url}", fix: "在浏览器里打开看看" },
    en: {
      message: "The site refuses programs ({reason}), so the picture is unchecked: {url}",
      fix: "Open it in a browser",
    },
  },
  "moved-link": {
    severity: "info",
    zh: { message: "链接搬家了：{url} → {to}", fix: "改成新地址" },
    en: { message: "The link has moved: {url} → {to}", fix: "Use the new address" },
  },
  "moved-picture": {
    severity: "info",
    zh: { message: "图片搬家了：{url} → {to}", fix: "改成新地址" },
    en: { message: "The picture has moved: {url} → {to}", fix: "Use the new address" },
  },
  "unasked-link": {
    severity: "info",
    zh: { message: "没有来得及检查链接：{url}", fix: "再运行一次 qa check --links；查过的不会再查" },
    en: {
      message: "There was no time left to check the link: {url}",
      fix: "Run qa check --links again; what was found is kept",
    },
  },
  "unasked-picture": {
    severity: "info",
    zh: { message: "没有来得及检查图片：{url}", fix: "再运行一次 qa check --links；查过的不会再查" },
    en: {
      message: "There was no time left to check the picture: {url}",
      fix: "Run qa check --links again; what was found is kept",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
