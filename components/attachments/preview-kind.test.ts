import { describe, expect, test } from 'vitest';
import { previewKind } from './preview-kind';

describe('which files can be looked at in the page', () => {
  test.each([
    ['photo.jpg', 'image/jpeg', 'image'],
    ['contract.pdf', 'application/pdf', 'pdf'],
    ['server.log', 'text/plain; charset=utf-8', 'text'],
    ['export.csv', 'text/csv', 'text'],
    ['settings.json', 'application/json', 'text'],
    ['page.html', 'text/html', 'text'],
    ['drawing.svg', 'image/svg+xml', null],
    ['setup.exe', 'application/x-msdownload', null],
    ['plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
  ])('%s sent as %s: %s', (filename, contentType, kind) => {
    expect(previewKind({ filename, contentType })).toBe(kind);
  });

  test('the ending of the name decides where the type says nothing', () => {
    expect(previewKind({ filename: 'Scan.PDF', contentType: null })).toBe('pdf');
    expect(previewKind({ filename: 'x.log', contentType: 'application/octet-stream' })).toBe(
      'text',
    );
    expect(previewKind({ filename: 'backup', contentType: 'application/octet-stream' })).toBeNull();
  });

  test('a type that says something is believed, whatever the name claims', () => {
    expect(previewKind({ filename: 'harmless.png', contentType: 'application/zip' })).toBeNull();
  });
});
