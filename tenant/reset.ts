import { parseArgs } from 'node:util';
import { readTenantEnv } from './env';
import { runScript } from './start-script';
import { openDesk, seedDesk, wipeDesk } from './store/desk';

const MOST_TICKETS = 1_000_000;

/** How many tickets the command line asks for; undefined where it leaves that to the desk. */
function askedTickets(): number | undefined {
  const { tickets } = parseArgs({ options: { tickets: { type: 'string' } } }).values;
  if (tickets === undefined) return undefined;
  const count = /^\d{1,7}$/.test(tickets) ? Number(tickets) : 0;
  if (count < 1 || count > MOST_TICKETS) {
    throw new Error(
      `--tickets must be a whole number from 1 to 1,000,000, without commas; it is “${tickets}”. Nothing was changed.`,
    );
  }
  return count;
}

void runScript(async () => {
  const tickets = askedTickets();
  const settings = readTenantEnv();
  const say = (line: string) => console.log(line);
  await wipeDesk(settings);
  const desk = await openDesk(settings);
  try {
    await seedDesk({ db: desk.db, settings, now: Date.now(), say, tickets });
  } finally {
    await desk.close();
  }
  say('The demo desk is new.');
});
