import type { Person } from '@/lib/domain/person';
import { ownSources, type KnownOfTicket, type Named, type TicketForm } from './ticket-form';

/** A submit that was sent off and is not known to have been refused. */
export type SentTicket = {
  /** Names it: sent again under this key, the ticket is made once. */
  key: string;
  /** What was asked for, as JSON. */
  content: string;
  /** It may have become a ticket. */
  isDoubtful: boolean;
};

/** A form as it is kept until the ticket is made. */
export type TicketDraft = { form: TicketForm; sent: SentTicket | null };

type Kept = Readonly<Record<string, unknown>>;

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
const idOrNull = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null;

function namedOf(value: unknown): Named | null {
  const id = isKept(value) ? idOrNull(value.id) : null;
  return id === null || !isKept(value) ? null : { id, name: textOf(value.name) };
}

function personOf(value: unknown): Person | null {
  const named = namedOf(value);
  if (!named || !isKept(value)) return null;
  return {
    ...named,
    email: textOrNull(value.email),
    phone: textOrNull(value.phone),
    clientId: idOrNull(value.clientId),
    clientName: textOrNull(value.clientName),
    siteId: idOrNull(value.siteId),
    siteName: textOrNull(value.siteName),
    isVip: value.isVip === true,
    notes: textOrNull(value.notes),
  };
}

function sentOf(value: unknown): SentTicket | null {
  if (!isKept(value)) return null;
  const { key, content } = value;
  if (typeof key !== 'string' || typeof content !== 'string') return null;
  return { key, content, isDoubtful: value.isDoubtful !== false };
}

/** Reads what was kept, perhaps by another release: what cannot be read is empty; null for nothing. */
export function parseDraft(text: string): TicketDraft | null {
  if (text === '') return null;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isKept(kept) || !isKept(kept.form)) return null;
  const { form } = kept;
  return {
    form: {
      client: namedOf(form.client),
      person: personOf(form.person),
      site: namedOf(form.site),
      reportedBy: textOf(form.reportedBy),
      summary: textOf(form.summary),
      details: textOf(form.details),
      typeId: idOrNull(form.typeId),
      priorityId: idOrNull(form.priorityId),
      category: textOrNull(form.category),
      team: namedOf(form.team),
      agent: namedOf(form.agent),
      source: ownSources.find(({ value }) => value === form.source)?.value ?? 'phone',
      hasSpoken: form.hasSpoken === true,
      isContractWaived: form.isContractWaived === true,
    },
    sent: sentOf(kept.sent),
  };
}

/** A draft as it is kept. */
export function formatDraft(draft: TicketDraft): string {
  return JSON.stringify(draft);
}

/**
 * Where a draft is kept, beside others: one for each client or person one set out from, so that a ticket
 * for one client never takes the place of what is being written for another.
 */
export function draftPlace({ client, person }: Pick<KnownOfTicket, 'client' | 'person'>): number {
  if (client) return client.id;
  return person ? -person.id : 0;
}
