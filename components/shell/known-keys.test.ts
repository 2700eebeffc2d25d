import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { keySections } from './known-keys';

const command = (over: Partial<Command>): Command => ({
  id: 'any',
  title: 'Do it',
  section: 'Halyard',
  run: () => {},
  ...over,
});
const linesOf = (title: string, onOffer: Command[]) =>
  keySections(onOffer).find((section) => section.title.startsWith(title))?.lines;

describe('the cheat sheet', () => {
  it('has the keys of other pages too', () => {
    expect(linesOf('In a list', [])).toContainEqual({ keys: 'j', title: 'Next ticket' });
    expect(linesOf('On a ticket', [])).toContainEqual({ keys: 'n', title: 'Write a note' });
  });

  it('calls a key what it does now, and once', () => {
    const search = command({ section: 'List', keys: '/', title: 'Search closed tickets' });
    const lines = linesOf('In a list', [search])?.filter(({ keys }) => keys === '/');
    expect(lines).toEqual([{ keys: '/', title: 'Search closed tickets' }]);
    const many = command({ section: 'Selection', keys: 'a', title: 'Assign 3 tickets' });
    expect(linesOf('On a ticket', [many])).toContainEqual({ keys: 'a', title: 'Assign 3 tickets' });
  });

  it('leaves out a key that a page took for itself', () => {
    const everywhere = command({ keys: '/', title: 'Search everything' });
    const here = command({ section: 'List', keys: '/', title: 'Search the list' });
    expect(linesOf('Anywhere', [everywhere])).toEqual([{ keys: '/', title: 'Search everything' }]);
    expect(linesOf('Anywhere', [everywhere, here])).toBeUndefined();
  });

  it('leaves out what has no key', () => {
    expect(linesOf('Anywhere', [command({ title: 'Theme: Dark' })])).toBeUndefined();
    expect(linesOf('Anywhere', [command({ keys: '?' })])).toEqual([{ keys: '?', title: 'Do it' }]);
  });
});
