import type { Instant } from '@/lib/domain/instant';

const NAME_MAX = 255;

/** Control characters, text-direction overrides and halves of a character: they disguise what a file is. */
const DISGUISE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A file's name as it can be attached: no path, no disguise, not too long; empty where nothing is left. */
export function cleanFileName(name: string): string {
  const own = name.split(/[/\\]/).at(-1) ?? '';
  const clean = own.replace(DISGUISE, '').trim();
  if (clean.length <= NAME_MAX) return clean;
  const ending = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? '';
  const short = clean.slice(0, NAME_MAX - ending.length);
  // Not in the middle of a character of two halves.
  return short.replace(DISGUISE, '').trimEnd() + ending;
}

/** A name as it is shown, whoever gave it: what would disguise it is drawn as a box. */
export function shownFileName(name: string): string {
  return name.replace(DISGUISE, '\ufffd').trim() || 'File without a name';
}

/** True for the name that browsers give a picture that was pasted. */
export function isNamelessPicture({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('image/') && /^(?:image\.\w+)?$/i.test(name);
}

/** `Screenshot 2026-11-26 14.03.12.png`, at `now` in `zone`; a number follows where it is `taken`. */
export function screenshotName(
  type: string,
  now: Instant,
  zone: string,
  taken: ReadonlySet<string>,
): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (wanted: string) => parts.find((each) => each.type === wanted)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const time = `${part('hour')}.${part('minute')}.${part('second')}`;
  const ending = /^image\/([a-z]+)/.exec(type)?.[1]?.replace('jpeg', 'jpg') ?? 'png';
  const named = (number: string) => `Screenshot ${day} ${time}${number}.${ending}`;
  let name = named('');
  for (let number = 2; taken.has(name); number += 1) name = named(` (${number})`);
  return name;
}
