/** Tailwind plugin for the shapes of the icons, which are the same on all pages: a class each. */
import plugin from "tailwindcss/plugin";
import { ICON_IMAGE, ICON_PLACES } from "./icons";

const places = Object.entries(ICON_PLACES);

export default plugin(({ addBase }) => {
  addBase({
    ".icon": {
      maskImage: ICON_IMAGE,
      maskSize: `${places.length * 100}% 100%`,
      // In CSS, 100% are what the image is wider than the element.
      maskPosition: `calc(100% / ${places.length - 1} * var(--place)) 0`,
    },
  });
  for (const [selector, place] of places) addBase({ [selector]: { "--place": `${place}` } });
});
