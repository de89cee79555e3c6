import { partConfig } from "../run/part-config";

/** Real builds: a part of `npm test` of its own, after the export with which they are compared. */
export default partConfig("tests/faults");
