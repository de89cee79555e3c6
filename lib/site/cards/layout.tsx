/** The layout of a card as elements, in the light theme. All line breaking happens here. */
import type { ReactNode } from "react";
import { MARK_PATHS, markOf } from "@/lib/site/style/project-mark";
import { LIGHT, markColor } from "../style/theme";
import { clip } from "../wording/headline";
import { CARD_SIZE, type Drawn, type Fact } from "./drawn";
import { type Area, clampLines, fitText, type Measure, opensWide } from "./lines";
import { drawable } from "./text";

/** The metrics of the fonts. */
export interface Typeface {
  /** Returns the width of a character relative to the font size; null if no font contains it. */
  advance(character: string, weight: Weight): number | null;
  /** For `fontFamily`. */
  families: string;
}

export type Weight = 400 | 700;

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;

const TITLE: Area = {
  width: WIDTH,
  sizes: [
    { size: 100, lines: 1 },
    { size: 84, lines: 2 },
    { size: 72, lines: 3 },
    { size: 62, lines: 4 },
    { size: 54, lines: 5 },
  ],
};
/** For a title between a mark and a note. */
const NOTED_TITLE: Area = {
  width: WIDTH,
  sizes: [
    { size: 84, lines: 2 },
    { size: 68, lines: 2 },
  ],
};
const TITLE_LEADING = 1.32;
const NOTE = { size: 36, lines: 2, leading: 1.55 };
const FACT = { size: 32, gap: 44, mark: 24, markGap: 14 };
const SITE = { size: 28, logo: 44 };

/** No card has room for more; the limit also bounds the layout time of an extremely long title. */
const MOST_CHARACTERS = 300;

interface Props {
  card: Drawn;
  face: Typeface;
  /** The site's icon as a data URL. */
  logo: string;
}

/** Renders the elements of a card for `satori`. */
export function CardLayout({ card, face, logo }: Props) {
  const clean = (text: string): string =>
    drawable(clip(text, MOST_CHARACTERS), (character) => face.advance(character, 400) !== null);
  const site = clean(card.site);
  const title = fitText(
    clean(card.title) || site,
    card.note === null ? TITLE : NOTED_TITLE,
    measureOf(face, 700),
  );
  const regular = measureOf(face, 400);
  const note = clampLines(clean(card.note ?? ""), WIDTH / NOTE.size, NOTE.lines, regular);
  return (
    <div
      style={{
        width: CARD_SIZE.width,
        height: CARD_SIZE.height,
        display: "flex",
        flexDirection: "column",
        background: LIGHT.paper,
        color: LIGHT.ink,
        fontFamily: face.families,
      }}
    >
      <div style={{ height: 12, background: LIGHT.accent }} />
      <div
        style={{
          flexGrow: 1,
          display: "flex",
          flexDirection: "column",
          justifyContent: "center",
          padding: `0 ${MARGIN}px`,
        }}
      >
        {card.mark !== null && <Mark project={card.mark} size={64} />}
        <Lines {...title} leading={TITLE_LEADING} weight={700} />
        <div style={{ display: "flex", flexDirection: "column", color: LIGHT.muted }}>
          {note.length > 0 && <div style={{ height: 16 }} />}
          <Lines size={NOTE.size} lines={note} leading={NOTE.leading} weight={400} />
          <div style={{ height: 32 }} />
          <Facts facts={card.facts} clean={clean} measure={regular} />
        </div>
      </div>
      <div style={{ height: 2, margin: `0 ${MARGIN}px`, background: LIGHT.line }} />
      <div
        style={{
          display: "flex",
          alignItems: "center",
          margin: `0 ${MARGIN}px`,
          height: 108,
          color: LIGHT.accent,
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: no page shows it */}
        <img src={logo} width={SITE.logo} height={SITE.logo} alt="" />
        <Line style={{ fontSize: SITE.size, fontWeight: 700, marginLeft: 16 }}>
          {clampLines(site, (WIDTH - 80) / SITE.size, 1, measureOf(face, 700))[0] ?? ""}
        </Line>
      </div>
    </div>
  );
}

/** Returns a measure of widths relative to the font size. */
function measureOf(face: Typeface, weight: Weight): Measure {
  return (text) => [...text].reduce((sum, character) => sum + (face.advance(character, weight) ?? 0), 0);
}

function Line({ style, children }: { style: Record<string, string | number>; children: ReactNode }) {
  return <div style={{ whiteSpace: "pre", ...style }}>{children}</div>;
}

function Lines(props: { lines: string[]; size: number; leading: number; weight: Weight }) {
  const { lines, size, leading, weight } = props;
  return (
    <div style={{ display: "flex", flexDirection: "column", fontSize: size, fontWeight: weight }}>
      {lines.map((line, i) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn once
          key={i}
          style={{
            height: Math.round(size * leading),
            lineHeight: leading,
            marginLeft: opensWide(line) ? -size / 2 : 0,
          }}
        >
          {line}
        </Line>
      ))}
    </div>
  );
}

function Facts(props: { facts: Fact[]; clean: (text: string) => string; measure: Measure }) {
  const { size, gap, mark: markSize, markGap } = FACT;
  const facts = props.facts
    .map(({ text, mark }) => ({ text: props.clean(text), mark }))
    .filter(({ text }) => text !== "");
  const marks = facts.filter(({ mark }) => mark !== null).length;
  const room = WIDTH - gap * (facts.length - 1) - (markSize + markGap) * marks;
  const widest = widestOf(
    facts.map(({ text }) => props.measure(text)),
    room / size,
  );
  return (
    <div style={{ display: "flex", height: 48, fontSize: size }}>
      {facts.map(({ text, mark }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are drawn once
        <div key={i} style={{ display: "flex", alignItems: "center", marginRight: gap, flexShrink: 0 }}>
          {mark !== null && <Mark project={mark} size={markSize} />}
          <Line style={{ marginLeft: mark === null ? 0 : markGap }}>
            {clampLines(text, widest, 1, props.measure)[0] ?? ""}
          </Line>
        </div>
      ))}
    </div>
  );
}

/** Returns the maximum width of each, so that all fit into `room`: long ones share what short ones leave. */
function widestOf(widths: readonly number[], room: number): number {
  let rest = room;
  for (const [i, width] of [...widths].sort((a, b) => a - b).entries()) {
    const share = rest / (widths.length - i);
    if (width > share) return share;
    rest -= width;
  }
  return room;
}

function Mark({ project, size }: { project: string; size: number }) {
  const { shape, hue } = markOf(project);
  return (
    <svg viewBox="0 0 10 10" width={size} height={size} aria-hidden="true">
      <path d={MARK_PATHS[shape]} fillRule="evenodd" fill={markColor(LIGHT, hue)} />
    </svg>
  );
}
