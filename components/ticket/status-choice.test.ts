import { describe, expect, it } from 'vitest';
import type { Ticket } from '@/lib/domain/ticket';
import { judgeChoice, resolutionToSend, submitLabel } from './status-choice';

const ticket = { statusId: 1, role: 'new', resolution: null, agentId: null } as Ticket;
const resolved = { id: 8, name: 'Resolved', role: 'resolved' } as const;
const inProgress = { id: 2, name: 'In Progress', role: 'in-progress' } as const;

describe('choosing a status', () => {
  it('finds nothing wrong before there is a choice', () => {
    expect(judgeChoice(ticket, null, '')).toEqual({
      resolutionErrors: [],
      statusErrors: [],
      warnings: [],
    });
  });

  it('asks for the resolution beside its field, before anything is sent', () => {
    const verdict = judgeChoice(ticket, resolved, '  ');
    expect(verdict.resolutionErrors).toEqual(['Resolution is required']);
    expect(verdict.statusErrors).toEqual([]);
    expect(verdict.warnings).toEqual(['Closing without In Progress step']);
  });

  it('is content with a resolution typed now or kept on the ticket', () => {
    expect(judgeChoice(ticket, resolved, 'Rebooted').resolutionErrors).toEqual([]);
    expect(judgeChoice({ ...ticket, resolution: 'Done' }, resolved, '').resolutionErrors).toEqual(
      [],
    );
  });

  it('never sends a resolution along with a status that needs none', () => {
    expect(resolutionToSend(inProgress, 'Half written')).toBeUndefined();
    expect(resolutionToSend(resolved, 'Rebooted')).toBe('Rebooted');
  });

  it('says on the button what pressing it does', () => {
    expect(submitLabel(null, false)).toBe('Change status');
    expect(submitLabel(resolved, false)).toBe('Resolve ticket');
    expect(submitLabel(resolved, true)).toBe('Resolve anyway');
    expect(submitLabel(inProgress, true)).toBe('Change anyway');
  });
});
