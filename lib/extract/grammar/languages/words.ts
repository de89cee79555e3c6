/**
 * The words of a language that distinguish questions from answers. Lists contain regular expressions without anchors,
 * in lower case.
 */

export interface LanguageWords {
  /** Words that open a question, followed by a colon: `Question:`, `问：`. */
  question: string[];
  /** Words that open an answer, followed by a colon. */
  answer: string[];
  /**
   * The same for words that also occur in prose (`Problem:`, `Solution:`): they are marks only if a document uses both.
   */
  weak?: { question: string[]; answer: string[] };
  /** Single letters for question and answer; they are marks only if a document has both. */
  letters?: [question: string, answer: string];
  /** Words after the name of an asker: `Bob asks:`. */
  asks: string[];
  /** Words after the name of a person who asks or tells: `Bob wrote:`. */
  says?: string[];
  /** Words after the name of a person who answers. */
  answers: string[];
  /** Words before a name: `Question from Bob:`. */
  from: string[];
  /** Head the list of those who took part in a meeting. */
  people?: string[];
  /** Titles of documents and sections that hold questions and answers. */
  title: string[];
  /** Headings that are never questions: tables of contents, introductions, references. They match the whole heading. */
  aside: string[];
  /** Beginnings of a sentence that asks. */
  opening: string[];
  /** Parts that make a sentence a question, anywhere in it; for languages where word order or spaces do not. */
  within: string[];
  /** Signs of a sentence that states a problem, which may be a question in a FAQ document. */
  problem: string[];
  /** Headings of the parts of an answer: cause, solution, steps. */
  part: string[];
}
