/** As many small files as are worth having under way at once. */
const AT_A_TIME = 16;

/**
 * Does `work` on every item, some of them at a time: most of the work on a small file is waiting for it. Begins nothing
 * more after a failure, and rejects with the first one.
 */
export async function someAtATime<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const runner = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, runner));
}
