import sanitizeHtml from 'sanitize-html';
import { tameHtml } from './tame-html';
import { paragraphs } from './text-to-html';

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const safeScheme = /^(?:https?:|mailto:|tel:)/i;
const inlineImage = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i;
const wholeNumber = /^\d{1,4}$/;

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'div', 'br', 'hr', 'span', 'blockquote', 'pre', 'code'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark', 'kbd'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'img'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    span: ['class'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  nonTextTags: [
    ...[
      'script',
      'style',
      'textarea',
      'option',
      'select',
      'button',
      'title',
      'noscript',
      'template',
    ],
    ...['svg', 'math', 'iframe', 'object', 'embed', 'noembed', 'noframes', 'xmp', 'audio', 'video'],
  ],
  nestingLimit: 120,
  transformTags: {
    a: (tagName, attributes) => ({ tagName, attribs: linkAttributes(attributes) }),
    img: (_, attributes) => image(attributes),
    td: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
    th: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
    // Only our own notices carry a class.
    span: (tagName) => ({ tagName, attribs: {} }),
  },
};

/**
 * HTML of a ticket, made safe to show: formatting, tables, lists, links (opened apart, without
 * referrer) and inline pictures stay; scripts, handlers, styles, forms and frames go; a remote
 * picture becomes a notice, since loading it would tell its sender who reads the ticket. Text
 * without any tag keeps its line breaks. Sanitise once, where the tenant's words enter.
 */
export function sanitizeTicketHtml(wild: string): string {
  const html = tameHtml(wild);
  if (looksLikeHtml(html)) return sanitizeHtml(html, options);
  return paragraphs(sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }));
}

/** The words of a piece of HTML as plain text: a line per block, no tags, entities decoded. */
export function htmlToText(html: string): string {
  const lines = tameHtml(html)
    .replace(/\r\n?/g, '\n')
    .replace(
      /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre|table)\s*>/gi,
      (tag) => `${tag}\n`,
    );
  return sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether anything in it could open a tag. Text for which this is false is safe beside HTML, too. */
export function looksLikeHtml(text: string): boolean {
  return /<[a-z!/?]/i.test(text);
}

function linkAttributes({ href, title }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  // Browsers skip control characters and white space inside a scheme, so they are taken out first.
  const target = href?.replace(
    /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g,
    '',
  );
  if (target === undefined || !safeScheme.test(target)) return title ? { title } : {};
  return {
    href: target,
    ...(title ? { title } : {}),
    rel: 'noopener noreferrer nofollow',
    target: '_blank',
  };
}

function image(attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { src = '', alt = '', width = '', height = '' } = attributes;
  if (inlineImage.test(src)) {
    return {
      tagName: 'img',
      attribs: {
        src,
        alt,
        ...(wholeNumber.test(width) ? { width } : {}),
        ...(wholeNumber.test(height) ? { height } : {}),
      },
    };
  }
  const text = alt.trim() === '' ? 'Image blocked' : `Image blocked: ${alt.trim()}`;
  return { tagName: 'span', attribs: { class: 'blocked-image' }, text };
}

function cellAttributes({ colspan, rowspan }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return {
    ...(colspan && wholeNumber.test(colspan) ? { colspan } : {}),
    ...(rowspan && wholeNumber.test(rowspan) ? { rowspan } : {}),
  };
}
