'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowDownUp, ArrowUp, Download, SlidersHorizontal } from 'lucide-react';
import { columnNames } from '@/lib/contracts/columns';
import type { ColumnChoice, ColumnName } from '@/lib/contracts/columns';
import { groupNames, sortNames } from '@/lib/domain/queue-order';
import { settingsMutations } from '@/lib/queries/settings-queries';
import { routes } from '@/lib/routes';
import { useSettings } from '@/components/shell/desk-providers';
import { Button, buttonVariants } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { columnsOf, columnTitle, sortTitle } from './columns';
import type { QueueControl } from './use-queue-state';

const groupTitles = {
  team: 'Team',
  agent: 'Assignee',
  client: 'Client',
  priority: 'Priority',
  sla: 'SLA state',
} as const;

const densities = [
  { value: 'compact', name: 'Compact' },
  { value: 'comfortable', name: 'Comfortable' },
] as const;

/** How the list looks: groups, rows, columns; and what takes it away as a file. */
export function DisplayMenu({ control }: { control: QueueControl }) {
  const { state, question, groupBy, sortBy } = control;
  const hydrated = useHydrated();
  const settings = useSettings();
  const change = useMutation(settingsMutations.change(useQueryClient()));
  return (
    <Popover>
      <PopoverTrigger className={buttonVariants()} disabled={!hydrated}>
        <SlidersHorizontal aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Display</span>
      </PopoverTrigger>
      <PopoverContent aria-label="Display" align="end" className="grid w-80 gap-4">
        <Field label="Sort by">
          {(field) => (
            <div className="flex gap-2">
              <Select
                {...field}
                value={state.sort.sort}
                onChange={({ target }) => {
                  const name = sortNames.find((each) => each === target.value);
                  if (name) sortBy({ sort: name, descending: false });
                }}
              >
                {sortNames.map((name) => (
                  <option key={name} value={name}>
                    {sortTitle(name)}
                  </option>
                ))}
              </Select>
              <Button
                size="icon"
                aria-pressed={state.sort.descending}
                aria-label="The other way round"
                title="The other way round"
                onClick={() => sortBy({ ...state.sort, descending: !state.sort.descending })}
              >
                <ArrowDownUp aria-hidden className="size-4" />
              </Button>
            </div>
          )}
        </Field>
        <Field label="Group by">
          {(field) => (
            <Select
              {...field}
              value={state.group ?? ''}
              onChange={({ target }) =>
                groupBy(groupNames.find((name) => name === target.value) ?? null)
              }
            >
              <option value="">Nothing</option>
              {groupNames.map((name) => (
                <option key={name} value={name}>
                  {groupTitles[name]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <SegmentedControl
          label="Rows"
          segments={densities}
          value={settings.density}
          onChoose={(density) => change.mutate({ density })}
        />
        <ColumnChoices control={control} />
        <a href={routes.api.ticketExport(question, state)} download className={buttonVariants()}>
          <Download aria-hidden className="size-4" />
          Download as CSV
        </a>
      </PopoverContent>
    </Popover>
  );
}

function ColumnChoices({ control }: { control: QueueControl }) {
  const { state, showColumns } = control;
  const settings = useSettings();
  const change = useMutation({
    ...settingsMutations.change(useQueryClient()),
    onError: () =>
      showToast({
        tone: 'failure',
        message: 'These columns could not be kept as your own. They stay on this list; try again.',
      }),
  });
  const shown = columnsOf(state.cols ?? settings.columns);
  const choices: ColumnChoice[] = shown.map(({ name, width }) => ({ name, width }));
  const hidden = columnNames.filter((name) => !shown.some((column) => column.name === name));
  const chosen = state.cols ?? settings.columns;

  const move = (at: number, by: 1 | -1) => {
    const next = [...choices];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    showColumns(next);
  };
  return (
    <fieldset className="grid gap-1 max-lg:hidden">
      <legend className="mb-1 text-sm font-medium">Columns</legend>
      <ul className="grid max-h-72 overflow-y-auto">
        {choices.map(({ name }, at) => (
          <li key={name} className="flex items-center gap-1">
            <ColumnBox
              name={name}
              isShown
              onToggle={() => showColumns(choices.filter((each) => each.name !== name))}
            />
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Move ${columnTitle(name)} to the front`}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              <ArrowUp aria-hidden className="size-4" />
            </Button>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Move ${columnTitle(name)} to the back`}
              disabled={at === choices.length - 1}
              onClick={() => move(at, 1)}
            >
              <ArrowDown aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
        {hidden.map((name) => (
          <li key={name} className="flex items-center">
            <ColumnBox
              name={name}
              isShown={false}
              onToggle={() => showColumns([...choices, { name, width: null }])}
            />
          </li>
        ))}
      </ul>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={state.cols === null}
          onClick={() =>
            change.mutate(
              { columns: state.cols },
              {
                onSuccess: () => {
                  showColumns(null);
                  showToast({
                    tone: 'done',
                    message: 'Your lists have these columns from now on.',
                  });
                },
              },
            )
          }
        >
          Keep as my columns
        </Button>
        <Button
          size="sm"
          variant="ghost"
          disabled={chosen === null}
          onClick={() => {
            showColumns(null);
            if (settings.columns !== null) change.mutate({ columns: null });
          }}
        >
          As Halyard has them
        </Button>
      </div>
    </fieldset>
  );
}

type ColumnBoxProps = { name: ColumnName; isShown: boolean; onToggle: () => void };

function ColumnBox({ name, isShown, onToggle }: ColumnBoxProps) {
  return (
    <div className="min-w-0 flex-1">
      <Checkbox
        label={columnTitle(name)}
        checked={isShown}
        // Without its summary a row says nothing, and has nothing to open it by.
        disabled={name === 'summary'}
        onChange={onToggle}
      />
    </div>
  );
}
