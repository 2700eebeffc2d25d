// `npm run bench:tenant`: how fast the embedded tenant lists, filters and searches 100,000 tickets.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/tests/support/running-desk';
import { budgetReport, percentile } from './percentiles';
import { serviceToken } from './service-token';

const TICKETS = 100_000;
const RESET_SECONDS = 120;
const PAGE_MS = 60;
const RUNS = 40;

const DAY = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);

const pages: Record<string, string> = {
  'first page': '',
  'page 1,500': 'page_no=1500',
  'open, by what is due': 'open_only=true&order=fixbydate',
  'one large client': 'client_id=1',
  'closed ones, newest change first': 'status_id=9&order=last_update&orderdesc=true',
  'waiting on client': 'status_id=5',
  'one priority': 'priority_id=3',
  'one type': 'tickettype_id=2',
  'one agent': 'agent_id=2',
  'one team': 'team_id=1',
  'nobody’s': 'agent_id=0&open_only=true',
  'a week': `dateoccurred_start=${day(20)}&dateoccurred_end=${day(13)}`,
  'client, status and team': 'client_id=1&status_id=9&team_id=1',
  'changed in the last day': `lastupdatefromdate=${day(1)}&order=last_update`,
  'newest first': 'order=dateoccurred&orderdesc=true',
  'by priority': 'order=priority_id',
  'by client’s name': 'order=client_name',
  'by status’ name': 'order=status_name',
  'by agent’s name': 'order=agent_name',
  'by summary': 'order=summary',
  'search: a common word': 'search=outlook',
  'search: two words': 'search=cannot%20connect',
  'search: the beginning of a word': 'search=outl',
  'search: a device': 'search=PRN-02',
  'search: a number': 'search=%2355555',
  'search: a word nobody wrote': 'search=zyzzyva',
  'search in one client': 'search=printer&client_id=1',
  'search among open ones': 'search=laptop&open_only=true',
  'search, newest first': 'search=password&order=dateoccurred&orderdesc=true',
};

async function start(data: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tenant/serve.ts'], {
    env: {
      ...process.env,
      HALYARD_DATA: data,
      TENANT_PORT: String(port),
      TENANT_RATE_LIMIT: 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, fail) => {
    child.stdout?.on('data', (part: Buffer) => part.includes('tenant ready') && ready());
    child.once('exit', (code) => fail(new Error(`The tenant ended with ${code}`)));
  });
  return child;
}

async function main(): Promise<void> {
  const given = process.env.BENCH_TENANT_DATA;
  const data = given ?? mkdtempSync(join(tmpdir(), 'halyard-bench-'));
  const { tell, isMissed } = budgetReport();
  try {
    if (given === undefined) {
      const began = performance.now();
      const args = ['--import', 'tsx', 'tenant/reset.ts', '--tickets', String(TICKETS)];
      const env = { ...process.env, HALYARD_DATA: data };
      const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
      if (status !== 0) throw new Error('The reset failed');
      const seconds = (performance.now() - began) / 1000;
      const said = `${seconds.toFixed(1)} s of ${RESET_SECONDS}`;
      tell(`reset to ${TICKETS} tickets`, said, seconds > RESET_SECONDS);
    }
    const port = await freePort();
    const child = await start(data, port);
    // The first look at what time did to the desk is no part of a list.
    await new Promise((done) => setTimeout(done, 5_000));
    const url = `http://127.0.0.1:${port}`;
    const headers = { authorization: `Bearer ${await serviceToken({ tenantUrl: url, data })}` };
    for (const [name, query] of Object.entries(pages)) {
      const took: number[] = [];
      let found = 0;
      for (let run = 0; run < RUNS + 3; run += 1) {
        const began = performance.now();
        const response = await fetch(`${url}/api/Tickets?page_size=50&${query}`, { headers });
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        const body = (await response.json()) as { record_count: number };
        if (run >= 3) took.push(performance.now() - began);
        found = body.record_count;
      }
      const p95 = percentile(took, 0.95);
      const said = `p50 ${percentile(took, 0.5).toFixed(1)}, p95 ${p95.toFixed(1)} of ${PAGE_MS} ms; ${found} found`;
      tell(name, said, p95 > PAGE_MS);
    }
    child.kill('SIGTERM');
  } finally {
    if (given === undefined) rmSync(data, { recursive: true, force: true });
  }
  if (isMissed()) process.exitCode = 1;
}

void main();
