import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { makeChange } from '@/lib/province-change/commands';
import { addPerson } from '../access/actors';
import { addCase, makeWorld, type World } from '../access/world';

/** Two centres with heads, and provinces of the one that headquarters gives to the other. */
export const words = { text: 'ข้อความทดสอบ', language: 'th' } as const;
export const reason = 'เดินทางสะดวกกว่า';

export type Staff = Record<'headquarters' | 'head09' | 'head01' | 'officer09', Viewer>;

export async function addStaff(): Promise<Staff> {
  const headquarters = await addPerson('OFFICER');
  const head09 = await addPerson('OFFICER', { centreCode: 'BSC-09' });
  const head01 = await addPerson('OFFICER', { centreCode: 'BSC-01' });
  const officer09 = await addPerson('OFFICER', { centreCode: 'BSC-09' });
  await db.centre.update({ where: { code: 'BSC-09' }, data: { headId: head09.id } });
  await db.centre.update({ where: { code: 'BSC-01' }, data: { headId: head01.id } });
  return { headquarters, head09, head01, officer09 };
}

/** Gives a province of BSC-09 to BSC-01; each test takes another one. */
export async function give(
  headquarters: Viewer,
  provinceCode: string,
  options: { now?: Date } = {},
): Promise<string> {
  const input = { provinceCode, fromCode: 'BSC-09', toCode: 'BSC-01', reason };
  const result = await makeChange.run(headquarters, input, options);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.id;
}

/** A firm of the province with a case that waits for its officer. */
export async function worldIn(
  provinceCode: string,
  officer: Viewer,
): Promise<World & { case: { id: string; code: string } }> {
  const world = await makeWorld();
  await db.sme.update({ where: { id: world.sme.id }, data: { provinceCode } });
  const made = await addCase(world, 'UNDER_REVIEW');
  const { id, code } = await db.introduction.update({
    where: { id: made.id },
    data: { officerId: officer.id, code: `JD-2569-${Math.floor(Math.random() * 1e6) + 1000}` },
  });
  return { ...world, case: { id, code } };
}
