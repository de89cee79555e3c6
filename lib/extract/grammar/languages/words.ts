/** The words of a language that tell questions from answers. Lists hold regular expressions without anchors, in lower case. */

export interface LanguageWords {
  /** Stand before a colon and open a question: `Question:`, `问：`. */
  question: string[];
  /** Stand before a colon and open an answer. */
  answer: string[];
  /** The same for words that text uses as well (`Problem:`, `Solution:`): marks only where a document pairs them. */
  weak?: { question: string[]; answer: string[] };
  /** Single letters for question and answer, taken for marks only where a document has both. */
  letters?: [question: string, answer: string];
  /** Follow a name and say that the person asks: `Bob asks:`. */
  asks: string[];
  /** Follow a name and say that the person answers. */
  answers: string[];
  /** Words before a name: `Question from Bob:`. */
  from: string[];
  /** Head the list of those who took part in a meeting. */
  people?: string[];
  /** Titles of documents and sections that hold questions and answers. */
  title: string[];
  /** Headings that are never questions: tables of contents, introductions, references. The whole heading. */
  aside: string[];
  /** Beginnings of a sentence that asks. */
  opening: string[];
  /** Parts of a sentence that asks, wherever they stand; for languages without word order or spaces that tell. */
  within: string[];
  /** Signs of a sentence that states a problem, so that it may be a question in a FAQ document. */
  problem: string[];
  /** Headings of the parts of an answer: cause, solution, steps. */
  part: string[];
}
