import { DrizzleQueryError } from 'drizzle-orm';

/** What a person is told of a failure to start. */
export function describeFailure(error: unknown): string {
  const causes: unknown[] = [error];
  for (let at = error; at instanceof Error && at.cause !== undefined; at = at.cause) {
    causes.push(at.cause);
  }
  const refused = causes.some(
    (cause) => cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED',
  );
  if (refused) {
    return 'The PostgreSQL server of TENANT_DATABASE_URL does not answer. Start it, or correct the address.';
  }
  if (error instanceof DrizzleQueryError) {
    return `The tenant's database refused: ${error.cause?.message ?? 'it did not say why'}`;
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
