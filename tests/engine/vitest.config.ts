import { partConfig } from "../run/part-config";

/** Real nodes of OpenSearch: a part of `npm test` of its own, skipped with a message if there are none. */
export default partConfig("tests/engine", {
  before: ["tests/run/bundled-command.ts"],
  // Two clusters at once take more memory than some machines have.
  fileParallelism: false,
  isolate: false,
});
