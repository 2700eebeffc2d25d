import { describe, expect, it } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { judgeChoice, resolutionToSend, submitLabel } from './status-choice';

const ticket = ticketWith({ statusId: 1, role: 'new', agentId: null });
const detail = { ticket, actions: [actionWith({ minutes: 6 })] };
const resolved = { id: 8, name: 'Resolved', role: 'resolved' } as const;
const inProgress = { id: 2, name: 'In Progress', role: 'in-progress' } as const;

describe('choosing a status', () => {
  it('finds nothing wrong before there is a choice', () => {
    expect(judgeChoice(detail, null, '')).toEqual({
      resolutionErrors: [],
      statusErrors: [],
      warnings: [],
    });
  });

  it('asks for the resolution beside its field, before anything is sent', () => {
    const verdict = judgeChoice(detail, resolved, '  ');
    expect(verdict.resolutionErrors).toEqual(['Resolution is required']);
    expect(verdict.statusErrors).toEqual([]);
    expect(verdict.warnings).toEqual(['Closing without In Progress step']);
  });

  it('is content with a resolution typed now or kept on the ticket', () => {
    expect(judgeChoice(detail, resolved, 'Rebooted').resolutionErrors).toEqual([]);
    const solved = { ...detail, ticket: { ...ticket, resolution: 'Done' } };
    expect(judgeChoice(solved, resolved, '').resolutionErrors).toEqual([]);
  });

  it('warns of what the log shows was left undone', () => {
    expect(judgeChoice({ ticket, actions: [] }, resolved, 'Rebooted').warnings).toEqual([
      'Closing without In Progress step',
      'The client has not been told',
      'No time has been logged',
    ]);
  });

  it('never sends a resolution along with a status that needs none', () => {
    expect(resolutionToSend(inProgress, 'Half written')).toBeUndefined();
    expect(resolutionToSend(resolved, 'Rebooted')).toBe('Rebooted');
  });

  it('says on the button what pressing it does', () => {
    const fine = { resolutionErrors: [], statusErrors: [], warnings: [] };
    const warned = { ...fine, warnings: ['No time has been logged'] };
    expect(submitLabel(null, fine)).toBe('Change status');
    expect(submitLabel(resolved, fine)).toBe('Resolve ticket');
    expect(submitLabel(resolved, warned)).toBe('Resolve anyway');
    expect(submitLabel(inProgress, warned)).toBe('Change anyway');
  });

  it('does not offer to go on "anyway" where an error stands in the way', () => {
    expect(submitLabel(resolved, judgeChoice(detail, resolved, ''))).toBe('Resolve ticket');
  });
});
