import { createElement, Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { lazily } from './lazily';

test('a part whose code does not come at first is asked for until it does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const load = vi
      .fn()
      .mockRejectedValueOnce(new Error('the line is down'))
      .mockRejectedValueOnce(new Error('the line is down'))
      .mockResolvedValue({ default: () => 'here it is' });
    const Part = lazily<() => string>(load);
    const page = new PassThrough();
    const { pipe } = renderToPipeableStream(
      createElement(Suspense, { fallback: 'wait' }, createElement(Part)),
      { onAllReady: () => pipe(page) },
    );
    await vi.advanceTimersByTimeAsync(999);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(load).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
    expect(await text(page)).toContain('here it is');
  } finally {
    vi.useRealTimers();
  }
});
