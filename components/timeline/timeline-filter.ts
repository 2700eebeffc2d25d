import { isBlankText } from '@/lib/domain/rich-text';
import type { TimelineEntry } from './timeline-entries';

/** What of a timeline can be shown, as the address says it in `show`. */
export const shows = ['all', 'conversation', 'internal', 'attachments', 'time'] as const;
export type Show = (typeof shows)[number];

/** What the address asks to see; everything where it says nothing, or something unknown. */
export function readShow(text: string | null): Show {
  return shows.find((show) => show === text) ?? 'all';
}

/** The same address with another `show`; everything is not mentioned. */
export function rewriteShow(address: string, show: Show): string {
  const [path = '', query = ''] = address.split('?', 2);
  const params = new URLSearchParams(query);
  if (show === 'all') params.delete('show');
  else params.set('show', show);
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/**
 * Whether an entry is among what is asked for. The conversation is what people on both sides wrote or
 * did for the other to know; internal is all that was said behind the client's back.
 */
export function isShown(entry: TimelineEntry, show: Show): boolean {
  if (show === 'all') return true;
  if (entry.kind === 'attachment') return show === 'attachments';
  const { action, attachments } = entry;
  switch (show) {
    case 'conversation':
      return (
        !action.hiddenFromUser &&
        action.author.kind !== 'system' &&
        action.kind !== 'status-change' &&
        (!isBlankText(action.noteHtml) || attachments.length > 0)
      );
    case 'internal':
      return (
        action.hiddenFromUser && action.kind !== 'status-change' && !isBlankText(action.noteHtml)
      );
    case 'attachments':
      return attachments.length > 0;
    case 'time':
      return (action.minutes ?? 0) > 0;
  }
}

/** How many entries each choice shows. */
export function countShown(entries: readonly TimelineEntry[]): Record<Show, number> {
  const count = (show: Show) => entries.filter((entry) => isShown(entry, show)).length;
  return {
    all: entries.length,
    conversation: count('conversation'),
    internal: count('internal'),
    attachments: count('attachments'),
    time: count('time'),
  };
}
