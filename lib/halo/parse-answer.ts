import { HaloError, type HaloOutcome } from './errors';

/**
 * A successful answer's text as JSON; null for an empty one where that is allowed. Rejects with
 * HaloError `unreadable` for a web page, broken JSON or nothing at all.
 */
export function parseAnswer(
  response: Response,
  text: string,
  { isWrite, mayBeEmpty }: { isWrite: boolean; mayBeEmpty: boolean },
): unknown {
  const outcome: HaloOutcome = isWrite ? 'unknown' : 'refused';
  const unreadable = (what: string) =>
    new HaloError(
      'unreadable',
      outcome === 'unknown'
        ? `${what} The change may or may not have been made: look at the ticket before trying again.`
        : what,
      { status: response.status, outcome },
    );

  if (text.trim() === '') {
    if (mayBeEmpty) return null;
    throw unreadable('The tenant answered with nothing. Try again; if it lasts, check the tenant.');
  }
  const isPage = /\bhtml\b/i.test(response.headers.get('content-type') ?? '') || /^\s*</.test(text);
  if (isPage) {
    throw unreadable(
      "The tenant answered with a web page instead of data. Check the tenant's address in the settings, and whether a proxy or a maintenance page stands before it.",
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(
      "The tenant's answer is cut off or garbled. Try again; if it lasts, check the tenant.",
    );
  }
}
