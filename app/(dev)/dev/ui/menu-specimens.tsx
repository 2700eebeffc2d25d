'use client';

import { ChevronDown, Copy, Link2, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/controls';
import {
  Menu,
  MenuCheckItem,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuSub,
  MenuTrigger,
} from '@/components/ui/menu';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Specimen, SpecimenSection } from './specimen';

export function MenuSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title} note="What opens takes the page’s theme: see the top.">
      {() => (
        <Specimen state="Menus: acts, choices; a popover">
          <ActionMenu />
          <ChoiceMenu />
          <Button disabled>
            Disabled
            <ChevronDown aria-hidden className="size-3.5" />
          </Button>
          <Popover>
            <PopoverTrigger asChild>
              <Button>Columns</Button>
            </PopoverTrigger>
            <PopoverContent aria-label="Columns" className="grid gap-2">
              <Field label="Name of the view">{(control) => <Input {...control} />}</Field>
              <Button variant="primary">Save</Button>
            </PopoverContent>
          </Popover>
        </Specimen>
      )}
    </SpecimenSection>
  );
}

function ActionMenu() {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button>
            Actions
            <ChevronDown aria-hidden className="size-3.5 text-muted" />
          </Button>
        </MenuTrigger>
        <MenuContent aria-label="Actions">
          <MenuItem icon={<UserPlus aria-hidden />} keys="a">
            Assign
          </MenuItem>
          <MenuItem icon={<Copy aria-hidden />} keys="mod+shift+c" detail="As text, for a mail">
            Copy
          </MenuItem>
          <MenuItem icon={<Link2 aria-hidden />} disabled>
            Link to a problem
          </MenuItem>
          <MenuSub label="Move to" icon={<span className="size-4" />}>
            <MenuItem>Service Desk</MenuItem>
            <MenuItem>Networks</MenuItem>
          </MenuSub>
          <MenuSeparator />
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setIsAsking(true)}>
            Delete
          </MenuItem>
        </MenuContent>
      </Menu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Delete this view?"
        tone="danger"
        confirmLabel="Delete the view"
        onConfirm={() => setIsAsking(false)}
      >
        It goes for everybody who shares it. Tickets stay as they are.
      </ConfirmDialog>
    </>
  );
}

function ChoiceMenu() {
  const [chosen, setChosen] = useState<string[]>(['P1']);
  const [order, setOrder] = useState('sla');
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          View
          <ChevronDown aria-hidden className="size-3.5 text-muted" />
        </Button>
      </MenuTrigger>
      <MenuContent aria-label="View">
        <MenuLabel>Priority</MenuLabel>
        {['P1', 'P2', 'P3'].map((name, index) => (
          <MenuCheckItem
            key={name}
            checked={chosen.includes(name)}
            count={[4, 31, 120][index]}
            onCheckedChange={(isOn) =>
              setChosen(isOn ? [...chosen, name] : chosen.filter((own) => own !== name))
            }
          >
            {name}
          </MenuCheckItem>
        ))}
        <MenuSeparator />
        <MenuLabel>Order</MenuLabel>
        <MenuRadioGroup value={order} onValueChange={setOrder}>
          <MenuRadioItem value="sla" detail="What breaks next comes first">
            By SLA
          </MenuRadioItem>
          <MenuRadioItem value="age">By age</MenuRadioItem>
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
