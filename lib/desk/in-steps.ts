import { HaloError } from '@/lib/halo/errors';
import { DeskError } from './context';

/** `what`: what is so once it is done, for people: "#12 is closed". */
export type Step = { what: string; run: () => Promise<void> };

/**
 * Does one step after the other. Each must be safe to run again: who sends the same request once more
 * gets only what is left done.
 *
 * @throws DeskError `partly-done`, which says what is done and what is not, where a later step is refused
 * or fails. As they are: what the first step throws, an ended session, a step still under way, a fault.
 */
export async function inSteps(steps: readonly Step[]): Promise<void> {
  for (const [at, { run }] of steps.entries()) {
    try {
      await run();
    } catch (error) {
      if (at === 0 || !isToBeTold(error)) throw error;
      const names = (part: readonly Step[]) => part.map(({ what }) => what).join(', ');
      throw new DeskError(
        'partly-done',
        `Only a part of this is done. Done: ${names(steps.slice(0, at))}. Not done: ${names(steps.slice(at))}. ${error.message} Try again: Halyard does only the rest.`,
        {},
        { cause: error },
      );
    }
  }
}

function isToBeTold(error: unknown): error is DeskError | HaloError {
  if (error instanceof HaloError) return error.kind !== 'signed-out';
  return error instanceof DeskError && error.code !== 'write-in-progress';
}
