import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvLine } from './csv';

/** Reads a CSV file as a spreadsheet does (RFC 4180). */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, raw = '', end] = match;
    record.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ',') record = (records.push(record), []);
  }
  return records;
}

describe('a line of a CSV file', () => {
  test.each<[string, (string | number | null)[], string]>([
    ['plain cells', ['VPN drops', 'Acme'], 'VPN drops,Acme'],
    ['numbers, which stay numbers', [12, -5, 0.25], '12,-5,0.25'],
    ['numbers written as text, too', ['12', '-5', '-0.25'], '12,-5,-0.25'],
    ['nothing', [null, '', null], ',,'],
    ['a comma', ['a, b'], '"a, b"'],
    ['quotes', ['say "hi"', '"'], '"say ""hi""",""""'],
    ['semicolons and tabs', ['a; b', 'a\tb'], '"a; b","a\tb"'],
    ['lines', ['one\ntwo', 'one\r\ntwo'], '"one\ntwo","one\r\ntwo"'],
    ['any writing', ['Größe', '日本語', 'مرحبا', '🙂'], 'Größe,日本語,مرحبا,🙂'],
    ['blanks at the ends', [' a '], ' a '],
    ['markup', ['<b>x</b>'], '<b>x</b>'],
  ])('holds %s', (_, cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  it('reads back as it was written, one record a line', () => {
    // What begins like a formula is not written as it is.
    const cell = fc
      .string({ unit: 'binary' })
      .filter((text) => /^$|^[\p{L}\p{N}"'(,#]/u.test(text) && !/[;\t]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (records) => {
        expect(readCsv(records.map(csvLine).join(''))).toEqual(records);
      }),
    );
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    ...['=1+1', '+1+1', '-1+1', '@SUM(A1:A9)', '=', '+', '-', '@'],
    ...['=HYPERLINK("http://evil.example","Click")', "=cmd|' /C calc'!A0", '=A1\n=B1'],
    ...["+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0"],
    ...["|cmd|' /C calc'!A0", "%cmd|' /C calc'!A0", '-5,2', '-1e5', '--5', '+49 170 1234567'],
    ...['\r=1+1', '\n=1+1', '\tVPN', '\rVPN', '  =1+1', '\u00a0=1+1', '\u3000=1+1'],
    ...['\ufeff=1+1', '\u200b=1+1', ' \n \u200b @x'],
    ...['\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20SUM(A1)'],
  ])('%j is text', (text) => {
    expect(readCsv(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  test.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a\t=1+1', "a\t'=1+1"],
    ['\t=1+1', "'\t'=1+1"],
    ['a; \u200b@x;\t|y', "a; \u200b'@x;\t'|y"],
    ['=1;=2;-3', "'=1;'=2;'-3"],
    ['a;\uff1d1', "a;'\uff1d1"],
  ])('%j is text also where a spreadsheet parts cells by semicolons or tabs', (text, safe) => {
    expect(readCsv(csvLine([text]))).toEqual([[safe]]);
  });

  test.each([
    'a=b',
    'a; b=c',
    'a;b\tc',
    'me@example.com',
    '3-5 users',
    'x | y',
    '100%',
    "'=1+1",
    '(=1+1)',
    '– dash',
  ])('%j is none, and stays as it is', (text) => {
    expect(readCsv(csvLine([text]))).toEqual([[text]]);
  });

  it('is defused in any cell, whatever stands around it', () => {
    const start = fc.constantFrom('=', '+', '@', '\t', '\r', ' =', '\n+', '\uff1d', '|', '%');
    const rest = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(rest, start, rest, rest, (before, start, formula, after) => {
        const [record] = readCsv(csvLine([before, start + formula, after]));
        expect(record).toHaveLength(3);
        expect(record?.[1]).toMatch(/^'/);
        expect(record?.[1]?.replaceAll("'", '')).toBe(`${start}${formula}`.replaceAll("'", ''));
      }),
    );
  });
});
