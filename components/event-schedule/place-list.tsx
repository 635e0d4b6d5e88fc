import { ActionForm } from '@/components/form/action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { dayKey, daysOf } from '@/lib/event-schedule/grid';
import { addOnPage, moveOnPage, swapOnPage } from '@/lib/event-schedule/grid-actions';
import { groupPlaces, type PlaceGroup } from '@/lib/event-schedule/grid-targets';
import type { MovePlace, PlanMeeting, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { clock, dayText, type PlanWords, planWords } from '@/lib/event-schedule/plan-words';
import { refusalWords } from '@/lib/event-schedule/refusal-words';
import type { Locale } from '@/lib/i18n/locales';
import { type DeskWords, deskWords } from './words';

/** A meeting that changes its place, or a pair that has none yet. */
export type PlaceSubject =
  | { kind: 'move'; meeting: PlanMeeting }
  | { kind: 'add'; eventId: string; smeRegId: string; partnerRegId: string };

const nouns = ['event', 'schedule', 'event-meeting'];

/** All times of a day: where it may go, and everywhere else the reason why not. */
export async function PlaceList({
  plan,
  places,
  subject,
  day,
  hrefOf,
  locale,
}: {
  plan: SchedulePlan;
  places: readonly MovePlace[];
  subject: PlaceSubject;
  day: string | null;
  hrefOf: (day: string) => string;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  const days = daysOf(plan.slots);
  const own = subject.kind === 'move' ? slotOf(plan, subject.meeting.slotNumber) : null;
  const key = day ?? (own ? dayKey(own.startsAt) : null);
  const shown = days.find((one) => one.key === key) ?? days[0];
  const numbers = new Set(shown?.slots.map(({ number }) => number));
  const groups = groupPlaces(places.filter(({ slotNumber }) => numbers.has(slotNumber)));
  return (
    <>
      {days.length > 1 ? (
        <Segment
          className="mt-4"
          label={t('grid.day')}
          items={days.map((one) => ({
            href: hrefOf(one.key),
            label: one.slots[0] ? dayText(one.slots[0].startsAt, locale, 'day') : one.key,
            current: one.key === shown?.key,
          }))}
        />
      ) : null}
      <div className="mt-4">
        <PlaceForms subject={subject} />
      </div>
      <ol className="mt-3 border-t border-line">
        {groups.map((group) => {
          const slot = slotOf(plan, group.slotNumber);
          return (
            <li
              key={group.slotNumber}
              className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[7rem_minmax(0,1fr)]"
            >
              <p className="tabular text-md font-semibold">
                {slot ? clock(slot.startsAt, locale) : '–'}
              </p>
              <div className="grid min-w-0 gap-2">
                <Free {...{ group, subject, words, t }} />
                <Shut {...{ plan, shut: group.shut, subject, words, t, locale }} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function slotOf(plan: SchedulePlan, number: number) {
  return plan.slots.find((slot) => slot.number === number) ?? null;
}

/** Tables that are free at one time, one of which can be taken. */
function Free({
  group,
  subject,
  words,
  t,
}: {
  group: { slotNumber: number; free: MovePlace[] };
  subject: PlaceSubject;
  words: PlanWords;
  t: DeskWords;
}) {
  const isHere = (place: MovePlace) =>
    subject.kind === 'move' &&
    subject.meeting.slotNumber === place.slotNumber &&
    subject.meeting.tableId === place.tableId;
  const free = group.free.filter((place) => !isHere(place));
  const here = group.free.some(isHere) ? (
    <p className="text-sm font-semibold">{t('places.here')}</p>
  ) : null;
  if (free.length === 0) return here;
  const id = `table-${group.slotNumber}`;
  return (
    <>
      {here}
      <div className="flex flex-wrap items-end gap-3">
        <Field
          id={id}
          className="w-full max-w-60"
          label={t('places.table', { count: free.length })}
        >
          <Select
            id={id}
            name={id}
            form={formId}
            options={free.map((place) => ({
              value: place.tableId,
              label: t('grid.atTable', { table: words.table(place.tableId) }),
            }))}
          />
        </Field>
        <Button
          type="submit"
          form={formId}
          name="slotNumber"
          value={group.slotNumber}
          variant="secondary"
        >
          {t(subject.kind === 'move' ? 'places.move' : 'places.add')}
        </Button>
      </div>
    </>
  );
}

const formId = 'place';
const swapId = 'swap';

/** The forms of the whole list: its buttons name them, so that each is sent only once. */
function PlaceForms({ subject }: { subject: PlaceSubject }) {
  const fields: Record<string, string | number> =
    subject.kind === 'move'
      ? { meetingId: subject.meeting.id, version: subject.meeting.version }
      : {
          eventId: subject.eventId,
          smeRegId: subject.smeRegId,
          partnerRegId: subject.partnerRegId,
        };
  const hidden = Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  if (subject.kind === 'add') {
    return (
      <ActionForm action={addOnPage} id={formId} nouns={nouns}>
        {hidden}
      </ActionForm>
    );
  }
  return (
    <>
      <ActionForm action={moveOnPage} id={formId} nouns={nouns}>
        {hidden}
      </ActionForm>
      <ActionForm action={swapOnPage} id={swapId} nouns={nouns}>
        {hidden}
      </ActionForm>
    </>
  );
}

/** Tables that are not, gathered by reason; where two could change places, a button for it. */
function Shut({
  plan,
  shut,
  subject,
  words,
  t,
  locale,
}: {
  plan: SchedulePlan;
  shut: readonly PlaceGroup[];
  subject: PlaceSubject;
  words: PlanWords;
  t: DeskWords;
  locale: Locale;
}) {
  const say = refusalWords(locale, words);
  const most = 4;
  const lines = shut.map((group) => {
    const other = group.refusal?.meetingId;
    const partner =
      subject.kind === 'move' && other && other !== subject.meeting.id
        ? plan.meetings.find(({ id }) => id === other)
        : undefined;
    return { group, partner, text: group.refusal ? say(group.refusal) : '' };
  });
  const line = ({ group, partner, text }: (typeof lines)[number]) => (
    <li
      key={`${group.refusal?.code} ${group.places[0]?.tableId}`}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <span className="min-w-0">
        {group.places.length === plan.tables.length
          ? text
          : t('places.shut', {
              count: group.places.length,
              tables: group.places.map(({ tableId }) => words.table(tableId)).join(' '),
              reason: text,
            })}
      </span>
      {partner ? (
        <Button
          type="submit"
          form={swapId}
          name="other"
          value={`${partner.id} ${partner.version}`}
          size="xs"
          variant="quiet"
        >
          {t('places.swap', { pair: words.pair(partner) })}
        </Button>
      ) : null}
    </li>
  );
  return (
    <div className="text-sm text-muted">
      <ul>{lines.slice(0, most).map(line)}</ul>
      {lines.length > most ? (
        <details>
          <summary className="link inline-flex min-h-11 items-center md:min-h-8">
            {t('places.more', { count: lines.length - most })}
          </summary>
          <ul>{lines.slice(most).map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}
