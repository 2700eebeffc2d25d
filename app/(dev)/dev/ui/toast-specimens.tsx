'use client';

import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { Toast } from '@/components/ui/toast';
import { ToastCard } from '@/components/ui/toast-card';
import { Specimen, SpecimenSection } from './specimen';

const toasts: (Toast & { name: string })[] = [
  { name: 'Neutral', message: 'The view is the team’s now' },
  {
    name: 'Done, with Undo',
    tone: 'done',
    message: '12 tickets assigned to Jörg Weiß',
    action: { label: 'Undo', onAction: () => showToast({ message: 'Taken back' }) },
  },
  {
    name: 'Risk',
    tone: 'risk',
    message: '2 of 12 tickets stayed as they were',
    detail: 'Somebody else changed them meanwhile.',
  },
  { name: 'Failure', tone: 'failure', message: 'You are offline. Nothing was sent.' },
];

export function ToastSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection
      id={id}
      title={title}
      note="F8 goes to the toasts; they wait while the pointer or the focus is on one."
    >
      {() => (
        <>
          {toasts.map((toast) => (
            <Specimen key={toast.name} state={toast.name}>
              <div className="w-full max-w-sm">
                <ToastCard toast={toast} onClose={() => {}} onFocusChange={() => {}} />
              </div>
              <Button size="sm" onClick={() => showToast(toast)}>
                Show
              </Button>
            </Specimen>
          ))}
        </>
      )}
    </SpecimenSection>
  );
}
