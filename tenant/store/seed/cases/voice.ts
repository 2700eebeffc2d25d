import type { Scenario } from '../scenario';

/** Teams calls and telephones. */
export const voiceCases: Scenario[] = [
  {
    key: 'teams-audio',
    thing: 'the sound in Teams',
    type: 'incident',
    category: 'Voice>Teams',
    weight: 3,
    priorities: [3, 4],
    summaries: ['Teams no audio', 'Teams no audio – {user}', 'Nobody can hear me on Teams'],
    problem: [
      'I can’t hear anyone on Teams and they can’t hear me. The headset works on my phone.',
      'Nobody could hear me in this morning’s meeting. I had to type everything!',
    ],
    reply: [
      'Let’s get that working before your next meeting. When is it?',
      'Thanks. I’ll check which microphone Teams is using.',
    ],
    looked: [
      'Headset seen by Windows, Teams uses the monitor.',
      'Audio driver replaced by the update of {lately}.',
    ],
    ask: [
      [
        'In Teams, under Settings, Devices: which microphone and speaker are shown?',
        'Speaker says monitor, mic says Default.',
        'Realtek something. Screenshot attached.',
      ],
      [
        'Can I connect at {time} and do a test call with you?',
        'Yes',
        '{Yes that’s good|Fine} but my next meeting is straight after.',
      ],
    ],
    ends: [
      [
        'Set to headset, test call fine.',
        'Teams was using the wrong device. The test call was loud and clear.',
        'Audio device corrected, test call ok.',
      ],
      [
        'Driver rolled back.',
        'I’ve put the older sound driver back, all fine in a test call.',
        'Audio driver rolled back.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'teams-camera',
    thing: 'your camera',
    type: 'incident',
    category: 'Voice>Teams',
    weight: 1.5,
    priorities: [4, 3],
    summaries: [
      'Teams camera not found',
      'Camera black in Teams – {first}',
      'No webcam since {lately}',
    ],
    problem: ['Camera says not found in Teams since {lately}. I’ve got interviews this week.'],
    reply: ['I’ll check the driver, but first: is the little slider over the camera open?'],
    looked: ['Camera seen by Windows, privacy setting off for desktop apps.'],
    ask: [
      [
        'Could you open the Camera app and tell me whether you see yourself?',
        'Black with a line through it.',
        'Yes, works there.',
      ],
    ],
    ends: [
      [
        'Slider was shut. Talked through it kindly.',
        'All good: it was the slider in front of the lens.',
        'Privacy shutter open, camera works.',
      ],
      [
        'Privacy setting on, tested.',
        'A privacy setting was blocking it. It works in a test call.',
        'Camera allowed for desktop apps, tested.',
      ],
    ],
  },
  {
    key: 'teams-drops',
    thing: 'the Teams calls',
    takesHours: 3,
    type: 'incident',
    category: 'Voice>Teams',
    weight: 1.5,
    priorities: [3],
    summaries: [
      'Teams calls drop after a minute',
      'Teams meetings freeze – {first}',
      'Poor call quality at {site}',
    ],
    problem: ['My Teams calls freeze and drop after a minute or so. Happens with everyone I call.'],
    reply: ['I’ll look at the call quality report for your calls today.'],
    looked: ['Call report: jitter 180 ms on every call today, colleagues nearby fine.'],
    ask: [
      [
        'Were you on Wi-Fi or a cable for those calls?',
        'Wi-Fi, there’s no cable at this desk.',
        'Wi-Fi, I move about a lot.',
      ],
    ],
    pending: ['Longer network lead comes with Gareth on {soon}.'],
    ends: [
      [
        'Moved to the 5 GHz band, driver updated. Three good calls.',
        'Your laptop was on the slow Wi-Fi band. It’s moved over and the last three calls were clean.',
        'Wi-Fi driver updated, 5 GHz preferred, calls clean.',
      ],
    ],
  },
  {
    key: 'desk-phone',
    thing: 'your desk phone',
    type: 'incident',
    category: 'Voice>Phones',
    weight: 1.5,
    priorities: [3],
    summaries: [
      'Desk phone not working – {first}',
      'Desk phone says “Registering” ({first})',
      'Phone dead since desk move',
    ],
    problem: ['My desk phone just says Registering since I moved desks. {otherFirst}’s is fine.'],
    reply: ['I’ll check the port it is plugged into.'],
    looked: ['Phone in the data VLAN on port {port}.'],
    ask: [
      [
        'Is it plugged into the wall socket or through the PC?',
        'Through the PC.',
        'Wall, socket marked {port}.',
      ],
    ],
    ends: [
      [
        'Voice VLAN set on port {port}.',
        'Your phone is back; the socket was set up for a PC.',
        'Voice VLAN set on port {port}.',
      ],
    ],
  },
  {
    key: 'inbound-calls',
    thing: 'your main number',
    pace: 'urgent',
    type: 'incident',
    category: 'Voice>Phones',
    weight: 1.3,
    priorities: [2],
    summaries: [
      'Callers can’t get through to {site}',
      'Main number cuts off after one ring',
      'Inbound calls failing – {site}',
    ],
    problem: [
      'Customers are telling us they can’t get through on the main number. It rings once and cuts off.',
    ],
    reply: ['Thanks. Making some test calls from here now.'],
    looked: ['Fails from mobiles, fine from landlines. Provider’s end.'],
    ask: [
      [
        'Could you tell me a number that couldn’t get through, and about when?',
        'A customer at 9.40 and another just after 11.',
        'Anyone on a mobile it seems.',
      ],
    ],
    supplier: [
      [
        'Clearline Voice',
        'Inbound calls to {site} fail from mobiles, outbound fine. Two example calls below. Please trace.',
        'Routing corrected at our end, case {case}. Please retest.',
      ],
    ],
    ends: [
      [
        'Provider corrected routing, ten test calls fine.',
        'Calls are getting through again, tested from a mobile and a landline.',
        'Inbound routing corrected by provider, tested.',
      ],
    ],
  },
  {
    key: 'call-routing',
    thing: 'the call group for {otherFirst}',
    pace: 'patient',
    type: 'request',
    category: 'Voice>Phones',
    weight: 2.5,
    priorities: [3, 4],
    summaries: ['Add {other} to the call group', '{other} to ring with main number from {soon}'],
    problem: [
      'Please could you change our phones: {other} should ring with the main number from {soon}.',
    ],
    reply: ['No problem, I’ll set it for then and check it on the day.', 'I’ll do that now.'],
    looked: ['Rule drafted, takes effect on {soon}.'],
    ask: [['Until when should this last?', 'Just the one day', 'Until further notice please']],
    hold: ['Set for {soon}, checking on the day.'],
    ends: [
      [
        'Set and tested from a mobile.',
        'That’s set up and tested.',
        'Call routing changed as asked, tested.',
      ],
    ],
  },
  {
    key: 'divert',
    thing: 'the divert',
    pace: 'patient',
    takesHours: 6,
    type: 'request',
    category: 'Voice>Phones',
    weight: 1.5,
    priorities: [3, 4],
    summaries: [
      'Divert main number while {site} is closed',
      'Phones: closed on {soon}',
      'Divert calls on {soon}',
    ],
    problem: ['We’re closed on {soon}. Can the main number go to my mobile that day please?'],
    reply: ['No problem, I’ll set it for then and check it on the day.'],
    looked: ['Rule drafted, takes effect on {soon}.'],
    ask: [
      [
        'From when until when exactly?',
        'All day, back to normal the morning after.',
        '12 till 5 please',
      ],
    ],
    hold: ['Set for {soon}, checking on the day.'],
    ends: [
      [
        'Set and tested from a mobile.',
        'The divert is set and goes off by itself.',
        'Divert set for the day, tested.',
      ],
    ],
  },
];
