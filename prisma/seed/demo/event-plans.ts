/** The matching events of the demo world: one in each state, invented, on days counted from now. */
import type { EventState } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';

export type EventPlan = {
  key: string;
  state: EventState;
  names: Names;
  about: Names;
  place: Names | null;
  at: { lat: number; lon: number } | null;
  presence: 'place' | 'online' | 'both';
  centreCode: string | null;
  /** Days from today to the first day, and how many days it lasts. */
  startsIn: number;
  days: number;
  registrationEndsIn: number;
  wishesEndIn: number;
  confirmIn: number | null;
  places: { sme: number; partner: number };
  tables: number;
  rooms: number;
  interpreters: number;
  /** How many firms beside those named, from which place of the list of firms without a case. */
  firms: { named: readonly string[]; from: number; count: number };
  partners: readonly string[];
  reason?: Names;
};

const chonBuri = {
  place: {
    th: 'ศูนย์ส่งเสริมอุตสาหกรรมภาคที่ 9 จังหวัดชลบุรี',
    ja: '第9地域産業振興センター（チョンブリー県）',
    en: 'Industrial Promotion Center Region 9, Chon Buri',
  },
  at: { lat: 13.3611, lon: 100.9847 },
};
const bangkok = {
  place: {
    th: 'กรมส่งเสริมอุตสาหกรรม กรุงเทพมหานคร',
    ja: '産業振興局（バンコク）',
    en: 'Department of Industrial Promotion, Bangkok',
  },
  at: { lat: 13.7672, lon: 100.5286 },
};

const about: Names = {
  th: 'กิจการไทยและฝ่ายญี่ปุ่นพบหารือกันครั้งละ 25 นาที ตามรายชื่อที่แต่ละฝ่ายต้องการพบ มีล่ามเมื่อจำเป็น การพบหารือแต่ละครั้งดำเนินการต่อเป็นเรื่องในโต๊ะญี่ปุ่น',
  ja: 'タイ企業と日本側の組織が、双方の希望に沿って1回25分の面談を行います。必要に応じて通訳が付きます。実施した面談は、その後もジャパンデスクの案件として引き続き支援します。',
  en: 'Thai firms and the Japanese side meet for 25 minutes at a time, with those whom each side wishes to see. Interpreters help where needed. Every meeting held continues as a case at Japan Desk.',
};

const base = { about, presence: 'place', tables: 8, rooms: 0, interpreters: 3 } as const;
const soonAgain = { registrationEndsIn: 0, wishesEndIn: 0, confirmIn: null };

export const eventPlans: readonly EventPlan[] = [
  {
    ...{ ...base, ...chonBuri, key: 'draft', state: 'DRAFT', centreCode: 'BSC-09' },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น ชิ้นส่วนและระบบอัตโนมัติ',
      ja: '日タイビジネス商談会（部品・自動化）',
      en: 'Thai–Japanese business matching: parts and automation',
    },
    ...{ startsIn: 120, days: 2, registrationEndsIn: 90, wishesEndIn: 105, confirmIn: 113 },
    places: { sme: 60, partner: 30 },
    firms: { named: [], from: 0, count: 0 },
    partners: [],
  },
  {
    ...{ ...base, ...chonBuri, key: 'open', state: 'OPEN', centreCode: 'BSC-09' },
    ...{ presence: 'both', rooms: 2 },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น อาหารและเกษตรแปรรูป',
      ja: '日タイビジネス商談会（食品・農産加工）',
      en: 'Thai–Japanese business matching: food and agro-processing',
    },
    ...{ startsIn: 45, days: 2, registrationEndsIn: 25, wishesEndIn: 34, confirmIn: 40 },
    places: { sme: 8, partner: 6 },
    firms: { named: ['chantharot'], from: 0, count: 10 },
    partners: ['mihon-foods', 'mihon-seafood', 'mihon-trading', 'mihon-dryers'],
  },
  {
    ...{ ...base, ...bangkok, key: 'wishes', state: 'WISHES', centreCode: null },
    ...{ presence: 'both', rooms: 2 },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น เทคโนโลยีการผลิต',
      ja: '日タイビジネス商談会（生産技術）',
      en: 'Thai–Japanese business matching: production technology',
    },
    ...{ startsIn: 21, days: 1, registrationEndsIn: -3, wishesEndIn: 6, confirmIn: 14 },
    places: { sme: 40, partner: 20 },
    firms: { named: ['chantharot'], from: 2, count: 11 },
    partners: [
      ...['mihon-foods', 'mihon-precision', 'mihon-instruments', 'mihon-plastics'],
      ...['mihon-dryers', 'mihon-environment', 'mihon-textiles'],
    ],
  },
  {
    ...{ ...base, ...chonBuri, key: 'provisional', state: 'PROVISIONAL', centreCode: 'BSC-09' },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น ภาคตะวันออก',
      ja: '日タイビジネス商談会（タイ東部）',
      en: 'Thai–Japanese business matching: Eastern Thailand',
    },
    ...{ startsIn: 12, days: 1, registrationEndsIn: -12, wishesEndIn: -4, confirmIn: 4 },
    places: { sme: 30, partner: 15 },
    firms: { named: ['chantharot'], from: 6, count: 9 },
    partners: [
      ...['mihon-foods', 'mihon-seafood', 'mihon-plastics'],
      ...['mihon-instruments', 'mihon-trading', 'mihon-ceramics'],
    ],
  },
  {
    ...{ ...base, ...bangkok, key: 'published', state: 'PUBLISHED', centreCode: null },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น สิ่งแวดล้อมและเศรษฐกิจหมุนเวียน',
      ja: '日タイビジネス商談会（環境・循環経済）',
      en: 'Thai–Japanese business matching: environment and circular economy',
    },
    ...{ startsIn: 5, days: 1, registrationEndsIn: -20, wishesEndIn: -10, confirmIn: -3 },
    places: { sme: 30, partner: 15 },
    firms: { named: ['chantharot'], from: 12, count: 8 },
    partners: [
      ...['mihon-environment', 'mihon-plastics', 'mihon-trading'],
      ...['mihon-foods', 'mihon-precision', 'mihon-textiles'],
    ],
  },
  {
    ...{ ...base, ...chonBuri, key: 'running', state: 'RUNNING', centreCode: 'BSC-09' },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น ชลบุรี',
      ja: '日タイビジネス商談会（チョンブリー）',
      en: 'Thai–Japanese business matching: Chon Buri',
    },
    ...{ startsIn: -1, days: 3, registrationEndsIn: -20, wishesEndIn: -10, confirmIn: -4 },
    places: { sme: 30, partner: 15 },
    firms: { named: ['chantharot'], from: 16, count: 9 },
    partners: [
      ...['mihon-textiles', 'mihon-seafood', 'mihon-ceramics', 'mihon-plastics'],
      ...['mihon-environment', 'mihon-instruments', 'mihon-foods'],
    ],
  },
  {
    ...{ ...base, ...bangkok, ...soonAgain, key: 'closed', state: 'CLOSED', centreCode: null },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่น กรุงเทพมหานคร',
      ja: '日タイビジネス商談会（バンコク）',
      en: 'Thai–Japanese business matching: Bangkok',
    },
    ...{ startsIn: -12, days: 1, registrationEndsIn: -34, wishesEndIn: -24, confirmIn: -17 },
    places: { sme: 30, partner: 15 },
    firms: { named: [], from: 25, count: 6 },
    partners: ['mihon-precision', 'mihon-instruments', 'mihon-plastics', 'mihon-environment'],
  },
  {
    ...{ ...base, ...bangkok, key: 'cancelled', state: 'CANCELLED', centreCode: null },
    ...{ presence: 'online', place: null, at: null, tables: 0, rooms: 6 },
    names: {
      th: 'งานจับคู่ธุรกิจไทย–ญี่ปุ่นออนไลน์ เซรามิกและวัสดุ',
      ja: '日タイオンライン商談会（セラミックス・素材）',
      en: 'Thai–Japanese online business matching: ceramics and materials',
    },
    ...{ startsIn: 30, days: 1, registrationEndsIn: 15, wishesEndIn: 22, confirmIn: 27 },
    places: { sme: 20, partner: 10 },
    firms: { named: [], from: 24, count: 4 },
    partners: ['mihon-ceramics'],
    reason: {
      th: 'ฝ่ายญี่ปุ่นที่ลงทะเบียนมีน้อยเกินไป จึงขอรวมไว้ในงานครั้งถัดไป',
      ja: '日本側の参加登録が少なかったため、次回の商談会と合わせて開催します。',
      en: 'Too few Japanese participants have registered, so the event is joined with the next one.',
    },
  },
];
