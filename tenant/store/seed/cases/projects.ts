import type { Scenario } from '../scenario';

/** Quotes, moves, planned changes and problems. */
export const projectCases: Scenario[] = [
  {
    key: 'quote-laptops',
    thing: 'the quote for {count} laptops',
    pace: 'patient',
    takesHours: 10,
    type: 'request',
    category: 'Hardware>Quote',
    weight: 3,
    priorities: [4, 3],
    summaries: [
      'Quote: {count} laptops',
      'Quote: {count} laptops for {site}',
      'Price for {count} laptops with docks',
    ],
    problem: [
      'Please could we have a quote for {count} laptops, the same as we had last time, with bags and docks. Needed for next month.',
      '{manager} has asked what it would cost to replace {count} of the older laptops. No rush.',
    ],
    reply: [
      'Thanks, I’ll get current prices and send you a quote.',
      'Happy to. I’ll check stock so the date on the quote is a real one.',
    ],
    looked: [
      'Last model is discontinued, quoting the successor, same dock works.',
      'Prices in from Copperline, {quote} drafted. Margin as agreed.',
    ],
    ask: [
      [
        'Would you like the {model} or something bigger? It changes the price by about £150 each.',
        'The {model} is fine.',
        'Bigger please, they live in spreadsheets.',
      ],
      [
        'Your quote {quote} is attached. Let me know if you’d like to go ahead, the price holds for 14 days.',
        'Please go ahead, PO number {po}.',
        'Can you take the bags off and send it again?',
        '{manager} says yes, please order.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Hi, please could we have your best price and lead time for {count} × {model} laptops, UK keyboard, plus docks?',
        'Please see {quote}. Lead time three to five working days, stock reserved until Friday.',
      ],
    ],
    hold: [
      'Quote accepted, delivery expected next week.',
      'Budget is decided at their meeting on {soon}.',
    ],
    pending: ['Waiting for Helen to approve the margin.'],
    ends: [
      [
        'Delivered, built, handed over.',
        'All delivered and set up, invoice to follow from accounts.',
        'Ordered, delivered, set up. Invoiced on {po}.',
      ],
      [
        'Ordered as accepted, delivery date advised.',
        'Thank you, that’s ordered from {quote}. We’ll build them as they arrive and agree the handover with you.',
        'Ordered against {quote}; build and handover on a ticket of their own.',
      ],
    ],
    files: ['quote'],
  },
  {
    key: 'quote-other',
    thing: 'the quote',
    pace: 'patient',
    takesHours: 8,
    type: 'request',
    category: 'Hardware>Quote',
    weight: 2,
    priorities: [4],
    summaries: [
      'Quote: replacement for {fileserver}',
      'Quote: two monitors and a dock',
      'Price for extra Office licences please',
      'Quote: new firewall {site}',
    ],
    problem: [
      'Could you send us a price for this please? {manager} wants it for the budget, so a rough figure is fine to start with.',
    ],
    reply: ['Of course. A rough figure by tomorrow, a firm one once you tell us to go on.'],
    looked: ['Rough figure worked out from last year’s, two options.'],
    ask: [
      [
        'I’ve sent two options in {quote}. Which would you like a firm price for?',
        'Option 2 please.',
        'The cheaper one. {manager} will sign it.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Please quote for the list we sent this morning, both options, with lead times.',
        'Please see {quote}, valid for 30 days.',
      ],
    ],
    hold: ['Waiting for their budget round on {soon}.'],
    ends: [
      [
        'Firm price sent.',
        'The firm quote {quote} is with you. Tell us when you’d like to go ahead.',
        'Quote {quote} sent.',
      ],
    ],
    files: ['quote'],
  },
  {
    key: 'office-move',
    thing: 'the desk moves',
    pace: 'patient',
    takesHours: 14,
    type: 'request',
    category: 'Hardware>Office move',
    weight: 2,
    priorities: [3, 4],
    summaries: [
      'Move {count} desks to {room}',
      'Desk moves at {site} on {soon}',
      'Extra network point needed in {room}',
    ],
    problem: [
      'We’re moving {count} people into the {room} and need their PCs and phones moved over. Ideally {soon}.',
    ],
    reply: [
      'I’ll see when I can be with you and confirm a time.',
      'Thanks for asking early. I’ll check there are enough network points in that room.',
    ],
    looked: ['Only two live ports in {room}, {count} needed. Patch panel has room.'],
    ask: [
      [
        'Is {soon} good for you, and who can let me in?',
        'Yes, I’ll be here.',
        'Fine. {other} has the keys.',
      ],
    ],
    hold: ['Booked for {soon}.', 'Waiting for the electricians to finish, {soon}.'],
    pending: ['Patch leads on order, here on {soon}.'],
    ends: [
      [
        'Moved, ports {port} onwards patched, labels updated.',
        'Everything’s moved and tested. The old sockets have been switched off.',
        'Desks moved, ports patched, all tested.',
      ],
    ],
  },
  {
    key: 'meeting-room',
    thing: 'the kit for the {room}',
    pace: 'patient',
    takesHours: 12,
    type: 'request',
    category: 'Hardware>Office move',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Set up screen in {room} for {soon}',
      'Webcam for {room}',
      'Meeting room kit for {room}',
    ],
    problem: ['We need a screen and a webcam set up in the {room} for a meeting on {soon}.'],
    reply: ['I’ll bring what’s needed and test it with you the day before.'],
    looked: ['Camera and speaker from stock, screen is theirs.'],
    ask: [
      [
        'Is there a power socket behind where the screen should hang?',
        'Yes, two.',
        'No, only by the door.',
      ],
    ],
    hold: ['Booked for {soon}.'],
    ends: [
      [
        'Set up, test call made from the room.',
        'It’s set up and we’ve made a test call from the room. One-page instructions are on the table.',
        'Meeting room kit installed and tested.',
      ],
    ],
  },
  {
    key: 'change-firmware',
    thing: 'the planned work',
    pace: 'patient',
    takesHours: 16,
    type: 'change',
    category: 'Server>Maintenance',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Change: firewall firmware {site}',
      'Change: switch firmware {site}',
      'Change: host updates {server}',
    ],
    problem: [
      'Planned work as agreed in the review with {manager}. Out of hours, about two hours, rollback is the saved configuration.',
    ],
    reply: ['Thanks, I’ll prepare this and come back with a date.'],
    looked: ['Config saved, rollback tested on the spare. Notice drafted.'],
    ask: [
      [
        'Would {soon} from 18:30 suit? Nobody should be working on the system during it.',
        '{soon} is fine, I’ll tell everyone.',
        'Not {soon} please, it’s month end. The week after?',
      ],
    ],
    hold: ['Change window agreed for {soon} 18:30.', 'Client asked to wait until after month end.'],
    pending: ['Waiting for the change to be signed off by Helen.'],
    ends: [
      [
        'Done in the window, 22 min outage as announced.',
        'All done last night without surprises. Please tell us if anything looks odd.',
        'Change done in the window, tested, no rollback needed.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'change-share',
    thing: 'the {folder} move',
    pace: 'patient',
    takesHours: 24,
    type: 'change',
    category: 'Server>Maintenance',
    weight: 1,
    priorities: [3, 4],
    summaries: ['Change: move {folder} share to SharePoint'],
    problem: [
      'As in the project plan: please prepare the move of {folder}, agree the date with me, and let everyone know the day before.',
    ],
    reply: ['Will do. Draft plan by the end of the week.'],
    looked: ['Dependencies checked: two scan-to-folder printers point at it.'],
    ask: [
      [
        'The plan is attached. Are you happy with the order and the date?',
        'Yes, go ahead.',
        'Could the part {managerFirst} uses go last please?',
      ],
    ],
    hold: ['Waiting for the window on {soon}.'],
    pending: ['Pilot running with two users until {soon}.'],
    ends: [
      [
        'Moved, old place read-only for 30 days.',
        'Finished. The old place stays readable for a month in case something was missed.',
        'Change completed as planned, old share read-only for 30 days.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'change-retire',
    thing: 'retiring {fileserver}',
    pace: 'patient',
    takesHours: 24,
    type: 'change',
    category: 'Server>Maintenance',
    weight: 0.8,
    priorities: [3, 4],
    summaries: ['Change: retire {fileserver}'],
    problem: [
      'As agreed in the review: {fileserver} can go now that its shares have moved. Please tell {manager} the date first.',
    ],
    reply: ['Thanks. I’ll check what still talks to it before anything is switched off.'],
    looked: ['One scheduled task and a scanner still point at it.'],
    ask: [
      [
        'May we switch it off for a week before it is wiped, to be safe?',
        'Yes, good idea.',
        'Make it two weeks please, year end is close.',
      ],
    ],
    hold: ['Switched off for good on {soon}, kept for a week before it is wiped.'],
    pending: ['Last scheduled task moves over this week, then it can go.'],
    ends: [
      [
        'Off for a week, nobody missed it. Wiped and removed from backup and monitoring.',
        'The old server is gone: nothing used it any more and its last backup is kept for a year.',
        'Server retired, last backup kept for a year.',
      ],
    ],
  },
  {
    key: 'change-vlan',
    thing: 'the phone VLAN',
    pace: 'patient',
    takesHours: 24,
    type: 'change',
    category: 'Server>Maintenance',
    weight: 0.8,
    priorities: [3, 4],
    summaries: ['Change: new VLAN for phones {site}'],
    problem: [
      'As in the project plan: the phones at {site} go into a network of their own. Out of hours please, {manager} will tell everyone.',
    ],
    reply: ['Will do. I’ll list the ports first and come back with a date.'],
    looked: ['Switch ports listed, {count} phones share a port with a PC.'],
    ask: [
      [
        'Would {soon} from 18:30 suit? The phones restart once during it.',
        '{soon} is fine.',
        'Could you do it before eight in the morning instead?',
      ],
    ],
    hold: ['Waiting for the window on {soon}.'],
    pending: ['Two phones moved as a trial, watching them before the rest.'],
    ends: [
      [
        'All phones moved, voice VLAN on the uplinks, test calls from each floor.',
        'The phones are in their own network now and we’ve tested calls from each floor.',
        'Phone VLAN live, all phones registered and tested.',
      ],
    ],
  },
  {
    key: 'problem-slow',
    thing: 'the Monday slowness',
    pace: 'patient',
    takesHours: 30,
    type: 'problem',
    category: 'Server>Monitoring',
    weight: 2,
    priorities: [3, 4],
    summaries: ['Problem: {app} slow every Monday morning', 'Problem: {app} freezes around nine'],
    problem: [
      'We have had several tickets about this now. {manager} has asked us to find out why it keeps coming back rather than fix it each time.',
    ],
    reply: [
      'Agreed. I’ll go through the tickets of the last three months and look for what they share.',
    ],
    looked: ['All of them fall between 08:50 and 09:20. Disk queue over 30 then.'],
    ask: [
      [
        'Could somebody note the exact time whenever it happens this week? I’d like to match it with our graphs.',
        'Will do. First one was today at 09:04.',
        'Three times so far: 9.02, 9.15 and 8.57.',
      ],
    ],
    hold: ['Collecting times until {soon}.'],
    pending: ['Measuring until {soon}.'],
    ends: [
      [
        'Backup copy still running at nine. Moved to 01:00.',
        'We’ve found the cause: a backup still running when you all start. It runs earlier now.',
        'Cause found and removed: overlapping backup copy.',
      ],
    ],
  },
  {
    key: 'problem-wifi',
    thing: 'the Wi-Fi survey',
    pace: 'patient',
    takesHours: 30,
    type: 'problem',
    category: 'Network>Wi-Fi',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Problem: repeated Wi-Fi drop-outs {site}',
      'Problem: handhelds lose Wi-Fi at {site}',
    ],
    problem: [
      'Fourth ticket this month about Wi-Fi here. Please find the cause, {manager} is losing patience.',
    ],
    reply: ['Understood. I’ll survey the building and look at all four together.'],
    looked: [
      'Four tickets, three on the same access point. Channel plan overlaps with the neighbours.',
    ],
    ask: [
      [
        'Could I come by on {soon} with the meter, before you open?',
        'Yes, 7.30 at the back door.',
        'Fine, {other} will be there.',
      ],
    ],
    hold: ['Survey on {soon}.'],
    pending: ['New channel plan running for a week before we judge it.'],
    ends: [
      [
        'New channel plan, one AP moved. A week without a drop.',
        'A new channel plan and one moved access point: a full week without a drop.',
        'Channel plan renewed, one access point moved.',
      ],
    ],
  },
];
