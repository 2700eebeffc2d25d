import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { STATUS } from '@/tenant/store/seed/desk-settings';
import { startFaultServer } from '@/tests/support/fault-server';
import { heard, scratchFolder, serviceCredentials, stopChild } from '@/tests/support/running-desk';
import { startTenant, type RunningTenant } from '@/tests/support/running-tenant';
import { askToken } from '../contract/sign-in';
import { expectOk } from '../contract/support';
import { actionList, tokenAnswer, wireTicket } from '../contract/wire';

/** Runs the pulse on a data folder as `npm run tenant:pulse` does. */
function startPulse(data: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tenant/pulse.ts', ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      HALYARD_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = heard(child);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, output, ended, lines: () => output().split('\n').filter(Boolean) };
}

const SOURCES: Record<string, string> = {
  'by mail from': 'email',
  'by phone from': 'phone',
  'through the portal from': 'portal',
  'from monitoring': 'monitoring',
};
const NEW =
  /^\d\d:\d\d new ticket #(\d+) (by mail from|by phone from|through the portal from|from monitoring) (.+)$/g;
const REPLY =
  /^\d\d:\d\d (.+) \((.+)\) (answered on|asked for news of|said thanks on) #(\d+): (.+)$/g;

describe('the pulse on a running tenant', () => {
  let tenant: RunningTenant;
  let token: string;
  let lines: string[];
  const found = (what: RegExp) => lines.flatMap((line) => [...line.matchAll(what)]);
  const asking = (query: Record<string, string> = {}) => ({ token, base: tenant.url, query });
  const readTicket = async (id: string) =>
    wireTicket.parse(await expectOk(`Tickets/${id}`, asking()));
  const logOf = async (id: string) =>
    actionList.parse(await expectOk('Actions', asking({ ticket_id: id }))).actions;

  beforeAll(async () => {
    tenant = await startTenant();
    const { client_id, client_secret } = serviceCredentials(tenant.data);
    const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
    token = tokenAnswer.parse((await askToken(fields, tenant.url)).body).access_token;
    const pulse = startPulse(tenant.data, '--every', '0.05', '--times', '24');
    expect(await pulse.ended, pulse.output()).toBe(0);
    lines = pulse.lines();
  });
  afterAll(async () => void (await tenant.stop()));

  test('makes as many things happen as it was told, and tells each in a line', () => {
    expect(lines).toHaveLength(24);
    // Of 24, all new or all replies would be one run in a million.
    expect(found(NEW).length).toBeGreaterThan(0);
    expect(found(REPLY).length).toBeGreaterThan(0);
    expect(found(NEW).length + found(REPLY).length).toBe(24);
  });

  test('each new ticket it tells of is there, new, from where it says and by whom it says', async () => {
    for (const [, id = '', source = '', rest = ''] of found(NEW)) {
      const ticket = await readTicket(id);
      expect(ticket.source).toBe(SOURCES[source]);
      expect(ticket.status_id).toBe(STATUS.new);
      expect(rest).toContain(`(${ticket.client_name}): ${ticket.summary}`);
      if (ticket.source === 'monitoring') expect(ticket.user_id).toBeNull();
      else expect(rest).toContain(`${ticket.user_name} (`);
    }
  });

  test('each reply it tells of is the last word of that ticket’s requester', async () => {
    for (const [, name, client, wrote, id = ''] of found(REPLY)) {
      const ticket = await readTicket(id);
      expect([ticket.user_name, ticket.client_name]).toEqual([name, client]);
      const last = (await logOf(id)).filter(({ user_id }) => user_id !== null).at(-1);
      expect(last).toMatchObject({ user_id: ticket.user_id, hiddenfromuser: false });
      expect(Date.now() - Date.parse(last?.datetime ?? '')).toBeLessThan(300_000);
      if (wrote === 'answered on') expect(ticket.status_id).toBe(STATUS.inProgress);
      if (wrote === 'said thanks on') expect(ticket.status_id).toBe(STATUS.resolved);
    }
  });

  test('nobody is made to write twice on one ticket', () => {
    const replied = found(REPLY).map(([, , , , id]) => id);
    expect(new Set(replied).size).toBe(replied.length);
  });

  test('ends cleanly when it is told to stop', async () => {
    const pulse = startPulse(tenant.data, '--every', '3600');
    await vi.waitFor(() => expect(pulse.lines()).toHaveLength(1), 10_000);
    expect(await stopChild(pulse.child)).toBe(0);
  });
});

describe('the pulse on a tenant in trouble', () => {
  test('tells each failure in one line, tries again and goes on', async () => {
    const server = await startFaultServer();
    const data = scratchFolder('pulse');
    mkdirSync(join(data, 'tenant'));
    const credentials = { url: server.url, client_id: 'service', client_secret: 'hush' };
    writeFileSync(join(data, 'tenant/credentials.json'), JSON.stringify(credentials));
    server.script('POST /auth/token', { json: { access_token: 'token', expires_in: 3600 } });
    server.script(
      'GET /api/Client',
      { fault: 'drop' },
      { status: 500, json: {} },
      { status: 429, headers: { 'retry-after': '0.1' }, json: {} },
      { status: 401, json: {} },
      { status: 401, json: {} },
      { json: { clients: [] } },
    );
    server.script('GET /api/Users', { json: { users: [] } });

    const pulse = startPulse(data, '--every', '0.01', '--times', '1');
    await vi.waitFor(() => expect(pulse.lines().length).toBeGreaterThanOrEqual(5), 10_000);
    expect(await stopChild(pulse.child)).toBe(0);
    await server.close();
    const told = pulse.lines().map((line) => line.slice('10:42 '.length));
    const words = ['does not answer', '(500)', '(429)', '(401)', 'none of the demo desk’s clients'];
    words.forEach((word, place) => {
      expect(told[place]).toContain(word);
      expect(told[place]).toMatch(/Trying again in \d+ s\.$/);
    });
    expect(pulse.output()).not.toContain('hush');
  });

  test('is refused in words where no tenant ever ran', async () => {
    const pulse = startPulse(scratchFolder('pulse-none'));
    expect(await pulse.ended).toBe(1);
    expect(pulse.output()).toMatch(/Start Halyard first: npm start/);
  });

  test.each([
    ['--every', '-1'],
    ['--every', 'soon'],
    ['--times', '0'],
    ['--times', '2.5'],
  ])('is refused in words with %s %s', async (flag, value) => {
    const pulse = startPulse(scratchFolder('pulse-flag'), `${flag}=${value}`);
    expect(await pulse.ended).toBe(1);
    expect(pulse.lines()).toHaveLength(1);
    expect(pulse.output()).toContain(`it is “${value}”`);
  });
});
