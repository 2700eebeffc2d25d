import { z } from 'zod';
import { ref } from './json-schema';
import { one, type Answer, type Body, type Operation } from './operation';

const signingIn = { chapter: 'Signing in' } as const;
const pages = { chapter: 'Pages for people', refusesAs: 'page' } as const;
const tenant = { chapter: 'This tenant' } as const;

const form = 'application/x-www-form-urlencoded';

const wrongPassword = {
  401: ['The user name or the password is wrong. Check both and try again.'],
  403: ['This page was open for too long or was already used. Please sign in again.'],
  429: ['Too many wrong passwords for this user name.'],
};

function page(says: string): Answer {
  return { status: 200, says, type: 'text/html' };
}

const onward: Answer = { status: 303, says: 'Sent on, by the Location header' };

function formOf(...names: string[]): Body {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  return { type: form, schema: { type: 'object', properties } };
}

const authorizeQuery = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.string().describe('One that is registered'),
  scope: z
    .string()
    .optional()
    .describe('Joined by blanks; what the application may have, unless given'),
  state: z.string().optional().describe('Comes back as it is'),
  nonce: z.string().optional().describe('Comes back in the identity token'),
  code_challenge: z.string().describe('The verifier’s SHA-256, base64url'),
  code_challenge_method: z.literal('S256'),
  prompt: z.string().optional().describe('login asks for the password in any case'),
});

const endQuery = z.object({
  post_logout_redirect_uri: z.string().optional().describe('One that is registered'),
  state: z.string().optional().describe('Comes back as it is'),
});

const pageQuery = z.object({
  search: z.string().optional().describe('A part of a subject or address'),
  page: z.string().optional().describe('From 1').meta({ type: 'integer', minimum: 1 }),
});

const outboxForm = formOf('guard', 'from', 'subject', 'text');
const replyForm = formOf('guard', 'text', 'automatic');

/** Signing in, pages for people, and what the tenant says of itself. */
export const signInOperations: readonly Operation[] = [
  {
    ...signingIn,
    method: 'post',
    path: '/auth/token',
    summary: 'Get a token',
    description:
      'Grants: client_credentials for programs; authorization_code with code_verifier, and ' +
      'refresh_token, for agents. The application’s secret goes in the form or as Basic. A refresh ' +
      'token is exchanged once.',
    bodies: [
      {
        type: form,
        schema: ref('TokenRequest'),
        example: {
          grant_type: 'client_credentials',
          client_id: 'halyard-service',
          client_secret: '…',
          scope: 'read:tickets',
        },
      },
    ],
    answers: [one('Token', 'The token')],
    refusals: { 400: ['grant_type is required', 'The code has expired; sign in again'] },
    refusesAs: 'oauth',
  },
  {
    ...signingIn,
    method: 'get',
    path: '/auth/authorize',
    summary: 'Sign an agent in',
    description:
      'For a browser: the sign-in page, then back to redirect_uri with a code. PKCE is required.',
    query: authorizeQuery,
    answers: [page('The sign-in page'), onward],
    refusals: { 400: ['This sign-in cannot go on'] },
    refusesAs: 'page',
  },
  {
    ...signingIn,
    method: 'post',
    path: '/auth/authorize',
    summary: 'Send the sign-in form',
    description: 'The page’s own form, with what it carried.',
    bodies: [formOf('username', 'password', 'guard')],
    answers: [onward],
    refusals: {
      400: ['This sign-in cannot go on'],
      ...wrongPassword,
    },
    refusesAs: 'page',
  },
  {
    ...signingIn,
    method: 'post',
    path: '/auth/revoke',
    summary: 'End a token',
    description: 'An access or refresh token, with all that came of the same sign-in.',
    bodies: [
      { type: form, schema: ref('TokenRequest'), example: { client_id: 'halyard', token: '…' } },
    ],
    answers: [one('Empty', 'It is good no longer, if it ever was')],
    refusals: { 400: ['token is required'] },
    refusesAs: 'oauth',
  },
  {
    ...signingIn,
    method: 'get',
    path: '/auth/endsession',
    summary: 'Sign a browser out',
    query: endQuery,
    answers: [page('Signed out'), onward],
    refusals: { 400: ['The address to return to is not registered, so you were not sent there.'] },
    refusesAs: 'page',
  },
  {
    ...signingIn,
    method: 'get',
    path: '/auth/userinfo',
    summary: 'Read who signed in',
    description: 'For an agent’s token; a program’s is refused.',
    scopes: [],
    answers: [one('UserInfo', 'The agent')],
  },
  {
    ...signingIn,
    method: 'get',
    path: '/auth/.well-known/openid-configuration',
    summary: 'Read the OpenID configuration',
    answers: [one('OpenIdConfiguration', 'The configuration')],
  },
  {
    ...signingIn,
    method: 'get',
    path: '/auth/.well-known/jwks',
    summary: 'Read the public keys',
    answers: [one('KeySet', 'The keys that sign identity tokens')],
  },
  {
    ...pages,
    method: 'get',
    path: '/auth/outbox',
    summary: 'Enter the outbox',
    query: z.object({ to: z.string().optional().describe('The page of the outbox to go to') }),
    answers: [page('The sign-in page'), onward],
  },
  {
    ...pages,
    method: 'post',
    path: '/auth/outbox',
    summary: 'Send the outbox’s sign-in form',
    bodies: [formOf('username', 'password', 'guard', 'to')],
    answers: [onward],
    refusals: wrongPassword,
  },
  {
    ...pages,
    method: 'get',
    path: '/outbox',
    summary: 'See the desk’s mail',
    query: pageQuery,
    answers: [page('The list, newest first'), onward],
  },
  {
    ...pages,
    method: 'get',
    path: '/outbox/{id}',
    summary: 'See a mail with its conversation',
    answers: [page('The mail'), onward],
    refusals: { 404: ['There is no such mail'] },
  },
  {
    ...pages,
    method: 'get',
    path: '/outbox/{id}/reply',
    summary: 'Go back to the mail whose answer was refused',
    answers: [onward],
    refusals: { 404: ['There is no such mail'] },
  },
  {
    ...pages,
    method: 'post',
    path: '/outbox/{id}/reply',
    summary: 'Answer a mail as the client',
    bodies: [replyForm],
    answers: [onward],
    refusals: { 400: ['Write something first.'], 404: ['There is no such mail'] },
  },
  {
    ...pages,
    method: 'get',
    path: '/outbox/new',
    summary: 'Write to the desk as a client',
    description: 'Only where no mail server is set.',
    answers: [page('The form'), onward],
    refusals: { 404: ['There is no such mail'] },
  },
  {
    ...pages,
    method: 'post',
    path: '/outbox/new',
    summary: 'Send what was written',
    bodies: [outboxForm],
    answers: [onward],
    refusals: {
      400: ['From is not the address of one of your clients’ people.'],
      404: ['There is no such mail'],
    },
  },
  {
    ...pages,
    method: 'get',
    path: '/outbox/desk',
    summary: 'See how old the demo desk is',
    answers: [page('Its age, and for administrators a form'), onward],
  },
  {
    ...pages,
    method: 'post',
    path: '/outbox/desk',
    summary: 'Start the demo desk anew',
    description: 'For administrators. Everything that was written is lost.',
    bodies: [formOf('guard', 'sure')],
    answers: [page('It is new'), onward],
    refusals: {
      400: ['Tick the box to say that you are sure.'],
      403: ['Only an administrator may start the desk anew.'],
    },
  },
  {
    ...tenant,
    method: 'get',
    path: '/api/DemoDesk',
    summary: 'Ask how old the demo desk is',
    scopes: ['read:tickets'],
    answers: [one('DemoDesk', 'Its age')],
  },
  {
    ...tenant,
    method: 'get',
    path: '/api/health',
    summary: 'Ask whether it runs',
    answers: [one('Health', 'It does')],
  },
  {
    ...tenant,
    method: 'get',
    path: '/api/authinfo',
    summary: 'Find where to sign in',
    answers: [one('AuthInfo', 'The address of its OAuth')],
  },
  {
    ...tenant,
    method: 'get',
    path: '/openapi.json',
    summary: 'Read this document',
    answers: [
      { status: 200, says: 'OpenAPI 3.1', type: 'application/json', schema: { type: 'object' } },
    ],
  },
  {
    ...tenant,
    method: 'get',
    path: '/docs',
    summary: 'Read this page',
    answers: [page('The documentation')],
  },
];
