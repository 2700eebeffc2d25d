import type { ReviewAnswer } from '@/lib/contracts/reviews';

/** A review where what was taken back is undecided again; `taken`: decisions by id. */
export function withTakenBack<Answer extends Pick<ReviewAnswer, 'items' | 'undecided'>>(
  answer: Answer,
  taken: ReadonlySet<string>,
): Answer {
  if (taken.size === 0) return answer;
  let back = 0;
  const items = answer.items.map((item) => {
    if (!item.isDecided || !item.decision || !taken.has(item.decision.id)) return item;
    back += 1;
    return { ...item, isDecided: false };
  });
  return back === 0 ? answer : { ...answer, items, undecided: answer.undecided + back };
}
