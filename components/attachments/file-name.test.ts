import { describe, expect, test } from 'vitest';
import { uploadQuery } from '@/lib/contracts/ticket';
import { cleanFileName, isNamelessPicture, screenshotName, shownFileName } from './file-name';

describe('the name a file is attached under', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\scan.png', 'scan.png'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['line\nbreak\u0000.txt', 'linebreak.txt'],
    ['half \ud800 a character.txt', 'half  a character.txt'],
    ['Größe & “log”.bin', 'Größe & “log”.bin'],
    ['  .config ', '.config'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
    expect(uploadQuery.parse({ filename: clean })).toEqual({ filename: clean });
  });

  test('is empty where nothing of it can stay', () => {
    expect(cleanFileName('\u202e\u0007')).toBe('');
    expect(cleanFileName('folder/')).toBe('');
  });

  test('is cut to what a ticket takes, its ending kept', () => {
    const clean = cleanFileName(`${'😀'.repeat(200)}.tar.gz`);
    expect(clean).toMatch(/\.gz$/);
    expect(clean.length).toBeLessThanOrEqual(255);
    expect(clean.isWellFormed()).toBe(true);
  });
});

describe('the name a file is shown under', () => {
  test('shows where it was disguised', () => {
    expect(shownFileName('invoice\u202efdp.exe')).toBe('invoice\ufffdfdp.exe');
    expect(shownFileName('\t')).toBe('\ufffd');
    expect(shownFileName('')).toBe('File without a name');
  });
});

describe('a pasted screenshot', () => {
  const now = Date.UTC(2026, 10, 26, 14, 3, 12);

  test('is told from a file that has a name of its own', () => {
    expect(isNamelessPicture({ name: 'image.png', type: 'image/png' })).toBe(true);
    expect(isNamelessPicture({ name: '', type: 'image/png' })).toBe(true);
    expect(isNamelessPicture({ name: 'error message.png', type: 'image/png' })).toBe(false);
    expect(isNamelessPicture({ name: 'image.txt', type: 'text/plain' })).toBe(false);
  });

  test('is named after its moment where the agent is', () => {
    expect(screenshotName('image/png', now, 'UTC', new Set())).toBe(
      'Screenshot 2026-11-26 14.03.12.png',
    );
    expect(screenshotName('image/jpeg', now, 'Asia/Tokyo', new Set())).toBe(
      'Screenshot 2026-11-26 23.03.12.jpg',
    );
  });

  test('never takes the name of another', () => {
    const taken = new Set([
      'Screenshot 2026-11-26 14.03.12.png',
      'Screenshot 2026-11-26 14.03.12 (2).png',
    ]);
    expect(screenshotName('image/png', now, 'UTC', taken)).toBe(
      'Screenshot 2026-11-26 14.03.12 (3).png',
    );
  });
});
