/**
 * A loader that takes the place of a module of Next (`builtin/global-error.js`): its page for errors, which stands in the
 * scripts of every page beside the site's own (`app/global-error.tsx`).
 */

/** @returns {string} the source of a module that is the site's own page */
export default function ownErrorPage() {
  return '"use client";\nexport { default } from "qa/error-page";\n';
}
