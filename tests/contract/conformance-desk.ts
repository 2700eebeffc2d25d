import { z } from 'zod';
import { openApi, type OpenApi } from '@/tests/support/openapi-validator';
import { serviceCredentials } from '@/tests/support/running-desk';
import { startSmallTenant } from './ready-desks';
import { askToken, obtainCode, signIn } from './sign-in';
import { tokenAnswer } from './wire';

export type Dialect = 'simplified' | 'real';

/** One request to a documented call. */
export type Request = {
  /** What stands in the path's braces. */
  id?: string | number;
  query?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** Absent: the service application's. Null: none at all. */
  token?: string | null;
};

export type Answer = { status: number; type: string; body: unknown; url: string };

/** A tenant with something of everything, and ways to ask it. */
export type ConformanceDesk = {
  url: string;
  dialect: Dialect;
  document: OpenApi;
  credentials: { client_id: string; client_secret: string };
  /** Of an agent who is an administrator. */
  agentToken: string;
  /** Of the service application, with the scope to read clients only. */
  customersToken: string;
  /** Of the service application, with the scope to read tickets only. */
  ticketsToken: string;
  /** What a browser has that signed in. */
  cookie: string;
  clientId: number;
  siteId: number;
  typeId: number;
  ticketId: number;
  ask(call: string, request?: Request): Promise<Answer>;
  newTicket(): Promise<number>;
  newAction(ticketId: number): Promise<number>;
  newFile(ticketId: number): Promise<number>;
  newWebhook(): Promise<string>;
  stop(): Promise<unknown>;
};

const numbered = z.looseObject({ id: z.int() });

async function answerOf(response: Response): Promise<Answer> {
  const { status, url } = response;
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const text = await response.text();
  return { status, type, url, body: type === 'application/json' ? JSON.parse(text) : text };
}

/** Starts a tenant of its own that speaks a dialect. */
export async function startConformanceDesk(dialect: Dialect): Promise<ConformanceDesk> {
  const tenant = await startSmallTenant({ TENANT_DIALECT: dialect });
  const { url } = tenant;
  const { client_id, client_secret } = serviceCredentials(tenant.data);
  const credentials = { client_id, client_secret };
  async function tokenWith(scope: string): Promise<string> {
    const form = { grant_type: 'client_credentials', ...credentials, scope };
    return tokenAnswer.parse((await askToken(form, url)).body).access_token;
  }
  const serviceToken = await tokenWith('all');

  async function ask(call: string, request: Request = {}): Promise<Answer> {
    const { id = '', query, json, headers = {}, token = serviceToken } = request;
    const [method, path = ''] = call.split(' ');
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const response = await fetch(`${url}${path.replace('{id}', String(id))}${search}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? request.body : JSON.stringify(json),
    });
    return answerOf(response);
  }

  async function saved(call: string, json: unknown): Promise<number> {
    const { status, body } = await ask(call, { json });
    if (status !== 201) throw new Error(`${call}: ${status} ${JSON.stringify(body)}`);
    return numbered.parse(body).id;
  }

  const first = async (call: string, list?: string) => {
    const { body } = await ask(call);
    const rows = list === undefined ? body : z.looseObject({}).parse(body)[list];
    return z.array(numbered).min(1).parse(rows)[0]?.id ?? 0;
  };
  const clientId = await first('GET /api/Client', 'clients');
  const typeId = await first('GET /api/TicketType');
  const newTicket = () =>
    saved('POST /api/Tickets', [
      { summary: 'Conformance', details: '<p>x</p>', client_id: clientId, tickettype_id: typeId },
    ]);
  return {
    url,
    dialect,
    document: openApi.parse((await ask('GET /openapi.json')).body),
    credentials,
    agentToken: (await signIn('admin', { base: url })).access_token,
    customersToken: await tokenWith('read:customers'),
    ticketsToken: await tokenWith('read:tickets'),
    cookie: (await obtainCode('admin', { base: url })).cookie,
    clientId,
    siteId: await first('GET /api/Site', 'sites'),
    typeId,
    ticketId: await newTicket(),
    ask,
    newTicket,
    newAction: (ticketId) =>
      saved('POST /api/Actions', [
        { ticket_id: ticketId, note: '<p>Looked at it</p>', outcome: 'Private Note' },
      ]),
    newFile: (ticketId) =>
      saved('POST /api/Attachment', [
        { ticket_id: ticketId, filename: 'note.txt', data_base64: 'SGVsbG8=' },
      ]),
    async newWebhook() {
      const json = [{ name: 'Board', url: 'http://127.0.0.1:9/hook', events: ['ticket.deleted'] }];
      const { body } = await ask('POST /api/Webhook', { json });
      return z.looseObject({ id: z.guid() }).parse(body).id;
    },
    stop: () => tenant.stop(),
  };
}
