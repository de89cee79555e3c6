/** Words that fill a slot of a diagnostic, translated into its language. */
import type { Bilingual } from "@/lib/model/site";

export const TERMS = {
  "no-such-name": { zh: "没有这个域名", en: "no such host" },
  "no-resolution": { zh: "域名解析失败", en: "name resolution failed" },
  "foreign-certificate": { zh: "证书不是这个域名的", en: "the certificate is another host's" },
  "expired-certificate": { zh: "证书过期了", en: "the certificate has expired" },
  "untrusted-certificate": { zh: "证书不可信", en: "the certificate is not trusted" },
  "connection-refused": { zh: "连接被拒绝", en: "connection refused" },
  "connection-reset": { zh: "连接中断", en: "connection reset" },
  timeout: { zh: "超时", en: "timeout" },
  "redirect-loop": { zh: "跳转绕圈", en: "redirect loop" },
  "redirect-nowhere": { zh: "跳转到无效的地址", en: "redirect to an invalid address" },
  "redirects-without-end": { zh: "跳转太多次", en: "too many redirects" },
} as const satisfies Record<string, Bilingual>;

export type Term = keyof typeof TERMS;

export const isTerm = (text: string): text is Term => Object.hasOwn(TERMS, text);
