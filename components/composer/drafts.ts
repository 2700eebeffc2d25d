import type { ComposerMode } from './composer-modes';
import { readDraft, saysSomething, type Draft } from './draft';

/** What somebody has begun on a ticket, the latest first: what is for the client is never mixed with the rest. */
export type Drafts = readonly Draft[];

/** Reads what was kept, one draft or several; anything that is no draft is left out. */
export function parseDrafts(text: string): Draft[] {
  try {
    const kept: unknown = text === '' ? [] : JSON.parse(text);
    return (Array.isArray(kept) ? kept : [kept]).flatMap((each) => readDraft(each) ?? []);
  } catch {
    return [];
  }
}

/** Drafts as they are kept; empty when there is none. */
export function formatDrafts(drafts: Drafts): string {
  return drafts.length > 0 ? JSON.stringify(drafts) : '';
}

/** Adds a draft or the change of one, as the latest; of the others those stay that somebody would miss. */
export function withDraft(drafts: Drafts, draft: Draft): Draft[] {
  return [draft, ...withoutDraft(drafts, draft).filter(saysSomething)];
}

/** Leaves one draft out. */
export function withoutDraft(drafts: Drafts, { begunAt }: Draft): Draft[] {
  return drafts.filter((each) => each.begunAt !== begunAt);
}

/**
 * What was begun of a kind, to go on with; null where there is nothing. A note that was turned to the client
 * is not what somebody looks for who wants a note.
 */
export function begunOf(drafts: Drafts, mode: ComposerMode): Draft | null {
  return (
    drafts.find(
      (draft) =>
        draft.mode === mode && (mode === 'reply' || draft.hiddenFromUser) && saysSomething(draft),
    ) ?? null
  );
}
