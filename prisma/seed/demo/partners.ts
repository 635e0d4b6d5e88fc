/**
 * Invented Japanese organisations (見本 means sample). Introductions of the demo world are only ever
 * between example firms and these, so that no real organisation is shown in a case.
 */
import type { Attributes } from '@/lib/matching/facts';
import type { Requirement } from '@/lib/matching/requirement-schema';
import type { InThree } from './sme-shape';

export type DemoPartner = {
  /** Also its slug. */
  key: string;
  code: string;
  names: InThree;
  nameReading: string;
  prefecture: string;
  city: string;
  industries: string[];
  fields: string[];
  seeks: string[];
  phases: (1 | 2 | 3)[];
  requirements: Requirement[];
  attributes: Attributes;
  /** Japanese is the original. */
  profile: InThree;
  contact: { name: string; reading: string; email: string; language: 'ja' | 'en' };
};

export const demoPartners: DemoPartner[] = [
  {
    key: 'mihon-foods',
    code: 'EXP-01',
    names: ['มิฮง โชคุฮิน', '見本食品株式会社', 'Mihon Foods Co., Ltd.'],
    nameReading: 'ミホンショクヒン',
    prefecture: 'JP-24',
    city: 'Tsu',
    industries: ['ISIC-10', 'ISIC-46'],
    fields: ['TRADE_EXPORT', 'FOOD_INNOVATION', 'CO_DEVELOPMENT'],
    seeks: ['TRADE_EXPORT', 'FOOD_INNOVATION'],
    phases: [1, 2],
    requirements: [
      { kind: 'monthly-volume', amount: 2, unit: 'tonne' },
      { kind: 'certificate', code: 'CRT-FSSC22000' },
      { kind: 'lead-time', maxDays: 60 },
    ],
    attributes: {
      employees: 85,
      yearsEstablished: 41,
      monthlyCapacity: { amount: 800, unit: 'kilogram' },
      videoMeeting: true,
      interpreter: true,
    },
    profile: [
      'ผู้ผลิตและนำเข้าอาหารในจังหวัดมิเอะ (สมมติ) มองหาผลไม้เขตร้อนอบแห้งไม่เติมน้ำตาลเดือนละ 2 ตันขึ้นไป และเปิดรับการพัฒนาสินค้าร่วม',
      '三重県の食品製造・輸入会社（架空）です。無糖の乾燥トロピカルフルーツを月2トン以上求めています。製品の共同開発にも取り組みます。',
      'A food maker and importer in Mie (invented). It seeks unsweetened dried tropical fruit from 2 tonnes a month and is open to developing products together.',
    ],
    contact: {
      name: '山田 太郎',
      reading: 'ヤマダ タロウ',
      email: 'partner@example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-precision',
    code: 'EXP-02',
    names: ['มิฮง เซโค', '見本精工株式会社', 'Mihon Precision Co., Ltd.'],
    nameReading: 'ミホンセイコウ',
    prefecture: 'JP-20',
    city: 'Suwa',
    industries: ['ISIC-28', 'ISIC-259', 'ISIC-26'],
    fields: ['TECH_TRANSFER', 'SUPPLY_CHAIN', 'AUTO_PARTS', 'IOT_SMART'],
    seeks: ['SUPPLY_CHAIN', 'AUTO_PARTS', 'CO_DEVELOPMENT'],
    phases: [1, 2],
    requirements: [
      { kind: 'certificate', code: 'CRT-ISO9001' },
      { kind: 'lead-time', maxDays: 30 },
    ],
    attributes: { employees: 120, yearsEstablished: 58, videoMeeting: true },
    profile: [
      'ผู้ผลิตชิ้นส่วนความละเอียดสูงสำหรับหุ่นยนต์และเครื่องวัดในจังหวัดนางาโนะ (สมมติ) มองหาแหล่งกลึงและประกอบในไทยเพื่อกระจายความเสี่ยง',
      '長野県でロボット・計測機器向けの精密部品を製造しています（架空）。生産分散のため、タイの切削・実装の協力工場を探しています。',
      'A maker of precision parts for robots and instruments in Nagano (invented). To spread risk it looks for machining and assembly in Thailand.',
    ],
    contact: {
      name: '小林 誠',
      reading: 'コバヤシ マコト',
      email: 'kobayashi@precision.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-instruments',
    code: 'EXP-03',
    names: ['มิฮง เคโซกุ', '見本計測株式会社', 'Mihon Instruments Co., Ltd.'],
    nameReading: 'ミホンケイソク',
    prefecture: 'JP-14',
    city: 'Yokohama',
    industries: ['ISIC-265', 'ISIC-62'],
    fields: ['IOT_SMART', 'LEAN_AUTOMATION', 'TECH_TRANSFER', 'CO_DEVELOPMENT'],
    seeks: ['IOT_SMART', 'LEAN_AUTOMATION', 'CLMV'],
    phases: [2],
    requirements: [{ kind: 'language', language: 'en' }],
    attributes: { employees: 64, yearsEstablished: 22, videoMeeting: true, interpreter: false },
    profile: [
      'ผู้ผลิตเซนเซอร์ไร้สายสำหรับโรงงานขนาดเล็กในโยโกฮามา (สมมติ) หาผู้วางระบบไทยที่ติดตั้งและดูแลลูกค้าได้',
      '横浜で中小工場向け無線センサーを製造しています（架空）。設置と保守を担うタイのインテグレータを探しています。',
      'A maker of wireless sensors for small factories in Yokohama (invented). It looks for Thai integrators that install and look after them.',
    ],
    contact: {
      name: '中村 彩',
      reading: 'ナカムラ アヤ',
      email: 'nakamura@instruments.example.test',
      language: 'en',
    },
  },
  {
    key: 'mihon-plastics',
    code: 'EXP-04',
    names: ['มิฮง จูชิ โคเงียว', '見本樹脂工業株式会社', 'Mihon Plastics Industry Co., Ltd.'],
    nameReading: 'ミホンジュシコウギョウ',
    prefecture: 'JP-23',
    city: 'Toyota',
    industries: ['ISIC-222', 'ISIC-293'],
    fields: ['TECH_TRANSFER', 'AUTO_PARTS', 'EV', 'SUPPLY_CHAIN'],
    seeks: ['AUTO_PARTS', 'SUPPLY_CHAIN', 'EV'],
    phases: [1, 2, 3],
    requirements: [
      { kind: 'certificate', code: 'CRT-ISO9001' },
      { kind: 'employees', min: 50 },
    ],
    attributes: { employees: 240, yearsEstablished: 46, videoMeeting: true, interpreter: true },
    profile: [
      'ผู้ผลิตชิ้นส่วนพลาสติกรถยนต์ในจังหวัดไอจิ (สมมติ) หาโรงฉีดและแม่พิมพ์ในไทยสำหรับชิ้นส่วนรถยนต์ไฟฟ้า',
      '愛知県の自動車樹脂部品メーカー（架空）です。電気自動車部品の成形と金型を任せられるタイの工場を探しています。',
      'A maker of plastic car parts in Aichi (invented). It looks for moulding and moulds in Thailand for electric-vehicle parts.',
    ],
    contact: {
      name: '伊藤 健一',
      reading: 'イトウ ケンイチ',
      email: 'ito@plastics.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-dryers',
    code: 'EXP-05',
    names: ['มิฮง คันโซกิ', '株式会社見本乾燥機製作所', 'Mihon Dryer Works Co., Ltd.'],
    nameReading: 'ミホンカンソウキセイサクショ',
    prefecture: 'JP-36',
    city: 'Tokushima',
    industries: ['ISIC-282'],
    fields: ['FOOD_INNOVATION', 'TECH_TRANSFER', 'CO_DEVELOPMENT', 'ENV_TECH'],
    seeks: ['CO_DEVELOPMENT', 'TECH_TRANSFER', 'FOOD_INNOVATION', 'LEAN_AUTOMATION'],
    phases: [2, 3],
    requirements: [{ kind: 'video-meeting' }],
    attributes: { employees: 38, yearsEstablished: 63, videoMeeting: true, interpreter: true },
    profile: [
      'ผู้สร้างเครื่องอบอาหารประหยัดพลังงานในจังหวัดโทกูชิมะ (สมมติ) อยากทดลองกับผลไม้ไทยและหาผู้ประกอบเครื่องในไทย',
      '徳島県で省エネ食品乾燥機を製作しています（架空）。タイの果物での試験と、現地での組立先を探しています。',
      'A builder of energy-saving food dryers in Tokushima (invented). It wishes to test with Thai fruit and to find an assembler in Thailand.',
    ],
    contact: {
      name: '阿部 直樹',
      reading: 'アベ ナオキ',
      email: 'abe@dryers.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-seafood',
    code: 'EXP-06',
    names: ['มิฮง ซุยซัน', '見本水産株式会社', 'Mihon Seafood Co., Ltd.'],
    nameReading: 'ミホンスイサン',
    prefecture: 'JP-40',
    city: 'Fukuoka',
    industries: ['ISIC-102', 'ISIC-46'],
    fields: ['TRADE_EXPORT', 'FOOD_INNOVATION', 'CO_DEVELOPMENT'],
    seeks: ['TRADE_EXPORT', 'FOOD_INNOVATION'],
    phases: [1, 2],
    requirements: [
      { kind: 'certificate', code: 'CRT-HACCP' },
      { kind: 'language', language: 'en' },
    ],
    attributes: {
      employees: 150,
      yearsEstablished: 70,
      videoMeeting: true,
      exportsTo: ['TW', 'SG'],
    },
    profile: [
      'ผู้ค้าและแปรรูปอาหารทะเลในฟูกูโอกะ (สมมติ) ต้องการกุ้งและหมึกที่ตรวจสอบแหล่งจับได้',
      '福岡の水産加工・卸会社（架空）です。漁獲地を確認できるエビとイカを求めています。',
      'A seafood processor and wholesaler in Fukuoka (invented). It needs shrimp and squid whose catch area can be checked.',
    ],
    contact: {
      name: '松尾 由美',
      reading: 'マツオ ユミ',
      email: 'matsuo@seafood.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-trading',
    code: 'EXP-07',
    names: ['มิฮง โชจิ', '見本商事株式会社', 'Mihon Trading Co., Ltd.'],
    nameReading: 'ミホンショウジ',
    prefecture: 'JP-22',
    city: 'Shizuoka',
    industries: ['ISIC-46', 'ISIC-10', 'ISIC-202'],
    fields: ['TRADE_EXPORT', 'BIZ_MATCHING', 'FOOD_INNOVATION'],
    seeks: ['TRADE_EXPORT'],
    phases: [1],
    requirements: [],
    attributes: {
      employees: 30,
      yearsEstablished: 28,
      monthlyCapacity: { amount: 3, unit: 'tonne' },
      videoMeeting: true,
      interpreter: false,
    },
    profile: [
      'ผู้นำเข้าอาหารและของใช้ในจังหวัดชิซูโอกะ (สมมติ) ขายให้ร้านสินค้าธรรมชาติทั่วญี่ปุ่น',
      '静岡県の食品・日用品の輸入会社（架空）です。全国の自然食品店に卸しています。',
      'An importer of food and household goods in Shizuoka (invented) that supplies natural food shops across Japan.',
    ],
    contact: {
      name: '杉山 茂',
      reading: 'スギヤマ シゲル',
      email: 'sugiyama@trading.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-textiles',
    code: 'EXP-08',
    names: ['มิฮง เซ็นอิ', '見本繊維株式会社', 'Mihon Textiles Co., Ltd.'],
    nameReading: 'ミホンセンイ',
    prefecture: 'JP-17',
    city: 'Kanazawa',
    industries: ['ISIC-13', 'ISIC-14'],
    fields: ['CO_DEVELOPMENT', 'TECH_TRANSFER', 'TRADE_EXPORT', 'SUPPLY_CHAIN'],
    seeks: ['CO_DEVELOPMENT', 'TRADE_EXPORT', 'SUPPLY_CHAIN'],
    phases: [1, 2],
    requirements: [],
    attributes: { employees: 72, yearsEstablished: 85, videoMeeting: true, interpreter: true },
    profile: [
      'ผู้ทอและออกแบบผ้าในจังหวัดอิชิกาวะ (สมมติ) สนใจผ้าย้อมครามและไหมไทยเพื่อทำคอลเลกชันร่วม',
      '石川県の織物・企画会社（架空）です。タイの藍染めと絹で共同コレクションを作りたいと考えています。',
      'A weaver and designer of cloth in Ishikawa (invented), interested in Thai indigo and silk for a joint collection.',
    ],
    contact: {
      name: '宮本 千夏',
      reading: 'ミヤモト チナツ',
      email: 'miyamoto@textiles.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-environment',
    code: 'EXP-09',
    names: ['มิฮง คังเคียว', '見本環境株式会社', 'Mihon Environment Co., Ltd.'],
    nameReading: 'ミホンカンキョウ',
    prefecture: 'JP-14',
    city: 'Kawasaki',
    industries: ['ISIC-38', 'ISIC-37', 'ISIC-28'],
    fields: ['ENV_TECH', 'CIRCULAR_ELV', 'RENEWABLE', 'ECO_TOWN', 'TECH_TRANSFER'],
    seeks: ['ENV_TECH', 'CIRCULAR_ELV', 'BCG', 'RENEWABLE'],
    phases: [2, 3],
    requirements: [{ kind: 'established', minYears: 3 }],
    attributes: { employees: 110, yearsEstablished: 34, videoMeeting: true, interpreter: true },
    profile: [
      'ผู้ออกแบบระบบรีไซเคิลและพลังงานในคาวาซากิ (สมมติ) หาโรงรีไซเคิลไทยเพื่อทดลองเทคโนโลยีแยกวัสดุ',
      '川崎市でリサイクル・エネルギー設備を設計しています（架空）。材料分離技術を試すタイの再生工場を探しています。',
      'A designer of recycling and energy plant in Kawasaki (invented). It looks for Thai recyclers to try its separation technology.',
    ],
    contact: {
      name: '高橋 徹',
      reading: 'タカハシ トオル',
      email: 'takahashi@environment.example.test',
      language: 'ja',
    },
  },
  {
    key: 'mihon-ceramics',
    code: 'EXP-10',
    names: ['มิฮง โยเงียว', '見本窯業株式会社', 'Mihon Ceramics Co., Ltd.'],
    nameReading: 'ミホンヨウギョウ',
    prefecture: 'JP-21',
    city: 'Tajimi',
    industries: ['ISIC-239'],
    fields: ['TECH_TRANSFER', 'CO_DEVELOPMENT', 'TRADE_EXPORT', 'ENV_TECH'],
    seeks: ['CO_DEVELOPMENT', 'TRADE_EXPORT', 'SUPPLY_CHAIN'],
    phases: [1, 2],
    requirements: [{ kind: 'certificate', code: 'CRT-ISO9001' }],
    attributes: { employees: 55, yearsEstablished: 90, videoMeeting: true },
    profile: [
      'ผู้ผลิตเครื่องโต๊ะอาหารและเซรามิกอุตสาหกรรมในจังหวัดกิฟุ (สมมติ) หาแหล่งผลิตร่วมและแลกเปลี่ยนเทคนิคเคลือบ',
      '岐阜県の食器・工業用セラミックスのメーカー（架空）です。共同生産と釉薬技術の交流先を探しています。',
      'A maker of tableware and industrial ceramics in Gifu (invented). It looks for joint production and exchange on glazes.',
    ],
    contact: {
      name: '加藤 恵',
      reading: 'カトウ メグミ',
      email: 'kato@ceramics.example.test',
      language: 'ja',
    },
  },
];

/** What the directory says of each of them in place of a documented tie. */
export const demoPartnerRelation: InThree = [
  'องค์กรสมมติสำหรับสาธิตระบบ ไม่มีองค์กรจริงใดเกี่ยวข้อง',
  '画面の例示のための架空の組織です。実在の団体とは関係ありません。',
  'An invented organisation for demonstration. No real organisation is meant.',
];
