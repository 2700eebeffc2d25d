'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { QueuePage, QueueQuestion } from '@/lib/contracts/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { ticketQueries } from '@/lib/queries/ticket-queries';

/** The pages of one list that are here. */
export type ListPages = {
  /** What the rows answer; an earlier question while the one asked now is under way, or failed. */
  question: QueueQuestion;
  first: QueuePage;
  /** The row at a place of the list, from 0; undefined while its page is on its way. */
  rowAt: (index: number) => QueueRow | undefined;
  pages: ReadonlyMap<number, QueuePage>;
};

export type ListReading = {
  shown: ListPages | null;
  /** True while the rows are of an earlier question. */
  isOfEarlier: boolean;
  problem: ApiProblem | null;
  isFetching: boolean;
  refetch: () => void;
};

/**
 * Reads the pages of a list that are looked at: the first one always, since it carries the counts, and
 * `wanted`, from 1.
 */
export function useListPages(asked: QueueQuestion, wanted: readonly number[]): ListReading {
  const first = useQuery(ticketQueries.list({ ...asked, page: 1 }));
  const [answered, setAnswered] = useState<{ question: QueueQuestion; first: QueuePage }>();
  if (first.data && (first.data !== answered?.first || asked !== answered.question)) {
    setAnswered({ question: asked, first: first.data });
  }
  const question = answered?.question ?? asked;
  const others = wanted.filter((page) => page > 1);
  const rest = useQueries({
    queries: others.map((page) => ({
      ...ticketQueries.list({ ...question, page }),
      enabled: answered !== undefined,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  const pages = useMemo(() => {
    const found = new Map<number, QueuePage>();
    if (answered) found.set(1, answered.first);
    for (const page of rest) if (page && page.page > 1) found.set(page.page, page);
    return found;
  }, [answered, rest]);

  const shown = useMemo(() => {
    if (!answered) return null;
    const { pageSize } = answered.first;
    const rowAt = (index: number) =>
      pages.get(Math.floor(index / pageSize) + 1)?.rows[index % pageSize];
    return { ...answered, rowAt, pages };
  }, [answered, pages]);

  return {
    shown,
    isOfEarlier: first.data === undefined && answered !== undefined,
    problem: first.error ? asProblem(first.error) : null,
    isFetching: first.isFetching,
    refetch: () => void first.refetch(),
  };
}
