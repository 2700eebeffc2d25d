import { beforeEach, describe, expect, it } from 'vitest';
import { decisionInput, type DecisionInput } from '@/lib/contracts/reviews';
import { HaloError } from '@/lib/halo/errors';
import {
  lost,
  mail,
  orders,
  refused,
  reviewDesk,
  TICKET,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import { decide } from './decide';
import { settleHeldMail } from './held-mails';

let desk: ReviewDesk;
let presses = 0;

beforeEach(() => {
  desk = reviewDesk();
});

type Who = 'maya' | 'ola';
const press = (
  input: DecisionInput,
  key: string = `press-number-${(presses += 1)}`,
  who: Who = 'maya',
) => decide(desk.as(who), TICKET, key, decisionInput.parse(input));
const heldMails = async () => {
  const { open } = await desk.as('maya').keep.reviews.sittings([]);
  return desk.as('maya').keep.escalations.mailsFor(open?.id ?? null);
};

describe('a held mail', () => {
  const send = (id: string, who: Who = 'maya', text = 'Look') =>
    settleHeldMail(desk.as(who), id, { act: 'send', mail: { ...mail, text } });
  async function held() {
    await press(orders.escalate);
    const [first] = await heldMails();
    return first!.id;
  }
  const mails = () => desk.office.log(TICKET).filter(({ kind }) => kind === 'email');

  it('that the tenant refuses stays held, for whoever tries next', async () => {
    const id = await held();
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(send(id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await heldMails()).toMatchObject([{ state: 'held' }]);
    expect(await send(id, 'ola', 'Edited')).toMatchObject({ mail: { state: 'sent' } });
    expect(mails()).toMatchObject([{ noteHtml: '<p>Edited</p>', hiddenFromUser: true }]);
  });

  it.each(['before', 'after'] as const)(
    'of which nobody knows whether it arrived (lost %s it did) is sent once, by who sent it first',
    async (when) => {
      const id = await held();
      desk.fail({ call: 'add 1', when, error: lost });
      await expect(send(id)).rejects.toMatchObject({ code: 'outcome-unknown' });
      await expect(send(id, 'ola')).rejects.toMatchObject({ code: 'write-in-progress' });
      await send(id, 'maya', 'Edited after it may have gone');
      expect(mails()).toMatchObject([{ noteHtml: '<p>Look</p>' }]);
    },
  );

  it('goes to managers alone, also when it was edited', async () => {
    const id = await held();
    const stranger = { ...mail, to: ['ana.ruiz@northwind.example'] };
    const sent = settleHeldMail(desk.as('maya'), id, { act: 'send', mail: stranger });
    await expect(sent).rejects.toMatchObject({ code: 'not-a-manager' });
    expect(mails()).toEqual([]);
  });

  it('may be left out, which sends nothing; one that is not there is told of', async () => {
    const id = await held();
    const leave = () => settleHeldMail(desk.as('maya'), id, { act: 'leave-out' });
    expect(await leave()).toMatchObject({ mail: { state: 'left-out' } });
    expect(await leave()).toMatchObject({ mail: { state: 'left-out' } });
    await expect(send(id)).rejects.toMatchObject({ code: 'mail-settled' });
    expect(mails()).toEqual([]);
    await expect(send(crypto.randomUUID())).rejects.toMatchObject({ code: 'escalation-gone' });
  });

  it('by a session that ended stays held', async () => {
    const id = await held();
    const error = () => new HaloError('signed-out', 'Sign in again');
    desk.fail({ call: 'add 1', when: 'before', error });
    await expect(send(id)).rejects.toMatchObject({ kind: 'signed-out' });
    expect(await send(id)).toMatchObject({ mail: { state: 'sent' } });
  });
});
