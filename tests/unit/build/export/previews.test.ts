import { expect, it } from "vitest";
import { withoutRepeatedPreview } from "@/lib/build/export/previews";

const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}"/>`;
const twitter = (name: string, content: string) => `<meta name="twitter:${name}" content="${content}"/>`;

it("drops what the tags of Open Graph say as well, and nothing else", () => {
  const kept = [
    og("title", "a &quot; $&"),
    og("description", "b"),
    twitter("card", "summary"),
    twitter("image", "b"),
  ];
  const html = [...kept, twitter("title", "a &quot; $&"), twitter("description", "b")].join("");
  expect(withoutRepeatedPreview(html)).toBe(kept.join(""));
});

it("keeps what differs", () => {
  const html = og("title", "a") + twitter("title", "another");
  expect(withoutRepeatedPreview(html)).toBe(html);
});
