import { expect, it } from 'vitest';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk } from '@/tests/support/fake-desk';
import { fakeTenant } from '@/tests/support/fake-tenant';
import { attendTicket } from './attend-ticket';
import type { Desk } from './context';

const NOW = Date.UTC(2026, 10, 24, 9);
const people = [{ agentId: 8, name: 'Ola', state: 'writing' as const }];
const page = '7d9c9d30-5c1f-4f35-9e0e-6f6a2f6f4d11';

/** A desk whose lists have not shown the agent the ticket yet. */
function unproven() {
  const tenant = fakeTenant(() => NOW);
  const office = fakeDesk(tenant);
  const agent = office.of({ id: 7 });
  const asked: string[] = [];
  const desk: Desk = {
    ...agent,
    live: {
      ...agent.live,
      attend({ ticketId, state }) {
        asked.push(state);
        return office.wrote.some(({ id }) => id === ticketId) || state === 'gone' ? people : null;
      },
    },
  };
  return { desk, tenant, office, asked };
}

it('who comes to a ticket no list has shown them is told who is there once the tenant shows it', async () => {
  const { desk, tenant } = unproven();
  tenant.put({ id: 101, role: 'closed' });
  const answer = await attendTicket(desk, 101, { page, state: 'viewing' });
  expect(answer).toEqual({ serverNow: NOW, people });
  tenant.calls.length = 0;
  await attendTicket(desk, 101, { page, state: 'writing' });
  expect(tenant.calls).toEqual([]);
});

it('who may not see a ticket is told nothing of it, not even whether it is there', async () => {
  const { desk, office } = unproven();
  await expect(attendTicket(desk, 404, { page, state: 'viewing' })).rejects.toBeInstanceOf(
    HaloError,
  );
  expect(office.wrote).toEqual([]);
});

it('who leaves a ticket is asked for nothing', async () => {
  const { desk, tenant, asked } = unproven();
  await attendTicket(desk, 101, { page, state: 'gone' });
  expect([asked, tenant.calls]).toEqual([['gone'], []]);
});
