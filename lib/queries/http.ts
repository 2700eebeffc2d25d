import { localProblem, problemFromAnswer } from './api-problem';
import { noteOwnWrite } from './own-writes';
import { pageAgentHeaders } from './page-agent';
import { noteServerNow } from './server-clock';

const TIMEOUT_MS = 30_000;

function readClock(body: unknown, sentAt: number): void {
  if (typeof body !== 'object' || body === null || !('serverNow' in body)) return;
  if (typeof body.serverNow === 'number') noteServerNow(body.serverNow, sentAt);
}

async function call<Answer>(url: string, init: RequestInit, signal?: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const sentAt = Date.now();
  let status: number;
  let text: string;
  let retryAfter: string | null;
  try {
    const answer = await fetch(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: { accept: 'application/json', ...pageAgentHeaders(), ...init.headers },
    });
    status = answer.status;
    retryAfter = answer.headers.get('retry-after');
    text = await answer.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    if (timeout.aborted) throw localProblem('timed-out');
    throw localProblem(navigator.onLine ? 'unreachable' : 'offline');
  }
  return readAnswer<Answer>(status, text, sentAt, retryAfter);
}

/**
 * Turns an answer of our own API into its body; `sentAt` is epoch ms of this device, `retryAfter` the
 * header of that name.
 * @throws ApiProblem for every refusal, and for anything that is not our JSON.
 */
export function readAnswer<Answer>(
  status: number,
  text: string,
  sentAt: number,
  retryAfter: string | null = null,
): Answer {
  if (status < 200 || status > 299) throw problemFromAnswer(status, text, retryAfter);
  let body: Answer;
  try {
    body = JSON.parse(text) as Answer;
  } catch {
    throw localProblem('not-our-answer', status);
  }
  readClock(body, sentAt);
  return body;
}

/** GET of our own API. @throws ApiProblem, or the abort of `signal`. */
export function getJson<Answer>(url: string, signal?: AbortSignal): Promise<Answer> {
  return call<Answer>(url, { method: 'GET' }, signal);
}

/**
 * POST of our own API. `key` names this one submit: sent again with the same key, the server does
 * it once. @throws ApiProblem
 */
export function postJson<Answer>(url: string, body: unknown, key: string): Promise<Answer> {
  noteOwnWrite(url);
  return call<Answer>(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  });
}

/** PUT of our own API: sent again, it changes nothing more. @throws ApiProblem */
export function putJson<Answer>(url: string, body: unknown): Promise<Answer> {
  return call<Answer>(url, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}

/** PATCH of our own API: sent again, it changes nothing more. @throws ApiProblem */
export function patchJson<Answer>(url: string, body: unknown): Promise<Answer> {
  return call<Answer>(url, {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}

/** DELETE of our own API. @throws ApiProblem */
export function deleteJson<Answer>(url: string): Promise<Answer> {
  return call<Answer>(url, { method: 'DELETE' });
}
