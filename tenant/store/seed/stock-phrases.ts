import type { Scenario } from './scenario';

/** Words that fit any ticket, with the slots of `slots.ts`. */
export const thanks = [
  'All good thanks',
  'That’s working now, thank you!',
  'Brilliant, thanks for sorting so quickly.',
  'Perfect, thank you {so much|very much|again}.',
  'Yep all fine this morning. Ta',
  'Working now. Thanks for your help.',
  'Great, you can close this one.',
  'Thanks, that’s done the trick.',
  'Lovely, thank you',
  'Sorted, cheers',
];

export const returns = [
  'Sorry, it’s doing it again this morning.',
  'Spoke too soon, same problem has come back.',
  'Hi, this isn’t fixed I’m afraid. Worked for about an hour then exactly the same.',
  'Can you reopen this please, it has started again.',
];

export const holdReasons = [
  'Agreed with {first} to pick this up again on {soon}.',
  'Parked until the change window on {soon}.',
  'On hold: {first} is away, back on {soon}.',
];

export const pendingReasons = [
  'Waiting for Helen to approve the cost before I order.',
  'Part is in the stores, Gareth will take it out on {soon}.',
  'Ready to go, needs doing after hours. Booked myself in for this evening.',
  'Second pair of eyes wanted before I change this. Asked Daniel to look.',
  'Waiting for stock to be booked in.',
];

export const supplierExchanges: NonNullable<Scenario['supplier']> = [
  {
    name: '{vendor}',
    chase:
      'Hello, we look after IT for {client}. Please see the details above and let us know what you need from us. Our reference is in the subject.',
    answer:
      'Thank you for your patience. Your case {case} has been updated: this is a known fault and a fix has been applied on our side. Please ask the user to test.',
  },
  {
    name: '{vendor}',
    chase:
      'Hi, could one of your engineers look at this with us please? We have ruled out the PC and the network. User is {user} at {site}.',
    answer:
      'Hi, case {case}. We have reset the user’s profile on our side. Can you try again please?',
  },
];
