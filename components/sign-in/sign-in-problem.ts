/** What went wrong on the way in, by the code the sign-in page is called with (`?error=`). */
const messages: Record<string, string> = {
  SessionExpired:
    'Your session ended. Sign in again to go on where you were; what you typed is kept.',
  AccessDenied:
    'HaloPSA did not let you in, or you declined. Sign in again; if it goes on, ask your HaloPSA administrator whether your agent may use Halyard.',
  OAuthCallback:
    'The answer from HaloPSA could not be used: it was too late, used twice, or not for this browser. Sign in again.',
  OAuthSignin:
    'The way to HaloPSA’s sign-in page could not be prepared. Try again in a minute; if it goes on, whoever runs Halyard should check its connection to HaloPSA.',
  Callback:
    'Signing in was nearly done when HaloPSA, or Halyard, failed to say who you are. Try again in a minute; if it goes on, tell whoever runs Halyard.',
  TenantUnavailable: 'HaloPSA does not answer at the moment. Try again in a minute.',
  Configuration:
    'Halyard’s connection to HaloPSA is not set up right. Whoever runs Halyard finds the reason in its log.',
};

export type SignInProblem = { code: string; message: string };

/** The problem to show, null where there is none; an unknown code is named as it came, cut short. */
export function signInProblem(code: string | undefined): SignInProblem | null {
  if (!code) return null;
  const known = Object.hasOwn(messages, code) ? messages[code] : undefined;
  return {
    code: code.slice(0, 40),
    message:
      known ?? 'Signing in did not work. Try again; if it goes on, tell whoever runs Halyard.',
  };
}

/** The page to go to after signing in: one of our own at `host` (as `localhost:3000`), else the fallback. */
export function ownPath(callbackUrl: string | undefined, host: string, fallback: string): string {
  if (!callbackUrl) return fallback;
  try {
    const url = new URL(callbackUrl, `http://${host}`);
    // A path of two slashes would name another host where it is followed.
    const isOwn =
      url.host === host && /^https?:$/.test(url.protocol) && !url.pathname.startsWith('//');
    return isOwn ? `${url.pathname}${url.search}` : fallback;
  } catch {
    return fallback;
  }
}
