'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioCards } from '@/components/ui/radio-cards';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Switch } from '@/components/ui/switch';
import { Specimen, SpecimenSection } from './specimen';

export function ChoiceSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title}>
      {() => (
        <>
          <Specimen state="Checkbox: off, on, some, disabled; bare, with label, with hint">
            <Checkbox aria-label="Select all" />
            <Checkbox aria-label="Select #1042" defaultChecked />
            <Checkbox aria-label="Select the page" isIndeterminate />
            <Checkbox aria-label="Select #1043" disabled />
            <Checkbox aria-label="Select #1044" disabled defaultChecked />
            <Checkbox label="Only mine" defaultChecked />
            <Checkbox label="Mail the customer" hint="With the text of the note." />
            <Checkbox label="Merged tickets" disabled />
          </Specimen>
          <Specimen state="Switch: off, on, disabled">
            <Switch aria-label="Sound" />
            <Switch label="Desktop notices" defaultChecked />
            <Switch label="Night theme on the board" hint="From 19:00 to 07:00." disabled />
          </Specimen>
          <SegmentedSpecimen />
          <RadioSpecimen />
        </>
      )}
    </SpecimenSection>
  );
}

function SegmentedSpecimen() {
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system');
  return (
    <Specimen state="Segmented control: arrows choose; disabled">
      <SegmentedControl
        label="Theme"
        value={theme}
        onChoose={setTheme}
        segments={[
          { value: 'system', name: 'System', icon: Monitor },
          { value: 'light', name: 'Light', icon: Sun },
          { value: 'dark', name: 'Dark', icon: Moon },
        ]}
      />
      <SegmentedControl
        label="Density"
        disabled
        value="compact"
        onChoose={() => {}}
        segments={[
          { value: 'compact', name: 'Compact' },
          { value: 'comfortable', name: 'Comfortable' },
        ]}
      />
    </Specimen>
  );
}

function RadioSpecimen() {
  const [who, setWho] = useState<'me' | 'team' | 'all' | null>('me');
  return (
    <RadioCards
      label="Who sees this view"
      value={who}
      onChoose={setWho}
      cards={[
        { value: 'me', name: 'Only you' },
        { value: 'team', name: 'Your team', detail: 'Service Desk, 8 people' },
        { value: 'all', name: 'Everybody', detail: 'Managers share views', isDisabled: true },
      ]}
    />
  );
}
