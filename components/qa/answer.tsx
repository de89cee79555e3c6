import { BuiltText } from "@/components/ui/built-text";
import { Html } from "@/components/ui/html";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";

/** The answer, or a note that there is none; then the asker's closing remark. */
export function Answer({ pair: { answer, remark } }: { pair: Pair }) {
  return (
    <>
      {answer ? (
        <Html content={answer} />
      ) : (
        <p className="text-muted">
          <T k="noAnswer" />
        </p>
      )}
      {remark && (
        <div className="mt-5 border-line border-s-2 ps-4 text-muted">
          <p className="text-faint text-sm">
            <BuiltText k="remark" />
          </p>
          <Html content={remark} />
        </div>
      )}
    </>
  );
}
