/** What counts as valid HTML here: html-validate's recommended rules and those for whole documents. */
import { HtmlValidate } from "html-validate";

const OFF = "off";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // How React writes what HTML leaves open: <br/>, hidden="", charSet, ids of useId. All the same to a browser.
    "void-style": OFF,
    "attribute-boolean-style": OFF,
    "attribute-empty-style": OFF,
    "attr-case": OFF,
    "valid-id": ["error", { relaxed: true }],
    // Integrity is for other hosts; the export loads nothing of theirs.
    "require-sri": ["error", { target: "crossorigin" }],
    // The height of a bar is a number of the content.
    "no-inline-style": ["error", { allowedProperties: ["height"] }],
    // A list of results below a text field (combobox) is no <select>.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // The title of an answer's page is its question, whatever its length.
    "long-title": OFF,
  },
});

/** What is wrong with a page, one line a fault: `rule: message (where)`. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? "?"})`),
  );
}
