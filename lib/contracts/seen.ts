import type { Instant } from '@/lib/domain/instant';

/** What an agent has seen: everything up to `since`, and each of these tickets up to its own instant. */
export type SeenAnswer = { serverNow: Instant; since: Instant; seen: Record<string, Instant> };

/** A ticket seen by its agent, up to now. */
export type SeenMark = { serverNow: Instant; ticketId: number };
