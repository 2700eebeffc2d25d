import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from '@/lib/domain/live-events';
import type { LiveConnection, LiveListener } from './connection';
import { notePresence } from './presence';
import { sharedConnection } from './shared-connection';
import type { TabMessage, Tabs } from './shared-connection';

const health: LiveEvent = {
  type: 'health',
  serverNow: 5,
  tenant: 'ok',
  readAt: 5,
  loading: null,
  trouble: null,
};
const changed = (version: string): LiveEvent => ({
  type: 'tickets-changed',
  serverNow: 5,
  version,
  changes: [],
});

/** The locks and channels of one browser, as its tabs share them. */
class FakeBrowser {
  private readonly locks = new Map<string, { lose: (error: Error) => void; free: () => void }>();
  private readonly queues = new Map<string, (() => void)[]>();
  private readonly ears = new Map<string, Set<(message: TabMessage) => void>>();

  tabs(isHidden: () => boolean, isAsleep = () => false): Tabs {
    return {
      isHidden,
      holdLock: (name, options, held) =>
        new Promise((resolve, reject) => {
          const take = () => {
            const free = () => {
              this.locks.delete(name);
              this.queues.get(name)?.shift()?.();
            };
            this.locks.set(name, { lose: reject, free });
            void held().then(() => {
              resolve(null);
              if (this.locks.get(name)?.free === free) free();
            });
          };
          if ('steal' in options) {
            this.locks.get(name)?.lose(new DOMException('Stolen', 'AbortError'));
            return take();
          }
          options.signal.addEventListener('abort', () => {
            const queue = this.queues.get(name) ?? [];
            this.queues.set(
              name,
              queue.filter((each) => each !== take),
            );
            reject(new DOMException('Aborted', 'AbortError'));
          });
          if (!this.locks.has(name)) return take();
          this.queues.set(name, [...(this.queues.get(name) ?? []), take]);
        }),
      openChannel: (name, onMessage) => {
        const ears = this.ears.get(name) ?? new Set();
        this.ears.set(name, ears.add(onMessage));
        return {
          post: (message) => {
            if (!ears.has(onMessage)) throw new DOMException('Closed', 'InvalidStateError');
            if (isAsleep()) return;
            for (const ear of ears) if (ear !== onMessage) ear(structuredClone(message));
          },
          close: () => ears.delete(onMessage),
        };
      },
    };
  }
}

/** A tab of the desk; `line` is its own connection while it has one. */
class Tab {
  line: (LiveListener & { after: string | null; checks: string[] }) | null = null;
  readonly told: string[] = [];
  isHidden = false;
  /** As a browser freezes a tab: it says nothing any more. */
  isAsleep = false;
  closesWhenEnded = false;
  readonly connection: LiveConnection;

  constructor(
    tabs: (isHidden: () => boolean, isAsleep: () => boolean) => Tabs,
    agentId = 7,
    version: string | null = null,
  ) {
    this.connection = sharedConnection(
      agentId,
      tabs(
        () => this.isHidden,
        () => this.isAsleep,
      ),
      (listener, after) => {
        const line = { ...listener, after, checks: [] as string[] };
        this.line = line;
        return {
          check: (why) => line.checks.push(why),
          close: () => {
            if (this.line === line) this.line = null;
          },
        };
      },
      {
        onState: (state) => {
          this.told.push(state);
          if (state === 'ended' && this.closesWhenEnded) this.connection.close();
        },
        onEvent: (event) =>
          this.told.push('version' in event ? `${event.type} ${event.version}` : event.type),
      },
      version,
    );
  }
}

describe('one stream for all tabs of an agent', () => {
  let browser: FakeBrowser;
  let open: Tab[];
  const tab = (agentId?: number, version?: string) => {
    const made = new Tab((...state) => browser.tabs(...state), agentId, version);
    open.push(made);
    return made;
  };
  const settle = () => vi.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    vi.useFakeTimers();
    browser = new FakeBrowser();
    open = [];
  });
  afterEach(() => {
    for (const each of open) each.connection.close();
    vi.useRealTimers();
  });

  it('the first tab has it, and tells the others what it hears', () => {
    const [first, second] = [tab(), tab()];
    expect(second.line).toBeNull();
    first.line?.onState('live');
    first.line?.onEvent(health);
    first.line?.onEvent(changed('a.2'));
    const heard = ['live', 'health', 'tickets-changed a.2'];
    expect(first.told).toEqual(heard);
    expect(second.told).toEqual(heard);
  });

  it('a tab that joins is told how things stand, and nobody else is told again', () => {
    const first = tab();
    first.line?.onState('live');
    first.line?.onEvent(health);
    first.line?.onEvent(changed('a.2'));
    const second = tab();
    const third = tab();
    expect(third.told).toEqual(['live', 'health', 'snapshot-version a.2']);
    expect(second.told).toEqual(['live', 'health', 'snapshot-version a.2']);
    expect(first.told).toHaveLength(3);
  });

  it('a tab that joins is told who is at which ticket', () => {
    const first = tab();
    first.line?.onState('live');
    first.line?.onEvent(health);
    const people = [{ agentId: 8, name: 'Sam Okafor', state: 'writing' } as const];
    notePresence([{ ticketId: 12, people }]);
    expect(tab().told).toEqual(['live', 'health', 'presence']);
    notePresence([], true);
    expect(tab().told).toEqual(['live', 'health']);
  });

  it('when the tab with the stream goes, another goes on from where it was', async () => {
    const [first, second, third] = [tab(), tab(), tab()];
    first.line?.onState('live');
    first.line?.onEvent(changed('a.6'));
    first.connection.close();
    await settle();
    expect(second.line?.after).toBe('a.6');
    expect(third.line).toBeNull();
    second.line?.onEvent(changed('a.7'));
    expect(third.told).toEqual(['live', 'tickets-changed a.6', 'tickets-changed a.7']);
    expect(first.told).not.toContain('tickets-changed a.7');
  });

  it('the first tab goes on from what its page knows', () => {
    expect(tab(7, 'a.3').line?.after).toBe('a.3');
  });

  it('nothing of one agent reaches a tab of another', () => {
    const [rosa, sam] = [tab(7), tab(8)];
    expect(sam.line).not.toBeNull();
    rosa.line?.onEvent(changed('a.2'));
    sam.line?.onEvent(changed('a.3'));
    expect(rosa.told).toEqual(['tickets-changed a.2']);
    expect(sam.told).toEqual(['tickets-changed a.3']);
  });

  it('the end of the session is the end in every tab, though the first closes at once', async () => {
    const [first, second] = [tab(), tab()];
    first.closesWhenEnded = true;
    first.line?.onState('ended');
    await settle();
    expect(first.told).toEqual(['ended']);
    expect(second.told).toEqual(['ended']);
  });

  it('a tab that is looked at again has the stream looked after, wherever it is', () => {
    const [first, second] = [tab(), tab()];
    second.connection.check('doubt');
    first.connection.check('dead');
    expect(first.line?.checks).toEqual(['doubt', 'dead']);
  });

  it('a tab one looks at takes the stream from one that fell asleep, for good', async () => {
    const [sleeper, second] = [tab(), tab()];
    sleeper.line?.onEvent(changed('a.2'));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(second.line).toBeNull();

    sleeper.isAsleep = true;
    second.isHidden = true;
    await vi.advanceTimersByTimeAsync(300_000);
    expect(second.line).toBeNull();
    second.isHidden = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(second.line?.after).toBe('a.2');
    expect(sleeper.line).toBeNull();

    sleeper.isAsleep = false;
    await vi.advanceTimersByTimeAsync(300_000);
    second.line?.onEvent(changed('a.3'));
    expect(sleeper.line).toBeNull();
    expect(sleeper.told.at(-1)).toBe('tickets-changed a.3');
    second.connection.close();
    await settle();
    expect(sleeper.line?.after).toBe('a.3');
  });

  it('where tabs cannot find each other, each has its own', () => {
    const [first, second] = [0, 1].map(
      () => new Tab(() => ({ holdLock: null, openChannel: null, isHidden: () => false })),
    );
    expect(first?.line).not.toBeNull();
    expect(second?.line).not.toBeNull();
  });

  it('where a browser refuses the lock, a tab has its own', async () => {
    const refused = new Tab((isHidden) => ({
      ...browser.tabs(isHidden),
      holdLock: () => Promise.reject(new DOMException('No storage', 'SecurityError')),
    }));
    open.push(refused);
    await settle();
    expect(refused.line).not.toBeNull();
  });
});
