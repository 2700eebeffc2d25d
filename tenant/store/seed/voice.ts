import { DESK_NAME, DESK_PHONE } from './desk-settings';
import { dateText } from './local-time';
import type { DemoUser } from './people';
import { randomFor } from './random';
import type { Random } from './random';

type Voice = {
  greeting: string;
  signOff: string;
  isMobile: boolean;
  isTerse: boolean;
  isHasty: boolean;
  hasSignature: boolean;
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** Paragraphs of HTML from lines of text; a blank line starts a new paragraph. */
export function toHtml(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function voiceOf(user: DemoUser): Voice {
  const random = randomFor('voice', user.id);
  const isTerse = random.chance(0.2);
  return {
    greeting: random.weighted(
      ['Hi', 'Hi all', 'Hello', 'Morning', 'Hi team', 'Good morning', ''],
      (greeting) =>
        ({ Hi: 8, Hello: 4, 'Hi all': 3, 'Hi team': 2, '': isTerse ? 12 : 2 })[greeting] ?? 1,
    ),
    signOff: random.weighted(
      ['Thanks', 'Kind regards', 'Many thanks', 'Cheers', 'Regards', 'Best wishes', 'Thx', ''],
      (signOff) =>
        ({ Thanks: 8, 'Kind regards': 5, 'Many thanks': 4, Cheers: 2, '': isTerse ? 12 : 1 })[
          signOff
        ] ?? 1,
    ),
    isMobile: random.chance(0.16),
    isTerse,
    isHasty: random.chance(0.25),
    hasSignature: !isTerse && random.chance(0.45),
  };
}

const SLIPS: [RegExp, string][] = [
  [/\bhave\b/, 'ahve'],
  [/\bthat\b/, 'taht'],
  [/\byou\b/, 'yuo'],
  [/\bjust\b/, 'jsut'],
  [/\band\b/, 'adn'],
  [/\bplease\b/, 'plese'],
  [/\bit’s\b/, 'its'],
  [/\bto\b/, 'ot'],
  [/\bfrom\b/, 'form'],
  [/\bwould\b/, 'woudl'],
  [/\bworking\b/, 'workign'],
  [/\bsays\b/, 'say s'],
  [/\bcould\b/, 'coudl'],
  [/\bemail\b/, 'emial'],
  [/\bI\b/, 'i'],
  [/\bthis\b/, 'thsi'],
  [/\byesterday\b/, 'yeterday'],
  [/\bmorning\b/, 'monring'],
  [/\breceive/, 'recieve'],
  [/\bcan’t\b/g, 'cant'],
  [/\bdoesn’t\b/g, 'doesnt'],
  [/\bwon’t\b/g, 'wont'],
  [/\bI’m\b/g, 'im'],
  [/\bI’ve\b/g, 'ive'],
  [/\bthanks\b/, 'thnaks'],
  [/\bdefinitely\b/, 'definately'],
  [/\bseparate/, 'seperate'],
  [/\bappointment/, 'apointment'],
  [/\bagain\b/, 'agian'],
  [/\bprinter\b/, 'pritner'],
  [/\bwith\b/, 'wiht'],
  [/\bbecause\b/, 'becuase'],
  [/\buntil\b/, 'untill'],
  [/\btomorrow\b/, 'tommorow'],
];

function typedInHaste(text: string, random: Random): string {
  const slips = random.shuffle(SLIPS.filter(([pattern]) => text.search(pattern) >= 0));
  let typed = text;
  for (const [pattern, slip] of slips.slice(0, random.int(1, 2)))
    typed = typed.replace(pattern, slip);
  return random.chance(0.3) ? typed.charAt(0).toLowerCase() + typed.slice(1) : typed;
}

function signature(user: DemoUser, clientName: string): string {
  const lines = [`${user.firstName} ${user.surname}`, user.title, clientName, `T: ${user.phone}`];
  return `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
}

/** A mail as this requester writes: the same person always writes in the same way. */
export function requesterMail(options: {
  user: DemoUser;
  clientName: string;
  body: string;
  random: Random;
  /** A short answer has no greeting and no signature block. */
  isAnswer?: boolean;
  quoted?: { at: number; name: string; html: string } | undefined;
}): string {
  const { user, clientName, body, random, isAnswer = false, quoted } = options;
  const voice = voiceOf(user);
  const hasty = voice.isHasty && random.chance(0.7);
  const words = hasty ? typedInHaste(body, random) : body;
  const greeting = isAnswer ? (random.chance(0.35) ? 'Hi' : '') : voice.greeting;
  const signOff = isAnswer && random.chance(0.4) ? '' : voice.signOff;
  const parts: string[] = [];
  if (greeting) parts.push(toHtml(greeting + (hasty ? '' : ',')));
  parts.push(toHtml(words));
  if (signOff || !voice.isTerse) {
    parts.push(`<p>${[signOff, user.firstName].filter(Boolean).map(escapeHtml).join('<br>')}</p>`);
  }
  if (voice.isMobile) parts.push(`<p>Sent from my ${random.chance(0.8) ? 'iPhone' : 'phone'}</p>`);
  else if (voice.hasSignature && !isAnswer) parts.push(signature(user, clientName));
  if (quoted) {
    parts.push(
      `<p>On ${dateText(quoted.at)}, ${escapeHtml(quoted.name)} wrote:</p><blockquote>${quoted.html}</blockquote>`,
    );
  }
  return parts.join('');
}

/** A mail as a technician of the desk writes it. */
export function technicianMail(
  agentName: string,
  first: string,
  body: string,
  random: Random,
): string {
  const name = agentName.split(' ')[0] ?? agentName;
  const greeting = first
    ? `${random.weighted(['Hi', 'Hello', 'Morning'], (word) => (word === 'Hi' ? 9 : 1))} ${first},`
    : 'Hello,';
  const close = random.weighted(['Thanks', 'Kind regards', 'Cheers'], (word) =>
    word === 'Thanks' ? 4 : 2,
  );
  return `${toHtml(greeting)}${toHtml(body)}<p>${close}<br>${escapeHtml(name)}<br>${DESK_NAME} Service Desk · ${DESK_PHONE}</p>`;
}
