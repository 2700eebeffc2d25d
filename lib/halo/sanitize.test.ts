import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { htmlToText, sanitizeTicketHtml } from './sanitize';
import { textToHtml } from './text-to-html';

const hostile = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<img src="data:image/png;base64,AAAA" onload="alert(1)">',
  '<img src=`javascript:alert(1)`>',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" onmouseover=alert(1)>x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=q autofocus onfocus=alert(1)><button>x</button></form>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<style>@import "https://evil.example/x.css"; p{color:expression(alert(1))}</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<body onload=alert(1)>x</body>',
  '<video><source onerror=alert(1)></video>',
  '<details open ontoggle=alert(1)>x</details>',
  '<p id="app" class="fixed inset-0" name="csrf">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<textarea></textarea><script>alert(1)</script>',
  '<p title="a" <img src=x onerror=alert(1)//',
  '<span class="blocked-image" onclick=alert(1)>x</span>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
];

/** Every tag of a result, with its attributes. */
const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi) ?? [];

function expectHarmless(html: string) {
  expect(html).not.toMatch(
    /<\/?(script|style|svg|math|iframe|object|embed|form|input|button|link|base|meta|template|textarea|body|video)\b/i,
  );
  for (const tag of tagsOf(html)) {
    expect(tag).not.toMatch(/\son[a-z]+\s*=/i);
    expect(tag).not.toMatch(/(javascript|vbscript|data:text|svg\+xml)/i);
    expect(tag).not.toMatch(/\s(style|id|name|srcdoc|action)\s*=/i);
    expect(tag).not.toMatch(/(src|href)\s*=\s*"(?:\/\/|x")/i);
  }
}

describe('what a ticket brings in cannot act on the agent', () => {
  test.each(hostile)('%s', (payload) => {
    expectHarmless(sanitizeTicketHtml(payload));
    expectHarmless(sanitizeTicketHtml(`<p>Hello</p>${payload}<p>bye</p>`));
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
      sanitizeTicketHtml('<p><img src="https://track.example/p.gif" alt="Logo &lt;b&gt;"> Hi</p>'),
    ).toBe('<p><span class="blocked-image">Image blocked: Logo &lt;b&gt;</span> Hi</p>');
    expect(sanitizeTicketHtml('<img src="cid:part1">')).toBe(
      '<span class="blocked-image">Image blocked</span>',
    );
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
