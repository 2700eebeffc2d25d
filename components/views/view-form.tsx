'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { VIEW_NAME_MAX } from '@/lib/contracts/limits';
import { asProblem } from '@/lib/queries/api-problem';
import { viewMutations } from '@/lib/queries/views-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { DialogBody, DialogClose, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RadioCards } from '@/components/ui/radio-cards';

/** What the form begins with; `position` null: at the end of one's own. */
export type ViewDraft = {
  id: string;
  name: string;
  team: string | null;
  query: string;
  position: number | null;
};

type ViewFormProps = {
  draft: ViewDraft;
  /** What the view keeps, a line each. */
  kept: readonly string[];
  submitLabel: string;
  onSaved: () => void;
};

const OWN = 'own';
const cardOf = (team: string | null) => (team === null ? OWN : `team ${team}`);

/** The name of a view and who has it; the list it keeps is what it was opened with. */
export function ViewForm({ draft, kept, submitLabel, onSaved }: ViewFormProps) {
  const { teamNames } = useViewer().agent;
  const save = useMutation(viewMutations.save(useQueryClient()));
  const [name, setName] = useState(draft.name);
  const isLostTeam = draft.team !== null && !teamNames.includes(draft.team);
  const [team, setTeam] = useState(isLostTeam ? null : draft.team);
  const [isMissing, setIsMissing] = useState(false);
  const problem = save.error ? asProblem(save.error) : null;
  const nameErrors = isMissing ? ['Give the view a name'] : [problem?.fields.name ?? ''];

  const submit = () => {
    if (save.isPending) return;
    if (name.trim() === '') return setIsMissing(true);
    const { id, query, position } = draft;
    const input = { name: name.trim(), team, query, ...(position !== null && { position }) };
    save.mutate({ id, input }, { onSuccess: onSaved });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DialogBody>
        <Field label="Name" errors={nameErrors.filter(Boolean)}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={VIEW_NAME_MAX}
              autoComplete="off"
              onChange={({ target }) => {
                setName(target.value);
                setIsMissing(false);
              }}
            />
          )}
        </Field>
        {isLostTeam ? (
          <Notice tone="risk">
            It was shared with “{draft.team}”, which is not one of your teams any more. Choose anew
            who has it.
          </Notice>
        ) : null}
        <RadioCards
          label="Who has it"
          cards={[
            { value: OWN, name: 'Only me' },
            ...teamNames.map((each) => ({
              value: cardOf(each),
              name: <bdi>{each}</bdi>,
              detail: 'Everybody in this team sees it; only you can change it.',
            })),
          ]}
          value={cardOf(team)}
          onChoose={(card) => setTeam(teamNames.find((each) => cardOf(each) === card) ?? null)}
        />
        <section aria-label="What it keeps" className="text-sm">
          <h3 className="mb-1 font-medium">What it keeps</h3>
          <ul className="grid gap-0.5 text-muted">
            {kept.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </section>
        <p role="alert" className="text-sm text-breach empty:hidden">
          {problem && !problem.fields.name ? (
            <>
              The view was not saved. {problem.fields.query ?? problem.message}{' '}
              <span className="font-mono text-xs">{problem.code}</span>
            </>
          ) : null}
        </p>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button
          type="submit"
          variant="primary"
          aria-busy={save.isPending}
          // Not disabled while it saves: that would drop the focus.
          aria-disabled={save.isPending}
        >
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
