/** Static export for production builds; `next dev` answers 500 for dynamic segments with `output: "export"`. */
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

const trimmed = (process.env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
const basePath = trimmed ? `/${trimmed}` : "";

/** @type {(phase: string) => import("next").NextConfig} */
export default function config(phase) {
  return {
    ...(phase === PHASE_PRODUCTION_BUILD ? { output: "export" } : {}),
    basePath,
    trailingSlash: true,
    images: { unoptimized: true },
    turbopack: { root: import.meta.dirname },
    // Two builds of one commit are byte-equal.
    generateBuildId: () => "site",
    env: { NEXT_PUBLIC_BASE_PATH: basePath },
    poweredByHeader: false,
    devIndicators: false,
  };
}
