import { partConfig } from "../run/part-config";

/** Real builds: a part of `npm test` of its own, after the export that they are compared with. */
export default partConfig("tests/faults");
