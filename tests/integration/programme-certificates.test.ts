import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { findCertificate } from '@/lib/programme/badge-queries';
import { findOwnRound } from '@/lib/programme/own-round';
import { bookPlaces, completePerson } from '@/lib/programme/participant-commands';
import { badgesOf } from '@/lib/programme/queries';
import { replacePerson } from '@/lib/programme/replace-person-commands';
import { refreshToday } from '@/lib/programme/round-clock';
import { takeAttendance } from '@/lib/programme/session-commands';
import { participantsOf, rollCall } from '@/lib/programme/session-queries';
import { addRound, addSessionIn, inDays } from '../support/programme-rounds';
import { makeProgrammeWorld, memberOf, roundOf } from './programme-world';

/** Who attended what, and what it ends in: certificates of people, badges of firms. */
const form = (roundCode: string, count: number) => ({
  ...{ roundCode, answers: { goal: 'เรียน' }, language: 'th' },
  people: Array.from({ length: count }, (_, index) => ({ name: `ผู้เรียน ${index + 1}` })),
});

describe('what a course ends in', () => {
  test('who comes in somebody’s place is certified for their own lessons alone', async () => {
    const { headquarters, sme } = await makeProgrammeWorld();
    const round = await addRound('course', 'OPEN', { placesSme: 2 });
    await bookPlaces.run(memberOf(sme.id), form(round.code, 1));
    const first = await db.participant.findFirstOrThrow({ where: { roundId: round.id } });
    const early = await addSessionIn(round.id, null, -2);
    const late = await addSessionIn(round.id, null, 1);
    const call = (id: string, who: string, now?: Date) =>
      takeAttendance.run(headquarters, { id, listed: [who], came: [who] }, now ? { now } : {});
    await call(early.id, first.id);
    const own = { id: first.id, version: first.version, name: first.name };
    // The same person with another position stays who they are.
    expect((await replacePerson.run(memberOf(sme.id), { ...own, position: 'ช่าง' })).ok).toBe(true);
    const change = { id: first.id, version: 2, name: 'ผู้เข้าแทน' };
    expect((await replacePerson.run(memberOf(sme.id), change)).ok).toBe(true);
    const again = await replacePerson.run(memberOf(sme.id), change);
    expect(again.ok ? 'done' : again.failure.code).toBe('participant.move-not-allowed');
    const [second] = await participantsOf(round.code, headquarters);
    expect(second).toMatchObject({ name: 'ผู้เข้าแทน', attended: 0, called: 1 });
    expect(second?.replaces).toEqual({ name: first.name, attended: 1 });
    // The roll of the first lesson is still that of whoever was there.
    const listed = async (id: string) =>
      (await rollCall(id, round.code, headquarters))?.people.map(({ name }) => name);
    expect(await listed(early.id)).toEqual([first.name]);
    expect(await listed(late.id)).toEqual(['ผู้เข้าแทน']);
    await call(early.id, second?.id ?? '');
    await call(late.id, second?.id ?? '', inDays(2));
    await db.programmeRound.update({ where: { id: round.id }, data: { state: 'RUNNING' } });
    const { id = '', version = 0 } = second ?? {};
    const done = await completePerson.run(headquarters, { id, version });
    const certificate = done.ok ? done.value.certificate : null;
    expect(await findCertificate(certificate ?? '')).toMatchObject({ attended: 1, called: 2 });
    const [shown] =
      (await findOwnRound(round.code, memberOf(sme.id)))?.application?.people.filter(
        (person) => person.id === id,
      ) ?? [];
    expect(shown).toMatchObject({ attended: 1, called: 2, replaces: { name: first.name } });
    expect((await roundOf(round.code)).takenSme).toBe(1);
  });

  test('completing gives a certificate, one badge for the firm, and what the engine reads', async () => {
    const { headquarters, sme } = await makeProgrammeWorld();
    const round = await addRound('course', 'OPEN', { placesSme: 5, badgeMonths: 12 });
    await bookPlaces.run(memberOf(sme.id), form(round.code, 2));
    await db.programmeRound.update({ where: { id: round.id }, data: { state: 'ENDED' } });
    const persons = await db.participant.findMany({ where: { roundId: round.id } });
    for (const { id, version } of persons) {
      expect((await completePerson.run(headquarters, { id, version })).ok).toBe(true);
    }
    const badges = await badgesOf({ smeId: sme.id });
    expect(badges).toHaveLength(1);
    expect(badges[0]).toMatchObject({ programmeCode: 'LASI', holds: true });
    const held = async () =>
      (await db.sme.findUniqueOrThrow({ where: { id: sme.id } })).heldProgrammes;
    expect(await held()).toEqual(['LASI']);
    const done = await db.participant.findFirstOrThrow({ where: { roundId: round.id } });
    const certificate = await findCertificate(done.certificateCode ?? '');
    expect(certificate).toMatchObject({ name: done.name, roundCode: round.code });
    expect(await findCertificate('CERT-AAAA-BBBB-CCCC')).toBeNull();
    await refreshToday(inDays(400));
    expect(await held()).toEqual([]);
    expect((await badgesOf({ smeId: sme.id }, inDays(400)))[0]?.holds).toBe(false);
  });
});
