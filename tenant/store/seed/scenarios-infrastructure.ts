import type { Scenario } from './scenario';

const NOBODY: Scenario['ask'] = [
  {
    question:
      'We have had an alert about this machine. Is anybody there working on it, or was it switched off on purpose?',
    answers: ['Nobody has touched it as far as I know.', 'Yes, the electrician had the power off.'],
  },
];

/** What monitoring raises, restores, planned changes and problems. */
export const infrastructureScenarios: Scenario[] = [
  {
    key: 'alert-disk',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 6,
    priorities: [2, 3, 4],
    summaries: [
      'Monitoring: ALERT disk C: {percent} % {server}',
      'Monitoring: ALERT disk D: {percent} % {fileserver}',
      'Monitoring: WARNING disk E: {percent} % {server}',
    ],
    problem: [
      'Device:    {server}\nSite:      {site}\nCheck:     Disk space\nState:     ALERT\nValue:     {percent} % used, {gb} GB free\nThreshold: 90 %',
      'Device:    {server}\nCheck:     Disk space (C:)\nState:     CRITICAL for 15 min\nValue:     {percent} % used\nThreshold: 90 %\nPrevious:  OK',
    ],
    reply: [
      'Alert seen. Checking what has grown on {server}.',
      'Looking at disk space on {server} now; no effect on users so far.',
    ],
    diagnosis: [
      'Windows Update leftovers, component store at 19 GB. Ran DISM cleanup, freed {number} GB.',
      'IIS logs never rotated: {gb} GB in inetpub\\logs. Zipped older than 60 days to D:, scheduled task added.',
      'Shadow copies had no limit. Set to 10 %, space came back at once.',
      'User profiles of leavers still on the box. List sent to Helen, deleted the ones marked on the leaver forms.',
    ],
    ask: NOBODY,
    hold: [
      'Disk can only be extended after hours. Booked for {soon} 19:00.',
      'Extra disk is part of the quote that is with the client. Cleaned up enough to last two weeks.',
    ],
    fixes: [
      {
        told: 'Space freed on {server}, now well under the threshold. Alert has cleared.',
        recorded: 'Cleaned up {server}, alert cleared. Growth normal otherwise.',
      },
      {
        told: 'Volume extended and the alert has cleared.',
        recorded: 'Extended the volume by 50 GB after hours, no restart needed.',
      },
    ],
    files: ['log'],
  },
  {
    key: 'alert-backup',
    type: 'alert',
    category: 'Backup>Failed job',
    weight: 7,
    priorities: [2, 3],
    summaries: [
      'ALERT backup failed {fileserver}',
      'ALERT backup failed {server}',
      'ALERT backup completed with warnings {server}',
      'ALERT no backup for 48 hours {server}',
    ],
    problem: [
      'Job:      Nightly image {fileserver}\nResult:   FAILED\nStarted:  22:00\nEnded:    22:41\nError:    {code} The specified network name is no longer available\nRetries:  3 of 3',
      'Job:      Nightly image {server}\nResult:   FAILED\nStarted:  23:30\nError:    {code} VSS writer in state [9] Failed\nLast good: 2 days ago',
      'Job:      Offsite copy {server}\nResult:   WARNING\nError:    Copy window ended, {gb} GB left to send',
    ],
    reply: [
      'Seen. Re-running the job by hand and checking the repository.',
      'Looking at last night’s job for {server} now. The last good backup is still in place.',
    ],
    diagnosis: [
      'SQL VSS writer timed out while the maintenance plan ran at the same time. Moved the plan to 02:00.',
      'Repository NAS had restarted after firmware update, share not mounted. Remounted, job started by hand: completed in 38 min.',
      'Offsite copy does not fit in the window since the scans folder moved. Window widened to 06:30.',
      'Backup agent on {server} out of date. Updated, restarted service, test restore of one file ok.',
    ],
    ask: NOBODY,
    supplier: [
      {
        name: 'Vaultway Support',
        chase:
          'Hello, job on {server} has failed twice with {code}. Logs attached. We have updated the agent and re-registered VSS. What next, please?',
        answer:
          'Hello, thanks for the logs (case {case}). Please apply the hotfix linked in the portal and run an active full. The chain itself is intact.',
      },
    ],
    fixes: [
      {
        told: 'Job re-run by hand and completed. Last night’s scheduled run was good as well.',
        recorded: 'Backup re-run ok, next scheduled run ok. Cause: overlapping maintenance plan.',
      },
      {
        told: 'Repository is reachable again and the backup has completed.',
        recorded: 'NAS share remounted, job completed, test restore of one file ok.',
      },
    ],
    files: ['log'],
  },
  {
    key: 'alert-offline',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 4,
    priorities: [1, 2, 3],
    summaries: [
      'Monitoring: ALERT {server} not responding',
      'Monitoring: DOWN firewall {site}',
      'Monitoring: ALERT UPS on battery {site}',
      'Monitoring: DOWN switch SW-{port} {site}',
    ],
    problem: [
      'Device:  {server}\nCheck:   Ping / agent heartbeat\nState:   DOWN for 5 min\nSite:    {site}',
      'Device:  {site} core\nCheck:   SNMP\nState:   DOWN for 10 min\nParent:  {site} firewall (UP)',
    ],
    reply: [
      'Seen, checking from here whether the site itself is up.',
      'On it. Trying the out-of-band console first.',
    ],
    diagnosis: [
      'Host up, guest hung at “Getting Windows ready”. Reset from the host, came up clean. Event log points at the update from last night.',
      'Power cut at {site}, confirmed by the duty manager. UPS shut everything down as it should.',
      'Switch rebooted by itself, uptime 4 min. Firmware two versions behind, noted for the next change window.',
    ],
    ask: NOBODY,
    fixes: [
      {
        told: 'Back up since the restart; watching it for the rest of the day.',
        recorded: 'Restarted from the host. Up since, no data lost.',
      },
      {
        told: 'Power is back at the site and everything has come up by itself.',
        recorded: 'Power cut at the site. All devices answering again.',
      },
    ],
    files: ['log'],
  },
  {
    key: 'alert-certificate',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Monitoring: certificate expires in {number} days – remote.{domain}',
      'Monitoring: WARNING domain controller replication {server}',
      'Monitoring: {count} updates failed {server}',
    ],
    problem: [
      'Device:  {server}\nCheck:   Health\nState:   WARNING\nDetail:  see console, {number} events since midnight',
    ],
    reply: ['Seen. Not urgent, will be done with this week’s maintenance.'],
    diagnosis: [
      'Renewed, imported and bound. Old one left in place until the next restart.',
      'Replication caught up after the time service was fixed. repadmin clean.',
      'Update cache was corrupt, reset, all installed on second try.',
    ],
    ask: NOBODY,
    hold: ['Waiting for the maintenance window on {soon}.'],
    fixes: [
      {
        told: 'Done as part of maintenance, the check is green again.',
        recorded: 'Fixed in the maintenance window, check green.',
      },
    ],
  },
  {
    key: 'restore',
    type: 'request',
    category: 'Backup>Restore',
    weight: 3,
    priorities: [2, 3, 4],
    summaries: [
      'Restore {folder} deleted {lately}',
      'Folder {folder} has vanished from the shared drive',
      'Restore older version of spreadsheet – {folder}',
      'Deleted file by mistake, can we get it back? – {first}',
    ],
    problem: [
      'Somebody has deleted the {folder} folder off the shared drive, it was definitely there on {lately} morning. Can you get it back please?',
      'I’ve saved over the wrong version of a spreadsheet in {folder}. Is there any way to get {lately}’s version back?',
      'The whole {folder} folder has gone. {other} thinks she may have dragged it somewhere but we can’t find it.',
    ],
    reply: [
      'We have a backup from every night so this should be fine. I’ll look for it and restore it beside the original.',
      'I’ll check first whether it was moved rather than deleted, then restore from the backup if need be.',
    ],
    diagnosis: [
      'Moved, not deleted: dragged into {folder}\\Archive by {other} (audit log). Moved back.',
      'Restored {gb} GB from the 22:00 backup to a separate folder, permissions kept. Spot-checked six files.',
      'Previous Versions had it from 12:00. Copied back under a new name.',
    ],
    ask: [
      {
        question: 'Which day’s version do you need, and may I put it back in the same place?',
        answers: [
          '{lately} please, and yes same place.',
          'The one from before lunch on {lately} if you can. Put it next to the other one.',
        ],
      },
      {
        question:
          'I have put it in a folder called “Restored” next to the original. Could you check that it is the right version before I move it back?',
        answers: [
          'Yes that’s the one!',
          'Nearly – it’s missing the last two tabs. Do you have a later one?',
        ],
      },
    ],
    fixes: [
      {
        told: 'It’s back where it was, from the backup of {lately} night. Please check the most recent files.',
        recorded: 'Restored from backup of {lately} night, checked by {first}.',
      },
      {
        told: 'It had been dragged into another folder. I’ve moved it back and everything is there.',
        recorded: 'Folder had been moved by accident. Moved back, nothing lost.',
      },
    ],
  },
  {
    key: 'change-firewall',
    type: 'change',
    category: 'Server>Maintenance',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Change: firewall firmware {site}',
      'Change: move {folder} share to SharePoint',
      'Change: retire {server}',
      'Change: new VLAN for phones {site}',
    ],
    problem: [
      'Planned work as agreed in the review with {manager}. Out of hours, about two hours, rollback is the saved configuration. Please confirm the date with the site.',
    ],
    reply: ['Thanks {first}, I’ll prepare this and come back with a date.'],
    diagnosis: [
      'Config saved, rollback tested on the spare. Notice drafted.',
      'Dependencies checked: two scan-to-folder printers and one scheduled task point at it.',
    ],
    ask: [
      {
        question: 'Would {soon} from 18:30 suit? Nobody should be working on the system during it.',
        answers: [
          '{soon} is fine, I’ll tell everyone.',
          'Not {soon} please, it’s month end. The week after?',
        ],
      },
    ],
    hold: ['Change window agreed for {soon} 18:30.', 'Client asked to wait until after month end.'],
    fixes: [
      {
        told: 'All done last night without surprises. Please tell us if anything looks odd.',
        recorded: 'Change done in the window, tested, no rollback needed.',
      },
    ],
    files: ['form'],
  },
  {
    key: 'problem',
    type: 'problem',
    category: 'Server>Monitoring',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Problem: {app} slow every Monday morning',
      'Problem: repeated Wi-Fi drop-outs {site}',
      'Problem: printers at {site} lose their address',
    ],
    problem: [
      'We have had several tickets about this now. {manager} has asked us to find out why it keeps coming back rather than fix it each time.',
    ],
    reply: [
      'Agreed. I’ll go through the tickets of the last three months and look for what they share.',
    ],
    diagnosis: [
      'All of them fall between 08:50 and 09:20. Backup copy still running then, disk queue over 30.',
      'Seven tickets, five on the same access point. Channel plan overlaps with the neighbours.',
    ],
    ask: [
      {
        question:
          'Could somebody note the exact time whenever it happens this week? I’d like to match it with our graphs.',
        answers: [
          'Will do. First one was today at 09:04.',
          'Three times so far: Mon 9.02, Mon 9.15, Tue 8.57.',
        ],
      },
    ],
    hold: ['Collecting times until {soon}.'],
    fixes: [
      {
        told: 'We’ve found the cause and removed it. I’ll keep an eye on it for two weeks.',
        recorded: 'Cause found and removed: overlapping backup copy. Watching for two weeks.',
      },
    ],
  },
];
