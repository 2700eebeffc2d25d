import type { TicketPresence } from '@/lib/domain/presence';

type People = TicketPresence['people'];

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

/** Names as colleagues say them: the first, unless two of them share it. */
function shortNames(people: People): string[] {
  const all = people.map(({ name }) => firstName(name));
  return people.map(({ name }, at) => {
    const short = all[at] ?? name;
    return all.filter((each) => each === short).length > 1 ? name : short;
  });
}

function tell(names: readonly string[], act: string): string | null {
  const [one, two, ...more] = names;
  if (one === undefined) return null;
  if (two === undefined) return `${one} is ${act}`;
  return more.length > 0 ? `${names.length} people are ${act}` : `${one} and ${two} are ${act}`;
}

/** Who is there in a few words: `Sam is writing…`, `Sam is writing… · 3 people are here`; empty for nobody. */
export function tellPeople(people: People): string {
  const names = shortNames(people);
  const of = (state: People[number]['state']) =>
    names.filter((_, at) => people[at]?.state === state);
  return [tell(of('writing'), 'writing…'), tell(of('viewing'), 'here')].filter(Boolean).join(' · ');
}
