/** [question, ...answers], for a ticket whose own kind has nothing left to ask. */
export type Question = [string, ...string[]];

export const anyQuestions: Question[] = [
  [
    'I’d like ten minutes with you on {thing}. Would {time} suit?',
    'Yes fine',
    'Make it an hour later please.',
  ],
  [
    'When could we look at {thing} together? I’m free from {time}.',
    '{time} is fine.',
    'Any time after that, ring me on {phone}.',
  ],
  [
    'I rang about {thing} but couldn’t get through. What’s a good time?',
    'I’m around now.',
    'Free after lunch.',
  ],
  ['Who else should I keep posted about {thing}?', 'Just me.', '{managerFirst} please.'],
  [
    'Is there anything about {thing} I should know before I go on?',
    'Only that we need it by the end of the week.',
    'No, go ahead.',
  ],
  [
    'How urgent has {thing} become: can it wait until tomorrow?',
    'Tomorrow is fine.',
    'Today if you can.',
  ],
  [
    'Are you in the office tomorrow? I’d like to finish {thing} with you there.',
    'Yes, all day.',
    'No, but {otherFirst} is.',
  ],
  [
    'Could {otherFirst} stand in for you if I need somebody about {thing}?',
    'Yes, no problem.',
    'Better wait for me.',
  ],
  ['Is your number for {thing} still {phone}?', 'Yes that’s right.', 'Yes, but text first.'],
  ['I need you signed in while I finish {thing}. Would {time} do?', 'Yes that works', 'Can do.'],
  [
    'May I work on {thing} over your lunch break?',
    'Yes, half twelve to one.',
    'I don’t take one! But go ahead.',
  ],
  [
    'Is it all right if Gareth comes by about {thing} on his round?',
    'Of course.',
    'Fine, ask at the front desk.',
  ],
];
