/**
 * What the facts leave out about cooperation fields: other words for them, the industries that a
 * field is about, and which fields are near each other. Editorial, to be read over by the
 * department; words follow the glossary.
 */
import type { Synonyms } from './facts';

/** Field → ISIC codes, only where the field belongs to certain industries. */
export const fieldIndustries: Readonly<Record<string, readonly string[]>> = {
  FOOD_INNOVATION: ['ISIC-10', 'ISIC-11'],
  AUTO_PARTS: ['ISIC-293'],
  EV: ['ISIC-291', 'ISIC-272'],
  ENV_TECH: ['ISIC-37', 'ISIC-38', 'ISIC-39'],
  ECO_TOWN: ['ISIC-38'],
  CIRCULAR_ELV: ['ISIC-38'],
  RENEWABLE: ['ISIC-35'],
  DX_ITC: ['ISIC-62'],
};

/** Families of fields: who seeks one is partly served by another of the same family. */
export const fieldFamilies: readonly (readonly string[])[] = [
  ['HRD', 'HRD_ENGINEER', 'HRD_VOCATIONAL'],
  ['IOT_SMART', 'SMART_MONODZUKURI', 'LEAN_AUTOMATION', 'DX_ITC'],
  ['ENV_TECH', 'ECO_TOWN', 'CIRCULAR_ELV', 'BCG', 'RENEWABLE'],
  ['AUTO_PARTS', 'EV'],
  ['JOINT_RND', 'CO_DEVELOPMENT', 'TECH_TRANSFER'],
  ['JOINT_RND', 'STARTUP_OI'],
  ['JOINT_VENTURE', 'INVESTMENT'],
  ['BIZ_MATCHING', 'TRADE_EXPORT', 'EXHIBITION_SEMINAR', 'DIGITAL_PLATFORM'],
  ['SUPPLY_CHAIN', 'CLMV'],
  ['CONSULTING', 'INFO_EXCHANGE'],
];

export const fieldSynonyms: Readonly<Record<string, Synonyms>> = {
  BIZ_MATCHING: {
    th: ['การจับคู่ธุรกิจ', 'หาคู่ค้า', 'หาพันธมิตร'],
    ja: ['商談', 'マッチング', '販路開拓'],
    en: ['matchmaking', 'finding partners'],
  },
  TRADE_EXPORT: {
    th: ['ส่งออก', 'ขายสินค้าไปญี่ปุ่น', 'ผู้ซื้อญี่ปุ่น', 'การค้า'],
    ja: ['輸出', '貿易', '調達', 'タイ製品の調達'],
    en: ['export', 'trade', 'sourcing', 'buyers'],
  },
  FOOD_INNOVATION: {
    th: ['นวัตกรรมอาหาร', 'อาหารแห่งอนาคต'],
    ja: ['食品イノベーション', 'フードイノベーション', 'フードテック'],
    en: ['food innovation', 'food tech'],
  },
  TECH_TRANSFER: {
    th: ['การถ่ายทอดเทคโนโลยี', 'รับเทคโนโลยี'],
    ja: ['技術供与', '技術支援'],
    en: ['technology transfer', 'licensing'],
  },
  IOT_SMART: {
    th: ['ไอโอที', 'โรงงานอัจฉริยะ', 'สมาร์ทแฟกทอรี'],
    ja: ['IoT', 'スマートファクトリー', '工場のIoT化'],
    en: ['IoT', 'smart factory', 'smart factories'],
  },
  LEAN_AUTOMATION: {
    th: ['ลีนออโตเมชัน', 'LASI', 'LIPE'],
    ja: ['リーンオートメーション', 'LASI', 'LIPE'],
    en: ['lean automation', 'LASI', 'LIPE'],
  },
  SMART_MONODZUKURI: {
    th: ['สมาร์ทโมโนซึคุริ', 'โมโนซึคุริ'],
    ja: ['スマートものづくり', 'ものづくり'],
    en: ['smart monozukuri', 'monozukuri', 'monodzukuri'],
  },
  JOINT_RND: {
    th: ['วิจัยร่วม', 'วิจัยและพัฒนา'],
    ja: ['共同研究', '研究開発'],
    en: ['joint research', 'research and development', 'R&D'],
  },
  CO_DEVELOPMENT: {
    th: ['พัฒนาร่วม', 'พัฒนาสินค้าร่วม', 'การพัฒนาร่วมกัน'],
    ja: ['共同開発', '製品開発'],
    en: ['co-development', 'joint development', 'product development'],
  },
  JOINT_VENTURE: {
    th: ['การร่วมทุน', 'ผู้ร่วมทุน'],
    ja: ['合弁', '共同出資', 'ジョイントベンチャー'],
    en: ['JV', 'joint ventures'],
  },
  INVESTMENT: {
    th: ['การลงทุน', 'สิทธิประโยชน์การลงทุน', 'หาผู้ลงทุน'],
    ja: ['投資', '優遇措置', '出資'],
    en: ['investment', 'incentives', 'investors'],
  },
  STARTUP_OI: {
    th: ['สตาร์ตอัป', 'สตาร์ทอัพ', 'นวัตกรรมเปิด'],
    ja: ['スタートアップ', 'オープンイノベーション'],
    en: ['startup', 'start-up', 'open innovation'],
  },
  HRD: {
    th: ['การพัฒนาบุคลากร', 'ฝึกอบรม', 'อบรมพนักงาน'],
    ja: ['人材開発', '研修', '社員教育'],
    en: ['HRD', 'human resources', 'staff training', 'training'],
  },
  HRD_ENGINEER: {
    th: ['พัฒนาวิศวกร', 'วิศวกรการผลิต'],
    ja: ['技術者育成', 'エンジニア育成'],
    en: ['engineer training', 'smart-manufacturing engineer'],
  },
  HRD_VOCATIONAL: {
    th: ['อาชีวศึกษา', 'นักศึกษาอาชีวะ'],
    ja: ['職業教育', '職業訓練'],
    en: ['vocational education', 'vocational training'],
  },
  ENV_TECH: {
    th: ['สิ่งแวดล้อม', 'บำบัดน้ำเสีย', 'จัดการของเสีย'],
    ja: ['環境', '水処理', '排水処理', '廃水処理', '廃棄物処理'],
    en: ['environment', 'wastewater treatment', 'waste management', 'environmental'],
  },
  ECO_TOWN: {
    th: ['เมืองอุตสาหกรรมเชิงนิเวศ', 'อีโคทาวน์'],
    ja: ['エコタウン', 'エコ工業団地'],
    en: ['eco-town', 'eco-industrial town'],
  },
  RENEWABLE: {
    th: ['พลังงานทดแทน', 'พลังงานสะอาด'],
    ja: ['再エネ', '再生エネルギー', 'クリーンエネルギー'],
    en: ['renewables', 'clean energy'],
  },
  CIRCULAR_ELV: {
    th: ['เศรษฐกิจหมุนเวียน', 'ซากรถ', 'ซากรถยนต์'],
    ja: ['循環経済', '使用済み自動車', '廃車リサイクル'],
    en: ['circular economy', 'end-of-life vehicle', 'ELV'],
  },
  BCG: {
    th: ['บีซีจี', 'เศรษฐกิจสีเขียว'],
    ja: ['BCG', 'グリーン経済'],
    en: ['BCG', 'green economy'],
  },
  SUPPLY_CHAIN: {
    th: ['ซัพพลายเชน', 'การเชื่อมโยงห่วงโซ่อุปทาน'],
    ja: ['サプライチェーン', '供給網'],
    en: ['supply chain'],
  },
  DX_ITC: {
    th: ['ดิจิทัลทรานส์ฟอร์เมชัน', 'ปรับสู่ดิจิทัล'],
    ja: ['デジタル変革', 'DX'],
    en: ['digital transformation', 'DX'],
  },
  DIGITAL_PLATFORM: {
    th: ['แพลตฟอร์มดิจิทัล'],
    ja: ['デジタル基盤', 'デジタルプラットフォーム'],
    en: ['digital platform'],
  },
  EXHIBITION_SEMINAR: {
    th: ['งานแสดงสินค้า', 'สัมมนา', 'นิทรรศการ'],
    ja: ['展示会', 'セミナー', '見本市'],
    en: ['exhibition', 'seminar', 'trade fair', 'trade show', 'trade exhibition'],
  },
  INFO_EXCHANGE: {
    th: ['การแลกเปลี่ยนข้อมูล'],
    ja: ['情報共有'],
    en: ['information sharing'],
  },
  CONSULTING: {
    th: ['ที่ปรึกษา', 'ให้คำปรึกษา', 'ขอคำปรึกษา'],
    ja: ['相談', 'コンサルティング', '経営相談'],
    en: ['consulting', 'consultation', 'adviser'],
  },
  CLMV: {
    th: ['กัมพูชา ลาว เมียนมา เวียดนาม', 'ขยายตลาดเพื่อนบ้าน'],
    ja: ['CLMV', '周辺国展開'],
    en: ['CLMV', 'neighbouring countries'],
  },
  EEC_EECI: {
    th: ['ระเบียงเศรษฐกิจพิเศษภาคตะวันออก', 'เขตพัฒนาพิเศษภาคตะวันออก'],
    ja: ['東部経済回廊'],
    en: ['Eastern Economic Corridor', 'EECi'],
  },
  EV: {
    th: ['รถยนต์ไฟฟ้า', 'รถไฟฟ้า', 'อีวี'],
    ja: ['EV', '電動車', '電気自動車'],
    en: ['EV', 'electric vehicle', 'electric car'],
  },
  AUTO_PARTS: {
    th: ['ชิ้นส่วนรถยนต์', 'อะไหล่รถยนต์'],
    ja: ['カーパーツ', '車載部品', '自動車用部品'],
    en: ['auto parts', 'car parts', 'automotive components'],
  },
};
