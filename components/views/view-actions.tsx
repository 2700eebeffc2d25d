'use client';

import { BookmarkPlus, Ellipsis, RotateCcw, Save } from 'lucide-react';
import { Suspense, useState } from 'react';
import { queryOfList } from '@/lib/contracts/list-views';
import type { ListView } from '@/lib/contracts/list-views';
import { isNarrowed } from '@/lib/domain/queue-filter';
import type { SavedView } from '@/lib/domain/saved-view';
import { defaultSort } from '@/components/queue/use-queue-state';
import type { QueueControl } from '@/components/queue/use-queue-state';
import { useCommands } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { openInPlace } from '@/components/shell/use-go-to';
import { usePreload } from '@/components/shell/use-preload';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { lazily } from '@/components/ui/lazily';
import { currentView, hrefOfView, useViews } from './use-views';
import type { CurrentView } from './use-views';
import { useViewChanges } from './use-view-changes';

const loadDialog = () => import('./save-view').then(({ SaveView }) => ({ default: SaveView }));
const SaveView = lazily(loadDialog);
const loadMenu = () => import('./view-menu').then(({ ViewMenu }) => ({ default: ViewMenu }));
const ViewMenu = lazily(loadMenu);

type List = Pick<ListView, 'question' | 'columns'>;
/** What the dialog is about; it keeps that while it closes. */
type Subject = List | { view: SavedView };

/** True where there is something about a list worth keeping. */
function isSpecial({ question: { filter, order }, columns }: List): boolean {
  const isSorted = order.sort !== defaultSort.sort || order.descending !== defaultSort.descending;
  return isNarrowed(filter) || isSorted || order.group !== null || columns !== null;
}

/** Keeps the list as a view, and what else there is to do with the view it was opened from. */
export function ViewActions({ control }: { control: QueueControl }) {
  const { agent } = useViewer();
  const { state, question } = control;
  const list = { question, columns: state.cols };
  const current = currentView(useViews(), state);
  const changes = useViewChanges();
  const hydrated = useHydrated();
  const [subject, setSubject] = useState<Subject | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  usePreload(loadDialog);

  const ask = (about: Subject) => {
    setSubject(about);
    setIsOpen(true);
  };
  const saved = current?.view.source.saved ?? null;
  const isOwn = saved?.ownerId === agent.id;
  const canSave = isSpecial(list) && (!current || current.isEdited);
  useCommands([
    ...(canSave
      ? [{ id: 'save-view', title: 'Save view', section: 'List', run: () => ask(list) } as const]
      : []),
  ]);

  return (
    <>
      {current?.isEdited && isOwn && saved ? (
        <Button disabled={!hydrated} onClick={() => changes.replace(saved, queryOfList(list))}>
          <Save aria-hidden className="size-4" />
          <span className="max-sm:sr-only">Save changes</span>
        </Button>
      ) : canSave ? (
        <Button disabled={!hydrated} onClick={() => ask(list)}>
          <BookmarkPlus aria-hidden className="size-4" />
          <span className="max-sm:sr-only">Save view</span>
        </Button>
      ) : null}
      {current?.isEdited && !saved ? (
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Back to “${current.view.name}” as it is`}
          title={`Back to “${current.view.name}” as it is`}
          disabled={!hydrated}
          onClick={() => openInPlace(hrefOfView(current.view))}
        >
          <RotateCcw aria-hidden className="size-4" />
        </Button>
      ) : null}
      {current && saved ? (
        <MenuOnDemand
          // Another view has a menu of its own, shut.
          key={saved.id}
          current={current}
          saved={saved}
          onSaveAsNew={() => ask(list)}
          onRename={() => ask({ view: saved })}
        />
      ) : null}
      {subject ? (
        <Suspense>
          <SaveView subject={subject} open={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      ) : null}
    </>
  );
}

type MenuOnDemandProps = {
  current: CurrentView;
  saved: SavedView;
  onSaveAsNew: () => void;
  onRename: () => void;
};

function MenuOnDemand(props: MenuOnDemandProps) {
  const [isWanted, setIsWanted] = useState(false);
  const hydrated = useHydrated();
  usePreload(loadMenu);
  const button = (
    <Button
      variant="ghost"
      size="icon"
      aria-label="View options"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={isWanted}
      disabled={!hydrated}
      onClick={() => setIsWanted(true)}
    >
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <ViewMenu {...props} />
    </Suspense>
  );
}
