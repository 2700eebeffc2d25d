import { describe, expect, it } from 'vitest';
import { actionInput } from './action';
import { linkInput, mergeInput } from './links';

const note = { note: 'Looked at it', hiddenFromUser: true };
const email = { kind: 'email', email: { to: ['a@b.example'] } };

describe('an entry of a ticket’s log', () => {
  it('is a note where nothing else is said', () => {
    expect(actionInput.parse(note)).toEqual({ ...note, kind: 'note' });
  });

  it('is a mail with its addresses, and no copies where none are named', () => {
    expect(actionInput.parse({ ...note, ...email }).email).toEqual({
      to: ['a@b.example'],
      cc: [],
    });
  });

  it.each([
    ['a call', { kind: 'phone-call', outcome: 'Voicemail' }],
    ['time alone', { note: '', minutes: 1 }],
    ['a status alone', { note: ' ', status: { statusId: 5 } }],
    ['a call without words that took time', { note: '<p></p>', kind: 'phone-call', minutes: 5 }],
    ['a picture alone', { note: '<p><img src="data:image/png;base64,AA=="></p>' }],
    ['a week', { minutes: 7 * 24 * 60 }],
    ['40,000 characters with formatting', { note: `<p><b>${'x'.repeat(40_000)}</b></p>` }],
    ['twenty names', { mentions: Array.from({ length: 20 }, (_, at) => at + 1) }],
    ['a day to look again', { status: { statusId: 4, followUpAt: Date.UTC(2027, 0) } }],
  ])('may be %s', (_, over) => {
    expect(actionInput.safeParse({ ...note, ...over }).error).toBeUndefined();
  });

  it.each([
    ['nothing', { note: '' }],
    ['white space', { note: '\n\t\u00a0\u200b' }],
    ['markup around nothing', { note: '<p>&nbsp;<br></p>' }],
    ['nothing in no time', { note: '', minutes: 0 }],
    ['a mail without words, though it takes time', { ...email, note: '', minutes: 5 }],
    ['a mail without words, though it moves', { ...email, note: '', status: { statusId: 5 } }],
    ['a mail to nobody', { kind: 'email' }],
    ['a mail without addresses', { kind: 'email', email: { to: [] } }],
    ['a mail to no address', { kind: 'email', email: { to: ['Ana'] } }],
    [
      'a mail to two addresses in one',
      { kind: 'email', email: { to: ['a@b.example, c@d.example'] } },
    ],
    [
      'a mail with a hidden header',
      { kind: 'email', email: { to: ['a@b.example\r\nBcc: c@d.e'] } },
    ],
    [
      'a mail to a crowd',
      { kind: 'email', email: { to: Array.from({ length: 21 }, (_, n) => `p${n}@b.example`) } },
    ],
    ['a subject of two lines', { kind: 'email', email: { to: ['a@b.example'], subject: 'a\nb' } }],
    ['a note with addresses', { email: { to: ['a@b.example'] } }],
    ['a kind nobody knows', { kind: 'fax' }],
    ['what says nothing of its readers', { hiddenFromUser: undefined }],
    ['words for who reads it', { hiddenFromUser: 'yes' }],
    ['more than 40,000 characters', { note: 'x'.repeat(40_001) }],
    ['more than 400,000 with formatting', { note: `<p>${'<b></b>'.repeat(60_000)}x</p>` }],
    ['what cannot be stored', { note: 'a\u0000b' }],
    ['less than no time', { minutes: -1 }],
    ['half a minute', { minutes: 0.5 }],
    ['more than a week', { minutes: 10_081 }],
    ['an empty outcome', { outcome: ' ' }],
    ['a status without a number', { status: {} }],
    ['a status with another field', { status: { statusId: 5, agentId: 3 } }],
    ['a day between two seconds', { status: { statusId: 5, followUpAt: 1 } }],
    ['more names than twenty', { mentions: Array.from({ length: 21 }, (_, at) => at + 1) }],
    ['names that are no numbers', { mentions: ['Ola'] }],
    ['a field nobody knows', { emailTo: 'a@b.example' }],
  ])('may not be %s', (_, over) => {
    expect(actionInput.safeParse({ ...note, ...over }).success).toBe(false);
  });

  it.each([null, 'note', [note]])('may not be %j', (input) => {
    expect(actionInput.safeParse(input).success).toBe(false);
  });
});

describe('a link and a merge', () => {
  it.each(['related', 'parent', 'child', 'none'])('may be %s', (kind) => {
    expect(linkInput.parse({ ticketId: 5, kind })).toEqual({ ticketId: 5, kind });
  });

  it.each([
    {},
    { ticketId: 5 },
    { ticketId: 5, kind: 'merged-into' },
    { ticketId: 0, kind: 'related' },
    { ticketId: '5', kind: 'related' },
    { ticketId: 2 ** 31, kind: 'related' },
    { ticketId: 5, kind: 'related', summary: 'x' },
  ])('may not be %j', (input) => {
    expect(linkInput.safeParse(input).success).toBe(false);
  });

  it('names the one ticket to merge into', () => {
    expect(mergeInput.parse({ intoId: 5 })).toEqual({ intoId: 5 });
    for (const input of [{}, { intoId: null }, { intoId: 5, resolution: 'x' }]) {
      expect(mergeInput.safeParse(input).success).toBe(false);
    }
  });
});
