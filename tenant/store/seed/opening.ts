import type { DemoClient } from './clients';
import type { DemoUser } from './people';
import type { Random } from './random';
import type { Scenario } from './scenario';
import type { TicketRow } from './ticket-row';
import { escapeHtml, requesterMail, toHtml } from './voice';

const PRIORITY_SHARES: Record<number, number> = { 1: 1.7, 2: 11, 3: 62.5, 4: 25 };

const TYPE_SHARES: Record<number, [Scenario['type'], number][]> = {
  1: [
    ['incident', 85],
    ['alert', 15],
  ],
  2: [
    ['incident', 76],
    ['alert', 14],
    ['request', 10],
  ],
  3: [
    ['incident', 54.3],
    ['request', 36.5],
    ['alert', 6.9],
    ['change', 1.4],
    ['problem', 0.9],
  ],
  4: [
    ['incident', 54.3],
    ['request', 36.5],
    ['alert', 6.9],
    ['change', 1.7],
    ['problem', 0.6],
  ],
};

/** Critical 1 to Low 4, as often as an MSP has them. */
export function drawPriorityOf(random: Random): number {
  return random.weighted([1, 2, 3, 4], (id) => PRIORITY_SHARES[id] ?? 0);
}

/** The type of a ticket of this priority; without `mayBeAlert` somebody raised it. */
export function drawTypeOf(
  priorityId: number,
  random: Random,
  mayBeAlert: boolean,
): Scenario['type'] {
  const shares = TYPE_SHARES[priorityId] ?? [];
  const [type] = random.weighted(shares, ([key, share]) =>
    key === 'alert' && !mayBeAlert ? 0 : share,
  );
  return type;
}

/** How a ticket comes in: an alert from monitoring, who has no mail address by phone. */
export function drawSource(
  typeKey: Scenario['type'],
  user: DemoUser | null,
  random: Random,
): TicketRow['source'] {
  const drawn = random.weighted(
    ['email', 'phone', 'portal'] as const,
    (source) => ({ email: 57.5, phone: 28.5, portal: 13 })[source],
  );
  if (typeKey === 'alert') return 'monitoring';
  return user?.email ? drawn : 'phone';
}

/** What a new ticket says, as HTML: the mail, the note of the call, the form or the alert. */
export function detailsOf(
  draft: { source: TicketRow['source']; user: DemoUser | null; client: DemoClient },
  body: string,
  random: Random,
): string {
  const { source, user, client } = draft;
  if (!user) return `<pre>${escapeHtml(body)}</pre>`;
  if (source === 'email') return requesterMail({ user, clientName: client.name, body, random });
  if (source === 'phone')
    return toHtml(`Call from ${user.firstName} ${user.surname}, ${user.phone}.\n\n${body}`);
  return toHtml(body);
}

/** A summary as people write it, filled by `say`. */
export function summaryOf(
  template: string,
  user: DemoUser | null,
  say: (text: string) => string,
  random: Random,
): string {
  const summary = say(template);
  // People put their name or place into a subject as often as not.
  const tail = random.next();
  if (!user || /\{(user|first|other|third|site|starter|client)\}/.test(template)) return summary;
  if (tail < 0.25) return `${summary} – ${user.firstName} ${user.surname}`;
  if (tail < 0.37) return `${summary} (${user.firstName})`;
  if (tail < 0.47) return say(`${summary} – {site}`);
  return summary;
}
