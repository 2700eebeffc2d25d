import { bagReader, isCode, namesMachine, weightOf, type Bag } from './summary-words';

/** From this score on a summary counts as a possible duplicate (rules §6). */
export const DUPLICATE_THRESHOLD = 0.35;

/** From this likeness on two words are one, misspelt or with another ending. */
const LIKENESS_MIN = 0.6;
const LIKENESS_MIN_LENGTH = 5;

function trigramsOf(stem: string): Set<string> | null {
  if (stem.length < LIKENESS_MIN_LENGTH || /\p{N}/u.test(stem)) return null;
  const padded = `  ${stem} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

/** How alike the stems of a summary are to those of others, 0..1; remembers what it worked out. */
function likenessTo(bag: Bag): (stem: string) => ReadonlyMap<string, number> {
  const own = [...bag.keys()].flatMap((stem) => {
    const trigrams = trigramsOf(stem);
    return trigrams ? [{ stem, trigrams }] : [];
  });
  const known = new Map<string, ReadonlyMap<string, number>>();

  const workOut = (stem: string) => {
    if (bag.has(stem)) return new Map([[stem, 1]]);
    const trigrams = trigramsOf(stem);
    const likeness = new Map<string, number>();
    for (const each of trigrams ? own : []) {
      let shared = 0;
      for (const trigram of each.trigrams) if (trigrams?.has(trigram)) shared += 1;
      const dice = (2 * shared) / (each.trigrams.size + (trigrams?.size ?? 0));
      if (dice >= LIKENESS_MIN) likeness.set(each.stem, dice);
    }
    return likeness;
  };

  return (stem) => {
    const kept = known.get(stem) ?? workOut(stem);
    known.set(stem, kept);
    return kept;
  };
}

/**
 * Candidates whose summary is like `summary`, best first, of equal ones the lower ticket id first;
 * `score` 0..1, from DUPLICATE_THRESHOLD on (rules §6). Case, punctuation, accents, word order,
 * word endings and stop words do not matter, neither do "RE:" and ticket numbers in brackets; the
 * name after a dash or in brackets at the end counts half. Two summaries that name different
 * machines score half. One that holds only stop words is like nothing, not even itself.
 */
export function findDuplicates(
  summary: string,
  candidates: readonly { ticketId: number; summary: string }[],
): { ticketId: number; score: number }[] {
  const bagOf = bagReader();
  const wanted = bagOf(summary);
  if (wanted.size === 0) return [];
  const likeness = likenessTo(wanted);
  const wantedWeight = weightOf(wanted);
  const wantsMachine = namesMachine(wanted);

  /** The weighted share of common words in all words of both (Jaccard's index). */
  const scoreOf = (other: Bag): number => {
    const best = new Map<string, number>();
    let found = 0;
    let sharesMachine = false;
    for (const [stem, weight] of other) {
      let most = 0;
      for (const [own, alike] of likeness(stem)) {
        best.set(own, Math.max(alike, best.get(own) ?? 0));
        most = Math.max(most, alike);
        sharesMachine ||= isCode(own);
      }
      found += most * weight;
    }
    if (found === 0) return 0;
    let wantedFound = 0;
    for (const [stem, weight] of wanted) wantedFound += weight * (best.get(stem) ?? 0);
    const dice = (wantedFound + found) / (wantedWeight + weightOf(other));
    const isElsewhere = wantsMachine && !sharesMachine && namesMachine(other);
    return (dice / (2 - dice)) * (isElsewhere ? 0.5 : 1);
  };

  return candidates
    .map((candidate) => ({
      ticketId: candidate.ticketId,
      score: scoreOf(bagOf(candidate.summary)),
    }))
    .filter(({ score }) => score >= DUPLICATE_THRESHOLD)
    .sort((a, b) => b.score - a.score || a.ticketId - b.ticketId);
}
