import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { reportByLink } from '@/lib/outcome/actions';
import type { OutcomeLink as OutcomeLinkView } from '@/lib/outcome/link-queries';
import { claimWords } from './claim-words';
import { NoChangeForm, ReportForm } from './report-form';
import { RoundEntry } from './round-entry';

/** An outcome as its link asks for it: one tap for "no change", two for more. */
export async function OutcomeLink({
  view,
  token,
  locale,
  now,
}: {
  view: OutcomeLinkView;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const survey = await getTranslations({ locale, namespace: 'survey' });
  const words = await getTranslations({ locale, namespace: 'introduction' });
  const { round } = view;
  const other = view.other && bestName(view.other, locale);
  const date = formatDate(view.metAt ?? round.dueAt, locale);
  return (
    <>
      <div>
        <p className="text-sm">
          <InScript within={locale}>{survey('to', { name: view.name })}</InScript>
        </p>
        <h1 className="mt-2 text-x2">
          {t('link.title', { other: other?.text ?? words('unnamed') })}
        </h1>
        <p className="mt-2">{t('link.lead', { day: round.day, date, code: view.code })}</p>
        <p className="mt-1 text-sm text-muted">{t('link.shared')}</p>
      </div>
      {view.kind === 'open' ? (
        <Ask view={view} token={token} locale={locale} />
      ) : (
        <>
          <Alert tone="ok" title={t('link.doneTitle')}>
            <p>{t('link.doneText')}</p>
          </Alert>
          <RoundEntry round={round} locale={locale} now={now} />
        </>
      )}
    </>
  );
}

async function Ask({
  view,
  token,
  locale,
}: {
  view: OutcomeLinkView;
  token: string;
  locale: Locale;
}) {
  const [t, claim] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    claimWords(locale),
  ]);
  const { last, round, side } = view;
  const present = round.reports.findLast((report) => report.side === side);
  return (
    <>
      {present ? (
        <Alert
          tone="info"
          title={t('link.colleague', {
            name: present.byName,
            date: formatDate(present.at, locale),
          })}
        >
          <p>{claim(present)}</p>
        </Alert>
      ) : (
        <Section title={t('link.oneTap')} size="md" rule="below">
          {last ? <p className="mt-3">{t('link.last', { claim: claim(last) })}</p> : null}
          <div className="mt-3">
            <NoChangeForm
              action={reportByLink}
              id="same"
              hidden={{ token }}
              same={last?.id ?? null}
              locale={locale}
            />
          </div>
        </Section>
      )}
      <Section title={present ? t('panel.correct') : t('link.changed')} size="md" rule="below">
        <div className="mt-3">
          <ReportForm action={reportByLink} id="report" hidden={{ token }} locale={locale} />
        </div>
      </Section>
    </>
  );
}
