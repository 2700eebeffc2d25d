import { useId } from 'react';
import type { ReactNode } from 'react';

type SettingsSectionProps = {
  title: string;
  /** What it is about, where the title does not say it. */
  description?: ReactNode;
  children: ReactNode;
};

/** Settings that belong together, under a heading. */
export function SettingsSection({ title, description, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 border-b py-4 last:border-b-0"
    >
      <div className="grid gap-0.5">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {description ? <p className="max-w-prose text-sm text-muted">{description}</p> : null}
      </div>
      {children}
    </section>
  );
}
