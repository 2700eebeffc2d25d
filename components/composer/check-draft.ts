import {
  ADDRESSES_MAX,
  MENTIONS_MAX,
  MINUTES_MAX,
  NOTE_HTML_MAX,
  NOTE_MAX,
  RESOLUTION_MAX,
  SUBJECT_MAX,
} from '@/lib/contracts/limits';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Instant } from '@/lib/domain/instant';
import type { Outcome } from '@/lib/domain/lookups';
import { openPlaceholders } from '@/lib/domain/placeholders';
import { isBlankText } from '@/lib/domain/rich-text';
import type { TicketAction } from '@/lib/domain/ticket';
import { judgeChoice, type StatusTarget } from '@/components/ticket/status-choice';
import { addressesOutside, mailDomain, oddAddresses } from './addresses';
import type { Draft } from './draft';
import { entryOf, mentionsIn, orderOf, typedMinutes } from './order';
import { textLength } from './text-length';

export type DraftField = 'to' | 'cc' | 'subject' | 'text' | 'minutes' | 'status' | 'resolution';

export type DraftVerdict = {
  /** What keeps it from being sent, beside its field. */
  errors: Record<DraftField, string[]>;
  /** What one confirms once. */
  warnings: string[];
};

type DraftFacts = {
  detail: Pick<TicketDetail, 'ticket' | 'actions'>;
  /** The status that `draft.statusId` names; null where the list of them does not have it. */
  target: StatusTarget | null;
  /** The outcome that `draft.outcome` names; null where none is chosen. */
  outcome: Pick<Outcome, 'name' | 'hidesFromUser'> | null;
  author: { id: number; name: string; email: string | null };
  zone: string;
  now: Instant;
};

function addressErrors(addresses: readonly string[]): string[] {
  return [
    ...oddAddresses(addresses).map(({ error }) => error),
    ...(addresses.length > ADDRESSES_MAX ? [`At most ${ADDRESSES_MAX} addresses`] : []),
  ];
}

function textErrors(draft: Draft): string[] {
  const length = textLength(draft.html);
  if (length > NOTE_MAX) {
    return [`At most ${NOTE_MAX} characters; these are ${length}. Send it in two parts.`];
  }
  if (draft.html.length > NOTE_HTML_MAX) {
    return ['Too much formatting for one entry. Send it in two parts, or attach it as a file.'];
  }
  if (mentionsIn(draft.html).length > MENTIONS_MAX) {
    return [`At most ${MENTIONS_MAX} colleagues can be told at once`];
  }
  const needsNone =
    draft.mode === 'time' ||
    (draft.mode !== 'reply' && ((typedMinutes(draft.minutes) ?? 0) > 0 || draft.statusId !== null));
  return isBlankText(draft.html) && !needsNone ? ['Write something first'] : [];
}

function minutesErrors({ mode, minutes }: Draft): string[] {
  const typed = typedMinutes(minutes);
  if (Number.isNaN(typed)) return ['Minutes are a whole number: 15'];
  if ((typed ?? 0) > MINUTES_MAX) return [`At most ${MINUTES_MAX} minutes, a week`];
  return mode === 'time' && !typed ? ['Say how many minutes'] : [];
}

/** Who else wrote on the ticket since then, by name, each once. */
function writersSince(actions: readonly TicketAction[], begunAt: Instant, ownId: number): string[] {
  const since = actions.filter(
    ({ at, author, noteHtml }) =>
      begunAt > 0 &&
      at !== null &&
      at > begunAt &&
      author.kind !== 'system' &&
      !(author.kind === 'agent' && author.id === ownId) &&
      !isBlankText(noteHtml),
  );
  return [...new Set(since.map(({ author }) => author.name))];
}

/** What the client is to read, and that looks as if it were for somebody else. */
function strayWarnings(draft: Draft, { detail, outcome, author }: DraftFacts): string[] {
  if (draft.hiddenFromUser) return [];
  const home = mailDomain(detail.ticket.userEmail);
  const desk = mailDomain(author.email);
  const outside =
    draft.mode !== 'reply' || home === ''
      ? []
      : addressesOutside([...draft.to, ...draft.cc], desk === '' ? [home] : [home, desk]);
  return [
    ...(outcome?.hidesFromUser
      ? [`“${outcome.name}” is internal at your desk, but this goes to the client`]
      : []),
    ...outside.map((address) => `${address} is outside ${home}`),
  ];
}

/** What the rules say of a draft before it is sent; all of it, whether it is shown yet or not. */
export function checkDraft(draft: Draft, facts: DraftFacts): DraftVerdict {
  const { detail, target, author, now } = facts;
  const { ticket } = detail;
  const isMail = draft.mode === 'reply';
  // The very message may be what the rules look for in the log.
  const entry = entryOf(draft, ticket.id, author, now);
  const status = judgeChoice(
    { ticket, actions: [...detail.actions, entry] },
    target,
    draft.resolution,
  );
  const contact = ticket.userEmail?.trim().toLowerCase();
  const reachesContact = [...draft.to, ...draft.cc].some(
    (address) => address.toLowerCase() === contact,
  );
  const isTooLong = draft.resolution.length > RESOLUTION_MAX;

  const errors: DraftVerdict['errors'] = {
    to: !isMail
      ? []
      : [
          ...(draft.to.length === 0 ? ['Say whom it goes to'] : addressErrors(draft.to)),
          ...(draft.hiddenFromUser && reachesContact
            ? ['This is addressed to the client, so it can’t be internal.']
            : []),
        ],
    cc: isMail ? addressErrors(draft.cc) : [],
    subject:
      isMail && draft.subject.length > SUBJECT_MAX ? [`At most ${SUBJECT_MAX} characters`] : [],
    text: textErrors(draft),
    minutes: minutesErrors(draft),
    status: [
      ...status.statusErrors,
      ...(draft.statusId !== null && !target ? ['This status is not on the list'] : []),
    ],
    resolution: [
      ...status.resolutionErrors,
      ...(target && isTooLong
        ? [`At most ${RESOLUTION_MAX} characters; these are ${draft.resolution.length}`]
        : []),
    ],
  };

  const open = openPlaceholders(draft.html);
  const wasMoved = target && draft.fromStatusId !== null && draft.fromStatusId !== ticket.statusId;
  const { unsure } = draft;
  const others = draft.hiddenFromUser ? [] : writersSince(detail.actions, draft.begunAt, author.id);
  const warnings = [
    ...(open.length > 0 ? [`Not filled in: ${open.join(', ')}`] : []),
    ...(draft.wasInternal && !isBlankText(draft.html)
      ? ['This was written as internal, and now the client will read it']
      : []),
    ...strayWarnings(draft, facts),
    ...(others.length > 0
      ? [`${others.join(' and ')} wrote here since you began: look first`]
      : []),
    ...(wasMoved ? [`Meanwhile somebody changed this ticket to ${ticket.statusName}`] : []),
    ...status.warnings,
    ...(unsure && unsure.content !== JSON.stringify(orderOf(draft, { ...facts, ticket }))
      ? ['The first try may have arrived. Look at the timeline before you send another version']
      : []),
  ];
  return { errors, warnings };
}

/** True where something keeps it from being sent. */
export function isRefused({ errors }: DraftVerdict): boolean {
  return Object.values(errors).some((each) => each.length > 0);
}
