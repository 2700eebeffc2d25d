import type { Instant } from '@/lib/domain/instant';
import type { Deadline } from './deadline';
import { HaloError } from './errors';
import { faultError } from './faults';
import { refusalError } from './refusals';
import { readRetryAfter } from './retry';

export type Outgoing = {
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body: string | ReadableStream<Uint8Array> | null;
  /** Sending it twice might do something twice. */
  isWrite: boolean;
};

/** What `exchange` works with. */
export type Exchanging = {
  fetch: typeof fetch;
  now: () => Instant;
  /** Told of each answer when its head has come. */
  onAnswer: (answer: Response) => void;
};

const MAX_REFUSAL_BYTES = 64 * 1024;

/**
 * Sends one request once. Resolves to a 2xx answer whose body is still unread; everything else
 * rejects with a HaloError. Redirects are not followed: an API does not redirect, a login page does.
 */
export async function exchange(
  outgoing: Outgoing,
  deadline: Deadline,
  deps: Exchanging,
): Promise<Response> {
  const { method, url, headers, body, isWrite } = outgoing;
  let response: Response;
  try {
    response = await deps.fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      cache: 'no-store',
      signal: deadline.signal,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
  } catch (error) {
    throw faultError(error, { isWrite, timedOut: deadline.hasPassed() });
  }
  deps.onAnswer(response);
  if (response.ok) return response;
  if (response.status >= 300 && response.status < 400) {
    await discard(response);
    throw redirectError(response);
  }

  const said = await readText(response, deadline, {
    isWrite: false,
    maxBytes: MAX_REFUSAL_BYTES,
  }).catch(() => '');
  throw refusalError({
    status: response.status,
    body: said,
    isWrite,
    retryAfterMs: readRetryAfter(response.headers.get('retry-after'), deps.now()),
  });
}

/** The whole body as text. Rejects with HaloError `too-large` beyond `maxBytes`, or a fault's error. */
export async function readText(
  response: Response,
  deadline: Deadline,
  { isWrite, maxBytes }: { isWrite: boolean; maxBytes: number },
): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    throw faultError(error, { isWrite, timedOut: deadline.hasPassed() });
  }
  await reader.cancel().catch(() => {});
  throw new HaloError(
    'too-large',
    `The tenant's answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB, more than can be read at once. Narrow the request.`,
    { status: response.status, outcome: isWrite ? 'unknown' : 'refused' },
  );
}

/** Frees the connection of an answer nobody reads. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}

function redirectError(response: Response): HaloError {
  const isToSignIn = /log-?in|sign-?in|\/auth|sso/i.test(response.headers.get('location') ?? '');
  const { status } = response;
  return isToSignIn
    ? new HaloError(
        'unauthorized',
        'The tenant answered with its sign-in page instead of data: it does not accept this sign-in. Sign in again.',
        { status },
      )
    : new HaloError(
        'unreadable',
        "The tenant sent the request somewhere else instead of answering it. Check the tenant's address in the settings.",
        { status },
      );
}
