/** Tells the pages of `npm run dev` when they are out of date; no export has this file (`next.config.mjs`). */
import { lastWritten } from "@/lib/content/knowledge-file";

export const dynamic = "force-dynamic";

export const GET = (): Response => new Response(lastWritten());
