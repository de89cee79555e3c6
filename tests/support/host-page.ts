/** A page of another origin that embeds the widget, with styles that interfere as much as possible. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { stop } from "./served";

/** Styles of a page reach everything outside shadow roots, and what is inherited into them. */
const HOSTILE_STYLE = `
* { color: rgb(255, 0, 0) !important; font-size: 40px !important; letter-spacing: 10px; text-transform: uppercase !important; display: block !important; position: static !important }
html { font-size: 62.5%; direction: rtl; visibility: visible; cursor: crosshair; line-height: 5 }
a, input, dialog, button { display: none !important; width: 1px !important }
:root { --accent: red; --paper: red; --ink: red; --line: red }
body { text-align: right; user-select: none; word-spacing: 30px; font-family: fantasy }`;

export interface HostPage {
  origin: string;
  stop(): Promise<void>;
}

/** Returns the policy that docs/widget.md requires, with what the page itself needs. */
export const policyFor = (site: string, worker = "worker-src blob:"): string =>
  `default-src 'none'; script-src ${site}; connect-src ${site}; style-src 'nonce-host'; img-src data:; ${worker}`;

/** Serves one page. `attributes`: of the widget; `policy`: the page's Content Security Policy. */
export async function startHostPage(
  embed: string,
  { policy = policyFor(new URL(embed).origin), attributes = "", style = HOSTILE_STYLE } = {},
): Promise<HostPage> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
    });
    response.end(`<!doctype html><html lang="en"><title>Docs</title><style nonce="host">${style}</style>
<link rel="icon" href="data:,"><main><community-qa-search ${attributes}></community-qa-search><p>Text of the page</p></main>
<script type="module" src="${embed}"></script></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => stop(server) };
}
