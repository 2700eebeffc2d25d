// Apart from the schemas, so that a browser can say a limit without loading zod.
export const NOTE_MAX = 40_000;
export const RESOLUTION_MAX = 10_000;
/** Bytes. */
export const ATTACHMENT_MAX = 25 * 1024 * 1024;
