import { expect, it } from "vitest";
import { ICON_IMAGE, ICON_NAMES, ICON_PLACES, ICONS } from "@/lib/site/style/icons";

const svg = decodeURIComponent(ICON_IMAGE.slice('url("data:image/svg+xml,'.length, -'")'.length));

it("has each drawing at its place in the one image", () => {
  const places = Object.values(ICON_PLACES);
  expect(new Set(places).size).toBe(places.length);
  expect(svg).toContain(`viewBox='0 0 ${places.length * 20} 20'`);
  for (const name of ICON_NAMES)
    expect(svg).toContain(
      `<path transform='translate(${(ICON_PLACES[`.icon-${name}`] ?? -1) * 20})' d='${ICONS[name]}'/>`,
    );
});
