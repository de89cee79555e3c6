import { partConfig } from "../run/part-config";

/** The system's Firefox: a part of `npm test` of its own, skipped with a message if there is none. */
export default partConfig("tests/firefox", { hookTimeout: 60_000 });
