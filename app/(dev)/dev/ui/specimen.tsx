import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** The themes a specimen is shown in. */
export type SpecimenTheme = 'light' | 'dark';

const THEMES: readonly SpecimenTheme[] = ['light', 'dark'];

type SpecimenSectionProps = {
  id: string;
  title: string;
  /** What to try that a picture does not show. */
  note?: ReactNode;
  children: (theme: SpecimenTheme) => ReactNode;
};

/** One component, light beside dark. */
export function SpecimenSection({ id, title, note, children }: SpecimenSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-8 gap-2">
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      {note ? <p className="max-w-prose text-sm text-muted">{note}</p> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
        {THEMES.map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 rounded-lg border bg-canvas p-4 text-ink"
          >
            {children(theme)}
          </div>
        ))}
      </div>
    </section>
  );
}

type SpecimenProps = { state: string; className?: string; children: ReactNode };

/** One state, named. */
export function Specimen({ state, className, children }: SpecimenProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1.5">
      <p className="text-xs text-muted">{state}</p>
      <div className={classNames('flex flex-wrap items-center gap-2', className)}>{children}</div>
    </div>
  );
}
