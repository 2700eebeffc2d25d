import 'server-only';
import { env } from './env';
import { live, startLive } from './live';
import { log } from './log';
import { remember } from './remember';
import { store } from './store';

const LAST_REQUESTS_MS = 2000;

/**
 * Checks the settings, opens the store, and sees to it that the process ends when it should.
 *
 * @throws SettingsError, or the store's error: a server that can't work does not start.
 */
export async function boot(): Promise<void> {
  env();
  await store();
  remember('shutdown', () => {
    process.once('SIGTERM', () => {
      // Open streams would hold the server open for ever, a half-sent upload until somebody loses patience.
      void stopLive();
      setTimeout(() => process.exit(0), LAST_REQUESTS_MS).unref();
    });
    // Started by bin/start with a channel: when that process is gone, this one has no reason to stay.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    return true;
  });
  await startLive();
}

async function stopLive(): Promise<void> {
  try {
    await (await live()).stop();
  } catch (error) {
    log().error({ err: error }, 'the last changes of the snapshot were not kept');
  }
}
