import { useTicked } from './use-ticked';

const TURN_MS = 10_000;

/** So many of a list at a time, the next ones every ten seconds; the last turn is as full as the others. */
export function useTurn<T>(list: readonly T[], size: number): T[] {
  const turns = Math.max(1, Math.ceil(list.length / size));
  const turn = useTicked((now) => Math.floor(now / TURN_MS) % turns);
  const from = Math.max(0, Math.min(turn * size, list.length - size));
  return list.slice(from, from + size);
}
