import { describe, expect, it } from 'vitest';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { partAgents, suggestAgents } from './rank-agents';

function agent(name: string, over: Partial<AgentLoad> = {}): AgentLoad {
  return {
    id: name.charCodeAt(0),
    name,
    teamNames: ['Service Desk'],
    open: 5,
    late: 0,
    presence: 'in',
    backAt: null,
    ...over,
  };
}

const names = (agents: readonly AgentLoad[]) => agents.map(({ name }) => name);

describe('whom to give a ticket to', () => {
  it('prefers who is at work, then who has the least late, then the least open', () => {
    const agents = [
      agent('Out', { presence: 'out', open: 0 }),
      agent('Busy', { open: 9 }),
      agent('Late', { open: 1, late: 2 }),
      agent('Free', { open: 2 }),
      agent('Unknown', { presence: 'unknown', open: 0 }),
    ];
    expect(names(suggestAgents(agents, 'Service Desk', 5))).toEqual([
      'Free',
      'Busy',
      'Late',
      'Unknown',
      'Out',
    ]);
  });

  it('keeps to the ticket’s team, however its name is written, and never to who is on leave', () => {
    const agents = [
      agent('Ann', { teamNames: ['Network'], open: 0 }),
      agent('Ben', { teamNames: ['service desk '] }),
      agent('Cleo', { presence: 'on-leave', open: 0 }),
    ];
    expect(names(suggestAgents(agents, 'Service Desk', 4))).toEqual(['Ben']);
  });

  it('has everybody to choose from where the team has no members, or the ticket no team', () => {
    const agents = [agent('Ann', { open: 1 }), agent('Ben', { open: 0 })];
    expect(names(suggestAgents(agents, 'Projects', 1))).toEqual(['Ben']);
    expect(names(suggestAgents(agents, null, 2))).toEqual(['Ben', 'Ann']);
  });

  it('suggests nobody where the whole team is on leave', () => {
    expect(suggestAgents([agent('Ann', { presence: 'on-leave' })], 'Service Desk', 4)).toEqual([]);
  });
});

it('a picker has me first, then the team of the tickets, then everybody else', () => {
  const agents = [
    agent('Zoe', { teamNames: ['Network'] }),
    agent('Ann', { presence: 'out' }),
    agent('Me', { open: 30 }),
    agent('Ben'),
  ];
  const { me, team, others } = partAgents(agents, 'M'.charCodeAt(0), ['Service Desk']);
  expect(me?.name).toBe('Me');
  expect(names(team)).toEqual(['Ben', 'Ann']);
  expect(names(others)).toEqual(['Zoe']);
});
