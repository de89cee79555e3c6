/** The folder that the site is served below, e.g. `/docs`; empty at the root. The widget has another (`components/embed`). */
export const BASE_PATH = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
