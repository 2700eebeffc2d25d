import { z } from 'zod';
import { sanitizeTicketHtml } from '../sanitize';
import { wireRef, wireText } from './fields';

const wireCannedText = z.object({ id: wireRef, name: wireText, text: wireText, html: wireText });

/** A ready text as sanitised HTML; null where the row has no id. */
export function readCannedText(row: unknown): { id: number; name: string; html: string } | null {
  const { data: wire } = wireCannedText.safeParse(row);
  if (!wire || wire.id === null) return null;
  return {
    id: wire.id,
    name: wire.name ?? `Text ${wire.id}`,
    html: sanitizeTicketHtml(wire.html ?? wire.text ?? ''),
  };
}
