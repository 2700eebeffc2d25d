import type { Scenario } from '../scenario';

/** People who start, leave, and what they need. */
export const joinerLeaverCases: Scenario[] = [
  {
    key: 'new-starter',
    thing: '{starter}’s start',
    pace: 'patient',
    takesHours: 14,
    type: 'request',
    category: 'Users>New starter',
    weight: 7,
    priorities: [3, 4],
    summaries: [
      'New starter {startDay}: {starter}',
      'New starter {startDay}: {starter}, {site}',
      'New user account – {starter}, starts {startDay}',
    ],
    problem: [
      'We have a new starter on {startDay}: {starter}, based at {site}, reporting to {manager}. Same access as {other} please, and a laptop.',
      'Please set up {starter} to start {startDay}. Job title as on the attached form, email, {app} and the {folder} folder. Desk phone not needed.',
      'New starter form for {starter} attached. Start date {startDay}. Please copy {otherFirst}’s permissions but NOT payroll.',
    ],
    reply: [
      'Thanks, I’ll set up the account and come back to you about the laptop.',
      'Thanks. I’ll have everything ready the day before and send the sign-in details to {managerFirst}.',
    ],
    looked: [
      'Account made from template, licence assigned (2 left). Groups copied from {other} without payroll.',
      'Stores checked: {laptop} is free if they want a spare.',
    ],
    ask: [
      [
        'Which laptop should it be: one of your spares, or shall we quote for a new one?',
        'Use a spare please, {otherFirst}’s old one is in the cupboard.',
        'New one please, {manager} has approved it.',
      ],
      [
        'Could you confirm the spelling of the name, please? It’s hard to change later.',
        'Spelling is right.',
        'Yes, exactly as I wrote it, I’ve checked with HR.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Hi, please could you confirm delivery of the laptop on our {po}? The user starts on {startDay}.',
        'Hi, {po} is out for delivery tomorrow before noon. Tracking to follow.',
      ],
    ],
    hold: [
      'All ready. Waiting for the first day, {startDay}, to hand over.',
      'Waiting for the start date: {startDay}.',
    ],
    pending: [
      'Laptop is being built, updates overnight.',
      'Waiting for Helen to approve one more licence.',
    ],
    ends: [
      [
        'Everything tested with a sign-in as the new user. Details to {managerFirst} by text.',
        '{starter} is all set up. Sign-in details have gone to {managerFirst} by text as usual, and the laptop is at {site}.',
        'Account, licence, groups and {laptop} set up. Tested sign-in and mail.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'leaver',
    thing: '{third}’s last day',
    pace: 'patient',
    takesHours: 10,
    type: 'request',
    category: 'Users>Leaver',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'Leaver {leaveDay}: disable, forward mail – {third}',
      'Leaver {leaveDay}: {third}',
      'Please close account of {third} ({leaveDay})',
    ],
    problem: [
      '{third} leaves us on {leaveDay}. Please disable the account at 5pm and forward emails to {other} for three months. Laptop will be handed in to me.',
      '{third} is finishing {leaveDay}. Can you stop access from then, and give {manager} access to the mailbox please.',
    ],
    reply: [
      'Thanks, booked for {leaveDay} at 17:00. Mail will go to the person you named from then on.',
      'Thanks for the notice. I’ll do this at the end of {leaveDay}.',
    ],
    looked: ['List of groups, licences and devices of {third} taken. Script prepared.'],
    ask: [
      [
        'Should the mailbox show an automatic reply, and what should it say?',
        'Yes please: “{third} has left, please contact {other}.”',
        'No reply, just forward it.',
      ],
      [
        'What should happen to the files in OneDrive?',
        'Give them to {manager} please.',
        'Keep for a month then delete.',
      ],
    ],
    hold: ['Scheduled for {leaveDay} 17:00.', 'Last day is {leaveDay}; nothing to do before.'],
    pending: ['Waiting for the laptop to come back to us.'],
    ends: [
      [
        'Sign-in blocked, sessions revoked, mailbox shared, forward set. Licence freed.',
        'Done: the account is disabled and mail goes to the person you asked for. Please let us know when the laptop is in.',
        'Account disabled, mailbox shared and forwarded, licence freed.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'loan-laptop',
    thing: 'the loan laptop',
    pace: 'patient',
    takesHours: 5,
    type: 'request',
    category: 'Hardware>Laptop',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Loan laptop for {other}',
      'Loan laptop from {soon}',
      'Spare laptop for a few days',
    ],
    problem: [
      '{other} needs a loan laptop for a few days from {soon}, the usual one is going to be repaired under warranty.',
    ],
    reply: ['Sure, I’ll put one aside for you.', 'I’ll check what we’ve got in the stores.'],
    looked: ['{laptop} is free, updates running.'],
    ask: [
      [
        'Would you like to collect it, or shall Gareth bring it?',
        'I’ll collect it.',
        'If Gareth is passing that would be great.',
      ],
    ],
    hold: ['Lent until the end of the week, waiting for it to come back.'],
    pending: ['Updates still running on the loan laptop.'],
    ends: [
      [
        'Signed out in the loan book.',
        'It’s at reception with your name on it.',
        'Loan laptop {laptop} issued.',
      ],
    ],
  },
  {
    key: 'mobile-setup',
    thing: 'your new mobile',
    type: 'request',
    category: 'Identity>MFA',
    weight: 2.5,
    priorities: [3, 4],
    summaries: [
      'New mobile set up – {first}',
      'Work email on new {mobile}',
      'Set up {mobile} for {user}',
    ],
    problem: [
      'I’ve been given a work {mobile}, please could you set up email and Teams on it?',
      'New {mobile} has arrived. Can somebody talk me through getting my emails on it?',
    ],
    reply: [
      'Of course. I’ll send you the link to enrol it, and ring you if it gets stuck.',
      'Happy to. It takes about ten minutes on the phone together.',
    ],
    looked: ['Serial added to device management, profile assigned.'],
    ask: [
      [
        'Can I ring you at {time} to go through it?',
        'Yes please',
        'That’s fine, use my landline though as I’ll be holding the mobile!',
      ],
    ],
    pending: ['Serial not in device management yet, added and syncing.'],
    ends: [
      [
        'Enrolled, mail and Teams on, PIN policy explained.',
        'You’re all set: email, calendar and Teams are on the phone.',
        'Phone enrolled, mail and Teams set up.',
      ],
    ],
  },
  {
    key: 'headset',
    thing: 'the headset and charger',
    takesHours: 4,
    type: 'request',
    category: 'Hardware>Laptop',
    weight: 2.5,
    priorities: [4],
    summaries: [
      'Headset for {other}, charger for me',
      'A few bits of kit please – {first}',
      'Headset and second charger',
    ],
    problem: [
      'Could I have a few bits please: a headset for {other}, the old one is broken, and a second charger for me.',
    ],
    reply: ['No problem, I’ll see what’s in stock.', 'Thanks, I’ll sort that.'],
    looked: ['Charger in stock, two kinds of headset on the shelf.'],
    ask: [['Wired or wireless?', 'Wireless please', 'Whatever you’ve got']],
    supplier: [
      [
        'Copperline Wholesale',
        'Please send on our account, {po}: see list. Delivery to {site}.',
        'Dispatched, with you in two working days.',
      ],
    ],
    pending: ['Goes along on the next site visit.'],
    ends: [['Issued from stock.', 'It’s on its way to you with Gareth.', 'Issued from stock.']],
  },
  {
    key: 'keyboard',
    thing: 'the new keyboard',
    takesHours: 4,
    type: 'request',
    category: 'Hardware>Desktop',
    weight: 1.5,
    priorities: [4],
    summaries: [
      'New mouse and keyboard – {first}',
      'Keyboard missing a key',
      'Mouse double-clicks by itself',
    ],
    problem: [
      'My keyboard has lost its E and my mouse double-clicks. Could I have new ones please?',
    ],
    reply: ['Ouch. I’ll see what’s in stock.', 'Thanks, I’ll get a new set to you.'],
    looked: ['Wired and wireless sets both in stock.'],
    ask: [['Wired or wireless?', 'Wireless please', 'Whatever you’ve got']],
    pending: ['Goes along on the next site visit.'],
    ends: [
      [
        'Issued from stock.',
        'A new set is on its way to you.',
        'Keyboard and mouse issued from stock.',
      ],
    ],
  },
];
