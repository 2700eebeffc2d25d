import { MAIL_TEXT_MAX, SUBJECT_MAX } from '@/lib/contracts/limits';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import { wrongWith } from '@/components/escalate/escalate-draft';

/** Why a mail cannot go as it reads; null where it can. */
export function mailError({ to, subject, text }: EscalationMail): string | null {
  if (to.length === 0) return 'Say whom it goes to';
  return (
    wrongWith(subject, SUBJECT_MAX, 'Give the mail a subject') ??
    wrongWith(text, MAIL_TEXT_MAX, 'Write something first')
  );
}
