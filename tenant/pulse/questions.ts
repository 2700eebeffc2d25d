import { anyQuestions } from '@/tenant/store/seed/question-phrases';
import type { Scenario } from '@/tenant/store/seed/scenario';
import { scenarios } from '@/tenant/store/seed/scenarios';
import type { Slots } from '@/tenant/store/seed/slots';

type Known = { pattern: RegExp; answers: string[]; kind: Scenario | null };

const literal = (text: string) =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

/** What a template looks like once it is filled; each slot is a named group. */
export function patternOf(template: string): RegExp {
  const seen = new Set<string>();
  const parts = template.split(/\{([^{}]*)\}/).map((part, place) => {
    if (place % 2 === 0) return literal(part);
    if (part.includes('|')) return `(?:${part.split('|').map(literal).join('|')})`;
    if (seen.has(part)) return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>.+?)`;
  });
  return new RegExp(parts.join(''), 'u');
}

const known: Known[] = [
  ...scenarios.flatMap((kind) =>
    kind.ask.map(([question, ...answers]) => ({ pattern: patternOf(question), answers, kind })),
  ),
  ...anyQuestions.map(([question, ...answers]) => ({
    pattern: patternOf(question),
    answers,
    kind: null,
  })),
];

/** The slots a template still wants filled. */
export function slotsIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function slotsOfSummary(kind: Scenario | null, summary: string): Slots {
  for (const template of kind?.summaries ?? []) {
    const match = patternOf(template).exec(summary);
    if (match) return { ...match.groups };
  }
  return {};
}

/**
 * The answers the demo desk knows to a question asked in a text, and what the question and the
 * ticket's summary say the slots stand for; null where it knows no such question.
 */
export function findAnswers(
  text: string,
  summary: string,
): { answers: string[]; slots: Slots } | null {
  for (const { pattern, answers, kind } of known) {
    const match = pattern.exec(text);
    if (match) return { answers, slots: { ...slotsOfSummary(kind, summary), ...match.groups } };
  }
  return null;
}
