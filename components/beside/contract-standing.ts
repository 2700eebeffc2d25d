import type { ClientCard } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import { hasActiveContract, type ClientContract } from '@/lib/domain/new-ticket';

/** What one should know of a client's contract before working for them. */
export type ContractStanding = { tone: 'met' | 'risk'; words: string };

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-11-26` as `26 Nov 2026`. */
function tellDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** The day of an instant in an IANA zone, `YYYY-MM-DD`. */
export function dayOf(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function latest(
  contracts: readonly ClientContract[],
  dayIn: (contract: ClientContract) => string | null,
): ClientContract | undefined {
  return contracts.toSorted((a, b) => (dayIn(b) ?? '').localeCompare(dayIn(a) ?? ''))[0];
}

/**
 * How a client's contracts stand on `today` (`YYYY-MM-DD`). `ownId`: the ticket's contract, told before
 * others in force. Whether there is one at all is the server's word, in the desk's own zone.
 */
export function contractStanding(
  card: Pick<ClientCard, 'contracts' | 'hasActiveContract'>,
  today: string,
  ownId: number | null,
): ContractStanding {
  const { contracts } = card;
  if (card.hasActiveContract) {
    const inForce = contracts.filter((each) => hasActiveContract([each], today));
    const contract = inForce.find(({ id }) => id === ownId) ?? inForce[0];
    if (!contract) return { tone: 'met', words: 'Contract in force' };
    const { ref, endDate } = contract;
    return { tone: 'met', words: `Contract ${ref}${endDate ? `, until ${tellDay(endDate)}` : ''}` };
  }
  const lapsed = latest(
    contracts.filter(({ endDate }) => endDate !== null && endDate < today),
    ({ endDate }) => endDate,
  );
  if (lapsed?.endDate) {
    return { tone: 'risk', words: `Contract ${lapsed.ref} lapsed on ${tellDay(lapsed.endDate)}` };
  }
  const planned = contracts.find(({ startDate }) => startDate !== null && startDate > today);
  if (planned?.startDate) {
    return {
      tone: 'risk',
      words: `Contract ${planned.ref} starts on ${tellDay(planned.startDate)}`,
    };
  }
  const switchedOff = contracts[0];
  if (switchedOff) return { tone: 'risk', words: `Contract ${switchedOff.ref} is not active` };
  return { tone: 'risk', words: 'No contract' };
}
