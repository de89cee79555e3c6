"use client";

import { useEffect, useState } from "react";
import { T } from "@/components/ui/text";
import { useOnline } from "@/components/ui/use-online";
import { withBase } from "@/lib/site/addresses/paths";

/** Without network, that the page with this path is not on the device; else nothing. Inline: it stands in links. */
export function NotKept({ path }: { path: string }) {
  const online = useOnline();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (online) return;
    let ended = false;
    // Loaded on need: most readers are online.
    import("@/lib/offline/kept-pages")
      .then(({ isPageKept }) => isPageKept(withBase(path), withBase("/")))
      .then(
        (kept) => ended || setMissing(!kept),
        () => {},
      );
    return () => {
      ended = true;
    };
  }, [online, path]);
  if (online || !missing) return null;
  return (
    <span className="tag">
      <T k="offlineNotKept" />
    </span>
  );
}
