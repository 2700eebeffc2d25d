import { describe, expect, it } from 'vitest';
import { assetRows } from './assets';
import { demoClients } from './clients';
import { generateDesk } from './generate';
import { generatePeople } from './people';

const people = generatePeople();
const rows = assetRows(people);
const ofKind = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind));

describe('what the demo desk looks after', () => {
  it('is a computer for most people, where they sit, each with a label of its own', () => {
    const computers = ofKind('Laptop', 'Desktop');
    expect(computers.length).toBeGreaterThan(people.length * 0.85);
    expect(computers.length).toBeLessThan(people.length);
    expect(new Set(computers.map(({ tag }) => tag)).size).toBe(computers.length);
    for (const { userId, clientId, siteId } of computers) {
      expect(people.find(({ id }) => id === userId)).toMatchObject({ clientId, siteId });
    }
  });

  it('is servers for each client and printers for each site, which are nobody’s own', () => {
    const shared = ofKind('Server', 'Printer');
    expect(shared.filter(({ userId }) => userId !== undefined)).toEqual([]);
    const served = new Set(ofKind('Server').map(({ clientId }) => clientId));
    expect(served.size).toBe(demoClients.length);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
  });

  it('is what tickets speak of: somebody’s laptop bears the label it has there', () => {
    const { tickets, actions } = generateDesk(Date.parse('2026-11-24T10:20:00Z'), 400);
    const owners = new Map(ofKind('Laptop').map(({ tag, userId }) => [tag, userId]));
    const spoken = tickets.flatMap(({ id, userId, summary, details }) => {
      const log = actions.filter(({ ticketId }) => ticketId === id).map(({ note }) => note);
      const tags = [summary, details, ...log].join(' ').match(/\b[A-Z]{2}-LT-\d{3}\b/g) ?? [];
      return tags.filter((tag) => owners.has(tag)).map((tag) => [tag, owners.get(tag), userId]);
    });
    expect(spoken.length).toBeGreaterThan(3);
    expect(spoken.filter(([, owner, userId]) => userId !== null && owner !== userId)).toEqual([]);
  });
});

describe('what colleagues should heed', () => {
  it('is said of some people and clients, and nothing of most', () => {
    const heeded = people.filter(({ notes }) => notes !== null);
    expect(heeded.length).toBeGreaterThan(60);
    expect(heeded.length).toBeLessThan(people.length / 5);
    expect(heeded.every(({ notes, title }) => notes !== title)).toBe(true);
    expect(demoClients.filter(({ notes }) => notes).length).toBeGreaterThan(4);
  });
});
