import type { Scenario } from './scenario';

/** Accounts, new starters and leavers, security. */
export const identityScenarios: Scenario[] = [
  {
    key: 'mfa-phone',
    type: 'incident',
    category: 'Identity>MFA',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'MFA prompts on new phone – {user}',
      'New phone, authenticator codes not working',
      'Can’t approve sign-in, old phone traded in – {first}',
      'Authenticator keeps asking on new {mobile}',
    ],
    problem: [
      'I’ve got a new {mobile} and traded the old one in, now I can’t approve the sign-in because the prompt goes to the old phone.',
      'Changed my phone at the weekend. The authenticator app opens but says there are no accounts. I’m locked out of everything apart from email on the phone.',
    ],
    reply: [
      'I’ll reset your sign-in methods so that you can register the new phone. I’ll ring you on the number we have first to be sure it’s you.',
      'No problem, this happens with every new phone. I’ll need to confirm it’s really you, so please expect a call from us.',
    ],
    diagnosis: [
      'Verified by call-back to the number on file. Revoked sessions, cleared old authenticator, issued temporary access pass (1 h).',
      'Identity confirmed by {manager}. Old device removed, new one registered while on the phone.',
    ],
    ask: [
      {
        question:
          'Could you give me a ring when you have both the new phone and your laptop in front of you? It takes five minutes.',
        answers: [
          'Will do, back at my desk at {time}.',
          'I’m here all afternoon, ring me on {phone}.',
        ],
      },
      {
        question:
          'I tried to call you to confirm it’s you, but got no answer. When can I reach you?',
        answers: ['Sorry was in a meeting. Any time after {time}.', 'Now is good'],
      },
    ],
    fixes: [
      {
        told: 'The new phone is registered and you’re signed in. You can ignore any prompt on the old one.',
        recorded: 'Re-registered MFA on new phone after call-back check. Tested sign-in.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'locked-out',
    type: 'incident',
    category: 'Identity>Password',
    weight: 8,
    priorities: [2, 3],
    summaries: [
      'Locked out after password change – {user}',
      'Account locked – {user}',
      'Password reset please – {user}',
      'Can’t log in this morning',
      'Forgotten password after two weeks off – {first}',
    ],
    problem: [
      'I changed my password on {lately} when it told me to and now the account keeps locking. Unlocked it with {other} yesterday and it’s happened again.',
      'Can’t log on to my PC. It says the account is locked out. I’ve only tried three times.',
      'Just back from two weeks’ holiday and my password has gone completely out of my head. Please could you reset it, {other} is lending me her PC to write this.',
    ],
    reply: [
      'I’ve unlocked you for now. It’ll lock again until we find the device that still has the old password, so I’m looking for that.',
      'I’ll ring you on the number we have for you and reset it while we talk.',
    ],
    diagnosis: [
      'Lockouts come from his mobile (4740, source EXCH). Old password in the mail app. Removed and re-added account with him on the phone.',
      'Source is {laptop}: mapped drive with saved credentials. Cleared Credential Manager, no lockout for an hour.',
      'Verified by call-back. Reset, must change at next sign-in.',
    ],
    ask: [
      {
        question:
          'Do you have email on a phone or tablet as well? One of them is still trying your old password.',
        answers: [
          'Yes my phone, and an old ipad at home now you say it.',
          'Only on my phone. It has been asking for a password, I just close it.',
        ],
      },
    ],
    fixes: [
      {
        told: 'You’re unlocked and it has stayed that way for the last hour. It was your phone still using the old password.',
        recorded: 'Old password saved on phone. Updated, account unlocked, monitored for an hour.',
      },
      {
        told: 'Your password has been reset as discussed on the phone; you’ll be asked to choose a new one.',
        recorded: 'Password reset after call-back check.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'new-starter',
    type: 'request',
    category: 'Users>New starter',
    weight: 9,
    priorities: [3, 4],
    summaries: [
      'New starter {startDay}: {starter}',
      'New starter {startDay}: {starter}, {site}',
      'New user account – {starter}, starts {startDay}',
    ],
    problem: [
      'We have a new starter on {startDay}: {starter}, based at {site}, reporting to {manager}. Same access as {other} please. She will need a laptop.',
      'Please set up {starter} to start {startDay}. Job title as on the attached form, email, {app} and the {folder} folder. Desk phone not needed.',
      'New starter form for {starter} attached. Start date {startDay}. Please copy {otherFirst}’s permissions but NOT payroll.',
    ],
    reply: [
      'Thanks, that’s plenty of notice. I’ll set up the account and come back to you about the laptop.',
      'Thanks {first}. I’ll have everything ready the day before and send you the sign-in details.',
    ],
    diagnosis: [
      'Account made from template, licence assigned (2 left). Groups copied from {other} without payroll.',
      'Laptop {laptop} built, updates done, {app} installed. Labelled and in the stores.',
      'No spare licence. Ordered one, cost covered by agreement.',
    ],
    ask: [
      {
        question: 'Which laptop should it be: one of your spares, or shall we quote for a new one?',
        answers: [
          'Use a spare please, {otherFirst}’s old one is in the cupboard.',
          'New one please, {manager} has approved it.',
        ],
      },
      {
        question: 'Could you confirm the spelling of the name and who approves access to {folder}?',
        answers: [
          'Spelling is right. {manager} approves.',
          'It’s as on the form. I’ve asked {manager} to reply to you about the folder.',
        ],
      },
    ],
    supplier: [
      {
        name: 'Copperline Wholesale',
        chase:
          'Hi, please could you confirm delivery of the laptop on our {po}? The user starts on {startDay}.',
        answer: 'Hi, {po} is out for delivery tomorrow before noon. Tracking to follow.',
      },
    ],
    hold: [
      'All ready. Waiting for first day, {startDay}, to hand over.',
      'Waiting for the signed form from {manager}.',
    ],
    fixes: [
      {
        told: '{starter} is all set up. Sign-in details have gone to {managerFirst} by text as usual, and the laptop is at {site}.',
        recorded: 'Account, licence, groups and {laptop} set up. Tested sign-in and mail.',
      },
    ],
    files: ['form'],
  },
  {
    key: 'leaver',
    type: 'request',
    category: 'Users>Leaver',
    weight: 6,
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
    diagnosis: [
      'Sign-in blocked 17:02, sessions revoked, mailbox converted to shared, forward set. Licence freed.',
      'OneDrive shared with {manager} for 30 days. Removed from all groups but one (retention).',
    ],
    ask: [
      {
        question: 'Should the mailbox show an automatic reply, and what should it say?',
        answers: [
          'Yes please: “{third} has left, please contact {other}.”',
          'No reply, just forward it.',
        ],
      },
    ],
    hold: ['Scheduled for {leaveDay} 17:00.', 'Last day is {leaveDay}; nothing to do before.'],
    fixes: [
      {
        told: 'Done: the account is disabled and mail goes to the person you asked for. Please let us know when the laptop is in.',
        recorded: 'Account disabled, mailbox shared and forwarded, licence freed.',
      },
    ],
    files: ['form'],
  },
  {
    key: 'name-change',
    type: 'request',
    category: 'Users>Change',
    weight: 2.5,
    priorities: [3, 4],
    summaries: [
      'Surname change – {user}',
      'Change of job title and team – {other}',
      'Move {other} from {room} to {site}, update details',
    ],
    problem: [
      'I got married last month, please could my name and email be changed? I’d like the old address to keep working.',
      '{other} is moving to another team from next week. Please change job title and take {otherFirst} out of the {shared}@ mailbox.',
    ],
    reply: [
      'Of course. I’ll keep the old address as well so nothing gets lost.',
      'Will do. This takes effect overnight.',
    ],
    diagnosis: [
      'Display name, UPN and primary address changed, old one kept as alias. Warned about Teams cache.',
      'Groups swapped, signature template updated.',
    ],
    ask: [
      {
        question:
          'Is it all right to do this at lunchtime? You’ll be signed out for a few minutes.',
        answers: ['Yes that’s fine', 'Could you do it after 5 instead?'],
      },
    ],
    fixes: [
      {
        told: 'That’s changed. You may see the old name in Teams until tomorrow.',
        recorded: 'Details changed, old address kept as alias.',
      },
    ],
  },
  {
    key: 'phishing',
    type: 'incident',
    category: 'Security>Phishing',
    weight: 4,
    priorities: [1, 2, 3],
    summaries: [
      'Clicked link in suspicious email – {user}',
      'Suspicious email from “{supplier}”',
      'Possible phishing: invoice from {supplier}',
      'Put password into fake Microsoft page – {first}',
    ],
    problem: [
      'I’ve had an email from {supplier} with an invoice link. I clicked it and it asked for my email password. I put it in before I realised. Sorry!!',
      'Several of us have had the same email this morning saying a voicemail is waiting. I didn’t open it but {other} did.',
      'Had an odd email pretending to be {manager} asking me to buy vouchers. Haven’t replied. Thought you should know.',
    ],
    reply: [
      'Thank you for telling us straight away. I’m resetting your password and signing out all sessions right now; please don’t open that mail again.',
      'Thanks for reporting it. Please leave it where it is, I’m checking who else got it.',
    ],
    diagnosis: [
      'Password reset, sessions revoked, MFA methods checked: nothing added. Sign-in logs clean, no inbox rules.',
      'One sign-in from abroad 09:14, blocked by policy. Message purged from {number} mailboxes, sender domain blocked.',
      'Harmless: supplier’s real newsletter with a bad link. Sender confirmed by phone.',
    ],
    ask: [
      {
        question:
          'Did you type your password on the page, and approve anything on your phone afterwards? Please be honest, nobody is in trouble.',
        answers: [
          'I typed it but didn’t approve anything on my phone.',
          'No I closed it when it asked for the password.',
        ],
      },
      {
        question: 'Could you forward it to us as an attachment, please? I need the full headers.',
        answers: ['Attached I hope', 'Done, sent it as attachment.'],
      },
    ],
    fixes: [
      {
        told: 'Your account is safe: password changed, nobody got in, and the mail has been removed from everyone’s inbox.',
        recorded:
          'Password reset, sessions revoked, mail purged, sender blocked. No sign of misuse.',
      },
      {
        told: 'Good catch. It was phishing, we’ve removed it everywhere and blocked the sender.',
        recorded: 'Phishing confirmed, purged and blocked. Nobody entered credentials.',
      },
    ],
    files: ['outlook'],
  },
  {
    key: 'malware-warning',
    type: 'incident',
    category: 'Security>Malware',
    weight: 1.2,
    priorities: [1, 2],
    summaries: [
      'Virus warning pop-up with phone number – {user}',
      'Antivirus quarantined file on {laptop}',
      'PC says it is infected, call this number',
    ],
    problem: [
      'There’s a full-screen warning saying my PC is infected and to ring a number. It’s beeping and I can’t close it. I have NOT rung it.',
      'Antivirus has popped up saying it blocked something on my laptop when I opened an attachment from {supplier}.',
    ],
    reply: [
      'Well done for not ringing it. Please leave the PC as it is, I’m connecting now.',
      'Please unplug the network cable (or switch Wi-Fi off) and I’ll ring you.',
    ],
    diagnosis: [
      'Browser scareware only, closed via Task Manager. Notifications from the site blocked. Full scan clean.',
      'Macro dropper stopped before it ran. Isolated, full scan, hash checked against other machines: none.',
    ],
    ask: [
      {
        question: 'Did you run or install anything before or after the message appeared?',
        answers: [
          'No, nothing. I was looking at a recipe at lunch.',
          'Only opened the attachment, it was blank.',
        ],
      },
    ],
    fixes: [
      {
        told: 'It was a fake warning in the browser. The PC is clean and the site is blocked.',
        recorded: 'Scareware in browser. Cleaned, full scan clean, site blocked.',
      },
    ],
    files: ['dialog', 'log'],
  },
];
