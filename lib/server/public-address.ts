import { env } from './env';

/** A redirect to a path of ours at PUBLIC_URL; anything else leads to its front page. */
export function publicAddress(request: Request): Response {
  const { PUBLIC_URL } = env();
  const asked = new URL(request.url).searchParams.get('to') ?? '/';
  const to = URL.canParse(asked, PUBLIC_URL) ? new URL(asked, PUBLIC_URL) : null;
  const location =
    to?.origin === PUBLIC_URL && /^https?:$/.test(to.protocol) ? to.toString() : PUBLIC_URL;
  return new Response(null, {
    status: 307,
    headers: { location, 'cache-control': 'no-store' },
  });
}
