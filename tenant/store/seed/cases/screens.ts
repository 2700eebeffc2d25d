import type { Scenario } from '../scenario';

/** Docks and screens. */
export const screenCases: Scenario[] = [
  {
    key: 'dock-screen',
    thing: 'your second screen',
    pace: 'patient',
    type: 'incident',
    category: 'Hardware>Dock and screen',
    weight: 4,
    priorities: [3, 4],
    summaries: [
      'Dock not detecting second screen',
      'Second screen black – {first}',
      'Only one monitor works on the dock',
    ],
    problem: [
      'When I dock the laptop only one screen comes on. I’ve swapped the cables over and it’s always the left one.',
      'Second monitor has stopped being detected since I moved desk.',
    ],
    reply: [
      'Could be the dock’s software; I’ll update that from here first and come to you if it doesn’t help.',
      'Please unplug the dock from the wall for a minute, then plug it back in, and tell me what happens.',
    ],
    looked: [
      'Dock firmware two years old. Display driver current.',
      'Windows sees one display only, dock reports two.',
    ],
    ask: [
      [
        'Does it work if you plug that screen straight into the laptop?',
        'Yes it does, so it must be the dock?',
        'No, still black.',
      ],
      [
        'I’ve updated the dock. Could you unplug it, count to twenty, and try again?',
        'Both on now!',
        'Same I’m afraid.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Please swap under warranty: docking station, no output on port 2. {po}.',
        'Replacement was delivered to you this morning, please return the faulty one in the same box. {case}.',
      ],
    ],
    hold: ['Replacement dock is on order, dropping it off on {soon}.'],
    pending: ['Spare dock in the van for the next visit.'],
    ends: [
      [
        'Firmware updated, both screens at 1080p.',
        'Both screens are on. It was an old software version in the dock.',
        'Dock firmware updated, both screens tested.',
      ],
      [
        'Cable dead, swapped from stores. Tested both.',
        'I’ve swapped the cable and put a spare in your drawer.',
        'Screen cable replaced.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'dock-charging',
    thing: 'the dock that doesn’t charge',
    takesHours: 4,
    type: 'incident',
    category: 'Hardware>Dock and screen',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Docking station not charging {laptop}',
      'Dock: no charging, no keyboard',
      'Laptop battery empty on the dock – {first}',
    ],
    problem: [
      'Laptop isn’t charging on the dock, and the keyboard plugged into it doesn’t work either.',
    ],
    reply: ['I’ll see whether it’s the dock or its power supply.'],
    looked: ['Dock not seen at all by {laptop}. Power supply suspected.'],
    ask: [['Is the small light on the dock’s power brick on?', 'No light.', 'Yes, white.']],
    pending: ['Power brick in the stores, goes out on {soon}.'],
    ends: [
      [
        '65 W brick on a 130 W dock. Swapped.',
        'It had the wrong power supply. The right one is in and it charges.',
        'Dock power supply swapped.',
      ],
    ],
  },
  {
    key: 'screens-swap',
    thing: 'your screens swapping over',
    takesHours: 10,
    type: 'incident',
    category: 'Hardware>Dock and screen',
    weight: 1.5,
    priorities: [4],
    summaries: [
      'Screens swap over every morning',
      'Monitors in wrong order after docking',
      'Display settings forget every day',
    ],
    problem: [
      'Every morning my two screens are the wrong way round and I have to drag them back in the settings.',
    ],
    reply: ['Annoying! I’ll update the display driver and the dock and see if it remembers.'],
    looked: ['Driver and dock firmware updated, waiting for the next morning.'],
    ask: [
      [
        'Were they the right way round this morning?',
        'No, swapped again.',
        'Yes! First time in weeks.',
      ],
    ],
    ends: [
      [
        'Cables were crossed at the dock, ids matched now.',
        'They’ve stayed in place three mornings running, so I’ll close this.',
        'Dock firmware and driver updated, order is kept.',
      ],
    ],
  },
];
