import { describe, expect, it } from 'vitest';
import { escalationMail, escalationNote, type EscalationPlan } from './escalation-mail';

const ticket = {
  ...{ id: 7, summary: 'Mail\nis  down', clientName: 'Fenwick Dental', userName: 'Karen Obi' },
  ...{ statusName: 'In Progress', priorityName: 'High', agentName: 'Tom Ashdown' },
  teamName: 'Service Desk',
};
const plan: EscalationPlan = {
  ...{ reason: ' Nobody here can fix it ', agent: null, team: null, priority: null },
};
const moved: EscalationPlan = {
  ...plan,
  agent: { id: 9, name: 'Priya Nair' },
  team: { id: 5, name: 'Escalation' },
  priority: { id: 1, name: 'Critical' },
};
const told = { byName: 'Helen Marsden', standing: 'fix late by 12m' };

describe('the mail of an escalation', () => {
  it('tells whose ticket it is, how late, with whom it was and is, and why', () => {
    expect(escalationMail(ticket, moved, told)).toEqual({
      subject: 'Escalated: #7 Mail is down',
      text: [
        'Helen Marsden escalated #7: Mail is down',
        [
          'Client: Karen Obi, Fenwick Dental',
          'Standing: fix late by 12m',
          'Status: In Progress',
          'Priority: Critical, before High',
          'With: Priya Nair (Escalation), before Tom Ashdown',
        ].join('\n'),
        'Why: Nobody here can fix it',
      ].join('\n\n'),
    });
  });

  it('names nothing as moved that stays', () => {
    const { text } = escalationMail(ticket, plan, told);
    expect(text).toContain('Priority: High\nWith: Tom Ashdown (Service Desk)');
    expect(text).not.toContain('before');
  });

  it('says so where little is known of a ticket', () => {
    const bare = { ...ticket, ...{ summary: ' ', clientName: null, userName: null } };
    const nobody = { ...bare, ...{ agentName: null, teamName: null, priorityName: null } };
    const { subject, text } = escalationMail(nobody, plan, told);
    expect(subject).toBe('Escalated: #7');
    expect(text).toContain('escalated #7: no summary\n\nClient: unknown');
    expect(text).toContain('Status: In Progress\nWith: nobody\n\nWhy:');
  });

  it('keeps its subject short, whatever the summary', () => {
    const { subject } = escalationMail({ ...ticket, summary: 'x'.repeat(255) }, plan, told);
    expect(subject.length).toBeLessThanOrEqual(200);
  });
});

it('the note for colleagues names what was changed, then why', () => {
  expect(escalationNote(plan, '')).toBe('Escalated.\n\nNobody here can fix it');
  expect(escalationNote(plan, 'Priority Critical')).toBe(
    'Escalated. Priority Critical.\n\nNobody here can fix it',
  );
});
