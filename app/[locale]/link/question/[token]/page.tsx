import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkFrame } from '@/components/layout/link-frame';
import { LinkNote } from '@/components/need/link-note';
import { getNeedWords } from '@/components/need/need-words';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { openQuestionLink, type QuestionLink } from '@/lib/need/link-queries';
import { answerQuestionLink } from '@/lib/need/posted-actions';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return {
    title: t('link.questionMeta'),
    robots: { index: false, follow: false },
    referrer: 'strict-origin',
  };
}

/** One requirement, met or not: two buttons. Opening the page answers nothing. */
export default async function QuestionPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const view = await openQuestionLink(token, { now: new Date(), locale });
  return (
    <LinkFrame locale={locale}>
      {view.kind === 'open' ? (
        <Question view={view} token={token} locale={locale} />
      ) : view.kind === 'done' ? (
        <LinkNote kind="answered" locale={locale}>
          {view.side === 'SME' ? <ToProfile locale={locale} /> : null}
        </LinkNote>
      ) : (
        <LinkNote kind={view.kind} locale={locale} />
      )}
    </LinkFrame>
  );
}

/** What always holds belongs into the profile, and only the firm puts it there. */
async function ToProfile({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return (
    <p className="mt-4 text-sm">
      {t('link.answeredProfile')}{' '}
      <TextLink href={`/${locale}/sme/profile`}>{t('question.toProfile')}</TextLink>
    </p>
  );
}

async function Question({
  view,
  token,
  locale,
}: {
  view: Extract<QuestionLink, { kind: 'open' }>;
  token: string;
  locale: Locale;
}) {
  const [t, form, words] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'form' }),
    getNeedWords(locale),
  ]);
  return (
    <div className="grid gap-6">
      <div>
        <p className="text-sm">
          <InScript within={locale}>{t('link.for', { name: view.recipientName })}</InScript>
        </p>
        <h1 className="mt-2 text-x2">{t('link.questionTitle')}</h1>
        <p className="mt-4 border-y-2 border-ink py-4 text-lg font-semibold">
          {words.requirement(view.requirement, 'name')}
        </p>
        <p className="mt-3">
          {t('link.questionLead', {
            title: view.title?.body ?? view.needCode,
            code: view.needCode,
          })}
        </p>
      </div>
      <ActionForm
        action={answerQuestionLink}
        id="answer-form"
        nouns={['posted-need', 'link']}
        className="grid gap-4"
        labels={{ note: t('question.note') }}
      >
        <input type="hidden" name="token" value={token} />
        <TextField
          name="note"
          label={t('question.note')}
          optional={form('optional')}
          maxLength={500}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="answer" value="meets" wide="phone">
            {t('question.meets')}
          </SubmitButton>
          <SubmitButton name="answer" value="fails" wide="phone">
            {t('question.fails')}
          </SubmitButton>
        </div>
      </ActionForm>
      <p className="text-sm text-muted">
        {t('link.expires', { date: formatDate(view.expiresAt, locale) })}
      </p>
    </div>
  );
}
