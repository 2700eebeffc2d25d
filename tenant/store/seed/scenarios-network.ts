import type { Scenario } from './scenario';

/** Network and print. */
export const networkScenarios: Scenario[] = [
  {
    key: 'vpn-drops',
    type: 'incident',
    category: 'Network>VPN',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'VPN drops from home',
      'VPN drops every few minutes – {user}',
      'Can’t connect to VPN from home today',
      'Working from home: shared drive keeps disconnecting',
    ],
    problem: [
      'The VPN keeps dropping when I work from home, about every ten minutes. My own internet is fine, Teams stays up.',
      'Can’t get on the VPN this morning, it sits on “Connecting” and then says {code}. Worked on {lately}.',
      'When I’m at home the shared drive goes red and I lose what I was typing. In the office it’s fine.',
    ],
    reply: [
      'I’ll look at the VPN logs for your account and come back to you. Are you at home today?',
      'Thanks. I can see your session dropping on our side, I’ll work out which end hangs up.',
    ],
    diagnosis: [
      'Router at home runs the 192.168.1.0 range, same as the office. Moved the client to split tunnel with metrics, stable.',
      'Client two versions old. Updated, DPD timeout raised, 40 min without a drop.',
      'Wi-Fi at 71 % loss next to the microwave. Advised cable or moving nearer, his kids’ console on the same channel.',
    ],
    ask: [
      {
        question: 'Can I connect at {time} while you’re at home? I’d like to see it happen.',
        answers: ['Yes {time} works', 'I’m in the office today, could we do tomorrow morning?'],
      },
      {
        question:
          'Could you try with a cable straight into your router for an hour and tell me if it still drops?',
        answers: ['Tried that, still dropped twice.', 'You were right, no drops with the cable!'],
      },
    ],
    supplier: [
      {
        name: 'Lantern Fibre',
        chase:
          'Hi, customer at {site} sees VPN drops that match packet loss on the line. Could you run a line test please?',
        answer:
          'Line test shows errors upstream. Engineer has reset the port and errors have stopped, ref {case}.',
      },
    ],
    fixes: [
      {
        told: 'I’ve updated your VPN software and changed a timeout. It’s been up for over an hour now.',
        recorded: 'VPN client updated, timeout raised. Stable for over an hour.',
      },
      {
        told: 'Your home router used the same addresses as the office. I’ve worked around that and it should stay up.',
        recorded: 'Address clash with home router. Split tunnel set, stable.',
      },
    ],
    files: ['network', 'log'],
  },
  {
    key: 'internet-down',
    type: 'incident',
    category: 'Network>Internet',
    weight: 4,
    priorities: [1, 2],
    summaries: [
      'Internet down, whole {site}',
      'No internet at {site}',
      'Nobody can get online – {site}',
      'Internet very slow for everyone at {site}',
    ],
    problem: [
      'The internet is down for everyone here at {site}. Phones too. We’re using mobiles.',
      'No internet since about quarter of an hour ago. I’ve turned the router off and on, the light is red.',
      'Everything is crawling today, it takes a minute to open a web page and {app} keeps timing out. All of us, not just me.',
    ],
    reply: [
      'On it now. I can’t reach your firewall from here either, so I’m checking with the line provider.',
      'Thanks for ringing. Please leave the router on from now, I’m testing the line.',
    ],
    diagnosis: [
      'Firewall unreachable, provider status page shows outage for the exchange. Failed over to 4G by hand, {site} back at reduced speed.',
      'Line fine, WAN port flapping. Replaced patch lead via {otherFirst}, stable.',
      'One PC uploading {gb} GB to cloud storage. Paused, shaped to 5 Mbit/s.',
    ],
    ask: [
      {
        question:
          'Could somebody tell me which lights are on at the white box next to the router, and what colour?',
        answers: ['Power green, the PON one is blinking red.', 'All green except one that is off.'],
      },
    ],
    supplier: [
      {
        name: 'Lantern Fibre',
        chase:
          'Total loss of service at {site}, please raise as priority. Router has been power-cycled, ONT shows LOS.',
        answer:
          'Fibre break at the exchange, engineers on site. Ref {case}. Estimated repair within two hours.',
      },
    ],
    fixes: [
      {
        told: 'The line is back and we’ve tested from here. The provider had a fault at the exchange.',
        recorded: 'Provider fault at the exchange, service restored. Tested from the firewall.',
      },
      {
        told: 'You should be back on. It was the cable between the router and the wall; please keep the vacuum cleaner away from it.',
        recorded: 'Faulty patch lead replaced, WAN stable.',
      },
    ],
    files: ['network'],
  },
  {
    key: 'wifi-poor',
    type: 'incident',
    category: 'Network>Wi-Fi',
    weight: 4,
    priorities: [3, 4],
    onSite: true,
    summaries: [
      'Wi-Fi poor in {room}',
      'Wi-Fi keeps dropping in the {room}',
      'No Wi-Fi in {room} at {site}',
      'Guest Wi-Fi password not accepted',
    ],
    problem: [
      'The Wi-Fi in the {room} is terrible, we had a client call and it dropped three times. Quite embarrassing.',
      'Wi-Fi won’t stay connected in the {room}. Fine everywhere else.',
      'Visitors can’t get on the guest Wi-Fi, it says wrong password, but it’s the one on the poster.',
    ],
    reply: [
      'I’ll look at the access point for that room first. If it’s not that, Field will come by with the meter.',
      'Thanks. I can see weak signal from that room on the controller, let me look closer.',
    ],
    diagnosis: [
      'AP in {room} on channel 6 with three neighbours. Moved to 11, power up one step.',
      'AP rebooting: PoE budget used up on the switch. Moved to port {port}.',
      'Surveyed on site: −78 dBm behind the new partition wall. Second AP needed, quote to follow.',
    ],
    ask: [
      {
        question: 'Which room number is it, and is it phones as well as laptops?',
        answers: [
          'Just laptops I think. It’s the one at the end of the corridor.',
          'Everything. Even standing right under the white thing on the ceiling.',
        ],
      },
    ],
    hold: ['Second access point is on order, fitting on {soon}.'],
    fixes: [
      {
        told: 'I’ve moved the access point to a quieter channel, the signal there is good now. Please try your next call from that room.',
        recorded: 'Channel changed and power raised, signal −58 dBm in {room}.',
      },
      {
        told: 'Gareth has fitted a second access point in the {room}.',
        recorded: 'Second access point fitted and tested in {room}.',
      },
    ],
    files: ['network'],
  },
  {
    key: 'printer-offline',
    type: 'incident',
    category: 'Print>Printer',
    weight: 8,
    priorities: [3, 4],
    summaries: [
      '{printer} offline, jobs queuing',
      '{printer} offline',
      'Printer in {room} not printing',
      'Printing very slow on {printer}',
      '{printer} prints gibberish',
    ],
    problem: [
      '{printer} says offline and there are loads of jobs stuck in the queue. We’ve turned it off and on.',
      'The printer in the {room} isn’t printing for anyone. No error on the screen, it just sits there.',
      'When I print to {printer} it takes about five minutes for one page. {otherFirst} has the same.',
      'Printer is spitting out pages of symbols!! Wasting so much paper',
    ],
    reply: [
      'I’ll clear the queue on the server and see whether it comes back.',
      'Looking at {printer} now. You can use the other one meanwhile.',
    ],
    diagnosis: [
      'Rebooted, cleared spooler, tested ok.',
      'Printer had a new IP after the power cut. Reserved the address in DHCP, port updated.',
      'Wrong driver after the update (PCL instead of PS). Swapped back on the print server, test page fine.',
      'One 400-page PDF blocking the queue. Deleted, the rest came out.',
    ],
    ask: [
      {
        question: 'What does the small screen on the printer say? A photo would be perfect.',
        answers: [
          'It says “Ready”. Photo attached.',
          'Paper jam tray 2, but we’ve looked and there isn’t one.',
        ],
      },
      {
        question: 'Could you print one page now and tell me if it comes out?',
        answers: ['Yes that worked!', 'Nothing yet… oh there it is. Thanks', 'Nope nothing'],
      },
    ],
    supplier: [
      {
        name: 'Brightsheet Print',
        chase:
          'Hi, {printer} at {site} needs an engineer: rollers worn, jams on every second page. Meter reading attached.',
        answer: 'Engineer booked for {soon} morning, job {case}.',
      },
    ],
    fixes: [
      {
        told: 'The queue is cleared and {printer} is printing again.',
        recorded: 'Cleared spooler, restarted printer, test page ok.',
      },
      {
        told: 'The printer had changed its address. That’s fixed for good now.',
        recorded: 'DHCP reservation made, printer port corrected.',
      },
    ],
    files: ['printer'],
  },
  {
    key: 'scan-email',
    type: 'incident',
    category: 'Print>Scanning',
    weight: 3.5,
    priorities: [3, 4],
    summaries: [
      'Scan to email stopped',
      'Scan to email stopped on {printer}',
      'Can’t scan to my folder – {first}',
      'Scanner says “login failed”',
    ],
    problem: [
      'Scan to email has stopped working on {printer}. It says sending and then an error slip comes out.',
      'I used to be able to scan to my folder but now it says login failed. Nothing has changed this end.',
    ],
    reply: [
      'I’ll check the account the printer sends with, that’s usually it.',
      'Thanks, I’ll have a look at the printer’s settings from here.',
    ],
    diagnosis: [
      'Scanner account password expired. Reset, set to never expire, saved on the device.',
      'SMB1 switched off by the update. Moved scan folder to SMB2 profile, firmware updated.',
      'SMTP relay blocked the device’s new address. Added to the connector.',
    ],
    ask: [
      {
        question: 'Could you do a test scan to yourself and tell me what the slip says?',
        answers: ['It says error 1103', 'It worked just now! Did you do something?'],
      },
    ],
    fixes: [
      {
        told: 'Scanning works again, I sent a test from here and saw yours arrive.',
        recorded: 'Scan account password renewed on device, tested.',
      },
    ],
    files: ['printer'],
  },
  {
    key: 'printer-new',
    type: 'request',
    category: 'Print>Printer',
    weight: 3,
    priorities: [3, 4],
    summaries: [
      'Add {printer} to my PC – {first}',
      'Toner low on {printer}',
      'Set up colour printing for {other}',
    ],
    problem: [
      'I’ve moved desks, please could you add {printer} to my PC and make it the default?',
      'Toner warning on {printer}, black is at 5 %. Can you order more please?',
    ],
    reply: [
      'No problem, I’ll add it now; it should appear within a few minutes.',
      'Thanks, I’ll sort that.',
    ],
    diagnosis: [
      'Mapped by group policy, gpupdate on {desktop}.',
      'Toner is on contract with Brightsheet, ordered in their portal.',
    ],
    ask: [
      {
        question: 'Is that the big one by the window or the small one on the desk?',
        answers: ['The big one', 'Small one, label says {printer}'],
      },
    ],
    fixes: [
      {
        told: '{printer} is there now and set as your default.',
        recorded: 'Printer mapped, set as default, test page ok.',
      },
      {
        told: 'That’s ordered and should be with you in two days.',
        recorded: 'Ordered through the print contract.',
      },
    ],
  },
];
