'use client';

import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  Ellipsis,
  Pencil,
  RotateCcw,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '@/lib/domain/permissions';
import type { SavedView } from '@/lib/domain/saved-view';
import { useViewer } from '@/components/shell/desk-providers';
import { openInPlace } from '@/components/shell/use-go-to';
import { buttonVariants } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { hrefOfView, useViews } from './use-views';
import type { CurrentView } from './use-views';
import { useViewChanges } from './use-view-changes';

type ViewMenuProps = {
  current: CurrentView;
  saved: SavedView;
  onSaveAsNew: () => void;
  onRename: () => void;
};

/** What can be done with a saved view; open from the start, since it is made when it is first wanted. */
export function ViewMenu({ current, saved, onSaveAsNew, onRename }: ViewMenuProps) {
  const { agent, role } = useViewer();
  const { own } = useViews();
  const changes = useViewChanges();
  const [isAsking, setIsAsking] = useState(false);
  const isOwn = saved.ownerId === agent.id;
  const ownViews = own.flatMap(({ source }) => source.saved ?? []);
  const at = ownViews.findIndex(({ id }) => id === saved.id);
  return (
    <>
      <Menu defaultOpen>
        <MenuTrigger
          aria-label="View options"
          className={buttonVariants({ variant: 'ghost', size: 'icon' })}
        >
          <Ellipsis aria-hidden className="size-4" />
        </MenuTrigger>
        <MenuContent align="end">
          {current.isEdited ? (
            <>
              <MenuItem icon={<BookmarkPlus aria-hidden />} onSelect={onSaveAsNew}>
                Save as a new view…
              </MenuItem>
              <MenuItem
                icon={<RotateCcw aria-hidden />}
                onSelect={() => openInPlace(hrefOfView(current.view))}
              >
                Back to the view as it was saved
              </MenuItem>
              <MenuSeparator />
            </>
          ) : null}
          {isOwn ? (
            <>
              <MenuItem icon={<Pencil aria-hidden />} onSelect={onRename}>
                Rename or share…
              </MenuItem>
              <MenuItem
                icon={<ArrowUp aria-hidden />}
                disabled={at <= 0}
                onSelect={() => changes.move(ownViews, saved.id, -1)}
              >
                Move up
              </MenuItem>
              <MenuItem
                icon={<ArrowDown aria-hidden />}
                disabled={at === ownViews.length - 1}
                onSelect={() => changes.move(ownViews, saved.id, 1)}
              >
                Move down
              </MenuItem>
              <MenuItem
                icon={<Trash2 aria-hidden />}
                tone="danger"
                onSelect={() => changes.remove(saved)}
              >
                Delete view
              </MenuItem>
            </>
          ) : (
            <>
              <MenuItem disabled detail={`Only ${saved.ownerName} can change it`}>
                Shared with {saved.team}
              </MenuItem>
              {mayDo(role, 'delete-shared-views') ? (
                <MenuItem
                  icon={<Trash2 aria-hidden />}
                  tone="danger"
                  onSelect={() => setIsAsking(true)}
                >
                  Delete for everybody…
                </MenuItem>
              ) : null}
            </>
          )}
        </MenuContent>
      </Menu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Delete “${saved.name}”?`}
        confirmLabel="Delete view"
        tone="danger"
        onConfirm={() => {
          setIsAsking(false);
          changes.remove(saved);
        }}
      >
        It is {saved.ownerName}’s, and everybody in {saved.team} has it. It goes for all of them.
      </ConfirmDialog>
    </>
  );
}
