import { type JsonLd as Data, serializeJsonLd } from "@/lib/site/head/json-ld";

/** Structured data of a page; renders nothing if there is none. */
export function JsonLd({ data }: { data: Data | null }) {
  if (!data) return null;
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for scripts by serializeJsonLd
      dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }}
    />
  );
}
