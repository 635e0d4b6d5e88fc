/**
 * Working days of Thailand and Japan, together or of one country. Pure: the holidays come in as
 * data.
 *
 * Vocabulary
 * - *day*: a calendar date as `2026-11-25`, without a time of day.
 * - *common working day*: neither weekend nor counted holiday in either country.
 * - *assumed*: the facts hold no holidays of that year and country, so weekends alone were counted.
 * - *due*: the end of a day in Tokyo. Bangkok then writes the same date, so that both desks read
 *   one date whatever their clocks say.
 */
export type Country = 'TH' | 'JP';

export const bothCountries: readonly Country[] = ['TH', 'JP'];

export type HolidayFact = {
  country: string;
  date: string;
  names: { th: string; ja: string; en: string };
  /** False for customary closings that do not stop the clock. */
  counts: boolean;
  /** False while a day is only computed, not announced. */
  official?: boolean;
};

export type WorkingCalendar = {
  /** `TH 2026-12-07` → the holiday. */
  readonly holidays: ReadonlyMap<string, HolidayFact>;
  /** `TH 2026`: years for which there are data. */
  readonly years: ReadonlySet<string>;
  /** `TH 2026`: years of which a country has announced holidays. */
  readonly announced: ReadonlySet<string>;
};

export function makeCalendar(facts: readonly HolidayFact[]): WorkingCalendar {
  const holidays = new Map<string, HolidayFact>();
  const years = new Set<string>();
  const announced = new Set<string>();
  for (const fact of facts) {
    const year = `${fact.country} ${fact.date.slice(0, 4)}`;
    years.add(year);
    if (fact.counts && fact.official !== false) announced.add(year);
    if (fact.counts) holidays.set(`${fact.country} ${fact.date}`, fact);
  }
  return { holidays, years, announced };
}

const dayMs = 86_400_000;

/** The day that Bangkok's calendar shows at an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

export function nextDay(day: string, step = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + step * dayMs).toISOString().slice(0, 10);
}

/** The last instant of a day in Tokyo. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59+09:00`);
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The counted holidays of a day, of the countries asked about. */
export function holidaysOn(
  calendar: WorkingCalendar,
  day: string,
  countries: readonly Country[] = bothCountries,
): HolidayFact[] {
  return countries.flatMap((country) => calendar.holidays.get(`${country} ${day}`) ?? []);
}

export function isWorkingDay(
  calendar: WorkingCalendar,
  day: string,
  countries: readonly Country[] = bothCountries,
): boolean {
  return !isWeekend(day) && holidaysOn(calendar, day, countries).length === 0;
}

export type Deadline = {
  dueAt: Date;
  day: string;
  /** Holidays on weekdays that were stepped over, in order. */
  skipped: HolidayFact[];
  assumed: boolean;
};

/**
 * The end of the n-th working day after the day of `from`.
 *
 * @param days at least 1
 * @param countries whose holidays stop the clock
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: Date,
  days: number,
  countries: readonly Country[],
): Deadline {
  const skipped: HolidayFact[] = [];
  let assumed = false;
  let day = dayOf(from);
  for (let left = Math.max(1, Math.floor(days)); left > 0; ) {
    day = nextDay(day);
    assumed ||= isAssumed(calendar, day, countries);
    if (isWorkingDay(calendar, day, countries)) left -= 1;
    else if (!isWeekend(day)) skipped.push(...holidaysOn(calendar, day, countries));
  }
  return { dueAt: endOfDay(day), day, skipped, assumed };
}

/** The same by the holidays of both countries. */
export function addCommonWorkingDays(
  calendar: WorkingCalendar,
  from: Date,
  days: number,
): Deadline {
  return addWorkingDays(calendar, from, days, bothCountries);
}

/** The last working day before a day, by the countries asked about. */
export function workingDayBefore(
  calendar: WorkingCalendar,
  day: string,
  countries: readonly Country[],
): string {
  let before = nextDay(day, -1);
  while (!isWorkingDay(calendar, before, countries)) before = nextDay(before, -1);
  return before;
}

/**
 * Working days from the day after `from` up to and including the day of `to`; negative when `to`
 * lies before `from`.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
  countries: readonly Country[] = bothCountries,
): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start > end) return -countDays(calendar, end, start, countries);
  return countDays(calendar, start, end, countries);
}

function countDays(
  calendar: WorkingCalendar,
  after: string,
  until: string,
  countries: readonly Country[],
): number {
  let count = 0;
  // Far dates (a wrong clock) must not hold the process: ten years are counted, the rest not.
  for (let day = nextDay(after), seen = 0; day <= until && seen < 3660; day = nextDay(day)) {
    if (isWorkingDay(calendar, day, countries)) count += 1;
    seen += 1;
  }
  return count;
}

/** True when weekends alone decide a day, because the facts end before it. */
export function isAssumed(
  calendar: WorkingCalendar,
  day: string,
  countries: readonly Country[] = bothCountries,
): boolean {
  return countries.some((country) => !calendar.years.has(`${country} ${day.slice(0, 4)}`));
}

/** A case's clock in stitches: how many days it has in all, and how many have passed. */
export type Clock = {
  total: number;
  passed: number;
  /** Working days left; 0 is due today, negative is overdue. */
  left: number;
  state: 'open' | 'due' | 'late';
  dueAt: Date;
};

export function clockOf(
  calendar: WorkingCalendar,
  entered: Date,
  dueAt: Date,
  now: Date,
  countries: readonly Country[] = bothCountries,
): Clock {
  const total = Math.max(1, workingDaysBetween(calendar, entered, dueAt, countries));
  const late = now > dueAt;
  const between = workingDaysBetween(calendar, now, dueAt, countries);
  const left = late ? Math.min(-1, between) : between;
  return {
    total,
    passed: Math.min(total, total - left),
    left,
    state: late ? 'late' : left === 0 ? 'due' : 'open',
    dueAt,
  };
}

/** The next counted holidays on weekdays, from the day after `from`. */
export function nextHolidays(
  calendar: WorkingCalendar,
  from: Date,
  country: Country,
  count: number,
): HolidayFact[] {
  const found: HolidayFact[] = [];
  let day = dayOf(from);
  for (let seen = 0; seen < 120 && found.length < count; seen += 1) {
    day = nextDay(day);
    if (!isWeekend(day)) found.push(...holidaysOn(calendar, day, [country]));
  }
  return found.slice(0, count);
}

/** Years from one day to another of which a country has not announced its holidays yet. */
export function unannouncedYears(
  calendar: WorkingCalendar,
  from: string,
  until: string,
): { country: Country; year: number }[] {
  const years = [...new Set([from.slice(0, 4), until.slice(0, 4)])];
  return years.flatMap((year) =>
    bothCountries
      .filter((country) => !calendar.announced.has(`${country} ${year}`))
      .map((country) => ({ country, year: Number(year) })),
  );
}
