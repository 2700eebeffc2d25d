import { expect, it } from 'vitest';
import { tellOutcome } from './mail-outcome';

const mail = {
  to: ['a@desk.example', 'b@desk.example'],
  subject: 'Escalated: #1',
  text: 'One\n\nTwo',
};
const send = { act: 'send', mail } as const;

it('a mail that went as it was read needs no more words', () => {
  const asKept = { ...mail, to: ['B@desk.example', 'a@desk.example'], text: 'One\r\n\r\nTwo ' };
  expect(tellOutcome(send, { state: 'sent', mail: asKept })).toBeNull();
  expect(tellOutcome({ act: 'leave-out' }, { state: 'left-out', mail })).toBeNull();
});

it('where an earlier text went, that is said', () => {
  for (const over of [{ text: 'Before' }, { subject: 'Before' }, { to: ['a@desk.example'] }])
    expect(tellOutcome(send, { state: 'sent', mail: { ...mail, ...over } })).toMatch(
      /earlier text/,
    );
});

it('where it went before it was left out, or was left out before it went, that is said', () => {
  expect(tellOutcome({ act: 'leave-out' }, { state: 'sent', mail })).toMatch(/gone out already/);
  expect(tellOutcome(send, { state: 'left-out', mail })).toMatch(/left out meanwhile/);
});
