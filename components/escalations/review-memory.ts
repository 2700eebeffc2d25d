import { useEffect, useLayoutEffect, useState } from 'react';
import type { ReviewPart } from '@/lib/domain/review';

/** Where one was in a review when one left it. */
type Left = {
  /** The line; null: none yet. */
  key: string | null;
  index: number;
  folded: ReadonlySet<ReviewPart>;
  /** px from the top of the page. */
  scrollY: number;
};

const start: Left = { key: null, index: 0, folded: new Set(), scrollY: 0 };

// Written in effects alone: on the server there is nothing in it.
const places = new Map<string, Left>();
const folds = new Map<string, boolean>();

/** Where one left the review of these teams, until the page is loaded anew. */
export function leftAt(scope: string): Left {
  return places.get(scope) ?? start;
}

/** Remembers where one is in it. */
export function leaveAt(scope: string, at: Partial<Left>): void {
  places.set(scope, { ...leftAt(scope), ...at });
}

/** Scrolls to where one left once the list is there again, and remembers how far one scrolls. */
export function useKeptScroll(scope: string, left: Left, onBack: () => void): void {
  const [back] = useState(() => ({ run: onBack }));
  useLayoutEffect(() => {
    if (left.key === null) return;
    window.scrollTo(0, left.scrollY);
    back.run();
  }, [left, back]);
  useLayoutEffect(() => {
    const remember = () => leaveAt(scope, { scrollY: window.scrollY });
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [scope]);
}

/** Whether a part that has no lines is folded, and the way to fold it; it stays so when one comes back. */
export function useKeptFold(
  teams: readonly number[],
  part: 'yesterday' | 'send',
): [isFolded: boolean, fold: () => void] {
  const key = `${part}:${teams.join()}`;
  const [isFolded, setIsFolded] = useState(() => folds.get(key) ?? false);
  useEffect(() => {
    folds.set(key, isFolded);
  }, [key, isFolded]);
  return [isFolded, () => setIsFolded(!isFolded)];
}
