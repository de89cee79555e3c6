import { Prose, type ReadyHtml } from "@/components/ui/prose";
import { T } from "@/components/ui/text";

export interface AnswerTexts {
  /** Missing: the question got none. */
  answer?: ReadyHtml;
  /** What the asker said to it. */
  remark?: ReadyHtml;
}

/** The answer, or a note that there is none; then the asker's closing remark. */
export function Answer({ answer, remark }: AnswerTexts) {
  return (
    <>
      {answer ? (
        <Prose {...answer} />
      ) : (
        <p className="text-muted">
          <T k="noAnswer" />
        </p>
      )}
      {remark && (
        <div className="mt-5 border-line border-s-2 ps-4 text-muted">
          <p className="text-faint text-sm">
            <T k="remark" />
          </p>
          <Prose {...remark} />
        </div>
      )}
    </>
  );
}
