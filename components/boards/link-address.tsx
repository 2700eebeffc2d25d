'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { routes } from '@/lib/routes';
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
import { showToast } from '@/components/ui/toast';

type LinkAddressProps = {
  boardId: string;
  /** The link's. */
  name: string;
  linkKey: string;
  /** Where the keyboard goes on: what opened this is gone by now. */
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The address of a link with its key, which nothing can show again. */
export function LinkAddress({ boardId, name, linkKey, returnTo, onClose }: LinkAddressProps) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new');
  const address = `${window.location.origin}${routes.board(boardId, linkKey)}`;
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      // Browsers keep the clipboard from plain-HTTP addresses.
      setState('failed');
    }
  };
  return (
    <OpenDialog
      onClose={() => {
        showToast({
          key: 'link',
          message: `The address of “${name}” is not shown again`,
          detail: 'Where it was lost, give the link a new key.',
        });
        onClose();
      }}
    >
      <DialogContent
        title={`The address of “${name}”`}
        initialFocus={input}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnTo.current?.focus();
        }}
      >
        <DialogBody>
          <Field
            label="Open this address on the screen"
            hint="Whoever has it sees the board: treat it as a password. Halyard does not keep it and cannot show it again."
          >
            {(control) => (
              <div className="flex gap-2">
                <Input
                  {...control}
                  ref={input}
                  readOnly
                  className="min-w-0 font-mono text-sm"
                  value={address}
                  onFocus={({ currentTarget }) => currentTarget.select()}
                />
                <Button variant="primary" onClick={() => void copy()}>
                  {state === 'copied' ? (
                    <Check aria-hidden className="size-4" />
                  ) : (
                    <Copy aria-hidden className="size-4" />
                  )}
                  {state === 'copied' ? 'Copied' : 'Copy'}
                </Button>
              </div>
            )}
          </Field>
          <p role="status" className="text-sm empty:hidden">
            {state === 'copied' ? 'The address is in the clipboard.' : null}
            {state === 'failed'
              ? 'This browser does not let the page copy. The address is selected: copy it by hand.'
              : null}
          </p>
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button>Done</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </OpenDialog>
  );
}
