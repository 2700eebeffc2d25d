'use client';

import { useFormContext } from 'react-hook-form';
import type { PriorityOutcome } from '@/components/pickers/priority-options';
import { AgentPicker } from '@/components/pickers/agent-picker';
import { CategoryPicker } from '@/components/pickers/category-picker';
import { PersonPicker } from '@/components/pickers/person-picker';
import { PriorityPicker } from '@/components/pickers/priority-picker';
import { SitePicker } from '@/components/pickers/site-picker';
import { TeamPicker } from '@/components/pickers/team-picker';
import { TypePicker } from '@/components/pickers/type-picker';
import { siteOf, type Named, type TicketForm } from './ticket-form';

/** What is chosen in a dialog. */
export type Asked = 'person' | 'site' | 'type' | 'category' | 'priority' | 'team' | 'agent';
export type AskFor = (asked: Asked) => void;

type TicketPickersProps = {
  asked: Asked;
  onClose: () => void;
  /** What holds where nothing is chosen. */
  expected: { slaId: number | null; priorityId: number | null; teamName: string | null };
  /** What a priority would lead to, by its id. */
  outcomeOf: (priorityId: number) => PriorityOutcome | null;
};

const decided = { shouldDirty: true, shouldValidate: true } as const;

const namedOrNull = ({ id, name }: { id: number | null; name: string }): Named | null =>
  id === null ? null : { id, name };

/** Asks for one field of a new ticket. */
export function TicketPickers({ asked, onClose, expected, outcomeOf }: TicketPickersProps) {
  const { setValue, getValues } = useFormContext<TicketForm>();
  const form = getValues();
  const done = (choose: () => void) => {
    choose();
    onClose();
  };
  const clientId = form.client?.id ?? 0;
  switch (asked) {
    case 'person':
      return (
        <PersonPicker
          title={`Contact at ${form.client?.name ?? 'the client'}`}
          clientId={clientId}
          chosen={[form.person?.id ?? 0]}
          onClose={onClose}
          onChoose={(person) => {
            const site = siteOf(person);
            done(() => {
              setValue('person', person, decided);
              if (site) setValue('site', site, decided);
            });
          }}
        />
      );
    case 'site':
      return (
        <SitePicker
          title={`Site of ${form.client?.name ?? 'the client'}`}
          clientId={clientId}
          chosen={[form.site?.id ?? 0]}
          onClose={onClose}
          onChoose={(site) => done(() => setValue('site', namedOrNull(site), decided))}
        />
      );
    case 'type':
      return (
        <TypePicker
          title="What kind of ticket it is"
          chosen={form.typeId === null ? [] : [form.typeId]}
          onClose={onClose}
          onChoose={({ id }) => done(() => setValue('typeId', id, decided))}
        />
      );
    case 'category':
      return (
        <CategoryPicker
          title="What it is about"
          chosen={[form.category ?? '']}
          onClose={onClose}
          onChoose={({ path }) => done(() => setValue('category', path, decided))}
        />
      );
    case 'priority':
      return (
        <PriorityPicker
          title="How urgent it is"
          chosen={[form.priorityId ?? expected.priorityId ?? 0]}
          ticket={{ id: null, slaId: expected.slaId }}
          outcomeOf={outcomeOf}
          onClose={onClose}
          onChoose={({ id }) => done(() => setValue('priorityId', id, decided))}
        />
      );
    case 'team':
      return (
        <TeamPicker
          title="The team it goes to"
          chosen={[form.team?.id ?? 0]}
          onClose={onClose}
          onChoose={(team) => done(() => setValue('team', namedOrNull(team), decided))}
        />
      );
    case 'agent': {
      const teamName = form.team?.name ?? expected.teamName;
      return (
        <AgentPicker
          title="Who works on it"
          chosen={[form.agent?.id ?? 0]}
          teamNames={teamName === null ? [] : [teamName]}
          onClose={onClose}
          onChoose={(agent) => done(() => setValue('agent', namedOrNull(agent), decided))}
        />
      );
    }
  }
}
