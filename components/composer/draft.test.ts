import { describe, expect, it } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { draftKey } from '@/components/ticket/kept-text';
import { freshDraft, readDraft, saysSomething, usualMode, withAudience, withMode } from './draft';

const ticket = ticketWith({ userEmail: 'ana.ruiz@northwind.example' });
const detail = { ticket, actions: [] };
const now = Date.UTC(2026, 10, 24, 12);
const note = freshDraft('note', detail, now);
const reply = freshDraft('reply', detail, now);

describe('a draft that is begun', () => {
  it('is a reply to the contact that the client reads, else internal', () => {
    expect(reply).toMatchObject({ hiddenFromUser: false, to: ['ana.ruiz@northwind.example'] });
    for (const mode of ['note', 'call', 'visit', 'time'] as const) {
      expect(freshDraft(mode, detail, now)).toMatchObject({ hiddenFromUser: true, to: [] });
    }
  });

  it('is a reply by default only where there is an address and the last thing was not internal', () => {
    expect(usualMode(ticket, false)).toBe('reply');
    expect(usualMode(ticket, true)).toBe('note');
    expect(usualMode(ticketWith({ userEmail: null }), false)).toBe('note');
  });

  it('charges time as the last time on the ticket was charged', () => {
    const free = actionWith({ minutes: 5, chargeable: false });
    expect(freshDraft('note', { ticket, actions: [free, actionWith()] }, now).chargeable).toBe(
      false,
    );
    expect(note.chargeable).toBe(true);
  });
});

describe('who reads a draft', () => {
  it('changes with a reply, and stays among everything else', () => {
    expect(withMode(reply, 'note', ticket).hiddenFromUser).toBe(true);
    expect(withMode(note, 'reply', ticket)).toMatchObject({
      hiddenFromUser: false,
      to: ['ana.ruiz@northwind.example'],
    });
    const visible = withAudience(note, false);
    expect(withMode(visible, 'call', ticket).hiddenFromUser).toBe(false);
    expect(withMode(note, 'visit', ticket).hiddenFromUser).toBe(true);
  });

  it('is remembered where words meant for colleagues are turned to the client', () => {
    const frank = { ...note, html: '<p>They never pay</p>' };
    expect(withAudience(frank, false).wasInternal).toBe(true);
    expect(withMode(frank, 'reply', ticket).wasInternal).toBe(true);
    expect(withAudience(withAudience(frank, false), true).wasInternal).toBe(false);
    expect(withMode(note, 'reply', ticket).wasInternal).toBe(false);
  });
});

describe('a kept draft', () => {
  it('comes back after a crash as it was', () => {
    const whole = {
      ...reply,
      html: '<p>Hello</p>',
      cc: ['bo@northwind.example'],
      subject: 'Your mail',
      outcome: 'Email',
      minutes: '15',
      statusId: 5,
      fromStatusId: 2,
      followUpDay: '2026-11-27',
      unsure: { key: 'k', content: '{}' },
    };
    expect(readDraft(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('is for colleagues only where it does not clearly say otherwise', () => {
    const odd = { mode: 'note', hiddenFromUser: 'no', to: [3, 'a@b.example'], statusId: 'x' };
    expect(readDraft(odd)).toMatchObject({
      begunAt: 0,
      hiddenFromUser: true,
      to: ['a@b.example'],
      statusId: null,
      html: '',
    });
  });

  it('is worth keeping once it holds what somebody would miss', () => {
    expect(saysSomething(reply)).toBe(false);
    expect(saysSomething({ ...note, html: '<p> &nbsp;</p>' })).toBe(false);
    expect(saysSomething({ ...note, html: '<p>x</p>' })).toBe(true);
    expect(saysSomething({ ...note, minutes: '5' })).toBe(true);
    expect(saysSomething({ ...note, statusId: 5 })).toBe(true);
    expect(saysSomething({ ...reply, cc: ['a@b.example'] })).toBe(true);
  });

  it('belongs to one agent and one ticket', () => {
    const keys = [
      draftKey('composer', 1, 23),
      draftKey('composer', 12, 3),
      draftKey('outbox', 1, 23),
      draftKey('timer', 1, 23),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
