import { EventNav } from '@/components/event/event-nav';
import { Segment } from '@/components/ui/segment';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import type { Locale } from '@/lib/i18n/locales';
import { deskWords } from './words';

export const deskParts = ['overview', 'grid', 'unmet', 'whatIf', 'print'] as const;
export type DeskPart = (typeof deskParts)[number];

const paths: Record<DeskPart, string> = {
  overview: '/schedule',
  grid: '/schedule/grid',
  unmet: '/schedule/unmet',
  whatIf: '/schedule/what-if',
  print: '/print',
};

/** Where the parts of an event's schedule lie. */
export function schedulePath(locale: Locale, code: string, part: DeskPart): string {
  return `/${locale}/officer/events/${code}${paths[part]}`;
}

/** Title of the schedule's pages, with the way between them. */
export async function DeskHead({
  event,
  part,
  locale,
}: {
  event: SchedulePlan['event'];
  /** Null on a page below one of the parts. */
  part: DeskPart | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  return (
    <div data-print="hide">
      <EventNav event={event} bench="officer" part="schedule" locale={locale} />
      <Segment
        className="mt-4"
        label={t('parts')}
        items={deskParts.map((key) => ({
          href: schedulePath(locale, event.code, key),
          label: t(`part.${key}`),
          current: key === part,
        }))}
      />
    </div>
  );
}
