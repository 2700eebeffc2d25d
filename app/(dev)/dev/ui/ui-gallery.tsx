'use client';

import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Toaster } from '@/components/ui/toaster';
import { ButtonSpecimens } from './button-specimens';
import { ChoiceSpecimens } from './choice-specimens';
import { ComboboxSpecimens } from './combobox-specimens';
import { DialogSpecimens } from './dialog-specimens';
import { FactSpecimens } from './fact-specimens';
import { FieldSpecimens } from './field-specimens';
import { MenuSpecimens } from './menu-specimens';
import { StateSpecimens } from './state-specimens';
import { TableSpecimens } from './table-specimens';
import { ToastSpecimens } from './toast-specimens';

const sections = [
  { id: 'buttons', title: 'Buttons' },
  { id: 'fields', title: 'Fields' },
  { id: 'choices', title: 'Choices' },
  { id: 'comboboxes', title: 'Comboboxes' },
  { id: 'menus', title: 'Menus and popovers' },
  { id: 'dialogs', title: 'Dialogs and sheets' },
  { id: 'toasts', title: 'Toasts' },
  { id: 'facts', title: 'Facts' },
  { id: 'tables', title: 'Tables and tabs' },
  { id: 'states', title: 'States of a list' },
] as const;

/** Every part of the kit in every state; what opens over the page takes the page's own theme. */
export function UiGallery() {
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system');
  const [density, setDensity] = useState<'compact' | 'comfortable'>('compact');
  return (
    <div data-density={density} className="bg-canvas text-ink">
      <header className="sticky top-0 z-30 grid gap-2 border-b bg-surface px-4 py-2">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <h1 className="mr-auto text-lg font-semibold">Components</h1>
          <SegmentedControl
            label="Theme"
            isLabelHidden
            value={theme}
            segments={[
              { value: 'system', name: 'System' },
              { value: 'light', name: 'Light' },
              { value: 'dark', name: 'Dark' },
            ]}
            onChoose={(next) => {
              setTheme(next);
              document.documentElement.dataset.theme = next;
            }}
          />
          <SegmentedControl
            label="Density"
            isLabelHidden
            value={density}
            segments={[
              { value: 'compact', name: 'Compact' },
              { value: 'comfortable', name: 'Comfortable' },
            ]}
            onChoose={(next) => {
              setDensity(next);
              document.documentElement.dataset.density = next;
            }}
          />
        </div>
        <nav aria-label="Sections" className="flex gap-3 overflow-x-auto text-sm">
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`} className="py-0.5 whitespace-nowrap text-accent underline">
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6">
        <ButtonSpecimens {...sections[0]} />
        <FieldSpecimens {...sections[1]} />
        <ChoiceSpecimens {...sections[2]} />
        <ComboboxSpecimens {...sections[3]} />
        <MenuSpecimens {...sections[4]} />
        <DialogSpecimens {...sections[5]} />
        <ToastSpecimens {...sections[6]} />
        <FactSpecimens {...sections[7]} />
        <TableSpecimens {...sections[8]} />
        <StateSpecimens {...sections[9]} />
      </main>
      <Toaster />
    </div>
  );
}
