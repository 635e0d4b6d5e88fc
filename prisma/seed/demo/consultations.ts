/** Invented questions of example firms to advisors, in every state, and who answers them. */
import type { Urgency } from '@/lib/consultation/states';
import type { Locale } from '@/lib/i18n/locales';
import type { Topic } from '@/lib/taxonomy/topics';
import type { DemoText } from './case-shape';

export type DemoAdvisor = {
  /** An officer of the demo world by centre, or somebody who is added for it. */
  key: string;
  centre: string;
  name?: string;
  topics: Topic[];
  languages: Locale[];
  most: number;
};

export const demoAdvisors: DemoAdvisor[] = [
  {
    ...{ key: 'officer01', centre: 'BSC-01', most: 8 },
    topics: ['first-meeting', 'product-development', 'people-training', 'startup'],
    languages: ['th', 'en'],
  },
  {
    ...{ key: 'advisor09', centre: 'BSC-09', name: 'ปิยะนุช แสงทอง', most: 10 },
    topics: ['food-standards', 'japan-market', 'first-meeting'],
    languages: ['th', 'ja'],
  },
  {
    ...{ key: 'advisor09b', centre: 'BSC-09', name: 'ธนวัฒน์ เครื่องมั่น', most: 6 },
    topics: ['iot-automation', 'quality-lean', 'digital'],
    languages: ['th', 'en'],
  },
  {
    ...{ key: 'advisor06', centre: 'BSC-06', name: 'สุเมธ บุญโคราช', most: 8 },
    topics: ['quality-lean', 'iot-automation'],
    languages: ['th'],
  },
  {
    ...{ key: 'advisor08', centre: 'BSC-08', name: 'วราภรณ์ นาดี', most: 8 },
    topics: ['food-standards', 'quality-lean', 'environment-energy'],
    languages: ['th', 'en'],
  },
  {
    ...{ key: 'advisor12', centre: 'BSC-12', name: 'จำนงค์ ดินเผา', most: 12 },
    topics: ['ceramics', 'product-development'],
    languages: ['th'],
  },
  {
    ...{ key: 'advisor13', centre: 'BSC-13', name: 'กฤษดา พระนคร', most: 12 },
    topics: ['japan-market', 'investment-finance', 'programmes', 'startup'],
    languages: ['th', 'ja', 'en'],
  },
];

/** The head of the centre whose officer advises; elsewhere the officer is the head. */
export const addedHead = { key: 'head01', centre: 'BSC-01', name: 'มาลี เวียงดอย' } as const;

type Kind = 'ask-back' | 'reply' | 'answer' | 'follow-up' | 'note' | 'met' | 'closed' | 'rated';

export type DemoStep = {
  kind: Kind | 'hand-over' | 'advisor-left' | 'reminded' | 'escalated';
  /** Working days after the step before. */
  gap: number;
  text?: DemoText;
};

export type DemoConsultation = {
  key: string;
  sme: string;
  topic: Topic;
  urgency: Urgency;
  state: 'WAITING' | 'WITH_ADVISOR' | 'ASKED_BACK' | 'ANSWERED' | 'CLOSED';
  advisor: string | null;
  /** Where it is answered. */
  at: string;
  routedBy:
    | 'own-centre'
    | 'special-centre'
    | 'no-advisor'
    | 'long-queue'
    | 'by-hand'
    | 'advisor-left';
  /** Working days since it was asked. */
  ago: number;
  /** Working days that staff have left; negative is late. */
  left?: number;
  question: DemoText;
  steps?: DemoStep[];
  rating?: number;
  ratingNote?: string;
  /** Conversations: working days from now, and what became of them. */
  bookings?: {
    in: number;
    hour: number;
    state: 'BOOKED' | 'HELD' | 'MISSED';
    way: 'video' | 'centre';
  }[];
};

const th = (body: string): DemoText => ({ language: 'th', body });

export const demoConsultations: DemoConsultation[] = [
  {
    ...{ key: 'food-label', sme: 'chantharot', topic: 'food-standards', urgency: 'normal' },
    ...{ state: 'WITH_ADVISOR', advisor: 'advisor09', at: 'BSC-09', routedBy: 'own-centre' },
    ...{ ago: 1, left: 2 },
    question: {
      ...{ language: 'th' },
      body: 'ผู้ซื้อในญี่ปุ่นขอให้เตรียมเอกสารส่วนประกอบและขั้นตอนการผลิตของผลไม้อบแห้ง\nควรเตรียมเอกสารใดก่อน และใครเป็นผู้ยื่นต่อหน่วยงานของญี่ปุ่น',
      ja: [
        '日本の取引先から、ドライフルーツの原材料と製造工程の資料を用意してほしいと言われています。\nまずどの資料を準備すべきでしょうか。また、日本の役所に届け出るのは誰でしょうか。',
        'checked',
      ],
      en: [
        'A buyer in Japan asks for documents on the ingredients and the process of our dried fruit.\nWhich documents should we prepare first, and who files them with the Japanese authorities?',
        'checked',
      ],
    },
    bookings: [{ in: 2, hour: 10, state: 'BOOKED', way: 'video' }],
  },
  {
    ...{ key: 'first-visit', sme: 'chantharot', topic: 'first-meeting', urgency: 'soon' },
    ...{ state: 'ANSWERED', advisor: 'officer01', at: 'BSC-01', routedBy: 'long-queue', ago: 8 },
    question: {
      ...{ language: 'th' },
      body: 'อาทิตย์หน้าจะพบผู้ซื้อญี่ปุ่นเป็นครั้งแรก ควรเตรียมตัวอย่างสินค้าและเอกสารอะไรไป',
      en: [
        'We meet a Japanese buyer for the first time next week. Which samples and papers should we bring?',
        'checked',
      ],
    },
    steps: [
      {
        ...{ kind: 'answer', gap: 1 },
        text: {
          ...{ language: 'th' },
          body: 'แนะนำให้เตรียม 3 อย่าง\nหนึ่ง เอกสารแนะนำกิจการ 1 หน้า เป็นภาษาญี่ปุ่นหรืออังกฤษ ระบุกำลังผลิตต่อเดือนและมาตรฐานที่ได้รับ\nสอง ตัวอย่างสินค้าจากการผลิตจริง พร้อมฉลากส่วนประกอบ\nสาม คำถามที่อยากถามผู้ซื้อ เช่น ปริมาณที่ต้องการ และกำหนดส่งมอบ\nหลังพบกันควรส่งสรุปการหารือภายใน 2 วันทำการ',
          en: [
            'I suggest three things.\nFirst, one page about your firm in Japanese or English, with monthly capacity and certificates.\nSecond, samples from your normal production, with a list of ingredients.\nThird, what you want to ask the buyer, such as quantities and delivery dates.\nAfterwards, send a short summary within two working days.',
            'checked',
          ],
        },
      },
    ],
  },
  {
    ...{ key: 'train-line', sme: 'tratsea', topic: 'people-training', urgency: 'normal' },
    ...{ state: 'WITH_ADVISOR', advisor: 'officer01', at: 'BSC-01', routedBy: 'no-advisor' },
    ...{ ago: 1, left: 2 },
    question: th(
      'พนักงานสายการผลิตเปลี่ยนบ่อย อยากจัดอบรมพนักงานใหม่ให้ทำงานได้มาตรฐานภายใน 1 สัปดาห์ ควรเริ่มอย่างไร',
    ),
    steps: [{ kind: 'note', gap: 0, text: th('กิจการอยู่ตราด สะดวกคุยทางวิดีโอช่วงบ่าย') }],
    bookings: [{ in: 1, hour: 14, state: 'BOOKED', way: 'video' }],
  },
  {
    ...{ key: 'card-exchange', sme: 'phangam', topic: 'first-meeting', urgency: 'normal' },
    ...{ state: 'ASKED_BACK', advisor: 'officer01', at: 'BSC-01', routedBy: 'own-centre', ago: 3 },
    question: th('อยากเสนอกาแฟคั่วให้ร้านกาแฟในญี่ปุ่น ควรติดต่อร้านโดยตรงหรือผ่านผู้นำเข้า'),
    steps: [
      {
        ...{ kind: 'ask-back', gap: 1 },
        text: th('ขอทราบปริมาณที่ส่งได้ต่อเดือน และเคยส่งออกกาแฟไปประเทศอื่นแล้วหรือไม่'),
      },
    ],
  },
  {
    ...{ key: 'indigo-new', sme: 'lanbaikhram', topic: 'product-development', urgency: 'urgent' },
    ...{ state: 'WITH_ADVISOR', advisor: 'officer01', at: 'BSC-01', routedBy: 'own-centre' },
    ...{ ago: 1, left: 0 },
    question: th('คู่ค้าขอผ้าครามสีไม่ตกสำหรับผ้ากันเปื้อน ต้องส่งตัวอย่างภายในสัปดาห์นี้ ควรทดสอบสีที่ไหน'),
    steps: [{ kind: 'reminded', gap: 1 }],
  },
  {
    ...{ key: 'contract', sme: 'wiangsuan', topic: 'contract-ip', urgency: 'normal' },
    ...{ state: 'WAITING', advisor: null, at: 'BSC-01', routedBy: 'no-advisor', ago: 1, left: 2 },
    question: th('คู่ค้าส่งร่างสัญญาตัวแทนจำหน่ายมาเป็นภาษาอังกฤษ อยากทราบว่าควรดูข้อใดเป็นพิเศษก่อนลงนาม'),
  },
  {
    ...{ key: 'erp', sme: 'koratalu', topic: 'digital', urgency: 'normal' },
    ...{ state: 'WAITING', advisor: null, at: 'BSC-06', routedBy: 'long-queue', ago: 5, left: -1 },
    question: th('อยากเริ่มบันทึกข้อมูลการผลิตด้วยคอมพิวเตอร์แทนกระดาษ โรงงานมีพนักงาน 40 คน ควรเริ่มจากจุดใด'),
    steps: [{ kind: 'escalated', gap: 4 }],
  },
  {
    ...{ key: 'line-balance', sme: 'thachin', topic: 'quality-lean', urgency: 'normal' },
    ...{ state: 'WITH_ADVISOR', advisor: 'advisor08', at: 'BSC-08', routedBy: 'own-centre' },
    ...{ ago: 9, left: 1 },
    question: th('สายการแช่แข็งมีงานรอระหว่างขั้นตอนมาก จะวัดและลดเวลารอได้อย่างไร'),
    steps: [
      {
        ...{ kind: 'answer', gap: 2 },
        text: th('เริ่มจากจับเวลาแต่ละขั้นตอน 10 รอบ แล้วเทียบกับรอบเวลาที่ลูกค้าต้องการ ขั้นที่ช้าที่สุดคือจุดที่ควรแก้ก่อน'),
      },
      { kind: 'follow-up', gap: 5, text: th('จับเวลาแล้ว ขั้นชั่งน้ำหนักช้าที่สุด ควรเพิ่มคนหรือเปลี่ยนวิธี') },
    ],
  },
  {
    ...{ key: 'coconut', sme: 'bangphae', topic: 'japan-market', urgency: 'normal' },
    ...{ state: 'WITH_ADVISOR', advisor: 'advisor13', at: 'BSC-13', routedBy: 'advisor-left' },
    ...{ ago: 3, left: 1 },
    question: th('มะพร้าวน้ำหอมควรเสนอขายผ่านช่องทางใดในญี่ปุ่นก่อน ร้านอาหารไทยหรือซูเปอร์มาร์เก็ต'),
    steps: [{ kind: 'advisor-left', gap: 1 }],
  },
  {
    ...{ key: 'sensor', sme: 'rayongpart', topic: 'iot-automation', urgency: 'normal' },
    ...{ state: 'CLOSED', advisor: 'advisor09b', at: 'BSC-09', routedBy: 'own-centre', ago: 20 },
    ...{ rating: 5, ratingNote: 'ได้แนวทางที่ทำได้จริงภายในงบประมาณ' },
    question: th('เครื่องกลึงหยุดโดยไม่ทราบสาเหตุ อยากติดตั้งเซนเซอร์เพื่อดูการทำงาน ควรเริ่มจากเครื่องใด'),
    steps: [
      {
        ...{ kind: 'met', gap: 2 },
        text: th('คุยทางวิดีโอ 45 นาที ดูผังเครื่องจักรร่วมกัน ตกลงเริ่มจากเครื่องที่หยุดบ่อยที่สุด 2 เครื่อง'),
      },
      {
        ...{ kind: 'answer', gap: 0 },
        text: th(
          'เริ่มจากเครื่องที่หยุดบ่อยที่สุด วัดเพียง 2 ค่า คือสถานะเดินเครื่องและเวลาที่หยุด เก็บข้อมูล 1 เดือนก่อนลงทุนเพิ่ม',
        ),
      },
      { kind: 'rated', gap: 3 },
      { kind: 'closed', gap: 0 },
    ],
    bookings: [{ in: -18, hour: 10, state: 'HELD', way: 'video' }],
  },
  {
    ...{ key: 'glaze', sme: 'srisatdin', topic: 'ceramics', urgency: 'normal' },
    ...{ state: 'CLOSED', advisor: 'advisor12', at: 'BSC-12', routedBy: 'special-centre', ago: 15 },
    ...{ rating: 3, ratingNote: 'ตอบชัดเจน แต่อยากให้มีตัวอย่างประกอบ' },
    question: th('เคลือบแตกลายงาหลังเผา ควรแก้ที่ส่วนผสมเคลือบหรือที่การเผา'),
    steps: [
      {
        ...{ kind: 'answer', gap: 3 },
        text: th('ทดลองทีละอย่าง เริ่มจากลดความเร็วในการลดอุณหภูมิ หากยังแตกลายงาจึงปรับส่วนผสมของเคลือบ'),
      },
      { kind: 'rated', gap: 2 },
      { kind: 'closed', gap: 1 },
    ],
  },
  {
    ...{ key: 'five-s', sme: 'koratlean', topic: 'quality-lean', urgency: 'soon' },
    ...{ state: 'ANSWERED', advisor: 'advisor06', at: 'BSC-06', routedBy: 'own-centre', ago: 12 },
    ...{ rating: 4 },
    question: th('อยากให้ลูกค้าญี่ปุ่นมาเยี่ยมโรงงาน ควรเตรียมพื้นที่และเอกสารคุณภาพอย่างไร'),
    steps: [
      {
        ...{ kind: 'answer', gap: 1 },
        text: th(
          'จัดเส้นทางเดินชมตามลำดับการผลิต ติดป้ายแต่ละจุด และเตรียมบันทึกของเสียย้อนหลัง 3 เดือนพร้อมวิธีแก้ไข',
        ),
      },
      { kind: 'rated', gap: 4 },
    ],
    bookings: [
      { in: -10, hour: 14, state: 'MISSED', way: 'centre' },
      { in: -8, hour: 14, state: 'HELD', way: 'centre' },
    ],
  },
];
