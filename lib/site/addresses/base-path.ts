/** The base path of the site, e.g. `/docs`; empty at the root. The widget uses another (`components/embed`). */
export const BASE_PATH = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
