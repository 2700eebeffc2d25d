import { Clock, Mail, MapPin, Phone, StickyNote } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { WrittenKind } from '@/lib/contracts/action';

/** What one can add to a ticket, in the order it is offered. */
export const composerModes = ['reply', 'note', 'call', 'visit', 'time'] as const;
export type ComposerMode = (typeof composerModes)[number];

type ModeLook = {
  kind: WrittenKind;
  icon: LucideIcon;
  /** What it is. */
  name: string;
  /** The name of its text field. */
  textLabel: string;
  placeholder: string;
};

export const modeLooks: Readonly<Record<ComposerMode, ModeLook>> = {
  reply: {
    kind: 'email',
    icon: Mail,
    name: 'Reply',
    textLabel: 'Reply',
    placeholder: 'Write to the client…',
  },
  note: {
    kind: 'note',
    icon: StickyNote,
    name: 'Note',
    textLabel: 'Note',
    placeholder: 'What should be known…',
  },
  call: {
    kind: 'phone-call',
    icon: Phone,
    name: 'Call',
    textLabel: 'Phone call',
    placeholder: 'Who said what…',
  },
  visit: {
    kind: 'site-visit',
    icon: MapPin,
    name: 'Visit',
    textLabel: 'Site visit',
    placeholder: 'What was done there…',
  },
  time: {
    kind: 'note',
    icon: Clock,
    name: 'Time',
    textLabel: 'What the time went into',
    placeholder: 'What the time went into (may stay empty)…',
  },
};

/** What the button that sends it says. */
export function sendLabel(mode: ComposerMode, hiddenFromUser: boolean): string {
  switch (mode) {
    case 'reply':
      return hiddenFromUser ? 'Send internal mail' : 'Send reply';
    case 'note':
      return hiddenFromUser ? 'Add internal note' : 'Add note for client';
    case 'call':
      return hiddenFromUser ? 'Log call' : 'Log call for client';
    case 'visit':
      return hiddenFromUser ? 'Log visit' : 'Log visit for client';
    case 'time':
      return hiddenFromUser ? 'Log time' : 'Log time for client';
  }
}

/** What is said once it has arrived. */
export function sentWords(mode: ComposerMode, hiddenFromUser: boolean): string {
  switch (mode) {
    case 'reply':
      return hiddenFromUser ? 'Internal mail sent' : 'Reply sent';
    case 'note':
      return hiddenFromUser ? 'Internal note added' : 'Note added; the client can read it';
    case 'call':
      return 'Call logged';
    case 'visit':
      return 'Visit logged';
    case 'time':
      return 'Time logged';
  }
}
