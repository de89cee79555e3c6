/** Tailwind plugin for the shapes of the icons, which are the same on all pages: a class each. */
import plugin from "tailwindcss/plugin";
import { ICON_NAMES, iconImage, LOGO_IMAGE } from "./icons";

export default plugin(({ addBase }) => {
  addBase(Object.fromEntries(ICON_NAMES.map((name) => [`.icon-${name}`, { "--icon": iconImage(name) }])));
  addBase({
    ".site-mark": { "--icon": LOGO_IMAGE },
    ".icon-star:is(.icon-filled, [data-pressed] > *)": { "--icon": iconImage("star", true) },
  });
});
