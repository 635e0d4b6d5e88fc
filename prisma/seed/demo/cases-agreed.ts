/** Cases that came to an agreement, one in each phase. */
import type { DemoCase } from './case-shape';
import { alike, held } from './life-shape';

export const agreedCases: DemoCase[] = [
  {
    sme: 'bangyaicos',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับผลิตครีมกันแดดและแชมพูตั้งแต่ 1,000 ชิ้น มีห้องทดสอบ SPF ขอเสนอผลิตในชื่อของท่าน',
      ja: [
        '日焼け止めとシャンプーを1,000個から受託製造します。SPFの試験室があります。貴社ブランドでの製造をご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 3 },
      { move: 'propose-times', by: 'sme', gap: 1 },
      { move: 'pick-time', by: 'link', gap: 1 },
      { move: 'file-met', by: 'officer', gap: 7, turn: 'SME' },
      { move: 'next-step', by: 'sme', gap: 4, turn: 'SME' },
      { move: 'report-agreement', by: 'sme', gap: 19, phase: 1 },
      {
        move: 'confirm-agreement',
        by: 'desk',
        gap: 3,
        phase: 1,
        text: {
          language: 'ja',
          body: '杉山様に確認し、シャンプー3,000本のご注文で合っているとのことです。',
          th: ['สอบถามคุณซุงิยามะแล้ว ยืนยันการสั่งซื้อแชมพู 3,000 ขวดถูกต้อง', 'checked'],
        },
      },
    ],
    ago: 20,
    life: {
      disclosures: [
        {
          stage: 'CONTACT',
          after: 3,
          by: 'link',
          consents: ['SME', 'PARTNER'],
          seenBy: ['SME', 'PARTNER'],
        },
        {
          stage: 'DOCUMENTS',
          after: 6,
          by: 'link',
          consents: ['SME', 'PARTNER'],
          seenBy: ['PARTNER'],
        },
      ],
      messages: [
        {
          after: 8,
          by: 'sme',
          text: {
            language: 'th',
            body: 'แนบใบสั่งซื้อที่ทั้งสองฝ่ายลงนามแล้ว',
            ja: ['双方が署名した注文書を添付いたします。', 'checked'],
          },
          file: { name: 'purchase-order.pdf', kind: 'pdf', confidential: true },
        },
      ],
      meetings: [
        held({
          proposed: 4,
          picked: 5,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 60,
          days: [-48],
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 5, outlook: 'contract', nextIn: -42, nextBy: 'SME' },
            { side: 'PARTNER', usefulness: 5, outlook: 'quote', nextIn: -42, nextBy: 'SME' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 0,
          reports: alike({ phase: null, stage: 'talking' }),
        },
        {
          day: 30,
          reports: alike({ phase: 1, stage: 'order', amount: 2_400_000, currency: 'JPY' }),
          evidence: { amount: 2_400_000, currency: 'JPY', phase: 1, reason: 'ใบสั่งซื้อลงนามสองฝ่าย' },
        },
      ],
    },
  },
  {
    sme: 'hangchat',
    partner: 'mihon-ceramics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ไส้กรองน้ำเซรามิกเคลือบเงินใช้แล้วใน 400 หมู่บ้าน อยากร่วมพัฒนารุ่นที่ไหลเร็วขึ้นสองเท่า',
      ja: [
        '銀を施したセラミック浄水フィルターを400の村で使っています。流量を二倍にした型を共同で開発したいと考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 4 },
      { move: 'propose-times', by: 'link', gap: 2 },
      { move: 'pick-time', by: 'sme', gap: 1 },
      { move: 'file-met', by: 'desk', gap: 6, turn: 'PARTNER' },
      { move: 'next-step', by: 'desk', gap: 4, turn: 'SME' },
      { move: 'report-agreement', by: 'desk', gap: 19, phase: 2 },
      { move: 'confirm-agreement', by: 'sme', gap: 2, phase: 2 },
    ],
    ago: 12,
    life: {
      meetings: [
        held({
          proposed: 4,
          picked: 5,
          by: 'link',
          kind: 'VIDEO',
          minutes: 60,
          days: [-39],
          surveys: [
            { side: 'SME', usefulness: 5, outlook: 'trial', nextIn: -33, nextBy: 'PARTNER' },
            { side: 'PARTNER', usefulness: 4, outlook: 'trial', nextIn: -33, nextBy: 'PARTNER' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 30,
          reports: alike({ phase: 2, stage: 'contract', amount: 900_000, currency: 'THB' }),
        },
      ],
    },
  },
  {
    sme: 'phrakhanong',
    partner: 'mihon-environment',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เรารวบรวมขยะอิเล็กทรอนิกส์จาก 90 หน่วยงาน หาผู้ร่วมลงทุนโรงแยกโลหะมีค่าในไทย',
      ja: [
        '90の機関から電子廃棄物を集めています。タイでの貴金属回収工場に共同で投資いただける会社を探しています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'headquarters', gap: 3 },
      { move: 'accept', by: 'desk', gap: 6 },
      { move: 'propose-times', by: 'desk', gap: 3 },
      { move: 'pick-time', by: 'sme', gap: 1 },
      { move: 'file-met', by: 'desk', gap: 8, turn: 'SME' },
      { move: 'next-step', by: 'officer', gap: 5, turn: 'PARTNER' },
      { move: 'report-agreement', by: 'sme', gap: 19, phase: 3 },
      { move: 'confirm-agreement', by: 'desk', gap: 4, phase: 3 },
    ],
    ago: 6,
    life: {
      meetings: [
        held({
          proposed: 3,
          picked: 4,
          by: 'desk',
          kind: 'PLACE',
          minutes: 90,
          days: [-35],
          place: 'กรมส่งเสริมอุตสาหกรรม กรุงเทพมหานคร',
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 5, outlook: 'contract', nextIn: -29, nextBy: 'PARTNER' },
            { side: 'PARTNER', usefulness: 5, outlook: 'contract', nextIn: -29, nextBy: 'PARTNER' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 30,
          reports: alike({ phase: 3, stage: 'investment', amount: 45_000_000, currency: 'THB' }),
        },
      ],
    },
  },
];
