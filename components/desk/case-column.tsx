import { getTranslations } from 'next-intl/server';
import { CaseList } from '@/components/ui/case-list';
import { ClockStrip } from '@/components/ui/clock-strip';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { type TranslationOrigin, TranslationTag } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import { type Clock, clockOf } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { CaseListItem } from '@/lib/introduction/queries';
import type { IntroductionState } from '@/lib/introduction/states';

type Props = {
  items: readonly CaseListItem[];
  counts: { cases: number; missing: number; stale: number; machine: number };
  current: string | null;
  locale: Locale;
  now: Date;
};

/** The desk's list: cases whose turn is Japan's, most pressing first; below, open translations. */
export async function CaseColumn({ items, counts, current, locale, now }: Props) {
  const [t, tasks, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const calendar = await calendarOfPages();
  const when = (clock: Clock | null) => {
    if (!clock) return words('clock.none');
    if (clock.state === 'late') return words('clock.late', { count: -clock.left });
    return clock.state === 'due'
      ? words('clock.today')
      : words('clock.left', { count: clock.left });
  };
  const todo = (state: IntroductionState) => {
    if (state === 'OFFERED') return t('list.chase');
    return state === 'APPROVED' ? t('list.send') : tasks(`task.${state}`);
  };
  const kinds: [TranslationOrigin & keyof typeof counts, number][] = [
    ['stale', counts.stale],
    ['machine', counts.machine],
    ['missing', counts.missing],
  ];
  const open = counts.stale + counts.machine + counts.missing;
  return (
    <>
      <h2 className="flex items-center gap-3 border-b-2 border-ink px-4 pt-5 pb-2 text-lg">
        <TurnMark side="partner" yours size={28} />
        <span>{t('list.title')}</span>
        <span className="tabular whitespace-nowrap">
          {t('list.count', { count: counts.cases })}
        </span>
      </h2>
      {items.length === 0 ? (
        <EmptyState className="px-4" title={t('list.empty')}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <CaseList
          items={items.map((item) => {
            const clock = item.dueAt
              ? clockOf(calendar, item.clockFrom, item.dueAt, now, countriesOf(item.turn))
              : null;
            const sme = item.sme.names ? bestName(item.sme.names, locale)?.text : null;
            return {
              key: item.id,
              href: `/${locale}/desk/introductions/${item.code}`,
              current: item.code === current,
              when: when(clock),
              whenTone: clock?.state ?? 'open',
              clock: clock ? (
                <ClockStrip
                  size="sm"
                  total={clock.total}
                  done={clock.passed}
                  late={clock.state === 'late' ? -clock.left : 0}
                  state={clock.state}
                />
              ) : undefined,
              title: todo(item.state),
              lines: [
                t('list.pair', { partner: item.partner.names[locale], sme: sme ?? item.sme.code }),
                `${item.code} · ${words(`state.${item.state}`)}`,
              ],
            };
          })}
        />
      )}
      <h2 className="mt-8 flex gap-3 border-b-2 border-ink px-4 pb-2 text-lg">
        <span>{t('translations.title')}</span>
        <span className="tabular whitespace-nowrap">
          {t('translations.count', { count: open })}
        </span>
      </h2>
      <ul>
        {kinds
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (
            <li
              key={kind}
              className="flex items-center justify-between border-b border-line px-4 py-2"
            >
              <TranslationTag origin={kind}>{t(`translations.${kind}`)}</TranslationTag>
              <strong className="tabular font-semibold">{count}</strong>
            </li>
          ))}
      </ul>
      <p className="px-4 py-4 text-sm">
        <TextLink href={`/${locale}/desk/translations`}>{t('translations.open')}</TextLink>
      </p>
    </>
  );
}
