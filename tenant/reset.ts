import { readTenantEnv } from './env';
import { runScript } from './start-script';
import { openDesk, seedDesk, wipeDesk } from './store/desk';

void runScript(async () => {
  const settings = readTenantEnv();
  const say = (line: string) => console.log(line);
  await wipeDesk(settings);
  const desk = await openDesk(settings);
  try {
    await seedDesk({ db: desk.db, settings, now: Date.now(), say });
  } finally {
    await desk.close();
  }
  say('The demo desk is new.');
});
