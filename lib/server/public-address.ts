import { env } from './env';

/** A redirect to a path of ours at PUBLIC_URL; anything else leads to its front page. */
export function publicAddress(request: Request): Response {
  const { PUBLIC_URL } = env();
  const to = new URL(new URL(request.url).searchParams.get('to') ?? '/', PUBLIC_URL);
  const location = to.origin === PUBLIC_URL ? to.toString() : PUBLIC_URL;
  return new Response(null, {
    status: 307,
    headers: { location, 'cache-control': 'no-store' },
  });
}
