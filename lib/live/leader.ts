/**
 * Runs the work that one process does for the whole deployment, reading the tenant, until it is
 * stopped. There is one process, so it leads at once; with several, this is where they agree on one.
 */
export function lead(work: (signal: AbortSignal) => Promise<void>): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const done = work(ending.signal);
  return {
    async stop() {
      ending.abort();
      await done;
    },
  };
}
