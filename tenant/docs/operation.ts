import type { z } from 'zod';
import { ref, type JsonSchema } from './json-schema';
import type { Refusals } from './refusals';
import type { SchemaName } from './schemas';

/** The chapters of the documentation, in their order. */
export const chapters = {
  Tickets: 'What the desk works on.',
  Actions: 'The log of a ticket: notes, mail, calls, visits, changes of status.',
  Attachments: 'Files on tickets.',
  Feed: 'What happened on any ticket, in order.',
  'Incoming mail': 'This tenant’s own: where a mail gateway hands in what comes for the desk.',
  Webhooks:
    'Who is told of what happens on the desk. What they are sent is a WebhookBody, in Objects.',
  'Clients and people': 'Clients, their sites, people, contracts and assets.',
  Lists: 'The tenant’s own statuses, priorities and so on: read them instead of relying on an id.',
  'Signing in': 'OAuth 2.0 and OpenID Connect.',
  'Pages for people': 'Answered in HTML, for a browser.',
  'This tenant': 'Where it is and how it is.',
} as const;

export type Chapter = keyof typeof chapters;

export type Body = {
  type: 'application/json' | 'application/x-www-form-urlencoded' | 'multipart/form-data';
  schema: JsonSchema;
  example?: unknown;
};

export type Answer = {
  status: 200 | 201 | 206 | 303;
  says: string;
  type?: string;
  schema?: JsonSchema;
};

/** One call the tenant answers, as the document tells of it. */
export type Operation = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/Tickets/{id}`. */
  path: `/${string}`;
  chapter: Chapter;
  summary: string;
  description?: string;
  /** Scopes of which any one opens it; none: any token does. Absent: it needs no token. */
  scopes?: readonly string[];
  query?: z.ZodObject;
  /** The JSON and the form of one body. */
  bodies?: readonly Body[];
  answers: readonly Answer[];
  /** What it may say beside what every call of its kind may, by status. */
  refusals?: Refusals;
  /** How its refusals are written, where that is not as everywhere. */
  refusesAs?: 'oauth' | 'page';
};

const json = 'application/json';

/** An answer of one object. */
export function one(name: SchemaName, says: string, status: 200 | 201 = 200): Answer {
  return { status, says, type: json, schema: ref(name) };
}

/** An answer of a bare array. */
export function list(name: SchemaName, says: string): Answer {
  return { status: 200, says, type: json, schema: { type: 'array', items: ref(name) } };
}

/** An answer of a POST of several: one object, or with `returnall` a bare array. */
export function saved(name: SchemaName, item: SchemaName): Answer {
  const says =
    'Saved: the last one’s own fields, and all of them beside; with returnall the bare array';
  const schema = { anyOf: [ref(name), { type: 'array', items: ref(item) }] };
  return { status: 201, says, type: json, schema };
}

/** A body of 1–100 objects in an array, or one alone. */
export function several(name: SchemaName, example: unknown): Body {
  const items = { type: 'array', items: ref(name), minItems: 1, maxItems: 100 };
  return { type: json, schema: { anyOf: [items, ref(name)] }, example };
}
