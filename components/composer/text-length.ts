import { NOTE_MAX } from '@/lib/contracts/limits';

/** Letters of a text, HTML, as the limit counts them. */
export function textLength(html: string): number {
  return html.replace(/<[^<>]*>/g, '').length;
}

/** True from where on the limit is worth telling. */
export function isNearLimit(length: number): boolean {
  return length > NOTE_MAX * 0.9;
}
