import { partConfig } from "../run/part-config";

/** The steps of an adopter with the published package: a part of `npm test` of its own. */
export default partConfig("tests/adopt", { hookTimeout: 300_000 });
