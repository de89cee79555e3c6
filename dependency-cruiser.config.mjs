import { builtinModules } from "node:module";

/**
 * The order of the rooms, bottom up: a room may only import from lower ones. `npm run layers` checks it, including type
 * imports. docs/ARCHITECTURE.md says what lives in each room.
 */
const FLOORS = [
  ["lib/text"],
  ["lib/model"],
  ["lib/render", "lib/config"],
  ["lib/extract", "lib/search", "lib/report"],
  ["lib/assemble", "lib/knowledge"],
  ["lib/content"],
  ["lib/site"],
  ["lib/links", "lib/offline", "lib/import", "lib/remote", "lib/opensearch"],
  ["lib/build", "lib/similar", "lib/mcp"],
  ["lib/cli"],
];

/** The order of the rooms within a room. */
const INNER = {
  "lib/search": [
    ["lib/search/weighting"],
    ["lib/search/format"],
    ["lib/search/items"],
    ["lib/search/index"],
    ["lib/search/query"],
    ["lib/search/rank"],
    ["lib/search/engine"],
    ["lib/search/client", "lib/search/build"],
  ],
  "lib/opensearch": [["lib/opensearch/form"], ["lib/opensearch/feed", "lib/opensearch/ask"]],
  "lib/extract": [
    ["lib/extract/markdown", "lib/extract/front-matter"],
    ["lib/extract/segments"],
    ["lib/extract/grammar"],
    ["lib/extract/formats", "lib/extract/items"],
  ],
};

/** What runs in the browser; components are reached from `app`. */
const BROWSER = "^(components|lib/search/client|lib/offline/worker/)";

const anyOf = (rooms) => `^(${rooms.join("|")})/`;

/** One rule per floor: its rooms import neither from one another nor from above. */
const rulesOf = (floors) =>
  floors.flatMap((rooms, i) =>
    rooms.map((room) => ({
      name: `${room} imports only from below`,
      severity: "error",
      from: { path: anyOf([room]) },
      to: { path: anyOf([...rooms.filter((other) => other !== room), ...floors.slice(i + 1).flat()]) },
    })),
  );

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "every import resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "lib knows no component and no page",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components know no page",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "the program knows no test",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^tests/" },
    },
    {
      name: "nothing of Node in what the browser loads",
      severity: "error",
      from: { path: BROWSER },
      to: { path: `^(node:)?(${builtinModules.join("|")})(/|$)`, reachable: true },
    },
    {
      name: "every room has its floor",
      severity: "error",
      from: {},
      to: { path: "^lib/", pathNot: anyOf(FLOORS.flat()) },
    },
    ...rulesOf(FLOORS),
    ...Object.values(INNER).flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type imports create dependencies too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".d.ts", ".json"],
    },
  },
};
