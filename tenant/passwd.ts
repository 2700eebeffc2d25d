import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { readTenantEnv } from './env';
import { DEMO_PASSWORD, tellDemoSignIns } from './oauth/demo-sign-ins';
import { endGrantsOf } from './oauth/grants';
import { hashPassword } from './oauth/passwords';
import { runScript } from './start-script';
import { openDesk } from './store/desk';
import { agents } from './store/schema';

const MIN_LENGTH = 8;

void runScript(async () => {
  const username = process.argv[2];
  if (!username) throw new Error('Say whose password: npm run tenant:passwd <user name>');
  if (process.stdin.isTTY) console.log(`New password for ${username}, then Enter and Ctrl-D:`);
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < MIN_LENGTH || password === DEMO_PASSWORD) {
    throw new Error(
      `The password must have at least ${MIN_LENGTH} characters. Nothing was changed.`,
    );
  }
  const settings = readTenantEnv();
  const desk = await openDesk(settings);
  try {
    const passwordHash = await hashPassword(password);
    const name = await desk.db.transaction(async (tx) => {
      const [agent] = await tx
        .update(agents)
        .set({ passwordHash })
        .where(eq(agents.username, username))
        .returning({ id: agents.id, name: agents.name });
      if (agent === undefined) throw new Error(`There is no sign-in named ${username}.`);
      await endGrantsOf(tx, agent.id, Date.now());
      return agent.name;
    });
    await tellDemoSignIns(desk.db, settings.dataFolder);
    console.log(
      `${name} signs in with the new password from now on; whoever was signed in as ${name} is signed out.`,
    );
  } finally {
    await desk.close();
  }
});
