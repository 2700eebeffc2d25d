import { describe, expect, test } from 'vitest';
import { carriesFiles, isTextForEditor, nameScreenshots } from './carried-files';

describe('what is dragged or pasted onto a ticket', () => {
  test('is taken where there are files in it', () => {
    expect(carriesFiles({ types: ['Files'] })).toBe(true);
    expect(carriesFiles({ types: ['text/plain', 'text/uri-list'] })).toBe(false);
  });

  test.each([
    ['cells of a spreadsheet', ['text/plain', 'text/html', 'text/rtf', 'Files'], true],
    ['a screenshot', ['Files'], false],
    ['a picture copied from a page', ['text/html', 'Files'], false],
    ['a file copied in a file manager', ['text/plain', 'Files'], false],
  ])('%s: the words are for the editor: %s', (_what, types, isText) => {
    expect(isTextForEditor({ types })).toBe(isText);
  });
});

test('two screenshots of one moment and a file keep three names', () => {
  const picture = () => new File(['p'], 'image.png', { type: 'image/png' });
  const files = nameScreenshots(
    [picture(), picture(), new File(['w'], 'log.txt', { type: 'text/plain' })],
    Date.UTC(2026, 10, 26, 14, 3, 12),
    'UTC',
    ['Screenshot 2026-11-26 14.03.12.png'],
  );
  expect(files.map(({ name }) => name)).toEqual([
    'Screenshot 2026-11-26 14.03.12 (2).png',
    'Screenshot 2026-11-26 14.03.12 (3).png',
    'log.txt',
  ]);
});
