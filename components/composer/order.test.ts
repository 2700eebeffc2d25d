import { describe, expect, it } from 'vitest';
import { actionInput } from '@/lib/contracts/action';
import { ticketWith } from '@/tests/support/ticket-sample';
import { freshDraft, type Draft } from './draft';
import { mentionsIn, orderOf, sentHtml, typedMinutes } from './order';

const ticket = ticketWith();
const zone = 'Europe/Paris';
const waiting = { id: 5, name: 'Waiting on Client', role: 'waiting-client' as const };
const resolved = { id: 8, name: 'Resolved', role: 'resolved' as const };
const draftOf = (mode: Draft['mode'], over: Partial<Draft> = {}): Draft => ({
  ...freshDraft(mode, { ticket, actions: [] }, 1),
  ...over,
});
const orderFor = (draft: Draft, target: typeof waiting | typeof resolved | null = null) =>
  orderOf(draft, { ticket, target, zone });

const rosa = '<span data-id="7" data-type="mention">@Rosa Lind</span>';

describe('what is sent', () => {
  it('is a mail to the contact for a reply, under the ticket’s own subject unless another is given', () => {
    const reply = draftOf('reply', { html: '<p>Hello</p>' });
    expect(orderFor(reply)).toEqual({
      kind: 'email',
      note: '<p>Hello</p>',
      hiddenFromUser: false,
      email: { to: ['ana.ruiz@northwind.example'], cc: [] },
    });
    const copied = { ...reply, cc: ['bo@northwind.example'], subject: ' Your mail ' };
    expect(orderFor(copied).email).toEqual({
      to: ['ana.ruiz@northwind.example'],
      cc: ['bo@northwind.example'],
      subject: 'Your mail',
    });
  });

  it('is never a mail for anything else', () => {
    const call = orderFor(draftOf('call', { html: '<p>Called</p>', to: ['a@b.example'] }));
    expect(call).toEqual({ kind: 'phone-call', note: '<p>Called</p>', hiddenFromUser: true });
    expect(orderFor(draftOf('visit', { html: '<p>x</p>' })).kind).toBe('site-visit');
  });

  it('is a note without words for time alone', () => {
    expect(orderFor(draftOf('time', { minutes: '15', chargeable: false }))).toEqual({
      kind: 'note',
      note: '',
      hiddenFromUser: true,
      minutes: 15,
      chargeable: false,
    });
    expect(orderFor(draftOf('note', { html: '<p>x</p>', minutes: '0' })).minutes).toBeUndefined();
  });

  it('moves the ticket in the same step, with the day to look again', () => {
    const order = orderFor(
      draftOf('reply', {
        html: '<p>?</p>',
        statusId: 5,
        followUpDay: '2026-11-27',
        resolution: 'x',
      }),
      waiting,
    );
    expect(order.status).toEqual({
      statusId: 5,
      fromStatusId: 2,
      followUpAt: Date.UTC(2026, 10, 27, 8),
    });
    const done = draftOf('note', {
      statusId: 8,
      resolution: 'Rebuilt it',
      followUpDay: '2026-11-27',
    });
    expect(orderFor(done, resolved).status).toEqual({
      statusId: 8,
      fromStatusId: 2,
      resolution: 'Rebuilt it',
    });
  });

  it('is taken by the desk as it is', () => {
    const whole = draftOf('reply', {
      html: `<p>Hello ${rosa}</p>`,
      cc: ['bo@northwind.example'],
      minutes: '6',
      statusId: 5,
      followUpDay: '2026-11-27',
    });
    expect(actionInput.safeParse(orderFor(whole, waiting)).error).toBeUndefined();
    const time = orderFor(draftOf('time', { minutes: '6' }));
    expect(actionInput.safeParse(time).error).toBeUndefined();
  });
});

describe('the words', () => {
  it('name colleagues in bold, and tell each once', () => {
    const html = `<p>${rosa} and <span class="x" data-type="mention" data-id="9">@Bo</span>, ${rosa}</p>`;
    expect(mentionsIn(html)).toEqual([7, 9]);
    expect(sentHtml(html)).toBe(
      '<p><strong>@Rosa Lind</strong> and <strong>@Bo</strong>, <strong>@Rosa Lind</strong></p>',
    );
    expect(mentionsIn('<p>data-type="mention" data-id="7"</p>')).toEqual([]);
  });

  it('lose the empty lines at their end', () => {
    expect(sentHtml('<p>a</p><p></p><p>b</p><p></p><p><br></p>')).toBe('<p>a</p><p></p><p>b</p>');
    expect(sentHtml('<p></p>')).toBe('');
  });
});

describe('minutes', () => {
  it.each([
    ['', null],
    [' 15 ', 15],
    ['0', 0],
    ['1.5', NaN],
    ['-3', NaN],
    ['an hour', NaN],
    ['1e3', NaN],
  ])('typed as “%s” are %s', (typed, minutes) => expect(typedMinutes(typed)).toBe(minutes));
});
