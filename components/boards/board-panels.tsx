'use client';

import { useId } from 'react';
import type { BoardDraft } from '@/lib/contracts/boards';
import { boardPanels } from '@/lib/domain/board';
import { Checkbox } from '@/components/ui/checkbox';
import { useHydrated } from '@/components/ui/use-hydrated';
import { withPanel } from './board-draft';
import { panelWords } from './board-words';

type BoardPanelsProps = {
  draft: BoardDraft;
  error: string | undefined;
  onChange: (part: Partial<BoardDraft>) => void;
};

/** Which parts the board has, and what it keeps from visitors. */
export function BoardPanels({ draft, error, onChange }: BoardPanelsProps) {
  const isOff = !useHydrated();
  const { panels, maskClient, maskSummary } = draft;
  const errorId = useId();
  const whyId = useId();
  return (
    <>
      <fieldset className="grid min-w-0 gap-2" aria-describedby={errorId}>
        <legend className="mb-2 text-sm font-medium">Panels</legend>
        {boardPanels.map((panel) => (
          <Checkbox
            key={panel}
            label={panelWords[panel].name}
            hint={panelWords[panel].detail}
            checked={panels.includes(panel)}
            disabled={isOff}
            onChange={() => onChange({ panels: withPanel(panels, panel) })}
          />
        ))}
        <p id={errorId} role="alert" className="text-sm text-breach empty:hidden">
          {error}
        </p>
      </fieldset>
      <fieldset className="grid min-w-0 gap-2" aria-describedby={whyId}>
        <legend className="text-sm font-medium">Hide</legend>
        <p id={whyId} className="max-w-prose text-xs text-muted">
          Visitors in the room read the wall too. What is hidden is not sent to the screen;
          summaries may name clients and people, so hide both where that matters.
        </p>
        <Checkbox
          label="Client names"
          checked={maskClient}
          disabled={isOff}
          onChange={({ target }) => onChange({ maskClient: target.checked })}
        />
        <Checkbox
          label="Summaries"
          checked={maskSummary}
          disabled={isOff}
          onChange={({ target }) => onChange({ maskSummary: target.checked })}
        />
      </fieldset>
    </>
  );
}
