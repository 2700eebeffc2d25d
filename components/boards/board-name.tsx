'use client';

import { useEffect, useRef } from 'react';
import { BOARD_NAME_MAX } from '@/lib/contracts/limits';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import { takeJustMade } from './use-new-board';

type BoardNameProps = {
  boardId: string;
  name: string;
  error: string | undefined;
  onChange: (name: string) => void;
};

/** What the board is called, on the wall too; of one just made, waiting to be typed over. */
export function BoardName({ boardId, name, error, onChange }: BoardNameProps) {
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeJustMade(boardId)) input.current?.select();
  }, [boardId]);
  return (
    <Field label="Name" hint="Stands on the wall." errors={error ? [error] : []}>
      {(control) => (
        <Input
          {...control}
          ref={input}
          autoComplete="off"
          maxLength={BOARD_NAME_MAX}
          value={name}
          disabled={!hydrated}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
