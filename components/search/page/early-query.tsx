import { T } from "@/components/ui/text";

/** The sign of a search that was asked for by a link; gone when the page is alive and tells for itself. */
const SIGN = "early-search";

/** Put into the page as text, behind the search box: nothing of this module can be used within. */
function showQuery(signId: string): void {
  const query = new URLSearchParams(location.search).get("q")?.trim();
  const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
  const sign = document.getElementById(signId);
  if (!query || !input || !sign) return;
  input.value = query;
  sign.hidden = false;
}

/** Fills in the query of a link and says that it is searched for: on a slow network the page comes alive seconds later. */
export function EarlyQuery() {
  return (
    <>
      <p id={SIGN} className="early-search" hidden suppressHydrationWarning>
        <T k="searchLoading" />
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it must run before the page's own scripts */}
      <script dangerouslySetInnerHTML={{ __html: `(${showQuery})("${SIGN}")` }} />
    </>
  );
}
