import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { freshDraft, withAudience } from './draft';
import { begunOf, formatDrafts, parseDrafts, withDraft, withoutDraft } from './drafts';

const detail = { ticket: ticketWith(), actions: [] };
const html = '<p>Words</p>';
const reply = { ...freshDraft('reply', detail, 1), html };
const note = { ...freshDraft('note', detail, 2), html };
const turned = { ...withAudience(note, false), begunAt: 3 };
const empty = freshDraft('call', detail, 4);

describe('what was begun on a ticket', () => {
  it('is kept side by side, the latest first', () => {
    const both = withDraft([reply], note);
    expect(both).toEqual([note, reply]);
    const changed = { ...reply, html: '<p>More</p>' };
    expect(withDraft(both, changed)).toEqual([changed, note]);
    expect(withoutDraft(both, note)).toEqual([reply]);
  });

  it('is found again although the server’s time falls between two milliseconds', () => {
    const between = { ...freshDraft('note', detail, 1_795_682_415_365.5), html };
    expect(parseDrafts(formatDrafts([between]))).toEqual([between]);
  });

  it('loses what nobody would miss once something else is written', () => {
    expect(withDraft([reply], empty)).toEqual([empty, reply]);
    expect(withDraft([empty, reply], note)).toEqual([note, reply]);
  });

  it('comes back after a crash, also as an earlier release kept it', () => {
    expect(parseDrafts(formatDrafts([note, reply]))).toEqual([note, reply]);
    expect(parseDrafts(formatDrafts([]))).toEqual([]);
    expect(parseDrafts(JSON.stringify({ ...note, begunAt: undefined }))).toEqual([
      { ...note, begunAt: 0 },
    ]);
    expect(parseDrafts(JSON.stringify([1, null, reply, { mode: 'shout' }]))).toEqual([reply]);
  });

  it.each(['', 'nonsense', 'null', '[]', '{}', '{"mode":"shout"}', '7'])(
    'never breaks a page: %s',
    (text) => expect(parseDrafts(text)).toEqual([]),
  );
});

describe('who wants to write', () => {
  it('a note goes on with an internal note, never with anything the client reads', () => {
    expect(begunOf([reply, turned, note], 'note')).toBe(note);
    expect(begunOf([reply, turned], 'note')).toBeNull();
  });

  it('a reply goes on with the reply', () => {
    expect(begunOf([turned, note, reply], 'reply')).toBe(reply);
    expect(begunOf([turned, note], 'reply')).toBeNull();
  });

  it('anything begins anew where nothing was said', () => {
    expect(begunOf([empty], 'call')).toBeNull();
  });
});
