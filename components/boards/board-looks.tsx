'use client';

import { Clock, Moon, Sun } from 'lucide-react';
import { useMemo } from 'react';
import type { BoardDraft } from '@/lib/contracts/boards';
import { boardThemes } from '@/lib/domain/board';
import { formatMoment } from '@/components/time/format-instant';
import { useTicking } from '@/components/time/use-now';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useHydrated } from '@/components/ui/use-hydrated';
import { themeWords } from './board-words';

type BoardLooksProps = {
  draft: BoardDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<BoardDraft>) => void;
};

const icons = { night: Moon, day: Sun, 'by-hour': Clock } as const;

/** Light or dark, and where the board hangs. */
export function BoardLooks({ draft: { theme, zone }, errors, onChange }: BoardLooksProps) {
  const isOff = !useHydrated();
  const moment = useTicking((now) => formatMoment(now, zone));
  const zones = useMemo(() => zoneChoices(zone), [zone]);
  return (
    <>
      <div className="grid gap-1">
        <SegmentedControl
          label="Theme"
          segments={boardThemes.map((value) => ({
            value,
            name: themeWords[value],
            icon: icons[value],
          }))}
          value={theme}
          disabled={isOff}
          onChoose={(value) => onChange({ theme: value })}
        />
        <p className="text-xs text-muted">
          By hour: day from 07:00 to 19:00 in the zone below, night otherwise.
        </p>
      </div>
      <Field
        label="Time zone"
        hint={`Where the board hangs: its day begins at midnight there. It is ${moment} now.`}
        errors={errors.zone ? [errors.zone] : []}
      >
        {(control) => (
          <Combobox
            {...control}
            label="Time zone"
            className="max-w-80"
            choices={zones}
            value={zone}
            disabled={isOff}
            searchPlaceholder="A city or region"
            emptyText="There is no such zone"
            onChoose={(value) => onChange({ zone: value })}
          />
        )}
      </Field>
    </>
  );
}

/** A zone of another browser may have a name this one does not list. */
function zoneChoices(chosen: string) {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])]
    .sort()
    .map((zone) => ({ id: zone, name: zone, keywords: zone.replace(/[/_]/g, ' ') }));
}
