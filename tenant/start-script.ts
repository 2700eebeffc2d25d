import { DatabaseLockedError } from '@/lib/database/lock';

/** What a person is told of a failure to start: one clear message where we know the cause. */
export function describeFailure(error: unknown): string {
  if (error instanceof DatabaseLockedError) {
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Runs a script's main function; a failure is told in words and ends with exit code 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}
