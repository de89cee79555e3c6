/**
 * The oEmbed response of a pair (oEmbed 1.0, type `link`). It is part of the pair's own file of the API: the field
 * names do not collide, and another file per pair would add a quarter to the number of files.
 */
import type { Pair } from "@/lib/model/pair";
import { defaultText } from "@/lib/site/languages/dictionary";
import { pairCard } from "../cards/card";
import { CARD_SIZE } from "../cards/drawn";
import { headline } from "../wording/headline";
import type { ExportContext } from "./context";

export interface OEmbed {
  version: "1.0";
  type: "link";
  title: string;
  author_name?: string;
  provider_name: string;
  provider_url: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Returns the oEmbed response for a pair. The thumbnail is its preview card, if cards are drawn. */
export function oEmbedOf(pair: Pair, { base, root, cards = false }: ExportContext): OEmbed {
  return {
    version: "1.0",
    type: "link",
    title: headline(pair.question.text) || pair.source.title,
    ...(pair.asker && { author_name: pair.asker.name }),
    provider_name: defaultText(base.site.title),
    provider_url: `${root}/`,
    ...(cards && {
      thumbnail_url: root + pairCard(base, pair).path,
      thumbnail_width: CARD_SIZE.width,
      thumbnail_height: CARD_SIZE.height,
    }),
  };
}
