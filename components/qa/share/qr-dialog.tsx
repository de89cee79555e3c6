"use client";

import { encode } from "uqr";
import { Dialog } from "@/components/ui/dialog";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";

/** White margin around the code, in modules; scanners need four. */
const QUIET_ZONE = 4;

/** Returns the dark modules as one path; a run in a row is one stroke. */
function pathOf(modules: readonly boolean[][]): string {
  return modules
    .flatMap((row, y) => {
      const line = row.map((dark) => (dark ? "1" : "0")).join("");
      return [...line.matchAll(/1+/g)].map(
        ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
      );
    })
    .join("");
}

/** The address as a QR code: the page is open on a desktop, but the chat is on the phone. */
export default function QrDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const message = useMessage();
  const { data, size } = encode(url, { ecc: "M", border: QUIET_ZONE });
  return (
    <Dialog title={<T k="shareQr" />} onClose={onClose} className="sheet-narrow">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        className="qr"
        role="img"
        aria-label={message("qrLabel")}
        shapeRendering="crispEdges"
      >
        <path d={pathOf(data)} />
      </svg>
      <p className="mt-3 text-muted text-sm">
        <T k="qrHint" />
      </p>
      <p className="mt-1 break-all text-faint text-xs">{url}</p>
    </Dialog>
  );
}
