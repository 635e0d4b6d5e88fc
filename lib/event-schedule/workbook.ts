import writeWorkbook from 'write-excel-file/node';
import type { Viewer } from '@/lib/auth/viewer-type';
import { type RegistrationRow, readRegistrationRows } from '@/lib/event/registration-rows';
import { compareNames } from '@/lib/i18n/collation';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { type DeskSay, deskSay } from './desk-words';
import { type GridKind, gridKinds, keyIn } from './grid';
import { readSchedule } from './plan-queries';
import type { PlanMeeting, SchedulePlan } from './plan-view';
import { type PlanWords, planWords } from './plan-words';
import { type PlainSheet, type SheetColumn, sheetOf } from './workbook-sheets';

/** An event's schedule and its registrations as a workbook, in the reader's language. */
export const workbookKinds = [...gridKinds, 'registrations', 'all'] as const;
export type WorkbookKind = (typeof workbookKinds)[number];

/** Null: there is no such event for this viewer. */
export async function eventWorkbook(
  viewer: Viewer,
  { code, kind, locale }: { code: string; kind: WorkbookKind; locale: Locale },
): Promise<Buffer | null> {
  const plan = await readSchedule(code, viewer);
  if (!plan) return null;
  const t = deskSay(locale);
  const shown = kind === 'all' ? gridKinds : gridKinds.filter((one) => one === kind);
  const sheets = shown.map((by) => meetingSheet(plan, by, t, locale));
  if (kind === 'all' || kind === 'registrations') {
    const rows = await readRegistrationRows(plan.event.id);
    sheets.push(registrationSheet(plan.canManage ? rows : rows.map(reachedByDesk), t, locale));
  }
  return writeWorkbook(
    sheets.map(({ name, data, columns }) => ({
      ...{ sheet: name, data, columns },
      ...{ stickyRowsCount: 1, orientation: 'landscape' as const },
    })),
  ).toBuffer();
}

/** One line a meeting, in the order of what the sheet is for; interpreters' have only theirs. */
function meetingSheet(plan: SchedulePlan, by: GridKind, t: DeskSay, locale: Locale): PlainSheet {
  const words = planWords(plan, locale);
  const slots = new Map(plan.slots.map((slot) => [slot.number, slot]));
  const start = (meeting: PlanMeeting) => slots.get(meeting.slotNumber)?.startsAt ?? null;
  const text = (
    head: string,
    width: number,
    value: (meeting: PlanMeeting) => string,
  ): SheetColumn<PlanMeeting> => ({ head: t(`workbook.${head}`), kind: 'text', width, value });
  const named: Record<GridKind, SheetColumn<PlanMeeting>> = {
    table: text('table', 10, (one) => words.table(one.tableId)),
    sme: text('sme', 36, (one) => words.party(one.smeRegId).text),
    partner: text('partner', 36, (one) => words.party(one.partnerRegId).text),
    interpreter: text('interpreter', 24, (one) =>
      one.interpreterId ? words.interpreter(one.interpreterId) : '',
    ),
  };
  const columns: SheetColumn<PlanMeeting>[] = [
    named[by],
    { head: t('workbook.day'), kind: 'day', width: 12, value: start },
    { head: t('workbook.start'), kind: 'time', width: 8, value: start },
    {
      head: t('workbook.end'),
      kind: 'time',
      width: 8,
      value: (one) => slots.get(one.slotNumber)?.endsAt ?? null,
    },
    ...gridKinds.filter((kind) => kind !== by).map((kind) => named[kind]),
    text('languages', 18, (one) => (one.interpret ? t(`pair.${one.interpret}`) : '')),
    text('state', 16, (one) => t(`state.${one.state}`)),
    { head: t('workbook.must'), kind: 'yes', width: 10, value: (one) => one.must },
    { head: t('workbook.locked'), kind: 'yes', width: 10, value: (one) => one.locked },
  ];
  const meetings = plan.meetings.filter((one) => keyIn(one, by) !== null);
  return sheetOf(t(`workbook.sheet.${by}`), columns, sortedBy(plan, meetings, by, words, locale));
}

function sortedBy(
  plan: SchedulePlan,
  meetings: readonly PlanMeeting[],
  by: GridKind,
  words: PlanWords,
  locale: Locale,
): PlanMeeting[] {
  const tables = new Map(plan.tables.map(({ id }, index) => [id, index]));
  const compare = compareNames(locale);
  const order = (a: PlanMeeting, b: PlanMeeting) => {
    if (by === 'table') return (tables.get(a.tableId) ?? 0) - (tables.get(b.tableId) ?? 0);
    if (by === 'interpreter') {
      return compare(
        words.interpreter(a.interpreterId ?? ''),
        words.interpreter(b.interpreterId ?? ''),
      );
    }
    return compare(words.party(keyIn(a, by) ?? '').text, words.party(keyIn(b, by) ?? '').text);
  };
  return meetings.toSorted((a, b) => order(a, b) || a.slotNumber - b.slotNumber);
}

/** The desk writes to partners; to a firm it speaks through the firm's own centre. */
function reachedByDesk(row: RegistrationRow): RegistrationRow {
  return row.side === 'PARTNER' ? row : { ...row, contactName: null, contactEmail: null };
}

function registrationSheet(
  rows: readonly RegistrationRow[],
  t: DeskSay,
  locale: Locale,
): PlainSheet {
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const text = (
    head: string,
    width: number,
    value: (row: RegistrationRow) => string | null,
  ): SheetColumn<RegistrationRow> => ({ head: t(`workbook.${head}`), kind: 'text', width, value });
  const count = (
    head: string,
    value: (row: RegistrationRow) => number,
  ): SheetColumn<RegistrationRow> => ({
    head: t(`workbook.${head}`),
    kind: 'number',
    width: 10,
    value,
  });
  const day = (
    head: string,
    value: (row: RegistrationRow) => Date | null,
  ): SheetColumn<RegistrationRow> => ({
    head: t(`workbook.${head}`),
    kind: 'day',
    width: 14,
    value,
  });
  const columns = [
    text('side', 14, ({ side }) => t(`workbook.sideOf.${side}`)),
    text('name', 40, ({ names }) => bestName(names, locale)?.text ?? ''),
    text('registration', 16, ({ state }) => t(`workbook.stateOf.${state}`)),
    text('presence', 14, ({ presence }) => t(`workbook.presenceOf.${presence}`)),
    text('spoken', 20, (row) =>
      row.languages.map((code) => languages.of(code) ?? code).join(' · '),
    ),
    text('people', 40, ({ people }) => people.map(({ name }) => name).join('\n')),
    text('contact', 24, ({ contactName }) => contactName),
    text('email', 30, ({ contactEmail }) => contactEmail),
    day('registered', ({ registeredAt }) => registeredAt),
    day('wishesDone', ({ wishesDoneAt }) => wishesDoneAt),
    count('wishes', ({ wishes }) => wishes),
    count('meetings', ({ meetings }) => meetings),
    count('checkedIn', ({ people }) => people.filter(({ checkedInAt }) => checkedInAt).length),
  ];
  return sheetOf(t('workbook.sheet.registrations'), columns, rows);
}
