// Apart from the schema, so that a browser can keep time without loading zod.
export const PRESENCE_BEAT_MS = 10_000;
/** Who was not heard of for this long is gone. */
export const PRESENCE_KEPT_MS = 25_000;
