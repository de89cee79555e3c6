import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { dictionaries } from "@/lib/site/dictionary";
import { paths, withBase } from "@/lib/site/paths";

/** The search page before its script runs, and without it: the same box, and what to do instead. */
export function StaticForm() {
  return (
    <form action={withBase(paths.search)}>
      <div className="search-box search-box-large">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={`${dictionaries.zh.searchLabel} ${dictionaries.en.searchLabel}`}
          placeholder={dictionaries.zh.searchPlaceholder}
        />
      </div>
      <noscript>
        <p className="mt-4 text-muted">
          <T k="searchNoScript" />
        </p>
      </noscript>
    </form>
  );
}
