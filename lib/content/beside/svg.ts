/**
 * Checks that an SVG contains only a drawing. Within a page it could run nothing, but opened by itself it is a document
 * of the site's origin.
 */

/** Elements of SVG 2 that draw, group or describe. None runs scripts, contains HTML, links, or changes over time. */
const DRAWING = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textpath title desc metadata style " +
    "lineargradient radialgradient stop pattern clippath mask marker switch image filter feblend fecolormatrix " +
    "fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedropshadow feflood fefunca " +
    "fefuncb fefuncg fefuncr fegaussianblur femerge femergenode femorphology feoffset fespecularlighting fetile " +
    "feturbulence fedistantlight fepointlight fespotlight"
  ).split(" "),
);

const TAG = /<\/?\s*([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Metadata of drawing programs: `<rdf:RDF>`, `<sodipodi:namedview>`, `<dc:title>`. */
const EDITOR_DATA = /^(?:rdf|cc|dc|sodipodi|inkscape|sketch|serif):/i;
/** Permitted references: to a part of the drawing itself, or to an embedded raster image. */
const INNER = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

const isInert = (name: string, value: string): boolean =>
  !/^(?:\w+:)?on/i.test(name) && (!/(?:^|:)(?:href|src)$/i.test(name) || INNER.test(value));

/** Returns true for a drawing in UTF-8 without anything that runs, loads or is not understood. */
export function isInertSvg(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const drawing = text
    .replace(/^\s*<\?xml\s[^?]*\?>/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^\s*<!DOCTYPE\s+svg\b[^[>]*>/i, "");
  // Processing instructions may style or transform, entities and CDATA sections hide markup, CSS may load.
  if (/<[!?]|@import|url\(\s*["']?(?!\s*["']?(?:#|data:image\/))/i.test(drawing)) return false;
  const tags = [...drawing.matchAll(TAG)];
  // Reject any `<` that opens no known form of a tag.
  if (tags.length === 0 || tags.length !== drawing.split("<").length - 1) return false;
  return tags.every(([, name = "", attributes = ""]) => {
    if (!DRAWING.has(name.toLowerCase()) && !EDITOR_DATA.test(name)) return false;
    return [...attributes.matchAll(ATTRIBUTE)].every(([, attribute = "", double, single]) =>
      isInert(attribute, double ?? single ?? ""),
    );
  });
}
