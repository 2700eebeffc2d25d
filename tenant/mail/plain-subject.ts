import { firstLetters } from '@/tenant/resources/input';

const SUMMARY_MAX = 255;

/** A subject as a ticket's summary: without the marks that mail programs and the desk put before it. */
export function plainSubject(subject: string): string {
  const plain = subject.replace(/^(?:\s*(?:(?:re|fwd?|aw|wg)\s*:|\[#\d+\]))*/i, '').trim();
  return firstLetters(plain, SUMMARY_MAX).trim() || '(no subject)';
}
