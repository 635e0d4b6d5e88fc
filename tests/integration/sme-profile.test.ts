import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { saveFirm, saveIndustries, submitSme } from '@/lib/sme/commands';
import { findOwnSme, getSmeFor } from '@/lib/sme/queries';
import { addPerson } from '../access/actors';
import { again, approve, filledIn, firm, jobsFor } from '../support/registration';
import { jobsOf } from './event-run-world';

/** An approved firm's profile, and who sees how much of a firm. */
describe('once approved', () => {
  test('a change of the profile has the matches computed anew', async () => {
    const member = await filledIn();
    await approve(member);
    await saveIndustries.run(member, { industries: ['ISIC-10'] });
    expect(await jobsFor(member.smeId ?? '')).toHaveLength(1);
    expect(await findOwnSme(await again(member))).toMatchObject({ state: 'APPROVED' });
  });

  test('the profile cannot be left with holes', async () => {
    const member = await filledIn();
    await approve(member);
    expect(await saveIndustries.run(member, { industries: [] })).toMatchObject({
      failure: { code: 'sme.incomplete' },
    });
    const view = await findOwnSme(await again(member));
    expect(view?.registration.industries).toEqual(['ISIC-103']);
  });

  test('a new name goes back to the officers, from the first stage', async () => {
    const given = firm();
    const member = await filledIn(given);
    await approve(member);
    await saveFirm.run(member, { ...given, contactPhone: '02-123-4567' });
    expect(await findOwnSme(await again(member))).toMatchObject({ state: 'APPROVED' });
    const ends = async () =>
      (await jobsOf('event-contact')).filter(({ payload }) => payload.ownerId === member.smeId);
    expect(await ends()).toEqual([]);
    await saveFirm.run(member, { ...given, contactEmail: 'another@example.test' });
    expect(await ends()).toHaveLength(1);
    await saveFirm.run(member, { ...given, nameTh: 'บริษัท ชื่อใหม่ จำกัด' });
    expect(await findOwnSme(await again(member))).toMatchObject({
      state: 'STAGE_1',
      stage: 1,
      reviews: [{ decision: 'revise' }],
    });
  });
});

describe('another firm', () => {
  test('can be neither read nor written', async () => {
    const mine = await filledIn();
    const other = await filledIn();
    expect(await getSmeFor(other, mine.smeId ?? '')).toBeNull();
    await saveFirm.run(other, { ...firm(), smeId: mine.smeId, nameTh: 'ชื่อของคนอื่น' });
    expect(await findOwnSme(await again(mine))).toMatchObject({
      names: { th: 'บริษัท ทดสอบ จำกัด' },
    });
  });

  test('is shown as far as the role and the case allow', async () => {
    const member = await filledIn();
    const smeId = member.smeId ?? '';
    await submitSme.run(member, {});
    const contactOf = async (viewer: Viewer) => {
      const view = await getSmeFor(viewer, smeId);
      return view ? view.registration.contactEmail : 'nothing';
    };
    expect(await contactOf(await addPerson('OFFICER', { centreCode: 'BSC-09' }))).toBe(
      'somchai@example.test',
    );
    expect(await contactOf(await addPerson('OFFICER', { centreCode: 'BSC-01' }))).toBe('nothing');
    expect(await contactOf(await addPerson('JAPAN_DESK'))).toBe('nothing');
    expect(await contactOf(await addPerson('ADMIN'))).toBe('nothing');
  });

  test('no other role registers one', async () => {
    for (const role of ['OFFICER', 'JAPAN_DESK', 'ADMIN', 'PARTNER_CONTACT'] as const) {
      expect(await saveFirm.run(await addPerson(role), firm())).toMatchObject({
        failure: { code: 'access.denied' },
      });
    }
  });
});
