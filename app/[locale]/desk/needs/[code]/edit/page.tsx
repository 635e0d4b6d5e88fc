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
import { isPostedKind, postedRowOf } from '@/lib/need/posted-rows';
import { endRange } from '@/lib/need/posted-schema';
import { canMakeMove } from '@/lib/need/states';
import { recipientChoices } from '@/lib/proposal/form-choices';
import { findNeedFile } from '@/lib/proposal/need-file';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ add?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('editTitle') };
}

export default async function EditNeedPage({ params, searchParams }: Props) {
  const [{ locale, code }, { add }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const now = new Date();
  const file = await findNeedFile(viewer, code, { now, locale });
  if (!file || file.need.role === 'READER') notFound();
  const { need } = file;
  const move = need.state === 'OPEN' ? 'edit' : 'draft';
  if (!canMakeMove(need.state, move, file.need.role)) notFound();
  const kept = need.requirements.map(postedRowOf);
  const rows = isPostedKind(add) ? [...kept, { kind: add, value: '', unit: '' }] : kept;
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const range = endRange(now);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[{ href: `/${locale}/desk/needs/${code}`, text: code }, { text: t('edit') }]}
          />
        }
        title={t('editTitle')}
      />
      <NeedForm
        reader={viewer.id}
        need={need}
        values={formValues(need, range.usual)}
        rows={rows}
        owners={null}
        recipients={choiceOptions(
          await recipientChoices(viewer, { side: need.side, id: file.ownerId }),
          locale,
        )}
        side={need.side}
        byStaff={need.role === 'STAFF'}
        base="/desk/needs"
        range={range}
        locale={locale}
      />
    </div>
  );
}
