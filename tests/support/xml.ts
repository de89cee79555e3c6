/** Parses XML strictly. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** Returns the root of a document. Throws if it is not well-formed. */
export function parseXml(document: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  const path = [root];
  const parser = new SaxesParser();
  const add = (text: string): void => {
    const open = path.at(-1);
    if (open) open.text += text;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, text: "", children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on("closetag", () => path.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(document).close();
  const [first] = root.children;
  if (!first) throw new Error("an empty document");
  return first;
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
