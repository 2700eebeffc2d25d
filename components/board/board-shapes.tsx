const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const priorityShapes = [
  <g key="0">
    <path d="M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z" fill="currentColor" />
    <path d="M12 6.5v7M12 17.3v.2" {...stroke} stroke="var(--wall-canvas)" strokeWidth={3} />
  </g>,
  <path key="1" d="m4 12 8-8 8 8M4 21l8-8 8 8" {...stroke} strokeWidth={3} />,
  <path key="2" d="M4 8.5h16M4 15.5h16" {...stroke} strokeWidth={3} />,
  <path key="3" d="m4 8 8 8 8-8" {...stroke} strokeWidth={3} />,
];

type PriorityShapeProps = {
  name: string | null;
  /** 0 for the most urgent; null for an unknown one. */
  urgency: number | null;
};

/** A priority as a shape, told apart without its colour. */
export function PriorityShape({ name, urgency }: PriorityShapeProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      role="img"
      aria-label={name ?? 'No priority'}
      data-urgency={urgency ?? 'none'}
      className="board-priority"
    >
      {urgency === null ? (
        <path d="M7 12h10" {...stroke} strokeWidth={3} />
      ) : (
        priorityShapes[Math.min(urgency, 3)]
      )}
    </svg>
  );
}

/** The shapes of a clock's states; that of the `data-state` around them shows. */
export function StateShapes() {
  return (
    <>
      <svg viewBox="0 0 24 24" role="img" aria-label="On track" data-of="on-track">
        <circle cx="12" cy="12" r="8.5" {...stroke} />
      </svg>
      <svg viewBox="0 0 24 24" role="img" aria-label="At risk" data-of="at-risk">
        <circle cx="12" cy="12" r="10" {...stroke} />
        <path d="M12 6.5V12l4 2.5" {...stroke} />
      </svg>
      <svg viewBox="0 0 24 24" role="img" aria-label="Late" data-of="breached">
        <path d="M12 3 22.5 21h-21z" fill="currentColor" />
      </svg>
    </>
  );
}

/** The connection: a full dot while it holds, a barred one while it does not, a ring for a preview. */
export function ContactShape({ state }: { state: 'live' | 'lost' | 'preview' }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className="board-contact" data-state={state}>
      {state === 'live' ? (
        <circle cx="12" cy="12" r="7" fill="currentColor" />
      ) : (
        <circle cx="12" cy="12" r="7.5" {...stroke} />
      )}
      {state === 'lost' ? <path d="M4 20 20 4" {...stroke} /> : null}
    </svg>
  );
}
