import type { ConformanceDesk, Request } from './conformance-desk';
import { authorizeQuery, openSignIn, pkcePair } from './sign-in';

type Make = (desk: ConformanceDesk) => Request | Promise<Request>;

/** How one documented call is tried: requests it must take, and requests it must refuse with a status. */
export type Trial = { good: Make[]; bad: [number, Make][] };

const nobody = 2_000_000_000;
const oversized = 'x'.repeat(5 * 1024 * 1024 + 1);
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const plain: Make = () => ({});
const withoutToken: Make = () => ({ token: null });
const wrongToken: Make = () => ({ token: 'not-a-token' });
const ofCustomers: Make = ({ customersToken }) => ({ token: customersToken });
const ofTickets: Make = ({ ticketsToken }) => ({ token: ticketsToken });
const unknown: Make = () => ({ id: nobody });
const tooLarge: Make = () => ({ json: [{ note: oversized }] });
const noJson: Make = () => ({ body: '[{', headers: { 'content-type': 'application/json' } });
const query =
  (fields: Record<string, string>): Make =>
  () => ({ query: fields });
const fields = (given: Record<string, string>): Request => ({
  body: new URLSearchParams(given).toString(),
  headers: form,
  token: null,
});

/** A list of the tenant's own and one row of it. */
function list(name: string, id: string | number): Record<string, Trial> {
  return {
    [`GET /api/${name}`]: { good: [plain], bad: [[401, withoutToken]] },
    [`GET /api/${name}/{id}`]: {
      good: [() => ({ id })],
      bad: [
        [404, unknown],
        [401, () => ({ id, token: 'not-a-token' })],
      ],
    },
  };
}

function upload(path: string): Record<string, Trial> {
  const file = (ticketId: number): Request => {
    const body = new FormData();
    body.set('ticket_id', String(ticketId));
    body.set('isimage', 'false');
    body.set('filename', 'note.txt');
    body.set('file', new Blob(['Hello'], { type: 'text/plain' }), 'blob');
    return { body };
  };
  const json = (ticketId: number) => [
    { ticket_id: ticketId, filename: 'a.txt', data_base64: 'SGVsbG8=' },
    { ticket_id: ticketId, filename: 'b.txt', data_base64: 'SGVsbG8=' },
  ];
  return {
    [`POST ${path}`]: {
      good: [
        ({ ticketId }) => file(ticketId),
        ({ ticketId }) => ({ json: json(ticketId) }),
        ({ ticketId }) => ({ json: json(ticketId), query: { returnall: 'true' } }),
      ],
      bad: [
        [404, () => file(nobody)],
        [400, ({ ticketId }) => ({ json: [{ ticket_id: ticketId, data_base64: '%' }] })],
        [403, ofTickets],
      ],
    },
  };
}

function person(
  name: string,
  example: (desk: ConformanceDesk) => object,
  wrong: object,
): Record<string, Trial> {
  return {
    [`GET /api/${name}`]: {
      good: [plain, query({ page_size: '5', search: 'a', includeinactive: 'true' })],
      bad: [
        [400, query({ page_size: 'many' })],
        [403, ofTickets],
      ],
    },
    [`GET /api/${name}/{id}`]: {
      good: [() => ({ id: 1 }), () => ({ id: 1, query: { includedetails: 'true' } })],
      bad: [[404, unknown]],
    },
    [`POST /api/${name}`]: {
      good: [
        (desk) => ({ json: [example(desk)] }),
        (desk) => ({ json: [example(desk)], query: { returnall: 'true' } }),
      ],
      bad: [
        [400, () => ({ json: [wrong] })],
        [403, ofCustomers],
        [404, () => ({ json: [{ id: nobody, name: 'Nobody' }] })],
        [413, tooLarge],
      ],
    },
  };
}

/** A page of the tenant as a browser has it that signed in. */
const browsed: Make = ({ cookie }) => ({ headers: { cookie }, token: null });

const guardIn = (page: string) => /name="guard" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** What a form of the outbox carries, read from its page. */
async function guardOf(
  { ask, cookie }: ConformanceDesk,
  call: string,
  id?: string,
): Promise<string> {
  const { body } = await ask(call, { id, headers: { cookie }, token: null });
  return guardIn(String(body));
}

async function newestMail({ ask, cookie }: ConformanceDesk): Promise<string> {
  const { body } = await ask('GET /outbox', { headers: { cookie }, token: null });
  return /href="\/outbox\/(\d+)"/.exec(String(body))?.[1] ?? '';
}

async function addressOf({ ask }: ConformanceDesk): Promise<string> {
  const { body } = await ask('GET /api/Users', { query: { page_size: '1', search: '@' } });
  return /"emailaddress":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
}

async function posted(
  { cookie }: ConformanceDesk,
  given: Record<string, string>,
  id?: string,
): Promise<Request> {
  const request = fields(given);
  return { ...request, id, headers: { ...request.headers, cookie } };
}

const authorization = () => Object.fromEntries(authorizeQuery(pkcePair().challenge));

async function signInForm({ url }: ConformanceDesk): Promise<Request> {
  const page = await openSignIn(authorizeQuery(pkcePair().challenge), { base: url });
  const request = fields({ ...page.hidden, username: 'technician', password: 'demo' });
  return { ...request, headers: { ...request.headers, cookie: page.cookie } };
}

const tickets: Record<string, Trial> = {
  'GET /api/Tickets': {
    good: [
      query({ page_size: '500', pageinate: 'true', includedetails: 'true' }),
      query({ closed_only: 'true', page_size: '100', pageinate: 'true', order: 'last_update' }),
      query({ ticketidonly: 'true', open_only: 'true' }),
    ],
    bad: [
      [400, query({ page_no: '0' })],
      [400, query({ dateoccurred_start: 'yesterday' })],
      [401, wrongToken],
      [403, ofCustomers],
    ],
  },
  'GET /api/Tickets/{id}': {
    good: [
      ({ ticketId: id }) => ({ id }),
      ({ ticketId: id }) => ({ id, query: { includeactions: 'true', includedetails: 'true' } }),
    ],
    bad: [
      [404, unknown],
      [400, ({ ticketId: id }) => ({ id, query: { includeactions: 'perhaps' } })],
    ],
  },
  'POST /api/Tickets': {
    good: [
      ({ clientId, typeId }) => ({
        json: [{ summary: 'Printer', client_id: clientId, tickettype_id: typeId }],
      }),
      ({ ticketId: id }) => ({ json: { id, details: '<p>y</p>' }, query: { returnall: 'true' } }),
    ],
    bad: [
      [400, () => ({ json: [{ summary: 'Nobody’s', tickettype_id: 1 }] })],
      [400, ({ ticketId: id }) => ({ json: [{ id, priority_id: 'urgent' }] })],
      [400, noJson],
      [403, ofTickets],
      [404, () => ({ json: [{ id: nobody, summary: 'x' }] })],
      [413, tooLarge],
    ],
  },
  'PUT /api/Tickets': {
    good: [({ ticketId: id }) => ({ json: [{ id, summary: 'By PUT' }] })],
    bad: [[400, ({ ticketId: id }) => ({ json: [{ id, summary: '' }] })]],
  },
  'DELETE /api/Tickets/{id}': {
    good: [async (desk) => ({ id: await desk.newTicket() })],
    bad: [
      [404, unknown],
      [403, ({ ticketId: id, ticketsToken: token }) => ({ id, token })],
    ],
  },
  'GET /api/Actions': {
    good: [
      async (desk) => {
        await desk.newAction(desk.ticketId);
        const asked = { includehtmlnote: 'true', includeattachments: 'true' };
        return { query: { ticket_id: String(desk.ticketId), ...asked } };
      },
      ({ ticketId }) => ({ query: { ticket_id: String(ticketId), page_size: '1' } }),
    ],
    bad: [
      [400, plain],
      [404, query({ ticket_id: String(nobody) })],
    ],
  },
  'GET /api/Actions/{id}': {
    good: [
      async (desk) => ({
        id: await desk.newAction(desk.ticketId),
        query: { ticket_id: String(desk.ticketId) },
      }),
    ],
    bad: [[404, ({ ticketId }) => ({ id: nobody, query: { ticket_id: String(ticketId) } })]],
  },
  'POST /api/Actions': {
    good: [
      ({ ticketId: ticket_id, dialect }) => ({
        json: [
          {
            ticket_id,
            note: '<p>Rang</p>',
            outcome: 'Phone Call',
            timetaken: dialect === 'real' ? 0.25 : 15,
          },
        ],
      }),
      ({ ticketId: ticket_id }) => ({
        json: [
          {
            ticket_id,
            note: '<p>Wrote</p>',
            outcome: 'Email',
            sendemail: true,
            emailto: 'ines@northwind.example',
          },
        ],
        query: { returnall: 'true' },
      }),
      ({ ticketId: ticket_id }) => ({
        json: [
          {
            ticket_id,
            note: '<p>Waits</p>',
            outcome: 'Private Note',
            new_status: 4,
            new_priority: 2,
          },
        ],
      }),
    ],
    bad: [
      [400, ({ ticketId: ticket_id }) => ({ json: [{ ticket_id, outcome: 'Note', note: '' }] })],
      [400, ({ ticketId: ticket_id }) => ({ json: [{ ticket_id, note: 'x', timetaken: -1 }] })],
      [404, () => ({ json: [{ ticket_id: nobody, note: 'x', outcome: 'Note' }] })],
      [413, tooLarge],
    ],
  },
  'DELETE /api/Actions/{id}': {
    good: [
      async (desk) => ({
        id: await desk.newAction(desk.ticketId),
        query: { ticket_id: String(desk.ticketId) },
      }),
    ],
    bad: [[404, ({ ticketId }) => ({ id: nobody, query: { ticket_id: String(ticketId) } })]],
  },
  'GET /api/Attachment': {
    good: [
      async (desk) => {
        await desk.newFile(desk.ticketId);
        return { query: { ticket_id: String(desk.ticketId) } };
      },
    ],
    bad: [
      [400, plain],
      [404, query({ ticket_id: String(nobody) })],
    ],
  },
  'GET /api/Attachment/{id}': {
    good: [
      async (desk) => ({ id: await desk.newFile(desk.ticketId) }),
      async (desk) => ({ id: await desk.newFile(desk.ticketId), headers: { range: 'bytes=1-2' } }),
    ],
    bad: [
      [404, unknown],
      [
        416,
        async (desk) => ({
          id: await desk.newFile(desk.ticketId),
          headers: { range: 'bytes=100-' },
        }),
      ],
    ],
  },
  ...upload('/api/Attachment'),
  ...upload('/api/Attachment/image'),
  'DELETE /api/Attachment/{id}': {
    good: [async (desk) => ({ id: await desk.newFile(desk.ticketId) })],
    bad: [[404, unknown]],
  },
  'GET /api/Feed': {
    good: [plain, query({ newer_than_id: '0', count: '500' })],
    bad: [[400, query({ count: '0' })]],
  },
  'POST /api/IncomingMail': {
    good: [
      async (desk) => ({
        json: [{ from: await addressOf(desk), subject: 'Printer', text: 'It does not print.' }],
      }),
    ],
    bad: [
      [400, () => ({ json: [{ from: 'nobody', text: 'Hello' }] })],
      [413, tooLarge],
    ],
  },
};

const ofWebhook: Make = async (desk) => ({ id: await desk.newWebhook() });

const webhooks: Record<string, Trial> = {
  'GET /api/Webhook': { good: [ofWebhook], bad: [[403, ofTickets]] },
  'GET /api/Webhook/{id}': { good: [ofWebhook], bad: [[404, unknown]] },
  'POST /api/Webhook': {
    good: [
      () => ({
        json: [{ name: 'Chat', url: 'http://127.0.0.1:9/chat', events: [3, 'action.added'] }],
      }),
    ],
    bad: [
      [400, () => ({ json: [{ name: 'Chat', url: 'ftp://chat.example', events: [3] }] })],
      [413, tooLarge],
    ],
  },
  'DELETE /api/Webhook/{id}': { good: [ofWebhook], bad: [[404, unknown]] },
  'POST /api/Webhook/{id}/test': { good: [ofWebhook], bad: [[404, unknown]] },
  'GET /api/Webhook/{id}/deliveries': {
    good: [
      async (desk) => {
        const id = await desk.newWebhook();
        await desk.ask('POST /api/Webhook/{id}/test', { id });
        return { id };
      },
    ],
    bad: [[404, unknown]],
  },
};

const people: Record<string, Trial> = {
  ...person('Client', () => ({ name: 'Northwind' }), { name: '' }),
  ...person('Site', ({ clientId }) => ({ name: 'Annexe', client_id: clientId }), {
    name: 'Annexe',
  }),
  ...person('Users', ({ siteId }) => ({ name: 'Ines Field', site_id: siteId }), { name: 'Ines' }),
  'GET /api/Asset': {
    good: [plain, query({ client_id: '1', site_id: '1', page_size: '5', search: 'LT' })],
    bad: [
      [400, query({ user_id: 'me' })],
      [403, ofTickets],
    ],
  },
  'GET /api/ClientContract': {
    good: [plain],
    bad: [
      [400, query({ client_id: 'all' })],
      [403, ofTickets],
    ],
  },
};

const lists: Record<string, Trial> = {
  ...list('Status', 1),
  ...list('Priority', 3),
  ...list('TicketType', 1),
  ...list('Team', 1),
  ...list('Agent', 1),
  ...list('SLA', 1),
  ...list('Workday', 1),
  ...list('Outcome', 1),
  ...list('Category', 1),
  'GET /api/SLA': {
    good: [query({ showpriorities: 'true' }), plain],
    bad: [[400, query({ showpriorities: 'some' })]],
  },
  'GET /api/Agent/me': {
    good: [plain, ({ agentToken: token }) => ({ token })],
    bad: [[401, wrongToken]],
  },
  'GET /api/Holiday': { good: [plain], bad: [[401, withoutToken]] },
  'GET /api/CannedText': { good: [plain], bad: [[403, ofCustomers]] },
  'GET /api/Lookup': {
    good: [query({ lookupid: '22' }), query({ lookupid: '11' }), query({ lookupid: '999' })],
    bad: [[400, plain]],
  },
};

const signingIn: Record<string, Trial> = {
  'POST /auth/token': {
    good: [({ credentials }) => fields({ grant_type: 'client_credentials', ...credentials })],
    bad: [
      [400, ({ credentials }) => fields({ grant_type: 'guess', ...credentials })],
      [401, () => fields({ grant_type: 'client_credentials', client_id: 'nobody' })],
      [413, () => fields({ scope: 'x'.repeat(65 * 1024) })],
    ],
  },
  'POST /auth/revoke': {
    good: [({ credentials }) => fields({ token: 'long-gone', ...credentials })],
    bad: [
      [400, ({ credentials }) => fields({ ...credentials })],
      [401, ({ credentials }) => fields({ ...credentials, client_secret: 'wrong', token: 'x' })],
    ],
  },
  'GET /auth/authorize': {
    good: [
      () => ({ query: authorization(), token: null }),
      ({ cookie }) => ({ query: authorization(), headers: { cookie }, token: null }),
    ],
    bad: [[400, () => ({ query: { client_id: 'nobody' }, token: null })]],
  },
  'POST /auth/authorize': {
    good: [signInForm],
    bad: [
      [400, () => fields({ client_id: 'nobody' })],
      [403, () => fields({ ...authorization(), username: 'technician', password: 'demo' })],
    ],
  },
  'GET /auth/endsession': {
    good: [() => ({ token: null })],
    bad: [[400, query({ post_logout_redirect_uri: 'https://elsewhere.example/' })]],
  },
  'GET /auth/userinfo': {
    good: [({ agentToken: token }) => ({ token })],
    bad: [[401, withoutToken]],
  },
  'GET /auth/.well-known/openid-configuration': { good: [plain], bad: [] },
  'GET /auth/.well-known/jwks': { good: [plain], bad: [] },
};

const pages: Record<string, Trial> = {
  'GET /auth/outbox': { good: [() => ({ token: null }), browsed], bad: [] },
  'POST /auth/outbox': {
    good: [
      async ({ url }) => {
        const page = await fetch(`${url}/auth/outbox`);
        const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
        const guard = guardIn(await page.text());
        const request = fields({ guard, to: '/outbox', username: 'manager', password: 'demo' });
        return { ...request, headers: { ...request.headers, cookie } };
      },
    ],
    bad: [[403, () => fields({ username: 'technician', password: 'demo' })]],
  },
  'GET /outbox': { good: [browsed, () => ({ token: null })], bad: [] },
  'GET /outbox/{id}': {
    good: [async (desk) => ({ id: await newestMail(desk), ...(await browsed(desk)) })],
    bad: [[404, async (desk) => ({ id: nobody, ...(await browsed(desk)) })]],
  },
  'GET /outbox/{id}/reply': {
    good: [async (desk) => ({ id: await newestMail(desk), ...(await browsed(desk)) })],
    bad: [[404, async (desk) => ({ id: 'none', ...(await browsed(desk)) })]],
  },
  'POST /outbox/{id}/reply': {
    good: [
      async (desk) => {
        const id = await newestMail(desk);
        const guard = await guardOf(desk, 'GET /outbox/{id}', id);
        return posted(desk, { guard, text: 'Thank you.' }, id);
      },
    ],
    bad: [
      [400, async (desk) => posted(desk, { text: 'Thank you.' }, await newestMail(desk))],
      [404, async (desk) => posted(desk, { text: 'Thank you.' }, String(nobody))],
    ],
  },
  'GET /outbox/desk': { good: [browsed], bad: [] },
  'GET /outbox/new': { good: [browsed], bad: [] },
  'POST /outbox/new': {
    good: [
      async (desk) => {
        const guard = await guardOf(desk, 'GET /outbox/new');
        const from = await addressOf(desk);
        return posted(desk, { guard, from, subject: 'Hello', text: 'A question' });
      },
    ],
    bad: [[400, (desk) => posted(desk, { from: 'nobody@elsewhere.example', text: 'x' })]],
  },
};

const tenant: Record<string, Trial> = {
  'GET /api/health': { good: [() => ({ token: null })], bad: [] },
  'GET /api/authinfo': { good: [() => ({ token: null })], bad: [] },
  'GET /openapi.json': { good: [() => ({ token: null })], bad: [] },
  'GET /docs': { good: [() => ({ token: null })], bad: [] },
  'GET /api/DemoDesk': { good: [plain], bad: [[403, ofCustomers]] },
};

// After all others: it throws away what they work on.
const anew: Record<string, Trial> = {
  'POST /outbox/desk': {
    good: [
      async (desk) =>
        posted(desk, { guard: await guardOf(desk, 'GET /outbox/desk'), sure: 'true' }),
    ],
    bad: [[403, (desk) => posted(desk, { sure: 'true' })]],
  },
};

/** A trial of every call the document names, as in "GET /api/Tickets/{id}". */
export const trials: Record<string, Trial> = {
  ...tickets,
  ...webhooks,
  ...people,
  ...lists,
  ...signingIn,
  ...pages,
  ...tenant,
  ...anew,
};
