import { describe, expect, test } from 'vitest';
import { ballOf, type Ball } from './ball';
import { ballWith } from './conversation';
import { statusRoles, type StatusRole } from './status';

describe('who has to act next', () => {
  test.each<[StatusRole, Ball, Ball]>([
    ['new', 'us', 'us'],
    ['in-progress', 'us', 'us'],
    ['pending', 'us', 'us'],
    ['on-hold', 'us', 'us'],
    ['waiting-client', 'client', 'us'],
    ['waiting-third-party', 'third-party', 'us'],
    ['resolved', 'nobody', 'us'],
    ['closed', 'nobody', 'us'],
  ])('while a ticket is %s: %s, and %s once the client has written', (role, ball, replied) => {
    expect(ballOf({ role, clientRepliedAt: null })).toBe(ball);
    expect(ballOf({ role, clientRepliedAt: 1 })).toBe(replied);
  });

  test('is in a list who it is on the ticket itself', () => {
    for (const role of statusRoles) {
      expect(ballOf({ role, clientRepliedAt: null })).toBe(
        ballWith(role, { unansweredAt: [] }) ?? 'nobody',
      );
      expect(ballOf({ role, clientRepliedAt: 7 })).toBe(ballWith(role, { unansweredAt: [3, 7] }));
    }
  });
});
