import { parseArgs } from "node:util";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { renewed } from "@/lib/mcp/renewed";
import { createMcpServer } from "@/lib/mcp/server";
import { EXIT, type Verb } from "@/lib/report/usage";
import { indexedSite } from "../index-option";

const RENEWED_AFTER_MS = 15 * 60_000;

export const mcp: Verb = {
  help: `Usage: qa mcp [--index DIR|URL]

Answers an assistant from a built site, over the Model Context Protocol on standard input and output, until its input ends.
  --index DIR|URL  a built site: its folder, or its address (default: QA_OUT, or out)`,
  async run(args) {
    const { values } = parseArgs({ args, options: { index: { type: "string" } } });
    const server = await createMcpServer(renewed(() => indexedSite(values.index), RENEWED_AFTER_MS));
    const ended = new Promise((resolve) => process.stdin.once("close", resolve).once("end", resolve));
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
    return EXIT.success;
  },
};
