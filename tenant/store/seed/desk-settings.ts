import type {
  cannedTexts,
  categories,
  outcomes,
  priorities,
  slas,
  statuses,
  teams,
  ticketTypes,
} from '../schema';
import { OFFICE_WORKDAY, ROUND_THE_CLOCK_WORKDAY } from './calendars';

export const DESK_NAME = 'Tidewell IT';
export const DESK_DOMAIN = 'tidewell.example';
export const DESK_MAIL = `support@${DESK_DOMAIN}`;
export const DESK_PHONE = '01632 960100';

export const TEAM = { serviceDesk: 1, escalation: 2, field: 3, projects: 4 } as const;
export const SLA = { standard: 1, roundTheClock: 2 } as const;
export const STATUS = {
  new: 1,
  inProgress: 2,
  pending: 3,
  onHold: 4,
  waitingClient: 5,
  waitingThirdParty: 6,
  resolved: 8,
  closed: 9,
} as const;
export const TYPE = { incident: 1, request: 2, alert: 3, change: 4, problem: 5 } as const;
export const ACTION = { note: 0, email: 1, call: 2, visit: 3, status: 4 } as const;

export const teamRows: (typeof teams.$inferInsert & { id: number })[] = [
  { id: TEAM.serviceDesk, name: 'Service Desk', sequence: 1 },
  { id: TEAM.escalation, name: 'Escalation', sequence: 2 },
  { id: TEAM.field, name: 'Field', sequence: 3 },
  { id: TEAM.projects, name: 'Projects', sequence: 4 },
].map((team) => ({ ...team, managers: [`helen.marsden@${DESK_DOMAIN}`] }));

export const slaRows: (typeof slas.$inferInsert & { id: number })[] = [
  { id: SLA.standard, name: 'Standard', workdayId: OFFICE_WORKDAY, isDefault: true },
  { id: SLA.roundTheClock, name: 'Premium 24×7', workdayId: ROUND_THE_CLOCK_WORKDAY },
];

const PRIORITIES = [
  { priorityId: 1, name: 'Critical', responseMinutes: 15, fixMinutes: 60, colour: '#b42318' },
  { priorityId: 2, name: 'High', responseMinutes: 60, fixMinutes: 240, colour: '#d9730d' },
  { priorityId: 3, name: 'Medium', responseMinutes: 240, fixMinutes: 480, colour: '#2563a8' },
  { priorityId: 4, name: 'Low', responseMinutes: 480, fixMinutes: 1440, colour: '#5b6b7b' },
];

/** Targets of each SLA; a Critical runs around the clock whatever the SLA. */
export const priorityRows: (typeof priorities.$inferInsert)[] = slaRows.flatMap((sla) =>
  PRIORITIES.map((priority) => ({
    ...priority,
    guid: `5b1d6a2e-7c40-4f0e-9a3${sla.id}-0000000000${sla.id}${priority.priorityId}`,
    slaId: sla.id,
    workdayId: priority.priorityId === 1 ? ROUND_THE_CLOCK_WORKDAY : null,
  })),
);

/** Minutes to the first response and to the resolution. */
export function targetsOf(priorityId: number): { responseMinutes: number; fixMinutes: number } {
  const target = PRIORITIES.find((priority) => priority.priorityId === priorityId);
  if (!target) throw new RangeError(`no priority ${priorityId}`);
  return target;
}

export const statusRows: (typeof statuses.$inferInsert & { id: number; name: string })[] = [
  { id: 1, name: 'New', shortname: 'New', colour: '#2563a8', clock: 'runs' as const },
  { id: 2, name: 'In Progress', shortname: 'In Prog', colour: '#0e7c66', clock: 'runs' as const },
  { id: 3, name: 'Pending', shortname: 'Pending', colour: '#7a5af8', clock: 'runs' as const },
  { id: 4, name: 'On Hold', shortname: 'Hold', colour: '#5b6b7b', clock: 'paused' as const },
  {
    id: 5,
    name: 'Waiting on Client',
    shortname: 'Client',
    colour: '#b7791f',
    clock: 'paused' as const,
    waitsFor: 'client' as const,
  },
  {
    id: 6,
    name: 'Waiting on Third Party',
    shortname: '3rd Party',
    colour: '#a15c07',
    clock: 'paused' as const,
    waitsFor: 'supplier' as const,
  },
  { id: 8, name: 'Resolved', shortname: 'Resolved', colour: '#2f855a', clock: 'stopped' as const },
  {
    id: 9,
    name: 'Closed',
    shortname: 'Closed',
    colour: '#3d4852',
    clock: 'stopped' as const,
    isClosed: true,
  },
].map((status, index) => ({ ...status, sequence: index + 1 }));

/** The name of a status of the demo desk. */
export function statusName(id: number): string {
  return statusRows.find((status) => status.id === id)?.name ?? '';
}

export const typeRows: (typeof ticketTypes.$inferInsert & { id: number })[] = [
  { id: TYPE.incident, name: 'Incident', sequence: 1, defaultTeamId: TEAM.serviceDesk },
  { id: TYPE.request, name: 'Service Request', sequence: 2, defaultTeamId: TEAM.serviceDesk },
  { id: TYPE.alert, name: 'Alert', sequence: 3, defaultTeamId: TEAM.escalation },
  { id: TYPE.change, name: 'Change', sequence: 4, defaultTeamId: TEAM.projects },
  { id: TYPE.problem, name: 'Problem', sequence: 5, defaultTeamId: TEAM.escalation },
];

const CATEGORIES: Record<string, number> = {
  'Email>Outlook': TEAM.serviceDesk,
  'Email>Mailbox': TEAM.serviceDesk,
  'Email>Delivery': TEAM.serviceDesk,
  'Security>Phishing': TEAM.escalation,
  'Security>Malware': TEAM.escalation,
  'Identity>MFA': TEAM.serviceDesk,
  'Identity>Password': TEAM.serviceDesk,
  'Users>New starter': TEAM.serviceDesk,
  'Users>Leaver': TEAM.serviceDesk,
  'Users>Change': TEAM.serviceDesk,
  'Network>VPN': TEAM.serviceDesk,
  'Network>Internet': TEAM.escalation,
  'Network>Wi-Fi': TEAM.field,
  'Print>Printer': TEAM.serviceDesk,
  'Print>Scanning': TEAM.serviceDesk,
  'Hardware>Laptop': TEAM.serviceDesk,
  'Hardware>Desktop': TEAM.field,
  'Hardware>Dock and screen': TEAM.field,
  'Hardware>Quote': TEAM.projects,
  'Hardware>Office move': TEAM.field,
  'Applications>Accounts': TEAM.serviceDesk,
  'Applications>Line of business': TEAM.serviceDesk,
  'Applications>Office': TEAM.serviceDesk,
  'Backup>Restore': TEAM.escalation,
  'Backup>Failed job': TEAM.escalation,
  'Server>Monitoring': TEAM.escalation,
  'Server>Maintenance': TEAM.projects,
  'Files>OneDrive': TEAM.serviceDesk,
  'Files>Permissions': TEAM.serviceDesk,
  'Voice>Teams': TEAM.serviceDesk,
  'Voice>Phones': TEAM.serviceDesk,
};

export const categoryRows: (typeof categories.$inferInsert & { id: number; value: string })[] =
  Object.entries(CATEGORIES).map(([value, teamId], index) => ({ id: index + 1, value, teamId }));

/** The team a category is routed to. */
export function teamOfCategory(value: string): number {
  const team = CATEGORIES[value];
  if (team === undefined) throw new RangeError(`no category ${value}`);
  return team;
}

export const outcomeRows: (typeof outcomes.$inferInsert & { id: number })[] = [
  { id: 1, outcome: 'Public Note', actionTypeId: ACTION.note },
  { id: 2, outcome: 'Email User', actionTypeId: ACTION.email, sendEmail: true },
  { id: 3, outcome: 'Phone Call', actionTypeId: ACTION.call },
  { id: 4, outcome: 'Site Visit', actionTypeId: ACTION.visit },
  { id: 5, outcome: 'Status Change', actionTypeId: ACTION.status },
  {
    id: 6,
    outcome: 'Ask User',
    actionTypeId: ACTION.email,
    sendEmail: true,
    newStatus: STATUS.waitingClient,
  },
  { id: 7, outcome: 'Private Note', actionTypeId: ACTION.note, hideFromUser: true },
  {
    id: 8,
    outcome: 'Resolve',
    actionTypeId: ACTION.email,
    sendEmail: true,
    newStatus: STATUS.resolved,
  },
  { id: 9, outcome: 'Close', actionTypeId: ACTION.status, newStatus: STATUS.closed },
  {
    id: 10,
    outcome: 'Email Supplier',
    actionTypeId: ACTION.email,
    sendEmail: true,
    hideFromUser: true,
  },
  { id: 11, outcome: 'Acknowledgement', actionTypeId: ACTION.email, sendEmail: true },
  { id: 12, outcome: 'User Update', actionTypeId: ACTION.email },
  { id: 13, outcome: 'Merged', actionTypeId: ACTION.note, hideFromUser: true },
  { id: 14, outcome: 'Phone Call – No Answer', actionTypeId: ACTION.call },
];

const GREETING = 'Hello {{contact.firstName}},';
const SIGNATURE = 'Kind regards,\n{{agent.name}}';

/** Paragraphs by name. */
const CANNED: Record<string, string[]> = {
  'First reply – picked up': [
    GREETING,
    'Thanks for getting in touch. I have picked this up and will come back to you shortly.',
    SIGNATURE,
  ],
  'Can I connect?': [
    GREETING,
    'I would like to take a look at your screen. Is now a good time, or shall I call you later today?',
    SIGNATURE,
  ],
  'Password reset done': [
    GREETING,
    'Your password has been reset. Please sign in with the temporary one I gave you on the phone; you will be asked to choose your own.',
    SIGNATURE,
  ],
  'Chasing a reply': [
    GREETING,
    'Just checking in on “{{ticket.summary}}”. If it is working now, let us know and we will close ticket {{ticket.id}}; otherwise tell us a good time to call.',
    SIGNATURE,
  ],
  'Waiting on supplier': [
    GREETING,
    'We have raised this with the supplier and are waiting for their answer. We will chase them and keep you posted.',
    SIGNATURE,
  ],
  'Fixed – please confirm': [
    GREETING,
    'This should be working now. Please give it a try and let us know either way.',
    SIGNATURE,
  ],
  'To a supplier – please look into this': [
    'Hello,',
    'Please look into the following for our client {{client.name}} (our reference {{ticket.id}}):',
    SIGNATURE,
  ],
};

export const cannedRows: (typeof cannedTexts.$inferInsert & { id: number })[] = Object.entries(
  CANNED,
).map(([name, paragraphs], index) => ({
  id: index + 1,
  name,
  text: paragraphs.join('\n\n'),
  html: paragraphs.map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`).join(''),
}));
