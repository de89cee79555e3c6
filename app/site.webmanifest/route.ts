import { knowledge } from "@/lib/content/knowledge-file";
import { webManifest } from "@/lib/site/head/web-manifest";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(webManifest(knowledge().site), {
    headers: { "Content-Type": "application/manifest+json" },
  });
}
