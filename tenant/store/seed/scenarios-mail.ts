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
];
