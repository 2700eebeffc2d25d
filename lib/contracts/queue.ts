import {
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import { slaStates } from '@/lib/domain/sla-moves';
import type { QueueAnswer, TicketFilter } from '@/lib/domain/queue';

const ids = () => parseAsArrayOf(parseAsInteger).withDefault([]);

/** The queue's URL state, the one definition for the page, the route and every link to a list. */
export const queueParams = {
  q: parseAsString.withDefault(''),
  sla: parseAsArrayOf(parseAsStringLiteral(slaStates)).withDefault([]),
  team: ids(),
  agent: ids(),
  status: ids(),
  priority: ids(),
  page: parseAsInteger.withDefault(1),
};

/** Ids of 0 stand for "none": no agent, no team. */
export type QueueFilter = TicketFilter & {
  /** From 1. */
  page: number;
};

/** A page of a list, as the shared snapshot has it. */
export type QueuePage = QueueAnswer & {
  /** The server's clock when it answered, epoch ms UTC. */
  serverNow: Instant;
  /** The state the answer is of: what a live event with a later one tells is not in it yet. */
  version: string;
  health: LiveHealth;
};

export const serializeQueue = createSerializer(queueParams);
