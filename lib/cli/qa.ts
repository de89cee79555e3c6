/** The `qa` command: `npm run --silent qa -- <verb>`. Data on stdout, messages on stderr. */
import { run } from "./run";
import { EXIT, type Verb } from "./usage";
import { check } from "./verbs/check";
import { extract } from "./verbs/extract";
import { search } from "./verbs/search";
import { stats } from "./verbs/stats";
import { sync } from "./verbs/sync";

const VERBS: Record<string, Verb> = { extract, check, search, stats, sync };

const overview = (): string =>
  [
    "Usage: qa <verb> [arguments]",
    "",
    ...Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`),
    "",
    "qa <verb> --help tells more.",
  ].join("\n");

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h") {
    console.log(overview());
    return name === undefined ? EXIT.usage : EXIT.success;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    console.error(`qa: no verb "${name}"\n\n${overview()}`);
    return EXIT.usage;
  }
  if (args.includes("--help") || args.includes("-h")) {
    console.log(verb.help);
    return EXIT.success;
  }
  return verb.run(args);
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
await run("qa", () => main(process.argv.slice(2)));
