import type { PriorityOutcome } from './priority-options';

/** When a ticket would be due; the resolution to the eye, both to screen readers. */
export function OutcomeFacts({ outcome }: { outcome: PriorityOutcome | null }) {
  const { response, resolution } = outcome ?? {};
  if (!resolution) return null;
  return (
    <span className={resolution.isLate ? 'font-medium text-breach' : undefined}>
      {response ? <span className="sr-only">First response {response.text}, </span> : null}
      Resolution {resolution.text}
    </span>
  );
}
