import { isFinished } from '@/lib/domain/status';
import { wholeSecond } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { formatInstant } from '@/components/time/format-instant';

/** What a merge does, in sentences; `warnings` speak against it. */
export type MergePlan = { steps: string[]; warnings: string[] };

const nameOf = (name: string | null, none: string) => name ?? none;

/** What becomes of both tickets when `duplicate` is merged into `survivor`; `zone` is for instants. */
export function mergePlan(duplicate: Ticket, survivor: Ticket, zone: string): MergePlan {
  const [id, intoId] = [duplicate.id, survivor.id];
  const ends = isFinished(duplicate.role)
    ? `#${id} stays ${duplicate.statusName} and goes off its SLA clocks.`
    : `#${id} closes and goes off its SLA clocks. Its resolution says it was merged into #${intoId}.`;
  const steps = [
    ends,
    `The log and the files of #${id} stay where they are.`,
    `#${intoId} gets an internal note: who raised #${id} and what it was about. Nobody is mailed.`,
    clocks(duplicate, survivor, zone),
  ];
  const warnings: string[] = [];
  if (duplicate.clientId !== survivor.clientId) {
    const from = nameOf(duplicate.clientName, 'no client');
    const to = nameOf(survivor.clientName, 'no client');
    warnings.push(
      `They are of different clients: #${id} is of ${from}, #${intoId} of ${to}. Whoever reads #${intoId} reads what ${from} wrote.`,
    );
  } else if (duplicate.userId !== null && duplicate.userId !== survivor.userId) {
    const asked = nameOf(duplicate.userName, 'Who raised it');
    const answered = nameOf(survivor.userName, 'nobody');
    steps.push(`Replies on #${intoId} go to ${answered}: tell ${asked} yourself.`);
  }
  return { steps, warnings };
}

function clocks(duplicate: Ticket, survivor: Ticket, zone: string): string {
  const first = duplicate.occurredAt ?? duplicate.createdAt;
  const own = survivor.occurredAt ?? survivor.createdAt;
  if (first === null || own === null) return `The clocks of #${survivor.id} stay as they are.`;
  if (wholeSecond(first) >= wholeSecond(own)) {
    return `The clocks of #${survivor.id} stay as they are: it came in first.`;
  }
  return `The clocks of #${survivor.id} count from when #${duplicate.id} came in, ${formatInstant(first, zone)}: it is due earlier then.`;
}
