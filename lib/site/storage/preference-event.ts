/** Fired on `window` when a preference changes in this tab, and when the texts of a language have loaded. */
export const PREFERENCE_EVENT = "qa:preference";
