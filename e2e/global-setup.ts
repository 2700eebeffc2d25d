import { startDesk } from '../tests/support/running-desk';

/** One desk for the whole run, started as a user starts it; specs find it by environment. */
export default async function globalSetup() {
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
