import { BuiltText } from "./built-text";
import { T } from "./text";

/** Says that the knowledge base is empty, and how to fill it. */
export function NothingYet() {
  return (
    <div className="measure py-10">
      <p className="font-semibold">
        <T k="emptyTitle" />
      </p>
      <p className="text-muted">
        <BuiltText k="emptyHint" />
      </p>
    </div>
  );
}
