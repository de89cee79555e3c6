/** A server of the Model Context Protocol over a built site: the tools and resources for assistants. */
import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { PROGRAM } from "@/lib/model/program";
import { pastAnswer } from "@/lib/remote/past-answer";
import type { BuiltSite } from "@/lib/remote/site";
import { readAnswer } from "./answer";
import { answerInput, answerOutput, projectsOutput, promptInput, searchInput, searchOutput } from "./schemas";
import { alsoFound, askedBefore, factsOf, instructions, quoted, quoteNote, VERDICTS } from "./texts";

/** The tools change nothing and access only the site. */
const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const RESOURCE = "community-qa://answers/{id}";
const resourceOf = (id: string): string => RESOURCE.replace("{id}", id);

/** Creates a server that answers from the site that `site` returns at each call. Connect it to a transport. */
export async function createMcpServer(site: () => BuiltSite): Promise<McpServer> {
  const { title, community } = await site().about();
  const server = new McpServer(PROGRAM, { instructions: instructions(title, community.name) });
  const note = quoteNote(community.name);
  addSearch(server, site, note);
  addAnswer(server, site, note);
  addProjects(server, site);
  addResource(server, site, note);
  server.registerPrompt(
    "has-this-been-asked",
    {
      title: "Has this been asked?",
      description: `Looks for a past answer of ${community.name} before a question is asked again.`,
      argsSchema: promptInput,
    },
    ({ question }) => ({
      messages: [{ role: "user", content: { type: "text", text: askedBefore(question) } }],
    }),
  );
  return server;
}

function addSearch(server: McpServer, site: () => BuiltSite, note: string): void {
  const config = {
    title: "Search past answers",
    description:
      "Finds past questions and answers of the community. The verdict says whether the first result answers.",
    inputSchema: searchInput,
    outputSchema: searchOutput,
    annotations: READ_ONLY,
  };
  server.registerTool("search_answers", config, async ({ query, project, year, limit }, { signal }) => {
    const current = site();
    const filters = { ...(project && { project }), ...(year !== undefined && { year: `${year}` }) };
    const { verdict, total, results } = await current.search.search(query, { ...filters, limit }, signal);
    const root = results.length > 0 ? await current.root() : "";
    const now = new Date();
    const answers = results.map((result) => ({ ...pastAnswer(result, root, now), snippet: result.snippet }));
    const items = ((await current.items())?.search(query).hits ?? []).map(({ kind, title, url, date }) => ({
      kind,
      title,
      url,
      date,
    }));
    const lines = answers.map(
      (answer, i) =>
        `${i + 1}. id ${answer.id}, ${factsOf(answer)}\n${quoted(`${answer.question}\n\n${answer.snippet}`)}`,
    );
    const isQuoting = answers.length > 0 || items.length > 0;
    const text = [
      `Verdict: ${VERDICTS[verdict]}`,
      ...(isQuoting ? [note] : []),
      ...lines,
      ...alsoFound(items),
    ].join("\n\n");
    return {
      content: [
        { type: "text", text },
        ...answers.map(({ id, question }) => ({
          type: "resource_link" as const,
          uri: resourceOf(id),
          name: question,
          mimeType: "text/markdown",
        })),
      ],
      structuredContent: { note, verdict, total, answers, items },
    };
  });
}

function addAnswer(server: McpServer, site: () => BuiltSite, note: string): void {
  const config = {
    title: "Read a past answer",
    description: "The whole text of one past question with its answer, as a quote.",
    inputSchema: answerInput,
    outputSchema: answerOutput,
    annotations: READ_ONLY,
  };
  server.registerTool("get_answer", config, async ({ id }) => {
    const answer = await readAnswer(site(), id);
    const text = [note, factsOf(answer), quoted(answer.markdown.trim())].join("\n\n");
    return { content: [{ type: "text", text }], structuredContent: { note, ...answer } };
  });
}

function addProjects(server: McpServer, site: () => BuiltSite): void {
  const config = {
    title: "List projects",
    description: "The projects of the community that have past answers, with their number.",
    outputSchema: projectsOutput,
    annotations: READ_ONLY,
  };
  server.registerTool("list_projects", config, async () => {
    const { projects } = await site().about();
    const lines = projects.map(
      ({ slug, name, description, answered, url }) =>
        `- ${name} (${slug}): ${answered} answers. ${description} ${url}`,
    );
    return { content: [{ type: "text", text: lines.join("\n") }], structuredContent: { projects } };
  });
}

/** Not listed, because there may be a hundred thousand. The search returns their addresses. */
function addResource(server: McpServer, site: () => BuiltSite, note: string): void {
  const template = new ResourceTemplate(RESOURCE, { list: undefined });
  const config = { title: "Past answer", description: note, mimeType: "text/markdown" };
  server.registerResource("answer", template, config, async (uri, { id }) => {
    const { markdown, ...facts } = await readAnswer(site(), String(id));
    return {
      contents: [{ uri: uri.href, mimeType: "text/markdown", text: markdown, _meta: { note, ...facts } }],
    };
  });
}
