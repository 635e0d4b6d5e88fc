import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FilterForm } from '@/components/officer/filter-form';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { EmptyState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';
import { type BoardList, boardLists } from '@/lib/need/board';
import { needKinds } from '@/lib/need/posted-schema';
import type { NeedView } from '@/lib/need/posted-view';
import { NeedList } from './need-list';

/** The board of a desk: counts that open into lists, those with few proposals first. */
export async function BoardPage({
  board,
  filter,
  centres,
  base,
  lead,
  canPost,
  locale,
}: {
  board: { needs: readonly NeedView[]; counts: Record<BoardList, number> };
  filter: { list: BoardList; kind: string | null; centre: string | null };
  /** Code and name; empty where the viewer has one centre. */
  centres: readonly { value: string; label: string }[];
  base: string;
  lead: string;
  canPost: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const address = (list: BoardList) => {
    const query = new URLSearchParams({ list });
    if (filter.kind) query.set('kind', filter.kind);
    if (filter.centre) query.set('centre', filter.centre);
    return `/${locale}${base}?${query}`;
  };
  return (
    <>
      <PageTitle
        title={t('board.title')}
        lead={lead}
        aside={
          canPost ? (
            <ButtonLink href={`/${locale}${base}/new`} wide="phone">
              {t('board.new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Segment
        className="mt-5"
        joined={false}
        label={t('board.lists')}
        items={boardLists.map((list) => ({
          href: address(list),
          label: t('board.item', {
            label: t(`board.list.${list}`),
            count: board.counts[list],
          }),
          current: filter.list === list,
        }))}
      />
      <FilterForm
        locale={locale}
        path={base}
        keep={{ list: filter.list }}
        filtered={filter.kind !== null || filter.centre !== null}
      >
        <Field id="kind" label={t('board.kind')} className="sm:w-48">
          <Select
            id="kind"
            name="kind"
            empty={t('board.any')}
            options={needKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            defaultValue={filter.kind ?? ''}
          />
        </Field>
        {centres.length > 0 ? (
          <Field id="centre" label={t('board.centre')} className="sm:w-64">
            <Select
              id="centre"
              name="centre"
              empty={t('board.any')}
              options={centres}
              defaultValue={filter.centre ?? ''}
            />
          </Field>
        ) : null}
      </FilterForm>
      <div className="mt-5">
        {board.needs.length === 0 ? (
          <EmptyState title={t('board.empty')} />
        ) : (
          <NeedList needs={board.needs} base={base} locale={locale} />
        )}
      </div>
    </>
  );
}
