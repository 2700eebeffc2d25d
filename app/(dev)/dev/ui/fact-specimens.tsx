'use client';

import { Clock } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Specimen, SpecimenSection } from './specimen';

const tones = [
  'neutral',
  'accent',
  'breach',
  'risk',
  'met',
  'paused',
  'internal',
  'visible',
] as const;

export function FactSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title}>
      {() => (
        <>
          <Specimen state="Badge: tones">
            {tones.map((tone) => (
              <Badge key={tone} tone={tone}>
                <Clock aria-hidden className="size-3" />
                {tone}
              </Badge>
            ))}
          </Specimen>
          <Specimen state="Keys">
            <Kbd keys="j" />
            <Kbd keys="mod+k" />
            <Kbd keys="g q" />
            <Kbd keys="shift+up" />
            <Kbd keys="enter" />
          </Specimen>
          <Specimen state="Progress: none, some, all, unknown" className="grid">
            <Progress aria-label="photo.png" share={0} />
            <Progress aria-label="log.txt" share={0.42} />
            <Progress aria-label="trace.zip" share={1} />
            <Progress aria-label="Reading the queue" share={null} />
            <Progress aria-label="Reading the tickets" share={0.3}>
              1,200 of 4,000
            </Progress>
          </Specimen>
          <Specimen state="Notices" className="grid">
            <Notice>This desk is read-only while it is copied.</Notice>
            <Notice tone="risk">
              What you see is 4 minutes old. <Button size="sm">Refresh</Button>
            </Notice>
            <Notice tone="breach">HaloPSA refuses the password Halyard was given.</Notice>
          </Specimen>
        </>
      )}
    </SpecimenSection>
  );
}
