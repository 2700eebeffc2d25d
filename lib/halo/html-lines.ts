/** One line of what a piece of HTML shows; blank ones and mere rules are left out. */
export type HtmlLine = {
  /** Its words, cut off after 500 characters. */
  text: string;
  /** Where to cut so that this line is the first of the second part: right after what was said before. */
  cut: number;
  /** In a blockquote, or marked with `>` as text mails do. */
  isQuoted: boolean;
  isBlockquote: boolean;
};

const TEXT_MAX = 500;
const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|[^<]+|</gi;
const RULE = /^[-_=*~\s]{5,}$/;
/** Tags that end a line; all others stand within one. */
const inline = new Set(
  'a abbr b code del em font i img ins kbd mark s small span strong sub sup u'.split(' '),
);
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** The lines of well-formed HTML, in one pass. */
export function readLines(html: string): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let [text, start, quotes] = ['', 0, 0];
  // After the last word, and after the closing tags that follow it at once.
  let cut = 0;
  let isAfterWords = true;

  const endLine = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '' && RULE.test(words)) {
      // What is under a rule goes with it.
      cut = start;
      isAfterWords = false;
    } else if (words !== '') {
      const isMarked = words.startsWith('>');
      lines.push({
        text: words,
        cut: start,
        isQuoted: quotes > 0 || isMarked,
        isBlockquote: quotes > 0,
      });
    }
    text = '';
  };
  const say = (words: string, end: number) => {
    if (text === '') start = cut;
    if (text.length < TEXT_MAX) text += words.slice(0, TEXT_MAX);
    cut = end;
    isAfterWords = true;
  };

  for (const { 0: token, 1: closing, 2: tag, index } of html.matchAll(TOKEN)) {
    const end = index + token.length;
    const name = tag?.toLowerCase();
    if (name === undefined) {
      const words = token.replace(
        /&(?:lt|gt|quot|#39|nbsp|amp);/g,
        (entity) => entities[entity] ?? '',
      );
      if (words.trim() !== '') say(words, end);
      else if (text !== '') text += ' ';
      continue;
    }
    if (name === 'img') say('\ufffc', end);
    if (!inline.has(name)) endLine();
    if (name === 'blockquote') quotes = Math.max(0, quotes + (closing ? -1 : 1));
    if (!closing && name !== 'img') isAfterWords = false;
    else if (closing && isAfterWords) cut = end;
  }
  endLine();
  return lines;
}
