import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { answerByLink } from '@/lib/outcome/actions';
import type { SurveyLink as SurveyLinkView } from '@/lib/outcome/link-queries';
import { SurveyAnswers } from './survey-answers';
import { SurveyForm } from './survey-form';

/** The survey as its link opens it; once answered, what was answered. */
export async function SurveyLink({
  view,
  token,
  locale,
  now,
}: {
  view: SurveyLinkView;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'survey' });
  const date = formatDate(view.meeting.startsAt ?? now, locale);
  const other = view.other && bestName(view.other, locale);
  const words = await getTranslations({ locale, namespace: 'introduction' });
  return (
    <>
      <div>
        <p className="text-sm">
          <InScript within={locale}>{t('to', { name: view.name })}</InScript>
        </p>
        <h1 className="mt-2 text-x2">{t('title', { other: other?.text ?? words('unnamed') })}</h1>
        <p className="mt-2">{t('lead', { date, code: view.code })}</p>
        <p className="mt-1 text-sm text-muted">{t('shared')}</p>
      </div>
      {view.kind === 'open' ? (
        <SurveyForm
          action={answerByLink}
          id="survey"
          hidden={{ token }}
          fileable={view.fileable}
          locale={locale}
          now={now}
        />
      ) : (
        <Answered view={view} locale={locale} />
      )}
    </>
  );
}

async function Answered({ view, locale }: { view: SurveyLinkView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'survey' });
  const own = view.meeting.surveys.find((survey) => survey.side === view.side);
  const other = view.meeting.surveys.find((survey) => survey.side !== view.side);
  return (
    <>
      <Alert tone="ok" title={t('doneTitle')}>
        {own ? (
          <p>
            <InScript within={locale}>
              {t('doneText', { name: own.byName, date: formatDate(own.at, locale) })}
            </InScript>
          </p>
        ) : null}
        {own?.nextStep && !view.fileable ? <p>{t('filedText')}</p> : null}
      </Alert>
      {own ? (
        <Section title={t('own')} size="md" rule="below">
          <SurveyAnswers survey={own} locale={locale} />
        </Section>
      ) : null}
      {other ? (
        <Section title={t('other')} size="md" rule="below">
          <SurveyAnswers survey={other} locale={locale} />
        </Section>
      ) : (
        <p className="text-sm text-muted">{t('waiting')}</p>
      )}
    </>
  );
}
