/** The community's own files, for `npm run dev`; no export has this route (`next.config.mjs`). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentType } from "@/lib/build/server/headers";
import { listFolder } from "@/lib/content/storage/folder";

export const dynamic = "force-dynamic";

export async function GET(
  _: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const folder = process.env.QA_OWN_FILES ?? "";
  const name = (await params).path.join("/");
  if (!folder || !listFolder(folder).files.includes(name)) return new Response("Not found", { status: 404 });
  return new Response(readFileSync(path.join(folder, name)), {
    headers: { "content-type": contentType(name) },
  });
}
