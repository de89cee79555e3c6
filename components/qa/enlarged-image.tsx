"use client";

import { Dialog } from "@/components/ui/dialog";
import { T } from "@/components/ui/text";
import { POST_RELATIONS } from "@/lib/render/link-relations";

export interface ShownImage {
  src: string;
  alt: string;
}

/** An image of a post, as large as the window allows. */
export function EnlargedImage({ image: { src, alt }, onClose }: { image: ShownImage; onClose: () => void }) {
  return (
    <Dialog title={alt || <T k="imageEnlarged" />} onClose={onClose} className="sheet-image">
      {/* biome-ignore lint/performance/noImgElement: the address is another host's; nothing to optimise in a static export */}
      <img src={src} alt={alt} referrerPolicy="no-referrer" />
      <p className="mt-2 text-sm">
        <a href={src} className="link" rel={POST_RELATIONS.join(" ")}>
          <T k="imageOpen" />
        </a>
      </p>
    </Dialog>
  );
}
