/** In place of `next/navigation`: pages of the site are left for, not rendered here. */
import { withBase } from "@/lib/site/addresses/paths";

export const useRouter = () => ({ push: (path: string): void => location.assign(withBase(path)) });
