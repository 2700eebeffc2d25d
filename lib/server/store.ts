import 'server-only';
import { z } from 'zod';
import { parseSettings } from '@/lib/contracts/settings';
import { parseSystemSettings } from '@/lib/contracts/system';
import type { Grant } from '@/lib/halo/tokens';
import { agentSettingsIn } from '@/lib/store/agent-settings';
import { boardScreensIn } from '@/lib/store/board-screens';
import { boardsIn } from '@/lib/store/boards';
import { deskSettingsIn } from '@/lib/store/desk-settings';
import { escalationsIn } from '@/lib/store/escalations';
import { keptTicketsIn } from '@/lib/store/kept-tickets';
import { openStore } from '@/lib/store/open';
import { ownTemplatesIn } from '@/lib/store/own-templates';
import { reviewsIn } from '@/lib/store/reviews';
import { savedViewsIn } from '@/lib/store/saved-views';
import { secretBox } from '@/lib/store/secret-box';
import { seenTicketsIn } from '@/lib/store/seen-tickets';
import { sessionsIn } from '@/lib/store/sessions';
import { writesIn } from '@/lib/store/writes';
import { env } from './env';
import { log } from './log';
import { remember } from './remember';

const grantSchema: z.ZodType<Grant> = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  expiresAt: z.number(),
  scope: z.string().nullable(),
});

/** The deployment's secret; bin/start makes one where none is set. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret)
    throw new Error('AUTH_SECRET is not set: start Halyard with `npm start`, or set it.');
  return secret;
}

async function open() {
  const store = await openStore({ url: env().DATABASE_URL, dataFolder: env().HALYARD_DATA });
  if (!store.durable) {
    log().error(
      'The embedded database does not reach the disk on commit: a power cut may lose changes.',
    );
  }
  return {
    kind: store.kind,
    durable: store.durable,
    close: store.close,
    sessions: sessionsIn(store, secretBox(authSecret()), grantSchema.parse),
    writes: writesIn(store),
    kept: keptTicketsIn(store),
    agentSettings: agentSettingsIn(store, parseSettings),
    deskSettings: deskSettingsIn(store, parseSystemSettings),
    views: savedViewsIn(store),
    seen: seenTicketsIn(store),
    templates: ownTemplatesIn(store),
    boards: boardsIn(store),
    reviews: reviewsIn(store),
    escalations: escalationsIn(store),
    screens: boardScreensIn(store),
  };
}

export type OpenStore = Awaited<ReturnType<typeof open>>;

/** Halyard's own store, opened once a process. Rejects where it does not open; the next call tries again. */
export function store(): Promise<OpenStore> {
  const holder = remember<{ opening?: Promise<OpenStore> }>('store', () => ({}));
  holder.opening ??= open().catch((error: unknown) => {
    delete holder.opening;
    throw error;
  });
  return holder.opening;
}
