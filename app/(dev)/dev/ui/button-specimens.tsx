'use client';

import { MoreHorizontal, Plus, RotateCw, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { Specimen, SpecimenSection } from './specimen';

const variants = ['primary', 'secondary', 'ghost', 'danger'] as const;
const names = { primary: 'Save', secondary: 'Cancel', ghost: 'More', danger: 'Delete' };

export function ButtonSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection
      id={id}
      title={title}
      note="Point for the hover look, press Tab for the ring of the focus; an icon button’s tooltip comes with either."
    >
      {() => (
        <>
          <Specimen state="Default">
            {variants.map((variant) => (
              <Button key={variant} variant={variant}>
                {names[variant]}
              </Button>
            ))}
          </Specimen>
          <Specimen state="Disabled">
            {variants.map((variant) => (
              <Button key={variant} variant={variant} disabled>
                {names[variant]}
              </Button>
            ))}
          </Specimen>
          <Specimen state="Busy: the ring takes the icon’s place">
            {variants.map((variant) => (
              <Button key={variant} variant={variant} aria-busy aria-disabled>
                <RotateCw aria-hidden className="size-4" />
                {names[variant]}
              </Button>
            ))}
          </Specimen>
          <Specimen state="Sizes">
            <Button size="sm">Small</Button>
            <Button>Medium</Button>
            <Button size="lg">Large</Button>
          </Specimen>
          <Specimen state="Icon buttons, with tooltip">
            <Tooltip content="New ticket" keys="c">
              <Button size="icon" variant="primary" aria-label="New ticket">
                <Plus aria-hidden className="size-4" />
              </Button>
            </Tooltip>
            <Tooltip content="More">
              <Button size="icon" variant="ghost" aria-label="More">
                <MoreHorizontal aria-hidden className="size-4" />
              </Button>
            </Tooltip>
            <Button size="icon-sm" aria-label="Delete">
              <Trash2 aria-hidden className="size-4" />
            </Button>
            <Button size="icon" aria-label="Refresh" aria-busy>
              <RotateCw aria-hidden className="size-4" />
            </Button>
            <Button size="icon" aria-label="Delete" disabled>
              <Trash2 aria-hidden className="size-4" />
            </Button>
          </Specimen>
        </>
      )}
    </SpecimenSection>
  );
}
