import type { Scenario } from './scenario';

/** Mail: Outlook, mailboxes, delivery. */
export const mailScenarios: Scenario[] = [
  {
    key: 'outlook-connecting',
    type: 'incident',
    category: 'Email>Outlook',
    weight: 6,
    priorities: [2, 3],
    summaries: [
      'Outlook stuck on "Trying to connect" – {user}',
      'Outlook won’t connect – {user}',
      'Outlook says Disconnected since {lately}',
      'Outlook keeps asking for password – {first}',
    ],
    problem: [
      'Outlook just says “Trying to connect” at the bottom and nothing new is coming in. Webmail on my phone works fine so I don’t think it’s the internet.',
      'My Outlook has been disconnected since I came in. I’ve restarted twice. I can see old emails but can’t send anything.',
      'Outlook keeps popping up asking for my password, I put it in and it just asks again. It was fine on {lately}.',
    ],
    reply: [
      'I’ve picked this one up. I’ll check your account first and then your Outlook profile, which may need rebuilding.',
      'Thanks for letting us know. Your mailbox itself looks healthy, so it is Outlook on your PC. I’ll take a look now.',
    ],
    diagnosis: [
      'Mailbox fine in OWA, no service advisories. Credential Manager full of stale Office tokens. Cleared, sign-in loop gone.',
      'OST at {gb} GB and corrupt, profile rebuild needed. User warned that search will be slow until it has indexed.',
      'Modern auth prompt hidden behind other windows. Connected, confirmed on {laptop}. Cleared cached credentials, tested send/receive ok.',
    ],
    ask: [
      {
        question:
          'Can I connect at {time}? I’ll need about ten minutes and you’ll have to close Outlook while I do it.',
        answers: [
          'Yes {time} is fine.',
          'Could we do it a bit later, I’m in a meeting until then? Any time after is ok.',
          'Go ahead now, I’m at my desk.',
        ],
      },
      {
        question:
          'Could you send a screenshot of the prompt, please? I want to see which account it is asking for.',
        answers: [
          'Attached. It says my old surname, I got married in the summer!',
          'Here you go, see attached.',
        ],
      },
    ],
    fixes: [
      {
        told: 'I’ve rebuilt your Outlook profile and everything is syncing again. It may be slow for half an hour while it catches up.',
        recorded: 'Outlook profile rebuilt, OST recreated. Tested send and receive.',
      },
      {
        told: 'There was an old saved password that Outlook kept trying. I’ve cleared it and you’re signed in properly now.',
        recorded: 'Cleared stale credentials, re-signed into Office. Tested ok.',
      },
    ],
    files: ['outlook', 'dialog'],
  },
  {
    key: 'mailbox-missing',
    type: 'incident',
    category: 'Email>Mailbox',
    weight: 4,
    priorities: [2, 3],
    summaries: [
      '{shared}@ mailbox missing',
      '{shared}@ mailbox missing – {first}',
      'Can’t send from {shared}@',
      'Shared mailbox {shared}@ not updating',
      'Emails disappearing from {shared}@',
    ],
    problem: [
      'The {shared}@ mailbox has disappeared from my Outlook. {other} can still see it.',
      'I can read {shared}@ but when I reply it says I don’t have permission to send as this user.',
      'Emails are vanishing from {shared}@. They come in, and ten minutes later they’re gone. Three of us look after it.',
    ],
    reply: [
      'I’ll check who has rights on that mailbox and put it back for you.',
      'Thanks, I’ll look at the rules and the permissions on {shared}@.',
    ],
    diagnosis: [
      'Rights via group, she dropped out when moved teams. Added back, auto-mapping on.',
      'Inbox rule of a leaver moving mail to RSS Feeds. Removed.',
      'Send As missing, only Full Access set. Added, wait an hour.',
    ],
    ask: [
      {
        question:
          'I’ve changed the permissions. Could you close Outlook, open it again and tell me whether it shows up?',
        answers: [
          'It’s there, thank you!',
          'Not yet, do I need to restart?',
          'It’s back but asks for a password.',
        ],
      },
    ],
    fixes: [
      {
        told: '{shared}@ is back in your list. It can take a minute to appear after Outlook starts.',
        recorded: 'Permissions on {shared}@ put back, auto-mapping on.',
      },
      {
        told: 'An old rule was moving the mail. I’ve removed it and put everything back in the inbox.',
        recorded: 'Stray inbox rule removed, mail moved back.',
      },
    ],
    files: ['outlook'],
  },
  {
    key: 'undeliverable',
    type: 'incident',
    category: 'Email>Delivery',
    weight: 3.5,
    priorities: [2, 3],
    summaries: [
      'Undeliverable to {supplier}',
      'Emails to {supplier} bouncing back',
      'Not receiving emails from {supplier}',
      'Mail delayed by an hour – {first}',
      'Nothing arriving since this morning',
    ],
    problem: [
      'Everything I send to {supplier} comes back undeliverable. I’ve attached the message, it’s all gobbledegook to me.',
      '{supplier} say they’ve sent us three emails today and we haven’t had any of them. Not in junk either.',
      'Emails are taking over an hour to arrive. A client was on the phone waiting for one.',
    ],
    reply: [
      'Thanks for the bounce message, that helps. I’ll trace it.',
      'I’ll run a message trace and see where they’ve got to.',
    ],
    diagnosis: [
      'Their server rejects us: SPF of {domain} misses the new newsletter service. DNS corrected.',
      'In quarantine as high-confidence spam. Released, sender allowed for this client.',
      'Their MX points to a dead host. Nothing for us to fix, wrote to their IT.',
      'Queue at the filter service, their status page admits it. Draining.',
    ],
    ask: [
      {
        question: 'Could you send me the address you wrote to, and about when?',
        answers: [
          '{supplierMail}, about {time} today.',
          'It was {supplierMail}. Twice this morning.',
        ],
      },
    ],
    supplier: [
      {
        name: 'Postgate Mail Filter',
        chase:
          'Messages for {domain} sit in your queue for over an hour. Example id in the attached trace. When will this be cleared?',
        answer:
          'A node was overloaded and has been taken out of service. Queues are clear now, ref {case}.',
      },
    ],
    fixes: [
      {
        told: 'I’ve corrected a setting that made their server distrust us. Please send it again.',
        recorded: 'SPF corrected for {domain}, test to {supplier} delivered.',
      },
      {
        told: 'They had been held as spam. I’ve released them and told the filter to let that sender through.',
        recorded: 'Released from quarantine, sender allowed.',
      },
      {
        told: 'The delay was at the mail filter and has cleared. All held messages have been delivered.',
        recorded: 'Filter provider delay, queue cleared.',
      },
    ],
    files: ['outlook', 'log'],
  },
  {
    key: 'shared-mailbox-new',
    type: 'request',
    category: 'Email>Mailbox',
    weight: 5,
    priorities: [3, 4],
    summaries: [
      'New shared mailbox {shared}@',
      'Give {other} access to {shared}@',
      'Out of office for {other}',
      'Email signature needs new address',
      'Distribution list for {room} team',
    ],
    problem: [
      'Please could we have access to {shared}@ for {other}, covering from {soon}.',
      '{other} is off sick and forgot to put an out of office on. Could you do it please: back next week, contact me.',
      'We need a new shared mailbox {shared}@ for me, {other} and {third}.',
    ],
    reply: [
      'No problem. I’ll set that up today.',
      'Will do. It usually shows up in Outlook within the hour.',
    ],
    diagnosis: [
      'Set in admin centre, auto-mapping on, told it may take up to an hour.',
      'Approved by {manager} on the phone.',
    ],
    ask: [
      {
        question: 'Should replies come from {shared}@ or from the person’s own address?',
        answers: ['From {shared}@ please.', 'Their own is fine.'],
      },
    ],
    fixes: [
      {
        told: 'That’s done. It should appear by itself, if not restart Outlook once.',
        recorded: 'Mailbox access set as asked.',
      },
      { told: 'Out of office is on with the wording you sent.', recorded: 'Automatic reply set.' },
    ],
  },
];
