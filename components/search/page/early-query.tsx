import { T } from "@/components/ui/text";

/** Indicator of a search that a link started; removed once the page is hydrated and shows its own state. */
const SIGN = "early-search";

/** Serialised into the page behind the search box, so it must not refer to anything of this module. */
function showQuery(signId: string): void {
  const query = new URLSearchParams(location.search).get("q")?.trim();
  const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
  const sign = document.getElementById(signId);
  if (!query || !input || !sign) return;
  input.value = query;
  sign.hidden = false;
}

/** Fills in the query of a link and shows that the search is running: on a slow network hydration takes seconds. */
export function EarlyQuery() {
  return (
    <>
      <p id={SIGN} className="early-search" hidden suppressHydrationWarning>
        <T k="searchLoading" />
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant that runs before the page's own scripts */}
      <script dangerouslySetInnerHTML={{ __html: `(${showQuery})("${SIGN}")` }} />
    </>
  );
}
