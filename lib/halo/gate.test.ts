import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  startFaultServer,
  type FaultServer,
  type ScriptedAnswer,
} from '@/tests/support/fault-server';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { createHalo, type Halo, type HaloOptions, type HaloSession } from './client';
import { HaloError } from './errors';
import type { Lane } from './rate-budget';
import type { TokenSource } from './tokens';

const START = Date.parse('2026-03-04T10:00:00Z');
const SECOND = 1_000;
const ME = 'GET /api/Agent/me';
const note = { kind: 'note', html: 'x', hiddenFromUser: true } as const;
const answered: ScriptedAnswer = { json: { id: 7 } };
const tokens: TokenSource = { current: async () => 'token', renew: async () => 'token-2' };

let tenant: FaultServer;
let clock: number;
let waits: number[];

beforeEach(async () => {
  tenant = await startFaultServer();
  clock = START;
  waits = [];
});
afterEach(() => tenant.close());

/** A client whose waits take no time but move its clock. */
function client(options: Partial<HaloOptions> = {}): Halo {
  return createHalo({
    url: tenant.url,
    authUrl: `${tenant.url}/auth`,
    dialect: 'simplified',
    callsPerWindow: 10,
    now: () => clock,
    random: () => 1,
    sleep: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    ...options,
  });
}

async function spend(session: HaloSession, calls: number): Promise<void> {
  for (let n = 0; n < calls; n += 1) await session.me();
}

async function refusal(call: Promise<unknown>): Promise<HaloError> {
  const error: unknown = await call.then(
    () => new Error('the call went through'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HaloError) return error;
  throw error;
}

const file = () => ({
  filename: 'a.txt',
  contentType: 'text/plain',
  body: new Blob(['text']).stream(),
  size: 4,
});

describe('all sessions of one client share what the tenant takes', () => {
  test.each<[Lane, number]>([
    ['people', 10],
    ['background', 8],
  ])('calls for %s use %i of ten, and the next is not sent', async (lane, most) => {
    tenant.script(ME, answered);
    const halo = client();
    for (let n = 0; n < most; n += 1) await halo.session(tokens, lane).me();
    const error = await refusal(halo.session(tokens, lane).me());
    expect(error).toMatchObject({ kind: 'rate-limited', status: null, outcome: 'refused' });
    expect(error.message).toMatch(/only 10 calls in five minutes/);
    expect(tenant.calls).toHaveLength(most);
    expect(waits).toEqual([]);
    expect(halo.load()).toEqual({
      limit: 10,
      used: most,
      waiting: { people: 0, background: 0 },
      pausedUntil: null,
      breaker: 'closed',
      total: most,
      refused: 0,
    });
  });

  test('a call waits for room as long as leaves time for its answer', async () => {
    tenant.script(ME, answered);
    const session = client().session(tokens);
    await spend(session, 10);
    clock += 301 * SECOND - 20 * SECOND;
    await session.me();
    expect(waits).toEqual([20 * SECOND]);

    await spend(session, 9);
    clock += 301 * SECOND - 20_001;
    expect((await refusal(session.me())).retryAfterMs).toBe(20_001);
  });

  test('uploads and downloads count, and are not sent either', async () => {
    tenant.script(ME, answered);
    tenant.script('POST /api/Attachment', { status: 201, json: { id: 1 } });
    tenant.script('GET /api/Attachment/9', { text: 'text' });
    const halo = client();
    const session = halo.session(tokens);
    await session.attachments.upload(42, file());
    await (await session.attachments.download(9)).body.cancel();
    expect(halo.load().used).toBe(2);
    await spend(session, 8);
    for (const call of [
      session.attachments.upload(42, file()),
      session.attachments.download(9),
      session.actions.add(42, note, smallTenantLookups()),
    ]) {
      expect(await refusal(call)).toMatchObject({ kind: 'rate-limited', outcome: 'refused' });
    }
    expect(tenant.calls).toHaveLength(10);
  });

  test('each attempt counts, the tenant counts them too', async () => {
    tenant.script(ME, { status: 401 }, { status: 503 }, answered);
    const halo = client();
    await halo.session(tokens).me();
    expect(halo.load()).toMatchObject({ used: 3, total: 3 });
  });

  test('tokens and pings do not count and always go', async () => {
    tenant.script(ME, answered);
    tenant.script('GET /api/authinfo', { json: {} });
    tenant.script('POST /auth/token', { json: { access_token: 'x' } });
    const halo = client();
    await spend(halo.session(tokens), 10);
    await halo.ping();
    await halo.requestGrant({ clientId: 'x' }, { grant: 'client_credentials', scope: 'all' });
    expect(halo.load().used).toBe(10);
  });

  test('without a limit nothing is held back', async () => {
    tenant.script(ME, answered);
    const halo = client({ callsPerWindow: null });
    await spend(halo.session(tokens, 'background'), 30);
    expect(halo.load()).toMatchObject({ limit: null, used: 30 });
  });

  test('a tenant’s own limit is 300 unless told otherwise', () => {
    expect(client({ callsPerWindow: undefined }).load().limit).toBe(300);
  });
});

describe('a tenant that refuses a call for being one too many', () => {
  test('is asked again after the wait it names, and by nobody before', async () => {
    tenant.script(ME, { status: 429, headers: { 'retry-after': '12' } }, answered);
    const halo = client();
    await halo.session(tokens).me();
    expect(clock).toBe(START + 12 * SECOND);
    expect(halo.load()).toMatchObject({ used: 2, total: 2, refused: 1, pausedUntil: null });
  });

  test('pauses everybody, so what cannot wait so long is not sent', async () => {
    tenant.script(ME, { status: 429, headers: { 'retry-after': '60' } });
    const halo = client();
    const first = await refusal(halo.session(tokens).me());
    expect(first).toMatchObject({ status: 429, retryAfterMs: 60 * SECOND });
    const next = await refusal(halo.session(tokens, 'background').me());
    expect(next).toMatchObject({ kind: 'rate-limited', status: null, retryAfterMs: 60 * SECOND });
    expect(next.message).toMatch(/asks for a pause.*60 seconds/);
    expect(tenant.calls).toHaveLength(1);
    expect(halo.load().pausedUntil).toBe(START + 60 * SECOND);
  });

  test('without naming a wait is left alone for longer each time', async () => {
    tenant.script(ME, { status: 429 });
    const halo = client();
    const error = await refusal(halo.session(tokens).me());
    expect(error).toMatchObject({ kind: 'rate-limited', outcome: 'refused' });
    // Sent at once, after 5 s and after 10 s more; 20 s more nobody would sit through.
    expect(tenant.calls).toHaveLength(3);
    expect(halo.load().pausedUntil).toBe(START + 35 * SECOND);
  });
});

test('a call the tenant takes ends what it was left alone for', async () => {
  tenant.script(ME, { status: 429 }, answered, { status: 429 }, answered);
  const session = client().session(tokens);
  await session.me();
  await session.me();
  expect(clock).toBe(START + 10 * SECOND);
});

describe('a tenant that is away', () => {
  /** Four attempts at one call, and a fifth. */
  async function losePatience(halo: Halo): Promise<void> {
    tenant.script(ME, { status: 503 });
    await refusal(halo.session(tokens).me());
    await refusal(halo.session(tokens).me());
    expect(tenant.calls).toHaveLength(5);
    expect(halo.load().breaker).toBe('open');
  }

  test('is asked no more, and calls are told at once that nothing was sent', async () => {
    const halo = client();
    await losePatience(halo);
    for (const lane of ['people', 'background'] as const) {
      const error = await refusal(
        halo.session(tokens, lane).actions.add(42, note, smallTenantLookups()),
      );
      expect(error).toMatchObject({ kind: 'unavailable', status: null, outcome: 'refused' });
      expect(error.message).toMatch(/not answered since 10:00 UTC/);
    }
    expect(tenant.calls).toHaveLength(5);
    expect(halo.load().used).toBe(5);
  });

  test('is found to be back by a person’s call a second later', async () => {
    const halo = client();
    await losePatience(halo);
    tenant.script(ME, answered);
    clock += SECOND;
    await refusal(halo.session(tokens, 'background').me());
    await halo.session(tokens).me();
    expect(halo.load().breaker).toBe('closed');
    await halo.session(tokens, 'background').me();
  });

  test('is not held to be back by a call that had to wait for room in vain', async () => {
    const halo = client({ callsPerWindow: 5 });
    await losePatience(halo);
    clock += 2 * SECOND;
    expect(await refusal(halo.session(tokens).me())).toMatchObject({ kind: 'rate-limited' });
    expect(halo.load().breaker).toBe('open');
    clock += 301 * SECOND;
    tenant.script(ME, answered);
    await halo.session(tokens, 'background').me();
    expect(halo.load().breaker).toBe('closed');
  });

  test('is not blamed for senders who break off their uploads', async () => {
    tenant.script('POST /api/Attachment', { status: 201 });
    const halo = client();
    for (let n = 0; n < 6; n += 1) {
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.error(new Error('the browser went away')),
      });
      await refusal(halo.session(tokens).attachments.upload(42, { ...file(), body }));
    }
    expect(halo.load().breaker).toBe('closed');
  });

  test('is not one that has faults of its own', async () => {
    tenant.script(ME, { status: 500 });
    const halo = client();
    for (let n = 0; n < 6; n += 1) await refusal(halo.session(tokens).me());
    expect(halo.load().breaker).toBe('closed');
  });
});

describe('the tenant’s clock', () => {
  const at = (instant: number, answer: ScriptedAnswer = answered): ScriptedAnswer => ({
    ...answer,
    headers: { date: new Date(instant).toUTCString() },
  });

  test('is ours until the tenant has answered, then what its answers say', async () => {
    const halo = client();
    const session = halo.session(tokens);
    expect(halo.tenantNow()).toBe(START);
    tenant.script(ME, at(START + 90 * SECOND), at(START - 30 * SECOND, { status: 404 }));
    await session.me();
    clock += 10 * SECOND;
    expect(halo.tenantNow()).toBe(START + 100 * SECOND);
    await refusal(session.me());
    clock += SECOND;
    expect(halo.tenantNow()).toBe(START - 29 * SECOND);
  });

  test('is not lost to an answer without a date or with a senseless one', async () => {
    const halo = client();
    const session = halo.session(tokens);
    tenant.script(
      ME,
      at(START + 90 * SECOND),
      { ...answered, headers: { date: 'soon' } },
      { ...answered, headers: { date: '' } },
    );
    await spend(session, 3);
    expect(halo.tenantNow()).toBe(START + 90 * SECOND);
  });
});
