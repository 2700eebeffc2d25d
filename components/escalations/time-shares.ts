import type { TimeSpent } from '@/lib/domain/time-spent';
import { formatStanding } from '@/components/sla/describe-sla';

/** Whom a ticket waited for, in the order a bar shows it. */
export const timeKinds = ['us', 'client', 'third-party', 'out'] as const;
export type TimeKind = (typeof timeKinds)[number];

export const timeNames: Readonly<Record<TimeKind, string>> = {
  us: 'Us',
  client: 'Client',
  'third-party': 'Third party',
  out: 'Out of hours',
};

export type TimeShare = { kind: TimeKind; ms: number; percent: number };

/** The parts of a bar that are any, with what each takes of the whole; empty where nothing was spent. */
export function timeShares({ usMs, clientMs, thirdPartyMs, outOfHoursMs }: TimeSpent): TimeShare[] {
  const spent: Record<TimeKind, number> = {
    us: usMs,
    client: clientMs,
    'third-party': thirdPartyMs,
    out: outOfHoursMs,
  };
  const whole = usMs + clientMs + thirdPartyMs + outOfHoursMs;
  return timeKinds
    .filter((kind) => spent[kind] > 0)
    .map((kind) => ({ kind, ms: spent[kind], percent: (spent[kind] / whole) * 100 }));
}

/** The same in words: "Us 3h 05m, client 2d 4h". */
export function tellShares(shares: readonly TimeShare[]): string {
  const words = shares.map(
    ({ kind, ms }) => `${timeNames[kind].toLowerCase()} ${formatStanding(ms)}`,
  );
  const text = words.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
