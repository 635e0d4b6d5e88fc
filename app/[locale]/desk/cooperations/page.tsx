import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TermForm } from '@/components/cooperation/term-form';
import { TermTables } from '@/components/cooperation/term-tables';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { dayOf } from '@/lib/calendar/working-days';
import { getCatalogue } from '@/lib/catalogue/request';
import { setTermAtDesk } from '@/lib/cooperation/actions';
import { termFilterSchema } from '@/lib/cooperation/schema';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  return { title: t('desk.title') };
}

/** Which agreements end, and of which nobody knows until when they hold. */
export default async function DeskCooperationsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  await requireViewer('JAPAN_DESK');
  const { edit } = termFilterSchema.parse(await searchParams);
  const [{ reference }, t] = await Promise.all([
    getCatalogue(),
    getTranslations({ locale, namespace: 'cooperation' }),
  ]);
  const editing = edit ? reference.cooperation.get(edit) : undefined;
  return (
    <>
      <PageTitle title={t('desk.title')} lead={t('desk.lead')} />
      {editing ? (
        <Section id="edit" title={t('desk.edit')} className="mt-8">
          <p className="pt-3 pb-4 text-md font-semibold">{editing.titles[locale]}</p>
          <TermForm cooperation={editing} action={setTermAtDesk} locale={locale} />
          <p className="mt-3">
            <ButtonLink variant="quiet" href={`/${locale}/desk/cooperations`}>
              {t('desk.back')}
            </ButtonLink>
          </p>
        </Section>
      ) : null}
      <TermTables cooperations={reference.cooperations} today={dayOf(new Date())} locale={locale} />
    </>
  );
}
