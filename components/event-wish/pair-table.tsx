import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { roles } from '@/components/ui/table-roles';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { WishGrade } from '@/lib/event-wish/schema';
import type { TablePair, WishTable } from '@/lib/event-wish/table';
import { formatNumber, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';

const tones: Record<WishGrade, TagTone> = {
  MUST: 'ok',
  LIKE: 'mark',
  RATHER_NOT: 'plain',
  NEVER: 'bad',
};

const columns =
  'md:grid md:grid-cols-[minmax(0,1.1fr)_minmax(0,1.1fr)_6.5rem_minmax(0,1.2fr)] md:gap-x-5';

/** Pairs of which somebody has said something: on phones one below the other, else in columns. */
export async function PairTable({
  table,
  hrefFor,
  locale,
}: {
  table: WishTable;
  /** Opens the form for a pair. */
  hrefFor: (pair: TablePair) => string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  if (table.pairs.length === 0) {
    return <p className="border-t-2 border-ink py-6 text-sm text-muted">{t('table.none')}</p>;
  }
  const heads = ['sme', 'partner', 'score', 'rule'] as const;
  return (
    <div {...roles.table} className="border-t-2 border-ink">
      <div {...roles.rowgroup} className="max-md:sr-only">
        <div {...roles.row} className={`${columns} border-b border-line py-1.5 text-xs text-muted`}>
          {heads.map((head) => (
            <span
              key={head}
              {...roles.columnheader}
              className={head === 'score' ? 'md:text-right' : ''}
            >
              {t(`table.${head}`)}
            </span>
          ))}
        </div>
      </div>
      <div {...roles.rowgroup}>
        {table.pairs.map((pair) => (
          <PairRow
            key={`${pair.smeRegId} ${pair.partnerRegId}`}
            {...{ pair, table, locale }}
            href={hrefFor(pair)}
          />
        ))}
      </div>
    </div>
  );
}

type Row = { pair: TablePair; table: WishTable; locale: Locale };

async function PairRow({ pair, table, locale, href }: Row & { href: string }) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const [sme, partner] = [shown(pair.smeNames, locale), shown(pair.partnerNames, locale)];
  return (
    <div
      {...roles.row}
      className={`${columns} grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-4 gap-y-2 border-b border-line py-3 text-sm`}
    >
      <Party name={sme} grade={pair.sme} locale={locale} cell="rowheader" />
      <Party name={partner} grade={pair.partner} locale={locale} cell="cell" />
      <div {...roles.cell} className="tabular md:text-right">
        <span className="text-xs text-muted md:hidden">{t('table.score')} </span>
        <strong className="font-semibold">{formatNumber(pair.score, locale)}</strong>
      </div>
      <div
        {...roles.cell}
        className="grid min-w-0 content-start justify-items-end gap-1 md:justify-items-start"
      >
        <RuleWords {...{ pair, table, locale }} />
        <p>
          <TextLink
            href={href}
            aria-label={t('table.editOf', { sme: sme.text, partner: partner.text })}
            className="inline-flex min-h-6 items-center"
          >
            {t('table.edit')}
          </TextLink>
        </p>
      </div>
    </div>
  );
}

/** What stands in the way, and what an officer has said. */
export async function RuleWords({ pair, table, locale }: Row) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { guard, rule } = pair;
  const slot = table.choices.slots.find(({ number }) => number === pair.slotNumber);
  const seat = table.choices.tables.find(({ id }) => id === pair.tableId);
  const voice = table.choices.interpreters.find(({ id }) => id === pair.interpreterId);
  const where = [
    slot &&
      t('table.at', {
        slot: slot.number,
        time: formatTime(slot.startsAt, locale, 'Asia/Bangkok'),
      }),
    seat && t('table.table', { label: seat.label }),
    voice && t('table.interpreter', { name: voice.name }),
  ].filter((one) => one !== undefined);
  return (
    <>
      {rule || guard ? (
        <p className="flex flex-wrap gap-1.5">
          {rule ? (
            <Tag
              tone={rule === 'forbid' ? 'warn' : 'outline'}
              icon={rule === 'lock' ? 'lock' : rule === 'allow' ? 'check' : 'cross'}
            >
              {t(`table.kind.${rule}`)}
            </Tag>
          ) : null}
          {guard && guard !== 'forbidden' ? (
            <Tag tone={guard === 'never' ? 'bad' : 'warn'}>{t(`table.guard.${guard}`)}</Tag>
          ) : null}
        </p>
      ) : null}
      {rule === 'lock' && guard === 'never' ? (
        <p className="text-xs text-bad">{t('table.lockVoid')}</p>
      ) : null}
      {where.length > 0 ? <p className="text-xs">{where.join(' · ')}</p> : null}
      {pair.reason ? <p className="text-xs wrap-anywhere">{pair.reason}</p> : null}
      {pair.ruleBy ? (
        <p className="text-xs text-muted">{t('table.by', { name: pair.ruleBy })}</p>
      ) : null}
    </>
  );
}

async function Party({
  name,
  grade,
  locale,
  cell,
}: {
  name: { text: string; lang: Locale };
  grade: WishGrade | null;
  locale: Locale;
  cell: 'rowheader' | 'cell';
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  return (
    <div
      {...roles[cell]}
      className="col-span-2 flex min-w-0 flex-wrap items-baseline justify-between gap-x-3 gap-y-1 md:col-span-1 md:block"
    >
      <span lang={name.lang} className="font-semibold wrap-anywhere md:block">
        {name.text}
      </span>
      <Tag
        tone={grade ? tones[grade] : 'unknown'}
        icon={grade === 'MUST' || grade === 'NEVER' ? undefined : false}
      >
        {t(`grade.${grade ?? 'none'}`)}
      </Tag>
    </div>
  );
}

/** A name in the reader's language, or the nearest that there is. */
export function shown(names: PartialNames, locale: Locale): { text: string; lang: Locale } {
  const best = bestName(names, locale);
  return best ? { text: best.text, lang: best.language } : { text: '–', lang: locale };
}
