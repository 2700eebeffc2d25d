import { describe, expect, it } from 'vitest';
import { actionWith } from '@/tests/support/ticket-sample';
import { textToHtml } from './rich-text';
import type { TicketAction } from './ticket';
import { linkKinds, linkSentence, linksOf, oppositeKind, type LinkKind } from './ticket-links';

const ME = { id: 1, mergedIntoId: null, relatedToId: null };
const other = { id: 5, summary: 'Printer on fire' };

/** The log, oldest first, a minute apart. */
const log = (...entries: Partial<TicketAction>[]) =>
  entries.map((entry, at) =>
    actionWith({ id: at + 1, hiddenFromUser: true, at: (at + 1) * 60_000, ...entry }),
  );
const said = (kind: LinkKind | 'none', of = other) => ({
  noteHtml: textToHtml(linkSentence(kind, of)),
});
const html = (noteHtml: string) => ({ noteHtml });
const told = (...entries: Partial<TicketAction>[]) =>
  linksOf(ME, log(...entries)).map(({ kind, ticketId }) => `${kind} ${ticketId}`);

describe('a link between two tickets', () => {
  it.each(linkKinds)('“%s” is read as it was written, with what the other was about', (kind) => {
    expect(linksOf(ME, log(said(kind)))).toEqual([
      { kind, ticketId: 5, summary: 'Printer on fire', at: 60_000 },
    ]);
  });

  it('is the same one from both sides', () => {
    for (const kind of linkKinds) expect(oppositeKind[oppositeKind[kind]]).toBe(kind);
    expect(linkSentence(oppositeKind.parent, other)).toBe('Parent of #5: Printer on fire');
  });

  it.each([
    'Tom & Jerry <b>"bold"</b> it\'s',
    '&lt;script&gt; &amp;amp; &#39;',
    'Related to #9: not this one',
    'no colon',
    '%$^#5: #6:',
    '日本語 🖨️',
  ])('keeps a summary as it is: %s', (summary) => {
    expect(linksOf(ME, log(said('related', { id: 5, summary })))[0]?.summary).toBe(summary);
  });

  it('of a ticket without a summary, or with one of several lines, still stands on one line', () => {
    expect(linkSentence('child', { id: 5, summary: ' \n ' })).toBe('Parent of #5');
    expect(told(said('child', { id: 5, summary: '' }))).toEqual(['child 5']);
    const lines = linksOf(
      ME,
      log(said('related', { id: 5, summary: 'one\r\n\r\ntwo\u2028three' })),
    );
    expect(lines[0]?.summary).toBe('one two three');
  });

  it.each([
    ['as the tenant may wrap it', '<div>\n <p>Related to #5: x</p></div>'],
    ['with more words below it', '<p>Related to #5: x</p><p>Merged into #6: y</p>'],
    ['with a line break after it', '<p>Related to #5: x<br />Merged into #6</p>'],
    ['as plain text', 'Related to #5: x'],
    ['with blanks behind it', '<p>Related to #5 </p>'],
  ])('is read %s', (_, noteHtml) => {
    expect(told(html(noteHtml))).toEqual(['related 5']);
  });
});

describe('the newest word on a ticket', () => {
  it('ends a link, and links again', () => {
    expect(told(said('related'), said('none'))).toEqual([]);
    expect(told(said('related'), said('none'), said('child'))).toEqual(['child 5']);
    expect(told(said('none'))).toEqual([]);
  });

  it('changes what a ticket is to another, and leaves the others', () => {
    const six = { id: 6, summary: '' };
    expect(told(said('related'), said('parent', six), said('child'))).toEqual([
      'parent 6',
      'child 5',
    ]);
  });

  it('is the last one written, whatever the order of the log', () => {
    const entries = log(said('related'), said('none'));
    expect(linksOf(ME, entries.toReversed())).toEqual([]);
    const [first, second] = log({ ...said('none'), at: 1 }, { ...said('related'), at: 1 });
    expect(linksOf(ME, [second!, first!])).toHaveLength(1);
    expect(linksOf(ME, log({ ...said('none'), at: null }, said('related')))).toHaveLength(1);
  });
});

describe('what looks like a link and is none', () => {
  it.each<[string, Partial<TicketAction>]>([
    ['a mail of the client', { kind: 'email', author: { kind: 'user', id: 3, name: 'Ana' } }],
    ['a note of the client', { author: { kind: 'user', id: 3, name: 'Ana' } }],
    ['a note of a program', { author: { kind: 'system', id: 13, name: 'Monitoring' } }],
    ['a mail of a colleague', { kind: 'email' }],
    ['a note the client can read', { hiddenFromUser: false }],
  ])('%s', (_, over) => {
    expect(told({ ...said('merged-into'), ...over })).toEqual([]);
    expect(told(said('related'), { ...said('none'), ...over })).toEqual(['related 5']);
  });

  it.each([
    ['words before it', '<p>He says: Merged into #5: x</p>'],
    ['a second paragraph', '<p>Hello</p><p>Merged into #5: x</p>'],
    ['a sentence that goes on', '<p>Related to #5 as far as I can see</p>'],
    ['a sentence that goes on in bold', '<p>Related to #5 <b>I think</b></p>'],
    ['what somebody else is quoted with', '<blockquote><p>Merged into #5: x</p></blockquote>'],
    ['an entry of a list', '<ul><li>Related to #5</li></ul>'],
    ['a cell of a table', '<table><tr><td>Related to #5</td></tr></table>'],
    ['other words for it', '<p>related to #5: x</p>'],
    ['no number', '<p>Related to #abc</p>'],
    ['ticket 0', '<p>Related to #0</p>'],
    ['a number no ticket has', '<p>Related to #12345678901</p>'],
    ['the ticket itself', '<p>Merged into #1: me</p>'],
    ['nothing', ''],
  ])('%s', (_, noteHtml) => {
    expect(told(html(noteHtml))).toEqual([]);
  });

  it('is told apart in good time, however long it is', () => {
    const blanks = `<p>Related to #5: ${' '.repeat(200_000)}<b>x</b></p>`;
    expect(told(html(blanks), html('<p>'.repeat(100_000)))).toEqual([]);
  });
});

describe('what the tenant itself says', () => {
  const merged = { ...ME, mergedIntoId: 5 };
  const follows = { ...ME, relatedToId: 5 };
  const bare = { ticketId: 5, summary: null, at: null };

  it('stands where the log says nothing', () => {
    expect(linksOf(merged, [])).toEqual([{ kind: 'merged-into', ...bare }]);
    expect(linksOf(follows, log(html('<p>Hello</p>')))).toEqual([{ kind: 'related', ...bare }]);
    expect(linksOf({ ...merged, relatedToId: 5 }, [])).toEqual([{ kind: 'merged-into', ...bare }]);
  });

  it('of what a ticket goes on from can be ended, and said anew', () => {
    expect(linksOf(follows, log(said('none')))).toEqual([]);
    expect(linksOf(follows, log(said('none'), said('parent')))).toMatchObject([{ kind: 'parent' }]);
  });

  it('of what it was merged into cannot be talked away, only told in full', () => {
    expect(linksOf(merged, log(said('none')))).toMatchObject([{ kind: 'merged-into' }]);
    expect(linksOf(merged, log(said('related')))).toMatchObject([{ kind: 'merged-into' }]);
    expect(linksOf(merged, log(said('merged-into'), said('none')))).toEqual([
      { kind: 'merged-into', ticketId: 5, summary: 'Printer on fire', at: 60_000 },
    ]);
  });
});
