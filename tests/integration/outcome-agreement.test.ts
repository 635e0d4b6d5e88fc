import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import {
  confirmAgreement,
  contestAgreement,
  reportAgreement,
} from '@/lib/outcome/agreement-commands';
import { caseOf, words } from './introduction-world';
import { type MetWorld, mailsOf, makeMet } from './outcome-world';

/** What one side reports as agreed counts once the other has confirmed it. */
async function reported({ id, member }: MetWorld): Promise<string> {
  const said = { id, phase: '2', ...words };
  expect(await reportAgreement.run(member, said)).toMatchObject({ ok: true });
  const event = await db.introductionEvent.findFirstOrThrow({
    where: { introductionId: id, move: 'report-agreement' },
    orderBy: { createdAt: 'desc' },
  });
  return event.id;
}

test('the other side confirms; the reporter’s own side cannot', async () => {
  const world = await makeMet({ account: true });
  const eventId = await reported(world);
  expect(await caseOf(world.code)).toMatchObject({
    state: 'IN_TALKS',
    turn: 'PARTNER',
    agreedPhase: 2,
    agreedAt: null,
  });
  const answer = { id: world.id, eventId, language: 'ja' };
  for (const own of [world.member, world.officer, world.headquarters]) {
    expect(await confirmAgreement.run(own, answer)).toMatchObject({
      failure: { code: 'outcome.own-report' },
    });
  }
  const both = await Promise.all([
    confirmAgreement.run(world.contact, answer),
    confirmAgreement.run(world.desk, answer),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const agreed = await caseOf(world.code);
  expect(agreed).toMatchObject({ state: 'AGREED', turn: 'NOBODY', agreedPhase: 2, tickAt: null });
  expect(agreed.agreedAt).not.toBeNull();
  expect((await mailsOf('agreement-confirmed', world.code)).length).toBeGreaterThanOrEqual(4);
});

test('the desk contests for a partner without an account: an officer is asked', async () => {
  const world = await makeMet();
  const eventId = await reported(world);
  // The contact without an account is told; the desk answers for it.
  expect((await mailsOf('agreement-reported', world.code)).map((mail) => mail.language)).toContain(
    'ja',
  );
  const answer = { id: world.id, eventId, ...words };
  expect(await contestAgreement.run(world.desk, { ...answer, text: ' ' })).toMatchObject({
    failure: { fields: { text: 'field.required' } },
  });
  expect(await contestAgreement.run(world.desk, answer)).toMatchObject({ ok: true });
  expect(await caseOf(world.code)).toMatchObject({ state: 'IN_TALKS', turn: 'OFFICER' });
  const again = { id: world.id, eventId, language: 'ja' };
  expect(await confirmAgreement.run(world.desk, again)).toMatchObject({
    failure: { code: 'outcome.nothing-reported' },
  });
});

test('an answer to an earlier report than the one that stands is refused', async () => {
  const world = await makeMet();
  const first = await reported(world);
  await reported(world);
  const answer = { id: world.id, eventId: first, language: 'ja' };
  expect(await confirmAgreement.run(world.desk, answer)).toMatchObject({
    failure: { code: 'introduction.already-decided' },
  });
});
