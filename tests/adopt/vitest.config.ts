import { partConfig } from "../run/part-config";

/** What an adopter does, with the package as it is published: a part of `npm test` of its own. */
export default partConfig("tests/adopt", { hookTimeout: 300_000 });
