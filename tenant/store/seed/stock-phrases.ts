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
  'Much appreciated',
  'You’re a star, thank you',
  'Happy days, ta',
  'Yes all done, please close',
  'Cheers, that was quick',
  'Superb, many thanks',
  'No more trouble with {theThing}, thanks',
  'Thanks, will shout if it comes back',
  'Tested it twice, works. Thank you!',
];

export const returns = [
  'Sorry, it’s doing it again this morning.',
  'Spoke too soon, same problem has come back.',
  'This isn’t fixed I’m afraid. Fine for about an hour, then exactly the same.',
  'Can you reopen this please, we’re back where we started.',
  'Fine yesterday, same again today.',
  'Hate to say it but it’s back.',
  'Worked until lunch, now exactly as before.',
  'I think you’ll have to look again, sorry. No change once I’d restarted.',
];

export const callNotes = [
  'Spoke to {first}, took the details of {theThing}. Looking at it now.',
  'Call with {first}, walked through it together. Will look further and ring back.',
  'Spoke to {first} on {phone}. Will write as soon as I know more.',
  '{first} on the phone about {theThing}. Asked what I needed to know, starting now.',
  '{first} rang in. Heard the whole story, checking from here while the line is free.',
  'Took the call. {first} will stay by the phone for the next half hour.',
  'Long chat with {first}, clear picture now. Told what happens next.',
  '{first} on the line, went over it together. On it.',
  'Spoke to {first}, who is happy to leave it with us.',
  'Rang in from {site}. Told {first} I am starting with {theThing} right away.',
  'Good description from {first}, nothing else to ask for the moment.',
  '{first} could not talk for long. Have what I need to start.',
  'Went through it once more with {first}. Ringing back when I know more.',
  'Call taken between two meetings. {first} prefers mail from here on.',
  '{first} is in no hurry, but would like to hear today.',
  'Confirmed name and machine with {first}, had a first look while talking.',
  'Spoke to {first}. Promised word before the end of the day.',
  'Details taken from {first}, who is in all day on {phone}.',
  'Call from {first}. Nothing more needed from that side for now.',
  '{first} rang, busy line behind. Understood {theThing}, looking into it.',
  'Answered {first} straight away, will report back by mail.',
  'Listened to {first}, repeated it back, agreed to look at {theThing} first.',
];

export const ringNotes = [
  'Rang {first} on {phone}, told what happens next.',
  'Called {first}, explained what I will check. Happy with that.',
  'Rang {first} back about {theThing}. Starting on it now.',
  'Caught {first} at the desk, agreed who does what.',
  'Called back within the hour, {first} glad to hear from us.',
  'Rang {first}, who had {otherFirst} next to the phone as well. Same story from both.',
  'Spoke to {first} briefly: mail from here on.',
  'Called {first} on {phone}, agreed that I look at {theThing} from here first.',
  'Got {first} at the second try. Explained what I am about to do.',
  'Rang to say I have it. {first} glad somebody called.',
  'Phoned {first}, five minutes, no surprises.',
  'Rang {first}: this week is soon enough.',
  'Called {first} about {theThing}, promised news by mail.',
  'Talked it over with {first} on the phone, knows what comes next.',
  'Rang the mobile, {first} was driving and rang back. Explained the plan.',
];

export const queueReplies = [
  'Thanks for getting in touch. I’ve taken this and will start on it as soon as I’m off my present call.',
  'Thanks, I’ve got this one and will come to {thing} later today. If it gets worse meanwhile please ring us.',
  'Thanks for letting us know about {thing}. It’s with me, I’ll be on it this afternoon.',
  'Hello from the desk, this one is mine. I’ll write again once I’ve had a look at {thing}.',
  'Noted, thank you. I’ll come to {thing} after the one I’m on.',
  'Got it, thanks. Nothing you need to do about {thing} for now.',
];

/** For a second repair where the case itself knows only one; neither names a cause of its own. */
export const secondEnds: [string, string, string][] = [
  [
    'Went through it again from the start and watched it for an hour.',
    'I’ve been through {thing} again from the start, and it has held for an hour now.',
    'Repeated the fix, watched for an hour.',
  ],
  [
    'First fix had not been saved. Done again, checked after a restart.',
    'The first correction had not been kept. It has now, also after a restart.',
    'Fix applied again and checked after a restart.',
  ],
];
