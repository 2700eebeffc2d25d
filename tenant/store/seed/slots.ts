import { assetNumber, computerTag, LAPTOPS, printerTag } from './assets';
import type { DemoClient } from './clients';
import type { DemoUser } from './people';
import { addDays, localTime, shortDate, weekdayName } from './local-time';
import type { Random } from './random';

export type Slots = Record<string, string>;

const SUPPLIERS = [
  'Brightsheet',
  'Copperline Wholesale',
  'Hadley Packaging',
  'Northway Couriers',
  'Tollgate Stationery',
  'Marchbank Legal Searches',
  'Selby & Dunn',
  'Ravensbourne Supplies',
];
const ROOMS = [
  'boardroom',
  'small meeting room',
  'training room',
  'upstairs office',
  'reception',
  'canteen',
  'back office',
  'conference room',
];
const FOLDERS = [
  'Finance',
  'HR',
  'Invoices 2026',
  'Board papers',
  'Policies',
  'Contracts',
  'Projects',
  'Payroll',
  'Marketing',
  'Archive',
];
const SHARED = [
  'accounts',
  'info',
  'admin',
  'enquiries',
  'hr',
  'orders',
  'payroll',
  'bookings',
  'reception',
  'sales',
];
const STARTER_FIRST = [
  'Aoife',
  'Ben',
  'Chidi',
  'Daisy',
  'Ellis',
  'Fatima',
  'Gwen',
  'Harriet',
  'Idris',
  'Jodie',
  'Kofi',
  'Lottie',
  'Marcus',
  'Nadia',
  'Owen',
  'Poppy',
  'Rhys',
  'Safiya',
  'Theo',
  'Una',
];
const STARTER_SURNAMES = [
  'Ackroyd',
  'Bashir',
  'Crowther',
  'Dunne',
  'Ekwueme',
  'Fairburn',
  'Gledhill',
  'Hallam',
  'Isherwood',
  'Jowett',
  'Kenyon',
  'Lomas',
  'Mensah',
  'Nuttall',
  'Outram',
  'Prior',
  'Rostron',
  'Spivey',
  'Tindall',
  'Verity',
];
const PHONES = ['iPhone 15', 'iPhone 14', 'Samsung S24', 'Pixel 8', 'iPhone SE'];

const fullName = (user: DemoUser) => `${user.firstName} ${user.surname}`;

/** The first working day at least `days` after a local date. */
function workingDayAfter(date: string, days: number, weekday?: number): string {
  let day = addDays(date, days);
  const fits = (candidate: string) => {
    const at = new Date(`${candidate}T00:00:00Z`).getUTCDay();
    return weekday === undefined ? at !== 0 && at !== 6 : at === weekday;
  };
  while (!fits(day)) day = addDays(day, 1);
  return day;
}

function drawThree(colleagues: DemoUser[], user: DemoUser | null, random: Random): DemoUser[] {
  const start = random.int(0, colleagues.length - 1);
  const step = random.int(1, 3);
  return [0, 1, 2, 3]
    .flatMap((place) => colleagues[(start + place * step) % colleagues.length] ?? [])
    .filter((person) => person.id !== user?.id);
}

/** The names, machines and days one ticket talks about, always the same ones throughout it. */
export function drawSlots(options: {
  client: DemoClient;
  colleagues: DemoUser[];
  user: DemoUser | null;
  siteName: string;
  created: number;
  /** Days that a ticket looks forward to lie after this instant, where it is still open. */
  aheadOf?: number;
  random: Random;
}): Slots {
  const { client, colleagues, user, siteName, created, aheadOf = created, random } = options;
  const [other, manager, third] = drawThree(colleagues, user, random);
  const today = localTime(created).date;
  const next = localTime(aheadOf).date;
  const later = (day: string, days: number, weekday?: number) =>
    day > next ? day : workingDayAfter(next, days, weekday);
  const startDay = later(workingDayAfter(today, 5, 1), 1, 1);
  const leaveDay = later(workingDayAfter(today, 2, 5), 1, 5);
  const soonDay = later(workingDayAfter(today, 2), 1 + (random.int(0, 2) % 3));
  let lately = addDays(today, -random.int(1, 4));
  while (['Saturday', 'Sunday'].includes(weekdayName(lately))) lately = addDays(lately, -1);
  const supplier = random.pick(SUPPLIERS);
  const drawn = random.int(12, 389);
  const asset = user ? assetNumber(user) : drawn;
  const floor = random.int(1, 9);
  return {
    user: user ? fullName(user) : 'Monitoring',
    first: user?.firstName ?? '',
    title: user?.title ?? '',
    phone: user?.phone ?? '',
    client: client.name,
    app: client.app,
    vendor: client.vendor,
    domain: client.domain,
    site: siteName,
    other: other ? fullName(other) : 'a colleague',
    otherFirst: other?.firstName ?? 'my colleague',
    manager: manager ? fullName(manager) : 'my manager',
    managerFirst: manager?.firstName ?? 'my manager',
    third: third ? fullName(third) : 'another colleague',
    printer: printerTag(siteName, floor),
    server: `${client.code}-${random.pick(['FS01', 'DC01', 'APP01', 'FS02', 'SQL01', 'RDS01'])}`,
    fileserver: `${client.code}-FS01`,
    laptop: computerTag(client, 'Laptop', asset),
    desktop: computerTag(client, 'Desktop', asset),
    model: random.pick(LAPTOPS),
    mobile: random.pick(PHONES),
    supplier,
    supplierMail: `${random.pick(['orders', 'accounts', 'hello', 'sales'])}@${supplier.toLowerCase().replace(/[^a-z]/g, '')}.example`,
    folder: random.pick(FOLDERS),
    shared: random.pick(SHARED),
    room: random.pick(ROOMS),
    starter: `${random.pick(STARTER_FIRST)} ${random.pick(STARTER_SURNAMES)}`,
    startDay: shortDate(startDay),
    leaveDay: shortDate(leaveDay),
    lately: weekdayName(lately),
    soon: soonDay <= addDays(today, 6) ? weekdayName(soonDay) : shortDate(soonDay),
    time: random.pick(['10', '11', '2', '3', 'half 2', 'half 10', '4', '11.30']),
    percent: String(random.int(91, 98)),
    count: String(random.int(2, 6)),
    number: String(random.int(3, 24)),
    port: String(random.int(2, 46)),
    code: `0x${random.int(0x80040000, 0x8007ffff).toString(16).toUpperCase()}`,
    po: `PO-${random.int(4100, 9800)}`,
    quote: `Q-${random.int(10200, 11900)}`,
    case: `CS${random.int(204000, 298000)}`,
    gb: String(random.int(9, 61)),
    askedDay: weekdayName(today),
  };
}

/** Fills `{slot}` and picks from `{a|b}`; a RangeError names a slot nobody filled. */
export function fillSlots(text: string, slots: Slots, random: Random): string {
  return text
    .replace(/\{([^{}]*\|[^{}]*)\}/g, (_, options: string) => random.pick(options.split('|')))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new RangeError(`no slot {${name}} in “${text}”`);
      return value;
    });
}
