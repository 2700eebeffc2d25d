import { describe, expect, it } from 'vitest';
import { closedQueryOf, ignoredClosedParts, readClosed, rewriteClosed } from './closed-params';

const read = (query: string) => closedQueryOf(readClosed(new URLSearchParams(query)));

describe('the address of a search of closed tickets', () => {
  it('says what is searched', () => {
    expect(read('q=+fax+&client=4&user=5&agent=6&team=7&page=3')).toEqual({
      q: 'fax',
      client: 4,
      user: 5,
      agent: 6,
      team: 7,
      page: 3,
    });
  });

  it('searches all where it says nothing', () => {
    expect(read('')).toEqual({ q: '', page: 1 });
  });

  it('is read part by part: nonsense is left out and told', () => {
    const query = `client=abc&agent=0&team=7&page=1001&page=2&q=${'w'.repeat(201)}&colour=red`;
    expect(read(query)).toEqual({ q: '', team: 7, page: 1 });
    expect(ignoredClosedParts(new URLSearchParams(query)).map(({ param }) => param)).toEqual([
      'client',
      'agent',
      'page',
      'page',
      'q',
      'colour',
    ]);
  });

  it('has nothing to tell of where it was understood', () => {
    expect(ignoredClosedParts(new URLSearchParams('q=fax&client=&page=2'))).toEqual([]);
  });

  it('changes part by part, and is left with nothing to search once all is taken off', () => {
    const address = '/queue/closed?q=fax&team=7&page=3';
    expect(rewriteClosed(address, { team: null, client: 4, page: 1 })).toBe(
      '/queue/closed?q=fax&client=4',
    );
    expect(rewriteClosed(address, null)).toBe('/queue/closed');
  });
});
