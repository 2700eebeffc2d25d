/** How one attempt ended: the HTTP status, 0 where nobody answered; `error` in words, null where it was taken. */
export type Outcome = { status: number; error: string | null };

const TIMEOUT_MS = 10_000;

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNRESET: 'the connection was cut before an answer',
  UND_ERR_SOCKET: 'the connection was cut before an answer',
  EHOSTUNREACH: 'there is no way to it on the network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ENETUNREACH: 'there is no way to it on the network',
};

function whyUnanswered(error: unknown, url: string): string {
  const { host } = new URL(url);
  if (!(error instanceof Error)) return `${host} could not be reached`;
  if (error.name === 'TimeoutError') return `${host} did not answer within ${TIMEOUT_MS / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = reasons[code] ?? (code || (cause instanceof Error && cause.message) || error.name);
  return `${host} could not be reached: ${reason}`;
}

/**
 * POSTs once, waits at most 10 s for the answer's head and reads no more of it. Anything but a 2xx is
 * a failure, a redirect too: what is signed for one address is not carried to another. Never rejects.
 */
export async function postBody(
  send: typeof fetch,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Outcome> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await send(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel().catch(() => undefined);
    const { status } = response;
    if (status >= 200 && status < 300) return { status, error: null };
    const isRedirect = status >= 300 && status < 400;
    const more = isRedirect ? ', which sends on to another address: set that as the url' : '';
    return { status, error: `${new URL(url).host} answered ${status}${more}` };
  } catch (error) {
    return { status: 0, error: whyUnanswered(error, url) };
  }
}
