/** Cases whose meeting has just been, or which have been filed as met. */
import type { DemoCase } from './case-shape';
import { held } from './life-shape';

export const metCases: DemoCase[] = [
  {
    sme: 'khlongluangev',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เราทำแพ็กแบตเตอรี่รถบรรทุกเล็ก หาเซนเซอร์วัดกระแสและอุณหภูมิที่แม่นยำสำหรับระบบจัดการแบตเตอรี่รุ่นใหม่',
      ja: [
        '小型トラック用の電池パックを製造しています。次期の電池管理装置に使う電流・温度センサーを探しています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'accept', by: 'desk', gap: 3 },
      { move: 'propose-times', by: 'desk', gap: 2 },
      { move: 'pick-time', by: 'sme', gap: 1, dueIn: 2 },
    ],
    ago: 5,
    life: {
      disclosures: [
        { stage: 'CONTACT', after: 2, by: 'sme', consents: ['SME', 'PARTNER'], seenBy: ['SME'] },
      ],
      meetings: [
        {
          state: 'ARRANGED',
          proposed: 3,
          picked: 4,
          by: 'desk',
          kind: 'PLACE',
          minutes: 90,
          days: [-1],
          place: 'ศูนย์ส่งเสริมอุตสาหกรรม กล้วยน้ำไท ห้องประชุม 2',
          interpreter: 'th-ja',
          attendance: { SME: [true, true] },
          surveys: [
            {
              side: 'SME',
              usefulness: 5,
              outlook: 'trial',
              amount: 1_800_000,
              currency: 'THB',
              nextIn: 9,
              nextBy: 'PARTNER',
              comment: { language: 'th', body: 'ได้คำตอบเรื่องย่านวัดครบ ฝ่ายญี่ปุ่นจะส่งชุดทดลอง 5 ตัว' },
            },
          ],
        },
      ],
    },
  },
  {
    sme: 'phangam',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'กาแฟดริปแบบซองจากเชียงราย ตรวจย้อนกลับได้ถึงแปลงปลูก ขอเสนอให้ร้านสินค้าธรรมชาติ',
      ja: [
        'チェンラーイのドリップバッグコーヒーです。畑まで遡って確認できます。自然食品店でのお取り扱いをご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 2 },
      { move: 'propose-times', by: 'sme', gap: 1 },
      { move: 'pick-time', by: 'link', gap: 2 },
      { move: 'file-met', by: 'officer', gap: 5, turn: 'SME', dueIn: 5 },
    ],
    ago: 2,
    life: {
      disclosures: [
        {
          stage: 'CONTACT',
          after: 3,
          by: 'sme',
          consents: ['SME', 'PARTNER'],
          seenBy: ['SME', 'PARTNER'],
        },
        { stage: 'DOCUMENTS', after: 6, by: 'link', consents: ['PARTNER'] },
      ],
      messages: [
        {
          after: 6,
          by: 'sme',
          text: {
            language: 'th',
            body: 'ขอบคุณสำหรับการประชุมวันนี้ เราจะส่งกาแฟดริป 3 ระดับการคั่ว อย่างละ 20 ซองภายในสัปดาห์หน้า',
            ja: [
              '本日はお時間をいただき、ありがとうございました。焙煎度の異なる3種類を20袋ずつ、来週中にお送りします。',
              'checked',
            ],
          },
        },
      ],
      meetings: [
        held({
          proposed: 4,
          picked: 5,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 45,
          days: [-3, -2],
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 5, outlook: 'sample', nextIn: 5, nextBy: 'SME' },
            {
              side: 'PARTNER',
              usefulness: 4,
              outlook: 'sample',
              amount: 600_000,
              currency: 'JPY',
              nextIn: 5,
              nextBy: 'SME',
              comment: {
                language: 'ja',
                body: '畑の写真が印象に残りました。見本を店頭の担当者と試します。',
                th: ['ประทับใจภาพแปลงปลูก จะนำตัวอย่างไปทดลองชิมกับฝ่ายหน้าร้าน', 'checked'],
              },
            },
          ],
        }),
      ],
    },
  },
];
