'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { Specimen, SpecimenSection } from './specimen';
import type { SpecimenTheme } from './specimen';

const teams = [
  { name: 'Service Desk', open: 412, met: 96.4 },
  { name: 'Networks', open: 88, met: 91.2 },
  { name: 'Projects', open: 1_204, met: 99.1 },
];

export function TableSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title}>
      {(theme) => (
        <>
          <TableSpecimen theme={theme} />
          <Specimen state="Tabs: active, other, disabled" className="block">
            <Tabs defaultValue="report">
              <TabsList aria-label={`Parts, ${theme}`}>
                <TabsTrigger value="report">
                  Report <Badge>3</Badge>
                </TabsTrigger>
                <TabsTrigger value="people">People</TabsTrigger>
                <TabsTrigger value="money" disabled>
                  Money
                </TabsTrigger>
              </TabsList>
              <TabsContent value="report">What happened this week.</TabsContent>
              <TabsContent value="people">Who did it.</TabsContent>
            </Tabs>
          </Specimen>
        </>
      )}
    </SpecimenSection>
  );
}

function TableSpecimen({ theme }: { theme: SpecimenTheme }) {
  const [isDescending, setIsDescending] = useState(true);
  const rows = teams.toSorted((a, b) => (isDescending ? b.open - a.open : a.open - b.open));
  return (
    <Table aria-label={`Teams, ${theme}`}>
      <TableHeader>
        <TableRow>
          <TableHead>Team</TableHead>
          <TableHead
            isNumeric
            sort={isDescending ? 'descending' : 'ascending'}
            onSort={() => setIsDescending(!isDescending)}
          >
            Open
          </TableHead>
          <TableHead isNumeric>SLA met</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ name, open, met }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            <TableCell isNumeric>{open.toLocaleString('en')}</TableCell>
            <TableCell isNumeric>{met.toFixed(1)}%</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
