'use client';

import { useState } from 'react';
import { ChoiceList } from '@/components/ui/choice-list';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { agentChoices, categoryChoices } from './agent-sample';
import { Specimen, SpecimenSection } from './specimen';

export function ComboboxSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection
      id={id}
      title={title}
      note="Arrows move, Enter chooses, Escape leaves; “jorg” finds Jörg, “networks” finds the team’s people."
    >
      {(theme) => (
        <>
          <ComboboxSpecimen />
          {/* Closed at first: a list brings its first choice into view, wherever the page stands. */}
          <details className="grid gap-2 text-sm">
            <summary className="mb-2 min-h-6 cursor-pointer text-accent">
              The list alone, several chosen
            </summary>
            <ListSpecimen label={`Agents, ${theme}`} />
          </details>
          <Specimen state="The list: nothing fits, and loading" className="items-start">
            <div className="min-w-0 flex-1 rounded-md border bg-raised">
              <ChoiceList
                label={`Nobody, ${theme}`}
                choices={[]}
                chosen={[]}
                onChoose={() => {}}
                emptyText="Nobody by that name"
              />
            </div>
            <div className="min-w-0 flex-1 rounded-md border bg-raised">
              <ChoiceList
                label={`Loading, ${theme}`}
                choices={[]}
                chosen={[]}
                onChoose={() => {}}
                isLoading
              />
            </div>
          </Specimen>
        </>
      )}
    </SpecimenSection>
  );
}

function ComboboxSpecimen() {
  const [agent, setAgent] = useState<number | null>(2);
  const [category, setCategory] = useState<string | null>(null);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Agent">
        {(control) => (
          <Combobox
            {...control}
            label="Agent"
            choices={agentChoices}
            value={agent}
            onChoose={setAgent}
            emptyText="Nobody by that name"
          />
        )}
      </Field>
      <Field label="Category" errors={category === null ? ['Choose a category.'] : []}>
        {(control) => (
          <Combobox
            {...control}
            label="Category"
            choices={categoryChoices}
            value={category}
            onChoose={setCategory}
          />
        )}
      </Field>
      <Combobox label="Team" choices={agentChoices} value={null} onChoose={setAgent} disabled />
      <Combobox<number> label="Requester" choices={[]} value={null} onChoose={setAgent} isLoading />
    </div>
  );
}

function ListSpecimen({ label }: { label: string }) {
  const [chosen, setChosen] = useState<number[]>([1, 3]);
  return (
    <div className="w-full rounded-md border bg-raised">
      <ChoiceList
        label={label}
        choices={agentChoices}
        chosen={chosen}
        onChoose={(id) =>
          setChosen(chosen.includes(id) ? chosen.filter((own) => own !== id) : [...chosen, id])
        }
      />
    </div>
  );
}
