import { expect, test } from 'vitest';
import { plainText, textToHtml } from './plain-text';

test.each([
  ['<p>Hello</p><p>World</p>', 'Hello\nWorld'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<ul><li>one</li><li>two &amp; three</li></ul>', 'one\ntwo & three'],
  ['<script>alert(1)</script>said', 'said'],
  ['5 &lt; 6', '5 < 6'],
  ['', ''],
])('%s reads “%s”', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('what a client typed comes back as it was, markup and all', () => {
  const typed = 'Dear desk,\nit says <b>no</b> & 3 > 2\n\nAnn';
  expect(textToHtml(typed)).toBe(
    '<p>Dear desk,<br>it says &lt;b&gt;no&lt;/b&gt; &amp; 3 &gt; 2</p><p>Ann</p>',
  );
  expect(plainText(textToHtml(typed))).toBe('Dear desk,\nit says <b>no</b> & 3 > 2\nAnn');
});
