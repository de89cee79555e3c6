import { openItems } from "@/lib/search/items/search";
import { withBase } from "@/lib/site/addresses/paths";

/**
 * Fetches the items of the site. Rejects if they cannot be fetched. The browser caches the file under its hashed name.
 */
export async function loadItems(file: string): Promise<NonNullable<ReturnType<typeof openItems>>> {
  const response = await fetch(withBase(`/search/${file}`));
  const items = response.ok ? openItems(file, await response.text()) : null;
  if (items === null) throw new Error(`Search: ${file} could not be read (${response.status}).`);
  return items;
}
