import { NOTE_MAX } from '@/lib/contracts/limits';
import type { NewTicketInput } from '@/lib/contracts/new-ticket';
import type { Lookups } from '@/lib/domain/lookups';
import { checkNewTicket, type TicketSource } from '@/lib/domain/new-ticket';
import type { Person } from '@/lib/domain/person';
import { textToHtml } from '@/lib/domain/rich-text';

/** Something chosen from a list. */
export type Named = { id: number; name: string };

/** How somebody reaches a person at the desk. */
export const ownSources = [
  { value: 'phone', name: 'Phone' },
  { value: 'email', name: 'Email' },
  { value: 'portal', name: 'Portal' },
  { value: 'manual', name: 'Walk-up' },
] as const satisfies readonly { value: TicketSource; name: string }[];
export type OwnSource = (typeof ownSources)[number]['value'];

/** A ticket as it is being filled in. */
export type TicketForm = {
  client: Named | null;
  person: Person | null;
  site: Named | null;
  /** Who it comes from, where that is none of the client's people. */
  reportedBy: string;
  summary: string;
  /** Plain text. */
  details: string;
  typeId: number | null;
  /** Null: the default. */
  priorityId: number | null;
  category: string | null;
  /** Null: by routing. */
  team: Named | null;
  agent: Named | null;
  source: OwnSource;
  hasSpoken: boolean;
  /** Somebody said that it may come in without an active contract. */
  isContractWaived: boolean;
};

/** What is known before anything is filled in. */
export type KnownOfTicket = {
  client: Named | null;
  person: Person | null;
  summary: string;
};

/** A form with what is known, and the first of the tenant's types. */
export function blankForm(
  { client, person, summary }: KnownOfTicket,
  types: Lookups['types'],
): TicketForm {
  return {
    client,
    person,
    site: siteOf(person),
    reportedBy: '',
    summary,
    details: '',
    typeId: types[0]?.id ?? null,
    priorityId: null,
    category: null,
    team: null,
    agent: null,
    source: 'phone',
    hasSpoken: false,
    isContractWaived: false,
  };
}

/** Where somebody mostly is. */
export function siteOf(person: Person | null): Named | null {
  if (!person || person.siteId === null) return null;
  return { id: person.siteId, name: person.siteName ?? `Site ${person.siteId}` };
}

/** Who was spoken to was there: on the phone, or in person. */
export function canHaveSpoken(source: OwnSource): boolean {
  return source === 'phone' || source === 'manual';
}

/** What the server is asked to make of it. The form has to be checked before. */
export function toNewTicket(form: TicketForm): NewTicketInput {
  const { client, person, site, typeId, priorityId, category, team, agent, source } = form;
  const reportedBy = person ? '' : form.reportedBy.trim();
  return {
    clientId: client?.id ?? 0,
    ...(site && { siteId: site.id }),
    ...(person && { userId: person.id }),
    summary: form.summary.trim(),
    details: textToHtml(form.details),
    typeId: typeId ?? 0,
    ...(priorityId !== null && { priorityId }),
    ...(category !== null && { category }),
    ...(team && { teamId: team.id }),
    ...(agent && { agentId: agent.id }),
    source,
    ...(reportedBy && { reportedBy }),
    hasSpoken: form.hasSpoken && canHaveSpoken(source),
  };
}

/** What is wrong with a field, by its name. */
export type FormErrors = Partial<Record<keyof TicketForm, string>>;

const fieldOf = {
  clientId: 'client',
  summary: 'summary',
  typeId: 'typeId',
  statusId: 'typeId',
  priorityId: 'priorityId',
} as const;

/**
 * Judges the form by the desk's rules (rules §6). `hasActiveContract` undefined: not known. A missing
 * contract is to be waived once.
 */
export function checkForm(
  form: TicketForm,
  lookups: Pick<Lookups, 'types' | 'statuses' | 'priorities'>,
  hasActiveContract: boolean | undefined,
): FormErrors {
  const { client, summary, details, typeId, priorityId } = form;
  const { errors, warnings } = checkNewTicket(
    {
      clientId: client?.id ?? null,
      summary,
      typeId,
      statusId: null,
      priorityId,
      hasActiveContract,
    },
    lookups,
  );
  const found: FormErrors = {};
  for (const { field, message } of errors) found[fieldOf[field]] ??= message;
  if (warnings.length > 0 && !form.isContractWaived) {
    found.isContractWaived = 'Say that it may come in without a contract';
  }
  // As the server counts: a sign that is written out in HTML is longer there.
  const length = textToHtml(details).replace(/<[^<>]*>/g, '').length;
  if (length > NOTE_MAX) {
    found.details = `At most ${NOTE_MAX.toLocaleString('en')} characters; these are ${length.toLocaleString('en')}. Attach the rest as a file.`;
  }
  return found;
}

const ownWork = [
  ...(['client', 'person', 'site', 'reportedBy', 'summary', 'details'] as const),
  ...(['priorityId', 'category', 'team', 'agent'] as const),
];

/** True where somebody wrote or chose something beside what was known before. */
export function isWorthKeeping(form: TicketForm, blank: TicketForm): boolean {
  return ownWork.some((field) => JSON.stringify(form[field]) !== JSON.stringify(blank[field]));
}
