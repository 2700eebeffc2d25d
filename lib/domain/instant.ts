/** A moment: epoch milliseconds, UTC. */
export type Instant = number;

/** A stretch of time, half-open; `to: null` has not ended yet. */
export type Interval = { from: Instant; to: Instant | null };
