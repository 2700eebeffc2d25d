import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLength, openingWords, remotePictures } from './message-text';

describe('how long a message is', () => {
  it.each([
    ['nothing', '', 'short'],
    ['a few words', '<p>It works again.</p>', 'short'],
    [
      'a screenshot',
      `<p>See:</p><img src="data:image/png;base64,${'A'.repeat(900_000)}" />`,
      'short',
    ],
    ['many tags around a few words', `<p>${'<b></b>'.repeat(2_000)}Hi</p>`, 'short'],
    ['a page of words', `<p>${'word '.repeat(800)}</p>`, 'long'],
    ['many short lines', '<p>a</p>'.repeat(40), 'long'],
    ['lines parted by breaks', 'a<br />'.repeat(40), 'long'],
    ['a megabyte of log', '<div>a line of a log</div>'.repeat(40_000), 'heavy'],
  ])('%s', (_, html, length) => {
    expect(messageLength(html)).toBe(length);
  });
});

describe('the opening of a message', () => {
  it.each([
    [
      '<p>Hi  Sam,</p><p>it works<br />again &amp; again</p>',
      100,
      'Hi Sam,\nit works\nagain & again',
    ],
    ['<p>&lt;b&gt; is a tag</p>', 100, '<b> is a tag'],
    ['<p>one two three</p>', 7, 'one two…'],
    ['<p>one</p>', 3, 'one'],
    ['<p>ab😀</p>', 3, 'ab…'],
    [`<img src="data:image/png;base64,${'A'.repeat(9_000)}" /><p>after it</p>`, 20, 'after it'],
    [`<p>Hi</p><a href="https://ok.example/${'a'.repeat(400)}">x</a>`, 10, 'Hi'],
    ['', 10, ''],
  ])('%s', (html, max, expected) => {
    expect(openingWords(html, max)).toBe(expected);
  });

  it('never holds more than was asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, max) => {
        expect(openingWords(`<p>${text}</p>`, max).length).toBeLessThanOrEqual(max + 1);
      }),
    );
  });
});

it('pictures that could be loaded are counted, those that could not are not', () => {
  expect(
    remotePictures(
      '<span class="blocked-image" data-src="https://a.example/1.png">Image blocked</span><span class="blocked-image">Image blocked</span><p>data-src=</p>',
    ),
  ).toBe(1);
});
