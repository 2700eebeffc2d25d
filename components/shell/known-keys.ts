import type { Command } from './commands';

export type KeyLine = { keys: string; title: string };
export type KeySection = { title: string; lines: KeyLine[] };

type Section = Command['section'];

/** Where keys work, in the order of the cheat sheet; what is selected goes before the one ticket. */
const places: readonly { title: string; sections: readonly Section[] }[] = [
  { title: 'Anywhere', sections: ['Halyard'] },
  { title: 'Go to', sections: ['Go to'] },
  { title: 'In a list', sections: ['List'] },
  { title: 'On a ticket, or on all that are selected', sections: ['Ticket', 'Selection'] },
];

/** Keys of pages that may not be open; what is on offer now speaks for itself. */
const elsewhere: readonly (KeyLine & { section: Section })[] = [
  { section: 'List', keys: 'j', title: 'Next ticket' },
  { section: 'List', keys: 'k', title: 'Previous ticket' },
  { section: 'List', keys: 'Enter', title: 'Open the ticket' },
  { section: 'List', keys: 'x', title: 'Select or deselect the ticket' },
  { section: 'List', keys: 'shift+j', title: 'Extend the selection down' },
  { section: 'List', keys: 'shift+k', title: 'Extend the selection up' },
  { section: 'List', keys: '/', title: 'Search the list' },
  { section: 'List', keys: 'f', title: 'Filter the list' },
  { section: 'Ticket', keys: 'Space', title: 'Preview a ticket of a list' },
  { section: 'Ticket', keys: 'a', title: 'Assign' },
  { section: 'Ticket', keys: 's', title: 'Change the status' },
  { section: 'Ticket', keys: 'n', title: 'Write a note' },
  { section: 'Ticket', keys: 'r', title: 'Reply to the client' },
  { section: 'Ticket', keys: 'e', title: 'Escalate, or hand over' },
  { section: 'Ticket', keys: 'm', title: 'Merge into another ticket' },
];

/** Those that a press of their keys reaches: of two with one key the one that came later. */
function reached(commands: readonly Command[]): (Command & KeyLine)[] {
  return commands.flatMap((command) => {
    const { keys } = command;
    const last = commands.findLast((other) => other.keys === keys);
    return keys !== undefined && last === command ? [{ ...command, keys }] : [];
  });
}

/** All keys by where they work: those on offer now as they are, those of other pages as they would be. */
export function keySections(onOffer: readonly Command[]): KeySection[] {
  const known = [...elsewhere, ...reached(onOffer)];
  return places.flatMap(({ title, sections }) => {
    const lines = new Map<string, KeyLine>();
    for (const { section, keys, title } of known) {
      if (sections.includes(section)) lines.set(keys, { keys, title });
    }
    return lines.size > 0 ? [{ title, lines: [...lines.values()] }] : [];
  });
}
