/** A map with at most `most` entries; it evicts the oldest. */
export interface BoundedMap<Value> {
  has(key: string): boolean;
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function boundedMap<Value>(most: number): BoundedMap<Value> {
  const values = new Map<string, Value>();
  return {
    has: (key) => values.has(key),
    get: (key) => values.get(key),
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const oldest = values.keys().next().value;
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}
