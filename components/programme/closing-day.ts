import { dateOf, lastDayOf } from '@/lib/programme/days';

/** The last day on which a round takes applications; it closes as that day ends. */
export function closingDay({ closesAt }: { closesAt: Date }): Date {
  return dateOf(lastDayOf(closesAt));
}
