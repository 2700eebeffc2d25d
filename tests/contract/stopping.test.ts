import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '@/tests/support/fresh-database';
import { startTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import {
  AGENTS_APP,
  askToken,
  authorizeQuery,
  codeForm,
  obtainCode,
  openSignIn,
  pkcePair,
  signIn,
  submitSignIn,
} from './sign-in';
import { ask } from './support';

async function start(data?: string) {
  const tenant = await (data === undefined ? startSmallTenant() : startTenant({ data }));
  onTestFinished(() => tenant.stop().then(() => {}));
  return tenant;
}

async function halfAnUpload(url: string, token: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  const part = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
  const head = [
    'POST /api/Attachment HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Length: 1000000',
    'Expect: 100-continue',
  ].join('\r\n');
  socket.write(`${head}\r\n\r\n`);
  // The tenant has asked for the body: the request is under way.
  await once(socket, 'data');
  await new Promise((sent) => socket.write(`--b\r\n${part}\r\n\r\nhalf of it`, sent));
}

async function changePassword(data: string, username: string, password: string) {
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: process.env.NODE_ENV },
    ...{ HALYARD_DATA: data, ...(await freshDatabase(data)) },
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tenant/passwd.ts', username], { env });
  child.stdin.end(password);
  const [code] = (await once(child, 'close')) as [number];
  return code;
}

test(
  'the tenant stops in two seconds though an upload hangs; a new password ends what the old one opened',
  { timeout: 90_000 },
  async () => {
    const first = await start();
    const grant = await signIn('technician', { base: first.url });
    const manager = await signIn('manager', { base: first.url });
    const unused = await obtainCode('technician', { base: first.url });
    await halfAnUpload(first.url, grant.access_token);

    const asked = performance.now();
    expect(await first.stop()).toBe(0);
    // Two seconds and what a busy machine adds; without an end it would wait for the upload.
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(existsSync(join(first.data, 'tenant', 'db.lock'))).toBe(false);

    expect(await changePassword(first.data, 'technician', 'correct horse battery')).toBe(0);
    const { url: base } = await start(first.data);
    const status = async (token: string) => (await ask('Agent/me', { token, base })).status;
    expect(await status(grant.access_token)).toBe(401);
    expect(await status(manager.access_token)).toBe(200);
    const fields = { grant_type: 'refresh_token', client_id: AGENTS_APP };
    const refused = { status: 400, body: { error: 'invalid_grant' } };
    expect(
      await askToken({ ...fields, refresh_token: grant.refresh_token ?? '' }, base),
    ).toMatchObject(refused);
    expect(await askToken(codeForm(unused.code, unused.verifier), base)).toMatchObject(refused);

    const query = authorizeQuery(pkcePair().challenge);
    const page = await openSignIn(query, { base, cookie: unused.cookie });
    expect(page).toMatchObject({ status: 200, location: null });
    const person = { username: 'technician', password: 'correct horse battery' };
    expect((await submitSignIn(page, person, base)).location).not.toBeNull();
  },
);
