import sanitizeHtml from 'sanitize-html';
import { paragraphs } from '@/lib/domain/rich-text';
import { tameHtml } from './tame-html';

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
    span: ['class', 'data-src', 'data-width', 'data-height'],
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
    // Only our own notices carry attributes.
    span: (tagName) => ({ tagName, attribs: {} }),
  },
};

/**
 * HTML of a ticket, made safe to show: formatting, tables, lists, links (opened apart, without
 * referrer) and inline pictures stay; scripts, handlers, styles, forms and frames go; a remote
 * picture becomes a notice, since loading it would tell its sender who reads the ticket, and one
 * under https keeps its address there for `showRemoteImages`. Text without any tag keeps its line
 * breaks. Sanitise once, where the tenant's words enter.
 */
export function sanitizeTicketHtml(wild: string): string {
  const html = tameHtml(wild);
  if (looksLikeHtml(html)) return sanitizeHtml(html, options);
  return paragraphs(sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }));
}

const NOTICE =
  /<span class="blocked-image"((?: data-(?:src|width|height)="[^"<>]*")+)>([^<]*)<\/span>/g;
const BLOCKED = 'Image blocked';

/**
 * Sanitised HTML with its remote pictures in place of the notices about them, for a page of its own
 * that may load nothing else. Pictures that have no https address stay notices.
 */
export function showRemoteImages(sanitised: string): string {
  return sanitised.replace(NOTICE, (notice, kept: string, text: string) => {
    if (!kept.startsWith(' data-src="https://')) return notice;
    const alt = text.slice(BLOCKED.length).replace(/^: /, '').replaceAll('"', '&quot;');
    return `<img${kept.replaceAll(' data-', ' ')} alt="${alt}" referrerpolicy="no-referrer" />`;
  });
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
  const size = {
    ...(wholeNumber.test(width) ? { width } : {}),
    ...(wholeNumber.test(height) ? { height } : {}),
  };
  if (inlineImage.test(src)) return { tagName: 'img', attribs: { src, alt, ...size } };
  const address = remoteAddress(src);
  const kept = address === null ? [] : Object.entries({ src: address, ...size });
  return {
    tagName: 'span',
    attribs: {
      class: 'blocked-image',
      ...Object.fromEntries(kept.map(([name, value]) => [`data-${name}`, value])),
    },
    text: alt.trim() === '' ? BLOCKED : `${BLOCKED}: ${alt.trim()}`,
  };
}

/** As a browser would ask for it; null for what is no https address. */
function remoteAddress(src: string): string | null {
  if (!URL.canParse(src)) return null;
  const url = new URL(src);
  return url.protocol === 'https:' && url.username === '' ? url.href : null;
}

function cellAttributes({ colspan, rowspan }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return {
    ...(colspan && wholeNumber.test(colspan) ? { colspan } : {}),
    ...(rowspan && wholeNumber.test(rowspan) ? { rowspan } : {}),
  };
}
