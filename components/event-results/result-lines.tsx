import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { roles } from '@/components/ui/table-roles';
import type { ResultLine } from '@/lib/event-results/results';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';

const whenOf = (date: Date, locale: Locale): string =>
  `${formatDate(date, locale, 'day', 'Asia/Bangkok')} ${formatTime(date, locale, 'Asia/Bangkok')}`;

function Name({ names, locale }: { names: PartialNames | null; locale: Locale }) {
  const name = names ? bestName(names, locale) : null;
  return name ? <InScript within={locale}>{name.text}</InScript> : null;
}

/** What one figure counts. */
export async function ResultLines({
  title,
  lines,
  back,
  bench,
  locale,
}: {
  title: string;
  lines: readonly ResultLine[];
  /** The page without the list. */
  back: string;
  /** Whose pages of cases the lines lead to. */
  bench: 'officer' | 'desk';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  const meetings = lines.some(({ state }) => state !== null);
  const heads = meetings
    ? (['sme', 'partner', 'slot', 'table', 'state', 'case'] as const)
    : (['sme', 'partner'] as const);
  const columns = meetings
    ? 'md:grid md:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_8rem_4rem_minmax(0,0.8fr)_7rem] md:gap-x-5'
    : 'md:grid md:grid-cols-2 md:gap-x-5';
  const state = (word: string | null) => {
    const key = `meetingState.${word}`;
    return word && t.has(key as never) ? t(key as never) : '';
  };
  return (
    <Section title={title} id="lines" aside={<TextLink href={back}>{t('lines.clear')}</TextLink>}>
      <p className="mt-2 mb-2 text-sm text-muted">{t('lines.count', { count: lines.length })}</p>
      <div {...roles.table} className="border-t border-line text-sm">
        <div {...roles.rowgroup} className="max-md:sr-only">
          <div
            {...roles.row}
            className={cx(columns, 'border-b border-line py-1.5 text-xs text-muted')}
          >
            {heads.map((head) => (
              <span key={head} {...roles.columnheader}>
                {t(`column.${head}`)}
              </span>
            ))}
          </div>
        </div>
        <div {...roles.rowgroup}>
          {lines.map((line) => (
            <div
              key={line.key}
              {...roles.row}
              className={cx(
                columns,
                'grid grid-cols-[auto_auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-b border-line py-2.5',
              )}
            >
              <div
                {...roles.rowheader}
                className="col-span-3 font-semibold wrap-anywhere md:col-span-1"
              >
                <Name names={line.sme} locale={locale} />
              </div>
              <div
                {...roles.cell}
                className="col-span-3 wrap-anywhere max-md:font-semibold md:col-span-1"
              >
                <Name names={line.partner} locale={locale} />
              </div>
              {meetings ? (
                <MeetingCells line={line} state={state(line.state)} {...{ bench, t, locale }} />
              ) : null}
            </div>
          ))}
        </div>
      </div>
    </Section>
  );
}

/** When and where two met, how it went, and the case that goes on. */
function MeetingCells({
  line,
  state,
  bench,
  t,
  locale,
}: {
  line: ResultLine;
  state: string;
  bench: 'officer' | 'desk';
  t: Awaited<ReturnType<typeof getTranslations<'eventResults'>>>;
  locale: Locale;
}) {
  return (
    <>
      <div {...roles.cell} className="tabular text-muted md:text-ink">
        {line.slot ? whenOf(line.slot.startsAt, locale) : null}
      </div>
      <div {...roles.cell} className="tabular text-muted md:text-ink">
        {line.table ? <span className="md:hidden">{t('column.table')} </span> : null}
        {line.table}
      </div>
      <div {...roles.cell}>{state}</div>
      <div {...roles.cell} className="tabular col-span-3 whitespace-nowrap md:col-span-1">
        {line.caseCode ? (
          <TextLink
            href={`/${locale}/${bench}/introductions/${line.caseCode}`}
            className="inline-block min-h-6"
          >
            {line.caseCode}
          </TextLink>
        ) : null}
      </div>
    </>
  );
}
