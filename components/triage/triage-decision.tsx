'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { submitKeys } from '@/lib/queries/submit-key';
import { sendOne } from '@/components/bulk/start-change';
import { priorityOptions } from '@/components/pickers/priority-options';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { lazily } from '@/components/ui/lazily';
import { AssigneeChoice } from './assignee-choice';
import { ChoiceButton } from './choice-button';
import { PriorityChoice } from './priority-choice';
import { changeFor, tellDecision, type TriageChoice } from './triage-choice';
import type { PickedPart } from './triage-picker';

const TriagePicker = lazily(() =>
  import('./triage-picker').then((module) => ({ default: module.TriagePicker })),
);

type TriageDecisionProps = {
  ticket: Ticket;
  onApplied: (changed: TicketChanged) => void;
  /** The ticket is another one than was seen; resolves to true where one cannot decide about it any more. */
  onChangedMeanwhile: () => Promise<boolean>;
};

/** Who gets the ticket, and what it is; sent as one change. */
export function TriageDecision({ ticket, onApplied, onChangedMeanwhile }: TriageDecisionProps) {
  const client = useQueryClient();
  const { data: lookups } = useQuery(lookupsQueries.all());
  const [choice, setChoice] = useState<TriageChoice>({});
  const [asked, setAsked] = useState<PickedPart | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Pick<ApiProblem, 'message' | 'code'> | null>(null);
  const [keys] = useState(submitKeys);
  const options = priorityOptions(lookups?.priorities ?? [], ticket.slaId);
  const team = choice.team ?? { id: ticket.teamId, name: ticket.teamName ?? 'No team' };
  const teamName = team.id === null ? null : team.name;
  const category = choice.category === undefined ? ticket.category : choice.category;
  const words = tellDecision(choice, ticket);

  const choose = (more: TriageChoice) => {
    setProblem(null);
    setChoice((known) => ({ ...known, ...more }));
  };
  const apply = async () => {
    if (isSending) return;
    const input = changeFor(choice, ticket);
    if (!input) {
      setProblem({ code: '', message: 'Choose somebody or something first, or skip the ticket.' });
      return;
    }
    setIsSending(true);
    setProblem(null);
    try {
      const changed = await sendOne(client, ticket.id, {
        input,
        key: keys.keyFor(JSON.stringify(input)),
      });
      onApplied(changed);
    } catch (error) {
      const failure = asProblem(error);
      keys.settle(failure);
      const isGone = failure.code === 'changed-meanwhile' && (await onChangedMeanwhile());
      if (isGone) return;
      setProblem(failure);
      setIsSending(false);
    }
  };

  useCommands([
    {
      id: 'triage-assign',
      title: 'Assign to somebody',
      section: 'Ticket',
      keys: 'a',
      run: () => setAsked('agent'),
    },
    {
      id: 'triage-team',
      title: 'Move to a team',
      section: 'Ticket',
      keys: 't',
      run: () => setAsked('team'),
    },
    {
      id: 'triage-category',
      title: 'File under a category',
      section: 'Ticket',
      keys: 'shift+c',
      run: () => setAsked('category'),
    },
    ...options.slice(0, 9).map(({ id, name }, index) => ({
      id: `triage-priority-${id}`,
      title: `Set to ${name}`,
      section: 'Ticket' as const,
      keys: String(index + 1),
      run: () => choose({ priority: { id, name } }),
    })),
    {
      id: 'triage-apply',
      title: 'Apply and go to the next',
      section: 'Ticket',
      keys: 'Enter',
      run: () => void apply(),
    },
  ]);

  return (
    <form
      aria-label="Decision"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <Part title="Assignee">
        <AssigneeChoice
          teamName={teamName}
          chosen={choice.agent}
          onChoose={(agent) => choose({ agent })}
          onMore={() => setAsked('agent')}
        />
      </Part>
      <Part title="Priority">
        <PriorityChoice
          ticket={ticket}
          options={options}
          chosen={choice.priority}
          onChoose={(priority) => choose({ priority })}
        />
      </Part>
      <Part title="Team and category">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <ChoiceButton
            isChosen={choice.team !== undefined && choice.team.id !== ticket.teamId}
            opensDialog
            name={<Labelled label="Team">{team.name}</Labelled>}
            keys="t"
            onPress={() => setAsked('team')}
          />
          <ChoiceButton
            isChosen={category !== ticket.category}
            opensDialog
            name={<Labelled label="Category">{category ?? 'none'}</Labelled>}
            keys="shift+c"
            onPress={() => setAsked('category')}
          />
        </div>
      </Part>
      <div className="sticky bottom-0 grid gap-2 border-t bg-canvas py-3">
        <p role="status" className="text-sm">
          {words || <span className="text-muted">Nothing is chosen yet.</span>}
        </p>
        <p role="alert" className="text-sm text-breach empty:hidden">
          {problem ? (
            <>
              {problem.message} <span className="font-mono text-xs">{problem.code}</span>
            </>
          ) : null}
        </p>
        <Button
          type="submit"
          variant="primary"
          // Not disabled while it sends: that would drop the focus.
          aria-disabled={isSending}
          aria-busy={isSending}
        >
          Apply and next
          <Kbd keys="enter" className="max-sm:hidden" />
        </Button>
      </div>
      {asked ? (
        <Suspense fallback={null}>
          <TriagePicker
            asked={asked}
            ticketId={ticket.id}
            now={{ agent: choice.agent ?? null, team, category }}
            isTeamChosen={choice.team !== undefined}
            onClose={() => setAsked(null)}
            onChoose={(more) => {
              choose(more);
              setAsked(null);
            }}
          />
        </Suspense>
      ) : null}
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="text-muted">{label}: </span>
      {children}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}
