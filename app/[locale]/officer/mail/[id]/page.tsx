import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FactsGrid } from '@/components/officer/facts-grid';
import { mailTones } from '@/components/people/outbox';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { isLocale, languageNames } from '@/lib/i18n/locales';
import { findMail } from '@/lib/people/queries';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'people' });
  return { title: t('mail.title') };
}

export default async function MailPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const [t, officer, mail] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    getTranslations({ locale, namespace: 'officer' }),
    findMail(viewer, id),
  ]);
  if (!mail) notFound();
  const at = (date: Date) =>
    `${formatDate(date, locale, 'long', 'Asia/Bangkok')} ${formatTime(date, locale, 'Asia/Bangkok')}`;
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/mail`, text: t('mail.title') },
              { text: mail.toEmail },
            ]}
          />
        }
        title={<span lang={mail.language}>{mail.subject}</span>}
        mark={<Tag tone={mailTones[mail.state]}>{t(`mail.state.${mail.state}`)}</Tag>}
      />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Section id="text" title={t('mail.text')} size="md">
          <div
            lang={mail.language}
            className="mt-3 max-w-text text-sm break-words whitespace-pre-line"
          >
            {mail.text}
          </div>
        </Section>
        <FactsGrid
          id="facts"
          title={t('mail.caption')}
          items={[
            {
              key: 'to',
              term: t('mail.to'),
              text: (
                <>
                  <InScript within={locale}>{mail.toName}</InScript>
                  <span className="block break-all text-muted">{mail.toEmail}</span>
                </>
              ),
            },
            { key: 'made', term: t('mail.made'), text: at(mail.createdAt) },
            {
              key: 'sent',
              term: t('mail.sent'),
              text: mail.sentAt ? at(mail.sentAt) : <span className="text-muted">–</span>,
            },
            {
              key: 'language',
              term: t('mail.language'),
              text: <span lang={mail.language}>{languageNames[mail.language]}</span>,
            },
            { key: 'template', term: t('mail.template'), text: <code>{mail.template}</code> },
            {
              key: 'attempts',
              term: t('list.state'),
              text: t('mail.attempts', { count: mail.attempts }),
            },
            ...(mail.lastError
              ? [
                  {
                    key: 'error',
                    term: t('mail.error'),
                    text: <span className="break-words text-bad">{mail.lastError}</span>,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}
