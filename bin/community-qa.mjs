#!/usr/bin/env node
/** The package's command. The program runs from its TypeScript sources, also where it is installed. */
import { register } from "node:module";
import { register as registerTypeScript } from "tsx/esm/api";

registerTypeScript();
register("./own-modules.mjs", import.meta.url);
await import("../lib/cli/qa.ts");
