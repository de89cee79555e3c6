import type { IconName } from "@/lib/site/style/icons";

/** An icon; always decorative: the text beside it says what it means. `app/icons.css` draws it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return <i className={`icon icon-${name} ${className}`.trim()} />;
}
