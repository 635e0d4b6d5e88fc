/**
 * Plays the rounds of the demo world: a call, a course with few places left, cohorts with pairs,
 * goals and visits, and one that has ended with badges and certificates.
 */
import type { Tx } from '@/lib/db/client';
import {
  addDays,
  addMonths,
  bangkokDay,
  beginOf,
  dateOf,
  endOf,
  momentOf,
  thaiYear,
} from '@/lib/programme/days';
import { updateHeld } from '@/lib/programme/earned';
import { scoreCohort } from '@/lib/programme/pair-scores';
import { templateOf } from '@/lib/programme/templates';
import { writeOriginal } from '@/lib/text-record/write';
import { stableId } from '../stable-id';
import {
  applied,
  campusPeople,
  type DemoRound,
  demoRounds,
  lasiPeople,
  lesson,
  pairFirms,
  pairGoals,
  pairPartners,
  techAnswers,
} from './programme-rounds';
import { desk, headquarters, memberOf, partnerId, secondHeadquarters, smeId } from './staff';

type Stage = { tx: Tx; now: Date };
type Round = { id: string; code: string; startsOn: Date | null };

/** @returns whether anything was loaded: once a database */
export async function playProgrammes(tx: Tx, now: Date): Promise<boolean> {
  if ((await tx.programmeRound.count({ where: { isExample: true } })) > 0) return false;
  if (!(await tx.sme.findUnique({ where: { id: smeId('chantharot') } }))) return false;
  const stage: Stage = { tx, now };
  await playEnded(stage);
  await playPairing(stage);
  await playSelecting(stage);
  await playCall(stage);
  await playCampus(stage);
  await addRound(stage, demoRounds.announced);
  await updateHeld(tx, now);
  return true;
}

/** The running numbers of the portal itself. */
async function nextNumber(tx: Tx, name: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`SELECT next_number(${name}) AS number`;
  return row?.number ?? 1;
}

async function addRound({ tx, now }: Stage, round: DemoRound, more: object = {}): Promise<Round> {
  const template = templateOf(round.programmeCode);
  if (!template?.kind) throw new Error(`no rounds of ${round.programmeCode}`);
  const day = (index: number) => addDays(bangkokDay(now), round.days[index] ?? 0);
  const stem = `${round.programmeCode}-${thaiYear(now)}`;
  const { titles, programmeCode, state, audience, placesSme, placesPartner, host } = round;
  const { form, sheet, quotas, eligibility, place, source, badgeMonths } = template;
  return tx.programmeRound.create({
    data: {
      id: stableId(`demo-round:${programmeCode}:${round.number}`),
      code: `${stem}-${await nextNumber(tx, `round ${stem}`)}`,
      ...{ programmeCode, state, kind: template.kind, source, form, sheet, quotas, eligibility },
      ...{ titleTh: titles.th, titleJa: titles.ja, titleEn: titles.en },
      ...{ opensAt: beginOf(day(0)), closesAt: endOf(day(1)), answersBy: dateOf(day(2)) },
      ...{ startsOn: dateOf(day(3)), endsOn: dateOf(day(4)), isExample: true },
      ...{ audience: audience ?? null, badgeMonths: badgeMonths ?? null },
      ...{ placesSme: placesSme ?? null, placesPartner: placesPartner ?? null },
      ...(place ? { place } : {}),
      ...(host ? { hostNames: host, curriculumYear: Number(day(3).slice(0, 4)) } : {}),
      ...more,
    },
  });
}

type Applying = { firm?: string; partner?: string; state: string; more?: object };

async function addApplication(
  stage: Stage,
  round: Round,
  { firm, partner, state, more }: Applying,
) {
  const { tx, now } = stage;
  const year = thaiYear(now);
  const number = await nextNumber(tx, `application ${year}`);
  const owner = firm ? { smeId: smeId(firm) } : { partnerId: partnerId(partner ?? '') };
  const by = firm ? memberOf(firm) : desk;
  return tx.programmeApplication.create({
    data: {
      id: stableId(`demo-application:${round.code}:${firm ?? partner}`),
      code: `PA-${year}-${String(number).padStart(4, '0')}`,
      ...{ roundId: round.id, side: firm ? 'SME' : 'PARTNER', ...owner },
      ...{ state: state as 'SUBMITTED', language: firm ? 'th' : 'ja', isExample: true },
      ...{ byId: by.id, byName: by.name, onBehalf: !firm, submittedAt: now },
      answers: techAnswers[firm ? 'firm' : 'partner'],
      ...more,
    },
  });
}

async function addPeople(
  stage: Stage,
  round: Round,
  rows: readonly (readonly [string, readonly string[]])[],
  more: (index: number) => object = () => ({}),
) {
  let index = 0;
  for (const [firm, people] of rows) {
    const places = { places: people.length, decidedAt: stage.now, answers: {} };
    const application = await addApplication(stage, round, {
      firm,
      state: 'ACCEPTED',
      more: places,
    });
    for (const name of people) {
      await stage.tx.participant.create({
        data: {
          id: stableId(`demo-participant:${round.code}:${name}`),
          ...{ roundId: round.id, applicationId: application.id, name },
          ...more(index),
        },
      });
      index += 1;
    }
  }
}

async function addSession(
  stage: Stage,
  round: Round,
  session: {
    in: number;
    titles: readonly [string, string, string];
    kind: string;
    pairId?: string;
    report?: string;
  },
) {
  const day = addDays(bangkokDay(stage.now), session.in);
  const [titleTh, titleJa, titleEn] = session.titles;
  return stage.tx.programmeSession.create({
    data: {
      id: stableId(`demo-session:${round.code}:${session.pairId ?? ''}:${session.in}`),
      ...{ roundId: round.id, pairId: session.pairId ?? null, kind: session.kind },
      ...{ titleTh, titleJa, titleEn },
      ...{ startsAt: momentOf(day, '09:00'), endsAt: momentOf(day, '16:00') },
      ...(session.report
        ? { report: session.report, reportLanguage: 'th', reportedByName: headquarters.name }
        : {}),
    },
  });
}

async function playEnded(stage: Stage) {
  const { tx, now } = stage;
  const taken = lasiPeople.flatMap(([, people]) => people).length;
  const round = await addRound(stage, demoRounds.ended, { takenSme: taken });
  await addPeople(stage, round, lasiPeople, (index) => ({
    ...{ state: 'COMPLETED', certifiedAt: new Date(now.getTime() - 119 * 86_400_000) },
    certificateCode: `CERT-EXMP-LASI-${String(index + 1).padStart(4, '0')}`,
  }));
  const people = await tx.participant.findMany({ where: { roundId: round.id } });
  for (const [index, day] of [-200, -160].entries()) {
    const titles = lesson(index + 1);
    const session = await addSession(stage, round, { in: day, titles, kind: 'lesson' });
    await tx.sessionAttendance.createMany({
      data: people.map(({ id }) => ({
        ...{ sessionId: session.id, participantId: id, came: true, byName: headquarters.name },
      })),
    });
  }
  const issued = addDays(bangkokDay(now), -119);
  for (const [firm] of lasiPeople) {
    await tx.badge.create({
      data: {
        id: stableId(`demo-badge:${round.code}:${firm}`),
        ...{ smeId: smeId(firm), programmeCode: 'LASI', roundId: round.id },
        ...{ issuedOn: dateOf(issued), validUntil: dateOf(addMonths(issued, 24)) },
        issuedByName: headquarters.name,
      },
    });
  }
}

async function playPairing(stage: Stage) {
  const { now } = stage;
  const decided = {
    ...{ selectedById: headquarters.id, selectedByName: headquarters.name },
    ...{ confirmedById: secondHeadquarters.id, confirmedByName: secondHeadquarters.name },
    ...{ selectedAt: now, confirmedAt: now },
  };
  const taken = { takenSme: pairFirms.length, takenPartner: pairPartners.length };
  const round = await addRound(stage, demoRounds.pairing, { ...decided, ...taken });
  const more = { decidedAt: now };
  for (const firm of pairFirms)
    await addApplication(stage, round, { firm, state: 'ACCEPTED', more });
  for (const partner of pairPartners) {
    await addApplication(stage, round, { partner, state: 'ACCEPTED', more });
  }
  for (const [index, firm] of pairFirms.entries()) {
    await addPair(stage, round, { firm, partner: pairPartners[index] ?? '', isLast: index === 3 });
  }
}

async function addPair(
  stage: Stage,
  round: Round,
  { firm, partner, isLast }: { firm: string; partner: string; isLast: boolean },
) {
  const { tx } = stage;
  const key = { smeId: smeId(firm), partnerId: partnerId(partner) };
  const [scored] = await scoreCohort(tx, [key.smeId], [key.partnerId]);
  const pair = await tx.programmePair.create({
    data: {
      id: stableId(`demo-pair:${round.code}:${firm}`),
      ...{ ...key, roundId: round.id, isExample: true, byHand: !scored },
      state: isLast ? 'PROPOSED' : 'CONFIRMED',
      ...(scored ? { score: scored.score, explanation: { ...scored.explanation } as object } : {}),
    },
  });
  if (isLast) return;
  const visit = (number: number) =>
    [`เยี่ยมโรงงานครั้งที่ ${number}`, `第${number}回 工場訪問`, `Visit ${number} to the plant`] as const;
  const done = 'เดินดูสายการผลิตด้วยกัน ตกลงจุดวัด และผู้รับผิดชอบแต่ละจุด';
  const common = { kind: 'visit', pairId: pair.id };
  await addSession(stage, round, { ...common, in: -60, titles: visit(1), report: done });
  await addSession(stage, round, { ...common, in: 12, titles: visit(2) });
  await addGoals(stage, pair.id, firm);
}

async function addGoals({ tx, now }: Stage, pairId: string, firm: string) {
  const goals = pairGoals.find(([key]) => key === firm)?.[1] ?? [];
  for (const [position, { words, ...figures }] of goals.entries()) {
    const id = stableId(`demo-goal:${pairId}:${position}`);
    const on = (days: number) => dateOf(addDays(bangkokDay(now), days));
    const dates = { beforeOn: on(-90), afterOn: figures.after === null ? null : on(-7) };
    await tx.pairGoal.create({ data: { id, pairId, position, ...figures, ...dates } });
    await writeOriginal(
      tx,
      { ownerKind: 'PROGRAMME_PAIR', ownerId: pairId, field: `goal:${id}` },
      { body: words, language: 'th', writtenById: memberOf(firm).id },
    );
  }
}

/** The first of two people has decided; the second has yet to look. */
async function playSelecting(stage: Stage) {
  const { tx, now } = stage;
  const round = await addRound(stage, demoRounds.selecting, {
    ...{ selectedById: headquarters.id, selectedByName: headquarters.name, selectedAt: now },
  });
  const keys = (templateOf('BIG_BROTHER')?.sheet ?? []).map(({ key }) => key);
  for (const [firm, points, proposed] of applied) {
    const more = { proposed, reasonCode: proposed === 'accept' ? null : 'score' };
    const application = await addApplication(stage, round, { firm, state: 'SUBMITTED', more });
    await tx.applicationReview.create({
      data: {
        ...{ applicationId: application.id, reviewerId: desk.id ?? '', reviewerName: desk.name },
        scores: Object.fromEntries(keys.map((key, index) => [key, points[index] ?? 0])),
        total: points.reduce((sum, value) => sum + value, 0),
      },
    });
  }
  await addApplication(stage, round, {
    ...{ partner: 'mihon-precision', state: 'SUBMITTED', more: { proposed: 'accept' } },
  });
}

async function playCall(stage: Stage) {
  const round = await addRound(stage, demoRounds.call);
  const answers = {
    ...{ technology: 'โดรนสำรวจแปลงเกษตรที่บอกจุดขาดน้ำ', country: 'ไทย', stage: 'product' },
    wanted: 'ผู้ร่วมพัฒนาเซ็นเซอร์และช่องทางทดลองใช้ในญี่ปุ่น',
  };
  await addApplication(stage, round, {
    firm: 'suphandrone',
    state: 'SUBMITTED',
    more: { answers },
  });
  await addSession(stage, round, {
    ...{ in: 75, kind: 'matching' },
    titles: ['วันจับคู่ที่ EECi', 'EECiでの商談会', 'Matching day at the EECi'],
  });
}

async function playCampus(stage: Stage) {
  const taken = campusPeople.flatMap(([, people]) => people).length;
  const round = await addRound(stage, demoRounds.campus, { takenSme: taken });
  await addPeople(stage, round, campusPeople);
  for (const [index, day] of [26, 40, 54].entries()) {
    await addSession(stage, round, { in: day, titles: lesson(index + 1), kind: 'lesson' });
  }
}
