import type { Scenario } from '../scenario';

/** Outlook and mailboxes. */
export const mailCases: Scenario[] = [
  {
    key: 'outlook-connecting',
    thing: 'Outlook',
    pace: 'prompt',
    type: 'incident',
    category: 'Email>Outlook',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'Outlook stuck on "Trying to connect" – {user}',
      'Outlook won’t connect – {user}',
      'Outlook says Disconnected since {lately}',
      'No new emails in Outlook, webmail is fine',
    ],
    problem: [
      'Outlook just says “Trying to connect” at the bottom and nothing new is coming in. Email on my phone works fine so I don’t think it’s the internet.',
      'My Outlook has been disconnected since I came in. I’ve restarted twice. I can see old emails but can’t send anything.',
      'Nothing new in Outlook since {lately}, but webmail has everything. I’ve got a client waiting for an answer so the sooner the better please.',
    ],
    reply: [
      'I’ve picked this one up. I’ll check your account first and then your Outlook profile, which may need rebuilding.',
      'Your mailbox itself looks healthy, so it is Outlook on your PC. I’ll take a look now.',
    ],
    looked: [
      'Mailbox fine in webmail, no service advisories. So it is local to {laptop}.',
      'Connected to {laptop}: Outlook in offline loop, safe mode the same. OST is {gb} GB.',
    ],
    ask: [
      [
        'Can I connect at {time}? I’ll need about ten minutes and you’ll have to close Outlook while I do it.',
        '{Yes that’s fine.|Yes please.|That works, I’ll be at my desk.}',
        'Could we do it a bit later? I’m in meetings until then.',
        'Go ahead now if you like, I’m at my desk.',
      ],
      [
        'Could you restart the PC once more and tell me what it says at the bottom right of Outlook?',
        'It says “Need Password”.',
        'Still “Trying to connect”. Sorry!',
      ],
    ],
    ends: [
      [
        'OST corrupt. New profile made, re-downloading, warned that search will be slow until it has indexed.',
        'I’ve rebuilt your Outlook profile and everything is syncing again. It may be slow for half an hour while it catches up.',
        'Outlook profile rebuilt. Tested send and receive.',
      ],
      [
        'Sign-in prompt hidden behind the other windows, stale tokens in Credential Manager. Cleared, signed in.',
        'There was a sign-in window hiding behind the others. You’re signed in properly now and mail is coming in.',
        'Stale credentials cleared, signed in again. Mail flowing.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'outlook-password',
    thing: 'the Outlook password box',
    type: 'incident',
    category: 'Email>Outlook',
    weight: 4,
    priorities: [3],
    summaries: [
      'Outlook keeps asking for password – {user}',
      'Password box keeps popping up in Outlook',
      'Outlook password prompt won’t go away ({first})',
    ],
    problem: [
      'Outlook keeps popping up asking for my password. I put it in and it just asks again. It was fine on {lately}.',
      'Every few minutes I get the password box in Outlook. I know it’s right because I can log on to the PC with it.',
    ],
    reply: [
      'I’ll take a look. Please don’t keep typing it in for now, that could lock the account.',
      'That’s usually an old saved password. I’ll check your sign-ins and come straight back to you.',
    ],
    looked: [
      'Sign-in log shows legacy prompts from {laptop} only. Account not locked.',
      'No failed sign-ins on the account, so the prompt is for something else in the profile.',
    ],
    ask: [
      [
        'Could you send a screenshot of the prompt, please? I want to see which account it is asking for.',
        'Attached. It’s asking for my old surname, I got married in the summer!',
        'Here you go, see attached.',
        'Attached – it says {shared}@ not me?',
      ],
      [
        'Can I connect at {time} for five minutes?',
        'Yes {|that’s fine|no problem}',
        'Not today sorry, can you do tomorrow?',
      ],
    ],
    ends: [
      [
        'Old shared mailbox of a leaver still in the profile, prompt was for that. Removed.',
        'It was asking on behalf of an old shared mailbox that no longer exists. I’ve removed it and the prompts have stopped.',
        'Removed defunct shared mailbox from the profile. No prompt since.',
      ],
      [
        'Credential Manager full of old Office tokens. Cleared, prompt gone after restart.',
        'There was an old saved password that Outlook kept trying. I’ve cleared it and you’re signed in properly.',
        'Stale saved credentials cleared. Tested ok.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'mailbox-missing',
    thing: 'the {shared}@ mailbox',
    pace: 'prompt',
    type: 'incident',
    category: 'Email>Mailbox',
    weight: 4,
    priorities: [3],
    summaries: [
      '{shared}@ mailbox missing',
      '{shared}@ mailbox missing – {first}',
      'Can’t see {shared}@ any more',
      '{shared}@ inbox has disappeared from Outlook',
    ],
    problem: [
      'The {shared}@ mailbox has disappeared from my Outlook. {other} can still see it.',
      '{shared}@ has vanished from the list on the left. It was there on {lately}. I’m the only one in today who deals with it.',
    ],
    reply: [
      'I’ll check who has rights on that mailbox and put it back for you.',
      'Thanks, I’ll look at the permissions on {shared}@.',
    ],
    looked: [
      '{first} not among the members of the {shared}@ group any more. {otherFirst} is. Checking who changed it.',
      'Rights are there, auto-mapping is off. Outlook build is behind on {laptop}.',
    ],
    ask: [
      [
        'Should you still have access after the change of teams? If so, could {manager} drop us a line?',
        'Yes I should, {managerFirst} has emailed you.',
        'I’ve asked {managerFirst} to reply to you.',
      ],
      [
        'The permissions look right now. Could you close Outlook, open it again and tell me whether it shows up?',
        'It’s there, thank you!',
        'Not yet, do I need to restart?',
        'It’s back but says “cannot expand the folder”.',
      ],
    ],
    ends: [
      [
        'Fell out of the group with the change of teams. Added back, auto-mapping on.',
        '{shared}@ is back in your list. It can take a minute to appear after Outlook starts.',
        'Permissions on {shared}@ put back, auto-mapping on.',
      ],
      [
        'Auto-mapping lost. Re-added with auto-mapping.',
        'It should be back now. If not, please restart Outlook once.',
        'Re-added {shared}@ with auto-mapping.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'send-as',
    thing: 'sending from {shared}@',
    type: 'incident',
    category: 'Email>Mailbox',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Can’t send from {shared}@',
      '“No permission to send on behalf of” {shared}@',
      'Replies from {shared}@ bounce – {first}',
    ],
    problem: [
      'I can read {shared}@ but when I reply it says I don’t have permission to send as this user.',
      'My replies from {shared}@ come straight back with a permission error. Reading is fine.',
    ],
    reply: [
      'That’s a separate permission, I’ll check it.',
      'I’ll have a look, it sounds as though you have half of what you need.',
    ],
    looked: ['Full Access yes, Send As no.', 'Send As set on the old mailbox before the rename.'],
    ask: [
      [
        'I’ve added it, but it takes up to an hour. Could you try again after that and let me know?',
        'Works now!',
        'Tried just now, same message.',
      ],
    ],
    ends: [
      [
        'Send As added, waited an hour, tested with the user.',
        'You can send from {shared}@ now.',
        'Send As granted on {shared}@, tested.',
      ],
    ],
    files: ['outlook'],
  },
  {
    key: 'vanishing-mail',
    thing: 'the vanishing mails',
    pace: 'prompt',
    type: 'incident',
    category: 'Email>Mailbox',
    weight: 1.5,
    priorities: [2, 3],
    summaries: [
      'Emails disappearing from {shared}@',
      'Emails vanish from inbox after a few minutes',
      'Missing emails – {shared}@',
    ],
    problem: [
      'Emails are vanishing from {shared}@. They come in, and ten minutes later they’re gone. Three of us look after it and none of us are moving them.',
    ],
    reply: ['I’ll look for rules and for devices that are connected to that mailbox.'],
    looked: [
      'Message trace: delivered to Inbox. Audit shows MoveItem by a client-side rule, hunting for whose.',
    ],
    ask: [
      [
        'Does one of you have it on a phone or tablet? And has anybody set up a rule lately?',
        '{otherFirst} has it on an iPad at home.',
        'Not that I know of.',
      ],
    ],
    ends: [
      [
        'Inbox rule of a leaver moving mail to RSS Feeds. Removed, {number} messages moved back.',
        'An old rule was moving the mail. I’ve removed it and put everything back in the inbox.',
        'Stray inbox rule removed, mail moved back.',
      ],
    ],
    files: ['outlook'],
  },
];
