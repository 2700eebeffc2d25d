import type { Scenario } from '../scenario';

/** Outlook, mailboxes and delivery. */
export const mailCases: Scenario[] = [
  {
    key: 'outlook-connecting',
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
        'I’ve changed the permissions. Could you close Outlook, open it again and tell me whether it shows up?',
        'It’s there, thank you!',
        'Not yet, do I need to restart?',
        'It’s back but says “cannot expand the folder”.',
      ],
      [
        'Should you still have access after the change of teams? If so, could {manager} drop us a line?',
        'Yes I should, {managerFirst} has emailed you.',
        'I’ve asked {managerFirst} to reply to you.',
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
  {
    key: 'undeliverable',
    type: 'incident',
    category: 'Email>Delivery',
    weight: 3,
    priorities: [2, 3],
    summaries: [
      'Undeliverable to {supplier}',
      'Emails to {supplier} bouncing back',
      'Bounce message when writing to {supplier}',
    ],
    problem: [
      'Everything I send to {supplier} comes back undeliverable. I’ve pasted the message below, it’s all gobbledegook to me.\n\n550 5.7.26 This message does not pass authentication checks (SPF)',
      'Can’t email {supplier}, bounces every time. They can email us. We need to get an order to them today.',
    ],
    reply: [
      'Thanks for including the message, that helps. I’ll trace it.',
      'I’ll run a message trace and see what their end says.',
    ],
    looked: [
      'Trace: rejected by their gateway, ours leaves fine. Checking SPF and DKIM of {domain}.',
    ],
    ask: [
      [
        'Could you send me the exact address you wrote to, and about when?',
        '{supplierMail}, about half past nine.',
        'It was {supplierMail}. Twice this morning.',
      ],
    ],
    ends: [
      [
        'SPF of {domain} misses the newsletter service added last month. DNS corrected, test delivered.',
        'I’ve corrected a setting that made their server distrust us. Please send it again.',
        'SPF corrected for {domain}, test to {supplier} delivered.',
      ],
      [
        'Their MX points to a dead host. Nothing for us to fix, wrote to their IT.',
        'The fault is at their end and their IT know about it now. Until then please use their other address.',
        'Recipient’s mail server misconfigured, their IT told.',
      ],
    ],
    files: ['outlook', 'log'],
  },
  {
    key: 'mail-delayed',
    type: 'incident',
    category: 'Email>Delivery',
    weight: 1.5,
    priorities: [2, 3],
    summaries: [
      'Mail delayed by an hour',
      'Nothing arriving since this morning',
      'Emails arriving very late – {site}',
      'No external emails coming in',
    ],
    problem: [
      'Emails are taking over an hour to arrive. A client was on the phone waiting for one while we talked.',
      'Nobody here has had an email from outside since this morning. Internal ones are fine.',
    ],
    reply: [
      'Thanks. I can see mail queuing at the filter, so it isn’t lost. I’m on to them.',
      'I’ll trace a few messages and find out where they sit.',
    ],
    looked: [
      'Trace: accepted by the filter at once, delivered 70 min later. All clients on that node the same.',
    ],
    ask: [
      [
        'Could you tell me one sender and roughly when they sent it, please?',
        '{supplierMail} at ten past nine, still not here.',
        'Just had three at once, so it may be coming back?',
      ],
    ],
    supplier: [
      [
        'Postgate Mail Filter',
        'Messages for {domain} sit in your queue for over an hour. Example id in the attached trace. When will this be cleared?',
        'A node was overloaded and has been taken out of service. Queues are clear now, ref {case}.',
      ],
    ],
    ends: [
      [
        'Queue drained, five test messages inside a minute.',
        'The delay was at the mail filter and has cleared. All held messages have been delivered.',
        'Filter provider delay, queue cleared. Nothing lost.',
      ],
    ],
    files: ['log'],
  },
  {
    key: 'quarantine',
    type: 'incident',
    category: 'Email>Delivery',
    weight: 2.5,
    priorities: [3, 4],
    summaries: [
      'Not receiving emails from {supplier}',
      'Expected email from {supplier} hasn’t come',
      'Emails going to junk – {first}',
    ],
    problem: [
      '{supplier} say they’ve sent us three emails today and we haven’t had any of them. Not in junk either.',
      'Order confirmations from {supplier} never arrive. I’ve looked in junk.',
    ],
    reply: [
      'I’ll look in quarantine and release them if they’re there.',
      'Let me check what the filter made of them.',
    ],
    looked: ['{count} messages from that sender in quarantine as high-confidence spam.'],
    ask: [
      [
        'I can see some from {supplierMail}. Are those the ones, and are you expecting attachments?',
        'Yes those. Invoices as pdf.',
        'That’s them!',
      ],
    ],
    ends: [
      [
        'Released {count}, sender allowed for this client only.',
        'They had been held as spam. I’ve released them and told the filter to let that sender through.',
        'Released from quarantine, sender allowed.',
      ],
    ],
  },
  {
    key: 'mailbox-access',
    type: 'request',
    category: 'Email>Mailbox',
    weight: 4,
    priorities: [3, 4],
    summaries: [
      'Give {other} access to {shared}@',
      'Access to {shared}@ for {other}',
      '{shared}@ – add {other}, remove {third}',
    ],
    problem: [
      'Please could {other} have access to {shared}@ to cover from {soon}. {manager} is happy with that.',
      'Could you add {other} to {shared}@ please? Needs to reply from it as well.',
    ],
    reply: [
      'No problem. I’ll set that up today.',
      'Will do. It usually shows up in Outlook within the hour.',
    ],
    looked: ['{manager} confirmed by phone.'],
    ask: [
      [
        'Should replies come from {shared}@ or from {otherFirst}’s own address?',
        'From {shared}@ please.',
        '{otherFirst}’s own is fine.',
      ],
    ],
    ends: [
      [
        'Full Access and Send As set, auto-mapping on.',
        'That’s done. It should appear by itself, if not ask {otherFirst} to restart Outlook once.',
        'Access to {shared}@ given to {other} as approved by {manager}.',
      ],
    ],
  },
  {
    key: 'out-of-office',
    type: 'request',
    category: 'Email>Mailbox',
    weight: 2.5,
    priorities: [3, 4],
    summaries: ['Out of office for {other}', 'Please put out of office on for {other}'],
    problem: [
      '{other} is off sick and forgot to put an out of office on. Could you do it please: back next week, contact me for anything urgent.',
      'Please could you set an out of office for {other}, off until further notice. Contact {manager} instead.',
    ],
    reply: ['Of course, I’ll do it now.', 'No problem. Same wording inside and outside?'],
    looked: ['{first} is on the list of people who may ask for this.'],
    ask: [
      [
        'What would you like it to say to people outside?',
        'Thank you for your email. I am away from the office. Please contact {user}.',
        'Same as inside please.',
      ],
    ],
    ends: [
      [
        'Automatic reply set by admin, no end date.',
        'Out of office is on. Tell us when it should come off.',
        'Automatic reply set for {other} as asked.',
      ],
    ],
  },
  {
    key: 'distribution-list',
    type: 'request',
    category: 'Email>Mailbox',
    weight: 2,
    priorities: [4],
    summaries: ['New shared address {shared}@', 'New group address {shared}@ for {site}'],
    problem: [
      'Could we have a new address {shared}@ that goes to me, {other} and {third} please? Not urgent.',
    ],
    reply: ['Happy to. I’ll set it up and let you know when it’s live.'],
    looked: ['Name free, no clash with the old alias.'],
    ask: [
      ['Should people outside be able to write to it?', 'Yes please.', 'No, internal only.'],
      [
        'Who should own it, so that we know whose word counts for changes?',
        'Me',
        '{manager} please',
      ],
    ],
    ends: [
      [
        'Created, members added, owner set.',
        'It’s live, and a test message arrived with all of you.',
        'Mail group created, tested.',
      ],
    ],
    pending: ['Waiting for the new address to reach the filter, syncs overnight.'],
  },
];
