/** Words that fit any ticket, with the slots of `slots.ts`. */
export const thanks = [
  'All good thanks',
  'All good, thanks {|again}',
  'That’s working now, thank you!',
  'Brilliant, thanks for sorting so quickly.',
  'Perfect, thank you {so much|very much|again}.',
  'Yep all fine. Ta',
  'Working now. Thanks for your help.',
  'Great, you can close this one.',
  'Thanks, that’s done the trick.',
  'Lovely, thank you',
  'Sorted, cheers',
  'Fab, thanks',
  'Thanks for the quick response!',
  'Ok great thanks',
];

export const returns = [
  'Sorry, it’s doing it again this morning.',
  'Spoke too soon, same problem has come back.',
  'This isn’t fixed I’m afraid. Fine for about an hour, then exactly the same.',
  'Can you reopen this please, we’re back where we started.',
];

export const apologies = [
  'Sorry for the slow reply. ',
  'Sorry, only just seen this. ',
  'Apologies, been off. ',
  'Sorry, it’s been one of those weeks. ',
  '',
];

export const callNotes = [
  'Spoke to {first}. Took the details, told {first} it is being looked at now.',
  'Call with {first}, walked through it together. Will look further and ring back.',
  'Spoke to {first} on {phone}. Can carry on for now, will come back within the hour.',
  '{first} on the phone. Tried the usual first steps together, no change. Looking into it.',
];

export const ringNotes = [
  'Rang {first} on {phone}. Can work meanwhile, told {first} what happens next.',
  'Called {first}, explained what I will check. Happy with that.',
  'Rang {first} back. Got the details that were missing.',
];

export const queueReplies = [
  'Thanks for getting in touch. We’ve got this and one of the team will pick it up shortly.',
  'Thanks, that’s logged and in the queue. If it gets worse meanwhile please ring us.',
];

export const holdReasons = [
  'No effect on users at the moment. Picking it up again on {soon}.',
  'Agreed to look at this again on {soon}.',
];

export const pendingReasons = [
  'Needs doing after hours. Booked in for this evening.',
  'Second pair of eyes wanted before I change this. Asked Daniel to look.',
];

export const chasers = [
  'Just checking in on this one. Did you get a chance to look at my last message?',
  'I tried to ring you but got your voicemail. When would be a good time to catch you?',
  'Is this one still open for you? If it’s settled just let me know and I’ll close it off.',
];

export const chaseResults = [
  ', still in their queue.',
  ', no date yet.',
  ', they say it is with second line.',
  ', promised an answer by tomorrow.',
];

export const anyQuestions: [string, ...string[]][] = [
  [
    'I tried to ring you just now but couldn’t get through. When is a good time?',
    'I’m around now.',
    'Free after lunch.',
    'Any time tomorrow morning is good.',
  ],
  [
    'I’d like to look at this together for a few minutes. Would {time} suit?',
    'Yes fine',
    'Can we say an hour later?',
    'Yes, call me on {phone}.',
  ],
];

export const incidentQuestions: [string, ...string[]][] = [
  [
    'Is this still happening, or has it settled down since I changed the setting?',
    'Still the same.',
    'Less often, but yes.',
    'Haven’t had it today, but it comes and goes.',
  ],
];

/** For a second repair where the case itself knows only one. */
export const secondEnds: [string, string, string][] = [
  [
    'Went through it again from the start, one setting had reverted. Watched it for an hour.',
    'I found what I had missed, and it has held for an hour now.',
    'Setting had reverted. Corrected and watched for an hour.',
  ],
  [
    'Same cause, other machine. Fixed there as well.',
    'The same thing had happened in a second place. Both are put right now.',
    'Same fix applied in the second place, tested.',
  ],
];
