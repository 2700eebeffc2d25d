import type { Instant } from './instant';
import type { Ticket, TicketAction } from './ticket';

/** What another ticket is to this one: `parent`: this one is a part of it. */
export const linkKinds = ['merged-into', 'merged-from', 'related', 'parent', 'child'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A ticket that has to do with another. `summary` as it was when they were linked. */
export type TicketLink = {
  kind: LinkKind;
  ticketId: number;
  summary: string | null;
  at: Instant | null;
};

const openings: Readonly<Record<LinkKind | 'none', string>> = {
  'merged-into': 'Merged into',
  'merged-from': 'Merged from',
  related: 'Related to',
  parent: 'Child of',
  child: 'Parent of',
  none: 'No longer linked to',
};

// A paragraph or line of its own: what is quoted, in a list or goes on in other words tells no link.
const LARGEST_ID = 2_147_483_647;
const SENTENCE = new RegExp(
  `^(?:<(?:p|div|span|br)\\b[^<>]*>|\\s)*(${Object.values(openings).join('|')}) #(\\d{1,10})` +
    `(?:: ([^<]*)|\\s*)(?:</?(?:p|div|span|br)\\b|$)`,
);

/** What the other ticket's log says of the same link; undefined is no link at all. */
export const oppositeKind = {
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
  related: 'related',
  parent: 'child',
  child: 'parent',
  none: 'none',
} as const satisfies Record<LinkKind | 'none', LinkKind | 'none'>;

/**
 * The first line of the internal note that links a ticket to another, as plain text: HaloPSA's
 * simplified contract has no call for it, so the log is where a link is kept. `none` ends one.
 */
export function linkSentence(
  kind: LinkKind | 'none',
  other: { id: number; summary: string },
): string {
  const summary = other.summary.replace(/\s+/g, ' ').trim();
  return `${openings[kind]} #${other.id}${summary ? `: ${summary}` : ''}`;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * The links a ticket's log tells of, by the newest word on each other ticket, the newest last. Only what
 * a person of ours wrote for colleagues counts: nobody can link by sending a mail, or by what a program
 * passes on. The tenant's own word on what a ticket goes on from stands where the log says nothing; on
 * what it was merged into, whatever the log says.
 */
export function linksOf(
  ticket: Pick<Ticket, 'id' | 'mergedIntoId' | 'relatedToId'>,
  actions: readonly TicketAction[],
): TicketLink[] {
  const links = new Map<number, TicketLink>();
  const keep = (kind: LinkKind, ticketId: number | null) => {
    if (ticketId !== null) links.set(ticketId, { kind, ticketId, summary: null, at: null });
  };
  keep('related', ticket.relatedToId);
  keep('merged-into', ticket.mergedIntoId);
  const told = actions.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.id - b.id);
  for (const { kind, author, hiddenFromUser, noteHtml, at } of told) {
    if (kind !== 'note' || author.kind !== 'agent' || !hiddenFromUser) continue;
    const [, opening, number, text] = SENTENCE.exec(noteHtml) ?? [];
    const ticketId = Number(number);
    if (!opening || !ticketId || ticketId > LARGEST_ID || ticketId === ticket.id) continue;
    const link = linkKinds.find((each) => openings[each] === opening);
    if (ticketId === ticket.mergedIntoId && link !== 'merged-into') continue;
    const summary =
      text?.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity).trim() ||
      null;
    // Deleted first, so that the newest comes last.
    links.delete(ticketId);
    if (link) links.set(ticketId, { kind: link, ticketId, summary, at });
  }
  return [...links.values()];
}
