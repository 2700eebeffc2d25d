import type { Scenario } from './scenario';

/** Laptops, desktops, docks, quotes and moves. */
export const hardwareScenarios: Scenario[] = [
  {
    key: 'laptop-slow',
    type: 'incident',
    category: 'Hardware>Laptop',
    weight: 6,
    priorities: [3, 4],
    summaries: [
      'Laptop slow since update',
      'Laptop very slow – {user}',
      '{laptop} takes ten minutes to start',
      'Laptop fan loud and everything freezing',
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
    diagnosis: [
      'Disk at 98 %: 61 GB in Downloads plus old Windows. Cleared {gb} GB with her agreement.',
      'Update left the antivirus scanning twice. Removed the old agent, CPU back to 5 %.',
      '8 GB RAM and 140 browser tabs. Upgrade recommended, quoted.',
      'SSD SMART warning. Cloned to new disk while she was at lunch.',
    ],
    ask: [
      {
        question: 'Can I connect at {time}? I’ll need it for about half an hour.',
        answers: [
          'Yes, I’ve a meeting then so it’s all yours.',
          'Can we make it tomorrow? I’ve got a deadline today.',
        ],
      },
      {
        question: 'Please restart it once (Restart, not Shut down) and tell me if it’s any better.',
        answers: [
          'Restarted, bit better but still slow.',
          'Didn’t know there was a difference! Much better now.',
        ],
      },
    ],
    supplier: [
      {
        name: 'Copperline Wholesale',
        chase: 'Please quote and confirm stock: 1 × 16 GB memory module for {laptop}, next day.',
        answer: 'In stock, £41.20 + VAT, ref {quote}. Order by 4 for tomorrow.',
      },
    ],
    fixes: [
      {
        told: 'I’ve cleared a lot of old files and finished the update properly. It starts in under a minute now.',
        recorded: 'Disk cleaned, update completed, startup items trimmed. Starts in 50 s.',
      },
      {
        told: 'There were two antivirus programs fighting. I’ve removed the old one and it’s quick again.',
        recorded: 'Duplicate antivirus removed, CPU normal.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'dock-screen',
    type: 'incident',
    category: 'Hardware>Dock and screen',
    weight: 5,
    priorities: [3, 4],
    onSite: true,
    summaries: [
      'Dock not detecting second screen',
      'Second screen black – {first}',
      'Screens swap over every morning',
      'Docking station not charging {laptop}',
    ],
    problem: [
      'When I dock the laptop only one screen comes on. I’ve swapped the cables over and it’s always the left one.',
      'Second monitor has stopped being detected since I moved desk.',
      'Laptop isn’t charging on the dock, and the keyboard plugged into it doesn’t work either.',
    ],
    reply: [
      'Could be the dock’s software; I’ll update that from here first and come to you if it doesn’t help.',
      'Thanks. Please unplug the dock from the wall for a minute, then plug it back in, and tell me what happens.',
    ],
    diagnosis: [
      'Dock firmware two years old. Updated, both screens at 1080p.',
      'HDMI cable dead, swapped from stores. Tested both.',
      'Dock PSU is the 65 W one, needs 130 W. Swapped.',
    ],
    ask: [
      {
        question: 'Does it work if you plug that screen straight into the laptop?',
        answers: ['Yes it does, so it must be the dock?', 'No, still black.'],
      },
    ],
    hold: ['Replacement dock is on order, Gareth drops it off on {soon}.'],
    fixes: [
      {
        told: 'Both screens are on. It was an old software version in the dock.',
        recorded: 'Dock firmware updated, both screens tested.',
      },
      {
        told: 'I’ve swapped the cable and put a spare in your drawer.',
        recorded: 'Cable replaced.',
      },
    ],
    files: ['dialog'],
  },
  {
    key: 'cracked-screen',
    type: 'incident',
    category: 'Hardware>Laptop',
    weight: 2.5,
    priorities: [2, 3],
    onSite: true,
    summaries: [
      'Cracked screen, loan needed',
      'Cracked screen, loan needed – {user}',
      'Coffee spilt on laptop',
      'Laptop dropped, won’t turn on – {first}',
    ],
    problem: [
      'I’ve dropped my laptop getting out of the car and the screen is cracked. Can still see half of it. Is there a loan one I could have?',
      'Bit embarrassing but I’ve knocked coffee over the laptop. It’s upside down on a towel. It was on at the time.',
    ],
    reply: [
      'These things happen. I’ll get a loan laptop ready; can you come by or shall we bring it?',
      'Please leave it switched off. I’ll sort a loan one and we’ll have a look at yours.',
    ],
    diagnosis: [
      'Loan {laptop} signed out. Screen ordered under accidental damage, 3–5 days.',
      'Opened it up: board wet. Not worth repairing, data is all in OneDrive. Insurance form to {manager}.',
    ],
    ask: [
      {
        question:
          'Can you tell me the service tag on the sticker underneath, and whether it’s insured with you?',
        answers: [
          'Tag is on the photo. No idea about insurance, {manager} will know.',
          'It’s {laptop}. {manager} says claim on the office policy.',
        ],
      },
    ],
    supplier: [
      {
        name: 'Copperline Wholesale',
        chase: 'Please send 1 × screen assembly for {laptop}, see photo for part number. {po}.',
        answer: 'Shipped today on {po}, with you within two working days.',
      },
    ],
    fixes: [
      {
        told: 'The new screen is in. Please bring the loan laptop back when you pick yours up.',
        recorded: 'Screen replaced, loan returned.',
      },
      {
        told: 'Your new laptop is set up with everything from the old one.',
        recorded: 'Replaced laptop, data restored from OneDrive.',
      },
    ],
    files: ['form'],
  },
  {
    key: 'desktop-dead',
    type: 'incident',
    category: 'Hardware>Desktop',
    weight: 3,
    priorities: [2, 3],
    onSite: true,
    summaries: [
      '{desktop} won’t turn on',
      'PC at {room} beeping, black screen',
      'Keyboard and mouse not working – {first}',
      'PC keeps restarting by itself',
    ],
    problem: [
      'PC won’t turn on this morning. Light on the front comes on for a second then off.',
      'My PC restarts itself two or three times a day without warning. Lost an hour’s work yesterday.',
      'Keyboard and mouse have died. I’ve changed the batteries. Sending this from my phone',
    ],
    reply: [
      'Thanks. I’ll see if somebody is near you today; can you work at another desk for now?',
      'I’ll check the logs of {desktop} while it’s up.',
    ],
    diagnosis: [
      'PSU dead, swapped from spares. Boots.',
      'Memory errors, reseated, MemTest clean overnight.',
      'USB receiver was in a hub that had lost power. Moved.',
    ],
    ask: [
      {
        question:
          'Is {time} all right for Gareth to come by? He’ll need the PC for about half an hour.',
        answers: [
          '{time} is fine, ask for me at the front desk.',
          'Yes, I’ll be out but {otherFirst} can let him in.',
        ],
      },
    ],
    fixes: [
      { told: 'New power supply is in and it’s running.', recorded: 'Power supply replaced.' },
      {
        told: 'It’s fixed, the memory wasn’t seated properly.',
        recorded: 'Memory reseated, tested overnight.',
      },
    ],
  },
  {
    key: 'quote-laptops',
    type: 'request',
    category: 'Hardware>Quote',
    weight: 4,
    priorities: [4, 3],
    summaries: [
      'Quote: {count} laptops',
      'Quote: {count} laptops for {site}',
      'Quote: replacement for {server}',
      'Quote: two monitors and a dock',
      'Price for extra Office licences please',
    ],
    problem: [
      'Please could we have a quote for {count} laptops, the same as we had last time, with bags and docks. Needed for next month.',
      '{manager} has asked what it would cost to replace {count} of the older laptops. No rush.',
      'Can you send a price for two 27-inch screens and a dock for {other} please.',
    ],
    reply: [
      'Thanks, I’ll get current prices and send you a quote.',
      'Happy to. I’ll check stock so the date on the quote is a real one.',
    ],
    diagnosis: [
      'Prices in from Copperline, {quote} drafted. Margin as agreed.',
      'Last model is discontinued, quoted the successor, same dock works.',
    ],
    ask: [
      {
        question:
          'Your quote {quote} is attached. Let me know if you’d like to go ahead, the price holds for 14 days.',
        answers: [
          'Please go ahead, PO number {po}.',
          'Can you take the bags off and send it again?',
          '{manager} says yes, please order.',
        ],
      },
      {
        question:
          'Would you like the {model} or something bigger? It changes the price by about £150 each.',
        answers: ['The {model} is fine.', 'Bigger please, they live in spreadsheets.'],
      },
    ],
    supplier: [
      {
        name: 'Copperline Wholesale',
        chase:
          'Hi, please could we have your best price and lead time for {count} × {model} laptops, UK keyboard, plus docks?',
        answer:
          'Please see {quote}. Lead time three to five working days, stock reserved until Friday.',
      },
    ],
    hold: [
      'Quote accepted, delivery expected next week.',
      'Budget is decided at their meeting on {soon}.',
    ],
    fixes: [
      {
        told: 'All delivered and set up, invoice to follow from accounts.',
        recorded: 'Ordered, delivered, set up. Invoiced on {po}.',
      },
      {
        told: 'Quote {quote} sent as discussed; we’ll open a new ticket once you decide.',
        recorded: 'Quote sent, closed until the client decides.',
      },
    ],
    files: ['quote'],
  },
  {
    key: 'office-move',
    type: 'request',
    category: 'Hardware>Office move',
    weight: 2,
    priorities: [3, 4],
    onSite: true,
    summaries: [
      'Move {count} desks to {room}',
      'Set up screen in {room} for {soon}',
      'Extra network point needed in {room}',
    ],
    problem: [
      'We’re moving {count} people into the {room} and need their PCs and phones moved over. Ideally {soon}.',
      'We need a screen and a webcam set up in the {room} for a meeting on {soon}.',
    ],
    reply: [
      'I’ll see when Field can be with you and confirm a time.',
      'Thanks for asking early. I’ll check there are enough network points in that room.',
    ],
    diagnosis: [
      'Only two live ports in {room}. Patched ports {port} onwards, labels updated.',
      'Booked with Gareth, van stock has what’s needed.',
    ],
    ask: [
      {
        question: 'Is {soon} at {time} good for you, and who can let us in?',
        answers: ['Yes, I’ll be here.', 'Fine. {other} has the keys.'],
      },
    ],
    hold: ['Booked for {soon}.'],
    fixes: [
      {
        told: 'Everything’s moved and tested. The old sockets have been switched off.',
        recorded: 'Desks moved, ports patched, all tested.',
      },
    ],
  },
  {
    key: 'loan-kit',
    type: 'request',
    category: 'Hardware>Laptop',
    weight: 3.5,
    priorities: [3, 4],
    summaries: [
      'Headset for {other}',
      'Loan laptop for training {soon}',
      'Install software on {laptop} – {first}',
      'New mobile set up – {first}',
    ],
    problem: [
      'Could I have a headset for {other} please, hers is broken.',
      'Please could you install the PDF editor on my laptop? {manager} has approved the cost.',
      'I’ve been given a work {mobile}, please could you set up email and Teams on it?',
    ],
    reply: ['No problem, I’ll sort that for you.', 'Thanks {first}, I’ll take care of it today.'],
    diagnosis: [
      'Approved by {manager} in the thread, pushed from the portal.',
      'In stock, signed out to {user}.',
      'Enrolled in device management, mail and Teams on, PIN policy explained.',
    ],
    ask: [
      {
        question: 'Can I connect at {time} to install it? It needs you to be signed in.',
        answers: ['Yes {time} please', 'Go ahead any time, I’m just doing email.'],
      },
    ],
    fixes: [
      { told: 'That’s installed and ready.', recorded: 'Installed and tested with the user.' },
      { told: 'It’s at reception with your name on it.', recorded: 'Issued from stock.' },
    ],
  },
];
