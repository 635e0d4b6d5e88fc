/** Writes the desk's requests with their texts. */
import { workingCalendar } from '@/lib/calendar/facts';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { stableId } from '../stable-id';
import { type Row, upsert } from '../upsert';
import type { DemoText } from './case-shape';
import { type DemoDeskRequest, deskRequests } from './desk-requests';
import type { PlayedCase } from './play-cases';
import { desk, headquarters, officerOf, type Person, partnerId } from './staff';
import { type Checkers, textRows } from './texts';
import { workingDaysBefore } from './times';
import type { Trail } from './trail';

/** Working days that the officers have for an answer. */
const answerDays = 5;

export async function playDeskRequests(
  tx: Tx,
  now: Date,
  cases: readonly PlayedCase[],
  trail: Trail,
  checkers: Checkers,
): Promise<void> {
  const oldestFirst = deskRequests.toSorted((a, b) => b.ago - a.ago);
  for (const [index, request] of oldestFirst.entries()) {
    const [next] = await tx.$queryRaw<{ number: number }[]>`
      SELECT next_number('desk-request') AS number`;
    const code = `JR-${String(next?.number ?? 0).padStart(4, '0')}`;
    const at = workingDaysBefore(now, request.ago, index + 3);
    const row = rowOf(request, code, at, cases);
    await upsert(tx, 'DeskRequest', [row], { key: ['id'] });
    await upsert(tx, 'Text', textsOf(request, String(row.id), checkers, at), { key: ['id'] });
    keepTrail(trail, 'create', desk, row, at);
    if (request.answer) keepTrail(trail, 'answer', answererOf(request), row, answeredAt(at));
  }
}

const answeredAt = (asked: Date) => new Date(asked.getTime() + 2 * 86_400_000);

function keepTrail(trail: Trail, act: string, actor: Person, row: Row, at: Date) {
  trail.add({
    at,
    actor,
    action: `desk-request.${act}`,
    subject: {
      kind: 'desk-request',
      id: String(row.id),
      label: String(row.code),
      centreCode: row.centreCode === null ? null : String(row.centreCode),
    },
  });
}

const answererOf = (request: DemoDeskRequest) =>
  request.centre ? officerOf(request.centre) : headquarters;

function rowOf(
  request: DemoDeskRequest,
  code: string,
  at: Date,
  cases: readonly PlayedCase[],
): Row {
  const about = cases.find(
    ({ demo }) => demo.sme === request.caseOf?.sme && demo.partner === request.caseOf?.partner,
  );
  const partner = request.partner ?? request.caseOf?.partner;
  const answerer = request.answer ? answererOf(request) : null;
  return {
    id: stableId(`demo-desk-request:${request.kind}`),
    code,
    state: answerer ? 'ANSWERED' : 'OPEN',
    kind: request.kind,
    centreCode: request.centre,
    introductionId: about?.thing.id ?? null,
    partnerId: partner ? partnerId(partner) : null,
    authorId: desk.id,
    authorName: desk.name,
    answeredById: answerer?.id ?? null,
    answeredByName: answerer?.name ?? null,
    answeredAt: answerer ? answeredAt(at) : null,
    dueAt: answerer ? null : addCommonWorkingDays(workingCalendar, at, answerDays).dueAt,
    isExample: true,
    version: 1,
    createdAt: at,
  };
}

function textsOf(request: DemoDeskRequest, id: string, checkers: Checkers, at: Date): Row[] {
  const rows = (field: string, { language, body, ...rest }: DemoText, by: string) =>
    textRows(
      { ownerKind: 'DESK_REQUEST', ownerId: id, field },
      {
        language,
        body,
        by,
        translations: Object.fromEntries(
          Object.entries(rest).map(([into, [words, state]]) => [into, { body: words, state }]),
        ),
      },
      checkers,
      at,
    );
  return [
    ...rows('subject', request.subject, desk.id),
    ...rows('body', request.body, desk.id),
    ...(request.answer ? rows('answer', request.answer, answererOf(request).id) : []),
  ];
}
