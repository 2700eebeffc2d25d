import type { FrameAnswer } from '@/lib/contracts/boards';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** As much as a face needs not to fail; written by hand, because zod would be half of the page. */
function isFrameAnswer(value: unknown): value is FrameAnswer {
  if (!isObject(value)) return false;
  const { serverNow, build, reloadAt, health, version, shown } = value;
  return (
    Number.isFinite(serverNow) &&
    typeof build === 'string' &&
    (reloadAt === null || Number.isFinite(reloadAt)) &&
    typeof version === 'string' &&
    isObject(health) &&
    typeof health.tenant === 'string' &&
    (shown === null || isShown(shown))
  );
}

function isShown(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, theme, zone, frame } = value;
  if (![name, theme, zone].every((each) => typeof each === 'string') || !isObject(frame)) {
    return false;
  }
  const { at, hours, critical, save, late } = frame;
  return (
    Number.isFinite(at) &&
    Array.isArray(hours) &&
    (save === null || Array.isArray(save)) &&
    (critical === null || (isObject(critical) && Array.isArray(critical.tickets))) &&
    (late === null || (isObject(late) && Array.isArray(late.rows)))
  );
}

/** Reads an answer to a screen; null for what is none, such as the page of a proxy. */
export function readFrameAnswer(text: string): FrameAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFrameAnswer(value) ? value : null;
  } catch {
    return null;
  }
}
