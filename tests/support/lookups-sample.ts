import type { Lookups } from '@/lib/domain/lookups';

/** Look-ups of a small tenant, for tests. */
export function smallTenantLookups(): Lookups {
  return {
    statuses: [
      { id: 1, name: 'New', role: 'new', roleGuessed: false, sequence: 1 },
      { id: 2, name: 'In Progress', role: 'in-progress', roleGuessed: false, sequence: 2 },
      { id: 5, name: 'Waiting on Client', role: 'waiting-client', roleGuessed: false, sequence: 5 },
      { id: 8, name: 'Resolved', role: 'resolved', roleGuessed: false, sequence: 8 },
      { id: 9, name: 'Closed', role: 'closed', roleGuessed: false, sequence: 9 },
      { id: 31, name: 'Invoiced', role: 'in-progress', roleGuessed: true, sequence: 31 },
    ],
    priorities: [
      { priorityId: 3, slaId: 1, name: 'Medium', responseMs: 1, resolutionMs: 2, workdayId: null },
      { priorityId: 3, slaId: 2, name: 'P3', responseMs: 1, resolutionMs: 2, workdayId: null },
    ],
    types: [{ id: 1, name: 'Incident', teamId: null, slaId: null }],
    teams: [
      { id: 4, name: 'Service Desk', managers: ['helen@desk.example'] },
      { id: 5, name: 'Escalation', managers: [] },
    ],
    categories: [
      { id: 1, path: 'Email > Outlook', teamId: null },
      { id: 2, path: 'Network', teamId: 5 },
    ],
    agents: [
      {
        id: 7,
        name: 'Rosa Lind',
        teamNames: ['Service Desk'],
        isDisabled: false,
        isMachine: false,
        isOnLeave: false,
        workdayId: null,
      },
      {
        id: 13,
        name: 'Monitoring',
        teamNames: [],
        isDisabled: false,
        isMachine: true,
        isOnLeave: false,
        workdayId: null,
      },
    ],
    nobodyId: null,
    slas: [{ id: 2, name: 'Gold', workdayId: 1, isDefault: true }],
    outcomes: [],
    sources: [],
    calendars: [],
  };
}
