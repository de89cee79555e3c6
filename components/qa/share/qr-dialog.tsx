"use client";

import { encode } from "uqr";
import { Dialog } from "@/components/ui/dialog";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";

/** White around the code, in modules; scanners need four. */
const QUIET_ZONE = 4;

/** The dark modules as one path, a run of them in a row as one stroke. */
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

/** The address as a QR code: on a desktop the page is open, in the phone is the chat. */
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
