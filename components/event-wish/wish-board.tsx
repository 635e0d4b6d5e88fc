import { getTranslations } from 'next-intl/server';
import { failureMessages } from '@/components/form/failure-messages';
import { getExplainer } from '@/components/match/explanation';
import { PairLegend } from '@/components/match/pair-bars';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { Pagination } from '@/components/ui/pagination';
import { Segment } from '@/components/ui/segment';
import { EmptyState } from '@/components/ui/states';
import { saveWish, saveWishByLink } from '@/lib/event-wish/actions';
import type { BoardRow, WishBoard } from '@/lib/event-wish/board';
import { type BoardQuery, boardFilters, wishGrades } from '@/lib/event-wish/schema';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { DoneForm } from './done-form';
import { WishChoice } from './wish-choice';
import { countMark } from './wish-events';
import { WishProgress } from './wish-progress';
import { titleOf, WishRow } from './wish-row';

/** From where the list is read: the path of its page without the language, and what opens a case. */
export type BoardPlace = {
  locale: Locale;
  path: string;
  /** Below the language; null: no account, nothing to open. */
  cases: string | null;
  /** Held in the hand instead of a session. */
  token?: string;
};

function addressOf(path: string, { show, page }: BoardQuery): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${path}?${query}` : path;
}

/** Wishes end with a day: the day that is still theirs. */
const lastMoment = (end: Date) => new Date(end.getTime() - 1);

/** Whom one participant wishes to meet: the list, its filters, how far it has come. */
export async function WishBoardView({
  board,
  query,
  place,
}: {
  board: WishBoard;
  query: BoardQuery;
  place: BoardPlace;
}) {
  const { locale, path } = place;
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { counts, refused, event } = board;
  if (counts.all === 0) {
    return <EmptyState title={t('empty.none')}>{t('empty.noneText')}</EmptyState>;
  }
  const href = (next: BoardQuery) => `/${locale}${addressOf(path, next)}`;
  return (
    <div className="grid gap-5">
      {refused ? <Closed code={refused} locale={locale} /> : null}
      <div className="grid gap-2">
        <WishProgress
          label={t('progress.label')}
          answered={board.answered}
          total={counts.all}
          text={t('progress.text', { answered: countMark, total: counts.all })}
        />
        {event.wishesEndAt && !refused ? (
          <p className="text-sm text-muted">
            {t('until', {
              date: formatDate(lastMoment(event.wishesEndAt), locale, 'long', 'Asia/Bangkok'),
            })}
          </p>
        ) : null}
      </div>
      <Segment
        label={t('filter.label')}
        joined={false}
        items={boardFilters.map((show) => ({
          href: href({ show, page: 1 }),
          label: t(`filter.${show}`, { count: counts[show] }),
          current: show === query.show,
        }))}
      />
      <List {...{ board, query, place }} />
      <Pagination
        label={t('pages.label')}
        current={board.page}
        last={board.last}
        hrefFor={(page) => href({ ...query, page })}
        pageText={(page) => t('pages.page', { page })}
        previousText={t('pages.previous')}
        nextText={t('pages.next')}
      />
      {refused ? null : <DoneForm board={board} place={place} />}
    </div>
  );
}

async function Closed({ code, locale }: { code: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const key = code.replace('event-wish.', '');
  const known = t.has(`closed.${key}`) ? `closed.${key}` : 'closed.ended';
  return <Alert tone="info" title={t(known)} />;
}

/** No meeting comes of a pair that a condition rules out, unless somebody has spoken for it. */
const isRuledOut = ({ explanation, grade, wanted, introduction }: BoardRow) =>
  Boolean(explanation?.excluded) && !grade && !wanted && !introduction;

async function List({
  board,
  query,
  place,
}: {
  board: WishBoard;
  query: BoardQuery;
  place: BoardPlace;
}) {
  const { locale, path, token, cases } = place;
  const [t, explainer, messages] = await Promise.all([
    getTranslations({ locale, namespace: 'eventWish' }),
    getExplainer(locale),
    failureMessages(['event-wish', 'link']),
  ]);
  if (board.rows.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        actions={<ButtonLink href={`/${locale}${path}`}>{t('empty.all')}</ButtonLink>}
      />
    );
  }
  const titles = await Promise.all(board.rows.map((row) => titleOf(row, board.side, locale)));
  const titleOfRow = new Map(board.rows.map(({ id }, at) => [id, titles[at]]));
  const ruledOut = board.rows.filter(isRuledOut);
  const open = board.rows.filter((row) => !isRuledOut(row));
  const grades = Object.fromEntries(wishGrades.map((grade) => [grade, t(`grade.${grade}`)]));
  const texts = {
    grades: grades as Record<(typeof wishGrades)[number], string>,
    ...{ clear: t('choice.clear'), saved: t('choice.saved'), failed: t('choice.failed') },
    private: t('choice.private'),
  };
  const rowPlace = { locale, side: board.side, explainer, cases };
  return (
    <section aria-label={t('title')} className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="max-w-text text-sm text-muted">{t('order')}</p>
        <PairLegend locale={locale} />
      </div>
      <ol className="border-t-2 border-ink">{open.map(line)}</ol>
      {ruledOut.length > 0 ? (
        <Fold title={t('ruledOut', { count: ruledOut.length })} open={open.length === 0}>
          <ol>{ruledOut.map(line)}</ol>
        </Fold>
      ) : null}
    </section>
  );

  function line(row: BoardRow) {
    const title = titleOfRow.get(row.id) ?? { text: '', lang: locale };
    const label = t('choice.label', { name: title.text });
    return (
      <WishRow
        key={row.id}
        row={row}
        place={rowPlace}
        title={title}
        choice={
          board.refused ? (
            <p className="text-sm">{row.grade ? t(`grade.${row.grade}`) : t('grade.none')}</p>
          ) : (
            <div className="grid content-start gap-1">
              <WishChoice
                action={token ? saveWishByLink : saveWish}
                hidden={
                  token ? { token, toId: row.id } : { fromId: board.registrationId, toId: row.id }
                }
                back={`${addressOf(path, query)}#w-${row.id}`}
                {...{ label, texts, messages }}
                grade={row.grade}
              />
              {row.markedBy ? (
                <p className="text-xs text-muted">{t('choice.marked', { name: row.markedBy })}</p>
              ) : null}
            </div>
          )
        }
      />
    );
  }
}
