import type { Scenario } from '../scenario';

/** Excel, Word and other programs on the desk. */
export const officeCases: Scenario[] = [
  {
    key: 'excel-crash',
    thing: 'the {folder} workbook',
    type: 'incident',
    category: 'Applications>Office',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Excel crashes when opening big file',
      'Excel closes itself – {folder} workbook',
      'Excel not responding – {first}',
    ],
    problem: ['Excel just closes when I open the {folder} workbook. Other files are ok.'],
    reply: ['I’ll have a look at that file and your Office version.'],
    looked: ['File is 180 MB with links to three others. 32-bit Office.'],
    ask: [
      [
        'May I open a copy of the file? It may contain things I shouldn’t see.',
        'Yes that’s fine, it’s only stock.',
        'Please ask {manager} first, it’s got salaries in it.',
      ],
    ],
    ends: [
      [
        'Moved to 64-bit Office, opens in 20 s.',
        'Your Office was the small version; with the 64-bit one the file opens.',
        'Office changed to 64-bit, file opens.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'office-licence',
    thing: 'your Office licence',
    pace: 'prompt',
    type: 'incident',
    category: 'Applications>Office',
    weight: 2,
    priorities: [3],
    summaries: [
      'Office says “unlicensed product” – {first}',
      'Word won’t let me edit, red bar at top',
      'Office activation error {code}',
    ],
    problem: [
      'Office has a red bar saying unlicensed product and won’t let me edit.',
      'Word and Excel are read only for me since {lately}, something about activation.',
    ],
    reply: [
      'That’s usually quick. One moment.',
      'I’ll check your licence and which devices hold it.',
    ],
    looked: ['Licence assigned, five devices active, oldest two are gone.'],
    ask: [
      [
        'Can I connect now for a moment?',
        'Yes please',
        'Give me five minutes',
        'After lunch please, I’m presenting.',
      ],
    ],
    ends: [
      [
        'Old devices signed out, activated on {laptop}.',
        'Your Office is activated again.',
        'Licence freed from old devices, re-activated.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'locked-document',
    thing: 'the locked document',
    pace: 'prompt',
    type: 'incident',
    category: 'Applications>Office',
    weight: 1.5,
    priorities: [4, 3],
    summaries: [
      'Can’t edit document, says locked by {other}',
      'Document locked by someone on holiday',
      'File in use by {other} ({first})',
    ],
    problem: [
      'A document in {folder} is locked for editing by {other}, but {otherFirst} is on holiday!',
    ],
    reply: ['I’ll clear the lock, nothing will be lost.'],
    looked: ['Open handle on {fileserver} from a sleeping laptop.'],
    ask: [
      [
        'Could you tell me the exact file name?',
        'It’s “Master list v3” in {folder}.',
        'Attached a screenshot.',
      ],
    ],
    ends: [
      [
        'Handle closed, lock file deleted.',
        'You can edit it now.',
        'Lock removed on {fileserver}.',
      ],
    ],
  },
  {
    key: 'template',
    thing: 'the letter template',
    type: 'incident',
    category: 'Applications>Office',
    weight: 1,
    priorities: [4],
    summaries: [
      'Word template has lost our letterhead',
      'Letterhead template wrong address',
      'Fonts wrong in letter template',
    ],
    problem: [
      'The letter template comes up without our logo since {lately}. Letters have gone out without it.',
    ],
    reply: ['I’ll find out which template Word picks up.'],
    looked: ['Template path points to the old share.'],
    ask: [
      [
        'Could you send me a letter that still looks right?',
        'Attached, from last month.',
        'Here’s one of {otherFirst}’s.',
      ],
    ],
    ends: [
      [
        'Template path corrected by policy.',
        'The letterhead is back. Please restart Word once.',
        'Template path corrected.',
      ],
    ],
  },
  {
    key: 'install-software',
    thing: 'the PDF editor',
    type: 'request',
    category: 'Applications>Office',
    weight: 3,
    priorities: [3, 4],
    summaries: ['Install PDF editor on {laptop} – {first}', 'PDF editor please – {first}'],
    problem: [
      'Please could you install the PDF editor on my laptop? {manager} has approved the cost.',
    ],
    reply: [
      'Thanks, I’ll take care of it today.',
      'No problem. Leave the laptop on and I’ll push it out.',
    ],
    looked: ['On the list of allowed software. Licence free.'],
    ask: [
      [
        'Can I connect at {time} to install it? It needs you to be signed in.',
        'Yes please',
        'Go ahead any time, I’m just doing email.',
      ],
    ],
    pending: ['Package built, goes out with tonight’s updates.'],
    ends: [
      [
        'Installed from the portal.',
        'That’s installed and ready.',
        'Installed and tested with the user.',
      ],
    ],
  },
  {
    key: 'admin-update',
    thing: 'that update',
    type: 'request',
    category: 'Applications>Office',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Program asks for administrator – {first}',
      'Need admin password for update',
      'Update blocked on {laptop}',
    ],
    problem: [
      'A program wants to update and asks for an administrator. Could you do it for me please?',
    ],
    reply: ['No problem. Leave the laptop on and I’ll take care of it.'],
    looked: ['Genuine update, signed by the maker.'],
    ask: [
      [
        'Can I connect at {time} while you’re signed in?',
        'Yes please',
        'Go ahead any time, I’m just doing email.',
      ],
    ],
    ends: [
      [
        'Updated with elevation, added to the managed list.',
        'That’s updated, and next time it’ll happen by itself.',
        'Updated, program added to managed updates.',
      ],
    ],
  },
];
