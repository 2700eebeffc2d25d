import type { Scenario } from './scenario';

/** Business applications, files, voice. */
export const applicationScenarios: Scenario[] = [
  {
    key: 'sage-in-use',
    type: 'incident',
    category: 'Applications>Accounts',
    weight: 3,
    priorities: [2, 3],
    industries: ['accounts', 'making', 'design', 'office', 'logistics', 'hotel'],
    summaries: [
      'Sage "database in use"',
      'Sage "database in use" – {first} can’t post',
      'Sage won’t open for anyone in accounts',
      'Sage very slow at month end',
    ],
    problem: [
      'Sage says the database is in use by another user but everyone is out of it. We need to run invoices today.',
      'Nobody in accounts can open Sage, just get “database in use”. {otherFirst} had it crash earlier.',
      'Sage is taking minutes to post a batch and it’s month end. Help please!',
    ],
    reply: [
      'I’ll check for stuck sessions on the server. Please ask everybody to stay out of it for five minutes.',
      'Thanks, I know it’s month end. Looking at it now.',
    ],
    diagnosis: [
      'QUEUE.DTA stuck after {other}’s crash. All users out, renamed, data service restarted, two users in at once ok.',
      'Open file handle from {desktop} left overnight. Closed on the server.',
      'Antivirus scanning the data folder, exclusion lost after upgrade. Put back.',
    ],
    ask: [
      {
        question:
          'Could you make sure that everyone is out and tell me when? I need to restart the data service.',
        answers: ['All out now.', 'Everyone’s out except {otherFirst}, two minutes.'],
      },
    ],
    supplier: [
      {
        name: 'Ledgerline Partners',
        chase:
          'Hello, {client} get “database in use” daily. Service restarted, exclusions in place. Could you check the data for errors?',
        answer:
          'We have run a data check, two errors corrected. Please update to the latest service release, case {case}.',
      },
    ],
    fixes: [
      {
        told: 'It’s open again. A stuck session was holding it; nothing was lost.',
        recorded: 'Stuck session cleared, data service restarted. Data check clean.',
      },
    ],
    files: ['dialog', 'log'],
  },
  {
    key: 'lob-frozen',
    type: 'incident',
    category: 'Applications>Line of business',
    weight: 6,
    priorities: [1, 2, 3],
    summaries: [
      '{app} frozen at reception',
      '{app} won’t open – {user}',
      '{app} very slow since this morning',
      '{app} error {code}',
      '{app} down for everyone at {site}',
    ],
    problem: [
      '{app} has frozen at reception and we’ve got people waiting. The rest of the PC works.',
      'I get error {code} when I open {app}. {otherFirst} next to me is fine.',
      '{app} is so slow today, thirty seconds to open a record. Everyone is complaining.',
    ],
    reply: [
      'Thanks, I can see it. I’ll check the server behind it while you use another PC if you can.',
      'Looking into {app} now. I’ll let you know within the hour whether it’s us or them.',
    ],
    diagnosis: [
      'App service on {server} at 100 % CPU, hung report job of {other}. Ended job, responsive again.',
      'Client update half installed on {desktop}. Reinstalled, opens.',
      'Nothing on our side: server, network and SQL fine. Raised with {vendor}.',
    ],
    ask: [
      {
        question: 'Could you send a screenshot of the message the next time it comes up, please?',
        answers: ['Attached, just happened again.', 'See attached. It’s always when I click Save.'],
      },
      {
        question: 'Is it all records, or only some of them?',
        answers: ['Only the ones with documents attached I think.', 'All of them.'],
      },
    ],
    fixes: [
      {
        told: '{app} is back to normal. A large report had got stuck on the server.',
        recorded: 'Hung report job ended on {server}, service restarted.',
      },
      {
        told: 'I’ve reinstalled {app} on your PC and it opens properly now.',
        recorded: 'Client reinstalled, tested with the user.',
      },
      {
        told: '{vendor} have fixed it on their side and it works from here.',
        recorded: 'Fixed by {vendor}, case {case}. Confirmed working.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'excel-word',
    type: 'incident',
    category: 'Applications>Office',
    weight: 4,
    priorities: [3, 4],
    summaries: [
      'Excel crashes when opening big file',
      'Word template has lost our letterhead',
      'Office says “unlicensed product” – {first}',
      'Can’t edit document, says locked by {other}',
    ],
    problem: [
      'Excel just closes when I open the {folder} workbook. Other files are ok.',
      'Office has a red bar saying unlicensed product and won’t let me edit.',
      'A document is locked for editing by {other} but {otherFirst} is on holiday!',
    ],
    reply: [
      'I’ll have a look at that file and your Office version.',
      'Thanks, that’s usually quick. One moment.',
    ],
    diagnosis: [
      '32-bit Office, file needs more than 2 GB. Moved to 64-bit.',
      'Licence sat on an old device. Signed out there, activated here.',
      'Ghost lock file ~$ left behind, deleted.',
    ],
    ask: [
      {
        question: 'Can I connect now for a moment?',
        answers: ['Yes please', 'Give me five minutes', 'After {time} please, I’m presenting.'],
      },
    ],
    fixes: [
      {
        told: 'It opens now. I’ve also cleared the lock that was left behind.',
        recorded: 'Lock file removed, opens.',
      },
      { told: 'Your Office is activated again.', recorded: 'Licence re-activated.' },
    ],
    files: ['dialog'],
  },
  {
    key: 'app-access',
    type: 'request',
    category: 'Applications>Line of business',
    weight: 4,
    priorities: [3, 4],
    summaries: [
      '{app} access for {other}',
      '{app} on second PC',
      'Add report to {app} for {manager}',
      '{app}: reset password for {other}',
    ],
    problem: [
      'Please could {other} have access to {app}, same as mine. {manager} has said yes.',
      '{other} can’t remember the {app} password, please can you reset it.',
    ],
    reply: ['Will do, I’ll copy {manager} in for the record.', 'Thanks, I’ll set that up.'],
    diagnosis: [
      'User made in {app} from template, licence count 19 of 20.',
      'Asked {manager} for a written yes, got it.',
    ],
    ask: [
      {
        question: 'Could {manager} drop us a line to approve this, please?',
        answers: ['{managerFirst} says approved.', 'Forwarding the approval now.'],
      },
    ],
    fixes: [
      {
        told: '{otherFirst} can sign in now; details sent separately.',
        recorded: 'Access set up as approved by {manager}.',
      },
    ],
  },
  {
    key: 'onedrive-cross',
    type: 'incident',
    category: 'Files>OneDrive',
    weight: 5,
    priorities: [3, 4],
    summaries: [
      'OneDrive red cross',
      'OneDrive red cross – {user}',
      'OneDrive not syncing since {lately}',
      'Files missing from Desktop after OneDrive prompt',
      'OneDrive says it is full',
    ],
    problem: [
      'There’s a red cross on OneDrive and my files aren’t going to the cloud.',
      'OneDrive hasn’t synced since {lately}, {otherFirst} can’t see my changes.',
      'Everything has gone from my desktop! It asked me something about OneDrive and I clicked OK.',
    ],
    reply: [
      'Your files are safe, they’re on your PC. I’ll look at what it is stumbling over.',
      'Thanks. Please don’t move anything for now, I’m having a look.',
    ],
    diagnosis: [
      'File name with trailing space and path over 400 characters. Renamed, sync finished.',
      'Signed out after password change. Signed in, {gb} GB caught up.',
      'Known folder move ran, desktop is under OneDrive\\Desktop. Explained, shortcut made.',
    ],
    ask: [
      {
        question: 'If you hover over the red cross, what does it say?',
        answers: ['“Couldn’t upload 1 file”. Screenshot attached.', 'Says I need to sign in.'],
      },
    ],
    fixes: [
      {
        told: 'The cross is gone: one file had a name it didn’t like. All synced.',
        recorded: 'Offending file renamed, sync complete.',
      },
      {
        told: 'You were signed out; that’s put right and everything has caught up.',
        recorded: 'Signed back in, sync complete.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'folder-access',
    type: 'request',
    category: 'Files>Permissions',
    weight: 7,
    priorities: [3, 4],
    summaries: [
      '{folder} folder access, approved by {manager}',
      'Access to {folder} for {other}',
      'Please remove {other} from {folder}',
      'Can’t see {folder} folder any more – {first}',
      'Shared folder for project team',
    ],
    problem: [
      'Please could I have access to the {folder} folder? {manager} has approved, copied in.',
      '{other} needs to be able to see and edit {folder} from {soon}.',
      'I used to have the {folder} folder in my list and it’s gone. I need it for the weekly report.',
    ],
    reply: [
      'Thanks. I’ll add you as soon as I’ve got the approval on file.',
      'I’ll check who owns that folder and come back to you.',
    ],
    diagnosis: [
      'Approval from {manager} attached to ticket. Added to group, takes effect at next sign-in.',
      'Had been in a nested group that was tidied up last week. Put back.',
    ],
    ask: [
      {
        question: 'Read only, or should they be able to change files as well?',
        answers: ['Change as well please.', 'Read only is fine.'],
      },
      {
        question: '{manager} owns that folder. Could you ask for a quick yes in writing?',
        answers: ['{managerFirst} has replied to you directly.', 'Approval forwarded.'],
      },
    ],
    fixes: [
      {
        told: 'You have access now. Please sign out and back in once to see it.',
        recorded: 'Added to the group as approved by {manager}.',
      },
    ],
  },
  {
    key: 'teams-audio',
    type: 'incident',
    category: 'Voice>Teams',
    weight: 4.5,
    priorities: [3, 4],
    summaries: [
      'Teams no audio',
      'Teams no audio – {user}',
      'Nobody can hear me on Teams',
      'Teams camera not found',
      'Teams calls drop after a minute',
    ],
    problem: [
      'I can’t hear anyone on Teams and they can’t hear me. The headset works on my phone.',
      'Nobody could hear me in this morning’s meeting. I had to type everything!',
      'Camera says not found in Teams since {lately}.',
    ],
    reply: [
      'Let’s get that working before your next meeting. When is it?',
      'Thanks. I’ll check which microphone Teams is using.',
    ],
    diagnosis: [
      'Teams had picked the monitor as speaker. Set to headset, test call fine.',
      'Audio driver replaced by update. Rolled back.',
      'Privacy shutter closed over camera. Talked through it kindly.',
    ],
    ask: [
      {
        question: 'Can I connect at {time} and do a test call with you?',
        answers: ['Yes', 'Next meeting is at {time} so before then please!'],
      },
    ],
    fixes: [
      {
        told: 'Teams was using the wrong device. The test call was loud and clear.',
        recorded: 'Audio device corrected, test call ok.',
      },
      {
        told: 'I’ve put the older sound driver back, all fine in a test call.',
        recorded: 'Audio driver rolled back.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'phones',
    type: 'incident',
    category: 'Voice>Phones',
    weight: 2.5,
    priorities: [2, 3],
    summaries: [
      'Desk phone says “Registering”',
      'Callers can’t get through to {site}',
      'Phones ringing out instead of going to voicemail',
      'No dial tone – {room}',
    ],
    problem: [
      'My desk phone just says Registering. {otherFirst}’s is fine.',
      'Customers are telling us they can’t get through on the main number. It rings once and cuts off.',
      'Calls aren’t going to voicemail after hours any more.',
    ],
    reply: [
      'I’ll check the phone system and the port it is plugged into.',
      'Thanks. Making some test calls from here now.',
    ],
    diagnosis: [
      'Phone in wrong VLAN after desk move. Port {port} corrected.',
      'Provider routing fault for inbound, case raised.',
      'Time rule expired with the old year’s calendar. Extended.',
    ],
    ask: [
      {
        question: 'Could you tell me a number that couldn’t get through, and about when?',
        answers: ['A customer at 9.40 and another just after 11.', 'Anyone on a mobile it seems.'],
      },
    ],
    supplier: [
      {
        name: 'Clearline Voice',
        chase:
          'Inbound calls to {site} fail from mobiles, outbound fine. Two example calls below. Please trace.',
        answer: 'Routing corrected at our end, case {case}. Please retest.',
      },
    ],
    fixes: [
      {
        told: 'Calls are getting through again, tested from a mobile and a landline.',
        recorded: 'Inbound routing corrected by provider, tested.',
      },
      {
        told: 'Your phone is back; the socket was set up for a PC.',
        recorded: 'Voice VLAN set on port {port}.',
      },
    ],
  },
  {
    key: 'voice-request',
    type: 'request',
    category: 'Voice>Phones',
    weight: 2.5,
    priorities: [3, 4],
    summaries: [
      'Divert main number while {site} is closed',
      'New extension for {other}',
      'Change voicemail greeting',
      'Add {other} to the call group',
    ],
    problem: [
      'Please can the main number go to my mobile from {soon} while we’re shut?',
      'Please add {other} to the group that rings for the main number.',
    ],
    reply: ['No problem, I’ll set it for then and check it on the day.', 'I’ll do that now.'],
    diagnosis: ['Time rule set, tested from mobile.', 'Added to hunt group, ring order as asked.'],
    ask: [
      {
        question: 'Until when should this last?',
        answers: ['Just the one day', 'Until further notice please'],
      },
    ],
    fixes: [
      { told: 'That’s set up and tested.', recorded: 'Call routing changed as asked, tested.' },
    ],
  },
];
