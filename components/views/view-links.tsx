'use client';

import { Archive } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ListView } from '@/lib/contracts/list-views';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';
import { SideLink } from '@/components/shell/side-link';
import { hrefOfView, useOpenView, useViews } from './use-views';
import type { CurrentView, Views } from './use-views';
import { markOfView } from './view-marks';

/** The lists one comes back to, each with what is in it. */
export function ViewLinks() {
  const views = useViews();
  const current = useOpenView();
  const isAtClosed = usePathname() === routes.closed();
  const of = { counts: views.counts, current };
  return (
    <nav aria-label="Views" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <Heading>Views</Heading>
        <ul>
          {views.builtIn.map((view) => (
            <ViewItem key={view.id} view={view} {...of} />
          ))}
          <li>
            <SideLink
              href={routes.closed()}
              icon={Archive}
              name="Recently closed"
              isHere={isAtClosed}
            />
          </li>
        </ul>
      </div>
      <ViewGroup title="Your views" views={views.own} {...of} />
      {teamsOf(views.shared).map((team) => (
        <ViewGroup
          key={team}
          title={team}
          views={views.shared.filter(({ source }) => source.saved?.team === team)}
          {...of}
        />
      ))}
    </nav>
  );
}

const teamsOf = (shared: readonly ListView[]) => [
  ...new Set(shared.flatMap(({ source }) => source.saved?.team ?? [])),
];

function Heading({ children }: { children: string }) {
  return (
    <h2 className="truncate px-2 pb-1 text-xs font-medium text-muted group-data-[side-bar=folded]/desk:sr-only">
      <bdi>{children}</bdi>
    </h2>
  );
}

type OfViews = Pick<Views, 'counts'> & { current: CurrentView | null };

function ViewGroup({
  title,
  views,
  ...of
}: OfViews & { title: string; views: readonly ListView[] }) {
  if (views.length === 0) return null;
  return (
    <div>
      <Heading>{title}</Heading>
      <ul>
        {views.map((view) => (
          <ViewItem key={view.id} view={view} {...of} />
        ))}
      </ul>
    </div>
  );
}

/** `12`, `1.2K`: all of them fit into the same room. */
const inShort = new Intl.NumberFormat('en-US', { notation: 'compact' });

function ViewItem({ view, counts, current }: OfViews & { view: ListView }) {
  const isHere = current?.view.id === view.id;
  const count = counts[view.id];
  const whole = count === undefined ? '' : `${formatCount(count)} open`;
  return (
    <li>
      <SideLink
        href={hrefOfView(view)}
        icon={markOfView(view)}
        name={view.name}
        title={[view.name, whole].filter(Boolean).join(': ')}
        prefetch={false}
        isHere={isHere}
      >
        {isHere && current.isEdited ? (
          <span className="shrink-0 text-xs font-normal text-muted group-data-[side-bar=folded]/desk:sr-only">
            edited
          </span>
        ) : null}
        <span className="w-7 shrink-0 text-right text-xs font-normal text-muted tabular-nums group-data-[side-bar=folded]/desk:hidden">
          {count === undefined ? null : inShort.format(count)}
        </span>
      </SideLink>
    </li>
  );
}
