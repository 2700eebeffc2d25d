import { describe, expect, it } from 'vitest';
import { readTeam } from './read-team';

const managersOf = (managers: unknown) => readTeam({ id: 4, name: 'Desk', managers })?.managers;

describe('a team of the tenant', () => {
  it('has the addresses of its managers, however the tenant writes them', () => {
    expect(managersOf(['helen@example.com', { email: 'ian@example.com' }])).toEqual([
      'helen@example.com',
      'ian@example.com',
    ]);
    expect(
      managersOf([{ emailaddress: 'jo@example.com' }, { email_address: ' kim@example.com ' }]),
    ).toEqual(['jo@example.com', 'kim@example.com']);
  });

  it('has an address once, in whatever case it comes', () => {
    expect(managersOf(['Helen@Example.com', { email: 'helen@example.com' }])).toEqual([
      'Helen@Example.com',
    ]);
  });

  it('leaves out what nobody can be mailed at', () => {
    const odd = [
      12,
      null,
      [],
      {},
      '',
      'Helen',
      'a@b',
      'a@b@c.com',
      'a@x.com, b@x.com',
      { email: 7 },
    ];
    expect(managersOf(odd)).toEqual([]);
    expect(managersOf('helen@example.com')).toEqual([]);
    expect(managersOf(undefined)).toEqual([]);
  });

  it('is nothing without a number or a name', () => {
    expect(readTeam({ id: 0, name: 'Desk' })).toBeNull();
    expect(readTeam({ id: 4 })).toBeNull();
    expect(readTeam('Desk')).toBeNull();
  });
});
