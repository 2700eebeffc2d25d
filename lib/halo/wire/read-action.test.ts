import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { readAction } from './read-action';

const read = (row: object, dialect: 'simplified' | 'real' = 'simplified') =>
  readAction({ id: 1, ...row }, { ticketId: 42, dialect, lookups: smallTenantLookups() });

describe('the log of a ticket', () => {
  test.each([
    [{ actiontype_id: 0, outcome: 'Note' }, 'note'],
    [{ actiontype_id: '2' }, 'phone-call'],
    [{ actiontype_id: 4 }, 'status-change'],
    [{ outcome: 'Private Note' }, 'note'],
    [{ outcome: 'Email User' }, 'email'],
    [{ outcome: 'Phone Call' }, 'phone-call'],
    [{ outcome: 'On-site Visit' }, 'site-visit'],
    [{ outcome: 'Closed' }, 'status-change'],
    [{ outcome: 'Respond', old_status: 1, new_status: 2 }, 'status-change'],
    [{ outcome: 'Approval' }, 'other'],
    [{}, 'other'],
  ])('%j is a %s', (row, kind) => {
    expect(read(row)?.kind).toBe(kind);
  });

  test('a mail is told apart from the earlier one it quotes, a note is told whole', () => {
    const note = '<p>Works</p><p>On 3 Nov 2026 Sam wrote:</p><blockquote>Try again</blockquote>';
    expect(read({ actiontype_id: 1, note })).toMatchObject({
      noteHtml: '<p>Works</p>',
      quotedHtml: '<p>On 3 Nov 2026 Sam wrote:</p><blockquote>Try again</blockquote>',
    });
    expect(read({ actiontype_id: 0, note })).toMatchObject({ noteHtml: note, quotedHtml: '' });
  });

  test('time is minutes in the simplified dialect and hours in the real one', () => {
    expect(read({ timetaken: 18 })?.minutes).toBe(18);
    expect(read({ timetaken: 0.3 }, 'real')?.minutes).toBe(18);
    expect(read({ timetaken: 0 })?.minutes).toBeNull();
  });

  test('a note nobody calls visible is not shown as visible', () => {
    expect(read({ hiddenfromuser: false })?.hiddenFromUser).toBe(false);
    expect(read({ hiddenfromuser: true })?.hiddenFromUser).toBe(true);
    expect(read({})?.hiddenFromUser).toBe(true);
  });

  test('rich text is preferred and made safe', () => {
    expect(read({ note: 'plain', note_html: '<p onclick=x>rich</p>' })?.noteHtml).toBe(
      '<p>rich</p>',
    );
    expect(read({ note: 'a\nb' })?.noteHtml).toBe('<p>a<br>b</p>');
    expect(read({})?.noteHtml).toBe('');
  });

  test.each([
    [
      { who: 'Rosa Lind', who_agentid: 7 },
      { kind: 'agent', id: 7, name: 'Rosa Lind' },
    ],
    [{ agent_id: 7 }, { kind: 'agent', id: 7, name: 'Rosa Lind' }],
    [{ who: 'Rosa Lind' }, { kind: 'agent', id: 7, name: 'Rosa Lind' }],
    [
      { who: 'Jo Fenwick', user_id: 99, who_agentid: 0 },
      { kind: 'user', id: 99, name: 'Jo Fenwick' },
    ],
    [
      { emaildirection: 'I', emailfrom: 'jo@fenwick.example' },
      { kind: 'user', id: null, name: 'jo@fenwick.example' },
    ],
    [{ who: 'Monitoring' }, { kind: 'system', id: 13, name: 'Monitoring' }],
    [{ who: 'Night job' }, { kind: 'system', id: null, name: 'Night job' }],
    [{}, { kind: 'system', id: null, name: 'Automatic' }],
  ])('%j was written by the right one', (row, author) => {
    expect(read(row)?.author).toEqual(author);
  });

  test('a mail tells from whom and to whom it went', () => {
    const mail = { emailfrom: 'a@b.example', emailto: 'c@d.example', emailcc: 'e@f.example' };
    expect(read({ actiontype_id: 1, ...mail })).toMatchObject({
      ...{ emailFrom: 'a@b.example', emailTo: 'c@d.example', emailCc: 'e@f.example' },
    });
  });

  test('what a mail quotes of earlier ones is told apart, and nowhere else', () => {
    const note =
      '<p>All good</p><p>On 3 Mar 2026 at 09:14, Sam Hill wrote:</p><blockquote>Is it?</blockquote>';
    const mail = read({ actiontype_id: 1, note });
    expect(mail?.noteHtml).toBe('<p>All good</p>');
    expect(mail?.quotedHtml).toContain('Is it?');
    expect(read({ actiontype_id: 0, note })).toMatchObject({ noteHtml: note, quotedHtml: '' });
  });

  test('a move between statuses is told by name', () => {
    expect(read({ old_status: 2, new_status: 8 })).toMatchObject({
      fromStatusName: 'In Progress',
      toStatusName: 'Resolved',
    });
    expect(read({ old_status: 2, new_status: 2 })?.toStatusName).toBeNull();
    expect(read({ new_status: 77, new_status_name: 'Parked' })?.toStatusName).toBe('Parked');
  });
});
