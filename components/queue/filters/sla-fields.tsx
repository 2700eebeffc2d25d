'use client';

import { slaStates } from '@/lib/domain/sla-moves';
import { SlaShape, slaMarks } from '@/components/sla/sla-marks';
import { Checkbox } from '@/components/ui/checkbox';
import type { QueueControl } from '../use-queue-state';
import { fieldTitles } from './filter-words';
import { toggled } from './toggled';

const clocks = [
  { field: 'sla', title: 'Next due' },
  { field: 'response', title: fieldTitles.response },
  { field: 'resolution', title: fieldTitles.resolution },
] as const;

/** Each state of the clock a list shows, and of either clock by itself. */
export function SlaFields({ control }: { control: QueueControl }) {
  const { filter } = control.question;
  return (
    <table className="w-full text-sm">
      <caption className="mb-1 text-left text-sm font-medium">SLA</caption>
      <thead>
        <tr className="text-xs text-muted">
          <td />
          {clocks.map(({ field, title }) => (
            <th key={field} scope="col" className="pb-1 font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slaStates.map((state) => (
          <tr key={state} className="hover:bg-hover">
            <th scope="row" className="py-0.5 text-left font-normal whitespace-nowrap">
              <SlaShape state={state} className="mr-1.5 inline text-muted" />
              {slaMarks[state].words}
            </th>
            {clocks.map(({ field, title }) => (
              <td key={field} className="text-center leading-none">
                <Checkbox
                  aria-label={`${title}: ${slaMarks[state].words}`}
                  checked={filter[field].includes(state)}
                  onChange={() => control.narrow(toggled(filter, field, state))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
