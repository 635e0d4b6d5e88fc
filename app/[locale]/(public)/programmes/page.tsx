import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { ProgrammeList } from '@/components/programme/programme-list';
import { RoundList } from '@/components/programme/round-list';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { listRounds } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'programme' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/programmes', locale),
  };
}

export default async function ProgrammesPage({ params }: Props) {
  const locale = await localeOf(params);
  const [{ reference }, t, rounds] = await Promise.all([
    getCatalogue(),
    getTranslations('programme'),
    listRounds(null, { states: ['OPEN'] }),
  ]);
  const open = rounds
    .filter(({ phase }) => phase === 'OPEN' || phase === 'ANNOUNCED')
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-8" />
      <section aria-labelledby="open" className="index-columns mb-10">
        <h2 id="open" className="text-lg">
          {t('round.openTitle')}
        </h2>
        {open.length === 0 ? (
          <div className="border-t-2 border-ink py-4">
            <p>{t('round.noneOpen')}</p>
            <p className="text-sm text-muted">{t('round.noneOpenText')}</p>
          </div>
        ) : (
          <div className="min-w-0 border-t-2 border-ink">
            <RoundList
              rounds={open}
              locale={locale}
              hrefOf={(round) => `/${locale}/programmes/${round.programmeSlug}#${round.code}`}
            />
          </div>
        )}
      </section>
      <ProgrammeList reference={reference} locale={locale} />
    </div>
  );
}
