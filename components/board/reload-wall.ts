import type { Instant } from '@/lib/domain/instant';

const KEPT = 'halyard-wall-reloaded';
const AGAIN_MS = 60_000;
/** More than a page takes to leave: nothing more is asked from it. */
const LEAVING_MS = 30_000;

/** Whether it may be done; notes that it is. By the server's time: the device's may be set back. */
function mayReload(now: Instant): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEPT));
    if (Math.abs(now - last) < AGAIN_MS) return false;
    sessionStorage.setItem(KEPT, String(now));
    return true;
  } catch {
    return false;
  }
}

/** Loads the page anew where it can be had: a browser's own error page would stay for good. */
export async function reloadWhenReached(): Promise<void> {
  const { ok } = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' }).catch(
    () => ({ ok: false }),
  );
  if (!ok) return;
  window.location.reload();
  await new Promise((done) => setTimeout(done, LEAVING_MS));
}

/** Loads the page anew, at most once a minute of the server's, `now` epoch ms. */
export async function reloadWall(now: Instant): Promise<void> {
  if (mayReload(now)) await reloadWhenReached();
}
