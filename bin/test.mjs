// `npm test`: format, lint, types, unit, contract, build, end-to-end; the last line counts them.
// With --soak instead the build and what takes too long for that; with --postgres on a PostgreSQL.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { CannotStart, build, checkNode, install, seconds } from './prepare.mjs';
import { ended, root, run, start } from './processes.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const counts = { passed: 0, failed: 0 };
const DIST = '.next-test';

function count(name, passed, failed, began) {
  counts.passed += passed;
  counts.failed += failed;
  say(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds(began)})`,
  );
}

/** A check that counts one. */
async function check(name, command, args, env) {
  const began = Date.now();
  const { code, output } = await run(command, args, { env });
  if (code !== 0) say(output);
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, began);
}

/** A test runner that writes a JSON report; a report that is not there counts as one failure. */
async function suite(name, args, report, env, tally) {
  const began = Date.now();
  const { code } = await ended(start(process.execPath, args, { env }));
  try {
    const { passed, failed } = tally(JSON.parse(readFileSync(report, 'utf8')));
    count(name, passed, code === 0 ? failed : Math.max(failed, 1), began);
  } catch {
    count(name, 0, 1, began);
  }
}

const vitestTally = (report) => ({
  passed: report.numPassedTests,
  failed: report.numTotalTests - report.numPassedTests,
});
const playwrightTally = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
});

const bin = (name) => join(root, 'node_modules', name);

/** The tests of a Vitest project. */
async function vitest(project, env, scratch) {
  const report = join(scratch, `${project}.json`);
  const args = [
    ...[bin('vitest/vitest.mjs'), 'run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  await suite(project, args, report, env, vitestTally);
}

/** Builds what the desks of a test run; answers whether there is such a build now. */
async function buildDesk(env) {
  const began = Date.now();
  let built = false;
  try {
    await build(DIST, say, env);
    built = true;
  } catch (error) {
    say(error.message);
  }
  count('build', built ? 1 : 0, built ? 0 : 1, began);
  return built;
}

async function gate(env, scratch) {
  const { execPath } = process;
  await run(execPath, [bin('next/dist/bin/next'), 'typegen'], { env });
  await Promise.all([
    check('format', execPath, [bin('prettier/bin/prettier.cjs'), '--check', '.'], env),
    check('lint', execPath, [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'], env),
    check('types', execPath, [bin('typescript/bin/tsc'), '--noEmit'], env),
  ]);
  await vitest('unit', env, scratch);
  // The tenant's tests wait for it most of the time.
  const [, built] = await Promise.all([vitest('contract', env, scratch), buildDesk(env)]);
  if (!built) return;
  await endToEnd(env, scratch, '--grep-invert=@soak');
}

/** The tests in Chromium that `grep` names. */
async function endToEnd(env, scratch, grep) {
  const report = join(scratch, 'e2e.json');
  const e2eEnv = {
    ...env,
    CHROMIUM_PATH: await findChromium(say),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const args = [bin('playwright/cli.js'), 'test', grep, '--reporter=list,json'];
  await suite('end-to-end', args, report, e2eEnv, playwrightTally);
}

async function soak(env, scratch) {
  if (!(await buildDesk(env))) return;
  await vitest('soak', env, scratch);
  await endToEnd(env, scratch, '--grep=@soak');
}

async function main() {
  checkNode();
  await install(say);
  const scratch = mkdtempSync(join(tmpdir(), 'halyard-test-'));
  let postgres = null;
  if (process.argv.includes('--postgres')) {
    const { startPostgres } = await import('./postgres.mjs');
    postgres = await startPostgres(say);
  }
  // The tests' own world: none of the settings a developer has for their desk reach it.
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CI: process.env.CI,
    FORCE_COLOR: process.env.FORCE_COLOR,
    NEXT_TELEMETRY_DISABLED: '1',
    HALYARD_DIST: DIST,
    HALYARD_TEST_SCRATCH: scratch,
    HALYARD_DATA: join(scratch, 'data'),
    ...postgres?.env,
  };
  try {
    await (process.argv.includes('--soak') ? soak : gate)(env, scratch);
  } finally {
    await postgres?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

main()
  .catch((error) => {
    counts.failed += 1;
    say(error instanceof CannotStart ? error.message : error.stack);
  })
  .finally(() => {
    say(`${counts.passed} passed, ${counts.failed} failed`);
    process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
  });
