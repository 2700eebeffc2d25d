import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeRefresh, ROTATION_GRACE_MS } from './grants';
import { CODE_LIFETIME_MS, isChallenge, judgeCode } from './pkce';

const verifier = 'a-verifier-that-is-long-enough-to-be-taken-1';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const now = 1_000_000;
const code = {
  clientId: 'halyard',
  redirectUri: 'http://localhost:3000/back',
  challenge,
  expiresAt: now + CODE_LIFETIME_MS,
  usedAt: null,
};
const given = { clientId: 'halyard', redirectUri: 'http://localhost:3000/back', verifier };

describe('a sign-in code', () => {
  it('is good once, for the program and address it was made for', () => {
    expect(judgeCode(code, given, now)).toBe('good');
    expect(judgeCode({ ...code, usedAt: now }, given, now)).toBe('reused');
    expect(judgeCode(code, { ...given, clientId: 'other' }, now)).toBe('other-client');
    expect(judgeCode(code, { ...given, redirectUri: undefined }, now)).toBe('other-redirect');
  });

  it('expires after a minute', () => {
    expect(judgeCode(code, given, now + CODE_LIFETIME_MS)).toBe('good');
    expect(judgeCode(code, given, now + CODE_LIFETIME_MS + 1)).toBe('expired');
  });

  it('is worth nothing without the verifier it was asked for with', () => {
    for (const wrong of [undefined, '', 'short', `${verifier}x`, challenge]) {
      expect(judgeCode(code, { ...given, verifier: wrong }, now)).toBe('not-verified');
    }
  });

  it('is only made for a whole S256 challenge', () => {
    expect(isChallenge(challenge)).toBe(true);
    for (const wrong of [undefined, '', 'plain', `${challenge}=`])
      expect(isChallenge(wrong)).toBe(false);
  });
});

describe('a refresh token', () => {
  const token = {
    clientId: 'halyard',
    refreshExpiresAt: now + 1,
    rotatedAt: null,
    revokedAt: null,
  };

  it('is good until it expires or is revoked, for its own program', () => {
    expect(judgeRefresh(token, 'halyard', now)).toBe('good');
    expect(judgeRefresh(token, 'halyard', now + 1)).toBe('refused');
    expect(judgeRefresh({ ...token, revokedAt: now }, 'halyard', now)).toBe('refused');
    expect(judgeRefresh(token, 'other', now)).toBe('refused');
  });

  it('answers again for a moment after it was exchanged, then counts as stolen', () => {
    const rotated = { ...token, refreshExpiresAt: now * 2, rotatedAt: now };
    expect(judgeRefresh(rotated, 'halyard', now + ROTATION_GRACE_MS)).toBe('good');
    expect(judgeRefresh(rotated, 'halyard', now + ROTATION_GRACE_MS + 1)).toBe('stolen');
  });
});
