import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { saveDraft, withdrawApplication } from '@/lib/programme/application-commands';
import { applicationForm } from '@/lib/programme/application-form-queries';
import { findOwnRound } from '@/lib/programme/own-round';
import { bookPlaces, cancelPlace } from '@/lib/programme/participant-commands';
import { freePlaces } from '@/lib/programme/places';
import { replacePerson } from '@/lib/programme/replace-person-commands';
import { answerWaiting, closeDueRounds, giveFreePlaces } from '@/lib/programme/round-clock';
import { addApplication, addRound, inDays } from '../support/programme-rounds';
import { addFirms, mailsAbout, makeProgrammeWorld, memberOf, roundOf } from './programme-world';

/** Places of a course run out properly and come free in order. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `ผู้เรียน ${index + 1}` }));

const form = (roundCode: string, count: number) => ({
  ...{ roundCode, people: people(count), answers: { goal: 'เรียน' }, language: 'th' },
});

/** As people do when the portal says that it is too busy. */
async function insist(book: () => ReturnType<typeof bookPlaces.run>) {
  for (let tries = 0; ; tries += 1) {
    const result = await book();
    if (result.ok || result.failure.code !== 'request.unavailable' || tries === 5) return result;
  }
}

async function sent(roundId: string, smeId: string) {
  const { code, version } = await db.programmeApplication.findFirstOrThrow({
    where: { roundId, smeId },
  });
  return { code, version };
}

async function heldIn(roundId: string) {
  const { _sum } = await db.programmeApplication.aggregate({
    where: { roundId, state: 'ACCEPTED' },
    _sum: { places: true },
  });
  return _sum.places ?? 0;
}

/** Who waits although what is free would suffice for them. */
async function waitBesideFree(code: string) {
  const { id, placesSme, takenSme } = await roundOf(code);
  return db.programmeApplication.count({
    where: { roundId: id, state: 'WAITING_LIST', places: { lte: (placesSme ?? 0) - takenSme } },
  });
}

describe('places of a course', () => {
  test('500 who book at once get what there is, and not one more', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 40 });
    const firms = await addFirms(500);
    const results = await Promise.all(
      firms.map((id, index) =>
        insist(() => bookPlaces.run(memberOf(id), form(round.code, 1 + (index % 3)))),
      ),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const { takenSme } = await roundOf(round.code);
    expect(takenSme).toBe(40);
    expect(await heldIn(round.id)).toBe(40);
    const states = await db.programmeApplication.groupBy({
      by: ['state'],
      where: { roundId: round.id },
      _count: true,
    });
    expect(states.reduce((sum, { _count }) => sum + _count, 0)).toBe(500);
    expect(states.map(({ state }) => state).sort()).toEqual(['ACCEPTED', 'WAITING_LIST']);
  });

  test('one firm that books twice at once has one application', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 10 });
    const [firm = ''] = await addFirms(1);
    const both = await Promise.all(
      [1, 2].map(() => bookPlaces.run(memberOf(firm), form(round.code, 1))),
    );
    const applications = await db.programmeApplication.findMany({ where: { roundId: round.id } });
    expect(applications).toHaveLength(1);
    const done = both.filter(({ ok }) => ok).length;
    expect(done).toBeGreaterThan(0);
    expect((await roundOf(round.code)).takenSme).toBe(done);
    expect(await db.participant.count({ where: { roundId: round.id } })).toBe(done);
  });

  test('a place that comes free goes to the first in line for whom it suffices', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 2 });
    const [first = '', large = '', small = ''] = await addFirms(3);
    await bookPlaces.run(memberOf(first), form(round.code, 2));
    await bookPlaces.run(memberOf(large), form(round.code, 2));
    await bookPlaces.run(memberOf(small), form(round.code, 1));
    const [person] = await db.participant.findMany({ where: { application: { smeId: first } } });
    const { id = '', version = 0 } = person ?? {};
    const done = await cancelPlace.run(memberOf(first), { id, version });
    expect(done.ok).toBe(true);
    const stateOf = async (smeId: string) =>
      (await db.programmeApplication.findFirstOrThrow({ where: { roundId: round.id, smeId } }))
        .state;
    expect(await stateOf(large)).toBe('WAITING_LIST');
    expect(await stateOf(small)).toBe('ACCEPTED');
    const left = await db.programmeApplication.findFirstOrThrow({
      where: { roundId: round.id, smeId: first },
    });
    await withdrawApplication.run(memberOf(first), { code: left.code, version: left.version });
    expect((await roundOf(round.code)).takenSme).toBe(1);
    const again = await cancelPlace.run(memberOf(first), { id, version: version + 1 });
    expect(again.ok ? 'done' : again.failure.code).toBe('participant.move-not-allowed');
  });

  test('who waited, left and books again brings only the people that were named anew', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 2 });
    const [first = '', second = ''] = await addFirms(2);
    await bookPlaces.run(memberOf(first), form(round.code, 1));
    await bookPlaces.run(memberOf(second), form(round.code, 2));
    const waits = await db.programmeApplication.findFirstOrThrow({
      where: { roundId: round.id, smeId: second },
    });
    expect(waits.state).toBe('WAITING_LIST');
    await withdrawApplication.run(memberOf(second), { code: waits.code, version: waits.version });
    expect((await bookPlaces.run(memberOf(second), form(round.code, 1))).ok).toBe(true);
    expect((await roundOf(round.code)).takenSme).toBe(2);
    const booked = { roundId: round.id, state: 'BOOKED' } as const;
    expect(await db.participant.count({ where: booked })).toBe(2);
  });

  test('whatever happens at once, as many places are taken as are held', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 4 });
    const [first = '', ...waiting] = await addFirms(4);
    await bookPlaces.run(memberOf(first), form(round.code, 3));
    const [large = ''] = waiting;
    await bookPlaces.run(memberOf(large), form(round.code, 2));
    const person = await db.participant.findFirstOrThrow({
      where: { application: { smeId: large } },
    });
    const { id, version } = person;
    // Somebody adds people while places come free: as many are taken as are held.
    await Promise.all([
      cancelPlace.run(memberOf(large), { id, version }),
      bookPlaces.run(memberOf(large), form(round.code, 2)),
      withdrawApplication.run(memberOf(first), await sent(round.id, first)),
    ]);
    expect((await roundOf(round.code)).takenSme).toBe(await heldIn(round.id));
    const accepted = await db.participant.count({
      where: { roundId: round.id, state: 'BOOKED', application: { state: 'ACCEPTED' } },
    });
    expect(accepted).toBe(await heldIn(round.id));
  });

  test('who asks at the very moment in which a place comes free has it', async () => {
    const round = await addRound('course', 'OPEN', { placesSme: 1 });
    const [first = '', second = ''] = await addFirms(2);
    await bookPlaces.run(memberOf(first), form(round.code, 1));
    const joining = await db.$transaction(async (tx) => {
      await tx.programmeApplication.updateMany({
        where: { roundId: round.id },
        data: { state: 'WITHDRAWN' },
      });
      await freePlaces(tx, { roundId: round.id, side: 'SME', count: 1, now: new Date() });
      const booking = bookPlaces.run(memberOf(second), form(round.code, 1));
      // Only once the other has seen a full round, and waits for this one, is the place free.
      await expect
        .poll(
          () => tx.$queryRaw`
            SELECT 1 AS waits FROM pg_stat_activity
            WHERE pg_backend_pid() = ANY(pg_blocking_pids("pid"))`,
          { timeout: 5000, interval: 10 },
        )
        .toHaveLength(1);
      return { booking };
    });
    expect(await joining.booking).toMatchObject({ ok: true, value: { state: 'ACCEPTED' } });
    expect((await roundOf(round.code)).takenSme).toBe(1);
  });

  test.each([
    ['more', 9, 3],
    ['fewer', 4, 0],
  ])(
    'when %s join than cancel at once, nobody waits beside a free place',
    async (_which, joins, wait) => {
      const round = await addRound('course', 'OPEN', { placesSme: 6 });
      const firms = await addFirms(6 + joins);
      const [holders, others] = [firms.slice(0, 6), firms.slice(6)];
      for (const id of holders) await bookPlaces.run(memberOf(id), form(round.code, 1));
      const held = await db.participant.findMany({
        where: { roundId: round.id },
        include: { application: true },
      });
      await Promise.all([
        ...held.map(({ id, version, application }) =>
          cancelPlace.run(memberOf(application.smeId ?? ''), { id, version }),
        ),
        ...others.map((id) => insist(() => bookPlaces.run(memberOf(id), form(round.code, 1)))),
      ]);
      const { takenSme } = await roundOf(round.code);
      expect(takenSme).toBe(Math.min(6, joins));
      expect(await heldIn(round.id)).toBe(takenSme);
      const waiting = { roundId: round.id, state: 'WAITING_LIST' } as const;
      expect(await db.programmeApplication.count({ where: waiting })).toBe(wait);
      expect(await waitBesideFree(round.code)).toBe(0);
    },
  );

  test('whoever waits beside a free place all the same has it within the minute', async () => {
    await makeProgrammeWorld();
    const round = await addRound('course', 'OPEN', { placesSme: 3, takenSme: 1 });
    const [large = '', small = ''] = await addFirms(2);
    const three = await addApplication(round, { smeId: large }, 'WAITING_LIST', { places: 3 });
    const two = await addApplication(round, { smeId: small }, 'WAITING_LIST', { places: 2 });
    expect(await waitBesideFree(round.code)).toBe(1);
    expect(await giveFreePlaces(new Date())).toBeGreaterThan(0);
    const states = await db.programmeApplication.findMany({
      where: { id: { in: [three.id, two.id] } },
      orderBy: { places: 'asc' },
    });
    expect(states.map(({ state }) => state)).toEqual(['ACCEPTED', 'WAITING_LIST']);
    expect((await roundOf(round.code)).takenSme).toBe(3);
    expect((await mailsAbout('place-free', two.id)).length).toBeGreaterThan(0);
  });

  test('what a firm has begun its office neither reads nor writes over', async () => {
    const { officer, member, sme } = await makeProgrammeWorld();
    const round = await addRound('call', 'OPEN', {});
    const mine = { roundCode: round.code, answers: { goal: 'เพิ่งเริ่ม' }, language: 'th' };
    expect((await saveDraft.run(member, mine)).ok).toBe(true);
    expect(await applicationForm(round.code, officer, sme.id)).toBeNull();
    const over = await saveDraft.run(officer, { ...mine, applicantId: sme.id, answers: {} });
    expect(over.ok ? 'done' : over.failure.code).toBe('application.begun-by-owner');
    await db.programmeApplication.updateMany({
      where: { roundId: round.id },
      data: { state: 'SUBMITTED', proposed: 'decline', reasonCode: 'score' },
    });
    // Nor does the firm read what is only proposed.
    expect((await findOwnRound(round.code, member))?.application?.reasonCode).toBeNull();
  });

  test('nobody books before the first day, after the last, or what another firm holds', async () => {
    const later = await addRound('course', 'OPEN', { opensAt: inDays(1) });
    const over = await addRound('course', 'OPEN', { opensAt: inDays(-3), closesAt: inDays(-1) });
    const [firm = '', other = ''] = await addFirms(2);
    for (const { code } of [later, over]) {
      const result = await bookPlaces.run(memberOf(firm), form(code, 1));
      expect(result.ok ? 'done' : result.failure.code).toBe('round.not-open');
    }
    const round = await addRound('course', 'OPEN', { placesSme: 3 });
    await bookPlaces.run(memberOf(firm), form(round.code, 1));
    const person = await db.participant.findFirstOrThrow({ where: { roundId: round.id } });
    const change = { id: person.id, version: person.version, name: 'ผู้อื่น' };
    const refused = await replacePerson.run(memberOf(other), change);
    expect(refused.ok ? 'done' : refused.failure.code).toBe('access.not-found');
    expect((await replacePerson.run(memberOf(firm), change)).ok).toBe(true);
  });

  test('whoever still waits after the day of the answers is told so', async () => {
    await makeProgrammeWorld();
    const round = await addRound('course', 'OPEN', {
      ...{ placesSme: 1, takenSme: 1, opensAt: inDays(-9), closesAt: inDays(-5) },
      answersBy: new Date(`${inDays(-3).toISOString().slice(0, 10)}T00:00:00Z`),
    });
    const [firm = '', waiting = ''] = await addFirms(2);
    await addApplication(round, { smeId: firm }, 'ACCEPTED');
    const late = await addApplication(round, { smeId: waiting }, 'WAITING_LIST');
    await closeDueRounds(new Date());
    expect((await roundOf(round.code)).state).toBe('RUNNING');
    await answerWaiting(new Date());
    const answered = await db.programmeApplication.findUniqueOrThrow({ where: { id: late.id } });
    expect(answered).toMatchObject({ state: 'DECLINED', reasonCode: 'full' });
    expect((await mailsAbout('application-declined', late.id)).length).toBeGreaterThan(0);
  });
});
