import { describe, expect, test } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { mergePlan } from './merge-plan';

const NINE = Date.UTC(2026, 10, 24, 9);
const duplicate = ticketWith({ id: 12, occurredAt: NINE + 3_600_000 });
const survivor = ticketWith({ id: 34, occurredAt: NINE });
const plan = (one = duplicate, other = survivor) => mergePlan(one, other, 'UTC');

describe('before a merge an agent reads', () => {
  test('what becomes of the duplicate, its log, and the other ticket', () => {
    const [ends, log, note] = plan().steps;
    expect(ends).toBe(
      '#12 closes and goes off its SLA clocks. Its resolution says it was merged into #34.',
    );
    expect(log).toBe('The log and the files of #12 stay where they are.');
    expect(note).toContain('#34 gets an internal note');
    expect(plan().warnings).toEqual([]);
  });

  test('that one that is resolved already stays so', () => {
    const resolved = { ...duplicate, role: 'resolved' as const, statusName: 'Resolved' };
    expect(plan(resolved).steps[0]).toBe('#12 stays Resolved and goes off its SLA clocks.');
  });

  test('whether the other’s clocks move', () => {
    expect(plan().steps[3]).toContain('stay as they are');
    const earlier = { ...duplicate, occurredAt: NINE - 60_000 };
    expect(plan(earlier).steps[3]).toBe(
      'The clocks of #34 count from when #12 came in, Tue 24 Nov 2026, 08:59: it is due earlier then.',
    );
    // The tenant keeps whole seconds.
    expect(plan({ ...duplicate, occurredAt: NINE + 400 }).steps[3]).toContain('stay');
    expect(plan({ ...duplicate, occurredAt: null }).steps[3]).toContain('stay');
  });

  test('who no longer gets the replies', () => {
    const steps = plan({ ...duplicate, userId: 9, userName: 'Bo Lind' }).steps;
    expect(steps[4]).toBe('Replies on #34 go to Ana Ruiz: tell Bo Lind yourself.');
    expect(plan().steps).toHaveLength(4);
  });

  test('a warning where the clients differ', () => {
    const { warnings } = plan({ ...duplicate, clientId: 2, clientName: 'Contoso' });
    expect(warnings).toEqual([
      'They are of different clients: #12 is of Contoso, #34 of Northwind. Whoever reads #34 reads what Contoso wrote.',
    ]);
  });
});
