'use client';

import { useState } from 'react';
import { queryOfList, savedList } from '@/lib/contracts/list-views';
import type { ListView } from '@/lib/contracts/list-views';
import type { SavedView } from '@/lib/domain/saved-view';
import { freshKey } from '@/lib/queries/submit-key';
import { routes } from '@/lib/routes';
import { openInPlace } from '@/components/shell/use-go-to';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast';
import { keptWords } from './kept-words';
import { ViewForm } from './view-form';
import type { ViewDraft } from './view-form';

type SaveViewProps = {
  /** The list to keep in a new view, or one of one's own views to be called or shared otherwise. */
  subject: Pick<ListView, 'question' | 'columns'> | { view: SavedView };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Keeps a list as a view, or gives a view another name or other readers. */
export function SaveView({ subject, open, onOpenChange }: SaveViewProps) {
  const isNew = 'question' in subject;
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title={isNew ? 'Save view' : 'Rename or share'}
        aria-describedby={undefined}
      >
        {isNew ? (
          <NewView list={subject} onClose={() => onOpenChange(false)} />
        ) : (
          <ViewForm
            draft={subject.view}
            kept={keptWords(savedList(subject.view))}
            submitLabel="Save"
            onSaved={() => onOpenChange(false)}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}

type NewViewProps = { list: Pick<ListView, 'question' | 'columns'>; onClose: () => void };

function NewView({ list, onClose }: NewViewProps) {
  // One id however often it is tried, so that a lost answer makes no second view.
  const [draft] = useState<ViewDraft>(() => ({
    id: freshKey(),
    name: '',
    team: null,
    query: queryOfList(list),
    position: null,
  }));
  const { question, columns } = list;
  return (
    <ViewForm
      draft={draft}
      kept={keptWords(list)}
      submitLabel="Save view"
      onSaved={() => {
        onClose();
        openInPlace(routes.queue(question, { cols: columns, view: draft.id }));
        showToast({ message: 'The view is saved, in the side bar', tone: 'done' });
      }}
    />
  );
}
