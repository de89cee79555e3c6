/** Replaces `next/navigation`: opens pages of the site instead of rendering them here. */
import { withBase } from "@/lib/site/addresses/paths";

export const useRouter = () => ({ push: (path: string): void => location.assign(withBase(path)) });
