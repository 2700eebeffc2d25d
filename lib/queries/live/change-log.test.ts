import { describe, expect, it } from 'vitest';
import type { TicketChange } from '@/lib/domain/queue-entry';
import { queueRow } from '@/tests/support/queue-sample';
import { changeLog } from './change-log';

const change = (id: number): TicketChange => ({ before: null, after: queueRow({ id }) });
const idsSince = (log: ReturnType<typeof changeLog>, version: string) =>
  log.since(version)?.map(({ after }) => after?.id) ?? null;

describe('what was told lately', () => {
  it('knows nothing before it heard of a version', () => {
    const log = changeLog();
    expect(log.newest()).toBeNull();
    expect(log.since('a.1')).toBeNull();
  });

  it('tells what came after a version, in order', () => {
    const log = changeLog();
    log.reset('a.3');
    log.append('a.5', [change(5)]);
    log.append('a.6', [change(6), change(7)]);
    expect(log.newest()).toBe('a.6');
    expect(idsSince(log, 'a.3')).toEqual([5, 6, 7]);
    expect(idsSince(log, 'a.4')).toEqual([5, 6, 7]);
    expect(idsSince(log, 'a.5')).toEqual([6, 7]);
    expect(idsSince(log, 'a.6')).toEqual([]);
  });

  it('has nothing to add to what is newer than all it heard', () => {
    const log = changeLog();
    log.reset('a.3');
    expect(log.since('a.9')).toEqual([]);
  });

  it('does not guess about what is older than it, of another server, or no version', () => {
    const log = changeLog();
    log.reset('a.3');
    log.append('a.4', [change(4)]);
    for (const version of ['a.2', 'b.3', 'b.9', '', 'nonsense']) {
      expect(log.since(version)).toBeNull();
    }
  });

  it('leaves aside what it was told before', () => {
    const log = changeLog();
    log.reset('a.3');
    log.append('a.4', [change(4)]);
    log.append('a.4', [change(4)]);
    log.append('a.2', [change(2)]);
    expect(idsSince(log, 'a.3')).toEqual([4]);
  });

  it('starts anew with another server', () => {
    const log = changeLog();
    log.reset('a.3');
    log.append('b.1', [change(1)]);
    expect(log.newest()).toBe('b.1');
    expect(log.since('a.3')).toBeNull();
    expect(idsSince(log, 'b.1')).toEqual([]);
  });

  it('forgets the oldest once there are more than a hundred, and says so', () => {
    const log = changeLog();
    log.reset('a.0');
    for (let sequence = 1; sequence <= 101; sequence += 1) {
      log.append(`a.${sequence}`, [change(sequence)]);
    }
    expect(log.since('a.0')).toBeNull();
    expect(idsSince(log, 'a.1')).toHaveLength(100);
  });
});
