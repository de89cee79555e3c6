/** The `qa` command: `npm run --silent qa -- <verb>`. Data on stdout, messages on stderr. */
import { ConfigError } from "@/lib/content/config";
import { EXIT, UsageError, type Verb } from "./usage";
import { check } from "./verbs/check";
import { extract } from "./verbs/extract";
import { stats } from "./verbs/stats";

const VERBS: Record<string, Verb> = { extract, check, stats };

const overview = (): string =>
  [
    "Usage: qa <verb> [arguments]",
    "",
    ...Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`),
    "",
    "qa <verb> --help tells more.",
  ].join("\n");

/** parseArgs reports wrong options with codes of its own. */
const isWrongUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

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
  try {
    return await verb.run(args);
  } catch (error) {
    if (isWrongUsage(error)) {
      console.error(`qa ${name}: ${error.message}\nqa ${name} --help tells more.`);
      return EXIT.usage;
    }
    if (error instanceof ConfigError) {
      console.error(`qa: ${error.message}`);
      return EXIT.problems;
    }
    throw error;
  }
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
