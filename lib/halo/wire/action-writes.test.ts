import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/domain/lookups';
import type { Dialect, NewAction } from '../client';
import { actionBody } from './action-writes';

const outcome = (id: number, name: string, over: Partial<Outcome> = {}): Outcome => ({
  ...{ id, name, kind: 'note', statusId: null, sendsEmail: false, hidesFromUser: false },
  ...over,
});
const outcomes = [
  outcome(13, 'Merged', { hidesFromUser: true }),
  outcome(14, 'Broadcast', { sendsEmail: true }),
  outcome(1, 'Public Note'),
  outcome(11, 'Acknowledgement', { kind: 'email', sendsEmail: true }),
  outcome(6, 'Ask User', { kind: 'email', sendsEmail: true, statusId: 5 }),
  outcome(8, 'Resolve', { kind: 'email', sendsEmail: true, statusId: 8 }),
  outcome(2, 'Email User', { kind: 'email', sendsEmail: true }),
  outcome(10, 'Email Supplier', { kind: 'email', sendsEmail: true, hidesFromUser: true }),
  outcome(7, 'Private Note', { hidesFromUser: true }),
  outcome(3, 'Phone Call', { kind: 'phone-call' }),
  outcome(15, 'Call – No Answer', { kind: 'phone-call' }),
  outcome(4, 'Site Visit', { kind: 'site-visit' }),
];

const note: NewAction = { kind: 'note', html: '<p>x</p>', hiddenFromUser: false };
const email: NewAction = {
  ...{ kind: 'email', html: '<p>x</p>', hiddenFromUser: false },
  email: { to: ['jo@a.example', 'al@a.example'], cc: ['m@a.example'], subject: 'Hello' },
};
const body = (action: NewAction, dialect: Dialect = 'real', list: Outcome[] = outcomes) =>
  JSON.parse(JSON.stringify(actionBody(42, action, dialect, { outcomes: list }))) as Record<
    string,
    unknown
  >;

describe('a new entry in the words of the dialect', () => {
  const call: NewAction = {
    ...{ kind: 'phone-call', html: '<p>x</p>', hiddenFromUser: true, minutes: 18 },
    ...{ chargeable: true, status: { id: 8, resolution: 'Rebooted', followUpAt: 0 } },
  };
  const shared = {
    ...{ ticket_id: 42, outcome: 'Phone Call', hiddenfromuser: true, sendemail: false },
    ...{ new_status: 8, new_followupdate: '1970-01-01T00:00:00.000Z' },
  };

  test('a call with its time that resolves the ticket', () => {
    expect(body(call, 'simplified')).toEqual({
      ...{ ...shared, note: '<p>x</p>', actiontype_id: 2, timetaken: 18, charge: true },
      resolution: 'Rebooted',
    });
    expect(body(call, 'real')).toEqual({
      ...{ ...shared, note_html: '<p>x</p>', timetaken: 0.3, actisbillable: true },
      closure_note: 'Rebooted',
    });
  });

  test.each<Dialect>(['simplified', 'real'])('a mail goes to those it names, %s', (dialect) => {
    const mail = {
      ...{ sendemail: true, emailto: 'jo@a.example, al@a.example', emailcc: 'm@a.example' },
      emailsubject: 'Hello',
    };
    expect(body(email, dialect)).toMatchObject({ ...mail, hiddenfromuser: false });
    const hidden = body({ ...email, hiddenFromUser: true }, dialect);
    expect(hidden).toMatchObject({ ...mail, hiddenfromuser: true });
    const alone = body({ ...email, email: { to: ['jo@a.example'], cc: [] } }, dialect);
    expect(alone).not.toHaveProperty('emailcc');
    expect(alone).not.toHaveProperty('emailsubject');
  });

  test.each(['note', 'phone-call', 'site-visit'] as const)('a %s is never mailed', (kind) => {
    for (const dialect of ['simplified', 'real'] as const) {
      for (const hiddenFromUser of [true, false]) {
        const sent = body({ ...note, kind, hiddenFromUser }, dialect);
        expect(sent.sendemail).toBe(false);
        expect(sent).not.toHaveProperty('emailto');
      }
    }
  });
});

describe('the tenant’s word for it', () => {
  test.each<[string, NewAction, string]>([
    ['a note for the client', note, 'Public Note'],
    ['a note for colleagues', { ...note, hiddenFromUser: true }, 'Private Note'],
    ['a mail', email, 'Email User'],
    ['a mail the client does not see', { ...email, hiddenFromUser: true }, 'Email Supplier'],
    ['a call', { ...note, kind: 'phone-call' }, 'Phone Call'],
    ['a visit', { ...note, kind: 'site-visit' }, 'Site Visit'],
    ['a mail that asks the client', { ...email, status: { id: 5 } }, 'Ask User'],
    ['a mail that resolves', { ...email, status: { id: 8 } }, 'Resolve'],
    ['a mail that moves elsewhere', { ...email, status: { id: 2 } }, 'Email User'],
    ['a note that resolves', { ...note, status: { id: 8 } }, 'Public Note'],
    ['one that was chosen', { ...note, hiddenFromUser: true, outcome: 'merged' }, 'Merged'],
    [
      'one of the agent’s own',
      { ...note, kind: 'phone-call', outcome: 'Rang, no answer' },
      'Phone Call – Rang, no answer',
    ],
    [
      'one of the agent’s own that tells its kind',
      { ...note, kind: 'phone-call', outcome: 'Phone rang out' },
      'Phone rang out',
    ],
    ['one that moves the ticket unasked', { ...email, outcome: 'Ask User' }, 'Email User'],
    ['one that hides what is for the client', { ...note, outcome: 'Private Note' }, 'Public Note'],
    ['one that mails what is no mail', { ...note, outcome: 'Broadcast' }, 'Public Note'],
    ['one of another kind', { ...note, outcome: 'Site Visit' }, 'Public Note'],
  ])('%s', (_, action, expected) => {
    expect(body(action).outcome).toBe(expected);
  });

  test('where the tenant lists none that fits, the usual word does', () => {
    expect(body(note, 'real', []).outcome).toBe('Public Note');
    expect(body({ ...note, hiddenFromUser: true }, 'real', []).outcome).toBe('Private Note');
    const moving = outcomes.filter(({ statusId }) => statusId !== null);
    expect(body(email, 'real', moving).outcome).toBe('Email User');
    const taken = [outcome(2, 'Email User', { kind: 'email', sendsEmail: true, statusId: 5 })];
    expect(body(email, 'real', taken).outcome).toBe('Email');
  });

  test('where the usual word is missing, one of the same kind does', () => {
    const own = [outcome(1, 'Telephoned', { kind: 'phone-call' })];
    expect(body({ ...note, kind: 'phone-call' }, 'real', own).outcome).toBe('Telephoned');
  });
});
