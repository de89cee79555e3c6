/** Last touches on sanitised HTML before it is shown. */

/** Wide code and tables scroll inside themselves; the keyboard must reach them to do so (WCAG 2.1.1). */
export function focusableScrollers(html: string): string {
  return html.replace(/<(pre|table)(?=[\s>])(?![^>]*\btabindex=)/g, '<$1 tabindex="0"');
}

/** The language of a text for screen readers and fonts: Chinese where it holds Han characters. */
export function languageOf(text: string): "zh-CN" | "en" {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}
