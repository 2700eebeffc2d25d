import { AGENT, agentFirstName, agentName } from './agents';
import type { DemoClient } from './clients';
import { isStopped } from './clock-facts';
import { STATUS } from './desk-settings';
import { MINUTE } from './local-time';
import type { DemoUser } from './people';
import type { Random } from './random';
import type { Scenario } from './scenario';
import type { Beat } from './schedule';
import { fillSlots } from './slots';
import type { Slots } from './slots';
import { holdReasons, pendingReasons, supplierExchanges, thanks, returns } from './stock-phrases';
import type { Timeline } from './timeline';
import { requesterMail, technicianMail, toHtml } from './voice';

export type Telling = {
  timeline: Timeline;
  scenario: Scenario;
  slots: Slots;
  user: DemoUser | null;
  client: DemoClient;
  agentId: number;
  source: string;
  created: number;
  now: number;
  random: Random;
};

/** Tells the beats of one ticket as actions; gives back the resolution once there is one. */
export function tellTicket(telling: Telling, beats: Beat[]): string | null {
  const { timeline, scenario, slots, user, client, agentId, random } = telling;
  const say = (text: string) => fillSlots(text, slots, random);
  const first = user?.firstName ?? '';
  const mailText = (text: string) => technicianMail(agentName(agentId), first, say(text), random);
  const toUser = (at: number, text: string, status?: number, outcome?: string) => {
    if (user) timeline.mail(agentId, { at, html: mailText(text), status }, outcome);
    else timeline.publicNote(agentId, { at, html: toHtml(say(text)), status });
  };
  const fromUser = (at: number, text: string, status?: number) => {
    if (!user) return timeline.move(agentId, at, status ?? timeline.current());
    if (!user.email)
      return timeline.requester(
        { at, html: toHtml(`${first} rang back: “${say(text)}”`), status },
        true,
      );
    const last = timeline.facts.lastMail;
    const quoted =
      last && random.chance(0.3)
        ? { at: last.at, name: agentName(last.agentId), html: last.html }
        : undefined;
    timeline.requester({
      at,
      html: requesterMail({
        user,
        clientName: client.name,
        body: say(text),
        random,
        isAnswer: true,
        quoted,
      }),
      status,
    });
  };

  const questions = random.shuffle(scenario.ask);
  const notes = random.shuffle(scenario.diagnosis);
  const suppliers = random.shuffle(scenario.supplier ?? supplierExchanges);
  let question = questions[0];
  let supplier = suppliers[0];
  let resolution: string | null = null;
  let isReturned = false;

  for (const beat of beats) {
    const { at } = beat;
    switch (beat.kind) {
      case 'response': {
        const isAtOnce = at === telling.created;
        if (isAtOnce || (user && random.chance(0.18))) {
          timeline.call(agentId, {
            at,
            html: toHtml(
              say(
                isAtOnce
                  ? `Spoke to {first}. ${random.pick(scenario.reply)}`
                  : `Rang {first} on {phone}. ${random.pick(scenario.reply)}`,
              ),
            ),
            status: STATUS.inProgress,
          });
        } else {
          if (random.chance(0.16) && agentId !== AGENT.nicola) {
            const before = at - random.between(0.1, 0.5) * (at - telling.created);
            timeline.note(AGENT.nicola, {
              at: Math.floor(before),
              html: toHtml(`Over to ${agentFirstName(agentId)}.`),
            });
          }
          toUser(at, random.pick(scenario.reply), STATUS.inProgress);
        }
        break;
      }
      case 'diagnosis':
        timeline.note(agentId, {
          at,
          html: toHtml(say(notes.shift() ?? random.pick(scenario.diagnosis))),
        });
        break;
      case 'pending':
        timeline.note(agentId, {
          at,
          html: toHtml(say(random.pick(pendingReasons))),
          status: STATUS.pending,
        });
        break;
      case 'park':
        if (beat.status === STATUS.waitingClient && user) {
          question = questions.shift() ?? random.pick(scenario.ask);
          toUser(at, question.question, beat.status, 'Ask User');
        } else if (beat.status === STATUS.waitingThirdParty) {
          supplier = suppliers.shift() ?? random.pick(supplierExchanges);
          const name = say(supplier.name);
          timeline.supplierMail(agentId, supplierAddress(name), {
            at,
            html: toHtml(say(supplier.chase)),
            status: beat.status,
          });
        } else {
          timeline.note(agentId, {
            at,
            html: toHtml(say(random.pick(scenario.hold ?? holdReasons))),
            status: beat.status,
          });
        }
        break;
      case 'chase':
        if (beat.status === STATUS.waitingClient) toUser(at, random.pick(chasers));
        else if (beat.status === STATUS.waitingThirdParty && supplier)
          timeline.note(agentId, {
            at,
            html: toHtml(
              say(
                `Chased ${supplier.name}{, still in their queue|, no date yet|, they say it is with second line}.`,
              ),
            ),
          });
        break;
      case 'resume':
        if (beat.status === STATUS.waitingClient && user && question)
          fromUser(at, random.pick(question.answers), STATUS.inProgress);
        else if (beat.status === STATUS.waitingThirdParty && supplier)
          timeline.supplierAnswer(supplierAddress(say(supplier.name)), {
            at,
            html: toHtml(say(supplier.answer)),
            status: STATUS.inProgress,
          });
        else timeline.move(agentId, at, STATUS.inProgress);
        break;
      case 'resolve': {
        const fix = random.pick(scenario.fixes);
        resolution = say(fix.recorded);
        toUser(
          at,
          isReturned ? `Sorry about that. ${fix.told}` : fix.told,
          STATUS.resolved,
          'Resolve',
        );
        break;
      }
      case 'reopen':
        isReturned = true;
        fromUser(at, random.pick(returns), STATUS.inProgress);
        break;
      case 'close': {
        const before = timeline.history.at(-1)?.at ?? at;
        if (user?.email && at - before > 2 * MINUTE && random.chance(0.55)) {
          fromUser(
            Math.floor(before + (at - before) * random.between(0.3, 0.95)),
            random.pick(thanks),
          );
        }
        const isAutomatic = at - before > 20 * 60 * MINUTE;
        timeline.move(
          isAutomatic ? null : agentId,
          at,
          STATUS.closed,
          isAutomatic
            ? 'Closed automatically three working days after it was resolved.'
            : undefined,
        );
        break;
      }
    }
  }
  return isStopped(timeline.current()) ? resolution : null;
}

const chasers = [
  'Just checking in on this one. Did you get a chance to look at my last message?',
  'I tried to ring you but got your voicemail. When would be a good time to catch you?',
  'Are you still having this? If it has sorted itself out just let me know and I’ll close it off.',
];

/** The fictional address a supplier is written to. */
export function supplierAddress(name: string): string {
  return `support@${name
    .toLowerCase()
    .replace(/ (support|helpdesk)$/, '')
    .replace(/[^a-z]/g, '')}.example`;
}
