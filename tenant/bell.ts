/** Rung after a commit, so that what it left to be done is done at once and not at the next look. */
export type Bell = {
  ring(): void;
  /** Returns how to stop listening. */
  listen(heard: () => void): () => void;
};

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => listeners.forEach((heard) => heard()),
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}
