'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardKeyAnswer } from '@/lib/contracts/boards';
import { BOARD_NAME_MAX, LINK_DAYS_MAX } from '@/lib/contracts/limits';
import { asProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import {
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
  OpenDialog,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioCards } from '@/components/ui/radio-cards';
import { isSendKey } from '@/components/ui/send-key';

const terms = [
  { value: 'open', name: 'Until it is withdrawn' },
  { value: 'month', name: '30 days' },
  { value: 'year', name: '1 year' },
  { value: 'own', name: 'Another number of days' },
] as const;
type Term = (typeof terms)[number]['value'];

/** Days of a term; null: until it is withdrawn. NaN where what was typed is no number of days. */
function daysOf(term: Term, typed: string): number | null {
  if (term === 'open') return null;
  if (term !== 'own') return term === 'month' ? 30 : 365;
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : NaN;
}

type NewLinkProps = {
  boardId: string;
  onClose: () => void;
  onMade: (answer: BoardKeyAnswer) => void;
};

/** Asks what a new link is for and how long it is good for. */
export function NewLink({ boardId, onClose, onMade }: NewLinkProps) {
  const add = useMutation(boardMutations.addLink(useQueryClient()));
  const [name, setName] = useState('');
  const [term, setTerm] = useState<Term>('open');
  const [typed, setTyped] = useState('90');
  const [isAsked, setIsAsked] = useState(false);
  const days = daysOf(term, typed);
  const isNamed = name.trim() !== '';
  const isTerm = days === null || (days >= 1 && days <= LINK_DAYS_MAX);
  const problem = add.error ? asProblem(add.error) : null;
  const nameErrors = isAsked && !isNamed ? ['Give the link a name'] : [];
  const fieldErrors = (field: string) => (problem?.fields[field] ? [problem.fields[field]] : []);
  const submit = () => {
    setIsAsked(true);
    if (!isNamed || !isTerm || add.isPending) return;
    add.mutate(
      { boardId, input: { name, days } },
      {
        onSuccess(answer) {
          add.reset();
          onMade(answer);
        },
      },
    );
  };
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent title="New link" size="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <Field
              label="Name"
              hint="The screen it is for, such as “Support room TV”."
              errors={[...nameErrors, ...fieldErrors('name')]}
            >
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  maxLength={BOARD_NAME_MAX}
                  value={name}
                  onChange={({ target }) => setName(target.value)}
                />
              )}
            </Field>
            <RadioCards label="Good for" cards={terms} value={term} onChoose={setTerm} />
            {term === 'own' ? (
              <Field
                label="Days"
                errors={
                  isAsked && !isTerm
                    ? [`A whole number from 1 to ${LINK_DAYS_MAX}`]
                    : fieldErrors('days')
                }
              >
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    className="max-w-32"
                    value={typed}
                    onChange={({ target }) => setTyped(target.value)}
                  />
                )}
              </Field>
            ) : null}
            <p role="alert" className="text-sm text-breach empty:hidden">
              {problem && Object.keys(problem.fields).length === 0 ? (
                <>
                  {problem.message} <span className="font-mono text-xs">{problem.code}</span>
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
              aria-disabled={add.isPending}
              aria-busy={add.isPending}
            >
              Make link
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </OpenDialog>
  );
}
