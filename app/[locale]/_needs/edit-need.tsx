import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { choiceOptions } from '@/components/need/choice-options';
import { formValues } from '@/components/need/form-values';
import { NeedForm } from '@/components/need/need-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { isPostedKind, postedRowOf } from '@/lib/need/posted-rows';
import { endRange } from '@/lib/need/posted-schema';
import { canMakeMove } from '@/lib/need/states';
import { recipientChoices } from '@/lib/proposal/form-choices';
import { findNeedFile } from '@/lib/proposal/need-file';

export type NeedsBase = `/${'sme' | 'partner' | 'officer' | 'desk'}/needs`;

/** Changing a need, on whosever workbench it is done. */
export async function EditNeed({
  viewer,
  base,
  locale,
  code,
  add,
}: {
  viewer: Viewer;
  /** Where the needs of this workbench lie, without the language. */
  base: NeedsBase;
  locale: Locale;
  code: string;
  /** A requirement's kind to add a row for; without JavaScript the form asks for it so. */
  add: string | undefined;
}) {
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
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[{ href: `/${locale}${base}/${code}`, text: code }, { text: t('edit') }]}
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
        base={base}
        range={range}
        locale={locale}
      />
    </>
  );
}
