/** While a ranking is being stored, people go on with their work. */
import { expect, test } from 'vitest';
import { db, pool } from '@/lib/db/client';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { saveIndustries } from '@/lib/sme/commands';
import { approve, filledIn } from '../support/registration';
import { caseOf, makePair, request, words } from './introduction-world';

/** A second is plenty for one form; a locked row would hold it for as long as the storing takes. */
async function withinSeconds<T>(work: Promise<T>, seconds = 5): Promise<T | 'still waiting'> {
  const late = new Promise<'still waiting'>((resolve) => {
    setTimeout(() => resolve('still waiting'), seconds * 1000);
  });
  return Promise.race([work, late]);
}

test('a profile is saved and a case passed on, though new rows name firm and partner', async () => {
  const member = await filledIn();
  await approve(member);
  const pair = await makePair();
  const { id } = await caseOf(await request(pair));
  const weights = await db.weightsVersion.findFirstOrThrow({ where: { state: 'ACTIVE' } });
  await db.match.deleteMany({ where: { smeId: member.smeId ?? '' } });
  const storing = await pool().connect();
  try {
    await storing.query('BEGIN');
    await storing.query(
      `INSERT INTO "Match" ("smeId", "partnerId", "score", "forSme", "forPartner", "excluded",
         "value", "waits", "model", "weightsVersion", "computedAt")
       VALUES ($1, $2, 500, 500, 500, false, 0.5, false, 'test', $3, now())`,
      [member.smeId, pair.partner.id, weights.version],
    );
    const saved = saveIndustries.run(member, { industries: ['ISIC-10'] });
    expect(await withinSeconds(saved)).toMatchObject({ ok: true });
    const passedOn = approveIntroduction.run(pair.officer, { id, ...words });
    expect(await withinSeconds(passedOn)).toMatchObject({ ok: true });
  } finally {
    await storing.query('ROLLBACK');
    storing.release();
  }
});
