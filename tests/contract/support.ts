import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { z } from 'zod';
import { createHalo, type Dialect, type Halo, type HaloSession } from '@/lib/halo/client';
import { serviceTokens } from '@/lib/halo/tokens';
import { serviceCredentials } from '@/tests/support/running-desk';
import { askToken, signIn } from './sign-in';
import {
  actionList,
  attachmentList,
  named,
  refusal,
  savedTickets,
  tokenAnswer,
  wireAction,
  wireAttachment,
  wireTicket,
  type WireAction,
  type WireAttachment,
  type WireTicket,
} from './wire';

export type Answer = { status: number; headers: Headers; body: unknown };

export type Asking = {
  /** Absent: the service application's. Null: no token at all. */
  token?: string | null;
  method?: string;
  query?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  base?: string;
};

/** One request under `/api`. Whatever happens there, the answer is JSON: anything else throws. */
export async function ask(path: string, asking: Asking = {}): Promise<Answer> {
  const { base = inject('tenantUrl'), json, query, headers = {} } = asking;
  const token = asking.token === undefined ? await serviceToken() : asking.token;
  const url = `${base}/api/${path}${query ? `?${new URLSearchParams(query)}` : ''}`;
  const response = await fetch(url, {
    method: asking.method ?? (json === undefined && asking.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: json === undefined ? asking.body : JSON.stringify(json),
  });
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  if (!/^application\/json\b/.test(type)) {
    throw new Error(`${path} answered ${response.status} in ${type}: ${text.slice(0, 300)}`);
  }
  return { status: response.status, headers: response.headers, body: JSON.parse(text) };
}

/** The body of an answer that must be a success. */
export async function expectOk(path: string, asking: Asking = {}): Promise<unknown> {
  const { status, body } = await ask(path, asking);
  if (status !== 200 && status !== 201)
    throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The refusal an answer carries, with its status; throws where it is none. */
export async function expectRefusal(path: string, asking: Asking = {}) {
  const { status, body } = await ask(path, asking);
  return { status, ...refusal.parse(body) };
}

let keptServiceToken: Promise<string> | null = null;

/** A token of the service application. */
export function serviceToken(): Promise<string> {
  keptServiceToken ??= requestServiceToken('all');
  return keptServiceToken;
}

/** A fresh token of the service application with this scope. */
export async function requestServiceToken(scope: string): Promise<string> {
  const { client_id, client_secret } = serviceCredentials(inject('tenantData'));
  const fields = { grant_type: 'client_credentials', client_id, client_secret, scope };
  return tokenAnswer.parse((await askToken(fields)).body).access_token;
}

const keptAgents = new Map<string, Promise<string>>();

/** An access token of an agent who signed in through the page, once a file. */
export function agentToken(username: string): Promise<string> {
  const kept = keptAgents.get(username) ?? signIn(username).then((grant) => grant.access_token);
  keptAgents.set(username, kept);
  return kept;
}

/** Words no other test's ticket has. */
export function unique(words = 'Contract'): string {
  return `${words} ${randomUUID()}`;
}

const people = {
  client: z.object({ clients: z.array(named) }),
  user: z.object({
    users: z.array(
      z.looseObject({ id: z.int(), client_id: z.int(), emailaddress: z.string().nullable() }),
    ),
  }),
};

/** The tenant's clients, the demo desk's own first. */
export async function clientIds(token?: string): Promise<number[]> {
  const { clients } = people.client.parse(await expectOk('Client', { token }));
  return clients.map(({ id }) => id).sort((a, b) => a - b);
}

/** A client's people with a mail address. */
export async function usersOf(clientId: number): Promise<{ id: number; email: string }[]> {
  const query = { client_id: String(clientId) };
  const { users } = people.user.parse(await expectOk('Users', { query }));
  return users.flatMap(({ id, emailaddress }) =>
    emailaddress === null ? [] : [{ id, email: emailaddress }],
  );
}

/** The least a new ticket needs, of the tenant's own lists. */
export async function ticketDraft(over: Record<string, unknown> = {}) {
  const [clientId] = await clientIds();
  const [type] = z.array(named).parse(await expectOk('TicketType'));
  return { summary: unique(), client_id: clientId, tickettype_id: type?.id, ...over };
}

/** Creates one ticket and gives it back as the tenant answered it. */
export async function newTicket(
  over: Record<string, unknown> = {},
  token?: string,
): Promise<WireTicket> {
  return saveTicket(await ticketDraft(over), token);
}

/** A ticket as the tenant has it now. */
export async function readTicket(id: number, token?: string): Promise<WireTicket> {
  return wireTicket.parse(await expectOk(`Tickets/${id}`, { token }));
}

/** Changes fields of a ticket. */
export async function changeTicket(
  id: number,
  fields: object,
  token?: string,
): Promise<WireTicket> {
  return saveTicket({ id, ...fields }, token);
}

async function saveTicket(fields: object, token?: string): Promise<WireTicket> {
  const body = await expectOk('Tickets', { json: [fields], token });
  return wireTicket.parse(savedTickets.parse(body).tickets[0]);
}

/** Adds one action. */
export async function addAction(fields: object, token?: string): Promise<WireAction> {
  const body = await expectOk('Actions', { json: [fields], token });
  return wireAction.parse(actionList.parse(body).actions[0]);
}

/** A ticket's log, oldest first. */
export async function actionsOf(ticketId: number, token?: string): Promise<WireAction[]> {
  const query = { ticket_id: String(ticketId) };
  return actionList.parse(await expectOk('Actions', { query, token })).actions;
}

/** Uploads a file as a form. */
export async function upload(
  ticketId: number,
  file: { name: string; bytes: Uint8Array<ArrayBuffer>; type?: string; isImage?: boolean },
  token?: string,
): Promise<Answer> {
  const form = new FormData();
  form.set('ticket_id', String(ticketId));
  form.set('isimage', String(file.isImage ?? false));
  form.set('filename', file.name);
  form.set('file', new Blob([file.bytes], { type: file.type ?? 'text/plain' }), 'blob');
  return ask('Attachment', { body: form, token });
}

/** Uploads a file that must be taken. */
export async function uploaded(...args: Parameters<typeof upload>): Promise<WireAttachment> {
  const { status, body } = await upload(...args);
  if (status !== 201) throw new Error(`Upload: ${status} ${JSON.stringify(body)}`);
  return wireAttachment.parse(attachmentList.parse(body).attachments[0]);
}

/** The files on a ticket. */
export async function attachmentsOf(ticketId: number, token?: string): Promise<WireAttachment[]> {
  const query = { ticket_id: String(ticketId) };
  return attachmentList.parse(await expectOk('Attachment', { query, token })).attachments;
}

/** Downloads a file's bytes. */
export async function download(id: number): Promise<{ headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${inject('tenantUrl')}/api/Attachment/${id}`, {
    headers: { authorization: `Bearer ${await serviceToken()}` },
  });
  if (response.status !== 200) throw new Error(`Attachment ${id}: ${response.status}`);
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Halyard's client on a tenant, and its session as the service application. */
export function serviceDesk(
  at: { url?: string; data?: string; dialect?: Dialect; onOdd?: (what: string) => void } = {},
): { halo: Halo; session: HaloSession } {
  const { url = inject('tenantUrl'), data = inject('tenantData'), onOdd } = at;
  const { client_id: clientId, client_secret: clientSecret } = serviceCredentials(data);
  const { dialect = 'simplified' } = at;
  const halo = createHalo({ url, dialect, onOdd, now: Date.now });
  const tokens = serviceTokens({ halo, clientId, clientSecret, now: Date.now });
  return { halo, session: halo.session(tokens) };
}
