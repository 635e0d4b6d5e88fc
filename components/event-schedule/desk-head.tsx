import { EventNav } from '@/components/event/event-nav';
import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';
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
      <nav aria-label={t('parts')} className="mt-3 print:hidden">
        <ul className="flex flex-wrap gap-x-6 border-b border-line text-sm">
          {deskParts.map((key) => (
            <li key={key}>
              <PlainLink
                href={schedulePath(locale, event.code, key)}
                aria-current={key === part ? 'true' : undefined}
                className={cx(
                  '-mb-px flex min-h-11 items-center border-b-[3px] no-underline md:min-h-10',
                  key === part
                    ? 'border-action font-semibold text-ink'
                    : 'border-transparent text-link hover:border-line-strong',
                )}
              >
                {t(`part.${key}`)}
              </PlainLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
