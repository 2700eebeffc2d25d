import type { Scenario } from '../scenario';

/** Printers and scanners. */
export const printCases: Scenario[] = [
  {
    key: 'printer-offline',
    thing: '{printer}',
    pace: 'prompt',
    type: 'incident',
    category: 'Print>Printer',
    weight: 6,
    priorities: [3, 4],
    summaries: [
      '{printer} offline, jobs queuing',
      '{printer} offline',
      'Printer in {room} not printing',
      'Nothing comes out of {printer}',
    ],
    problem: [
      '{printer} says offline and there are loads of jobs stuck in the queue. We’ve turned it off and on.',
      'The printer in the {room} isn’t printing for anyone. No error on the screen, it just sits there.',
    ],
    reply: [
      'I’ll clear the queue on the server and see whether it comes back.',
      'Looking at {printer} now. You can use the other one meanwhile.',
    ],
    looked: [
      'No ping to {printer}. Print server fine, other queues moving.',
      'Queue shows 14 jobs, first one in error since {lately}.',
    ],
    ask: [
      [
        'What does the small screen on the printer say? A photo would be perfect.',
        'It says “Ready”. Photo attached.',
        'Nothing, it’s asleep I think. Photo attached.',
      ],
      [
        'Could you print one page now and tell me if it comes out?',
        'Yes that worked!',
        'Nothing yet… oh there it is. Thanks',
        'Nope nothing',
      ],
    ],
    supplier: [
      [
        'Brightsheet Print',
        'Hi, {printer} at {site} has lost its network card we think: no link light on any port. Engineer please.',
        'Engineer booked for {soon} morning, job {case}.',
      ],
    ],
    ends: [
      [
        'Rebooted, cleared spooler, tested ok.',
        'The queue is cleared and {printer} is printing again.',
        'Cleared spooler, restarted printer, test page ok.',
      ],
      [
        'Printer had a new address after the power cut. Reserved in DHCP, port corrected.',
        'The printer had changed its address. That’s fixed for good now.',
        'DHCP reservation made, printer port corrected.',
      ],
      [
        'One 400-page PDF blocking the queue. Deleted, the rest came out.',
        'One enormous document was blocking everybody else. I’ve removed it and the rest are printing.',
        'Blocking job deleted, queue moving.',
      ],
    ],
    files: ['printer'],
  },
  {
    key: 'printer-gibberish',
    thing: '{printer}',
    pace: 'prompt',
    type: 'incident',
    category: 'Print>Printer',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      '{printer} prints gibberish',
      'Pages of symbols from {printer}',
      'Printer wasting paper – random characters',
    ],
    problem: [
      'Printer is spitting out pages of symbols!! Wasting so much paper',
      '{printer} prints rubbish when {otherFirst} prints PDFs. Word is ok.',
    ],
    reply: [
      'Please switch it off for now, I’ll stop the queue from here.',
      'That’s nearly always the driver. Give me ten minutes.',
    ],
    looked: ['Queue stopped. Driver on the print server changed on {lately} by update.'],
    ask: [
      [
        'Whose job was it that started this? I’d like to see the document.',
        'Mine, a PDF from {supplier}.',
        '{otherFirst}’s',
      ],
    ],
    ends: [
      [
        'Wrong driver after the update (PCL for PS). Swapped back, test page fine.',
        'An update had changed the driver. It’s back to the right one, and the printer is on again.',
        'Printer driver put back, tested Word and PDF.',
      ],
    ],
    files: ['printer'],
  },
  {
    key: 'printer-slow',
    thing: 'slow printing on {printer}',
    type: 'incident',
    category: 'Print>Printer',
    weight: 2,
    priorities: [4, 3],
    summaries: [
      'Printing very slow on {printer}',
      '{printer} takes five minutes a page',
      'Slow printing – {first}',
    ],
    problem: [
      'When I print to {printer} it takes about five minutes for one page. {otherFirst} has the same.',
    ],
    reply: [
      'I’ll compare the queue with the printer’s own log.',
      'Thanks. Is it every program, or just one? I’ll have a look at the queue.',
    ],
    looked: ['Spool files of 300 MB for one page: printing as image.'],
    ask: [
      [
        'Is it slow from Word as well, or only PDFs?',
        'Only PDFs now you mention it.',
        'Everything.',
      ],
    ],
    ends: [
      [
        'PDF reader set to “print as image”. Unticked by policy.',
        'The PDF program was sending every page as a photograph. I’ve changed that and it’s quick again.',
        'Print as image switched off, page in 4 s.',
      ],
    ],
  },
  {
    key: 'printer-jam',
    thing: 'the jams on {printer}',
    pace: 'patient',
    takesHours: 9,
    type: 'incident',
    category: 'Print>Printer',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      '{printer} jams on every second page',
      'Paper jam that isn’t there – {printer}',
      '{printer} squeaking and jamming',
    ],
    problem: [
      '{printer} keeps jamming, every second page. We’ve cleared it loads of times.',
      'Says paper jam in tray 2 but we’ve looked everywhere and there’s no paper stuck.',
    ],
    reply: [
      'Sounds like the rollers. I’ll check the counters and call the engineer if they’re due.',
    ],
    looked: ['Roller life at 4 %. Covered by the print contract.'],
    ask: [
      [
        'The print firm wants a meter reading too. Could you read it off the status page (Menu, Information, Status)?',
        '184,220',
        'I’ve taken a photo, attached.',
      ],
    ],
    supplier: [
      [
        'Brightsheet Print',
        'Hi, {printer} at {site} needs an engineer: rollers worn, jams on every second page. Covered by the contract.',
        'Engineer booked for {soon} morning, job {case}.',
      ],
    ],
    ends: [
      [
        'Engineer replaced rollers and separation pad.',
        'The engineer has replaced the rollers and it ran a hundred pages without a jam.',
        'Rollers replaced under print contract.',
      ],
    ],
    files: ['printer'],
  },
  {
    key: 'scan-email',
    thing: 'scanning on {printer}',
    type: 'incident',
    category: 'Print>Scanning',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Scan to email stopped',
      'Scan to email stopped on {printer}',
      'Scans not arriving – {first}',
    ],
    problem: [
      'Scan to email has stopped working on {printer}. It says sending and then an error slip comes out.',
      'Nobody’s scans are arriving since {lately}. The printer says “sent”.',
    ],
    reply: [
      'I’ll check the account the printer sends with, that’s usually it.',
      'Thanks, I’ll have a look at the printer’s settings from here.',
    ],
    looked: [
      'Printer log: SMTP authentication failed since {lately}.',
      'Relay refuses the device’s address.',
    ],
    ask: [
      [
        'Could you do a test scan to yourself and tell me what the slip says?',
        'It says error 1103',
        'It worked just now! Did you do something?',
      ],
    ],
    ends: [
      [
        'Scanner account password expired. Reset, saved on the device.',
        'Scanning works again, I sent a test from here and saw yours arrive.',
        'Scan account password renewed on device, tested.',
      ],
      [
        'Device had a new address, added to the connector.',
        'The mail system didn’t know the printer’s new address. Scans are going through now.',
        'Device address added to mail relay, tested.',
      ],
    ],
    files: ['printer'],
  },
  {
    key: 'scan-folder',
    thing: 'scan to folder on {printer}',
    pace: 'patient',
    type: 'incident',
    category: 'Print>Scanning',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Can’t scan to my folder – {first}',
      'Scanner says “login failed”',
      'Scan to folder not working on {printer}',
    ],
    problem: [
      'I used to be able to scan to my folder but now it says login failed. Nothing has changed this end.',
    ],
    reply: ['I’ll check the folder’s permissions and what the printer logs in with.'],
    looked: ['SMB1 was switched off by the last server update, the printer speaks nothing newer.'],
    ask: [
      [
        'Would scanning to email do for a day or two while I sort this out?',
        'Yes that’s ok.',
        'Not really, they’re too big for email.',
      ],
    ],
    supplier: [
      [
        'Brightsheet Print',
        'Hi, please send the firmware for {printer} that supports SMB2, or book an engineer to load it.',
        'Firmware loaded remotely, job {case}. Please test scan to folder.',
      ],
    ],
    ends: [
      [
        'Firmware updated, SMB2 profile made, scanned into the folder.',
        'Scanning to your folder works again after a software update on the printer.',
        'Printer firmware updated, scan to folder moved to SMB2.',
      ],
    ],
  },
  {
    key: 'printer-add',
    thing: '{printer} on your PC',
    type: 'request',
    category: 'Print>Printer',
    weight: 3,
    priorities: [4, 3],
    summaries: ['Add {printer} to my PC – {first}', 'Default printer after desk move – {first}'],
    problem: ['I’ve moved desks, please could you add {printer} to my PC and make it the default?'],
    reply: ['No problem, it should appear within a few minutes.', 'I’ll do that now.'],
    looked: ['Mapped by group policy, refreshed on {desktop}.'],
    ask: [
      [
        'Is that the big one by the window or the small one on the desk?',
        'The big one',
        'Small one, label says {printer}',
      ],
    ],
    ends: [
      [
        'Mapped and default set, test page ok.',
        '{printer} is there now. I’ve printed a test page.',
        'Printer mapped, test page ok.',
      ],
    ],
  },
  {
    key: 'toner',
    thing: 'the toner for {printer}',
    takesHours: 6,
    type: 'request',
    category: 'Print>Printer',
    weight: 2.5,
    priorities: [4],
    summaries: ['Toner low on {printer}', 'Toner for {printer}', '{printer} says black toner low'],
    problem: ['Toner warning on {printer}, black is at 5 %. Can you order more please?'],
    reply: ['Thanks, I’ll order it on your print contract.'],
    looked: ['On contract with Brightsheet.'],
    ask: [
      [
        'Could you check whether there’s one in the cupboard before I order?',
        'None left',
        'Found one! Never mind.',
      ],
    ],
    supplier: [
      [
        'Brightsheet Print',
        'Hi, please send toner for {printer} to {site} on the contract.',
        'On its way, two working days, {case}.',
      ],
    ],
    ends: [
      [
        'Ordered in their portal.',
        'That’s ordered and should be with you in two days.',
        'Ordered through the print contract.',
      ],
    ],
  },
  {
    key: 'colour-printing',
    thing: 'colour printing for {otherFirst}',
    type: 'request',
    category: 'Print>Printer',
    weight: 1.2,
    priorities: [4],
    summaries: ['Colour printing for {other}', 'Please allow colour on {printer} – {other}'],
    problem: ['Please could {other} print in colour on {printer}? {manager} has said yes.'],
    reply: ['I’ll do that now.'],
    looked: ['Colour is limited to a group on that queue.'],
    ask: [
      [
        'Just {otherFirst}, or the whole team?',
        'Just {otherFirst}.',
        'The whole team if that’s ok, {managerFirst} agrees.',
      ],
    ],
    ends: [
      [
        'Added to the colour group.',
        '{otherFirst} can print in colour from the next sign-in.',
        'Added to the colour group, approved by {manager}.',
      ],
    ],
  },
];
