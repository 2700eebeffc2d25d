import type { MentionNodeAttrs } from '@tiptap/extension-mention';
import type {
  SuggestionKeyDownProps,
  SuggestionOptions,
  SuggestionProps,
} from '@tiptap/suggestion';
import { matchWords } from '@/components/ui/match-words';

/** A colleague who can be told of an entry. */
export type Mentionable = { id: number; name: string; teamNames: readonly string[] };

type Offer = SuggestionProps<Mentionable, MentionNodeAttrs>;

export type MentionState = {
  /** Those who fit what was typed after @, the best first; null while nobody is looked for. */
  offer: Pick<Offer, 'items' | 'query' | 'mount'> | null;
  index: number;
};

const SHOWN_MAX = 8;
const shut: MentionState = { offer: null, index: 0 };

/** Those who fit what was typed, the best first. */
export function rankMentions(agents: readonly Mentionable[], typed: string): Mentionable[] {
  const ranked = agents.map((agent) => ({ agent, rank: matchWords(agent.name, typed) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.agent.name.localeCompare(b.agent.name))
    .slice(0, SHOWN_MAX)
    .map(({ agent }) => agent);
}

export type MentionStore = {
  get: () => MentionState;
  subscribe: (listener: () => void) => () => void;
  /** Whom there is to choose from. */
  setAgents: (agents: readonly Mentionable[]) => void;
  choose: (agent: Mentionable) => void;
  /** For the editor. */
  suggestion: Omit<SuggestionOptions<Mentionable, MentionNodeAttrs>, 'editor'>;
};

/** What the editor knows of a mention that is being typed, for the list that shows it. */
export function createMentionStore(): MentionStore {
  const listeners = new Set<() => void>();
  let agents: readonly Mentionable[] = [];
  let state = shut;
  let command: Offer['command'] = () => {};

  const set = (next: MentionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (offer: Offer) => {
    command = offer.command;
    const { items, query, mount } = offer;
    set({ offer: { items, query, mount }, index: 0 });
  };
  const choose = ({ id, name }: Mentionable) => command({ id: String(id), label: name });
  const press = ({ event }: SuggestionKeyDownProps): boolean => {
    const items = state.offer?.items ?? [];
    const chosen = items[state.index];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!chosen) return false;
    if (step !== 0) set({ ...state, index: (state.index + step + items.length) % items.length });
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
    else return false;
    return true;
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setAgents: (next) => {
      agents = next;
    },
    choose,
    suggestion: {
      items: ({ query }) => rankMentions(agents, query),
      floatingUi: { strategy: 'fixed' },
      render: () => ({
        onStart: show,
        onUpdate: show,
        onExit: () => set(shut),
        onKeyDown: press,
      }),
    },
  };
}
