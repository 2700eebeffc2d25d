import { breachCauses, decisionKinds, type DecisionKind } from '@/lib/domain/review';
import {
  escalationOf,
  isFields,
  namedOf,
  sentOf,
  textOf,
  type Fields,
  type KeptOrder,
} from '@/components/escalate/kept-order';
import type { DecisionDraft } from './decision-draft';
import { dueChoices } from './due-choices';

/** A decision that was begun; `of`: the tickets it is about. */
export type KeptDecision = KeptOrder<DecisionDraft> & { of: number[] };

/** What was begun about one ticket, or about several at once, by kind. */
export type KeptDecisions = Partial<Record<DecisionKind, KeptDecision>>;

/** Where it is kept: per agent and ticket, and in one place for what is about several. */
export function decisionsKey(agentId: number, ticketIds: readonly number[]): string {
  const [first] = ticketIds;
  return `halyard:decision:${agentId}:${ticketIds.length === 1 ? first : 'many'}`;
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : null);

function draftOf(kept: Fields): DecisionDraft {
  return {
    note: textOf(kept.note) ?? '',
    agent: namedOf(kept.agent),
    team: namedOf(kept.team),
    priority: namedOf(kept.priority),
    cause: breachCauses.find((cause) => cause === kept.cause) ?? null,
    escalation: escalationOf(isFields(kept.escalation) ? kept.escalation : {}),
    ownerId: numberOf(kept.ownerId),
    due: dueChoices.find((choice) => choice === kept.due) ?? 'own',
    dueAt: numberOf(kept.dueAt),
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads what was begun; what cannot be read is left out. */
export function readDecisions(text: string): KeptDecisions {
  const kept = parse(text);
  if (!isFields(kept)) return {};
  return Object.fromEntries(
    decisionKinds.flatMap((kind) => {
      const each = kept[kind];
      if (!isFields(each) || !isFields(each.draft) || !Array.isArray(each.of)) return [];
      const of = each.of.flatMap((id) => numberOf(id) ?? []);
      return [[kind, { draft: draftOf(each.draft), sent: sentOf(each.sent), of }]];
    }),
  );
}

/** The text to keep with one kind as given; null: not begun any more. Empty where nothing is. */
export function withKept(text: string, kind: DecisionKind, kept: KeptDecision | null): string {
  const next = { ...readDecisions(text), [kind]: kept ?? undefined };
  const isEmpty = Object.values(next).every((each) => each === undefined);
  return isEmpty ? '' : JSON.stringify(next);
}

/**
 * True while what was sent may still be gone on with: the newest decision about its ticket is the one it
 * was sent with. `decisionId` null: there is none.
 */
export function isStillOpen({ content }: { content: string }, decisionId: string | null): boolean {
  const input = parse(content);
  return isFields(input) && (input.seenDecision ?? null) === decisionId;
}

/** What was sent about one ticket, and may be half done; null where nothing is. */
export function halfWayKind(text: string, decisionId: string | null): DecisionKind | null {
  if (text === '') return null;
  const kept = readDecisions(text);
  const isHalfWay = (kind: DecisionKind) => {
    const sent = kept[kind]?.sent;
    return sent ? isStillOpen(sent, decisionId) : false;
  };
  return decisionKinds.find(isHalfWay) ?? null;
}
