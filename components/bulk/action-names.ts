/** What can be done to tickets from a list, in the order it is offered. */
export const actionNames = [
  'assign',
  'assign-to-me',
  'status',
  'priority',
  'team',
  'category',
  'note',
] as const;
export type ActionName = (typeof actionNames)[number];

type ActionLook = {
  /** As a small button says it. */
  label: string;
  keys: string;
  /** `target`: "#1234", "12 tickets". */
  title: (target: string) => string;
};

/** What each is called and by which keys it is asked for. */
export const actionLooks: Readonly<Record<ActionName, ActionLook>> = {
  assign: { label: 'Assign', keys: 'a', title: (target) => `Assign ${target}` },
  'assign-to-me': {
    label: 'Assign to me',
    keys: 'i',
    title: (target) => `Assign ${target} to me`,
  },
  status: { label: 'Status', keys: 's', title: (target) => `Change the status of ${target}` },
  priority: { label: 'Priority', keys: 'p', title: (target) => `Change the priority of ${target}` },
  team: { label: 'Team', keys: 't', title: (target) => `Move ${target} to a team` },
  category: {
    label: 'Category',
    keys: 'shift+c',
    title: (target) => `File ${target} under a category`,
  },
  note: { label: 'Note', keys: 'n', title: (target) => `Add a note to ${target}` },
};
