'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import type { ReviewPart } from '@/lib/domain/review';
import { leaveAt, leftAt, useKeptScroll } from './review-memory';
import {
  isLeft,
  keysBetween,
  nextLeft,
  reviewEntries,
  stepEntry,
  stepPart,
  type ReviewEntry,
} from './review-walk';

export type Review = {
  entries: readonly ReviewEntry[];
  /** The line one is at; null where there is none. */
  current: ReviewEntry | null;
  selected: ReadonlySet<string>;
  folded: ReadonlySet<ReviewPart>;
  goTo: (key: string) => void;
  /** Goes there with the keyboard. */
  show: (key: string) => void;
  step: (step: 1 | -1, isSelecting?: boolean) => void;
  /** To the part before or after. */
  jump: (step: 1 | -1) => void;
  /** Chooses one line, or all from the current one to it; chosen again it is not. */
  toggle: (key: string, isRange: boolean) => void;
  select: (keys: readonly string[]) => void;
  clear: () => void;
  fold: (part: ReviewPart) => void;
  /** Goes on to what is left after these were decided about. */
  goOn: (keys: readonly string[]) => void;
  /** Puts the keyboard at the current line. */
  focusCurrent: () => void;
};

const nothing: ReadonlySet<never> = new Set();

function toggled<Value>(among: ReadonlySet<Value>, value: Value): Set<Value> {
  const next = new Set(among);
  if (!next.delete(value)) next.add(value);
  return next;
}

/**
 * Where one is in a review and what one chose. The place is remembered by line: what comes and goes does
 * not move it; where the line itself goes, what stands at its place then is current.
 */
export function useReview(
  { followUps, items, teamIds }: ReviewAnswer,
  list: RefObject<HTMLElement | null>,
): Review {
  const scope = teamIds.join();
  const [left] = useState(() => leftAt(scope));
  const [place, setPlace] = useState({ key: left.key, index: left.index });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothing);
  const [folded, setFolded] = useState<ReadonlySet<ReviewPart>>(left.folded);
  const pending = useRef<{ key: string; block: ScrollLogicalPosition } | null>(null);
  const hadFocus = useRef(false);
  /** As it is by now, also for what was called up before, and for functions that stay the same. */
  const latest = useRef<{ key: string | null; walked: readonly ReviewEntry[] }>({
    key: null,
    walked: [],
  });

  const entries = useMemo(() => reviewEntries(followUps, items), [followUps, items]);
  const walked = useMemo(() => entries.filter(({ part }) => !folded.has(part)), [entries, folded]);
  const keys = useMemo(() => new Set(entries.map(({ key }) => key)), [entries]);
  const selected = useMemo(
    () => new Set([...chosen].filter((key) => keys.has(key))),
    [chosen, keys],
  );

  const at = walked.findIndex(({ key }) => key === place.key);
  const start = place.key === null ? walked.findIndex(isLeft) : place.index;
  const current = walked[at === -1 ? Math.min(Math.max(0, start), walked.length - 1) : at] ?? null;
  if (at !== -1 && at !== place.index) setPlace({ key: place.key, index: at });

  useEffect(() => {
    leaveAt(scope, { key: current?.key ?? null, index: place.index, folded });
  }, [scope, current?.key, place.index, folded]);

  const linkOf = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-review-link="${key}"]`) ?? null;
  const focusPending = () => {
    const wanted = pending.current;
    const link = wanted && linkOf(wanted.key);
    if (!link) return;
    pending.current = null;
    link.focus({ preventScroll: true });
    link.closest('li')?.scrollIntoView({ block: wanted.block });
  };
  useLayoutEffect(() => {
    latest.current = { key: current?.key ?? null, walked };
    focusPending();
    // Its line went while it had the focus.
    const isNowhere = document.activeElement === document.body;
    if (isNowhere && hadFocus.current && current) linkOf(current.key)?.focus();
    hadFocus.current = list.current?.contains(document.activeElement) ?? false;
  });

  const goTo = useCallback(
    (key: string) => setPlace((known) => (known.key === key ? known : { key, index: known.index })),
    [],
  );
  const toggle = useCallback((key: string, isRange: boolean) => {
    const { key: from, walked } = latest.current;
    const range = isRange && from !== null ? keysBetween(walked, from, key) : [];
    setChosen((known) => (range.length > 0 ? new Set([...known, ...range]) : toggled(known, key)));
  }, []);
  const moveTo = (key: string | null, block: ScrollLogicalPosition = 'nearest') => {
    if (key === null) return;
    goTo(key);
    pending.current = { key, block };
    focusPending();
  };

  useKeptScroll(scope, left, () => {
    if (left.key !== null) linkOf(left.key)?.focus({ preventScroll: true });
  });

  return {
    entries,
    current,
    selected,
    folded,
    goTo,
    show: moveTo,
    step(step, isSelecting = false) {
      const to = stepEntry(walked, current?.key ?? null, step);
      if (isSelecting && current && to !== null)
        setChosen((known) => new Set([...known, current.key, to]));
      moveTo(to);
    },
    jump: (step) => moveTo(stepPart(walked, current?.key ?? null, step), 'start'),
    toggle,
    select: (more) => setChosen((known) => new Set([...known, ...more])),
    clear: () => setChosen(nothing),
    fold: (part) => setFolded((known) => toggled(known, part)),
    goOn(decided) {
      const done = new Set(decided);
      setChosen((known) => new Set([...known].filter((key) => !done.has(key))));
      moveTo(nextLeft(walked, done) ?? current?.key ?? null);
    },
    focusCurrent() {
      const { key } = latest.current;
      pending.current = key === null ? null : { key, block: 'nearest' };
      focusPending();
    },
  };
}
