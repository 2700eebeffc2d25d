import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { readTenantEnv } from './env';
import { DEMO_PASSWORD, tellDemoSignIns } from './oauth/demo-sign-ins';
import { hashPassword } from './oauth/passwords';
import { runScript } from './start-script';
import { openDesk } from './store/desk';
import { agents, logins } from './store/schema';

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
    const [agent] = await desk.db
      .update(agents)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(agents.username, username))
      .returning({ id: agents.id, name: agents.name });
    if (agent === undefined) throw new Error(`There is no sign-in named ${username}.`);
    await desk.db.delete(logins).where(eq(logins.agentId, agent.id));
    await tellDemoSignIns(desk.db, settings.dataFolder);
    console.log(`${agent.name} signs in with the new password from now on.`);
  } finally {
    await desk.close();
  }
});
