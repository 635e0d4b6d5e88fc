import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LineActs, LineForm } from '@/components/incentive/keep-form';
import { LineItem } from '@/components/incentive/line-item';
import { tagWords } from '@/components/incentive/line-words';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { dayOf } from '@/lib/calendar/working-days';
import { isLocale } from '@/lib/i18n/locales';
import { isStale } from '@/lib/incentive/lines-for';
import { canKeepLines } from '@/lib/incentive/policy';
import { listAllLines } from '@/lib/incentive/queries';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'incentive' });
  return { title: t('keep.title') };
}

/** The lines that firms read, those that are out of date first. */
export default async function KeptIncentivesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { edit } = await searchParams;
  const [t, words, lines] = await Promise.all([
    getTranslations({ locale, namespace: 'incentive' }),
    tagWords(locale),
    listAllLines(viewer),
  ]);
  if (!lines) notFound();
  const now = new Date();
  const keeps = canKeepLines(viewer);
  const rank = (line: (typeof lines)[number]) =>
    line.archived ? 2 : isStale(line, dayOf(now)) ? 0 : 1;
  const sorted = lines.toSorted((a, b) => rank(a) - rank(b));
  const open = lines.find(({ code }) => code === edit) ?? null;
  return (
    <>
      <PageTitle title={t('keep.title')} lead={t('keep.lead')} />
      <p className="mt-3 flex flex-wrap items-center gap-4 text-sm">
        <strong className="font-semibold">
          {t('keep.staleCount', { count: lines.filter((line) => rank(line) === 0).length })}
        </strong>
        {keeps ? (
          <ButtonLink
            size="sm"
            variant="secondary"
            href={`/${locale}/officer/incentives?edit=new#edit`}
          >
            {t('keep.add')}
          </ButtonLink>
        ) : null}
      </p>
      {keeps && (open || edit === 'new') ? (
        <Section title={open ? open.titles[locale] : t('keep.add')} id="edit" className="mt-8">
          <div className="mt-4">
            <LineForm line={open} locale={locale} now={now} />
          </div>
        </Section>
      ) : null}
      <ul className="mt-6 border-t-2 border-ink">
        {sorted.map((line) => (
          <LineItem
            key={line.code}
            line={line}
            why={t('for', { tags: words.all(line.conditions) })}
            locale={locale}
            now={now}
          >
            {keeps ? <LineActs line={line} locale={locale} now={now} /> : null}
          </LineItem>
        ))}
      </ul>
    </>
  );
}
