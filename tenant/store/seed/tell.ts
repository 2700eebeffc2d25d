import { AGENT, agentFirstName, agentName } from './agents';
import { beforeBed, isDeskManned, onCallAgent, proposedTime } from './awake';
import type { DemoClient } from './clients';
import { isStopped } from './clock-facts';
import { STATUS } from './desk-settings';
import { DAY, HOUR, localTime, MINUTE, shortDate, weekdayName } from './local-time';
import type { DemoUser } from './people';
import type { Random } from './random';
import type { Scenario } from './scenario';
import type { Beat } from './schedule';
import { fillSlots } from './slots';
import type { Slots } from './slots';
import { apologies, chaseResults, chasers, voicemails } from './chase-phrases';
import type { PhraseDecks } from './phrase-decks';
import { anyQuestions } from './question-phrases';
import * as phrases from './stock-phrases';
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
  /** A New ticket that was answered stays New: nobody has started on it. */
  staysNew: boolean;
  /** Open tickets are read side by side: they draw from decks of their own. */
  staysOpen: boolean;
  decks: PhraseDecks;
  random: Random;
};

/** Tells the beats of one ticket as actions; gives back the resolution once there is one. */
export function tellTicket(telling: Telling, beats: Beat[]): string | null {
  const { timeline, scenario, user, random, staysOpen, decks } = telling;
  const purpose = staysOpen ? 'open' : '';
  const voice = speaker(telling);
  const asked = beats.filter(
    (beat) => beat.kind === 'park' && beat.status === STATUS.waitingClient,
  ).length;
  // Questions follow from each other: whichever are asked, in the order of the kind.
  const chosen = new Set(random.shuffle(scenario.ask).slice(0, asked));
  const questions = [
    ...scenario.ask.filter((question) => chosen.has(question)),
    ...random.shuffle(anyQuestions),
  ];
  const notes = random.shuffle(scenario.looked);
  const reasons = random.shuffle(scenario.hold ?? []);
  let answers: string[] = [];
  const supplier = scenario.supplier && random.pick(scenario.supplier);
  let resolution: string | null = null;
  let parkedAt = telling.created;
  let isReminded = false;
  let isReturned = false;
  const ends = random.shuffle(scenario.ends);

  for (const beat of beats) {
    const { at } = beat;
    switch (beat.kind) {
      case 'response':
        voice.respond(at);
        break;
      case 'diagnosis':
        {
          const found = notes.shift();
          if (found) voice.note(at, found, undefined, false);
        }
        break;
      case 'pending':
        voice.note(at, random.pick(scenario.pending ?? scenario.looked), STATUS.pending);
        break;
      case 'park': {
        parkedAt = at;
        isReminded = false;
        const [question, ...possible] = questions[0] ?? [];
        if (beat.status === STATUS.waitingClient && user && question) {
          questions.shift();
          answers = possible;
          voice.setTime(at);
          voice.toUser(at, question, beat.status, 'Ask User');
        } else if (beat.status === STATUS.waitingThirdParty && supplier) {
          voice.toSupplier(at, supplier[0], supplier[1], beat.status);
        } else {
          voice.note(
            at,
            reasons.shift() ?? random.pick(scenario.hold ?? scenario.looked),
            beat.status,
          );
        }
        break;
      }
      case 'chase':
        voice.setAsked(parkedAt, at);
        if (beat.status === STATUS.waitingClient) {
          isReminded = true;
          if (user?.email) voice.toUser(at, decks.draw(chasers, purpose));
          else voice.onThePhone(at, decks.draw(voicemails, purpose));
        } else if (beat.status === STATUS.waitingThirdParty && supplier) {
          voice.note(at, `Chased ${supplier[0]}${decks.draw(chaseResults, purpose)}`);
        }
        break;
      case 'resume':
        if (beat.status === STATUS.waitingClient && user && answers.length > 0) {
          const isLate = isReminded && at - parkedAt > 1.4 * DAY;
          const sorry = isLate && random.chance(0.6) ? decks.draw(apologies, purpose) : '';
          const isDoneNext = beats[beats.indexOf(beat) + 1]?.kind === 'resolve';
          const answer = isDoneNext ? answers[0] : random.pick(answers);
          voice.fromUser(at, sorry + (answer ?? ''), STATUS.inProgress);
        } else if (beat.status === STATUS.waitingThirdParty && supplier) {
          voice.fromSupplier(at, supplier[0], supplier[2], STATUS.inProgress);
        } else voice.move(at, STATUS.inProgress);
        break;
      case 'resolve': {
        const [found, told, recorded] = ends.shift() ?? random.pick(phrases.secondEnds);
        resolution = voice.say(recorded);
        const last = timeline.rows.at(-1)?.at ?? telling.created;
        const isShort = at - telling.created < 30 * MINUTE && telling.source === 'phone' && user;
        if (isShort) {
          voice.onThePhone(at, `${found} Confirmed with {first} on the phone.`, STATUS.resolved);
          break;
        }
        if (random.chance(0.28) && at - last > 4 * MINUTE) {
          voice.note(
            Math.floor(at - Math.min(9 * MINUTE, (at - last) / 2)),
            found,
            undefined,
            false,
          );
        }
        voice.toUser(
          at,
          isReturned ? `Sorry about that. ${told}` : told,
          STATUS.resolved,
          'Resolve',
        );
        break;
      }
      case 'reopen':
        isReturned = true;
        voice.fromUser(at, decks.draw(phrases.returns), STATUS.inProgress);
        break;
      case 'close':
        voice.close(at);
        break;
    }
  }
  return isStopped(timeline.current()) ? resolution : null;
}

/** Who says what on one ticket: its agent (out of hours whoever is on call), requester, supplier. */
function speaker(telling: Telling) {
  const { timeline, slots, user, client, random } = telling;
  const words: Slots = { ...slots };
  const { decks, staysOpen } = telling;
  const purpose = staysOpen ? 'open' : '';
  const first = user?.firstName ?? '';
  const say = (text: string) => fillSlots(text, words, random);
  const doer = (at: number) => (isDeskManned(at) ? telling.agentId : onCallAgent(at));
  const note = (at: number, text: string, status?: number, isBrief = true) =>
    timeline.note(doer(at), { at, html: toHtml(say(text)), status, isBrief });
  const toUser = (at: number, text: string, status?: number, outcome?: string) => {
    const agentId = doer(at);
    if (user?.email)
      timeline.mail(
        agentId,
        { at, html: technicianMail(agentName(agentId), first, say(text), random), status },
        outcome,
      );
    else if (user)
      timeline.call(agentId, {
        at,
        html: toHtml(say(`Rang {first}. “${text.replace(' is attached', ' is in the post')}”`)),
        status,
      });
    else timeline.publicNote(agentId, { at, html: toHtml(say(text)), status });
  };
  const fromUser = (at: number, text: string, status?: number) => {
    if (!user) return;
    if (!user.email) {
      timeline.requester({ at, html: toHtml(`${first} rang back: “${say(text)}”`), status }, true);
      return;
    }
    const last = timeline.facts.lastMail;
    const quoted =
      last && random.chance(0.3)
        ? { at: last.at, name: agentName(last.agentId), html: last.html }
        : undefined;
    const html = requesterMail({
      user,
      clientName: client.name,
      body: say(text),
      random,
      isAnswer: true,
      quoted,
    });
    timeline.requester({ at, html, status });
  };
  const onThePhone = (at: number, text: string, status?: number) =>
    timeline.call(doer(at), { at, html: toHtml(say(text)), status });

  return {
    say,
    note,
    toUser,
    fromUser,
    onThePhone,
    setAsked: (asked: number, at: number) => {
      const { date } = localTime(asked);
      words.askedDay = at - asked < 6 * DAY ? weekdayName(date) : shortDate(date);
    },
    setTime: (at: number) => {
      words.time = proposedTime(at);
    },
    respond: (at: number) => {
      const status = telling.staysNew ? undefined : STATUS.inProgress;
      if (at === telling.created && user)
        return onThePhone(at, decks.draw(phrases.callNotes, purpose), status);
      if (user && !telling.staysNew && random.chance(0.18))
        return onThePhone(at, decks.draw(phrases.ringNotes, purpose), status);
      if (telling.staysNew && user) return toUser(at, decks.draw(phrases.queueReplies));
      if (random.chance(0.1) && isDeskManned(at) && telling.agentId !== AGENT.nicola) {
        const before = Math.floor(at - random.between(0.1, 0.5) * (at - telling.created));
        if (isDeskManned(before))
          timeline.assign(AGENT.nicola, before, `Over to ${agentFirstName(telling.agentId)}.`);
      }
      toUser(
        at,
        staysOpen
          ? decks.draw(telling.scenario.reply, purpose)
          : random.pick(telling.scenario.reply),
        status,
      );
    },
    toSupplier: (at: number, name: string, text: string, status: number) =>
      timeline.supplierMail(doer(at), supplierAddress(say(name)), {
        at,
        html: toHtml(say(text)),
        status,
      }),
    fromSupplier: (at: number, name: string, text: string, status: number) =>
      timeline.supplierAnswer(supplierAddress(say(name)), { at, html: toHtml(say(text)), status }),
    move: (at: number, status: number) => timeline.move(doer(at), at, status),
    close: (at: number) => {
      const before = timeline.history.at(-1)?.at ?? at;
      if (user?.email && at - before > 8 * MINUTE && random.chance(0.42)) {
        fromUser(
          Math.max(
            before + MINUTE,
            beforeBed(Math.floor(before + (at - before) * random.between(0.3, 0.95))),
          ),
          decks.draw(phrases.thanks),
        );
      }
      const isAutomatic = at - before > 20 * HOUR;
      if (at - before < MINUTE) timeline.closeWithLast();
      else
        timeline.move(
          isAutomatic ? null : doer(at),
          at,
          STATUS.closed,
          isAutomatic
            ? 'Closed automatically three working days after it was resolved.'
            : undefined,
        );
    },
  };
}

/** The fictional address a supplier is written to. */
export function supplierAddress(name: string): string {
  const host = name
    .toLowerCase()
    .replace(/ (support|helpdesk)$/, '')
    .replace(/[^a-z]/g, '');
  return `support@${host}.example`;
}
