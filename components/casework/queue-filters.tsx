import { getTranslations } from 'next-intl/server';
import { centreChoices } from '@/components/officer/centre-name';
import { FilterForm } from '@/components/officer/filter-form';
import { listHref } from '@/components/officer/list-pages';
import { Field } from '@/components/ui/field';
import { InScript } from '@/components/ui/in-script';
import { Select, TextInput } from '@/components/ui/input';
import { PlainLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import type { Queue } from '@/lib/casework/queue-queries';
import type { QueueFilter } from '@/lib/casework/schema';
import type { Locale } from '@/lib/i18n/locales';
import { isClosed, states, turnHolders } from '@/lib/introduction/states';

type Props = {
  filter: QueueFilter;
  queue: Queue;
  /** Without the language: `/officer/cases`. */
  path: string;
  /** Only readers of several centres choose one. */
  centres: boolean;
  /** Everybody's cases are those of one centre. */
  ownCentre: boolean;
  /** An admin has no cases of their own. */
  withMine: boolean;
  locale: Locale;
};

/** Mine or everybody's as two links; whose turn, state, centre and words as a form. */
export async function QueueFilters({
  filter,
  queue,
  path,
  centres,
  ownCentre,
  withMine,
  locale,
}: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { page: _page, ...rest } = filter;
  const whose = (who: 'mine' | 'all', label: string) => ({
    href: listHref(`/${locale}${path}`, { ...rest, who }),
    label,
    current: (filter.who ?? 'all') === who,
  });
  const everybody = ownCentre ? 'queue.centreAll' : 'queue.all';
  return (
    <>
      {withMine ? (
        <Segment
          className="mt-5"
          label={t('queue.who')}
          items={[
            whose('mine', t('queue.mine', { count: queue.whose.mine })),
            whose('all', t(everybody, { count: queue.whose.all })),
          ]}
        />
      ) : null}
      <FilterForm
        locale={locale}
        path={path}
        keep={{
          who: filter.who,
          person: filter.person,
          sme: filter.sme,
          partner: filter.partner,
          late: filter.late,
          still: filter.still,
          silent: filter.silent,
          left: filter.left,
        }}
        filtered={Boolean(filter.q || filter.centre || filter.state || filter.turn)}
      >
        <Field id="q" label={t('queue.search')} className="sm:w-64">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
        <Field id="turn" label={t('queue.turn')} className="sm:w-48">
          <Select
            id="turn"
            name="turn"
            empty={t('queue.anyTurn')}
            options={[
              { value: 'OWN', label: t('queue.ownTurn') },
              ...turnHolders.map((turn) => ({ value: turn, label: words(`turn.${turn}`) })),
            ]}
            defaultValue={filter.turn ?? ''}
          />
        </Field>
        <Field id="state" label={t('queue.state')} className="sm:w-56">
          <Select
            id="state"
            name="state"
            empty={t('queue.openStates')}
            options={[
              ...states
                .filter((state) => !isClosed(state))
                .map((state) => ({ value: state, label: words(`state.${state}`) })),
              { value: 'CLOSED_ALL', label: t('queue.closedStates') },
              ...states
                .filter((state) => isClosed(state))
                .map((state) => ({ value: state, label: `– ${words(`state.${state}`)}` })),
            ]}
            defaultValue={filter.state ?? ''}
          />
        </Field>
        {centres ? (
          <Field id="centre" label={t('queue.centre')} className="sm:w-56">
            <Select
              id="centre"
              name="centre"
              empty={t('queue.anyTurn')}
              options={centreChoices(locale)}
              defaultValue={filter.centre ?? ''}
            />
          </Field>
        ) : null}
      </FilterForm>
      <Narrowed filter={filter} queue={queue} path={path} locale={locale} />
    </>
  );
}

/** What a link has narrowed the list to, besides the form, and the way back out. */
async function Narrowed({
  filter,
  queue,
  path,
  locale,
}: Pick<Props, 'filter' | 'queue' | 'path' | 'locale'>) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const first = queue.rows[0];
  const person = queue.loads.find(({ id }) => id === filter.person);
  const firm = first ? (first.sme[locale] ?? first.sme.th ?? first.smeCode) : '–';
  const marks = [
    filter.late && t('queue.filterLate'),
    filter.still && t('queue.filterStill'),
    filter.silent && t('queue.filterSilent'),
    filter.person && t('queue.filterPerson', { name: person?.name ?? '–' }),
    filter.partner && t('queue.filterPartner', { name: first?.partner[locale] ?? '–' }),
    filter.sme && t('queue.filterSme', { name: firm }),
    filter.left && t('queue.filterLeft', { state: words(`state.${filter.left}`) }),
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-muted">{t('queue.active')}</span>
      <strong className="font-semibold">
        <InScript within={locale}>{marks.join(' · ')}</InScript>
      </strong>
      <PlainLink
        className="link py-2"
        href={listHref(`/${locale}${path}`, { who: filter.who, q: filter.q })}
      >
        {t('queue.clear')}
      </PlainLink>
    </p>
  );
}
