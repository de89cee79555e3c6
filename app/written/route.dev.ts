/** Tells pages of `npm run dev` when they are out of date. Exports do not contain this route (`next.config.mjs`). */
import { lastWritten } from "@/lib/content/knowledge-file";

export const dynamic = "force-dynamic";

export const GET = (): Response => new Response(lastWritten());
