import type { Industry } from './clients';
import type { FileKind } from './demo-files';
import type { TYPE } from './desk-settings';

/**
 * One kind of ticket the desk gets. Whatever is picked from it fits whatever else is picked from
 * it. Texts carry slots (`{first}`, `{printer}`: see `slots.ts`) and alternatives (`{a|b}`).
 */
export type Scenario = {
  key: string;
  /** What a reminder calls it ("your laptop"); may carry slots. */
  thing: string;
  /**
   * How long it may stand open: `urgent` hours and never parked, `prompt` a day or two,
   * `patient` weeks, as it waits for parts, a supplier or a date; without it about a week.
   */
  pace?: 'urgent' | 'prompt' | 'patient';
  type: keyof typeof TYPE;
  category: string;
  weight: number;
  priorities: number[];
  industries?: Industry[];
  /** Working hours it takes at the least, where a thing has to be sent, built or visited. */
  takesHours?: number;
  summaries: string[];
  /** What the requester writes, in plain sentences. */
  problem: string[];
  /** What the technician says first. */
  reply: string[];
  /** Hidden notes while the cause is not known yet. */
  looked: string[];
  /** [question, ...answers]: questions that wait for the client. */
  ask: [string, ...string[]][];
  /** [name, what we write, what they answer]; without it the case never waits for a supplier. */
  supplier?: [string, string, string][];
  /** Why it may be parked; without it the case is never put on hold. */
  hold?: string[];
  /** What of our own it may wait for; without it the case is never pending. */
  pending?: string[];
  /** [hidden finding, what the requester is told, the resolution as recorded] */
  ends: [string, string, string][];
  files?: FileKind[];
};
