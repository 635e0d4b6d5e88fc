import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumn } from '@/components/desk/case-column';
import { CaseView } from '@/components/desk/case-view';
import { Split } from '@/components/desk/split';
import { CalendarWarning } from '@/components/holiday/calendar-warning';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listIntroductions } from '@/lib/introduction/queries';
import { findCaseFile } from '@/lib/timeline/case-file';
import { openTextsOfCase, readDeskCounts } from '@/lib/translation/queue';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'layout' });
  return { title: t('nav.desk.today') };
}

/** The cases whose turn is Japan's; wide screens show the most pressing one beside them. */
export default async function DeskPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, layout, counts, items] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'layout' }),
    readDeskCounts(viewer),
    listIntroductions(viewer, ['DESK', 'PARTNER']),
  ]);
  const now = new Date();
  const code = items[0]?.code;
  const [first, translations] = code
    ? await Promise.all([
        findCaseFile(viewer, code, now, { mails: false }),
        openTextsOfCase(viewer, code),
      ])
    : [null, []];
  return (
    <>
      <h1 className="sr-only">{layout('nav.desk.today')}</h1>
      <CalendarWarning locale={locale} now={now} path="/desk/holidays" />
      <Split
        shown="list"
        label={t('list.title')}
        list={
          <CaseColumn
            items={items}
            counts={counts}
            current={first?.item.code ?? null}
            locale={locale}
            now={now}
          />
        }
      >
        {first ? (
          <CaseView file={first} translations={translations} locale={locale} now={now} />
        ) : (
          <p className="text-muted">{t('list.emptyText')}</p>
        )}
      </Split>
    </>
  );
}
