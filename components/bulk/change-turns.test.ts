import { expect, it } from 'vitest';
import { createTurns } from './change-turns';

/** Changes of tickets that are answered when a test says so. */
function desk() {
  const sent: { what: string; ahead: string | null; answer: (changed: string | null) => void }[] =
    [];
  const inTurn = createTurns<string>();
  const change = (ticketId: number, what: string) =>
    inTurn(ticketId, what, (ahead) => new Promise((answer) => sent.push({ what, ahead, answer })));
  return { sent, change, told: () => sent.map(({ what, ahead }) => [what, ahead]) };
}

const settled = () => new Promise((done) => setImmediate(done));

it('a change asked for twice before its answer is sent once; asked for later it is sent again', async () => {
  const { sent, change } = desk();
  change(7, 'to me');
  change(7, 'to me');
  await settled();
  expect(sent).toHaveLength(1);
  sent[0]?.answer('mine');
  await settled();
  change(7, 'to me');
  await settled();
  expect(sent).toHaveLength(2);
});

it('another change of the same ticket waits for the one before, and is told what came of it', async () => {
  const { sent, change, told } = desk();
  change(7, 'to me');
  change(7, 'to high');
  change(8, 'to me');
  await settled();
  expect(told()).toEqual([
    ['to me', null],
    ['to me', null],
  ]);
  sent[0]?.answer('mine');
  await settled();
  expect(told()[2]).toEqual(['to high', 'mine']);
});

it('what comes after a change that failed is sent all the same', async () => {
  const { sent, change, told } = desk();
  change(7, 'to me');
  change(7, 'to high');
  await settled();
  sent[0]?.answer(null);
  await settled();
  expect(told()[1]).toEqual(['to high', null]);
});
