import type { Scenario } from '../scenario';

/** What monitoring raises. Nobody wrote these, so nobody is asked. */
export const alertCases: Scenario[] = [
  {
    key: 'alert-disk',
    thing: 'disk space on {server}',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 6,
    priorities: [2, 3, 4],
    summaries: [
      'Monitoring: ALERT disk C: {percent} % {server}',
      'Monitoring: ALERT disk D: {percent} % {server}',
      'Monitoring: WARNING disk E: {percent} % {server}',
    ],
    problem: [
      'Site:      {site}\nCheck:     Disk space\nState:     ALERT for 15 min\nValue:     {percent} % used, {gb} GB free\nThreshold: 90 %\nPrevious:  OK',
    ],
    reply: [
      'Alert seen. Checking what has grown.',
      'Looking at disk space now; no effect on users so far.',
    ],
    looked: [
      'Windows Update leftovers, component store at 19 GB.',
      'Logs never rotated: {gb} GB.',
      'Shadow copies have no limit.',
    ],
    ask: [],
    hold: [
      'Disk can only be extended after hours. Booked for {soon} 19:00.',
      'Extra disk is part of the quote that is with the client. Cleaned up enough to last two weeks.',
    ],
    pending: ['Extending the volume this evening.'],
    ends: [
      [
        'Cleanup run, {number} GB freed.',
        'Space freed, well under the threshold. Alert has cleared.',
        'Cleaned up, alert cleared. Growth normal otherwise.',
      ],
      [
        'Volume extended by 50 GB after hours.',
        'Volume extended and the alert has cleared.',
        'Extended the volume by 50 GB after hours, no restart needed.',
      ],
    ],
    files: ['log'],
  },
  {
    key: 'alert-backup',
    thing: 'the backup of {server}',
    pace: 'urgent',
    type: 'alert',
    category: 'Backup>Failed job',
    weight: 7,
    priorities: [2, 3],
    summaries: [
      'ALERT backup failed {server}',
      'ALERT backup failed {server} (2nd night)',
      'ALERT no good backup for 48 hours {server}',
    ],
    problem: [
      'Job:      Nightly image\nSite:     {site}\nResult:   FAILED\nStarted:  22:00\nEnded:    22:41\nError:    {code} The specified network name is no longer available\nRetries:  3 of 3',
      'Job:      Nightly image\nResult:   FAILED\nStarted:  23:30\nError:    {code} VSS writer in state [9] Failed\nLast good: 2 days ago',
    ],
    reply: [
      'Seen. Re-running the job by hand and checking the repository.',
      'Looking at last night’s job now. The last good backup is still in place.',
    ],
    looked: [
      'VSS writer timed out while the maintenance plan ran at the same time.',
      'Repository had restarted after a firmware update, share not mounted.',
      'Backup agent out of date, updating it first.',
    ],
    ask: [],
    supplier: [
      [
        'Vaultway Support',
        'Hello, job on {server} has failed twice with {code}. We have updated the agent and re-registered VSS. What next, please?',
        'Hello, thanks for the logs (case {case}). Please apply the hotfix linked in the portal and run an active full. The chain itself is intact.',
      ],
    ],
    pending: ['Active full runs tonight, judging it in the morning.'],
    ends: [
      [
        'Plan moved to 02:00, job completed by hand.',
        'Job re-run by hand and completed. Last night’s scheduled run was good as well.',
        'Backup re-run ok, next scheduled run ok. Cause: overlapping maintenance plan.',
      ],
      [
        'Share remounted, completed in 38 min, test restore ok.',
        'Repository is reachable again and the backup has completed.',
        'Repository share remounted, job completed, test restore of one file ok.',
      ],
    ],
    files: ['log'],
  },
  {
    key: 'alert-offline',
    thing: '{server}',
    pace: 'urgent',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 3,
    priorities: [1, 2, 3],
    summaries: ['Monitoring: ALERT {server} not responding', 'Monitoring: DOWN {server}'],
    problem: [
      'Site:    {site}\nCheck:   Ping / agent heartbeat\nState:   DOWN for 5 min\nParent:  {site} firewall (UP)',
    ],
    reply: [
      'Seen, checking from the host whether it is hung or off.',
      'On it. Trying the out-of-band console first.',
    ],
    looked: [
      'Host up, guest hung at “Getting Windows ready”.',
      'Answers on the console, network card shows no link.',
    ],
    ask: [],
    ends: [
      [
        'Reset from the host, came up clean. Last night’s update to blame.',
        'Back up since the restart; watching it for the rest of the day.',
        'Restarted from the host. Up since, no data lost.',
      ],
      [
        'Virtual switch port re-connected.',
        'Back on the network, all services answering.',
        'Network port reconnected on the host. All services up.',
      ],
    ],
    files: ['log'],
  },
  {
    key: 'alert-power',
    thing: 'the power at {site}',
    pace: 'urgent',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 2,
    priorities: [2, 3],
    summaries: [
      'Monitoring: ALERT UPS on battery {site}',
      'Monitoring: DOWN firewall {site}',
      'Monitoring: DOWN switch SW-{port} {site}',
    ],
    problem: ['Site:    {site}\nCheck:   SNMP\nState:   DOWN for 10 min\nPrevious: OK for 41 days'],
    reply: ['Seen, checking from here whether the site itself is up.'],
    looked: ['Whole site gone at once: power or line. Ringing the site.'],
    ask: [],
    supplier: [
      [
        'Lantern Fibre',
        'Is there a known outage for our circuit at {site}? Everything there went dark at once.',
        'No outage on our side; line is up, equipment at your end has no power. Ref {case}.',
      ],
    ],
    ends: [
      [
        'Power cut at {site}, confirmed by the duty manager. All back.',
        'Power is back at the site and everything has come up by itself.',
        'Power cut at the site. All devices answering again.',
      ],
    ],
  },
  {
    key: 'alert-upkeep',
    thing: 'that health check',
    pace: 'patient',
    type: 'alert',
    category: 'Server>Monitoring',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Monitoring: certificate expires in {number} days – remote.{domain}',
      'Monitoring: {count} updates failed {server}',
      'Monitoring: WARNING antivirus definitions old {laptop}',
    ],
    problem: [
      'Site:    {site}\nCheck:   Health\nState:   WARNING\nDetail:  see console, first seen 04:12',
    ],
    reply: ['Seen. Not urgent, it goes into the maintenance window.'],
    looked: ['On the maintenance list.'],
    ask: [],
    hold: ['Waiting for the maintenance window on {soon}.'],
    pending: ['In tonight’s maintenance.'],
    ends: [
      [
        'Done, check green.',
        'Done as part of maintenance, the check is green again.',
        'Fixed in the maintenance window, check green.',
      ],
    ],
  },
];
