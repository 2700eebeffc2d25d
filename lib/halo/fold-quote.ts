import { isBlankText } from '@/lib/domain/rich-text';
import { readLines } from './html-lines';
import type { HtmlLine } from './html-lines';
import { splitHtml } from './split-html';

/** A message's own words, and what it quotes of earlier ones: both whole, sanitised HTML. */
export type FoldedMessage = { own: string; quoted: string };

/** Lines an attribution or a block of headers may take. */
const ATTRIBUTION_LINES = 3;
const HEADER_LINES = 14;

const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|em|den|på)\b.{4,400}\b(?:wrote|schrieb.{0,120}|a écrit|escribió|ha scritto|schreef.{0,120}|escreveu|skrev.{0,120})\s?:$/iu;
const ORIGINAL_MESSAGE =
  /^[-_]{2,}\s?(?:original message|original appointment|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original)\s?[-_]{2,}$/iu;
const FORWARDED =
  /^(?:begin forwarded message:?|[-_]{2,}\s?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\s?[-_]{2,})$/iu;
const HEADER = {
  from: /^(?:from|von|de|da|van|från|fra)\s?:/i,
  sent: /^(?:sent|date|gesendet|datum|envoyé|enviad[oa](?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt)\s?:/iu,
  subject: /^(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne)\s?:/iu,
} as const;
/** Own words that send the reader on into what is quoted. */
const POINTS_ON =
  /\b(?:below|beneath|underneath|in-?line|interspersed|forwarded|forwarding|fyi|f\.y\.i|fwd?)\b|\bin (?:red|blue|green|bold|capitals|caps|purple|italics)\b|\banswers? (?:to|after|under) (?:each|your|the)\b/i;

/**
 * Parts the quoted earlier mail off a sanitised message: what follows "On … wrote:", a block of
 * "From: / Sent: / Subject:", "-----Original Message-----", or a quotation at its end. In doubt it is
 * left whole (`quoted` is ''): where nothing else would remain, where own words come after the quote or
 * point into it, and where a message was forwarded. No word is lost or told twice; takes time in
 * proportion to the length.
 */
export function foldQuote(sanitised: string): FoldedMessage {
  const whole = { own: sanitised, quoted: '' };
  const lines = readLines(sanitised);
  const cut = findQuote(lines);
  if (cut === null) return whole;
  const [own, quoted] = splitHtml(sanitised, cut);
  return isBlankText(own) ? whole : { own, quoted };
}

/** Where to cut, as an offset; null where nothing is to be folded. */
function findQuote(lines: readonly HtmlLine[]): number | null {
  const lastOwn = lines.findLastIndex(({ isQuoted }) => !isQuoted);
  for (const [at, line] of lines.entries()) {
    const opening = openingAt(lines, at);
    if (opening !== null) {
      const next = at + opening.length;
      const isMarked = lines[next]?.isQuoted ?? false;
      // Marked as a quotation, it ends where the marks do; otherwise it is all that follows.
      if (isMarked ? lastOwn < next : opening.isCertain && next < lines.length) return line.cut;
      if (opening.isCertain) return null;
    } else if (!line.isQuoted && (FORWARDED.test(line.text) || POINTS_ON.test(line.text))) {
      return null;
    }
  }
  return null;
}

/**
 * What opens a quotation at this line, and how many lines that takes (0: the quotation itself). Not
 * `isCertain` is what may as well be something the writer cites.
 */
function openingAt(
  lines: readonly HtmlLine[],
  at: number,
): { length: number; isCertain: boolean } | null {
  const line = lines[at];
  if (!line) return null;
  if (line.isQuoted) {
    const isFirst = at === 0 || !lines[at - 1]?.isQuoted;
    return isFirst && line.isBlockquote ? { length: 0, isCertain: false } : null;
  }
  const length = ORIGINAL_MESSAGE.test(line.text)
    ? 1
    : headerLength(lines, at) || attributionLength(lines, at);
  if (length > 0) return { length, isCertain: true };
  // In any language: a line with a date or an address that ends in a colon, right before the quote.
  const isIntroduction = line.text.endsWith(':') && /[\d@]/.test(line.text);
  return isIntroduction && lines[at + 1]?.isQuoted ? { length: 1, isCertain: false } : null;
}

function attributionLength(lines: readonly HtmlLine[], at: number): number {
  let text = '';
  for (let length = 1; length <= ATTRIBUTION_LINES; length += 1) {
    const line = lines[at + length - 1];
    if (!line || line.isQuoted) return 0;
    text = `${text} ${line.text}`.trim();
    if (ATTRIBUTION.test(text) && /\d/.test(text)) return length;
  }
  return 0;
}

function headerLength(lines: readonly HtmlLine[], at: number): number {
  if (!HEADER.from.test(lines[at]?.text ?? '')) return 0;
  let length = 1;
  let [isSent, isSubject] = [false, false];
  for (const { text, isQuoted } of lines.slice(at + 1, at + HEADER_LINES)) {
    if (isQuoted) break;
    length += 1;
    isSent ||= HEADER.sent.test(text);
    isSubject ||= HEADER.subject.test(text);
    if (isSent && isSubject) return length;
  }
  return 0;
}
