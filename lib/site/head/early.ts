/**
 * Attribute of an inline script that the build moves to the start of the head. A script behind a stylesheet runs only once
 * that is loaded (HTML, "a style sheet that is blocking scripts").
 */
export const EARLY = "data-early";
