import { startDesk } from '../tests/support/running-desk';

/**
 * One desk for the whole run, started as a user starts it; specs find it by environment. Those that start
 * one of their own start from a copy of one that was seeded before, which takes a third of the time.
 */
export default async function globalSetup() {
  // On a PostgreSQL a folder is not all there is of a desk.
  if (!process.env.HALYARD_TEST_POSTGRES) {
    const seeded = await startDesk();
    await seeded.stop();
    process.env.HALYARD_TEST_SEEDED = seeded.data;
  }
  const desk = await startDesk();
  process.env.E2E_URL = desk.url;
  process.env.E2E_TENANT_URL = desk.tenantUrl;
  process.env.E2E_DATA = desk.data;
  let isOver = false;
  desk.child.once('close', (code) => {
    if (!isOver)
      process.stderr.write(`The desk ended under the tests (exit ${code}):\n${desk.output()}\n`);
  });
  return async () => {
    isOver = true;
    await desk.stop();
  };
}
