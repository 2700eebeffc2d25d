import { addDays } from './local-time';

export type BankHoliday = { name: string; date: string };

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** First (or, from the end of the month, last) Monday at or after (before) a date. */
function mondayFrom(date: string, step: 1 | -1): string {
  let day = date;
  while (weekdayOf(day) !== 1) day = addDays(day, step);
  return day;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * week) / 451);
  const sum = epact + week - 7 * shift + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

/**
 * Bank holidays of England and Wales in a year, substitutes included: the days on which the desk's
 * working hours stand still. Source: Banking and Financial Dealings Act 1971.
 */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const newYear = `${year}-01-01`;
  const christmas = `${year}-12-25`;
  const boxing = `${year}-12-26`;
  const onWeekend = (date: string) => weekdayOf(date) === 0 || weekdayOf(date) === 6;
  const fixed: BankHoliday[] = [
    onWeekend(newYear)
      ? { name: 'New Year’s Day (substitute)', date: mondayFrom(newYear, 1) }
      : { name: 'New Year’s Day', date: newYear },
    { name: 'Good Friday', date: addDays(easter, -2) },
    { name: 'Easter Monday', date: addDays(easter, 1) },
    { name: 'Early May bank holiday', date: mondayFrom(`${year}-05-01`, 1) },
    { name: 'Spring bank holiday', date: mondayFrom(`${year}-05-31`, -1) },
    { name: 'Summer bank holiday', date: mondayFrom(`${year}-08-31`, -1) },
  ];
  const weekday = weekdayOf(christmas);
  if (weekday === 6 || weekday === 0) {
    // Saturday: Monday and Tuesday stand in. Sunday: Boxing Day keeps Monday, Tuesday stands in.
    return [
      ...fixed,
      { name: 'Christmas Day (substitute)', date: `${year}-12-27` },
      weekday === 6
        ? { name: 'Boxing Day (substitute)', date: `${year}-12-28` }
        : { name: 'Boxing Day', date: boxing },
    ];
  }
  return [
    ...fixed,
    { name: 'Christmas Day', date: christmas },
    weekday === 5
      ? { name: 'Boxing Day (substitute)', date: `${year}-12-28` }
      : { name: 'Boxing Day', date: boxing },
  ];
}
