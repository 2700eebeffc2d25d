import { describe, expect, it } from 'vitest';
import { countByCause } from '@/lib/domain/breaches';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import { decisionWith, reviewItem } from '@/tests/support/review-sample';
import { unexplainedFirst } from './breach-counts';
import { closeBlockers, closeSummary } from './close-summary';
import { mailError } from './mail-error';
import { tellDue, tellMark, tellReason } from './review-words';
import { tellShares, timeShares } from './time-shares';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 10, 26, 9);

function mailWith(state: HeldMail['state']): HeldMail {
  const mail = { to: ['helen@desk.example'], subject: 'Escalated: #1', text: 'Why: late' };
  return {
    id: state,
    ticketId: 1,
    summary: '',
    byId: 12,
    byName: 'Helen Marsden',
    at: now,
    mail,
    state,
    isOver: false,
  };
}

describe('what a review says', () => {
  it('tells why a ticket is here and why its client may be unhappy', () => {
    expect(tellReason({ code: 'resolution-breached', since: now }, now, 'UTC')).toBe(
      'Fix late since Thu 09:00',
    );
    expect(tellMark({ kind: 'chased', times: 2 })).toBe('Chased twice');
    expect(tellMark({ kind: 'reopened', times: 1 })).toBe('Reopened once');
    expect(tellMark({ kind: 'many-open', open: 4 })).toBe('4 open at this client');
  });

  it('says overdue in words, only once the due time is over', () => {
    expect(tellDue(now, now, 'UTC')).toBe('due Thu 09:00');
    expect(tellDue(now - HOUR, now, 'UTC')).toBe('overdue by 1h 00m');
  });

  it('tells how the time was spent without what took none', () => {
    const shares = timeShares({
      usMs: HOUR,
      clientMs: 0,
      thirdPartyMs: HOUR,
      outOfHoursMs: 2 * HOUR,
    });
    expect(shares.map(({ percent }) => percent)).toEqual([25, 25, 50]);
    expect(tellShares(shares)).toBe('Us 1h 00m, third party 1h 00m, out of hours 2h 00m');
    expect(timeShares({ usMs: 0, clientMs: 0, thirdPartyMs: 0, outOfHoursMs: 0 })).toEqual([]);
  });

  it('counts breaches by cause, the unexplained last there and first in the list', () => {
    const breaches = [
      { cause: 'skill' },
      { cause: null },
      { cause: 'vendor' },
      { cause: 'vendor' },
    ] as const;
    expect(countByCause(breaches)).toEqual([
      { cause: 'vendor', count: 2 },
      { cause: 'skill', count: 1 },
      { cause: null, count: 1 },
    ]);
    expect(unexplainedFirst(breaches)[0]).toEqual({ cause: null });
  });
});

describe('closing a review', () => {
  it('names what is still to be done, and nothing once all is', () => {
    const mails = [mailWith('held'), mailWith('sent')];
    expect(closeBlockers({ undecided: 2, unassigned: 1, mails })).toEqual([
      '1 ticket unassigned',
      '2 tickets undecided',
      '1 mail held',
    ]);
    expect(closeBlockers({ undecided: 0, unassigned: 0, mails: [mailWith('sent')] })).toEqual([]);
  });

  it('sums up what was decided, mailed, and broken yesterday', () => {
    const items = [
      reviewItem({ isDecided: true, decision: decisionWith({ kind: 'escalate' }) }),
      reviewItem({ isDecided: true, decision: decisionWith({ kind: 'snooze' }) }),
    ];
    const mails = [mailWith('sent'), mailWith('left-out')];
    expect(closeSummary({ items, mails }, { total: 1, unexplained: 1 })).toEqual([
      '2 tickets decided: 1 escalated, 1 snoozed',
      '1 mail sent, 1 left out',
      '1 breach yesterday, 1 without a cause',
    ]);
  });

  it('sends no mail that goes to nobody or says nothing', () => {
    const { mail } = mailWith('held');
    expect(mailError(mail)).toBeNull();
    expect(mailError({ ...mail, to: [] })).toBe('Say whom it goes to');
    expect(mailError({ ...mail, text: ' ' })).toBe('Write something first');
  });
});
