/** Replaces `components/ui/icon.tsx`: the policy of the embedding page may forbid the images that draw the site's icons. */
import { ICONS, type IconName } from "@/lib/site/style/icons";

export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={`icon ${className}`.trim()} aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
