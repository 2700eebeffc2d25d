import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readTenantEnv } from './env';
import { readCredentials } from './pulse/credentials';
import type { PulseDesk } from './pulse/desk';
import { letHappen, readDesk } from './pulse/happen';
import { nextWait, retryWait } from './pulse/interval';
import { openSession, TenantTrouble } from './pulse/session';
import { freshState } from './pulse/state';
import { runScript } from './start-script';
import { createRandom } from './store/seed/random';
import { clockText } from './store/seed/local-time';

const USAGE = `Usage: npm run tenant:pulse -- [options]
Lets the demo desk live: about every two minutes, by night every ten, a new ticket or a client's reply.
  --every SECONDS  at a fixed pace instead, such as 10 or 0.5
  --times N        end after so many
  --help           say this`;

const DESK_FRESH_MS = 600_000;
const LONGEST_PACE_S = 86_400;

type Pace = { everyMs: number | null; times: number };

/** The pace asked for; null where help was. @throws Error in words for anything that makes no sense. */
function readPace(): Pace | null {
  const { values } = parseArgs({
    options: {
      every: { type: 'string' },
      times: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const every = values.every === undefined ? null : Number(values.every);
  if (every !== null && !(every > 0 && every <= LONGEST_PACE_S)) {
    throw new Error(`--every must be seconds, above 0 and up to a day; it is “${values.every}”.`);
  }
  const times = values.times === undefined ? Infinity : Number(values.times);
  if (times !== Infinity && !/^[1-9]\d{0,8}$/.test(values.times ?? '')) {
    throw new Error(`--times must be a whole number from 1; it is “${values.times}”.`);
  }
  return { everyMs: every === null ? null : every * 1000, times };
}

async function beat({ everyMs, times }: Pace, signal: AbortSignal): Promise<void> {
  const { dataFolder } = readTenantEnv();
  const now = () => Date.now();
  const credentials = () => readCredentials(dataFolder);
  await credentials();
  const state = freshState(createRandom(now()));
  const session = openSession({ credentials, now, signal });
  let desk: { value: PulseDesk; until: number } | null = null;
  let failures = 0;
  let done = 0;

  while (!signal.aborted) {
    let waitMs = everyMs ?? nextWait(now(), state.random);
    try {
      if (desk === null || desk.until <= now()) {
        desk = { value: await readDesk(session), until: now() + DESK_FRESH_MS };
      }
      console.log(await letHappen(session, desk.value, now(), state));
      failures = 0;
      done += 1;
      if (done >= times) return;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TenantTrouble)) throw error;
      failures += 1;
      waitMs = Math.max(retryWait(failures, everyMs ?? undefined), error.waitMs ?? 0);
      // People may have left meanwhile, which is a reason for a refusal.
      desk = null;
      const seconds = Math.max(1, Math.round(waitMs / 1000));
      console.log(`${clockText(now())} ${error.message} Trying again in ${seconds} s.`);
    }
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

void runScript(async () => {
  const pace = readPace();
  if (pace === null) return console.log(USAGE);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  // Whoever started us is gone: nobody would stop us otherwise.
  process.on('disconnect', () => stop.abort());
  try {
    await beat(pace, stop.signal);
  } finally {
    if (process.connected) process.disconnect();
  }
});
