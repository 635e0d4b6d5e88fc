/**
 * Events of before the portal, as far as a source tells of them: no names of firms, no figures that
 * nobody has stated. Loaded with the facts, once.
 */
import type { Database } from '@/lib/db/client';
import { stableId } from './stable-id';

const source = '000_7cfdebc83abe65ce.txt';

/** What a Deputy Director-General said of it in the programme "ตอบโจทย์ SME". */
const stated = [
  {
    th: 'กรมจัดงาน Business Matching เมื่อวันที่ 22–24 มิถุนายน 2559 ทำให้เกิดความร่วมมือในการจับคู่ธุรกิจมากขึ้น',
    ja: '産業振興局は2016年6月22日から24日までビジネスマッチングを開催し、マッチングを通じた企業間の協力が広がりました。',
    en: 'The Department held a business matching event on 22–24 June 2016, which led to more cooperation between matched businesses.',
    source,
  },
  {
    th: 'ตัวอย่างหนึ่งคืออุปกรณ์ไล่นก ซึ่งฝ่ายญี่ปุ่นจะเข้ามาร่วมลงทุนในประเทศไทย',
    ja: 'その一例が鳥よけ装置で、日本側がタイでの共同投資に加わるとされています。',
    en: 'One example is a bird-repelling device, for which the Japanese side was to become a joint investor in Thailand.',
    source,
  },
];

export const pastEventCode = 'EV-2559-0001';

/** @returns whether anything was loaded */
export async function loadPastEvents(db: Database): Promise<boolean> {
  const where = { code: pastEventCode };
  if (await db.matchingEvent.findUnique({ where, select: { id: true } })) return false;
  await db.matchingEvent.create({
    data: {
      ...{ id: stableId('event:2016'), code: pastEventCode, state: 'CLOSED', presence: 'place' },
      nameTh: 'งาน Business Matching ไทย-ญี่ปุ่น 22–24 มิถุนายน 2559',
      nameJa: '日タイ・ビジネスマッチング（2016年6月22～24日）',
      nameEn: 'Thai–Japanese Business Matching, 22–24 June 2016',
      programmeCode: 'BIZ_MATCHING_2016',
      startsOn: new Date('2016-06-22T00:00:00Z'),
      endsOn: new Date('2016-06-24T00:00:00Z'),
      ...{ statedFacts: stated, source, confidence: 'high' },
      createdByName: 'กรมส่งเสริมอุตสาหกรรม',
    },
  });
  return true;
}
