'use client';

import { Inbox, Plus, Settings } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import {
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command';
import { CommandDialog } from '@/components/ui/command-dialog';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Input, Textarea } from '@/components/ui/controls';
import { Checkbox } from '@/components/ui/checkbox';
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Sheet, SheetClose, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { categoryChoices } from './agent-sample';
import { Specimen, SpecimenSection } from './specimen';

export function DialogSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection
      id={id}
      title={title}
      note="Escape closes, and the focus goes back to the button; the preview leaves the page usable."
    >
      {() => (
        <Specimen state="Dialog, long dialog, confirmation, sheets, preview, command list">
          <FormDialog />
          <LongDialog />
          <Confirmation />
          <FilterSheet side="left" />
          <FilterSheet side="right" />
          <FilterSheet side="bottom" />
          <Preview />
          <Commands />
        </Specimen>
      )}
    </SpecimenSection>
  );
}

function FormDialog() {
  const [category, setCategory] = useState<string | null>(null);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>Dialog</Button>
      </DialogTrigger>
      <DialogContent title="New ticket" description="It starts its clocks once it is saved.">
        <DialogBody>
          <Field label="Summary">{(control) => <Input {...control} />}</Field>
          <Field label="Category">
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
          <Field label="Details">{(control) => <Textarea {...control} />}</Field>
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary">Create</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function LongDialog() {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>Long dialog</Button>
      </DialogTrigger>
      <DialogContent title="Keyboard" size="lg">
        <DialogBody className="text-sm">
          {Array.from({ length: 40 }, (_, index) => (
            <p key={index}>Line {index + 1} of more than fits.</p>
          ))}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="primary">Done</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function Confirmation() {
  const [isOpen, setIsOpen] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        Confirmation
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={(open) => {
          setIsOpen(open);
          setHasFailed(false);
        }}
        title="Close 12 tickets?"
        tone="danger"
        confirmLabel="Close tickets"
        problem={
          hasFailed
            ? { message: 'HaloPSA did not answer. Try again.', code: 'tenant-unreachable' }
            : null
        }
        onConfirm={() => setHasFailed(true)}
      >
        Their clocks stop, and the customers are told by mail. They can be reopened one by one.
      </ConfirmDialog>
    </>
  );
}

function FilterSheet({ side }: { side: 'left' | 'right' | 'bottom' }) {
  return (
    <Sheet>
      <SheetTrigger asChild>
        <Button>Sheet, {side}</Button>
      </SheetTrigger>
      <SheetContent side={side} title="Filters">
        <DialogBody className="gap-1">
          {['P1', 'P2', 'P3', 'P4'].map((name) => (
            <Checkbox key={name} label={name} />
          ))}
        </DialogBody>
        <DialogFooter>
          <SheetClose asChild>
            <Button variant="primary">Show 42 tickets</Button>
          </SheetClose>
        </DialogFooter>
      </SheetContent>
    </Sheet>
  );
}

function Preview() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(!isOpen)}>Preview</Button>
      <Sheet modal={false} open={isOpen} onOpenChange={setIsOpen}>
        <SheetContent
          title="#1042 VPN drops every hour"
          description="Contoso, P2"
          actions={<Button size="sm">Open</Button>}
        >
          <DialogBody className="text-sm">
            <p>The page beside it goes on working.</p>
          </DialogBody>
        </SheetContent>
      </Sheet>
    </>
  );
}

function Commands() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Command list</Button>
      <CommandDialog open={isOpen} onOpenChange={setIsOpen} label="Go anywhere, do anything">
        <CommandInput placeholder="A ticket, a page, an act…" />
        <CommandList>
          <CommandGroup heading="Go to">
            <CommandItem mark={<Inbox aria-hidden />} name="Queue" keys="g q" />
            <CommandItem mark={<Settings aria-hidden />} name="Settings" disabled />
          </CommandGroup>
          <CommandGroup heading="Do">
            <CommandItem
              mark={<Plus aria-hidden />}
              name="New ticket"
              detail="With the clock of its priority"
              keys="c"
              onSelect={() => setIsOpen(false)}
            />
          </CommandGroup>
        </CommandList>
        <CommandEmpty>Nothing fits</CommandEmpty>
      </CommandDialog>
    </>
  );
}
