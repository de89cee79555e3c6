/** Dialogs that few readers open, in one script that is loaded when one of them does. */
export { EnlargedImage } from "./enlarged-image";
export { CopyByHand } from "./share/copy-by-hand";
