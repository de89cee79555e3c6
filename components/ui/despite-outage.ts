/**
 * Returns what `attempt` resolves to. An attempt that fails is repeated once if the network came back in the meantime: the
 * failure may be older than the network, and no further `online` event would repeat it.
 */
export async function despiteOutage<T>(attempt: () => Promise<T>): Promise<T> {
  let cameBack = false;
  const note = (): void => {
    cameBack = true;
  };
  window.addEventListener("online", note);
  try {
    return await attempt();
  } catch (error) {
    if (!cameBack) throw error;
  } finally {
    window.removeEventListener("online", note);
  }
  return attempt();
}
