/** An ISO date, which reads the same in all languages, in tabular figures. */
export function IsoDate({ date }: { date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap tabular-nums">
      {date}
    </time>
  );
}
