import type { LiveHealth } from '@/lib/domain/live-events';
import { HaloError } from '@/lib/halo/errors';
import { publicCode } from '@/lib/halo/public-code';
import type { Reach } from './tenant-reader';

/** How the tenant takes our calls at this moment, whoever makes them. */
export type TenantMood = {
  state: 'ok' | 'limited' | 'down';
  /** Share of the calls it allows that is still free, 0..1. */
  room: number;
};

/** What is known of the tenant and of how far the rows are to be trusted. */
export type HealthReport = {
  read: () => LiveHealth;
  /** The last reading failed with this; null: it did not. */
  noteReading: (error: unknown) => void;
  noteProgress: (read: number, expected: number) => void;
  /** Whether anything but the passing of time is new since the last time this was asked. */
  isNews: () => boolean;
};

type Trouble = { state: 'limited' | 'down'; code: string; message: string };

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof HaloError)) {
    const message = 'Halyard failed while reading the tenant; its log says why.';
    return { state: 'down', code: 'internal', message };
  }
  const { kind, message } = error;
  return { state: kind === 'rate-limited' ? 'limited' : 'down', code: publicCode(kind), message };
}

/** Nothing is known but that reading is to begin. */
export function createHealthReport(reach: Reach, mood: () => TenantMood): HealthReport {
  let progress: LiveHealth['loading'] = { read: 0, expected: null };
  let trouble: Trouble | null = null;
  let told = '';

  function read(): LiveHealth {
    const isLoading = reach.readAt === null;
    return {
      tenant: trouble?.state ?? (isLoading ? 'loading' : mood().state),
      readAt: reach.readAt,
      loading: isLoading ? progress : null,
      trouble: trouble && { code: trouble.code, message: trouble.message },
    };
  }

  return {
    read,
    noteReading(error) {
      trouble = error === null ? null : troubleOf(error);
    },
    noteProgress(read, expected) {
      progress = { read, expected };
    },
    isNews() {
      const { readAt, ...news } = read();
      const telling = JSON.stringify({ ...news, isRead: readAt !== null });
      const isNew = telling !== told;
      told = telling;
      return isNew;
    },
  };
}
