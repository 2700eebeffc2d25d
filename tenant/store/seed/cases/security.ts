import type { Scenario } from '../scenario';

/** Suspicious mail, warnings, infected machines. */
export const securityCases: Scenario[] = [
  {
    key: 'clicked-link',
    thing: 'your account',
    pace: 'urgent',
    type: 'incident',
    category: 'Security>Phishing',
    weight: 3,
    priorities: [1, 2, 3],
    summaries: [
      'Clicked link in suspicious email – {user}',
      'Put password into fake Microsoft page – {first}',
      'I think I’ve been phished ({first})',
    ],
    problem: [
      'I’ve had an email from {supplier} with an invoice link. I clicked it and it asked for my email password. I put it in before I realised. Sorry!!',
      'Clicked on a document link that looked like it came from {other} and signed in. Now {otherFirst} says nobody here sent it.',
    ],
    reply: [
      'Thank you for telling us straight away. I’m resetting your password and signing out all sessions right now; please don’t open that mail again.',
      'Well done for telling us. I’m locking the account down first and will ring you in a minute.',
    ],
    looked: [
      'Password reset, sessions revoked, MFA methods checked: nothing added. Going through sign-in logs.',
      'Account contained. Message trace for the sender running.',
    ],
    ask: [
      [
        'Did you approve anything on your phone afterwards? Nobody is in trouble, we just need to know.',
        'No, nothing came up on my phone.',
        'I may have pressed approve once. Sorry.',
      ],
      [
        'Could you forward it to us as an attachment, please? I need the full headers.',
        'Attached I hope',
        'Done, sent it as attachment.',
      ],
    ],
    ends: [
      [
        'Sign-in logs clean, no inbox rules, no consent given. Message purged from {number} mailboxes.',
        'Your account is safe: password changed, nobody got in, and the mail has been removed from everyone’s inbox.',
        'Password reset, sessions revoked, mail purged, sender blocked. No sign of misuse.',
      ],
      [
        'One sign-in from abroad, blocked by policy. Domain blocked, mail purged.',
        'Somebody did try to get in with your password and was stopped. It’s changed now and you’re safe.',
        'Attempted sign-in blocked by policy. Password reset, mail purged.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'suspicious-mail',
    thing: 'that suspicious mail',
    pace: 'prompt',
    type: 'incident',
    category: 'Security>Phishing',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Suspicious email',
      'Is this email genuine?',
      'Odd email this morning',
      'Possible phishing',
      'Strange email – have not clicked',
    ],
    problem: [
      'Several of us have had the same email this morning saying a voicemail is waiting. I didn’t open it but thought you should know.',
      'Had an odd email pretending to be {manager} asking me to buy vouchers. Haven’t replied.',
      'Is this one from {supplier} real? They say their bank details have changed.',
    ],
    reply: [
      'Thanks for reporting it. Please leave it where it is, I’m checking who else got it.',
      'Thank you for asking before clicking. I’ll look at it now.',
    ],
    looked: ['Sender domain registered last week. {number} recipients here.'],
    ask: [
      [
        'Could you forward it to us as an attachment, please? I need the full headers.',
        'Attached I hope',
        'Done, sent it as attachment.',
      ],
    ],
    ends: [
      [
        'Purged from {number} mailboxes, domain blocked.',
        'Good catch. It was phishing, we’ve removed it everywhere and blocked the sender.',
        'Phishing confirmed, purged and blocked. Nobody entered credentials.',
      ],
      [
        'Genuine, confirmed by phone with the sender.',
        'This one is genuine, I’ve checked with them by phone. Thank you for being careful.',
        'Mail is genuine, confirmed with the sender by phone.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'scareware',
    thing: 'that virus warning',
    pace: 'urgent',
    type: 'incident',
    category: 'Security>Malware',
    weight: 1.3,
    priorities: [1, 2],
    summaries: [
      'Virus warning pop-up with phone number – {user}',
      'PC says it is infected, call this number',
      'Screen full of warnings, beeping – {first}',
    ],
    problem: [
      'There’s a full-screen warning saying my PC is infected and to ring a number. It’s beeping and I can’t close it. I have NOT rung it.',
    ],
    reply: ['Well done for not ringing it. Please leave the PC as it is, I’m connecting now.'],
    looked: ['Browser page only so far, full scan running.'],
    ask: [
      [
        'Did you run or install anything before or after the message appeared?',
        'No, nothing. I was looking at a recipe at lunch.',
        'I pressed Escape a lot, that’s all.',
      ],
    ],
    ends: [
      [
        'Browser scareware, closed. Notifications from the site blocked. Full scan clean.',
        'It was a fake warning in the browser. The PC is clean and the site is blocked.',
        'Scareware in browser. Cleaned, full scan clean, site blocked.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'quarantined-file',
    thing: '{laptop}',
    pace: 'urgent',
    type: 'incident',
    category: 'Security>Malware',
    weight: 1,
    priorities: [2, 3],
    summaries: [
      'Antivirus quarantined file on {laptop}',
      'Antivirus warning when opening attachment',
      '{laptop}: threat blocked',
    ],
    problem: [
      'Antivirus has popped up saying it blocked something on my laptop when I opened an attachment from {supplier}.',
    ],
    reply: ['Please unplug the network cable (or switch Wi-Fi off) and I’ll ring you.'],
    looked: ['Isolated {laptop} in the console. Macro dropper by the look of it.'],
    ask: [
      [
        'Is the original email still there? Please don’t open it, just tell me sender and time.',
        '{supplierMail}, half eight this morning.',
        'I’ve deleted it, sorry.',
      ],
    ],
    ends: [
      [
        'Stopped before it ran. Full scan clean, hash on no other machine. Out of isolation.',
        'The antivirus did its job: nothing ran and the laptop is clean. You can go back online.',
        'Macro dropper blocked before running. Clean scan, released from isolation.',
      ],
    ],
    files: ['dialog', 'log'],
  },
];
