import type { Industry } from './clients';
import type { TYPE } from './desk-settings';
import type { FileKind } from './demo-files';

/**
 * One kind of ticket the desk gets, told in variants. Texts carry slots in braces (`{first}`,
 * `{printer}`), filled by `fillSlots`; `{a|b}` picks one of the alternatives.
 */
export type Scenario = {
  key: string;
  type: keyof typeof TYPE;
  category: string;
  weight: number;
  priorities: number[];
  industries?: Industry[];
  /** Needs somebody on site more often than not. */
  onSite?: boolean;
  summaries: string[];
  /** What the requester writes, in plain sentences. */
  problem: string[];
  /** What the technician says first. */
  reply: string[];
  /** Hidden notes while working. */
  diagnosis: string[];
  /** Questions that wait for the client, each with the client's answers. */
  ask: { question: string; answers: string[] }[];
  /** Mail to a supplier, and what came back. */
  supplier?: { name: string; chase: string; answer: string }[];
  /** Why it was parked. */
  hold?: string[];
  /** How it ended: what the requester is told, and the resolution as recorded. */
  fixes: { told: string; recorded: string }[];
  files?: FileKind[];
};
