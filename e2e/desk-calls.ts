import { randomUUID } from 'node:crypto';
import { deskCookie } from '../tests/support/desk-session';
import { expect } from './fixtures';
import type { SignInName } from './fixtures';

/** One signed-in agent, calling Halyard's API as their browser would. */
export type Session = { url: string; cookie: string };
export type Answer = { status: number; body: unknown };

/** Signs in by the pages of a running desk. */
export async function sessionOf(
  desk: { url: string; tenantUrl: string },
  name: SignInName = 'technician',
): Promise<Session> {
  return { url: desk.url, cookie: await deskCookie(desk, name) };
}

/** One call, from the desk's own origin unless the headers say another. */
export async function call(
  session: Session,
  path: string,
  init: RequestInit = {},
): Promise<Answer> {
  const headers = { cookie: session.cookie, origin: session.url, ...init.headers };
  const response = await fetch(`${session.url}${path}`, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

/** The body of a GET that must succeed. */
export async function read<T>(session: Session, path: string): Promise<T> {
  const { status, body } = await call(session, path);
  expect([path, status, body]).toEqual([path, 200, body]);
  return body as T;
}

/** A write with a key, of its own unless one is given. */
export const post = (session: Session, path: string, input: unknown, key: string = randomUUID()) =>
  call(session, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(input),
  });
