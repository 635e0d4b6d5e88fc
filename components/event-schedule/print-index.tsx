import { buttonClass } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { gridKinds } from '@/lib/event-schedule/grid';
import { listKinds } from '@/lib/event-schedule/grid-lists';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { deskWords } from './words';

/** Everything of an event that goes on paper or into a spreadsheet, in each language. */
export async function PrintIndex({ plan, locale }: { plan: SchedulePlan; locale: Locale }) {
  const t = await deskWords(locale);
  const { code } = plan.event;
  const page = (each: Locale, path: string) => `${schedulePath(each, code, 'print')}/${path}`;
  const rows: { key: string; path: string }[] = [
    ...listKinds.map((by) => ({ key: `schedule.${by}`, path: `schedule?by=${by}` })),
    { key: 'cards', path: 'cards' },
    { key: 'badges', path: 'badges' },
    { key: 'briefs', path: 'briefs' },
  ];
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
      <Section id="paper" title={t('print.paper')}>
        <ul>
          {rows.map(({ key, path }) => (
            <li
              key={key}
              className="grid gap-x-6 border-b border-line py-2.5 text-sm sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <span>
                <span className="font-semibold">{t(`print.item.${key}.title`)}</span>
                <span className="block text-muted">{t(`print.item.${key}.text`)}</span>
              </span>
              <span className="flex items-center gap-5">
                {locales.map((each) => (
                  <TextLink key={each} href={page(each, path)} lang={each} className="min-h-6">
                    {languageNames[each]}
                  </TextLink>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="workbooks" title={t('print.workbooks')}>
        <p className="mt-3 max-w-text text-sm text-muted">{t('print.workbooksText')}</p>
        <ul className="mt-3 flex flex-wrap gap-3">
          {[...gridKinds, 'registrations', 'all'].map((by) => (
            <li key={by}>
              <a
                href={`/api/events/${code}/workbook?by=${by}&language=${locale}`}
                download
                className={buttonClass({ variant: 'secondary', size: 'sm' })}
              >
                {t(`workbook.sheet.${by}`)} (xlsx)
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
