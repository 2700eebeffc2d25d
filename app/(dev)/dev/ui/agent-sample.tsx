import type { Choice } from '@/components/ui/choice-list';

function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-[11px] font-medium text-accent"
    >
      {name
        .split(' ')
        .map((word) => word[0])
        .join('')}
    </span>
  );
}

const people = [
  { name: 'Ada Okafor', team: 'Service Desk', open: 3, isHere: true },
  { name: 'Jörg Weiß', team: 'Service Desk', open: 7, isHere: true },
  { name: 'Mei Tanaka', team: 'Networks', open: 12, isHere: false },
  { name: 'Sam O’Neill', team: 'Networks', open: 0, isHere: true },
  { name: 'Priya Raman', team: 'Projects', open: 21, isHere: false },
];

/** Agents as a picker shows them. */
export const agentChoices: Choice<number>[] = people.map(({ name, team, open, isHere }, index) => ({
  id: index + 1,
  name,
  mark: <Initials name={name} />,
  detail: isHere ? 'At work' : 'Away',
  facts: `${open} open`,
  keywords: team,
  group: team,
}));

/** More than a list shows at once. */
export const categoryChoices: Choice<string>[] = [
  'Hardware',
  'Software',
  'Network',
  'Access',
].flatMap((area) =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `${area}>${index + 1}`,
    name: `${area} > Category ${index + 1}`,
    isDisabled: index === 2,
  })),
);
