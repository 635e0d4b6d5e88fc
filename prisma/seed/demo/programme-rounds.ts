/** The rounds of the demo world: one in each state, all of them examples. */
export type DemoGoal = {
  kind: 'iot' | 'lean' | 'quality' | 'clmv';
  words: string;
  unit: string;
  before: number;
  target: number;
  after: number | null;
  lowerIsBetter: boolean;
};

export type DemoRound = {
  programmeCode: string;
  number: number;
  state: 'OPEN' | 'SELECTING' | 'RUNNING' | 'ENDED';
  /** Days from today: opens, closes, answers, starts, ends. */
  days: readonly [number, number, number, number, number];
  titles: { th: string; ja: string; en: string };
  audience?: string;
  placesSme?: number;
  placesPartner?: number;
  /** Of a course: an institution that is not in the directory, nor anywhere else. */
  host?: { th: string; ja: string; en: string };
};

const t = (th: string, ja: string, en: string) => ({ th, ja, en });

export const demoRounds = {
  call: {
    ...{ programmeCode: 'OI_COLUMBUS', number: 1, state: 'OPEN', days: [-14, 21, 45, 60, 150] },
    titles: t(
      'Open Innovation Columbus รอบตัวอย่าง',
      'オープンイノベーション・コロンブス（見本）',
      'Open Innovation Columbus, example round',
    ),
    placesSme: 30,
  },
  campus: {
    ...{ programmeCode: 'FLEX_CAMPUS', number: 1, state: 'OPEN', days: [-20, 12, 14, 25, 90] },
    titles: t(
      'Flex Campus: ระบบควบคุมอัตโนมัติสำหรับวิศวกร (ตัวอย่าง)',
      'フレックスキャンパス：技術者のための自動制御（見本）',
      'Flex Campus: control systems for engineers (example)',
    ),
    ...{ audience: 'engineer', placesSme: 20 },
    host: t('มหาวิทยาลัยมิฮง (สมมติ)', '見本大学（架空）', 'Mihon University (fictitious)'),
  },
  announced: {
    ...{ programmeCode: 'LIPE', number: 1, state: 'OPEN', days: [15, 45, 50, 60, 120] },
    titles: t(
      'LIPE สำหรับผู้บริหารโรงงาน (ตัวอย่าง)',
      'LIPE：工場管理者コース（見本）',
      'LIPE for plant managers (example)',
    ),
    ...{ audience: 'manager', placesSme: 15 },
  },
  pairing: {
    ...{
      programmeCode: 'BIG_BROTHER',
      number: 1,
      state: 'RUNNING',
      days: [-150, -110, -100, -95, 80],
    },
    titles: t('พี่ช่วยน้อง รุ่นตัวอย่าง', 'ビッグブラザー（見本）', 'Big Brother, example cohort'),
    ...{ placesSme: 33, placesPartner: 60 },
  },
  selecting: {
    ...{ programmeCode: 'BIG_BROTHER', number: 2, state: 'SELECTING', days: [-40, -4, 9, 20, 200] },
    titles: t(
      'พี่ช่วยน้อง รุ่นตัวอย่างที่สอง',
      'ビッグブラザー第2回（見本）',
      'Big Brother, second example cohort',
    ),
    ...{ placesSme: 33, placesPartner: 60 },
  },
  ended: {
    ...{ programmeCode: 'LASI', number: 1, state: 'ENDED', days: [-260, -230, -225, -220, -120] },
    titles: t(
      'LASI สำหรับผู้วางระบบอัตโนมัติ (ตัวอย่าง)',
      'LASI：システムインテグレーターコース（見本）',
      'LASI for system integrators (example)',
    ),
    ...{ audience: 'integrator', placesSme: 12 },
  },
} as const satisfies Record<string, DemoRound>;

export const campusPeople: readonly [firm: string, people: readonly string[]][] = [
  ['buraphaauto', ['กิตติ แสงทอง', 'วรรณา พรหมมา', 'ธีระ ศรีสุข', 'ปิยะ ทองดี', 'อรุณ ใจงาม', 'มาลี บุญช่วย']],
  [
    'techmould',
    ['สุรชัย แก้วใส', 'นภา รุ่งเรือง', 'วิทยา คงมั่น', 'พิมพ์ใจ สว่าง', 'ชาติชาย มีสุข', 'รัตนา เจริญผล'],
  ],
  [
    'rayongpart',
    ['ประเสริฐ วงศ์ดี', 'จินตนา ศรีนวล', 'อนันต์ พูนผล', 'ศิริพร ดีงาม', 'ณรงค์ ทวีสุข', 'กัญญา แสนดี'],
  ],
];

export const lasiPeople: readonly [firm: string, people: readonly string[]][] = [
  ['buraphaauto', ['เกรียงไกร สุวรรณ', 'ชลธิชา มั่นคง']],
  ['koratlean', ['ณัฐวุฒิ ปัญญาดี']],
];

export const pairGoals: readonly [firm: string, goals: readonly DemoGoal[]][] = [
  [
    'chantharot',
    [
      {
        kind: 'lean',
        words: 'ของเสียในสายอบแห้ง',
        unit: '%',
        before: 8.4,
        target: 5,
        after: 4.6,
        lowerIsBetter: true,
      },
      {
        kind: 'iot',
        words: 'เครื่องอบที่อ่านอุณหภูมิได้แบบทันที',
        unit: 'เครื่อง',
        before: 0,
        target: 6,
        after: null,
        lowerIsBetter: false,
      },
    ],
  ],
  [
    'rayongpart',
    [
      {
        kind: 'lean',
        words: 'เวลาเปลี่ยนแม่พิมพ์',
        unit: 'นาที',
        before: 95,
        target: 45,
        after: 52,
        lowerIsBetter: true,
      },
      {
        kind: 'clmv',
        words: 'ลูกค้าใหม่ในเวียดนามที่ติดต่อร่วมกัน',
        unit: 'ราย',
        before: 0,
        target: 3,
        after: 3,
        lowerIsBetter: false,
      },
    ],
  ],
];

/** Firm and partner of the running cohort. */
export const pairFirms = ['chantharot', 'rayongpart', 'techmould', 'ayothaya'] as const;
export const pairPartners = [
  'mihon-foods',
  'mihon-precision',
  'mihon-plastics',
  'mihon-instruments',
] as const;

export const applied: readonly [firm: string, scores: readonly number[], decision: string][] = [
  ['buraphaauto', [27, 26, 20, 12], 'accept'],
  ['koratalu', [24, 22, 21, 10], 'accept'],
  ['raikhing', [15, 14, 11, 6], 'wait'],
];

/** What a firm answers in Thai, and a partner in Japanese. */
export const techAnswers = {
  firm: { focus: 'lean', goal: 'ลดของเสียและเวลารอในสายการผลิต', leader: 'ผู้จัดการโรงงาน' },
  partner: {
    focus: 'lean',
    coaching: '現場改善とデータ収集の指導',
    leader: '工場長',
    'pair-limit': '1',
  },
};

export const lesson = (number: number) =>
  [`บทเรียนที่ ${number}`, `第${number}回 講義`, `Lesson ${number}`] as const;
