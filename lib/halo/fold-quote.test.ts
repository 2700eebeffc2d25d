import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldQuote } from './fold-quote';
import { htmlToText, sanitizeTicketHtml } from './sanitize';

const squeezed = (html: string) => htmlToText(html).replace(/\s+/g, '');
const EMPTY = new Set(['br', 'hr', 'img']);

function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    if (EMPTY.has(name)) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function fold(wild: string) {
  const whole = sanitizeTicketHtml(wild);
  const folded = foldQuote(whole);
  expect(squeezed(folded.own) + squeezed(folded.quoted)).toBe(squeezed(whole));
  expect(isBalanced(folded.own), folded.own).toBe(true);
  expect(isBalanced(folded.quoted), folded.quoted).toBe(true);
  return { own: htmlToText(folded.own), quoted: htmlToText(folded.quoted) };
}

const gmail = 'On Tue, Nov 3, 2026 at 10:12 AM Sam Okafor &lt;sam@desk.example&gt; wrote:';
const outlook =
  '<b>From:</b> Sam Okafor &lt;sam@desk.example&gt;<br><b>Sent:</b> 03 November 2026 10:12<br><b>To:</b> Ana Ruiz<br><b>Subject:</b> RE: Outlook not connecting';

describe('earlier mail under an answer is folded away', () => {
  it.each([
    [
      'Gmail',
      `<div dir="ltr">It works, thanks.</div><br><div class="gmail_quote"><div>${gmail}<br></div><blockquote><div>Try again now.</div></blockquote></div>`,
    ],
    [
      'Outlook',
      `<div><p>It works, thanks.</p><div><div style="border-top:solid"><p>${outlook}</p></div></div><p>Try again now.</p></div>`,
    ],
    [
      'Outlook on the web, with a rule between',
      `<div>It works, thanks.</div><hr><div id="divRplyFwdMsg">${outlook}</div><div>Try again now.</div>`,
    ],
    [
      'a header laid out as a table',
      '<p>It works, thanks.</p><table><tr><td>From:</td><td>Sam</td></tr><tr><td>Date:</td><td>3 Nov</td></tr><tr><td>Subject:</td><td>Outlook</td></tr></table><p>Try again now.</p>',
    ],
    [
      'Outlook in German',
      '<p>It works, thanks.</p><p>Von: Sam<br>Gesendet: Dienstag, 3. November 2026 10:12<br>An: Ana<br>Betreff: AW: Outlook</p><p>Try again now.</p>',
    ],
    [
      'a text mail with its marks',
      `It works, thanks.\n\n${gmail.replace(' wrote', '\nwrote')}\n\n> Try again now.\n>\n> Sam`,
    ],
    [
      'a text mail with a header under a line',
      'It works, thanks.\n\n________________________________\nFrom: Sam\nSent: Tuesday\nTo: Ana\nSubject: Outlook\n\nTry again now.',
    ],
    [
      'an old Outlook',
      '<p>It works, thanks.</p><p>-----Original Message-----</p><p>Try again now.</p>',
    ],
    [
      'another language',
      '<p>It works, thanks.</p><p>2026年11月3日(火) 10:12 Sam &lt;sam@desk.example&gt;:</p><blockquote>Try again now.</blockquote>',
    ],
    ['a quotation at the end', '<p>It works, thanks.</p><blockquote>Try again now.</blockquote>'],
    [
      'an answer within one paragraph with the quote',
      `<p>It works, <b>thanks.<br><br>${gmail}<br>Try again now.</b></p>`,
    ],
    [
      'quotes in quotes',
      `<p>It works, thanks.</p><p>${gmail}</p><blockquote>Try again now.<p>${gmail}</p><blockquote>Help</blockquote>Sam</blockquote>`,
    ],
  ])('%s', (_, html) => {
    const { own, quoted } = fold(html);
    expect(own).toBe('It works, thanks.');
    expect(quoted).toContain('Try again now.');
  });

  it('the quote begins without the gap that set it apart', () => {
    const folded = foldQuote(`<p>Thanks<br /><br /><br />${gmail}<br />&gt; Try again</p>`);
    expect(folded.own).toBe('<p>Thanks</p>');
    expect(folded.quoted).toMatch(/^<p>On Tue/);
  });
});

describe('what somebody wrote is never folded away', () => {
  it.each([
    ['nothing but a quote', `<p>${gmail}</p><blockquote>Try again</blockquote>`],
    ['nothing but a header and a text', `<p>${outlook}</p><p>Try again</p>`],
    [
      'an answer under the quote',
      `<p>Hi Sam</p><p>${gmail}</p><blockquote>Try again</blockquote><p>It still fails.</p>`,
    ],
    [
      'answers between the quotes',
      `<p>Hi Sam</p><p>${gmail}</p><blockquote>Which laptop?</blockquote><p>The grey one</p><blockquote>Since when?</blockquote><p>Monday</p>`,
    ],
    [
      'answers between marked lines',
      `Hi Sam\n\n${gmail}\n> Which laptop?\nThe grey one\n> Since when?\nMonday`,
    ],
    [
      'an error cited in the middle',
      '<p>It says</p><blockquote>Error 5</blockquote><p>whenever I print</p>',
    ],
    [
      'answers somewhere in the quote, as the writer says',
      `<p>See my answers below.</p><p>${outlook}</p><p>Which laptop? The grey one</p>`,
    ],
    ['a forwarded mail', `<p>FYI</p><p>${outlook}</p><p>The offer you asked for</p>`],
    [
      'a mail forwarded from a phone',
      '<p>Sent from my iPhone</p><p>Begin forwarded message:</p><p>From: Al<br>Date: Monday<br>Subject: Offer</p><p>The offer</p>',
    ],
    ['a sentence that reads like an introduction', '<p>On Monday I wrote:</p><p>no answer yet</p>'],
    ['a journey', '<p>From: London<br>To: Leeds<br>Date: Monday</p><p>Can you book it?</p>'],
    ['a header with nothing after it', `<p>Hello</p><p>${outlook}</p>`],
    ['no quote at all', '<p>The printer is on fire.</p><ul><li>really</li></ul>'],
    ['nothing', ''],
  ])('%s', (_, html) => {
    expect(fold(html).quoted).toBe('');
  });

  it('a cited error stays in sight, and the mail quoted at the end is folded all the same', () => {
    const { own, quoted } = fold(
      `<p>It says</p><blockquote>Error 5</blockquote><p>whenever I print</p><p>${gmail}</p><blockquote>How is it?</blockquote>`,
    );
    expect(own).toContain('Error 5');
    expect(quoted).toContain('How is it?');
  });
});

const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '<blockquote>',
  '</blockquote>',
  '<br>',
  '<hr>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<ul><li>',
  '<a href="https://ok.example/?a=1&b=2">',
  '<img src="https://x.example/a.png" alt="a > b">',
  'Hello\n',
  '> quoted\n',
  '_________________',
  'It works &amp; &lt;b&gt;',
  gmail,
  outlook,
  '-----Original Message-----\n',
  '---------- Forwarded message ---------',
);

describe('any message at all', () => {
  it('keeps every word, on one side or the other, and both sides whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 25 }), (parts) => {
        const { own, quoted } = fold(parts.join(''));
        if (quoted !== '') expect(own).not.toBe('');
      }),
      { numRuns: 1_000, seed: 20_260_103 },
    );
  });

  // Of something that takes the square of its length the time-out would be the end.
  it.each([
    ['plain lines', 'a line of a mail<br />'],
    ['lines that look like an introduction', 'On 3 May 2026 somebody wrote <br />'],
    ['headers without an end', 'From: somebody<br />'],
    ['quotations, one after the other', '<blockquote>a</blockquote>b'],
    ['tags without words', '<b><i></i></b><br />'],
    ['digits', '1234567890'],
    ['open brackets', '< '],
  ])('of a megabyte is parted at once: %s', (_, piece) => {
    const html = `<p>Hi</p>${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
    const whole = `${html}<p>${gmail}</p><blockquote>${html}</blockquote>`;
    for (const message of [html, whole]) {
      const { own, quoted } = foldQuote(message);
      expect(own.length + quoted.length).toBeGreaterThanOrEqual(1_000_000);
    }
  });
});
