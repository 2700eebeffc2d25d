import { expect, it, vi } from 'vitest';
import { postBody } from './post-body';

const url = 'http://chat.example:8080/hook?token=t0ken';
const headers = { authorization: 'Basic c2VjcmV0' };
const failing = (error: unknown) => vi.fn<typeof fetch>(() => Promise.reject(error));
const broken = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code }) });

it('waits for an answer for a limited time and follows no redirect', async () => {
  const send = vi.fn<typeof fetch>(() => Promise.resolve(new Response()));
  expect(await postBody(send, url, headers, '{}')).toEqual({ status: 200, error: null });
  expect(send).toHaveBeenCalledExactlyOnceWith(url, {
    method: 'POST',
    headers,
    body: '{}',
    redirect: 'manual',
    signal: expect.any(AbortSignal),
  });
});

it('does not wait for the rest of an endless answer', async () => {
  const cancelled = vi.fn();
  const endless = new ReadableStream({ cancel: cancelled });
  const send = () => Promise.resolve(new Response(endless, { status: 202 }));
  expect(await postBody(send, url, headers, '{}')).toEqual({ status: 202, error: null });
  expect(cancelled).toHaveBeenCalledOnce();
});

it.each([
  [new DOMException('timeout', 'TimeoutError'), 'chat.example:8080 did not answer within 10 s'],
  [broken('ECONNREFUSED'), 'chat.example:8080 could not be reached: nothing listens there'],
  [broken('ENOTFOUND'), 'chat.example:8080 could not be reached: its name is not known'],
  [broken('EODD'), 'chat.example:8080 could not be reached: EODD'],
  [
    new TypeError('fetch failed', { cause: new Error('bad port') }),
    'chat.example:8080 could not be reached: bad port',
  ],
  ['odd', 'chat.example:8080 could not be reached'],
])('says in words why nobody answered, without the path or a secret: %s', async (error, words) => {
  expect(await postBody(failing(error), url, headers, '{}')).toEqual({ status: 0, error: words });
});
