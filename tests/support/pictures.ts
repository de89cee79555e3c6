/** Simulates the hosts of images: prompt, slow or gone. */
import type { BrowserContext } from "@playwright/test";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import { need } from "./knowledge";
import type { Site } from "./site";

export const PICTURE = { width: 600, height: 900 };
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}"><rect width="100%" height="100%" fill="teal"/></svg>`;

/** Returns a pair that shows an image. */
export function withPicture(knowledge: KnowledgeBase): Pair {
  return need(
    knowledge.pairs.find(({ question, answer }) => `${question.html}${answer?.html}`.includes("<img")),
    "picture",
  );
}

/** Answers image requests after `delay` milliseconds, with an image or a network error. */
export async function hostPictures(
  context: BrowserContext,
  site: Site,
  { alive, delay = 0 }: { alive: boolean; delay?: number },
): Promise<void> {
  await context.route(
    (url) => url.origin !== site.origin && /^https?:$/.test(url.protocol),
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      // The page may be closed by now.
      const answered = alive
        ? route.fulfill({ contentType: "image/svg+xml", body: SVG })
        : route.abort("namenotresolved");
      await answered.catch(() => {});
    },
  );
}
