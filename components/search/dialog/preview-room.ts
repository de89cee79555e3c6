/** Where there is room for the preview of an answer; the width in `search.css` is the same. */
export const PREVIEW_ROOM = "(min-width: 64rem)";
