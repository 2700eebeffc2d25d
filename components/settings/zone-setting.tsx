'use client';

import { useMemo } from 'react';
import { usePageTime } from '@/components/time/time-context';
import { formatMoment } from '@/components/time/format-instant';
import { useTicking } from '@/components/time/use-now';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';

const BROWSERS = 'browser';

type ZoneSettingProps = {
  zone: string | null;
  isOff: boolean;
  onChoose: (zone: string | null) => void;
};

/** The zone all times are shown in: the browser's own, or one of all there are. */
export function ZoneSetting({ zone, isOff, onChoose }: ZoneSettingProps) {
  const shown = usePageTime().zone;
  const moment = useTicking((now) => formatMoment(now, shown));
  const choices = useMemo(() => zoneChoices(zone), [zone]);
  return (
    <Field label="Time zone" hint={`All times are those of ${shown}, where it is ${moment}.`}>
      {(control) => (
        <Combobox
          {...control}
          label="Time zone"
          className="max-w-80"
          choices={choices}
          value={zone ?? BROWSERS}
          disabled={isOff}
          searchPlaceholder="A city or region"
          emptyText="There is no such zone"
          onChoose={(id) => onChoose(id === BROWSERS ? null : id)}
        />
      )}
    </Field>
  );
}

/** A zone of another browser may have a name this one does not list. */
function zoneChoices(chosen: string | null) {
  const known = new Set(Intl.supportedValuesOf('timeZone')).add('UTC');
  if (chosen !== null) known.add(chosen);
  return [
    { id: BROWSERS, name: 'As this browser has it' },
    ...[...known]
      .sort()
      .map((zone) => ({ id: zone, name: zone, keywords: zone.replace(/[/_]/g, ' ') })),
  ];
}
