const TAG = /<[^<>]*>/g;
const PICTURE = /<img\b[^<>]*>/i;
const BLANK =
  /[\s\u200b-\u200d\u2060]|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160|#xa0|#8203|#x200b);?/gi;

/**
 * True where a text, plain or HTML, says nothing: null, empty, white space, or markup around
 * nothing such as `<p>&nbsp;</p><br>`. A picture says something.
 */
export function isBlankText(text: string | null | undefined): boolean {
  if (!text) return true;
  return !PICTURE.test(text) && text.replace(TAG, '').replace(BLANK, '') === '';
}
