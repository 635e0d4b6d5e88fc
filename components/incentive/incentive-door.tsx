import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';

/** Fields of which the seeds say that incentives of the Board of Investment go with them. */
const withIncentives = ['STARTUP_OI', 'INVESTMENT', 'JOINT_VENTURE'];

/** The way from a programme to what its firms may ask the Board of Investment for. */
export async function IncentiveDoor({
  fields,
  locale,
}: {
  fields: readonly string[];
  locale: Locale;
}) {
  const own = fields.filter((field) => withIncentives.includes(field));
  if (own.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const query = new URLSearchParams(own.map((field) => ['field', field]));
  if (own.includes('STARTUP_OI')) query.set('startup', 'yes');
  return (
    <Section title={t('title')} id="incentives" className="mt-10">
      <p className="mt-2 text-sm">{t('door.text')}</p>
      <p className="mt-1 text-sm">
        <TextLink href={`/${locale}/incentives?${query}`}>{t('door.open')}</TextLink>
      </p>
    </Section>
  );
}
