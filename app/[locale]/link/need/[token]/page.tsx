import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkFrame } from '@/components/layout/link-frame';
import { LinkNote } from '@/components/need/link-note';
import { NeedFacts } from '@/components/need/need-facts';
import { InScript } from '@/components/ui/in-script';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type ApprovalLink, openApprovalLink } from '@/lib/need/link-queries';
import { answerApprovalLink } from '@/lib/need/posted-actions';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return {
    title: t('link.approvalMeta'),
    robots: { index: false, follow: false },
    referrer: 'strict-origin',
  };
}

/** A firm or partner reads what was drafted for it and says yes or no. Opening decides nothing. */
export default async function ApprovalPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const view = await openApprovalLink(token, { now: new Date(), locale });
  return (
    <LinkFrame locale={locale}>
      {view.kind === 'open' ? (
        <Approval view={view} token={token} locale={locale} />
      ) : (
        <LinkNote kind={view.kind === 'done' ? view.answer : view.kind} locale={locale} />
      )}
    </LinkFrame>
  );
}

async function Approval({
  view,
  token,
  locale,
}: {
  view: Extract<ApprovalLink, { kind: 'open' }>;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const { need } = view;
  const hidden = (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={need.version} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
  return (
    <div className="grid gap-6">
      <div>
        <p className="text-sm">
          <InScript within={locale}>{t('link.for', { name: view.recipientName })}</InScript>
        </p>
        <p className="mt-2 text-sm font-semibold">{t('link.approvalTitle')}</p>
        <h1 className="mt-1 text-x2 break-words">
          {need.title ? (
            <span lang={need.title.language}>{need.title.body}</span>
          ) : (
            t('untitled', { code: need.code })
          )}
        </h1>
        <p className="mt-2">
          <InScript within={locale}>
            {t('approval.text', { author: need.managed?.postedByName ?? '–' })}
          </InScript>
        </p>
        <NeedFacts need={need} locale={locale} />
      </div>
      <ActionForm action={answerApprovalLink} id="approve-form" nouns={['posted-need', 'link']}>
        {hidden}
        <SubmitButton name="answer" value="approve" variant="turn" wide="phone">
          {t('approval.approve')}
        </SubmitButton>
      </ActionForm>
      <ActionForm
        action={answerApprovalLink}
        id="refuse-form"
        nouns={['posted-need', 'link']}
        className="grid gap-3 border-t border-line pt-4"
        labels={{ text: t('approval.why') }}
      >
        {hidden}
        <TextAreaField name="text" label={t('approval.why')} rows={3} maxLength={1000} />
        <SubmitButton name="answer" value="refuse" variant="secondary" wide="phone">
          {t('approval.refuse')}
        </SubmitButton>
      </ActionForm>
      <p className="text-sm text-muted">
        {t('link.expires', { date: formatDate(view.expiresAt, locale) })}
      </p>
    </div>
  );
}
