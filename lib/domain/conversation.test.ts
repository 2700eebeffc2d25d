import { describe, expect, test } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import {
  ballWith,
  conversationOf,
  firstResponseAt,
  reachesRequester,
  transitionFacts,
} from './conversation';
import type { StatusRole } from './status';
import type { TicketAction } from './ticket';

const MINUTE = 60_000;
const opened = Date.UTC(2026, 10, 24, 8);
const later = (minutes: number) => opened + minutes * MINUTE;
const client: TicketAction['author'] = { kind: 'user', id: 1, name: 'Ana Ruiz' };
const machine: TicketAction['author'] = { kind: 'system', id: null, name: 'Automatic' };
const EMAIL = 'ana.ruiz@northwind.example';

describe('what reaches the requester', () => {
  test.each<[boolean, string, Partial<TicketAction>]>([
    [true, 'a visible note', {}],
    [false, 'a private note', { hiddenFromUser: true }],
    [false, 'an empty note', { noteHtml: '<p><br></p>' }],
    [false, 'an acknowledgement by a machine', { kind: 'email', author: machine, emailTo: EMAIL }],
    [true, 'an email to them', { kind: 'email', emailTo: `Ana <${EMAIL.toUpperCase()}>` }],
    [true, 'an email to them among others', { kind: 'email', emailTo: `x@y.example; ${EMAIL}` }],
    [true, 'an email to them in quotes', { kind: 'email', emailTo: `"${EMAIL}"` }],
    [true, 'an email to them by a link', { kind: 'email', emailTo: `mailto:${EMAIL}` }],
    [false, 'an email to a vendor', { kind: 'email', emailTo: 'help@vendor.example' }],
    [false, 'an email to a name that only looks alike', { kind: 'email', emailTo: `not.${EMAIL}` }],
    [
      false,
      'an escalation mail to the manager',
      { kind: 'email', emailTo: EMAIL, hiddenFromUser: true },
    ],
    [
      true,
      'an answered call, though its note is private',
      { kind: 'phone-call', hiddenFromUser: true },
    ],
    [false, 'a call nobody took', { kind: 'phone-call', outcome: 'No Answer' }],
    [
      true,
      'an email to a name with an apostrophe in quotes',
      { kind: 'email', emailTo: `'${EMAIL}'` },
    ],
    [false, 'a call to somebody unavailable', { kind: 'phone-call', outcome: 'Unable to reach' }],
    [true, 'a missed call returned', { kind: 'phone-call', outcome: 'Returned Missed Call' }],
    [true, 'a call that needs no reply', { kind: 'phone-call', outcome: 'No response needed' }],
    [true, 'an attempt at a fix', { kind: 'phone-call', outcome: 'Attempted fix by phone' }],
    [false, 'a call that rang out', { kind: 'phone-call', outcome: 'Rang out' }],
    [false, 'a call they missed', { kind: 'phone-call', outcome: 'Missed call' }],
    [false, 'a call that did not reach them', { kind: 'phone-call', outcome: 'Couldn’t reach' }],
    [false, 'an attempted call', { kind: 'phone-call', outcome: 'Attempted Call' }],
    [true, 'a call', { kind: 'phone-call', outcome: 'Phone Call' }],
    [false, 'a voicemail', { kind: 'phone-call', outcome: 'Left Voicemail' }],
    [false, 'a call to the vendor', { kind: 'phone-call', outcome: 'Called Vendor' }],
    [true, 'a visit', { kind: 'site-visit', noteHtml: '' }],
    [false, 'a change of status', { kind: 'status-change' }],
    [false, 'what the requester wrote', { author: client }],
    [false, 'what has no time', { at: null }],
  ])('%s: %s', (reaches, _, over) => {
    expect(reachesRequester(actionWith(over), EMAIL)).toBe(reaches);
  });

  test('an apostrophe belongs to the address', () => {
    const to = (emailTo: string, email: string) =>
      reachesRequester(actionWith({ kind: 'email', emailTo }), email);
    expect(to("Pat <O'Brien@x.example>", "o'brien@x.example")).toBe(true);
    expect(to("o'brien@x.example", 'brien@x.example')).toBe(false);
  });

  test('a visible mail is trusted where the requester’s address is not known', () => {
    expect(reachesRequester(actionWith({ kind: 'email', emailTo: 'a@b.example' }), null)).toBe(
      true,
    );
  });

  test('the first response is the earliest of them, in whatever order the log comes', () => {
    const log = [
      actionWith({ at: later(30) }),
      actionWith({ at: later(10) }),
      actionWith({ at: later(5), hiddenFromUser: true }),
    ];
    expect(firstResponseAt(log, EMAIL)).toBe(later(10));
    expect(firstResponseAt([], EMAIL)).toBeNull();
  });
});

describe('where the talk stands', () => {
  const ticket = ticketWith({ createdAt: opened, occurredAt: opened });
  const said = (...actions: Partial<TicketAction>[]) =>
    conversationOf(ticket, actions.map(actionWith));

  test('a new ticket is the client’s first message: nobody asked, told or logged anything', () => {
    expect(said()).toEqual({
      lastFromClientAt: opened,
      lastToClientAt: null,
      unansweredAt: [],
      askedClient: false,
      clientTold: false,
      timeLogged: false,
    });
  });

  test('asked once we wrote, and no longer once they answered', () => {
    expect(said({ at: later(10) }).askedClient).toBe(true);
    const answered = said({ at: later(10) }, { at: later(20), author: client });
    expect(answered).toMatchObject({ askedClient: false, unansweredAt: [later(20)] });
  });

  test('"any update?" twice is two unanswered messages, until somebody answers', () => {
    const chased = [
      { at: later(30), author: client },
      { at: later(20), author: client },
    ];
    expect(said(...chased).unansweredAt).toEqual([later(20), later(30)]);
    expect(said(...chased, { at: later(40) }).unansweredAt).toEqual([]);
    expect(said(...chased, { at: later(40), hiddenFromUser: true }).unansweredAt).toHaveLength(2);
  });

  test('a client who says thanks has been told; after reopening they have to be told again', () => {
    const told = [{ at: later(10) }, { at: later(20), author: client }];
    expect(said(...told).clientTold).toBe(true);
    const reopening: Partial<TicketAction> = {
      kind: 'status-change',
      at: later(30),
      fromRole: 'resolved',
      toRole: 'in-progress',
    };
    expect(said(...told, reopening).clientTold).toBe(false);
    expect(said(...told, reopening, { at: later(40) }).clientTold).toBe(true);
  });

  test('time counts from the log or from the ticket’s own totals', () => {
    expect(said({ minutes: 6 }).timeLogged).toBe(true);
    expect(said({ minutes: 0 }).timeLogged).toBe(false);
    expect(conversationOf({ ...ticket, nonChargeableHours: 0.1 }, []).timeLogged).toBe(true);
  });

  test('the facts for a status change are those of rules §2', () => {
    expect(transitionFacts(said({ at: later(10), minutes: 6 }))).toEqual({
      askedClient: true,
      clientTold: true,
      timeLogged: true,
    });
  });
});

test.each<[StatusRole, number, ReturnType<typeof ballWith>]>([
  ['new', 0, 'us'],
  ['in-progress', 0, 'us'],
  ['pending', 0, 'us'],
  ['on-hold', 0, 'us'],
  ['waiting-client', 0, 'client'],
  ['waiting-client', 1, 'us'],
  ['waiting-third-party', 0, 'third-party'],
  ['waiting-third-party', 1, 'us'],
  ['resolved', 0, null],
  ['resolved', 1, 'us'],
  ['closed', 0, null],
])('on %s with %i unanswered messages the ball is with %s', (role, unanswered, holder) => {
  const unansweredAt = Array.from({ length: unanswered }, (_, index) => later(index));
  expect(ballWith(role, { unansweredAt })).toBe(holder);
});
