import { describe, expect, it } from 'vitest';
import { draftKey } from './kept-text';
import { formatOutbox, parseOutbox, withNote, withoutNote } from './note-outbox';

const note = { key: 'a', note: 'Rebooted', hiddenFromUser: true, at: 5, failure: null };
const failed = { ...note, failure: { code: 'unreachable', message: 'No answer' } };

describe('notes that are on their way', () => {
  it('come back after a reload as they were', () => {
    expect(parseOutbox(formatOutbox([note, { ...failed, key: 'b' }]))).toEqual([
      note,
      { ...failed, key: 'b' },
    ]);
    expect(parseOutbox(formatOutbox([]))).toEqual([]);
  });

  it.each(['nonsense', '{}', '[1, null, {"key": 3}]'])('never break a page: %s', (text) => {
    expect(parseOutbox(text)).toEqual([]);
  });

  it('stand there once however often they are tried', () => {
    expect(withNote(withNote([], note), failed)).toEqual([failed]);
    expect(withoutNote([note], 'a')).toEqual([]);
  });
});

describe('drafts', () => {
  it('belong to one agent and one ticket', () => {
    const keys = [
      draftKey('note', 1, 23),
      draftKey('note', 12, 3),
      draftKey('resolution', 1, 23),
      draftKey('outbox', 1, 23),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
