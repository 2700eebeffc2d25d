import type { TicketAttachment } from '@/lib/domain/ticket';

/** What can be looked at without leaving the page; anything else is a download. */
export type PreviewKind = 'image' | 'text' | 'pdf';

const byType: readonly [RegExp, PreviewKind][] = [
  [/^image\/(?:png|jpe?g|gif|webp)$/, 'image'],
  [/^application\/pdf$/, 'pdf'],
  [/^text\//, 'text'],
  [/^application\/(?:json|xml|csv|x-ndjson|yaml|x-yaml)$/, 'text'],
];

const byEnding: readonly [RegExp, PreviewKind][] = [
  [/\.(?:png|jpe?g|gif|webp)$/i, 'image'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:txt|log|csv|tsv|json|xml|ya?ml|ini|conf|cfg|md|eml|ps1|bat|cmd|sh|sql|reg)$/i, 'text'],
];

/** Types that say nothing about what a file is. */
const UNTOLD = /^(?:(?:application|binary)\/(?:octet-stream|x-download|force-download|binary))?$/;

/** How a file can be shown, by its type, else by the ending of its name; null: only downloaded. */
export function previewKind({
  filename,
  contentType,
}: Pick<TicketAttachment, 'filename' | 'contentType'>): PreviewKind | null {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const [table, words] = UNTOLD.test(type) ? [byEnding, filename] : [byType, type];
  return table.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
