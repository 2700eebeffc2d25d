import { describe, expect, it } from 'vitest';
import { createTicketTurns } from './ticket-turns';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((done) => (open = done));
  return { open, opened };
}

describe('what a ticket is asked for at the same moment', () => {
  it('is done one after the other, also after a failure, and no other ticket waits', async () => {
    const inTurn = createTicketTurns();
    const done: string[] = [];
    const { open, opened } = gate();
    const first = inTurn(1, async () => {
      await opened;
      done.push('first');
      throw new Error('refused');
    });
    const second = inTurn(1, async () => done.push('second'));
    await inTurn(2, async () => done.push('other'));
    expect(done).toEqual(['other']);
    open();
    await expect(first).rejects.toThrow('refused');
    await second;
    expect(done).toEqual(['other', 'first', 'second']);
  });
});
