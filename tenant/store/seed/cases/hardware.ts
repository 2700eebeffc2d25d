import type { Scenario } from '../scenario';

/** Laptops and desktops that break. */
export const hardwareCases: Scenario[] = [
  {
    key: 'laptop-slow',
    thing: 'your slow laptop',
    takesHours: 1,
    type: 'incident',
    category: 'Hardware>Laptop',
    weight: 5,
    priorities: [3, 4],
    summaries: [
      'Laptop slow since update',
      'Laptop very slow – {user}',
      '{laptop} takes ten minutes to start',
      'Very slow laptop, fan always on',
    ],
    problem: [
      'My laptop has been really slow since the update on {lately}. Takes ages to open anything and the fan is going constantly.',
      'It takes about ten minutes before I can do anything in the morning. I make a coffee and it’s still not ready.',
      'Everything freezes for a few seconds at a time, especially with Excel and {app} open together.',
    ],
    reply: [
      'I’ll have a look at what’s keeping it busy. Leave it on and plugged in please.',
      'Thanks. I’ll check {laptop} from here first, it may just be finishing that update.',
    ],
    looked: [
      'Disk at 98 %, CPU 60 % idle tasks. Update stuck at 73 %.',
      '8 GB memory, 140 browser tabs. SMART fine.',
      'Two antivirus agents running after the migration.',
    ],
    ask: [
      [
        'Can I connect at {time}? I’ll need it for about half an hour.',
        'Yes, I’ve a meeting then so it’s all yours.',
        'Can we make it tomorrow? I’ve got a deadline today.',
      ],
      [
        'Please restart it once (Restart, not Shut down) and tell me if it’s any better.',
        'Restarted, bit better but still slow.',
        'Didn’t know there was a difference! Better, but the fan’s still going.',
      ],
    ],
    pending: ['Update finishes overnight, judging it in the morning.'],
    ends: [
      [
        '{gb} GB cleared with {first}’s agreement, update finished, startup trimmed.',
        'I’ve cleared a lot of old files and finished the update properly. It starts in under a minute now.',
        'Disk cleaned, update completed, startup items trimmed.',
      ],
      [
        'Old antivirus agent removed, CPU back to 5 %.',
        'There were two antivirus programs fighting. I’ve removed the old one and it’s quick again.',
        'Duplicate antivirus removed, CPU normal.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'cracked-screen',
    thing: 'your cracked screen',
    pace: 'patient',
    takesHours: 14,
    type: 'incident',
    category: 'Hardware>Laptop',
    weight: 1.8,
    priorities: [2, 3],
    summaries: [
      'Cracked screen, loan needed',
      'Cracked screen, loan needed – {user}',
      'Laptop dropped, screen broken – {first}',
    ],
    problem: [
      'I’ve dropped my laptop getting out of the car and the screen is cracked. Can still see half of it. Is there a loan one I could have?',
    ],
    reply: [
      'These things happen. I’ll get a loan laptop ready; can you come by or shall we bring it?',
    ],
    looked: ['Loan {laptop} signed out. Screen looks up as a stock part.'],
    ask: [
      [
        'Can you tell me the service tag on the sticker underneath, and whether it’s insured with you?',
        'Tag ends in 7KQ2. No idea about insurance, {manager} will know.',
        '{manager} says claim on the office policy. The tag ends in 7KQ2.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Please send 1 × screen assembly, part number as for the last one. {po}.',
        'Delivered to your office this morning on {po}, signed for at the front desk.',
      ],
    ],
    pending: ['Screen is in, on the bench for {soon}.'],
    ends: [
      [
        'New screen fitted, tested an hour.',
        'The new screen is in. Please bring the loan laptop back when you pick yours up.',
        'Screen replaced, loan returned.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'coffee',
    thing: 'your wet laptop',
    pace: 'patient',
    takesHours: 10,
    type: 'incident',
    category: 'Hardware>Laptop',
    weight: 1,
    priorities: [2, 3],
    summaries: [
      'Coffee spilt on laptop',
      'Tea all over my keyboard ({first})',
      'Laptop got wet, won’t turn on – {first}',
    ],
    problem: [
      'Bit embarrassing but I’ve knocked a drink over the laptop. It’s upside down on a towel. It was on at the time.',
    ],
    reply: [
      'Please leave it switched off and unplugged. I’ll sort a loan one and we’ll have a look at yours.',
    ],
    looked: ['Files all in OneDrive, nothing at risk. Waiting for it to come in.'],
    ask: [
      [
        'Could it come to us today? The sooner it’s opened the better its chances.',
        '{otherFirst} is bringing it over at lunch.',
        'I’m working from home, tomorrow earliest.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Price and stock for a keyboard assembly for a {model} please, or a refurbished board.',
        'Keyboard £62 + VAT in stock, board not worth it. {quote}.',
      ],
    ],
    pending: ['Drying, opening it on {soon}.'],
    ends: [
      [
        'Board wet, beyond repair. Insurance form to {manager}, new laptop from stock.',
        'Sadly it was beyond saving, but your new laptop is set up with everything from the old one.',
        'Laptop written off, replaced, data back from OneDrive.',
      ],
      [
        'Only the keyboard had it. Replaced.',
        'You were lucky: only the keyboard was hurt and it has a new one.',
        'Keyboard replaced, tested.',
      ],
    ],
    files: ['form'],
  },
  {
    key: 'pc-dead',
    thing: 'the PC that won’t start',
    pace: 'prompt',
    takesHours: 2,
    type: 'incident',
    category: 'Hardware>Desktop',
    weight: 2,
    priorities: [2, 3],
    summaries: ['{desktop} won’t start', 'PC dead this morning – {first}', 'PC won’t start'],
    problem: [
      'PC won’t turn on this morning. Light on the front comes on for a second then off.',
      'PC in the {room} just beeps at us, three short ones. Screen stays black.',
    ],
    reply: [
      'I’ll see when I can be with you; can you work at another desk for now?',
      'Thanks. Please try another socket first, I’ll ring you in ten minutes.',
    ],
    looked: ['No wake on LAN, no ping. Needs hands on it.'],
    ask: [
      [
        'Is {time} all right for a visit? It’ll take about half an hour.',
        '{Yes|That’s} fine, ask for me at the front desk.',
        'Yes, I’ll be out but {otherFirst} can let you in.',
      ],
    ],
    pending: [
      'Spare in the van, on today’s round.',
      'Power supply is in the stores, visit on {soon}.',
    ],
    ends: [
      [
        'Power supply dead, swapped from spares. Boots.',
        'New power supply is in and it’s running.',
        'Power supply replaced.',
      ],
      [
        'Memory reseated, test clean overnight.',
        'It’s fixed, the memory wasn’t seated properly.',
        'Memory reseated, tested overnight.',
      ],
    ],
  },
  {
    key: 'pc-restarts',
    thing: 'the PC restarting',
    pace: 'patient',
    takesHours: 14,
    type: 'incident',
    category: 'Hardware>Desktop',
    weight: 1.3,
    priorities: [3],
    summaries: [
      'PC keeps restarting by itself',
      '{desktop} restarts during the day',
      'Blue screen twice today – {first}',
    ],
    problem: [
      'My PC restarts itself two or three times a day without warning. Lost an hour’s work yesterday.',
    ],
    reply: ['Sorry about that. I’ll read the crash logs of {desktop} while it’s up.'],
    looked: ['Minidumps point at the graphics driver. Temperatures fine.'],
    ask: [
      [
        'Could you write down the time when it next happens, and what you were doing?',
        '11.20, just on the phone, not touching it.',
        'Today 2.05 and 3.40. Nothing special.',
      ],
    ],
    ends: [
      [
        'Driver replaced, no crash for two days.',
        'I’ve replaced the graphics driver and it has run for two days without a restart.',
        'Graphics driver replaced, stable.',
      ],
    ],
    files: ['log'],
  },
];
