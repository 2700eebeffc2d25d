import type { Scenario } from '../scenario';

/** Mail that is late, lost or for others. */
export const mailFlowCases: Scenario[] = [
  {
    key: 'undeliverable',
    thing: 'the mails to {supplier}',
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
      'Thanks, I’ll trace one of those messages and see who turns it away.',
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
    thing: 'the late mail',
    pace: 'urgent',
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
        'Messages for {domain} sit in your queue for over an hour. We can give you message ids. When will this be cleared?',
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
    thing: 'the mails from {supplier}',
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
    thing: 'access to {shared}@',
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
    thing: 'the out of office for {otherFirst}',
    pace: 'prompt',
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
    thing: 'the {shared}@ address',
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
