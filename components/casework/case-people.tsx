import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffOnCase } from '@/lib/introduction/staff';
import type { CaseFile } from '@/lib/timeline/case-file';

/** Who keeps the case moving on each side; the desks can hand it over. */
export async function CasePeople({
  file,
  handOver,
  locale,
}: {
  file: CaseFile;
  /** Where a reader of the desks hands the case to somebody else. */
  handOver?: string | undefined;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const person = (one: StaffOnCase | null) => {
    if (!one) return <span className="text-muted">{t('nobody')}</span>;
    return (
      <>
        <InScript within={locale}>{one.name}</InScript>
        {one.away ? (
          <span className="block text-xs text-muted">
            <InScript within={locale}>
              {one.standIn ? t('away', { standIn: one.standIn.name }) : t('awayAlone')}
            </InScript>
          </span>
        ) : null}
      </>
    );
  };
  return (
    <Section title={t('people')} id="people" size="md">
      <DescriptionList
        narrow
        items={[
          { key: 'officer', term: t('officer'), text: person(file.staff.officer) },
          { key: 'desk', term: t('desk'), text: person(file.staff.desk) },
        ]}
      />
      {handOver ? (
        <p className="mt-2 text-sm">
          <TextLink href={handOver}>{t('handOver')}</TextLink>
        </p>
      ) : null}
    </Section>
  );
}
