import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { CheckboxField, CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import type { EventSetUp, TableView } from '@/lib/event/event-view';
import { addTables, editTable, removeTable } from '@/lib/event/set-up-actions';
import { formatList, formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';
import { BackInUse } from './back-in-use';
import { sectorChoices } from './sector-choices';
import { slotChoices, slotName } from './slot-choices';

/** Partners for whom a table may be kept. */
export type Keeper = { value: string; label: string };
type Props = { event: EventSetUp; keepers: readonly Keeper[]; locale: Locale };

/** Tables of one kind stand together: same floor, same use. */
function groupsOf(tables: readonly TableView[]): TableView[][] {
  const groups = new Map<string, TableView[]>();
  for (const table of tables) {
    const key = `${table.floor}|${table.online}|${table.sectors.join()}|${table.reservedForId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** Tables and online rooms: in bulk, for a sector, kept for a partner. */
export async function TableList({ event, keepers, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const [hall, online] = [
    event.tables.filter((table) => !table.online).length,
    event.tables.filter((table) => table.online).length,
  ];
  return (
    <>
      <p className="py-3 text-sm">
        {event.tables.length === 0
          ? t('tables.none')
          : t('tables.count', {
              tables: formatNumber(hall, locale),
              rooms: formatNumber(online, locale),
            })}
      </p>
      <ul className="border-t border-line">
        {groupsOf(event.tables).map((group) => (
          <TableGroup
            key={group[0]?.id}
            group={group}
            event={event}
            keepers={keepers}
            locale={locale}
          />
        ))}
      </ul>
      <Fold title={t('tables.add')} open={event.tables.length === 0}>
        <AddTables event={event} keepers={keepers} locale={locale} />
      </Fold>
    </>
  );
}

async function TableGroup({
  group,
  event,
  keepers,
  locale,
}: Props & { group: readonly TableView[] }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const [first] = group;
  if (!first) return null;
  const kept = first.reservedFor ? bestName(first.reservedFor, locale) : null;
  const notes = [
    first.online ? t('tables.room') : t('tables.onFloor', { floor: first.floor }),
    first.sectors.length > 0
      ? t('tables.forSectors', {
          names: formatList(
            first.sectors.map((code) => nameOfCode(code, locale)),
            locale,
          ),
        })
      : null,
    kept ? t('tables.keptFor', { name: kept.text }) : null,
  ].filter((note) => note !== null);
  return (
    <li className="border-b border-line py-2.5 text-sm">
      <p className="font-semibold tabular">{group.map(({ label }) => label).join(' · ')}</p>
      <p className="text-muted">{notes.join(' · ')}</p>
      {group.map((table) => (
        <TableHours key={table.id} table={table} event={event} locale={locale} />
      ))}
      <details>
        <summary
          aria-label={t('tables.changeOf', { name: first.label })}
          className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8"
        >
          {t('change')}
        </summary>
        <ul className="grid gap-4 border-l-2 border-line pl-4">
          {group.map((table) => (
            <li key={table.id}>
              <OneTable table={table} event={event} keepers={keepers} locale={locale} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** When a table is not used: kept out of some times, or closed since something happened. */
async function TableHours({ table, event, locale }: Omit<Props, 'keepers'> & { table: TableView }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const { id, label: name, closedFrom, closedSlots } = table;
  return (
    <>
      {closedSlots.length > 0 ? (
        <p className="text-muted">
          {t('tables.closedTimes', {
            name,
            times: formatList(
              closedSlots.map((number) => slotName(event, number, locale)),
              locale,
            ),
          })}
        </p>
      ) : null}
      {closedFrom === null ? null : (
        <BackInUse
          field="tableId"
          id={id}
          text={t('tables.closedFrom', { name, time: slotName(event, closedFrom, locale) })}
          button={t('tables.back')}
          page={`/officer/events/${event.code}/set-up#tables`}
        />
      )}
    </>
  );
}

async function tableUse({
  table,
  keepers,
  locale,
}: {
  table: TableView | null;
  keepers: readonly Keeper[];
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    comboboxTexts(),
  ]);
  const optional = t('form.optional');
  return (
    <>
      <TextField
        name="floor"
        label={t('tables.floor')}
        hint={t('tables.floorHint')}
        maxLength={20}
        defaultValue={table?.floor ?? '1'}
      />
      <Autocomplete
        multiple
        name="sectors[]"
        label={t('tables.sectors')}
        optional={optional}
        options={sectorChoices(locale)}
        defaultValue={table?.sectors ?? []}
        texts={texts}
      />
      <SelectField
        name="reservedForId"
        label={t('tables.kept')}
        optional={optional}
        empty={t('tables.keptNobody')}
        options={[...keepers]}
        defaultValue={table?.reservedForId ?? ''}
      />
      <CheckboxField
        name="online"
        label={t('tables.online')}
        defaultChecked={table?.online ?? false}
      />
    </>
  );
}

async function AddTables({ event, keepers, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const labels = {
    prefix: t('tables.prefix'),
    first: t('tables.first'),
    count: t('tables.howMany'),
    floor: t('tables.floor'),
    sectors: t('tables.sectors'),
  };
  return (
    <ActionForm
      action={addTables}
      id="tables-form"
      key={event.tables.length}
      nouns={['event']}
      labels={labels}
      className="grid max-w-text gap-4 sm:grid-cols-3"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      <input type="hidden" name="code" value={event.code} />
      <p className="text-sm text-muted sm:col-span-3">{t('tables.bulkHint')}</p>
      <TextField
        name="prefix"
        label={labels.prefix}
        optional={t('form.optional')}
        maxLength={10}
        defaultValue=""
      />
      <TextField
        name="first"
        label={labels.first}
        inputMode="numeric"
        defaultValue={String(event.tables.length + 1)}
      />
      <TextField name="count" label={labels.count} inputMode="numeric" defaultValue="" />
      {await tableUse({ table: null, keepers, locale })}
      <div className="sm:col-span-3">
        <SubmitButton size="sm" wide="phone">
          {t('tables.addThem')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

async function OneTable({ table, event, keepers, locale }: Props & { table: TableView }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const labels = {
    label: t('tables.label'),
    floor: t('tables.floor'),
    sectors: t('tables.sectors'),
    closedSlots: t('tables.closed'),
  };
  const hidden = (
    <>
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      <input type="hidden" name="id" value={table.id} />
    </>
  );
  return (
    <>
      <ActionForm
        action={editTable}
        id={`table-${table.id}`}
        key={JSON.stringify(table)}
        nouns={['event']}
        labels={labels}
        className="grid max-w-text gap-3 sm:grid-cols-3"
      >
        {hidden}
        <TextField name="label" label={labels.label} maxLength={20} defaultValue={table.label} />
        {await tableUse({ table, keepers, locale })}
        <details className="sm:col-span-3" open={table.closedSlots.length > 0}>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
            {labels.closedSlots}
          </summary>
          <CheckboxGroup
            name="closedSlots[]"
            label={labels.closedSlots}
            columns={3}
            options={slotChoices(event, locale)}
            defaultValue={table.closedSlots.map(String)}
          />
        </details>
        <div className="sm:col-span-3">
          <SubmitButton size="sm" variant="secondary" wide="phone">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        action={removeTable}
        id={`remove-${table.id}`}
        nouns={['event']}
        className="mt-2 border-b border-line pb-3"
      >
        {hidden}
        <SubmitButton size="sm" variant="bad" wide="phone">
          {t('tables.remove', { name: table.label })}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
