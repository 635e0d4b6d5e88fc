/** Cases in talks after a meeting: claimed, reported, told differently by the two sides. */
import type { DemoCase } from './case-shape';
import { alike, held } from './life-shape';

export const inTalksCases: DemoCase[] = [
  {
    sme: 'songkhwae',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'กล้วยตากพลังแสงอาทิตย์ไม่เติมน้ำตาล เดือนละ 9 ตัน ขอเสนอเป็นวัตถุดิบและขนมพร้อมรับประทาน',
      ja: [
        '太陽熱で乾かした無糖のバナナです。月9トンを生産し、原料用と菓子用をご用意できます。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'accept', by: 'partner', gap: 3 },
      { move: 'propose-times', by: 'sme', gap: 2 },
      { move: 'pick-time', by: 'partner', gap: 1 },
      { move: 'file-met', by: 'desk', gap: 6, turn: 'SME' },
      { move: 'next-step', by: 'officer', gap: 3, turn: 'PARTNER', dueIn: 7 },
    ],
    ago: 18,
    life: {
      disclosures: [
        {
          stage: 'CONTACT',
          after: 2,
          by: 'partner',
          consents: ['SME', 'PARTNER'],
          seenBy: ['SME', 'PARTNER'],
        },
        {
          stage: 'DOCUMENTS',
          after: 5,
          by: 'partner',
          consents: ['SME', 'PARTNER'],
          seenBy: ['PARTNER'],
        },
      ],
      messages: [
        {
          after: 6,
          by: 'partner',
          text: {
            language: 'ja',
            body: '見本は社内で好評でした。500kgの見積もりを、津港着の条件でお願いいたします。',
            th: ['ตัวอย่างได้รับความชื่นชอบภายในบริษัท ขอใบเสนอราคา 500 กิโลกรัม ส่งถึงท่าเรือสึ', 'checked'],
          },
        },
        {
          after: 6,
          by: 'sme',
          text: {
            language: 'th',
            body: 'แนบใบเสนอราคาและผลตรวจวิเคราะห์ล่าสุดมาพร้อมกันนี้',
            ja: ['お見積書と最新の分析結果を添付いたします。', 'checked'],
          },
          file: { name: 'quotation-500kg.pdf', kind: 'pdf', confidential: true },
        },
      ],
      meetings: [
        held({
          proposed: 3,
          picked: 4,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 60,
          days: [-22],
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 4, outlook: 'quote', nextIn: -15, nextBy: 'SME' },
            { side: 'PARTNER', usefulness: 5, outlook: 'quote', nextIn: -15, nextBy: 'SME' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 0,
          reports: alike({ phase: null, stage: 'sample' }),
        },
        {
          day: 30,
          reports: [
            {
              side: 'SME',
              phase: 1,
              stage: 'order',
              amount: 420_000,
              currency: 'JPY',
              note: 'รอใบสั่งซื้อ',
            },
          ],
        },
      ],
    },
  },
  {
    sme: 'prachincomp',
    partner: 'mihon-precision',
    opening: 'propose',
    words: {
      language: 'th',
      body: 'มิฮง เซโคหาชุดสายไฟสำหรับหุ่นยนต์ขนาดเล็ก ศูนย์ภาคที่ 9 เห็นว่าท่านทำล็อตทดลองได้เร็ว หากสนใจ กรุณาตอบรับ',
      ja: [
        '見本精工様が小型ロボット用のワイヤーハーネスを探しています。試作の速さから貴社が適すると考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'agree', by: 'sme', gap: 1 },
      { move: 'approve', by: 'headquarters', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 2 },
      { move: 'propose-times', by: 'sme', gap: 1 },
      { move: 'pick-time', by: 'link', gap: 2 },
      { move: 'file-met', by: 'officer', gap: 6, turn: 'SME' },
      { move: 'next-step', by: 'sme', gap: 2, turn: 'SME' },
      {
        move: 'report-agreement',
        by: 'sme',
        gap: 8,
        phase: 1,
        text: {
          language: 'th',
          body: 'ได้รับใบสั่งซื้อล็อตทดลอง 300 ชุดแล้ว กำหนดส่งกลางเดือนหน้า',
          ja: ['試作300セットのご注文をいただきました。納期は来月中旬です。', 'checked'],
        },
      },
    ],
    left: 6,
    life: {
      disclosures: [
        {
          stage: 'CONTACT',
          after: 4,
          by: 'link',
          consents: ['SME', 'PARTNER'],
          seenBy: ['SME', 'PARTNER'],
        },
      ],
      meetings: [
        held({
          proposed: 5,
          picked: 6,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 60,
          days: [-16],
          interpreter: 'ja-en',
          surveys: [
            { side: 'SME', usefulness: 5, outlook: 'trial', nextIn: -8, nextBy: 'SME' },
            { side: 'PARTNER', usefulness: 5, outlook: 'trial', nextIn: -8, nextBy: 'SME' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 0,
          reports: [{ side: 'SME', phase: 1, stage: 'order', amount: 960_000, currency: 'JPY' }],
        },
      ],
    },
  },
  {
    sme: 'rimmoei',
    partner: 'mihon-textiles',
    opening: 'request',
    words: {
      language: 'th',
      body: 'โรงเย็บที่แม่สอดส่งญี่ปุ่นต่อเนื่อง 8 ปี รับชุดพยาบาลตั้งแต่ 500 ตัว อยากเย็บผ้าใยผสมจากอิชิกาวะ',
      ja: [
        'メーソートの縫製工場です。日本へ8年納めており、看護服は500着から承ります。石川の混紡生地での縫製を希望しています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'accept', by: 'desk', gap: 4 },
      { move: 'propose-times', by: 'desk', gap: 2 },
      { move: 'pick-time', by: 'sme', gap: 1 },
      { move: 'file-met', by: 'desk', gap: 5, turn: 'SME' },
      { move: 'next-step', by: 'desk', gap: 3, turn: 'SME' },
      { move: 'extend', by: 'officer', gap: 20 },
    ],
    left: 8,
    life: {
      meetings: [
        held({
          proposed: 3,
          picked: 4,
          by: 'desk',
          kind: 'PLACE',
          minutes: 90,
          days: [-38],
          place: '石川県・見本繊維 本社',
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 4, outlook: 'contract', nextIn: -30, nextBy: 'SME' },
            { side: 'PARTNER', usefulness: 4, outlook: 'sample', nextIn: -30, nextBy: 'SME' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 0,
          reports: alike({ phase: null, stage: 'sample' }),
        },
        {
          day: 30,
          differs: true,
          reports: [
            {
              side: 'SME',
              phase: 1,
              stage: 'order',
              amount: 1_200_000,
              currency: 'JPY',
              note: 'สั่งชุดพยาบาล 600 ตัว',
            },
            {
              side: 'PARTNER',
              phase: 1,
              stage: 'sample',
              amount: 80_000,
              currency: 'JPY',
              note: '見本縫製のみです。',
            },
          ],
        },
      ],
    },
  },
];
