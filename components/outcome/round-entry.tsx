import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import { formatDate, formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ReportView, RoundView, RulingView } from '@/lib/outcome/project';
import { outcomeSides } from '@/lib/outcome/tier';
import { claimWords } from './claim-words';
import { TierTag } from './tier-tag';

/** One of the five times: how far it is known, what each side said, and how it came to that. */
export async function RoundEntry({
  round,
  locale,
  now,
}: {
  round: RoundView;
  locale: Locale;
  now: Date;
}) {
  const [t, claim] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    claimWords(locale),
  ]);
  const { standing } = round;
  const asked = round.askedAt
    ? t('panel.askedOn', { date: formatDate(round.askedAt, locale) })
    : t('panel.askOn', { date: formatDate(round.dueAt, locale) });
  const due = round.dueAt <= now || round.reports.length > 0;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong className="font-semibold">{t('round', { day: round.day })}</strong>
        {due ? <TierTag tier={standing.tier} locale={locale} /> : null}
        <span className="text-sm text-muted">{asked}</span>
      </p>
      {standing.claim ? <p>{claim(standing.claim)}</p> : null}
      {standing.differences.length > 0 ? (
        <p className="text-sm">
          {t('officer.differIn', {
            points: formatList(
              standing.differences.map((point) => t(`difference.${point}`)),
              locale,
            ),
          })}
        </p>
      ) : null}
      {round.reports.length > 0 ? <Sides round={round} locale={locale} /> : null}
      <Evidence round={round} locale={locale} />
      <History round={round} locale={locale} />
    </div>
  );
}

/** What each side says at present. */
async function Sides({ round, locale }: { round: RoundView; locale: Locale }) {
  const [t, claim] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    claimWords(locale),
  ]);
  return (
    <dl className="grid gap-x-6 text-sm sm:grid-cols-2">
      {outcomeSides.map((side) => {
        const report = round.reports.findLast((each) => each.side === side);
        return (
          <div key={side} className="border-t border-line py-1.5">
            <dt className="text-muted">{t(`side.${side}`)}</dt>
            <dd>
              {report ? claim(report) : null}
              {!report && round.answered[side] ? t('panel.waitingOther') : null}
              {report || round.answered[side] ? null : t('panel.notAnswered')}
              {report ? (
                <LabelledText rows={report.note} locale={locale} className="text-muted" />
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

async function Evidence({ round, locale }: { round: RoundView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  if (round.evidence.length === 0) return null;
  return (
    <p className="text-sm">
      {t('panel.evidence')}{' '}
      {round.evidence.map((file) => (
        <a key={file.id} className="link mr-3 break-all" href={`/api/files/${file.id}`}>
          <InScript within={locale}>{file.name}</InScript>
        </a>
      ))}
    </p>
  );
}

type Entry = { at: Date; report?: ReportView; ruling?: RulingView };

/** Everything that was ever said of this time; nothing is overwritten. */
async function History({ round, locale }: { round: RoundView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const entries: Entry[] = [
    ...round.reports.map((report) => ({ at: report.at, report })),
    ...round.rulings.map((ruling) => ({ at: ruling.at, ruling })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center md:min-h-8">
        {t('panel.history', { count: entries.length })}
      </summary>
      <ol className="border-t border-line">
        {entries.map(({ report, ruling }) => (
          <li key={report?.id ?? ruling?.id} className="border-b border-line py-1.5">
            {report ? <ReportLine report={report} locale={locale} /> : null}
            {ruling ? <RulingLine ruling={ruling} locale={locale} /> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

async function ReportLine({ report, locale }: { report: ReportView; locale: Locale }) {
  const [t, claim] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    claimWords(locale),
  ]);
  const by = [
    t(`side.${report.side}`),
    ...(report.byName ? [report.byName] : []),
    ...(report.onBehalf ? [t('onBehalf')] : []),
    ...(report.viaLink ? [t('viaLink')] : []),
    formatDate(report.at, locale),
  ];
  return (
    <>
      <span className={report.superseded ? 'text-muted line-through' : ''}>{claim(report)}</span>{' '}
      {report.superseded ? <span className="text-muted">{t('superseded')}</span> : null}
      <span className="block text-muted">{formatList(by, locale)}</span>
    </>
  );
}

async function RulingLine({ ruling, locale }: { ruling: RulingView; locale: Locale }) {
  const [t, claim] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    claimWords(locale),
  ]);
  return (
    <>
      <strong className="font-semibold">{t(`settle.${ruling.ruling}`)}</strong>{' '}
      {ruling.inForce ? <Tag>{t('settle.inForce')}</Tag> : null}
      {ruling.ruling === 'unsettled' ? null : <span className="block">{claim(ruling)}</span>}
      <LabelledText rows={ruling.reason} locale={locale} />
      <span className="block text-muted">
        <InScript within={locale}>
          {t('settle.by', { name: ruling.byName, date: formatDate(ruling.at, locale) })}
        </InScript>
      </span>
    </>
  );
}
