/** Returns a function that computes a value on its first call and then returns the same value. */
export function onDemand<T>(compute: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
