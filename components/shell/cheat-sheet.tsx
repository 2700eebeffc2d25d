'use client';

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useCommandList } from './commands';
import { keySections } from './known-keys';

type CheatSheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every key there is, by where it works. */
export function CheatSheet({ open, onOpenChange }: CheatSheetProps) {
  const sections = keySections(useCommandList());
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="lg"
        title="Keyboard shortcuts"
        description="They rest while you type, and while a dialog or a menu is open."
      >
        <DialogBody className="block columns-1 gap-8 pb-4 sm:columns-2">
          {sections.map(({ title, lines }) => (
            <section key={title} aria-label={title} className="mb-5 break-inside-avoid">
              <h3 className="mb-1 text-sm font-semibold">{title}</h3>
              <dl>
                {lines.map(({ keys, title: does }) => (
                  <div
                    key={keys}
                    className="flex min-h-8 items-center justify-between gap-3 border-t py-1 text-sm"
                  >
                    <dt className="min-w-0">{does}</dt>
                    <dd>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
