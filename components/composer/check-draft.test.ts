import { describe, expect, it } from 'vitest';
import { MINUTES_MAX, NOTE_MAX } from '@/lib/contracts/limits';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { checkDraft, isRefused } from './check-draft';
import { freshDraft, withAudience, type Draft } from './draft';
import { orderOf } from './order';

const now = Date.UTC(2026, 10, 24, 12);
const zone = 'UTC';
const asked = actionWith({
  author: { kind: 'user', id: 1, name: 'Ana Ruiz' },
  at: now - 60_000,
});
const ticket = ticketWith({ createdAt: now - 3_600_000 });
const detail = { ticket, actions: [asked] };
const author = { id: 7, name: 'Sam Okafor', email: 'sam@desk.example' };
const waiting = { id: 5, name: 'Waiting on Client', role: 'waiting-client' as const };
const resolved = { id: 8, name: 'Resolved', role: 'resolved' as const };

const draftOf = (mode: Draft['mode'], over: Partial<Draft> = {}): Draft => ({
  ...freshDraft(mode, detail, now),
  ...over,
});
const check = (draft: Draft, target: typeof waiting | typeof resolved | null = null) =>
  checkDraft(draft, { detail, target, outcome: null, author, zone, now });
const words = { html: '<p>Please restart it</p>' };

describe('an entry is not sent', () => {
  it('without words, unless time or a status goes along', () => {
    expect(check(draftOf('note')).errors.text).toEqual(['Write something first']);
    expect(isRefused(check(draftOf('note', { minutes: '5' })))).toBe(false);
    expect(isRefused(check(draftOf('note', { statusId: 5 }), waiting))).toBe(false);
    expect(check(draftOf('reply', { minutes: '5' })).errors.text).toHaveLength(1);
  });

  it('as time without minutes', () => {
    expect(check(draftOf('time')).errors.minutes).toEqual(['Say how many minutes']);
    expect(isRefused(check(draftOf('time', { minutes: '15' })))).toBe(false);
    expect(check(draftOf('note', { ...words, minutes: '1,5' })).errors.minutes).toHaveLength(1);
    const long = String(MINUTES_MAX + 1);
    expect(check(draftOf('note', { ...words, minutes: long })).errors.minutes).toHaveLength(1);
  });

  it('as a mail to nobody, or to what is no address', () => {
    expect(check(draftOf('reply', { ...words, to: [] })).errors.to).toEqual([
      'Say whom it goes to',
    ]);
    const odd = check(draftOf('reply', { ...words, to: ['ana'], cc: ['bo@x.example', 'bo@'] }));
    expect(odd.errors.to).toEqual(['ana isn’t an email address']);
    expect(odd.errors.cc).toEqual(['bo@ isn’t an email address']);
  });

  it('as a mail to the client that the client may not see', () => {
    const hidden = withAudience(draftOf('reply', words), true);
    expect(check(hidden).errors.to).toEqual([
      'This is addressed to the client, so it can’t be internal.',
    ]);
    expect(isRefused(check({ ...hidden, to: ['help@vendor.example'] }))).toBe(false);
  });

  it('when it is too long, in letters, however it is formatted', () => {
    const most = `<p><strong>${'x'.repeat(NOTE_MAX)}</strong></p>`;
    expect(isRefused(check(draftOf('note', { html: most })))).toBe(false);
    expect(check(draftOf('note', { html: `${most}<p>y</p>` })).errors.text[0]).toContain(
      `these are ${NOTE_MAX + 1}`,
    );
  });

  it('with a status that finishes and no resolution, or one the list does not have', () => {
    const done = draftOf('note', { ...words, statusId: 8 });
    expect(check(done, resolved).errors.resolution).toEqual(['Resolution is required']);
    expect(isRefused(check({ ...done, resolution: 'Rebuilt it' }, resolved))).toBe(false);
    expect(check(done).errors.status).toEqual(['This status is not on the list']);
  });
});

describe('before it is sent one is warned', () => {
  it('of nothing where there is nothing', () => {
    expect(check(draftOf('reply', words)).warnings).toEqual([]);
  });

  it('of what a template left open', () => {
    const html = '<p>Hello {{contact.firstName}}</p>';
    expect(check(draftOf('reply', { html })).warnings).toEqual([
      'Not filled in: {{contact.firstName}}',
    ]);
  });

  it('of words that were written for colleagues', () => {
    const turned = withAudience(draftOf('note', words), false);
    expect(check(turned).warnings).toHaveLength(1);
  });

  it('that nobody asked the client, unless this very message does', () => {
    const status = { statusId: 5, fromStatusId: 2 };
    expect(check(draftOf('note', { ...words, ...status }), waiting).warnings).toEqual([
      'Nothing was sent to the client since their last message',
    ]);
    expect(check(draftOf('reply', { ...words, ...status }), waiting).warnings).toEqual([]);
    expect(
      check(draftOf('reply', { ...words, ...status, to: ['a@vendor.example'] }), waiting).warnings,
    ).toContain('Nothing was sent to the client since their last message');
  });

  it('that no time is on it, unless it goes along', () => {
    const done = { ...words, statusId: 8, fromStatusId: 2, resolution: 'Rebuilt it' };
    expect(check(draftOf('reply', done), resolved).warnings).toEqual(['No time has been logged']);
    expect(check(draftOf('reply', { ...done, minutes: '5' }), resolved).warnings).toEqual([]);
  });

  it('that somebody moved the ticket meanwhile', () => {
    const stale = draftOf('reply', { ...words, statusId: 5, fromStatusId: 1 });
    expect(check(stale, waiting).warnings).toEqual([
      'Meanwhile somebody changed this ticket to In Progress',
    ]);
  });

  it('that another version of it may have arrived already', () => {
    const sent = draftOf('note', words);
    const content = JSON.stringify(orderOf(sent, { ticket, target: null, zone }));
    const unsure = { key: 'k', content };
    expect(check({ ...sent, unsure }).warnings).toEqual([]);
    expect(check({ ...sent, html: '<p>Other</p>', unsure }).warnings).toHaveLength(1);
  });

  it('that it seems to be for somebody else: by its outcome, or by an address', () => {
    const outcome = { name: 'Email Supplier', hidesFromUser: true };
    const facts = { detail, target: null, outcome, author, zone, now };
    const reply = draftOf('reply', { ...words, outcome: outcome.name });
    expect(checkDraft(reply, facts).warnings).toEqual([
      '“Email Supplier” is internal at your desk, but this goes to the client',
    ]);
    const away = { to: ['parts@vendor.example'], cc: ['Bo@NORTHWIND.example', 'sam@desk.example'] };
    expect(check(draftOf('reply', { ...words, ...away })).warnings).toEqual([
      'parts@vendor.example is outside northwind.example',
    ]);
    const internal = withAudience({ ...reply, ...away }, true);
    expect(checkDraft(internal, facts).warnings).toEqual([]);
    const nobody = { ...detail, ticket: { ...ticket, userEmail: null } };
    expect(
      checkDraft(draftOf('reply', { ...words, ...away }), {
        ...facts,
        detail: nobody,
        outcome: null,
      }).warnings,
    ).toEqual([]);
  });

  it('that somebody else wrote since, where the client is to read it', () => {
    const helen = { kind: 'agent' as const, id: 9, name: 'Helen Marsden' };
    const said = (over: Parameters<typeof actionWith>[0]) =>
      checkDraft(draftOf('reply', words), {
        detail: { ticket, actions: [asked, actionWith({ author: helen, at: now + 1, ...over })] },
        ...{ target: null, outcome: null, author, zone, now },
      }).warnings;
    expect(said({})).toEqual(['Helen Marsden wrote here since you began: look first']);
    expect(said({ hiddenFromUser: true })).toHaveLength(1);
    expect(said({ at: now - 1 })).toEqual([]);
    expect(said({ noteHtml: '' })).toEqual([]);
    expect(said({ author: { ...helen, id: author.id } })).toEqual([]);
    expect(said({ author: { kind: 'system', id: null, name: 'Rules' } })).toEqual([]);
    const late = { ticket, actions: [actionWith({ author: helen, at: now + 1 })] };
    const facts = { detail: late, target: null, outcome: null, author, zone, now };
    expect(checkDraft(draftOf('note', words), facts).warnings).toEqual([]);
    expect(checkDraft(draftOf('reply', { ...words, begunAt: 0 }), facts).warnings).toEqual([]);
  });
});
