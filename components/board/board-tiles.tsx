import type { BoardTiles } from '@/lib/domain/board-frame';

const tiles = [
  { of: 'unassigned', name: 'Unassigned', tone: 'plain' },
  { of: 'awaitingReply', name: 'Awaiting first reply', tone: 'plain' },
  { of: 'atRisk', name: 'At risk', tone: 'risk' },
  { of: 'lateToday', name: 'Late today', tone: 'late' },
] as const satisfies { of: keyof BoardTiles; name: string; tone: 'plain' | 'risk' | 'late' }[];

/** The four numbers of a board. */
export function Tiles({ counts }: { counts: BoardTiles }) {
  return (
    <dl className="board-tiles">
      {tiles.map(({ of, name, tone }) => (
        <div key={of} className="board-tile" data-tone={counts[of] > 0 ? tone : 'none'}>
          <dt>{name}</dt>
          <dd>{counts[of]}</dd>
        </div>
      ))}
    </dl>
  );
}
