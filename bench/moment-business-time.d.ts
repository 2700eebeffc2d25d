/* eslint-disable @typescript-eslint/consistent-type-definitions -- only interfaces can be added to */
import 'moment';

declare module 'moment' {
  interface LocaleSpecification {
    /** By weekday, 0 is Sunday: opening and closing times in turn. */
    workinghours?: Readonly<Record<number, readonly string[] | null>>;
    holidays?: readonly string[];
  }
  interface Moment {
    addWorkingTime(count: number, unit: 'minutes'): Moment;
    workingDiff(to: Moment, unit: 'minutes'): number;
  }
}
