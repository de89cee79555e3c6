/** The definition of valid HTML here: html-validate's recommended rules and those for whole documents. */
import { HtmlValidate } from "html-validate";

const OFF = "off";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // React's choices where HTML leaves them open: <br/>, hidden="", charSet, ids of useId. Browsers treat them alike.
    "void-style": OFF,
    "attribute-boolean-style": OFF,
    "attribute-empty-style": OFF,
    "attr-case": OFF,
    "valid-id": ["error", { relaxed: true }],
    // Integrity is for other hosts, from which the export loads nothing.
    "require-sri": ["error", { target: "crossorigin" }],
    // The height of a bar depends on the content.
    "no-inline-style": ["error", { allowedProperties: ["height"] }],
    // A list of results below a text field (combobox) is no <select>.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // The title of an answer's page is its question, whatever its length.
    "long-title": OFF,
  },
});

/** Returns the faults of a page, one line each: `rule: message (where)`. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? "?"})`),
  );
}
