import { describe, expect, it } from 'vitest';
import { matchWords } from './match-words';

describe('finding a choice by typing', () => {
  it('a name that begins with what is typed comes before one that has it in a later word', () => {
    expect(matchWords('Anna Berg', 'an')).toBeGreaterThan(matchWords('Bo Andersson', 'an'));
    expect(matchWords('Bo Andersson', 'an')).toBeGreaterThan(matchWords('Susanne Lind', 'an'));
    expect(matchWords('Susanne Lind', 'an')).toBeGreaterThan(0);
  });

  it('accents and case do not stand in the way', () => {
    expect(matchWords('Jörg Weiß', 'jorg')).toBe(3);
    expect(matchWords('Zoë O’Neill', 'NEILL')).toBe(2);
  });

  it('first and last name are found in any order', () => {
    expect(matchWords('Mei Tanaka', 'tan mei')).toBe(2);
  });

  it('every typed word has to be there', () => {
    expect(matchWords('Mei Tanaka', 'mei okafor')).toBe(0);
  });

  it('levels of a category are words of their own', () => {
    expect(matchWords('Hardware>Printer', 'printer')).toBe(2);
  });

  it('with nothing typed everything fits', () => {
    expect(matchWords('Mei Tanaka', '  ')).toBe(3);
  });
});
