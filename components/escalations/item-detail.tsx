'use client';

import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { ballOf } from '@/lib/domain/ball';
import { decisionKinds } from '@/lib/domain/review';
import type { SlaBook } from '@/lib/domain/sla-book';
import { routes } from '@/lib/routes';
import { kindNames, tellDecision } from '@/components/escalate/review-words';
import { useSettled } from '@/components/preview/use-settled';
import { useViewer } from '@/components/shell/desk-providers';
import { Age } from '@/components/time/age';
import { Button, buttonVariants } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Skeleton } from '@/components/ui/skeleton';
import { DueWords, Reasons, UnhappyMarks } from './entry-marks';
import { PreviewBody } from './later-parts';
import type { ReviewActions } from './review-actions';
import { ownDecision, type ReviewEntry } from './review-walk';
import { ballNames, kindLooks } from './review-words';
import { TimeBar } from './time-bar';

const PASSING_MS = 200;

type ItemDetailProps = {
  entry: ReviewEntry;
  book: SlaBook;
  actions: ReviewActions;
  /** Beside the list it says what it is of; under the row that stands there already. */
  isBeside: boolean;
};

/** All one needs to decide about the current ticket, and the ways to decide. */
export function ItemDetail({ entry, book, actions, isBeside }: ItemDetailProps) {
  const { agent } = useViewer();
  const { item, followUp } = entry;
  const row = item?.row ?? followUp?.ticket ?? null;
  const ticketId = row?.id ?? followUp?.decision.ticketId ?? 0;
  const settled = useSettled(ticketId, PASSING_MS);
  const decision = item?.decision ?? followUp?.decision ?? null;
  const taken = ownDecision(entry, agent.id);
  const isOpen = followUp !== null && followUp.decision.settled === null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-sm">
      {isBeside ? (
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 text-base font-semibold wrap-anywhere">
            <span className="font-normal text-muted tabular-nums">#{ticketId}</span>{' '}
            {row?.summary || followUp?.decision.summary || 'No summary'}
          </h2>
          <Link
            href={routes.ticket(ticketId)}
            prefetch={false}
            className={buttonVariants({ size: 'sm' })}
          >
            <ArrowUpRight aria-hidden className="size-4" />
            Open
          </Link>
        </div>
      ) : null}
      {item || isOpen ? (
        <div
          role="group"
          aria-label={`Decide about #${ticketId}`}
          className="flex flex-wrap gap-1.5"
        >
          {item
            ? decisionKinds.map((kind) => (
                <Button
                  key={kind}
                  size="sm"
                  variant={kind === 'escalate' && !item.isDecided ? 'primary' : 'secondary'}
                  onClick={() => actions.ask(kind, [item])}
                >
                  {kindNames[kind]}
                  <Kbd keys={kindLooks[kind].keys} className="max-[1099px]:hidden" />
                </Button>
              ))
            : null}
          {taken ? (
            <Button size="sm" onClick={() => actions.takeBack(taken)}>
              Take back
              <Kbd keys="u" className="max-[1099px]:hidden" />
            </Button>
          ) : null}
          {followUp && isOpen ? (
            <Button size="sm" onClick={() => actions.settle(followUp.decision, true)}>
              Done
              <Kbd keys="d" className="max-[1099px]:hidden" />
            </Button>
          ) : null}
        </div>
      ) : null}
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-1">
        {item && item.reasons.length > 0 ? (
          <Fact name="Why here">
            <Reasons reasons={item.reasons} />
          </Fact>
        ) : null}
        {item && (item.unhappy.length > 0 || item.isClientNotAsked) ? (
          <Fact name="Client">
            <span className="flex flex-wrap gap-1">
              <UnhappyMarks {...item} />
            </span>
          </Fact>
        ) : null}
        {item ? (
          <>
            <Fact name="Last">
              {item.story === null ? (
                <span className="text-muted">Its log is being read…</span>
              ) : item.story.last ? (
                <>
                  {item.story.last.words}{' '}
                  <span className="text-muted">
                    by {item.story.last.by}, <Age at={item.story.last.at} />
                    {item.story.last.hidden ? ', internal' : ''}
                  </span>
                </>
              ) : (
                <span className="text-muted">Nothing has happened yet</span>
              )}
            </Fact>
            <Fact name="Ball with">{ballNames[ballOf(item.row)]}</Fact>
            {item.story ? (
              <Fact name="Time spent">
                <TimeBar story={item.story} hours={book.hoursOf(item.row)} hasLegend />
              </Fact>
            ) : null}
            <Fact name="Next step">
              <span className="font-medium">{item.nextStep.words}</span>
            </Fact>
            {item.escalatedAt === null ? null : (
              <Fact name="Escalated">
                <Age at={item.escalatedAt} />
              </Fact>
            )}
          </>
        ) : null}
        {decision ? (
          <Fact name="Decided">
            {tellDecision(decision)}
            {decision.note ? `: ${decision.note}` : ''}{' '}
            <span className="text-muted">
              by {decision.byName}, <Age at={decision.at} />. Owner {decision.ownerName},{' '}
            </span>
            <DueWords {...decision} />
          </Fact>
        ) : null}
      </dl>
      <div className="border-t pt-3">
        <Suspense fallback={<Skeleton className="h-40" />}>
          <PreviewBody
            key={ticketId}
            ticketId={ticketId}
            row={row}
            isWanted={settled === ticketId}
          />
        </Suspense>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
