import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Executor } from '@/tenant/context';
import { agents, codes, tokens } from '@/tenant/store/schema';
import type { App } from './apps';
import type { TokenForm } from './client-authentication';
import {
  endFamily,
  issueGrant,
  judgeRefresh,
  lockFamily,
  type IssuedGrant,
  type NewGrant,
} from './grants';
import { OAuthError } from './oauth-error';
import { judgeCode, type CodeVerdict } from './pkce';
import { hashSecret } from './secrets';

type Agent = typeof agents.$inferSelect;

/** A grant as it was issued, for whom, and the nonce its identity token answers. */
export type Exchanged = {
  grant: NewGrant;
  issued: IssuedGrant;
  agent: Agent;
  nonce: string | null;
};

export type Exchanging = {
  db: Db;
  app: App;
  form: TokenForm;
  /** Epoch ms. */
  now: number;
  accessSeconds: number;
};

const codeRefusals: Record<Exclude<CodeVerdict, 'good'>, string> = {
  reused: 'The code was already used; sign in again',
  expired: 'The code has expired; sign in again',
  'other-client': 'The code was made for another application',
  'other-redirect': 'redirect_uri is not the one of the request',
  'not-verified': 'code_verifier does not fit',
};

const refused = (why: string) => new OAuthError('invalid_grant', why);

// Shared with other exchanges, against a change of the agent: a new password ends what was issued before.
async function lockEnabledAgent(tx: Executor, id: number): Promise<Agent> {
  const [agent] = await tx.select().from(agents).where(eq(agents.id, id)).for('share');
  if (agent === undefined || agent.isDisabled) throw refused('This agent may no longer sign in');
  return agent;
}

/**
 * Exchanges a code for tokens (RFC 6749 §4.1.3). Marking it and issuing are one step, so of several
 * that come together one wins; each other then ends what the winner was given. Throws OAuthError.
 */
export async function exchangeCode(exchanging: Exchanging): Promise<Exchanged> {
  const { db, app, form, now, accessSeconds } = exchanging;
  const hash = hashSecret(form.code ?? '');
  // A refusal is returned, not thrown: what it ends must not be rolled back.
  const outcome = await db.transaction(async (tx): Promise<Exchanged | OAuthError> => {
    await lockFamily(tx, hash);
    const [code] = await tx.select().from(codes).where(eq(codes.hash, hash));
    if (code === undefined) return refused('The code is unknown');
    const given = {
      clientId: app.clientId,
      redirectUri: form.redirect_uri,
      verifier: form.code_verifier,
    };
    const verdict = judgeCode(code, given, now);
    if (verdict === 'reused') await endFamily(tx, hash, now);
    if (verdict !== 'good') return refused(codeRefusals[verdict]);
    const agent = await lockEnabledAgent(tx, code.agentId);
    const marked = await tx
      .update(codes)
      .set({ usedAt: now })
      .where(and(eq(codes.hash, hash), isNull(codes.usedAt)))
      .returning({ hash: codes.hash });
    if (marked.length === 0) return refused('The code is unknown');
    const { clientId, agentId, scope, nonce } = code;
    const grant = { clientId, agentId, scope, family: hash };
    return { grant, agent, nonce, issued: await issueGrant(tx, grant, now, accessSeconds) };
  });
  if (outcome instanceof OAuthError) throw outcome;
  return outcome;
}

/**
 * Exchanges a refresh token for a new pair (RFC 6749 §6), unless its sign-in was ended, however
 * shortly before. One that was rotated long ago counts as stolen and ends the sign-in. Throws OAuthError.
 */
export async function exchangeRefresh(exchanging: Exchanging): Promise<Exchanged> {
  const { db, app, form, now, accessSeconds } = exchanging;
  const refreshHash = hashSecret(form.refresh_token ?? '');
  const noLonger = refused('The refresh token is no longer good; sign in again');
  const outcome = await db.transaction(async (tx): Promise<Exchanged | OAuthError> => {
    const find = () => tx.select().from(tokens).where(eq(tokens.refreshHash, refreshHash));
    const [known] = await find();
    if (known === undefined || known.agentId === null) return noLonger;
    await lockFamily(tx, known.family);
    const agent = await lockEnabledAgent(tx, known.agentId);
    // Only what is read behind both locks stays true until the new pair is there.
    const [token] = await find();
    const verdict = token === undefined ? 'refused' : judgeRefresh(token, app.clientId, now);
    if (verdict === 'stolen') await endFamily(tx, known.family, now);
    if (verdict !== 'good') return noLonger;
    await tx
      .update(tokens)
      .set({ rotatedAt: now })
      .where(and(eq(tokens.refreshHash, refreshHash), isNull(tokens.rotatedAt)));
    const { clientId, agentId, scope, family } = known;
    const grant = { clientId, agentId, scope, family };
    return { grant, agent, nonce: null, issued: await issueGrant(tx, grant, now, accessSeconds) };
  });
  if (outcome instanceof OAuthError) throw outcome;
  return outcome;
}
