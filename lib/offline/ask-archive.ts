/** A page's side of the archive: asks the service worker, and hears how far it is. */
import { type ArchiveRequest, type ArchiveState, isLast } from "./messages";

/**
 * Sends a request to the service worker that answers for this site, and calls `tell` with every state up to the last. Does
 * nothing where there is no service worker, now or ever.
 */
export async function askArchive(
  request: ArchiveRequest,
  tell: (state: ArchiveState) => void,
): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<ArchiveState>) => {
    tell(data);
    if (isLast(data)) port1.close();
  };
  active?.postMessage(request, [port2]);
}
