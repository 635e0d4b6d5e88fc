import { PairedBars } from '@/components/chart/paired-bars';
import { NameText } from '@/components/officer/name-text';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { Change, RunSummary } from '@/lib/ranking/summary';
import { decimal } from './numbers';
import { type WeightsWords, weightsWords } from './words';

type Changes = NonNullable<RunSummary['smes']>;

/** How many rows stand open; the rest unfolds. */
const open = 5;

/** Who gains and who loses under the draft: Thai firms and Japanese partners side by side. */
export async function ChangesBySide({
  smes,
  partners,
  namesSmes,
  locale,
}: {
  smes: Changes;
  partners: Changes;
  /** Whether the reader may see which firms these are. */
  namesSmes: boolean;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const officer = `/${locale}/officer`;
  return (
    <>
      <p className="max-w-text text-sm text-muted">{t('changes.help')}</p>
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Side
          title={t('changes.smes')}
          changes={smes}
          hrefOf={({ id }) => `${officer}/registrations/${id}`}
          hidden={namesSmes ? null : t('uncovered.hidden')}
          t={t}
          locale={locale}
        />
        <Side
          title={t('changes.partners')}
          changes={partners}
          hrefOf={({ id }) => `${officer}/partners/${id}`}
          hidden={null}
          t={t}
          locale={locale}
        />
      </div>
    </>
  );
}

type SideProps = {
  title: string;
  changes: Changes;
  hrefOf: (change: Change) => string;
  /** Why names are left out. */
  hidden: string | null;
  t: WeightsWords;
  locale: Locale;
};

function Side({ title, changes, hrefOf, hidden, t, locale }: SideProps) {
  const { gains, losses } = changes;
  const most = Math.max(
    0,
    ...[...gains, ...losses].flatMap(({ before, after }) => [before, after]),
  );
  return (
    <section>
      <h4 className="text-md font-semibold">{title}</h4>
      <dl className="mt-1 flex border-y-2 border-y-ink py-2">
        {(['gain', 'lose', 'same'] as const).map((key) => (
          <div key={key} className="flex flex-1 flex-col-reverse">
            <dt className="text-sm text-muted">{t(`changes.${key}`)}</dt>
            <dd className="tabular text-xl leading-[1.3]">{decimal(changes[key], 0)}</dd>
          </div>
        ))}
      </dl>
      {hidden ? (
        <p className="mt-3 text-sm text-muted">{hidden}</p>
      ) : (
        <>
          <List
            title={t('changes.gains')}
            none={t('changes.nobodyGains')}
            {...{ list: gains, most, hrefOf, t, locale }}
          />
          <List
            title={t('changes.losses')}
            none={t('changes.nobodyLoses')}
            {...{ list: losses, most, hrefOf, t, locale }}
          />
        </>
      )}
    </section>
  );
}

function List({
  title,
  none,
  list,
  most,
  hrefOf,
  t,
  locale,
}: {
  title: string;
  none: string;
  list: readonly Change[];
  most: number;
} & Pick<SideProps, 'hrefOf' | 't' | 'locale'>) {
  const bars = (part: readonly Change[]) => (
    <PairedBars
      most={most}
      items={part.map((change) => ({
        key: change.id,
        label: (
          <TextLink quiet href={hrefOf(change)}>
            <NameText names={change.names} locale={locale} fallback={change.code} />
          </TextLink>
        ),
        before: change.before,
        after: change.after,
        text: t('changes.pair', {
          before: decimal(change.before, 2),
          after: decimal(change.after, 2),
        }),
      }))}
    />
  );
  if (list.length === 0) return <p className="mt-4 text-sm text-muted">{none}</p>;
  return (
    <>
      <h5 className="mt-4 text-sm font-semibold">{title}</h5>
      {bars(list.slice(0, open))}
      {list.length > open ? (
        <details className="group">
          <summary className="flex min-h-11 items-center gap-2 text-sm text-link group-open:hidden">
            <Icon name="chevron-down" />
            {t('changes.more', { count: list.length - open })}
          </summary>
          {bars(list.slice(open))}
        </details>
      ) : null}
    </>
  );
}
