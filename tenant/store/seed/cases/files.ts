import type { Scenario } from '../scenario';

/** Files, permissions and restores. */
export const fileCases: Scenario[] = [
  {
    key: 'onedrive-cross',
    thing: 'your OneDrive',
    type: 'incident',
    category: 'Files>OneDrive',
    weight: 3.5,
    priorities: [3, 4],
    summaries: [
      'OneDrive red cross',
      'OneDrive red cross – {user}',
      'OneDrive not syncing since {lately}',
    ],
    problem: [
      'There’s a red cross on OneDrive and my files aren’t going to the cloud.',
      'OneDrive hasn’t synced since {lately}, {otherFirst} can’t see my changes.',
    ],
    reply: [
      'Your files are safe, they’re on your PC. I’ll look at what it is stumbling over.',
      'Thanks. Please don’t move anything for now, I’m having a look.',
    ],
    looked: [
      '{number} files pending, one in error. Path over 400 characters.',
      'Client signed out after the password change.',
    ],
    ask: [
      [
        'If you hover over the red cross, what does it say?',
        '“Couldn’t upload 1 file”. Screenshot attached.',
        'Says I need to sign in.',
      ],
    ],
    ends: [
      [
        'File name with trailing space. Renamed, sync finished.',
        'The cross is gone: one file had a name it didn’t like. All synced.',
        'Offending file renamed, sync complete.',
      ],
      [
        'Signed in again, {gb} GB caught up.',
        'You were signed out; that’s put right and everything has caught up.',
        'Signed back in, sync complete.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'onedrive-full',
    thing: 'your OneDrive space',
    type: 'incident',
    category: 'Files>OneDrive',
    weight: 1.2,
    priorities: [4, 3],
    summaries: ['OneDrive says it is full', 'Storage almost full – {first}'],
    problem: ['OneDrive says my storage is full and has stopped syncing. I’ve deleted loads.'],
    reply: ['I’ll see what takes the room. The bin counts as well, by the way.'],
    looked: ['{gb} GB in the second-stage recycle bin, rest is video.'],
    ask: [
      [
        'There are {gb} GB of training videos. May they move to the team site?',
        'Yes please move them.',
        'Let me check with {managerFirst} first.',
      ],
    ],
    ends: [
      [
        'Videos moved, bin emptied.',
        'There’s plenty of room again; your videos are on the team site.',
        'Videos moved to the team site, storage at 40 %.',
      ],
    ],
  },
  {
    key: 'desktop-gone',
    thing: 'your desktop files',
    pace: 'prompt',
    type: 'incident',
    category: 'Files>OneDrive',
    weight: 1.5,
    priorities: [2, 3],
    summaries: [
      'Files missing from Desktop after OneDrive prompt',
      'Everything gone from my desktop – {first}',
      'Desktop empty this morning',
    ],
    problem: [
      'Everything has gone from my desktop! It asked me something about OneDrive and I clicked OK.',
    ],
    reply: ['Don’t worry, they’re not lost. They’ve been moved and I’ll show you where.'],
    looked: ['Known folder move ran on {lately}. All there under OneDrive.'],
    ask: [
      [
        'Could you open OneDrive and look in the folder “Desktop”? Are they there?',
        'Yes!! Phew.',
        'Some, but not the spreadsheets.',
      ],
    ],
    ends: [
      [
        'Move completed, shortcut made, explained.',
        'They’re all there, and on the desktop again as well.',
        'Known folder move completed, nothing lost.',
      ],
    ],
  },
  {
    key: 'folder-access',
    thing: 'access to {folder}',
    type: 'request',
    category: 'Files>Permissions',
    weight: 5,
    priorities: [3, 4],
    summaries: [
      '{folder} folder access, approved by {manager}',
      'Access to {folder} for {other}',
      '{folder} folder for {other} from {soon}',
    ],
    problem: [
      'Please could {other} have access to the {folder} folder? {manager} has approved, copied in.',
      '{other} needs to be able to see and edit {folder} from {soon}.',
    ],
    reply: [
      'Thanks. I’ll do it as soon as I’ve got the approval on file.',
      'I’ll check who owns that folder and come back to you.',
    ],
    looked: ['{manager} is the owner on record.'],
    ask: [
      [
        'Read only, or should {otherFirst} be able to change files as well?',
        'Change as well please.',
        'Read only is fine.',
      ],
      [
        'There’s a restricted folder inside {folder}. Should {otherFirst} see that one as well?',
        'No, only the main one.',
        'Yes, the same as I have please.',
      ],
    ],
    pending: ['Takes effect with tonight’s group refresh, checking in the morning.'],
    ends: [
      [
        'Approval on file, added to the group.',
        '{otherFirst} has access now. Please sign out and back in once to see it.',
        'Added to the group as approved by {manager}.',
      ],
    ],
  },
  {
    key: 'folder-remove',
    thing: 'the {folder} permissions',
    type: 'request',
    category: 'Files>Permissions',
    weight: 1.2,
    priorities: [3, 4],
    summaries: [
      'Please remove {other} from {folder}',
      'Who has access to {folder}?',
      'Review of {folder} permissions',
    ],
    problem: ['Please take {other} out of {folder}, and send me a list of who else can see it.'],
    reply: ['I’ll do that and send you the list.'],
    looked: ['{number} people through two groups, one nested.'],
    ask: [
      [
        'There are {number} people on the list. Should all of them stay?',
        'Take off the two who have left please.',
        'Yes, all fine apart from {otherFirst}.',
      ],
    ],
    ends: [
      [
        'Removed, list sent.',
        '{otherFirst} no longer has access, and I’ve sent you the list.',
        'Access to {folder} removed, list sent to {first}.',
      ],
    ],
  },
  {
    key: 'folder-lost',
    thing: 'your {folder} folder',
    pace: 'prompt',
    type: 'incident',
    category: 'Files>Permissions',
    weight: 2,
    priorities: [3],
    summaries: [
      'Can’t see {folder} folder any more – {first}',
      '“Access denied” on {folder}',
      'Shared drive missing – {first}',
    ],
    problem: [
      'I used to have the {folder} folder in my list and it’s gone. I need it for the weekly report.',
      'Access denied when I open {folder}. I’ve had it for years.',
    ],
    reply: ['I’ll look at what has changed.', 'Thanks, I’ll check your groups.'],
    looked: [
      'Nested group tidied up last week, {first} lost in the process.',
      'Drive maps, access refused.',
    ],
    ask: [
      [
        'Could you sign out and in again and tell me if it’s back?',
        'Yes it’s there!',
        'Still nothing.',
      ],
    ],
    ends: [
      [
        'Added straight to the group.',
        'You have it back. Sorry about that, it was a tidy-up of ours.',
        'Group membership put back.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'restore',
    thing: 'the {folder} restore',
    pace: 'prompt',
    type: 'request',
    category: 'Backup>Restore',
    weight: 2.5,
    priorities: [2, 3],
    summaries: [
      'Restore {folder} deleted {lately}',
      'Folder {folder} has vanished from the shared drive',
      'Please restore {folder} folder',
    ],
    problem: [
      'Somebody has deleted the {folder} folder off the shared drive, it was definitely there on {lately} morning. Can you get it back please?',
      'The whole {folder} folder has gone. {other} may have dragged it somewhere but we can’t find it.',
    ],
    reply: [
      'We have a backup from every night so this should be fine. I’ll look for it first in case it was only moved.',
      'I’ll check first whether it was moved rather than deleted, then restore from the backup if need be.',
    ],
    looked: ['Not in the recycle bin. Searching the audit log for the move.'],
    ask: [
      [
        'I have put it in a folder called “Restored” next to the original. Could you check that it is the right version?',
        'Yes that’s the one!',
        'Nearly – it’s missing the last two tabs of the budget. Do you have a later one?',
      ],
    ],
    ends: [
      [
        'Restored {gb} GB from the 22:00 backup, permissions kept. Spot-checked six files.',
        'It’s back where it was, from the backup of {lately} night. Please check the most recent files.',
        'Restored from backup of {lately} night, checked with {first}.',
      ],
      [
        'Dragged into {folder}\\Archive (audit log). Moved back.',
        'It had been dragged into another folder. I’ve moved it back and everything is there.',
        'Folder had been moved by accident. Moved back, nothing lost.',
      ],
    ],
  },
  {
    key: 'restore-version',
    thing: 'the earlier version of your spreadsheet',
    pace: 'prompt',
    type: 'request',
    category: 'Backup>Restore',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Restore older version of spreadsheet – {folder}',
      'Saved over the wrong file – {first}',
      'Previous version of a file in {folder} please',
    ],
    problem: [
      'I’ve saved over the wrong version of a spreadsheet in {folder}. Is there any way to get {lately}’s version back?',
    ],
    reply: ['Very likely. I’ll look at the versions kept during the day as well.'],
    looked: ['Snapshots at 07:00, 12:00, 17:00 on {lately}, all there.'],
    ask: [
      [
        'Which time’s version do you need, and may I put it next to the present one?',
        'The one from before lunch. Next to it is perfect.',
        'Last thing on {lately} please.',
      ],
    ],
    ends: [
      [
        '12:00 snapshot copied back under a new name.',
        'It’s next to the present one, with “restored” in its name.',
        'Earlier version restored beside the present one.',
      ],
    ],
  },
];
