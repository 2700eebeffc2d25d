import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attend } from './attend';
import { setWriting } from './writing';

describe('what a page says of its agent at a ticket', () => {
  let page: EventTarget & { hidden: boolean };
  let frame: EventTarget;
  let said: string[];
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    page = Object.assign(new EventTarget(), { hidden: false });
    frame = new EventTarget();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', frame);
    said = [];
    stop = attend(12, (state) => said.push(state));
  });
  afterEach(() => {
    stop();
    setWriting(12, false);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const show = (isShown: boolean) => {
    page.hidden = !isShown;
    page.dispatchEvent(new Event('visibilitychange'));
  };

  it('that they look at it, at once and every ten seconds', () => {
    expect(said).toEqual(['viewing']);
    vi.advanceTimersByTime(20_000);
    expect(said).toEqual(['viewing', 'viewing', 'viewing']);
  });

  it('that they write, at once, and that they stopped; another ticket is none of its business', () => {
    setWriting(13, true);
    setWriting(12, true);
    setWriting(12, true);
    setWriting(12, false);
    expect(said).toEqual(['viewing', 'writing', 'viewing']);
    setWriting(13, false);
  });

  it('nothing while they look elsewhere, that they left after a while, and that they are back', () => {
    show(false);
    vi.advanceTimersByTime(14_000);
    expect(said).toEqual(['viewing']);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['viewing', 'gone']);
    show(true);
    expect(said).toEqual(['viewing', 'gone', 'viewing']);
  });

  it('that they left when the page is left, once', () => {
    frame.dispatchEvent(new Event('pagehide'));
    stop();
    expect(said).toEqual(['viewing', 'gone']);
    vi.advanceTimersByTime(60_000);
    setWriting(12, true);
    expect(said).toEqual(['viewing', 'gone']);
  });
});
