import { scryptSync } from 'node:crypto';
import type { agents } from '../schema';
import { OFFICE_WORKDAY } from './calendars';
import { DESK_DOMAIN, TEAM } from './desk-settings';
import { createRandom } from './random';

export const AGENT = {
  maya: 1,
  tom: 2,
  priya: 3,
  callum: 4,
  ewa: 5,
  daniel: 6,
  yusuf: 7,
  gareth: 8,
  steph: 9,
  ruth: 10,
  nicola: 11,
  helen: 12,
  service: 13,
} as const;

/** The clients that the two restricted technicians may see. */
export const RESTRICTED_CLIENT_IDS = [1, 2, 6, 7, 15, 22];

type AgentSpec = {
  id: number;
  name: string;
  teamId: number;
  roles: string[];
  username?: string;
  isAdmin?: boolean;
  isOnLeave?: boolean;
  isMachine?: boolean;
  restricted?: boolean;
};

const SPECS: AgentSpec[] = [
  { id: 1, name: 'Maya Okafor', teamId: 1, roles: ['Technician'], username: 'technician' },
  { id: 2, name: 'Tom Ashdown', teamId: 1, roles: ['Technician'] },
  { id: 3, name: 'Priya Nair', teamId: 1, roles: ['Technician'] },
  {
    id: 4,
    name: 'Callum Reid',
    teamId: 1,
    roles: ['Technician'],
    username: 'restricted',
    restricted: true,
  },
  { id: 5, name: 'Ewa Kowalczyk', teamId: 1, roles: ['Technician'], restricted: true },
  {
    id: 6,
    name: 'Daniel Hargreave',
    teamId: 2,
    roles: ['Administrator'],
    username: 'admin',
    isAdmin: true,
  },
  { id: 7, name: 'Yusuf Demir', teamId: 2, roles: ['Technician'] },
  { id: 8, name: 'Gareth Lloyd', teamId: 3, roles: ['Technician'] },
  { id: 9, name: 'Steph Barlow', teamId: 3, roles: ['Technician'], isOnLeave: true },
  { id: 10, name: 'Ruth Adeyemi', teamId: 4, roles: ['Technician'] },
  { id: 11, name: 'Nicola Frost', teamId: 1, roles: ['Technician', 'Dispatcher'] },
  { id: 12, name: 'Helen Marsden', teamId: 1, roles: ['Manager'], username: 'manager' },
  { id: 13, name: 'Halyard Service', teamId: 2, roles: ['API'], isMachine: true },
];

const DEMO_PASSWORD = 'demo';

function hashPassword(password: string, salt: Buffer): string {
  return `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
}

/** The people (and one machine) of the demo desk; four of them can sign in. */
export function agentRows(): (typeof agents.$inferInsert & { id: number; name: string })[] {
  const random = createRandom(4310);
  return SPECS.map((spec) => {
    const salt = Buffer.from(Array.from({ length: 16 }, () => random.int(0, 255)));
    return {
      id: spec.id,
      name: spec.name,
      email: `${spec.name.toLowerCase().replace(' ', '.')}@${DESK_DOMAIN}`,
      username: spec.username ?? null,
      passwordHash: spec.username ? hashPassword(DEMO_PASSWORD, salt) : null,
      isAdmin: spec.isAdmin ?? false,
      isOnLeave: spec.isOnLeave ?? false,
      isMachine: spec.isMachine ?? false,
      teamId: spec.teamId,
      roleNames: spec.roles,
      workdayId: spec.isMachine ? null : OFFICE_WORKDAY,
      phone: spec.isMachine ? null : `01632 9601${String(spec.id).padStart(2, '0')}`,
      visibleClientIds: spec.restricted ? RESTRICTED_CLIENT_IDS : null,
    };
  });
}

/** Who belongs to which team beside their own; dispatcher and manager look after all of them. */
export function agentTeamRows(): { agentId: number; teamId: number }[] {
  const own = SPECS.map(({ id, teamId }) => ({ agentId: id, teamId }));
  const others = [AGENT.nicola, AGENT.helen].flatMap((agentId) =>
    [TEAM.escalation, TEAM.field, TEAM.projects].map((teamId) => ({ agentId, teamId })),
  );
  return [...own, ...others, { agentId: AGENT.daniel, teamId: TEAM.projects }];
}

/** Full name of an agent of the demo desk. */
export function agentName(id: number): string {
  return SPECS.find((spec) => spec.id === id)?.name ?? '';
}

/** First name of an agent of the demo desk. */
export function agentFirstName(id: number): string {
  return agentName(id).split(' ')[0] ?? '';
}
