import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { choiceOptions } from '@/components/need/choice-options';
import { formValues } from '@/components/need/form-values';
import { NeedForm } from '@/components/need/need-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { endRange } from '@/lib/need/posted-schema';
import { ownerChoices } from '@/lib/proposal/form-choices';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('new') };
}

export default async function NewNeedPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');

  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const range = endRange(new Date());
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[{ href: `/${locale}/desk/needs`, text: t('title') }, { text: t('new') }]}
          />
        }
        title={t('new')}
      />
      <NeedForm
        reader={viewer.id}
        need={null}
        values={formValues(null, range.usual)}
        rows={[]}
        owners={choiceOptions(await ownerChoices(viewer), locale)}
        recipients={[]}
        side="PARTNER"
        byStaff={true}
        base="/desk/needs"
        range={range}
        locale={locale}
      />
    </div>
  );
}
