import { beforeEach, describe, expect, it } from 'vitest';
import { HaloError } from '@/lib/halo/errors';
import {
  lost,
  mail,
  morningDesk,
  orders,
  people,
  refused,
  reviewDesk,
  TICKET,
  type ReviewDesk,
} from '@/tests/support/review-desk';
import type { Desk } from './context';
import { settleHeldMail } from './held-mails';
import { openReview } from './open-review';

const MINUTE = 60_000;

let desk: ReviewDesk;

beforeEach(() => {
  desk = reviewDesk();
});

type Who = 'maya' | 'ola';

const escalation = {
  kind: 'escalate',
  note: 'Why',
  agentId: people.priya,
  teamId: 4,
  mail,
} as const;

describe('a held mail', () => {
  const send = (id: string, who: Who = 'maya', text = 'Look') =>
    settleHeldMail(desk.as(who), id, { act: 'send', mail: { ...mail, text } });
  async function held() {
    await desk.decides(orders.escalate);
    const [first] = await desk.heldMails();
    return first!.id;
  }
  const mails = () => desk.office.log(TICKET).filter(({ kind }) => kind === 'email');

  it('that the tenant refuses stays held, for whoever tries next', async () => {
    const id = await held();
    desk.fail({ call: 'add 1', when: 'before', error: refused });
    await expect(send(id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await desk.heldMails()).toMatchObject([{ state: 'held' }]);
    expect(await send(id, 'ola', 'Edited')).toMatchObject({ mail: { state: 'sent' } });
    expect(mails()).toMatchObject([{ noteHtml: '<p>Edited</p>', hiddenFromUser: true }]);
  });

  const leave = (id: string, who: Who = 'maya') =>
    settleHeldMail(desk.as(who), id, { act: 'leave-out' });

  describe('of which nobody knows whether it arrived', () => {
    async function unclear(when: 'before' | 'after') {
      const id = await held();
      desk.fail({ call: 'add 1', when, error: lost });
      await expect(send(id)).rejects.toMatchObject({ code: 'outcome-unknown' });
      for (const act of [send, leave]) {
        await expect(act(id, 'ola')).rejects.toMatchObject({ code: 'write-in-progress' });
      }
      return id;
    }

    it('is not sent again where it did, though it was edited since: the answer has what went', async () => {
      const id = await unclear('after');
      const answer = await send(id, 'maya', 'Edited after it may have gone');
      expect(answer).toMatchObject({ mail: { state: 'sent', mail: { text: 'Look' } } });
      expect(mails()).toMatchObject([{ noteHtml: '<p>Look</p>' }]);
    });

    it('goes as it reads now where it did not', async () => {
      const id = await unclear('before');
      const answer = await send(id, 'maya', 'Edited');
      expect(answer).toMatchObject({ mail: { state: 'sent', mail: { text: 'Edited' } } });
      expect(mails()).toMatchObject([{ noteHtml: '<p>Edited</p>' }]);
    });

    it.each([
      ['after', 'sent'],
      ['before', 'left-out'],
    ] as const)('(lost %s it did) is %s where it is to be left out', async (when, state) => {
      const id = await unclear(when);
      expect(await leave(id)).toMatchObject({ mail: { state } });
      expect(mails()).toHaveLength(state === 'sent' ? 1 : 0);
    });

    it.each([
      ['after', 'Look'],
      ['before', 'Mine'],
    ] as const)('(lost %s it did) is a colleague’s two minutes later', async (when, text) => {
      const id = await unclear(when);
      desk.clock.now += 2 * MINUTE;
      expect(await send(id, 'ola', 'Mine')).toMatchObject({
        mail: { state: 'sent', mail: { text } },
      });
      expect(mails()).toMatchObject([{ noteHtml: `<p>${text}</p>` }]);
    });

    it('is a colleague’s to leave out two minutes later, where it did not', async () => {
      const id = await unclear('before');
      desk.clock.now += 2 * MINUTE;
      expect(await leave(id, 'ola')).toMatchObject({ mail: { state: 'left-out' } });
      await expect(send(id)).rejects.toMatchObject({ code: 'mail-settled' });
    });
  });

  it('is either sent or left out, whoever wants what at the same moment', async () => {
    for (const acts of [
      [send, leave],
      [leave, send],
    ] as const) {
      desk = reviewDesk();
      const id = await held();
      const both = await Promise.allSettled([acts[0](id), acts[1](id, 'ola')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [one] = await desk.heldMails();
      expect(one?.state).toBe(mails().length === 1 ? 'sent' : 'left-out');
    }
  });

  it('cannot be left out while it is on its way', async () => {
    const id = await held();
    let left: Promise<unknown> = Promise.resolve();
    const { before } = desk.office.onCall;
    desk.office.onCall.before = (call) => {
      before(call);
      if (call === 'add 1') left = leave(id, 'ola').catch((error: unknown) => error);
    };
    expect(await send(id)).toMatchObject({ mail: { state: 'sent' } });
    expect(await left).toMatchObject({
      code: expect.stringMatching(/write-in-progress|mail-settled/),
    });
    expect(mails()).toHaveLength(1);
    expect(await desk.heldMails()).toMatchObject([{ state: 'sent' }]);
  });

  it('of which the answer was lost on its way to the store is sent, whoever asks for what next', async () => {
    const id = await held();
    const { escalations } = desk.as('maya').keep;
    const { settleMail } = escalations;
    escalations.settleMail = async () => {
      escalations.settleMail = settleMail;
      throw new Error('The database is gone');
    };
    await expect(send(id)).rejects.toThrow('The database is gone');
    expect(await leave(id)).toMatchObject({ mail: { state: 'sent' } });
    expect(mails()).toHaveLength(1);
  });

  it('is nobody’s whom the tenant does not show the ticket, but for who wrote it', async () => {
    const morning = await morningDesk();
    await morning.press(1, escalation);
    const [mine] = (await openReview(morning.as('maya'), [])).mails;
    const id = mine!.id;
    const act = (who: Desk) => settleHeldMail(who, id, { act: 'leave-out' });
    await expect(act(morning.blindTo(1, 'ola'))).rejects.toMatchObject({ code: 'escalation-gone' });
    expect(await act(morning.blindTo(1, 'maya'))).toMatchObject({
      mail: { state: 'left-out', isOver: true },
    });
    await expect(act(morning.blindTo(1, 'ola'))).rejects.toMatchObject({ code: 'escalation-gone' });
  });

  it('goes to managers alone, also when it was edited', async () => {
    const id = await held();
    const stranger = { ...mail, to: ['ana.ruiz@northwind.example'] };
    const sent = settleHeldMail(desk.as('maya'), id, { act: 'send', mail: stranger });
    await expect(sent).rejects.toMatchObject({ code: 'not-a-manager' });
    expect(mails()).toEqual([]);
  });

  it('may be left out, which sends nothing; one that is not there is told of', async () => {
    const id = await held();
    expect(await leave(id)).toMatchObject({ mail: { state: 'left-out', isOver: false } });
    expect(await leave(id)).toMatchObject({ mail: { state: 'left-out' } });
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
