import type { Scenario } from '../scenario';

/** Sign-in, passwords and account changes. */
export const identityCases: Scenario[] = [
  {
    key: 'mfa-phone',
    thing: 'the authenticator on your new phone',
    pace: 'prompt',
    type: 'incident',
    category: 'Identity>MFA',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'MFA prompts on new phone – {user}',
      'New phone, authenticator codes not working',
      'Can’t approve sign-in, old phone traded in – {first}',
      'Authenticator app empty on new {mobile}',
    ],
    problem: [
      'I’ve got a new {mobile} and traded the old one in, now I can’t approve the sign-in because the prompt goes to the old phone.',
      'Changed my phone at the weekend. The authenticator app opens but says there are no accounts. I’m locked out of everything apart from email on the phone.',
    ],
    reply: [
      'I’ll reset your sign-in methods so that you can register the new phone. I’ll ring you on the number we have first to be sure it’s you.',
      'No problem, this happens with every new phone. I need to confirm it’s really you, so please expect a call from us.',
    ],
    looked: [
      'Two authenticators registered, both old. Needs a call-back before I touch it.',
      'Called the number on file, no answer. Will not reset on the strength of a mail.',
    ],
    ask: [
      [
        'Could you give us a ring when you have both the new phone and your laptop in front of you? It takes five minutes.',
        'Will do, back at my desk after lunch.',
        'I’m here all afternoon, ring me on {phone}.',
      ],
      [
        'I rang to confirm it’s you before I reset anything, but got no answer. When can I reach you?',
        'Sorry was in a meeting. Free now.',
        'Any time this afternoon.',
      ],
    ],
    ends: [
      [
        'Verified by call-back to the number on file. Sessions revoked, old methods cleared, temporary pass for 1 h, registered together.',
        'The new phone is registered and you’re signed in. You can ignore any prompt on the old one.',
        'Re-registered MFA on new phone after call-back check. Tested sign-in.',
      ],
    ],
    files: ['dialog'],
  },
  {
    key: 'locked-again',
    thing: 'the lockouts',
    pace: 'prompt',
    type: 'incident',
    category: 'Identity>Password',
    weight: 5,
    priorities: [2, 3],
    summaries: [
      'Locked out after password change – {user}',
      'Account keeps locking – {user}',
      'Locked out again ({first})',
    ],
    problem: [
      'I changed my password on {lately} when it told me to and now the account keeps locking. Your colleague unlocked it yesterday and it’s happened again.',
      'My account locks every half hour since I changed my password. It’s driving me mad.',
    ],
    reply: [
      'I’ve unlocked you for now. It’ll lock again until we find the device that still has the old password, so I’m looking for that.',
      'You’re unlocked. I’ll go through the log to find what keeps trying the old password.',
    ],
    looked: [
      'Lockouts every 30 min, source is the mail gateway: a phone or tablet.',
      'Lockout source is {desktop}, not the usual PC.',
    ],
    ask: [
      [
        'Do you have email on a phone or tablet as well? One of them is still trying your old password.',
        'Yes my phone, and an old ipad at home now you say it.',
        'Only on my phone. It has been asking for a password, I just close it.',
      ],
      [
        'Are you signed in on another PC, perhaps in the {room}?',
        'Yes!! I showed something there last week.',
        'Don’t think so.',
      ],
    ],
    ends: [
      [
        'Mail app on the phone had the old password. Removed and re-added the account together, no lockout for an hour.',
        'You’re unlocked and it has stayed that way for the last hour. It was your phone still using the old password.',
        'Old password saved on phone. Updated, account unlocked, monitored for an hour.',
      ],
      [
        'Session left open on {desktop}. Signed off.',
        'You were still signed in on another PC. I’ve signed you off there and the locking has stopped.',
        'Stale session on {desktop} ended, no lockout since.',
      ],
    ],
  },
  {
    key: 'password-reset',
    thing: 'your password',
    pace: 'prompt',
    type: 'incident',
    category: 'Identity>Password',
    weight: 6,
    priorities: [3],
    summaries: [
      'Password reset please – {user}',
      'Can’t log in this morning – {first}',
      'Can’t get into my PC – {user}',
      'Can’t sign in – {first}',
    ],
    problem: [
      'Can’t log on to my PC. It says the account is locked out. I’ve only tried three times.',
      'Just back from two weeks’ holiday and my password has gone completely out of my head. Please could you reset it, {other} is lending me a PC to write this.',
    ],
    reply: [
      'I’ll ring you on the number we have for you and reset it while we talk.',
      'Happens to all of us. For your safety I’ll call you rather than send anything by email.',
    ],
    looked: [
      'Rang the number on file, engaged. Trying again in ten minutes.',
      'Account locked by three wrong passwords at its own PC, nothing odd.',
    ],
    ask: [
      [
        'I tried to call you but it went to voicemail. What’s a good time?',
        'Now is good',
        'Sorry, on the phone to a client. Five minutes please.',
        'Ring reception and ask for me, my mobile has no signal in here.',
      ],
    ],
    ends: [
      [
        'Verified by call-back. Reset, must change at next sign-in.',
        'Your password has been reset as discussed on the phone; you’ll be asked to choose a new one.',
        'Password reset after call-back check.',
      ],
      [
        'Unlocked after call-back, the old password was right after all (caps lock).',
        'You’re unlocked, and the password you have is fine. Watch out for caps lock!',
        'Account unlocked.',
      ],
    ],
  },
  {
    key: 'name-change',
    thing: 'your change of name',
    takesHours: 4,
    type: 'request',
    category: 'Users>Change',
    weight: 2,
    priorities: [3, 4],
    summaries: ['Surname change – {user}', 'Name change after wedding – {first}'],
    problem: [
      'I got married last month, please could my name and email be changed? I’d like the old address to keep working.',
    ],
    reply: ['Congratulations! I’ll keep the old address as well so nothing gets lost.'],
    looked: ['HR have confirmed the change.'],
    ask: [
      [
        'Is it all right to do this at lunchtime? You’ll be signed out for a few minutes.',
        'Yes that’s fine',
        'Could you do it after 5 instead?',
      ],
    ],
    pending: ['Doing it after hours as agreed. Booked for this evening.'],
    ends: [
      [
        'Display name, UPN and primary address changed, old one kept as alias. Warned about the Teams cache.',
        'That’s changed. You may see the old name in Teams until tomorrow.',
        'Name and address changed, old address kept as alias.',
      ],
    ],
  },
  {
    key: 'team-change',
    thing: 'the change of team for {otherFirst}',
    type: 'request',
    category: 'Users>Change',
    weight: 2.5,
    priorities: [3, 4],
    summaries: [
      'Change of team – {other}',
      'Please update details of {other}',
      'Directory update: {other}',
    ],
    problem: [
      '{other} is moving to another team from next week. Please change the job title and take {otherFirst} out of {shared}@.',
      '{other} now reports to {manager}. Please update the directory and the phone list.',
    ],
    reply: [
      'Will do. Most of it takes effect overnight.',
      'Thanks, I’ll change it and send you a copy of what I set.',
    ],
    looked: ['Groups of both teams compared, two need an owner’s yes.'],
    ask: [
      [
        'Should {otherFirst} keep access to the old team’s folders for a while?',
        'Yes for a month please, for handover.',
        'No, remove it.',
      ],
    ],
    pending: ['Takes effect on Monday, prepared.'],
    ends: [
      [
        'Groups swapped, title and manager set, signature template updated.',
        'All changed. {otherFirst} should sign out and in once.',
        'Job title, manager and groups updated for {other}.',
      ],
    ],
  },
];
