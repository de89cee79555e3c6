/** Scores of a few out of many pairs: an array with one slot per pair, and a list of the slots in use. */
export class SparseScores {
  readonly values: Float64Array;
  docs: number[] = [];

  constructor(size: number) {
    this.values = new Float64Array(size);
  }

  get(doc: number): number {
    return this.values[doc] ?? 0;
  }

  add(doc: number, amount: number): void {
    this.set(doc, this.get(doc) + amount);
  }

  /** Keeps the maximum of the stored and the given score. */
  raise(doc: number, score: number): void {
    if (score > this.get(doc)) this.set(doc, score);
  }

  set(doc: number, score: number): void {
    if (this.values[doc] === 0) this.docs.push(doc);
    this.values[doc] = score;
  }

  /**
   * Calls back with every pair in use. An index loop, because a reader's first query runs before the JIT compiles it.
   */
  each(take: (doc: number, score: number) => void): void {
    const { docs, values } = this;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] ?? 0;
      take(doc, values[doc] ?? 0);
    }
  }

  clear(): void {
    this.each((doc) => {
      this.values[doc] = 0;
    });
    this.docs = [];
  }
}
