import { describe, expect, it } from 'vitest';
import { downloadResponse, wantedRange } from './download-response';

const file = (
  over: { contentType?: string | null; filename?: string | null; range?: string } = {},
) => ({
  body: new Blob(['0123456789']).stream(),
  contentType: 'text/html',
  filename: 'page.html',
  size: 10,
  range: null,
  ...over,
});
const inline = (contentType: string | null, filename: string | null) => {
  const { headers } = downloadResponse(file({ contentType, filename }), { inline: true });
  return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]];
};
const TEXT = 'text/plain; charset=utf-8';

describe('a file', () => {
  it('is a download of its own type and name, which no browser runs', () => {
    const { headers, status } = downloadResponse(file());
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': `attachment; filename="page.html"; filename*=UTF-8''page.html`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
  });

  it.each([
    ['Grüße.pdf', `attachment; filename="Gr__e.pdf"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf`],
    ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    ['photo\u202egpj.exe', `attachment; filename="photo_gpj.exe"; filename*=UTF-8''photo_gpj.exe`],
    [
      'line\r\nset-cookie: a=b',
      `attachment; filename="line__set-cookie: a=b"; filename*=UTF-8''line__set-cookie%3A%20a%3Db`,
    ],
    [
      'half a face \ud83d.png',
      `attachment; filename="half a face _.png"; filename*=UTF-8''half%20a%20face%20%EF%BF%BD.png`,
    ],
    [null, `attachment; filename="attachment"; filename*=UTF-8''attachment`],
  ])('called %j keeps its name as far as a name may go', (filename, disposition) => {
    const { headers } = downloadResponse(file({ filename }));
    expect(headers.get('content-disposition')).toBe(disposition);
  });

  it('that comes in part says which part it is', () => {
    const { status, headers } = downloadResponse(file({ range: 'bytes 0-9/40' }));
    expect([status, headers.get('content-range')]).toEqual([206, 'bytes 0-9/40']);
  });
});

describe('a preview', () => {
  it.each([
    ['image/png', 'a.png', 'image/png'],
    ['image/jpeg', 'a.jpg', 'image/jpeg'],
    ['application/pdf', 'a.pdf', 'application/pdf'],
    ['IMAGE/GIF; x=y', 'a.gif', 'image/gif'],
    ['text/plain', 'a.txt', TEXT],
    ['text/csv; charset=latin1', 'a.csv', TEXT],
    ['application/json', 'a.json', TEXT],
    ['text/xml', 'a.xml', TEXT],
    ['text/javascript', 'a.js', TEXT],
    ['application/octet-stream', 'trace.log', TEXT],
    [null, 'SHOT.PNG', 'image/png'],
  ])('of %s named %s is shown as %s', (contentType, filename, shownAs) => {
    expect(inline(contentType, filename)).toEqual([shownAs, 'inline']);
  });

  it.each([
    ['text/html', 'a.txt'],
    ['TEXT/HTML; charset=utf-8', 'a.txt'],
    ['image/svg+xml', 'a.svg'],
    ['application/xhtml+xml', 'a.xhtml'],
    ['application/zip', 'a.png'],
    ['application/octet-stream', 'a.html'],
    ['application/octet-stream', 'a.svg'],
    ['application/octet-stream', 'constructor'],
    ['application/octet-stream', null],
  ])('of %s named %s stays a download', (contentType, filename) => {
    expect(inline(contentType, filename)).toEqual([contentType, 'attachment']);
  });
});

describe('a part of a file', () => {
  const asked = (headers: Record<string, string>) =>
    wantedRange(new Request('http://localhost/', { headers }));

  it.each(['bytes=0-99', 'bytes=100-', 'bytes=-500'])('%s is asked of the tenant', (range) => {
    expect(asked({ range })).toBe(range);
  });

  it.each<Record<string, string>>([
    { range: 'bytes=0-1,5-9' },
    { range: 'lines=1-2' },
    { range: 'bytes=-' },
    { range: 'bytes=0-99', 'if-range': '"another version"' },
    {},
  ])('%j means the whole of it', (headers) => {
    expect(asked(headers)).toBeUndefined();
  });
});
