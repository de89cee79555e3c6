/** The value of a computation that is made when it is first asked for, and kept. */
export function onDemand<T>(compute: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
