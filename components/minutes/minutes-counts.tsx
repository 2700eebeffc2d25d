import type { Review } from '@/lib/domain/review';
import { causeNames, noCause, partWords } from '@/components/escalate/review-words';

/** What a review found: what broke the day before by cause, and what needed a decision by part. */
export function MinutesCounts({ review: { closed } }: { review: Pick<Review, 'closed'> }) {
  if (!closed) {
    return (
      <p className="text-sm text-muted">What broke the day before is counted when it is closed.</p>
    );
  }
  const { breaches, decided } = closed.summary;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Counts
        title="Broke on the working day before"
        none="Nothing broke."
        lines={breaches.map(({ cause, count }) => ({
          name: cause === null ? noCause : causeNames[cause],
          count,
        }))}
      />
      <Counts
        title="Needed a decision"
        none="Nothing did."
        lines={decided.map(({ part, count }) => ({ name: partWords[part].title, count }))}
      />
    </div>
  );
}

type CountsProps = { title: string; none: string; lines: { name: string; count: number }[] };

function Counts({ title, none, lines }: CountsProps) {
  const shown = lines.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="grid content-start gap-1.5 text-sm">
      <h2 className="text-base font-semibold">{title}</h2>
      {shown.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <dl className="grid max-w-72 grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 tabular-nums">
          {[...shown, { name: 'Together', count: total }].map(({ name, count }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid last:border-t">
              <dt>{name}</dt>
              <dd className="text-right">{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
