import type { Person } from '@/lib/domain/person';
import type { NewChoices } from '@/lib/domain/ticket-change';
import type { NamedTicket } from './field-words';

/** What is decided in a dialog: new values, with the names that go with them. */
export type Choice = { change: NewChoices; names?: Partial<NamedTicket> };

/** A place of a client's; id null is none. */
export type Site = { id: number | null; name: string | null };

/** Where somebody works; null where that is not known. */
export function siteOf(person: Person | null): Site | null {
  if (!person || person.siteId === null) return null;
  return { id: person.siteId, name: person.siteName };
}

function forPerson(person: Person | null): Choice {
  return {
    change: { userId: person?.id ?? null },
    names: {
      userName: person?.name ?? null,
      userEmail: person?.email ?? null,
      isVip: person?.isVip ?? false,
    },
  };
}

/** A site; no id is none. */
export function siteMove({ id, name }: Site): Choice {
  return { change: { siteId: id }, names: { siteName: id === null ? null : name } };
}

/** Another contact, with the place where they work. */
export function personMove(person: Person | null): Choice {
  const { change, names } = forPerson(person);
  const at = siteOf(person);
  if (!at) return { change, names };
  const site = siteMove(at);
  return { change: { ...change, ...site.change }, names: { ...names, ...site.names } };
}

/** True where who reported it is nobody but the contact, by name. */
export function isReportedByContact({ reportedBy, userName }: NamedTicket): boolean {
  const folded = (name: string | null) => name?.trim().toLowerCase() ?? '';
  return folded(reportedBy) !== '' && folded(reportedBy) === folded(userName);
}

/**
 * Another client, with whom of theirs it is for, and where; the contract before was another client's.
 * `clearsReporter`: who reported it goes, too.
 */
export function clientMove(
  client: { id: number; name: string },
  person: Person | null,
  site: Site,
  clearsReporter: boolean,
): Choice {
  const [to, at] = [forPerson(person), siteMove(site)];
  return {
    change: {
      clientId: client.id,
      ...at.change,
      ...to.change,
      contractId: null,
      ...(clearsReporter && { reportedBy: null }),
    },
    names: { clientName: client.name, ...at.names, ...to.names, contractRef: null },
  };
}
