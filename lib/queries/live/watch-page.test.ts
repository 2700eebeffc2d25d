import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from './watch-page';

describe('when the live connection is looked after', () => {
  let page: EventTarget & { hidden: boolean };
  let frame: EventTarget;
  let needs: string[];
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    page = Object.assign(new EventTarget(), { hidden: false });
    frame = new EventTarget();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', frame);
    needs = [];
    stop = watchPage((why) => needs.push(why));
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const sleep = (ms: number) => {
    vi.setSystemTime(Date.now() + ms);
    vi.advanceTimersByTime(1_000);
  };

  it('when the network comes or goes', () => {
    frame.dispatchEvent(new Event('offline'));
    frame.dispatchEvent(new Event('online'));
    expect(needs).toEqual(['dead', 'dead']);
  });

  it('when the page is shown again, not when it is hidden', () => {
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(needs).toEqual([]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(needs).toEqual(['doubt']);
  });

  it('when the device slept, and not while the clock just goes on', () => {
    vi.advanceTimersByTime(60_000);
    expect(needs).toEqual([]);
    sleep(15_000);
    expect(needs).toEqual(['dead']);
    vi.advanceTimersByTime(60_000);
    expect(needs).toEqual(['dead']);
  });

  it('only in doubt when the clock of a hidden page is late, which browsers slow down', () => {
    page.hidden = true;
    sleep(59_000);
    expect(needs).toEqual(['doubt']);
    vi.setSystemTime(Date.now() + 59_000);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(1_000);
    expect(needs).toEqual(['doubt', 'doubt']);
  });

  it('no more once it is stopped', () => {
    stop();
    frame.dispatchEvent(new Event('online'));
    sleep(60_000);
    expect(needs).toEqual([]);
  });
});
