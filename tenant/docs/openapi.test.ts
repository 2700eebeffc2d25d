import { drizzle } from 'drizzle-orm/node-postgres';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assembleTenant, createApp } from '@/tenant/app';
import { readTenantEnv } from '@/tenant/env';
import * as schema from '@/tenant/store/schema';
import { openApi, operationsOf, validatorOf } from '@/tests/support/openapi-validator';
import { openApiDocument, scopes } from './openapi';
import { docsPage } from './page';
import { documentSchemas } from './schemas';

const publicUrl = 'http://localhost:4310';
const dialects = ['simplified', 'real'] as const;

function read(dialect: (typeof dialects)[number]) {
  const text = JSON.stringify(openApiDocument({ publicUrl, dialect }));
  const document = openApi.parse(JSON.parse(text));
  return { text, document, operations: [...operationsOf(document)] };
}

/** Every call the tenant has a route for, as the document would write it. */
function routes(): string[] {
  const settings = readTenantEnv({});
  const log = { info: () => {}, error: () => {} };
  const db = drizzle.mock({ schema });
  const app = createApp(assembleTenant({ settings, db, now: () => 0, log }));
  const calls = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  return [...new Set(calls)].sort();
}

describe.each(dialects)('the document of a tenant that speaks the %s dialect', (dialect) => {
  const { text, document, operations } = read(dialect);

  it('is an OpenAPI 3.1 document that names the dialect', () => {
    expect(document.info.title).toContain(dialect);
    expect(document.servers).toEqual([{ url: publicUrl }]);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(document.tags.map(({ name }) => name));
    for (const [call, { tags: own }] of operations) expect(tags.has(own[0]!), call).toBe(true);
  });

  it('refers to nothing that is not in it', () => {
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !Object.hasOwn(document.components.schemas, name!))).toEqual([]);
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
  });

  it.each(operations)(
    '%s says what its parameters are and declares those of its path',
    (call, operation) => {
      const parameters = operation.parameters ?? [];
      for (const { name, schema: own } of parameters) {
        expect(own.type ?? own.enum ?? own.anyOf, name).toBeDefined();
      }
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...call.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    },
  );

  it.each(operations)(
    '%s names scopes there are, and the refusals that go with them',
    (call, operation) => {
      const { security, responses } = operation;
      const asked = security.flatMap(({ oauth = [] }) => oauth);
      expect(asked.filter((scope) => !Object.hasOwn(scopes, scope))).toEqual([]);
      expect('401' in responses || security.length === 0).toBe(true);
      expect('403' in responses || asked.length === 0).toBe(true);
      const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      for (const [status, { content }] of refusals) {
        const [media] = Object.values(content ?? {});
        if (media?.schema === undefined) continue;
        expect(
          validatorOf(document, media.schema).safeParse(media.example).error,
          status,
        ).toBeUndefined();
      }
      if (call.includes('{id}')) expect(responses).toHaveProperty('404');
    },
  );

  it.each(operations)('%s gives examples that are what it says they are', (_call, operation) => {
    const bodies = Object.values(operation.requestBody?.content ?? {});
    const answers = Object.values(operation.responses).flatMap(({ content = {} }) =>
      Object.values(content),
    );
    for (const { schema: own, example } of [...bodies, ...answers]) {
      if (example === undefined) continue;
      expect(validatorOf(document, own).safeParse(example).error).toBeUndefined();
    }
  });

  it('tells of every route the tenant has, and of no other', () => {
    expect(operations.map(([call]) => call).sort()).toEqual(routes());
  });

  it('closes every object that leaves: an undocumented field would be noticed', () => {
    const sent = operations.flatMap(([, { requestBody }]) =>
      [...JSON.stringify(requestBody ?? {}).matchAll(/schemas\/(\w+)/g)].map(([, name]) => name),
    );
    const open = Object.entries(document.components.schemas)
      .filter(
        ([name, { additionalProperties }]) =>
          !sent.includes(name) && additionalProperties !== false,
      )
      .map(([name]) => name);
    expect(open).toEqual([]);
  });
});

it('tells the dialects apart where they clash', () => {
  const field = (dialect: (typeof dialects)[number], object: string, name: string) => {
    const own = read(dialect).document.components.schemas[object];
    const { properties } = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(own);
    return properties[name];
  };
  expect(field('simplified', 'Ticket', 'slaresponsestate')).toMatchObject({
    enum: [0, 1, 2, 3, 4],
  });
  expect(field('real', 'Ticket', 'slaresponsestate')).toMatchObject({ enum: ['', 'I', 'O'] });
  expect(field('real', 'Ticket', 'slaresolutionstate')).toBeUndefined();
  expect(field('simplified', 'Action', 'timetaken')).toMatchObject({ description: 'Minutes' });
  expect(field('real', 'Action', 'timetaken')).toMatchObject({ description: 'Hours' });
  expect(field('real', 'Priority', 'id')).toMatchObject({ format: 'uuid' });
});

it('gives bodies as examples that the tenant would read', () => {
  const schemas: Record<string, z.ZodType> = documentSchemas('simplified');
  const { document, operations } = read('simplified');
  let checked = 0;
  for (const [call, { requestBody }] of operations) {
    const { schema: own, example } = requestBody?.content['application/json'] ?? {};
    const name = /schemas\/(\w+)/.exec(JSON.stringify(own ?? {}))?.[1];
    if (name === undefined) continue;
    expect(Object.hasOwn(document.components.schemas, name)).toBe(true);
    for (const one of z.array(z.unknown()).parse(example)) {
      expect(schemas[name]?.safeParse(one).error, call).toBeUndefined();
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(7);
});

const empty = new Set(['meta', 'br', 'input', '!doctype']);

/** The tags a page leaves open or closes too often. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = ''] of page.matchAll(/<(\/?)(!?[a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    if (empty.has(name.toLowerCase())) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe.each(dialects)('the page of a tenant that speaks the %s dialect', (dialect) => {
  const document = openApiDocument({ publicUrl, dialect });
  const page = String(docsPage(document, { publicUrl, dialect }));
  const { operations } = read(dialect);

  it('shows every call with its method, path and summary, and links to it', () => {
    const text = page.replace(/\s+/g, ' ');
    for (const [call, { operationId, summary }] of operations) {
      const [method, path] = call.split(' ');
      expect(text).toContain(`<h3 id="${operationId}">${summary.replaceAll("'", '&#39;')}</h3>`);
      expect(text).toContain(`<span class="method">${method}</span> <code>${path}</code>`);
      expect(text).toContain(`<a href="#${operationId}">`);
    }
    expect(page).toContain(`in the ${dialect} dialect`);
  });

  it('is whole: every tag is closed, every link leads somewhere, nothing runs', () => {
    expect(unbalanced(page)).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  it('shows markup of an example as text', () => {
    expect(page).toContain('&lt;p&gt;');
    expect(page).not.toMatch(/<code>[^<]*<(?!\/code>)/);
  });
});
