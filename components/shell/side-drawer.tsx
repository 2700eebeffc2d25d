'use client';

import { Sheet, SheetContent } from '@/components/ui/sheet';
import { ViewLinks } from '@/components/views/view-links';
import { HalyardMark } from './halyard-mark';
import { MainLinks } from './main-links';
import { TenantMark } from './tenant-mark';
import { UserButton } from './user-button';

type SideDrawerProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The side bar of windows without room for one; closes once one goes somewhere. */
export function SideDrawer({ open, onOpenChange }: SideDrawerProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        side="left"
        title={<HalyardMark />}
        aria-describedby={undefined}
        className="flex flex-col"
      >
        <div
          className="flex flex-1 flex-col gap-3 px-2 pb-2"
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('a')) onOpenChange(false);
          }}
        >
          <ViewLinks />
          <MainLinks />
          <TenantMark className="mx-2 self-start" />
        </div>
        <div className="sticky bottom-0 border-t bg-raised p-1.5 pb-[max(6px,env(safe-area-inset-bottom))]">
          <UserButton />
        </div>
      </SheetContent>
    </Sheet>
  );
}
