/** Draws a card as a PNG. */
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { CARD_SIZE, type Drawn } from "@/lib/site/cards/drawn";
import { CardLayout } from "@/lib/site/cards/layout";
import { fontsFor } from "./fonts";
import { palettePng } from "./png";

/** Returns the image of a card; the same card gives the same bytes. `logo`: the site's icon, an SVG. */
export async function drawCard(card: Drawn, logo: string): Promise<Uint8Array> {
  const { face, fonts } = fontsFor(JSON.stringify(card).normalize("NFC"));
  const address = `data:image/svg+xml;base64,${Buffer.from(logo).toString("base64")}`;
  const svg = await satori(<CardLayout card={card} face={face} logo={address} />, { ...CARD_SIZE, fonts });
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { width, height, pixels: data } = image;
  return palettePng({ width, height, data }) ?? image.asPng();
}
