/** Numbers for a few of many pairs: an array as long as the corpus, and the list of places that are in use. */
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

  /** Keeps the greater of the known and the given score. */
  raise(doc: number, score: number): void {
    if (score > this.get(doc)) this.set(doc, score);
  }

  set(doc: number, score: number): void {
    if (this.values[doc] === 0) this.docs.push(doc);
    this.values[doc] = score;
  }

  /** Calls back with every pair in use; by index, since a reader's first query runs before its loops are compiled. */
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
