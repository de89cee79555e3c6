/** The web app manifest, with which a browser installs the site: name, icons, shortcuts. */
import type { MetadataRoute } from "next";
import type { Site } from "@/lib/model/site";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { PAGES, pagesOfMenu } from "../addresses/pages";
import { paths, withBase } from "../addresses/paths";
import { LIGHT } from "../style/theme";
import { shortTitle } from "../wording/short-title";

const icon = (file: string, sizes: string, purpose: "any" | "maskable" = "any") => ({
  src: withBase(`/${file}`),
  sizes,
  type: file.endsWith(".svg") ? "image/svg+xml" : "image/png",
  purpose,
});

/** Returns the web app manifest of a community's site. */
export function webManifest(site: Site): MetadataRoute.Manifest {
  const shortcutIcon = icon("icon-192.png", "192x192");
  return {
    id: withBase(paths.home),
    name: defaultText(site.title),
    short_name: shortTitle(site),
    description: defaultText(site.description),
    lang: defaultMessage("languageTag"),
    dir: "ltr",
    start_url: withBase(paths.home),
    scope: withBase(paths.home),
    // This site lives on its links: where supported, a window keeps back, reload and the address.
    display: "standalone",
    display_override: ["minimal-ui"],
    // A page's own `theme-color` follows the reader's theme.
    background_color: LIGHT.paper,
    theme_color: LIGHT.paper,
    categories: ["education", "productivity"],
    icons: [
      icon("icon.svg", "any"),
      icon("icon-192.png", "192x192"),
      icon("icon-512.png", "512x512"),
      icon("icon-maskable-512.png", "512x512", "maskable"),
    ],
    shortcuts: pagesOfMenu("shortcuts").map((name) => ({
      name: defaultMessage(PAGES[name].label),
      url: withBase(paths[name]),
      icons: [shortcutIcon],
    })),
  };
}
