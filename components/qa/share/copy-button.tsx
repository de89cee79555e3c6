import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";

/**
 * Copies a permalink. One delegated handler serves all of these buttons (`CopyLinks`), so that long pages stay light.
 */
export function CopyButton({ path }: { path: string }) {
  return (
    <button type="button" className="copy-button js-only no-print" data-copy={path}>
      <Icon name="link" />
      <T k="copyLink" />
    </button>
  );
}
