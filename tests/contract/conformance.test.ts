import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  operationsOf,
  validatorOf,
  type OpenApiOperation,
} from '@/tests/support/openapi-validator';
import { trials } from './conformance-calls';
import { startConformanceDesk, type Answer, type ConformanceDesk } from './conformance-desk';

describe.each(['simplified', 'real'] as const)('a tenant that speaks the %s dialect', (dialect) => {
  let desk: ConformanceDesk;
  let operations: Map<string, OpenApiOperation>;

  beforeAll(async () => {
    desk = await startConformanceDesk(dialect);
    operations = operationsOf(desk.document);
  });
  afterAll(() => desk?.stop());

  /** What the document has for this answer; fails where it has nothing or something else. */
  function expectDocumented(call: string, { status, type, body }: Answer): void {
    const answer = operations.get(call)?.responses[status];
    expect(answer, `${call} ${status} ${JSON.stringify(body).slice(0, 300)}`).toBeDefined();
    const content = answer?.content ?? {};
    const [documented] = Object.keys(content);
    if (documented === undefined) return expect(body).toBe('');
    if (documented === 'application/octet-stream') return expect(type).not.toBe('');
    expect(type).toBe(documented);
    const schema = content[documented]?.schema;
    if (schema === undefined) return expect(body).not.toBe('');
    const { error } = validatorOf(desk.document, schema).safeParse(body);
    expect(error?.message, `${call} ${status}`).toBeUndefined();
  }

  test('documents exactly the calls that are tried here', () => {
    expect([...operations.keys()].sort()).toEqual(Object.keys(trials).sort());
  });

  describe.each(Object.entries(trials))('%s', (call, { good, bad }) => {
    test('answers as documented', async () => {
      for (const make of good) {
        const answer = await desk.ask(call, await make(desk));
        expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(400);
        expectDocumented(call, answer);
      }
    });

    if (bad.length === 0) return;
    test('refuses as documented', async () => {
      for (const [status, make] of bad) {
        const answer = await desk.ask(call, await make(desk));
        expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(status);
        expectDocumented(call, answer);
      }
    });
  });

  test('only calls that take nothing a person could get wrong go without a refusal', () => {
    const untried = Object.keys(trials).filter((call) => trials[call]?.bad.length === 0);
    expect(untried.filter((call) => /^\w+ \/api\/[A-Z]/.test(call))).toEqual([]);
  });

  test('the page lists every call', async () => {
    const { body } = await desk.ask('GET /docs', { token: null });
    for (const [, { operationId }] of operations) expect(body).toContain(`id="${operationId}"`);
  });

  test('a field nobody documented would be noticed', () => {
    const { schema } =
      operations.get('GET /api/health')?.responses[200]?.content?.['application/json'] ?? {};
    const validator = validatorOf(desk.document, schema);
    expect(validator.safeParse({ status: 'ok' }).success).toBe(true);
    expect(validator.safeParse({ status: 'ok', uptime: 1 }).success).toBe(false);
  });
});
