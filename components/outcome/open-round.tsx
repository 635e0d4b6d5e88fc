import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/ui/fold';
import { ExampleTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { OpenRound as OpenRoundView, OutcomeCase } from '@/lib/outcome/queries';
import { RoundEntry } from './round-entry';
import { SettleForm } from './settle-form';

/** The pair of a case, leading to it. */
export async function CasePair({ item, locale }: { item: OutcomeCase; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const sme = bestName(item.sme, locale);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <a
        className="link tabular inline-flex min-h-11 items-center font-semibold md:min-h-8"
        href={`/${locale}/officer/introductions/${item.code}`}
      >
        {item.code}
      </a>
      <span className="min-w-0">
        <span lang={sme?.language}>{sme?.text ?? ''}</span> ↔ {item.partner[locale]}
      </span>
      {item.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
    </p>
  );
}

/** A round that waits for an officer: both reports side by side, and the form of the ruling. */
export async function OpenRound({
  open,
  locale,
  now,
}: {
  open: OpenRoundView;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { item, round, files, maySettle } = open;
  return (
    <li className={maySettle ? 'pt-3' : 'border-b border-line-strong py-3'}>
      <CasePair item={item} locale={locale} />
      {round.differsAt ? (
        <p className="text-sm text-muted">
          {t('officer.since', { date: formatDate(round.differsAt, locale) })}
        </p>
      ) : null}
      <RoundEntry round={round} locale={locale} now={now} />
      {maySettle ? (
        <Fold title={t('settle.title')}>
          <SettleForm round={round} files={files} from="list" locale={locale} />
        </Fold>
      ) : null}
    </li>
  );
}
