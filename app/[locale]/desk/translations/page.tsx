import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TranslateForm } from '@/components/desk/translate-form';
import { PageTitle } from '@/components/layout/page-title';
import { Fold } from '@/components/ui/fold';
import { EmptyState } from '@/components/ui/states';
import { TranslationTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { readOpenTranslations } from '@/lib/introduction/desk-counts';
import type { OpenTranslation } from '@/lib/introduction/desk-queries';

type Props = { params: Promise<{ locale: string }> };

const named = [
  'message',
  'proposal',
  'products',
  'profile',
  'seeking',
  'subject',
  'body',
  'answer',
];

const owners: Partial<Record<OpenTranslation['ownerKind'], string>> = {
  MESSAGE: 'caseMessage',
  MEETING: 'meeting',
  SURVEY: 'survey',
  POSTED_NEED: 'postedNeed',
  NEED_PROPOSAL: 'needProposal',
};

/** The message key of a text; words of an event are all of one kind. */
function fieldKey({ ownerKind, field }: OpenTranslation): string {
  if (field.startsWith('event:')) return 'event';
  return owners[ownerKind] ?? (named.includes(field) ? field : 'other');
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('translations.title') };
}

export default async function TranslationsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, words, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
    readOpenTranslations(viewer),
  ]);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        title={t('translations.title')}
        lead={t('translations.lead')}
        mark={<span className="text-lg">{t('translations.count', { count: texts.length })}</span>}
      />
      {texts.length === 0 ? (
        <EmptyState title={t('translations.empty')} />
      ) : (
        <div className="mt-5 border-t-2 border-ink">
          {texts.map((text, index) => (
            <Fold
              key={`${text.ownerId} ${text.field}`}
              open={index === 0}
              title={
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                  <span className="tabular">{text.label}</span>
                  <span>{t(`translations.field.${fieldKey(text)}`)}</span>
                  <span>
                    {t('translations.into', { language: words(`language.${text.into}`) })}
                  </span>
                  <TranslationTag origin={text.state}>
                    {t(`translations.${text.state}`)}
                  </TranslationTag>
                  {text.dueAt ? (
                    <span className="text-sm text-muted">
                      {t('translations.due', { date: formatDate(text.dueAt, locale, 'short') })}
                    </span>
                  ) : null}
                </span>
              }
            >
              <TranslateForm text={text} back={null} locale={locale} />
            </Fold>
          ))}
        </div>
      )}
    </div>
  );
}
