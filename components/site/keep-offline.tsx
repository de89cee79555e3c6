import { builtMessage } from "@/lib/site/languages/built";
import { OfflineArchive } from "./offline-archive";

/** Keeps every page of the site on this device, or gives the room back. */
export function KeepOffline() {
  return (
    <OfflineArchive
      texts={{
        archiveKeep: builtMessage("archiveKeep"),
        archiveDrop: builtMessage("archiveDrop"),
        archiveLoading: builtMessage("archiveLoading"),
        archiveKept: builtMessage("archiveKept"),
        archiveFull: builtMessage("archiveFull"),
        archiveFailed: builtMessage("archiveFailed"),
      }}
    />
  );
}
