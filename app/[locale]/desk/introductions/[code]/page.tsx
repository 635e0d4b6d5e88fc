import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { CaseHead } from '@/components/casework/case-head';
import { CasePanels } from '@/components/casework/case-panels';
import { CasePeople } from '@/components/casework/case-people';
import { TurnPanel } from '@/components/desk/turn-panel';
import { CaseControls } from '@/components/introduction/case-controls';
import { DisclosurePanel } from '@/components/introduction/disclosure-panel';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findCaseFile } from '@/lib/timeline/case-file';
import { caseViewSchema } from '@/lib/timeline/view-schema';
import { openTextsOfCase } from '@/lib/translation/queue';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function DeskCasePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const { kind } = caseViewSchema.parse(await searchParams);
  const now = new Date();
  const [t, translations, file] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    openTextsOfCase(viewer, code),
    findCaseFile(viewer, code, now),
  ]);
  if (!file) notFound();
  const { item } = file;
  const yours = item.turn === 'DESK' || item.turn === 'PARTNER';
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <CaseHead
        file={file}
        yours={yours}
        back={{ href: `/${locale}/desk/cases`, text: t('queue.title') }}
        now={now}
        locale={locale}
      />
      <CaseColumns
        aside={
          <>
            <CasePeople
              file={file}
              handOver={`/${locale}/desk/cases?q=${item.code}#assign`}
              locale={locale}
            />
            <DisclosurePanel item={item} viewer={viewer} locale={locale} now={now} />
            <CaseControls item={item} viewer={viewer} locale={locale} now={now} />
            <Section title={t('about')} id="facts" size="md">
              <TeaserFacts item={item} locale={locale} />
            </Section>
          </>
        }
      >
        <TurnPanel
          item={item}
          meetings={file.meetings}
          translations={translations}
          locale={locale}
          now={now}
        />
        <CasePanels
          file={file}
          kind={kind}
          path={`/${locale}/desk/introductions/${item.code}`}
          viewer={viewer}
          locale={locale}
          now={now}
        />
      </CaseColumns>
    </div>
  );
}
