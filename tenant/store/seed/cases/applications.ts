import type { Scenario } from '../scenario';

/** Business applications: accounts and each trade’s own. */
export const applicationCases: Scenario[] = [
  {
    key: 'sage-in-use',
    thing: 'Sage',
    pace: 'urgent',
    type: 'incident',
    category: 'Applications>Accounts',
    weight: 3,
    priorities: [2, 3],
    industries: ['accounts', 'making', 'design', 'office', 'logistics', 'hotel'],
    summaries: [
      'Sage "database in use"',
      'Sage "database in use" – {first} can’t post',
      'Sage won’t open for anyone in accounts',
    ],
    problem: [
      'Sage says the database is in use by another user but everyone is out of it. We need to run invoices today.',
      'Nobody in accounts can open Sage, just get “database in use”. {otherFirst} had it crash earlier.',
    ],
    reply: [
      'I’ll check for stuck sessions on the server. Please ask everybody to stay out of it for five minutes.',
      'Thanks, I know you need it today. Looking at it now.',
    ],
    looked: [
      'Open handle on the data folder from {desktop}, user signed out yesterday.',
      'Data service answers, queue file is stuck after {other}’s crash.',
    ],
    ask: [
      [
        'Could you make sure that everyone is out and tell me when? I need to restart the data service.',
        'All out now.',
        'Everyone’s out except {otherFirst}, two minutes.',
      ],
    ],
    supplier: [
      [
        'Ledgerline Partners',
        'Hello, {client} get “database in use” daily. Service restarted, exclusions in place. Could you check the data for errors?',
        'We have run a data check, two errors corrected. Please update to the latest service release, case {case}.',
      ],
    ],
    ends: [
      [
        'Stuck queue file renamed with all users out, data service restarted, two users in at once ok.',
        'It’s open again. A stuck session was holding it; nothing was lost.',
        'Stuck session cleared, data service restarted. Data check clean.',
      ],
    ],
    files: ['dialog', 'log'],
  },
  {
    key: 'sage-slow',
    thing: 'Sage being slow',
    pace: 'patient',
    type: 'incident',
    category: 'Applications>Accounts',
    weight: 1.2,
    priorities: [2, 3],
    industries: ['accounts', 'making', 'design', 'office', 'logistics', 'hotel'],
    summaries: [
      'Sage very slow when posting',
      'Sage takes minutes to post a batch',
      'Sage reports hang – {first}',
    ],
    problem: [
      'Sage is taking minutes to post a batch. We’ve a pile of invoices to get through.',
      'Posting in Sage has got slower and slower this week, now it’s minutes for one batch.',
      'Sage reports take so long that I go and do something else. {otherFirst} says the same.',
    ],
    reply: ['I’ll look at the server while you carry on. Tell me if it stops altogether.'],
    looked: ['{server} fine on CPU and memory, antivirus busy in the Sage folder.'],
    ask: [
      [
        'Is it slow for everybody, or only on your PC?',
        'Everyone in accounts.',
        'Mine mostly, {otherFirst} is ok.',
      ],
    ],
    supplier: [
      [
        'Ledgerline Partners',
        'Hello, posting is slow at {client} since the last service release. Known issue?',
        'Known with large audit trails. Please clear the audit trail to last year, as in their guide, {case}.',
      ],
    ],
    ends: [
      [
        'Antivirus exclusion lost after the upgrade. Put back, batch posts in 8 s.',
        'It’s quick again: the virus scanner was reading every file Sage touched.',
        'Antivirus exclusion put back, posting normal.',
      ],
    ],
  },
  {
    key: 'app-down',
    thing: '{app}',
    pace: 'urgent',
    type: 'incident',
    category: 'Applications>Line of business',
    weight: 3,
    priorities: [1, 2],
    summaries: [
      '{app} down for everyone at {site}',
      'Nobody can get into {app}',
      '{app} down – {site}',
    ],
    problem: [
      '{app} isn’t responding for any of us. Just a white screen. We’ve got people waiting.',
      '{app} has gone down for the whole of {site}. We can’t work without it.',
    ],
    reply: [
      'Thanks, I can see it. I’ll check the server behind it while you use paper for now.',
      'Looking into {app} now. I’ll let you know within the hour whether it’s us or them.',
    ],
    looked: [
      'Server {server} at 100 % CPU since 08:55, one report job.',
      'Nothing on our side: server, network and SQL fine. Raising it with {vendor}.',
    ],
    ask: [
      [
        'Can anybody log in at all, or does it stop after that?',
        'Only the ones with documents attached I think.',
        'All of them.',
      ],
      [
        'I’ve restarted the service. Could you try again and tell me how it feels?',
        'Better but not right.',
        'Still hanging on save.',
      ],
    ],
    supplier: [
      [
        '{vendor}',
        'Hello, we look after IT for {client}. Users at {site} see freezes since this morning. Server and network are fine. Anything known?',
        'Known fault in last night’s release. A fix has been applied on our side, case {case}. Please ask the users to test.',
      ],
    ],
    ends: [
      [
        'Hung report job of {other} ended, responsive again.',
        '{app} is back to normal. A large report had got stuck on the server.',
        'Hung report job ended on {server}, service restarted.',
      ],
      [
        'Fixed by the maker, confirmed with {first}.',
        '{vendor} have fixed it on their side and it works from here.',
        'Fixed by {vendor}, case {case}. Confirmed working.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'app-error',
    thing: 'the {app} error',
    pace: 'patient',
    type: 'incident',
    category: 'Applications>Line of business',
    weight: 3,
    priorities: [3],
    summaries: [
      '{app} won’t open – {user}',
      '{app} error {code}',
      '{app} won’t start since {lately}',
    ],
    problem: [
      'I get error {code} when I open {app}. {otherFirst} next to me is fine.',
      '{app} won’t start on my PC, it says {code}. Worked on {lately}.',
    ],
    reply: [
      'As it’s only your PC I’ll look at the installation there.',
      'Thanks for the code. I’ll check it against what we know.',
    ],
    looked: [
      'Client on {desktop} one build behind the server.',
      'Works with my account on {desktop}, so it is the user profile.',
    ],
    ask: [
      [
        'Could you send a screenshot of the message the next time it comes up, please?',
        'Attached, just happened again.',
        'See attached. It’s always when I click Save.',
      ],
      [
        'Can I connect at {time}? You’ll need to be out of {app}.',
        'Yes',
        'That’s fine, I’ll close it.',
      ],
    ],
    supplier: [
      [
        '{vendor}',
        'Hi, one user at {client} gets {code} on opening. Reinstalled, same. Works with another user on the same PC. User is {user}.',
        'Hi, case {case}. We have reset the user’s profile on our side. Can you try again please?',
      ],
    ],
    ends: [
      [
        'Half-installed update. Reinstalled, opens.',
        'I’ve reinstalled {app} on your PC and it opens properly now.',
        'Client reinstalled, tested with the user.',
      ],
      [
        'Local settings corrupt, renamed, rebuilt at start.',
        'Your settings file was broken. {app} has made itself a new one and works.',
        'Local settings rebuilt, tested.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'app-access',
    thing: 'the {app} login',
    type: 'request',
    category: 'Applications>Line of business',
    weight: 4,
    priorities: [3, 4],
    summaries: ['{app} access for {other}', 'New {app} login for {other}', '{app}: add {other}'],
    problem: [
      'Please could {other} have access to {app}, same as mine. {manager} has said yes.',
      '{other} will be working with us in {app} from {soon}. Could you set up a login please? {manager} knows.',
    ],
    reply: ['Will do, I’ll copy {manager} in for the record.', 'Thanks, I’ll set that up.'],
    looked: ['Licence count 19 of 20, fine.'],
    ask: [
      [
        'Should {otherFirst} be able to delete records too, or just add and change?',
        'Add and change is plenty.',
        'Exactly the same as me please.',
      ],
    ],
    supplier: [
      [
        '{vendor}',
        'Hello, please add one named licence for {client}. Approved by {manager}.',
        'Licence added, active within the hour. {case}.',
      ],
    ],
    pending: ['Waiting for Helen to approve one more licence.'],
    ends: [
      [
        'Set up from template, approval on file.',
        'That’s ready; sign-in details have been sent separately.',
        'Access set up as approved by {manager}.',
      ],
    ],
  },
  {
    key: 'app-second-pc',
    thing: 'the {app} install',
    type: 'request',
    category: 'Applications>Line of business',
    weight: 1.2,
    priorities: [4],
    summaries: ['{app} on the PC in {room}', '{app} on second PC', 'Install {app} on {desktop}'],
    problem: ['Could {app} be put on the PC in the {room} as well please?'],
    reply: ['Sure, I’ll check the licence and install it.'],
    looked: ['Licence counts users, not PCs. Fine.'],
    ask: [
      ['Is the PC free at {time}?', 'Yes, nobody uses it in the afternoon.', 'Any time after 5.'],
    ],
    ends: [
      [
        'Installed, printer and shortcut set.',
        '{app} is on that PC now.',
        'Client installed on {desktop}, tested.',
      ],
    ],
  },
  {
    key: 'app-slow',
    thing: '{app} being slow',
    pace: 'urgent',
    type: 'incident',
    category: 'Applications>Line of business',
    weight: 2.5,
    priorities: [2, 3],
    summaries: [
      '{app} very slow since this morning',
      '{app} slow for everyone',
      '{app} takes ages to open a record',
    ],
    problem: ['{app} is so slow today, thirty seconds to open a record. Everyone is complaining.'],
    reply: [
      'Thanks. I’ll check the server behind it first.',
      'Looking into it now. I’ll let you know within the hour whether it’s us or them.',
    ],
    looked: [
      '{server} at 100 % CPU since 08:55, one report job.',
      'Server and network fine. Raising it with {vendor}.',
    ],
    ask: [
      [
        'Is it all records, or only some of them?',
        'Only the ones with documents attached I think.',
        'All of them.',
      ],
    ],
    supplier: [
      [
        '{vendor}',
        'Hello, we look after IT for {client}. Users at {site} report slow records since this morning. Server and network are fine. Anything known?',
        'Known fault in last night’s release. A fix has been applied on our side, case {case}. Please ask the users to test.',
      ],
    ],
    ends: [
      [
        'Hung report job of {other} ended, quick again.',
        '{app} is back to its usual speed. A large report had got stuck on the server.',
        'Hung report job ended on {server}.',
      ],
    ],
  },
  {
    key: 'app-frozen',
    thing: '{app} freezing',
    pace: 'prompt',
    type: 'incident',
    category: 'Applications>Line of business',
    weight: 2.5,
    priorities: [2, 3],
    summaries: [
      '{app} frozen at reception',
      '{app} hangs on {desktop}',
      '{app} not responding – {user}',
    ],
    problem: [
      '{app} has frozen at reception and we’ve got people waiting. The rest of the PC works.',
      '{app} just hangs with a white screen on my PC. Had to kill it twice.',
    ],
    reply: [
      'Thanks, I can see it. I’ll look at that PC while you use another if you can.',
      'On it. Please leave it on the frozen screen if you can.',
    ],
    looked: [
      'Client waits for a lock held by the same user’s older session.',
      'Client log ends at the document viewer.',
    ],
    ask: [
      [
        'I’ve ended the old session. Could you try again and tell me how it feels?',
        'Better but not right.',
        'Still hanging on save.',
      ],
    ],
    ends: [
      [
        'Old session ended, viewer reset.',
        'It was waiting for a session of yours that had never closed. All fine now.',
        'Stale session ended, tested with the user.',
      ],
    ],
    files: ['dialog'],
  },
];
