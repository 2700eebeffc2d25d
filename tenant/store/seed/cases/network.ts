import type { Scenario } from '../scenario';

/** VPN, internet lines, Wi-Fi. */
export const networkCases: Scenario[] = [
  {
    key: 'vpn-drops',
    thing: 'the VPN drops',
    type: 'incident',
    category: 'Network>VPN',
    weight: 4,
    priorities: [2, 3],
    summaries: [
      'VPN drops from home',
      'VPN drops every few minutes – {user}',
      'Working from home: shared drive keeps disconnecting',
    ],
    problem: [
      'The VPN keeps dropping when I work from home, about every ten minutes. My own internet is fine, Teams stays up.',
      'When I’m at home the shared drive goes red and I lose what I was typing. In the office it’s fine.',
    ],
    reply: [
      'I’ll look at the VPN logs for your account and come back to you. Are you at home today?',
      'Thanks. I can see your session dropping on our side, I’ll work out which end hangs up.',
    ],
    looked: [
      'Log: client hangs up, dead peer detection after 30 s. Client is two versions old.',
      'Sessions end every 8–12 min, always from the client side. Packet loss 3 %.',
    ],
    ask: [
      [
        'Can I connect at {time} while you’re at home? I’d like to see it happen.',
        '{Yes that works|Yes please}',
        'I’m in the office today, could we do tomorrow morning?',
      ],
      [
        'Could you try with a cable straight into your router for an hour and tell me if it still drops?',
        'Tried that, still dropped twice.',
        'You were right, no drops with the cable! Can’t work in the hall for ever though.',
      ],
    ],
    ends: [
      [
        'Client updated, DPD timeout raised, 40 min without a drop.',
        'I’ve updated your VPN software and changed a timeout. It’s been up for over an hour now.',
        'VPN client updated, timeout raised. Stable for over an hour.',
      ],
      [
        'Home router hands out 192.168.1.0, same as the office. Split tunnel with metrics.',
        'Your home router used the same addresses as the office. I’ve worked around that and it should stay up.',
        'Address clash with home router. Split tunnel set, stable.',
      ],
    ],
    files: ['network', 'log'],
  },
  {
    key: 'vpn-connect',
    thing: 'your VPN',
    pace: 'prompt',
    type: 'incident',
    category: 'Network>VPN',
    weight: 3,
    priorities: [2, 3],
    summaries: [
      'Can’t connect to VPN from home today',
      'VPN stuck on “Connecting” – {first}',
      'VPN error {code}',
    ],
    problem: [
      'Can’t get on the VPN this morning, it sits on “Connecting” and then says {code}. Worked on {lately}.',
      'VPN won’t connect at all. I’ve restarted the laptop and the router.',
    ],
    reply: [
      'Thanks. I’ll look at the gateway’s log for your account while you try once more.',
      'I’ll check your account and the gateway. Others are connecting fine, so it’s something on your side.',
    ],
    looked: [
      'Gateway shows no attempt from {first}: blocked before it reaches us.',
      'Attempts arrive, certificate refused: expired on {lately}.',
    ],
    ask: [
      [
        'Which network are you on: home, hotel, or your phone’s hotspot?',
        'Home.',
        'Hotel. It works on my phone’s hotspot, just slow.',
      ],
    ],
    ends: [
      [
        'Device certificate had expired. Renewed by hand, auto-enrolment fixed.',
        'A certificate on your laptop had run out. I’ve renewed it and you’re connected.',
        'Device certificate renewed, VPN connects.',
      ],
      [
        'Adapter broken by the update. Reinstalled.',
        'The last update broke the VPN adapter. I’ve reinstalled it and it connects.',
        'VPN adapter reinstalled, connects.',
      ],
    ],
    files: ['network'],
  },
  {
    key: 'internet-down',
    thing: 'the line at {site}',
    pace: 'urgent',
    type: 'incident',
    category: 'Network>Internet',
    weight: 3,
    priorities: [1, 2],
    summaries: [
      'Internet down, whole {site}',
      'No internet at {site}',
      'Nobody can get online – {site}',
    ],
    problem: [
      'The internet is down for everyone here at {site}. Phones too. We’re using mobiles.',
      'No internet since about quarter of an hour ago. I’ve turned the router off and on, the light is red.',
    ],
    reply: [
      'On it now. I can’t reach your firewall from here either, so I’m checking with the line provider.',
      'Please leave the router on from now, I’m testing the line.',
    ],
    looked: [
      'Firewall unreachable, no 4G failover either. Line test started with the provider.',
      'Firewall up on 4G only. Main line has no carrier.',
    ],
    ask: [
      [
        'Could somebody tell me which lights are on at the white box next to the router, and what colour?',
        'Power green, the PON one is blinking red.',
        'All green except one that is off.',
      ],
    ],
    supplier: [
      [
        'Lantern Fibre',
        'Total loss of service at {site}, please raise as priority. Router has been power-cycled, ONT shows LOS.',
        'Fibre break at the exchange, engineers on site. Ref {case}. Estimated repair within two hours.',
      ],
    ],
    ends: [
      [
        'Provider fault at the exchange cleared, firewall back on the main line.',
        'The line is back and we’ve tested from here. The provider had a fault at the exchange.',
        'Provider fault at the exchange, service restored. Tested from the firewall.',
      ],
      [
        'WAN lead damaged, replaced by {otherFirst} with me on the phone.',
        'You should be back on. It was the cable between the router and the wall; please keep the vacuum cleaner away from it.',
        'Faulty patch lead replaced, WAN stable.',
      ],
    ],
    files: ['network'],
  },
  {
    key: 'internet-slow',
    thing: 'the line at {site}',
    pace: 'urgent',
    type: 'incident',
    category: 'Network>Internet',
    weight: 2,
    priorities: [2, 3],
    summaries: [
      'Internet very slow for everyone at {site}',
      'Everything crawling today – {site}',
      'Websites time out at {site}',
    ],
    problem: [
      'Everything is crawling today, it takes a minute to open a web page and {app} keeps timing out. All of us, not just me.',
    ],
    reply: [
      'I can see the line is nearly full. I’ll find out what’s using it.',
      'Thanks. I’ll look at the firewall’s graphs for {site}.',
    ],
    looked: [
      'Upload saturated since 08:40, one client on the LAN.',
      'Line syncs at a third of its rate, errors counting up.',
    ],
    ask: [
      [
        'Is anybody uploading a lot of files or photographs today?',
        '{otherFirst} is sending the drone photos…',
        'Not that we know of.',
      ],
    ],
    supplier: [
      [
        'Lantern Fibre',
        'Line at {site} syncs at a third of its rate with errors. Please run a line test.',
        'Errors found upstream, port reset, sync is back to normal. Ref {case}.',
      ],
    ],
    ends: [
      [
        'One PC uploading {gb} GB to cloud storage. Paused, upload shaped.',
        'One PC was uploading a very large folder. I’ve slowed that down so it leaves room for everyone.',
        'Upload shaped on the firewall, speed back to normal.',
      ],
      [
        'Line errors cleared after the port reset.',
        'Speed is back to normal after a reset at the provider’s end.',
        'Line fault, port reset by provider, speed normal.',
      ],
    ],
    files: ['network'],
  },
  {
    key: 'wifi-poor',
    thing: 'the Wi-Fi in the {room}',
    pace: 'patient',
    type: 'incident',
    category: 'Network>Wi-Fi',
    weight: 3.5,
    priorities: [3, 4],
    summaries: [
      'Wi-Fi poor in {room}',
      'Wi-Fi keeps dropping in the {room}',
      'No Wi-Fi in {room} at {site}',
    ],
    problem: [
      'The Wi-Fi in the {room} is terrible, we had a client call and it dropped three times. Quite embarrassing.',
      'Wi-Fi won’t stay connected in the {room}. Fine everywhere else.',
    ],
    reply: [
      'I’ll look at the access point for that room from here first. If it’s not that, I’ll come by with the meter.',
      'Thanks. I can see weak signal from that room on the controller, let me look closer.',
    ],
    looked: [
      'AP nearest {room} on channel 6 with three neighbours. Retries 38 %.',
      'AP in that corridor restarted {count} times since {lately}.',
      'Surveyed on site: −78 dBm behind the new partition wall.',
    ],
    ask: [
      [
        'Is it phones as well as laptops, and at any particular time of day?',
        'Just laptops I think. Mornings mostly.',
        'Everything. Even standing right under the white thing on the ceiling.',
      ],
      [
        'I’ve changed a setting on the access point. Could you try your next call from that room and let me know?',
        'Much better today, thanks.',
        'Dropped again at about 3.',
      ],
    ],
    supplier: [
      [
        'Copperline Wholesale',
        'Please send 1 × ceiling access point as last time, {po}, delivery to us.',
        'Delivered to you this morning on {po}.',
      ],
    ],
    hold: [
      'Second access point is on order, fitting on {soon}.',
      'Room in use all week, going in on {soon} before they open.',
    ],
    pending: ['Access point in the van, fitting on {soon}.'],
    ends: [
      [
        'Moved to channel 11, power up one step. −58 dBm in {room}.',
        'I’ve moved the access point to a quieter channel and the signal there is good now.',
        'Channel changed and power raised, signal good in {room}.',
      ],
      [
        'PoE budget of the switch used up, AP moved to port {port}.',
        'The access point was short of power and kept restarting. It’s on another socket now and has stayed up.',
        'Access point moved to switch port {port}, stable.',
      ],
    ],
    files: ['network'],
  },
  {
    key: 'guest-wifi',
    thing: 'the guest Wi-Fi',
    type: 'incident',
    category: 'Network>Wi-Fi',
    weight: 1.2,
    priorities: [4],
    summaries: [
      'Guest Wi-Fi password not accepted',
      'Visitors can’t get on the guest Wi-Fi',
      'Guest Wi-Fi page doesn’t load – {site}',
    ],
    problem: [
      'Visitors can’t get on the guest Wi-Fi, it says wrong password, but it’s the one on the poster.',
    ],
    reply: ['I’ll check what the current one is and send you a new poster if need be.'],
    looked: ['Password on the controller was changed on {lately}.'],
    ask: [
      [
        'Which poster is it: the one with the blue border or the older one?',
        'Older one, it’s been up for years.',
        'Blue one',
      ],
    ],
    ends: [
      [
        'Old poster still up. New password given.',
        'The password had changed; the one on the blue poster works, please take the old posters down.',
        'Old poster out of date, current guest password given.',
      ],
    ],
  },
  {
    key: 'vpn-request',
    thing: 'the VPN for {otherFirst}',
    type: 'request',
    category: 'Network>VPN',
    weight: 2.5,
    priorities: [3, 4],
    summaries: ['VPN access for {other}', 'Home working for {other} from {soon}'],
    problem: [
      '{other} will be working from home two days a week. Could you set up the VPN on the laptop please? {manager} has approved.',
    ],
    reply: [
      'Of course. I’ll add {otherFirst} and send the instructions.',
      'Will do, it takes about a quarter of an hour on the laptop.',
    ],
    looked: ['Added to the VPN group, needs the laptop on the network to get its certificate.'],
    ask: [
      [
        'Could {otherFirst} leave the laptop switched on and in the office until I’ve finished?',
        'Yes, it’s on now.',
        '{otherFirst} is back in on {soon}, we’ll do it then.',
      ],
    ],
    pending: ['Certificate arrives at the next check-in of the laptop.'],
    ends: [
      [
        'Group, certificate, client installed. Tested from a hotspot.',
        'That’s set up. {otherFirst} has the instructions, and we’ve tested it together.',
        'VPN set up for {other}, tested.',
      ],
    ],
  },
];
