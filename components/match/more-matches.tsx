import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { ChangeList } from './change-list';
import { HelpLines } from './no-match';
import type { WhyProps } from './no-match-words';

/** Below a short list: what would make it longer. */
export async function MoreMatches({
  why,
  centreCode,
  locale,
}: WhyProps & { centreCode: string | null }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Section id="changes" title={t('none.more')} rule="above">
        <ChangeList why={why} locale={locale} />
      </Section>
      <HelpLines why={why} centreCode={centreCode} locale={locale} />
    </div>
  );
}
