import type { HeldMailInput } from '@/lib/contracts/reviews';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** One and the same mail, whatever its line ends and the order of its addresses. */
function isSameMail(a: EscalationMail, b: EscalationMail): boolean {
  const addresses = ({ to }: EscalationMail) => to.map((each) => each.toLowerCase()).sort();
  return (
    addresses(a).join() === addresses(b).join() &&
    plain(a.subject) === plain(b.subject) &&
    plain(a.text) === plain(b.text)
  );
}

/**
 * What became of a mail where that is not what was asked: it went before, or with an earlier text, or
 * somebody left it out. Null where it is as asked.
 */
export function tellOutcome(
  input: HeldMailInput,
  { state, mail }: Pick<HeldMail, 'state' | 'mail'>,
): string | null {
  if (input.act === 'leave-out') {
    return state === 'sent'
      ? 'It had gone out already, so it could not be left out. Open it to read what went.'
      : null;
  }
  if (state === 'left-out') return 'It was left out meanwhile, so it did not go.';
  if (state === 'held' || isSameMail(input.mail, mail)) return null;
  return 'An earlier text had gone out already, so what you changed did not go. Open it to read what went.';
}
