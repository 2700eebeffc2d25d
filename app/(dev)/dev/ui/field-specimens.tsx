'use client';

import { useState } from 'react';
import { Input, Select, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SearchInput } from '@/components/ui/search-input';
import { SpecimenSection } from './specimen';
import type { SpecimenTheme } from './specimen';

export function FieldSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title}>
      {(theme) => (
        <>
          <Field label="Summary" hint="What the customer will read.">
            {(control) => <Input {...control} placeholder="VPN drops every hour" />}
          </Field>
          <Field label="Mail address" errors={['This needs an @, as in jo@example.com.']}>
            {(control) => <Input {...control} defaultValue="jo.example.com" />}
          </Field>
          <Field label="Contract">
            {(control) => <Input {...control} disabled defaultValue="Gold, 24×7" />}
          </Field>
          <Field label="Note">{(control) => <Textarea {...control} />}</Field>
          <Field label="Status">
            {(control) => (
              <Select {...control}>
                <option>In progress</option>
                <option>Waiting for the customer</option>
              </Select>
            )}
          </Field>
          <SearchSpecimen theme={theme} />
        </>
      )}
    </SpecimenSection>
  );
}

function SearchSpecimen({ theme }: { theme: SpecimenTheme }) {
  const [text, setText] = useState('printer');
  return (
    <SearchInput
      aria-label={`Search, ${theme}`}
      placeholder="Number, summary, client"
      value={text}
      onSearch={setText}
    />
  );
}
