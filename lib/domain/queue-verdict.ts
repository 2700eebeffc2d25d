import { dayRange } from './day-range';
import type { Instant } from './instant';
import { fold, markBits, stateSlot, type FacetSlots, type QueueEntry } from './queue-entry';
import {
  facetNames,
  type DateField,
  type FacetId,
  type FacetName,
  type TicketFilter,
} from './queue-filter';
import { slaStates, type SlaState } from './sla-moves';
import { statusRoles } from './status';
import { touchedLast } from './ticket-standing';

/**
 * How an entry stands to a filter: `in` fits all of it; a facet's name, all but that facet's choice,
 * so that it counts there; `out` counts nowhere.
 */
export type Verdict = 'in' | 'sla' | FacetName | 'out';

/** Which small numbers are chosen; null where none is, which leaves all. */
function mask(size: number, chosen: Iterable<number>): Uint8Array | null {
  let bits: Uint8Array | null = null;
  for (const slot of chosen) {
    bits ??= new Uint8Array(size);
    bits[slot] = 1;
  }
  return bits;
}

const statesMask = (states: readonly SlaState[]) =>
  mask(
    slaStates.length,
    states.map((state) => stateSlot.get(state) ?? 0),
  );

/** A category stands for those below it, too. */
function facetMask(
  { ids }: FacetSlots[FacetName],
  facet: FacetName,
  chosen: readonly FacetId[],
): Uint8Array {
  const wanted = new Set(chosen);
  const bits = new Uint8Array(ids.length);
  ids.forEach((id, slot) => {
    const isBelow =
      facet === 'category' &&
      chosen.some((path) => path !== '' && String(id).startsWith(`${path} > `));
    if (isBelow || wanted.has(id)) bits[slot] = 1;
  });
  return bits;
}

type Check = (entry: QueueEntry) => boolean;

/** What is asked of an entry beside the facets; nothing of it is counted. */
function otherChecks(filter: TicketFilter): Check[] {
  const checks: Check[] = [];
  const { date } = filter;
  const [sites, users] = [new Set(filter.site), new Set(filter.user)];
  const roles = mask(
    statusRoles.length,
    filter.role.map((role) => statusRoles.indexOf(role)),
  );
  if (roles) checks.push((entry) => roles[entry.role] === 1);
  const marks = filter.is.reduce((bits, mark) => bits | markBits[mark], 0);
  if (marks > 0) checks.push((entry) => (entry.marks & marks) === marks);
  const response = statesMask(filter.response);
  if (response) checks.push((entry) => response[entry.response] === 1);
  const resolution = statesMask(filter.resolution);
  if (resolution) checks.push((entry) => resolution[entry.resolution] === 1);
  if (sites.size > 0) checks.push(({ row }) => sites.has(row.siteId ?? 0));
  if (users.size > 0) checks.push(({ row }) => users.has(row.userId ?? 0));
  const range = date === null ? null : dayRange(filter);
  if (date && range) {
    checks.push((entry) => {
      const at = dateOf(entry, date);
      return at !== null && at >= range.from && at < range.to;
    });
  }
  for (const word of fold(filter.q).split(/\s+/).filter(Boolean)) {
    checks.push((entry) => entry.text.includes(word));
  }
  return checks;
}

function dateOf({ row, dueAt }: QueueEntry, date: DateField): Instant | null {
  if (date === 'due') return dueAt;
  return date === 'occurred' ? row.occurredAt : touchedLast(row);
}

/**
 * Reads a filter once. Every word of `q` must occur in the ticket's number, summary, client, user or
 * agent; case and accents do not matter, `#123` and `123` find the number. Good for the entries there
 * are: one made later may have a value that was not known yet.
 */
export function judgeBy(filter: TicketFilter): (entry: QueueEntry) => Verdict {
  const narrowed = facetNames.filter((facet) => filter[facet].length > 0);
  let slots: FacetSlots | null = null;
  let chosen: { facet: FacetName; bits: Uint8Array }[] = [];
  const states = statesMask(filter.sla);
  const checks = otherChecks(filter);
  return (entry) => {
    if (entry.slots !== slots) {
      slots = entry.slots;
      chosen = narrowed.map((facet) => ({
        facet,
        bits: facetMask(entry.slots[facet], facet, filter[facet]),
      }));
    }
    let verdict: Verdict = 'in';
    if (states !== null && states[entry.sla] !== 1) verdict = 'sla';
    for (const { facet, bits } of chosen) {
      if (bits[entry[facet]] === 1) continue;
      if (verdict !== 'in') return 'out';
      verdict = facet;
    }
    for (const check of checks) if (!check(entry)) return 'out';
    return verdict;
  };
}
