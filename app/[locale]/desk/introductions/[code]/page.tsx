import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumn } from '@/components/desk/case-column';
import { CaseView } from '@/components/desk/case-view';
import { Split } from '@/components/desk/split';
import { TextLink } from '@/components/ui/link';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { readDeskCounts, readOpenTranslations } from '@/lib/introduction/desk-counts';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { listIntroductions } from '@/lib/introduction/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function DeskCasePage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, counts, items, translations, item] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    readDeskCounts(viewer),
    listIntroductions(viewer, { turns: ['DESK', 'PARTNER'] }),
    readOpenTranslations(viewer),
    findIntroduction(viewer, code),
  ]);
  if (!item) notFound();
  const now = new Date();
  return (
    <Split
      shown="case"
      label={t('list.title')}
      list={<CaseColumn items={items} counts={counts} current={code} locale={locale} now={now} />}
    >
      <p className="mb-3 text-sm lg:hidden">
        <TextLink href={`/${locale}/desk`}>{t('list.back')}</TextLink>
      </p>
      <CaseView
        item={item}
        translations={translations.filter(
          (text) => text.ownerKind === 'INTRODUCTION' && text.ownerId === item.id,
        )}
        locale={locale}
        now={now}
      />
    </Split>
  );
}
