// `npm run bench:snapshot`: how fast the queue is answered from the snapshot, beside asking the tenant.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueQuestion } from '@/lib/contracts/queue';
import { askQueue } from '@/lib/domain/queue';
import { noFilter, type TicketFilter } from '@/lib/domain/queue-filter';
import type { QueueOrder, QueueRanks } from '@/lib/domain/queue-order';
import { createSnapshot } from '@/lib/live/snapshot';
import { createSortedRows } from '@/lib/live/sorted-rows';
import { routes } from '@/lib/routes';
import { PAGE_SIZE } from '@/lib/desk/list-queue';
import { deskCookie } from '@/tests/support/desk-session';
import { startDesk, type RunningDesk } from '@/tests/support/running-desk';
import { ticketWith } from '@/tests/support/ticket-sample';
import { makeOpenDesk } from './open-desk';
import { budgetReport, percentile, spread } from './percentiles';
import { serviceToken } from './service-token';

const BUDGET_MS: Record<number, number> = { 10_000: 15, 100_000: 60 };
const RUNS = 100;
const WARM_UP = 15;
const TIMES_FASTER = 10;

const question = (
  filter: Partial<TicketFilter>,
  order: Partial<QueueOrder> = {},
): QueueQuestion => ({
  filter: { ...noFilter, ...filter },
  order: { sort: 'due', descending: false, group: null, ...order },
});
/** `theirs`: how the tenant is asked the same; null where it cannot be. */
const questions: Record<string, QueueQuestion & { theirs: string | null }> = {
  'all of it': { ...question({}), theirs: '' },
  'one team': { ...question({ team: [1] }), theirs: 'team_id=1' },
  'two priorities, one status': {
    ...question({ priority: [1, 2], status: [2] }),
    theirs: 'priority_id=1,2&status_id=2',
  },
  'a word': { ...question({ q: 'outlook' }), theirs: 'search=outlook' },
  'four filters': {
    ...question({ team: [1, 2], priority: [1, 2, 3], sla: ['breached', 'at-risk'], ball: ['us'] }),
    theirs: null,
  },
  'sorted by summary': { ...question({}, { sort: 'summary' }), theirs: null },
  'grouped by client': { ...question({}, { group: 'client' }), theirs: null },
};
const ranks: QueueRanks = { status: new Map(), priority: new Map() };
const facets = {
  team: ['team_id', 8],
  agent: ['agent_id', 12],
  status: ['status_id', 8],
  priority: ['priority_id', 4],
} as const;

const { tell, isMissed } = budgetReport();

async function timed(work: () => Promise<unknown> | unknown, runs = RUNS): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    const began = performance.now();
    await work();
    if (run >= WARM_UP) took.push(performance.now() - began);
  }
  return took;
}

/** The answer itself, a hundred rows as JSON, in this process. */
async function measureAnswers(tickets: number): Promise<void> {
  const budget = BUDGET_MS[tickets] ?? NaN;
  const snapshot = createSnapshot();
  const now = Date.now();
  const words = ['Outlook stuck', 'Printer jam', 'VPN drops', 'Größe der Datei', 'Laptop slow'];
  snapshot.replace(
    Array.from({ length: tickets }, (_, at) => ({
      ticket: ticketWith({
        id: at + 1,
        summary: `${words[at % 5]} at desk ${at}`,
        teamId: at % 8,
        agentId: at % 13,
        statusId: at % 7,
        priorityId: (at % 4) + 1,
        clientId: (at % 700) + 1,
        clientName: `Client ${(at % 700) + 1}`,
        resolutionDueAt: now + ((at * 7919) % 1_000_000) * 100,
      }),
      askedAt: now,
    })),
    now,
  );
  const proven = new Set(snapshot.ids());
  const { of: sorted } = createSortedRows();
  for (const [name, { filter, order }] of Object.entries(questions)) {
    const window = { page: 1, pageSize: PAGE_SIZE, group: order.group, ranks };
    const took = await timed(() => {
      const entries = snapshot.entries().filter(({ id }) => proven.has(id));
      JSON.stringify(askQueue(sorted(entries, order, ranks), filter, window));
    });
    const p95 = percentile(took, 0.95);
    tell(`${tickets}: answer, ${name}`, `${spread(took)} of ${budget} ms`, p95 > budget);
  }
  const changes = await timed(() => {
    const id = 1 + Math.floor(Math.random() * tickets);
    const ticket = ticketWith({ id, summary: String(Math.random()), resolutionDueAt: now });
    snapshot.take([{ ticket, askedAt: Date.now() }], Date.now());
  });
  tell(`${tickets}: one change taken in`, `${spread(changes)} ms`);
}

async function waitForSnapshot(desk: RunningDesk): Promise<number> {
  const began = performance.now();
  for (;;) {
    const health = (await (await fetch(`${desk.url}/api/health`)).json()) as {
      live: { readAt: number | null };
    };
    if (health.live.readAt !== null) return performance.now() - began;
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** Over HTTP, through the running desk, beside the same page of the tenant with the same counts. */
async function measureDesk(tickets: number): Promise<void> {
  const budget = BUDGET_MS[tickets] ?? NaN;
  const data = mkdtempSync(join(tmpdir(), 'halyard-bench-'));
  await makeOpenDesk(data, tickets);
  const desk = await startDesk({ data });
  try {
    const loaded = await waitForSnapshot(desk);
    tell(`${tickets}: first reading`, `${(loaded / 1000).toFixed(1)} s after ready`);
    const cookie = await deskCookie(desk, 'technician');
    const headers = { authorization: `Bearer ${await serviceToken(desk)}` };
    const ask = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
      return (await response.json()) as { matched?: number; record_count?: number };
    };
    for (const [name, { theirs, ...asked }] of Object.entries(questions)) {
      const path = routes.api.tickets({ ...asked, page: 1 });
      const own = await timed(() => ask(`${desk.url}${path}`, { headers: { cookie } }));
      const p95 = percentile(own, 0.95);
      const title = `${tickets}: over HTTP, ${name}`;
      if (theirs === null) {
        tell(title, `${spread(own)} of ${budget} ms`, p95 > budget);
        continue;
      }
      const page = `${desk.tenantUrl}/api/Tickets?open_only=true&order=fixbydate&page_size=${PAGE_SIZE}&${theirs}`;
      const direct = await timed(() => ask(page, { headers }));
      // The tenant gives no counts beside the values of a filter: each is a question of its own.
      const counted = await timed(async () => {
        await ask(page, { headers });
        for (const [parameter, values] of Object.values(facets)) {
          for (let id = 1; id <= values; id += 1) {
            const question = new URL(page);
            question.searchParams.set(parameter, String(id));
            question.searchParams.set('page_size', '1');
            await ask(question.toString(), { headers });
          }
        }
      }, 10);
      const faster = percentile(counted, 0.95) / p95;
      tell(
        title,
        `${spread(own)} of ${budget} ms; tenant, rows only ${spread(direct)}; with the counts ${spread(counted, 0)}: ${faster.toFixed(0)}× (${TIMES_FASTER}×)`,
        p95 > budget || faster < TIMES_FASTER,
      );
    }
  } finally {
    await desk.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  for (const tickets of [10_000, 100_000]) {
    await measureAnswers(tickets);
    await measureDesk(tickets);
  }
  if (isMissed()) process.exitCode = 1;
}

void main();
