/** A date in the one form that both languages read alike, in figures of equal width. */
export function IsoDate({ date }: { date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap tabular-nums">
      {date}
    </time>
  );
}
