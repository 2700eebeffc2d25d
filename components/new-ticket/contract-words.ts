import type { ClientCard } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import { formatInstant } from '@/components/time/format-instant';
import { contractInForce } from './expected';

/** `Wed 30 Jun 2027`, of a day as `YYYY-MM-DD`. */
function tellDay(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? day : (formatInstant(noon, 'UTC').split(',')[0] ?? day);
}

/** The contract a client's tickets come under, in words; null where none is in force. */
export function tellContract(card: ClientCard, now: Instant): string | null {
  if (!card.hasActiveContract) return null;
  const contract = contractInForce(card, now);
  if (!contract) return 'Has an active contract';
  const { ref, endDate } = contract;
  return endDate === null ? `${ref}, open-ended` : `${ref}, until ${tellDay(endDate)}`;
}

/** Why a client has no contract in force: the latest one, or that there is none. */
export function tellNoContract({ client, contracts }: ClientCard, now: Instant): string {
  const start = `${client.name} has no active contract`;
  const today = new Date(now).toISOString().slice(0, 10);
  const ends = ({ endDate }: ClientCard['contracts'][number]) => endDate ?? '9999';
  const latest = contracts.toSorted((a, b) => ends(b).localeCompare(ends(a)))[0];
  if (!latest) return `${start}.`;
  const { ref, startDate, endDate, isActive } = latest;
  if (endDate !== null && endDate < today) {
    return `${start}: ${ref} ended on ${tellDay(endDate)}.`;
  }
  if (isActive && startDate !== null && startDate > today) {
    return `${start} yet: ${ref} begins on ${tellDay(startDate)}.`;
  }
  return `${start}: ${ref} is not active.`;
}
