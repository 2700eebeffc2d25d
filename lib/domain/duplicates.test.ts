import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUPLICATE_THRESHOLD, findDuplicates } from './duplicates';

/** The score of one summary for another; 0 where it is not found. */
function scoreOf(summary: string, other: string): number {
  return findDuplicates(summary, [{ ticketId: 1, summary: other }])[0]?.score ?? 0;
}

test('a summary of ligatures that come apart into many letters is compared by its beginning', () => {
  const long = 'ﷺ'.repeat(255);
  expect(findDuplicates(long, [{ ticketId: 1, summary: long.slice(0, 200) }])).toEqual([
    { ticketId: 1, score: 1 },
  ]);
});

describe('told as the same trouble', () => {
  test.each([
    ['Outlook not connecting', 'Cannot connect Outlook'],
    ['Outlook not connecting', 'Outlook stuck on "Trying to connect" – Jo Fenwick'],
    ['Outlook can’t connect', 'OUTLOOK: cant connect!!!'],
    ['VPN drops from home', 'VPN keeps dropping at home'],
    ['VPN drops from home', 'RE: VPN drops from home [#0012345]'],
    ['accounts@ mailbox missing', 'Mailbox accounts@ is missing'],
    ['Undeliverable to Brewfast', 'Mail to Brewfast undeliverable'],
    ['MFA prompts on new phone', 'MFA prompt after getting a new phone'],
    ['Locked out after password change', 'Password changed, now locked out'],
    ['Internet down, whole Leeds office', 'Whole Leeds office: internet is down'],
    ['Wi-Fi poor in boardroom', 'Poor wifi, boardroom'],
    ['PRN-02 offline, jobs queuing', 'Printer PRN-02 offline'],
    ['Scan to email stopped', 'Scanning to email has stopped working'],
    ['Laptop slow since update', 'Slow laptop since the update on Tuesday'],
    ['Dock not detecting second screen', 'Second screen not detected by dock'],
    ['Sage "database in use"', 'Sage says database in use'],
    ['Case system frozen at reception', 'Reception: case system froze again'],
    ['ALERT backup failed SRV-FS01', 'Backup failed on SRV-FS01'],
    ['OneDrive red cross', 'Red cross on OneDrive'],
    ['Finance folder access, approved by Pell', 'Access to Finance folder'],
    ['Teams no audio', 'No audio in Teams calls'],
    ['Teams no audio', 'Teams: no sound'],
    ['Café Wi-Fi down', 'cafe wifi is down'],
    ['Drucker im Büro geht nicht', 'Büro: Drucker geht nicht'],
  ])('%s ~ %s', (summary, other) => {
    expect(scoreOf(summary, other)).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLD);
  });
});

describe('told apart', () => {
  test.each([
    ['Outlook not connecting', 'Printer jam'],
    ['Cannot connect Outlook', 'Printer jam'],
    ['Laptop slow since update', 'Laptop screen cracked'],
    ['Laptop slow since update', 'Quote: 3 laptops'],
    ['VPN drops from home', 'Work from home request'],
    ['Internet down, whole Leeds office', 'Office update wanted'],
    ['PRN-02 offline, jobs queuing', 'PRN-07 offline, jobs queuing'],
    ['ALERT backup failed SRV-FS01', 'ALERT disk C: 94 % SRV-DC01'],
    ['New starter Monday: Jane Doe', 'New starter Monday: Tom Poole'],
    ['Leaver Friday: disable, forward mail', 'Mail to Brewfast undeliverable'],
    ['Restore Contracts deleted Tuesday', 'Contracts folder access'],
    ['Teams no audio', 'Teams meeting invitation missing'],
    ['Scan to email stopped', 'Clicked link in suspicious email'],
    ['Sage "database in use"', 'Case system frozen at reception'],
    ['Not working', 'Problem with it'],
    ['Help please', 'Help please'],
    ['Urgent!!!', 'URGENT'],
    ['', ''],
    ['', 'Printer jam'],
    ['Printer jam', '   '],
    ['…!?', '…!?'],
  ])('%s | %s', (summary, other) => {
    expect(scoreOf(summary, other)).toBe(0);
  });
});

test('the best comes first, of equal ones the older ticket', () => {
  const found = findDuplicates('Outlook not connecting', [
    { ticketId: 40, summary: 'Printer jam' },
    { ticketId: 31, summary: 'Cannot connect Outlook' },
    { ticketId: 12, summary: 'Outlook does not connect to the mailbox' },
    { ticketId: 30, summary: 'outlook: not connecting.' },
  ]);
  expect(found.map(({ ticketId }) => ticketId)).toEqual([30, 31, 12]);
  expect(found[0]?.score).toBe(1);
  expect(found[2]?.score).toBeLessThan(1);
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    ...['Outlook', 'printer', 'VPN', 'PRN-02', 'connecting', 'not', 'the', 'Wi-Fi', '94', 'ﬁle'],
  );
  const summary = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('a score is from the threshold to 1, the same both ways, in any case', () => {
    fc.assert(
      fc.property(summary, summary, (one, other) => {
        const score = scoreOf(one, other);
        expect(score === 0 || (score >= DUPLICATE_THRESHOLD && score <= 1)).toBe(true);
        expect(scoreOf(other, one)).toBeCloseTo(score, 9);
        expect(scoreOf(one.toUpperCase(), other)).toBeCloseTo(score, 9);
      }),
    );
  });

  test('it is wholly like itself, in any order of its words', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['Outlook', 'VPN', 'PRN-02', 'slow']), (words) => {
        fc.pre(words.length > 0);
        expect(scoreOf(words.join(' '), words.toReversed().join(' '))).toBe(1);
      }),
    );
  });

  test.each([
    ['a line of one letter', 'a'.repeat(1_000_000)],
    ['open brackets', '['.repeat(1_000_000)],
    ['dashes', ' - '.repeat(300_000)],
    ['combining marks', 'e\u0301'.repeat(300_000)],
    ['half a character', '\ud83d'.repeat(1_000)],
  ])('%s is compared by its beginning', (_, huge) => {
    expect(findDuplicates(huge, [{ ticketId: 1, summary: 'Printer jam' }])).toEqual([]);
    expect(findDuplicates('Printer jam', [{ ticketId: 1, summary: huge }])).toEqual([]);
  });
});
