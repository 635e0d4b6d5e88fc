/** Cases whose sides arrange to meet. */
import type { DemoCase } from './case-shape';

export const talkingCases: DemoCase[] = [
  {
    sme: 'phuho',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'แมคคาเดเมียจากเลย คัดเม็ดเต็มด้วยกล้อง ขอเสนอเป็นวัตถุดิบขนมและชุดของขวัญ',
      ja: [
        'ルーイ県のマカダミアです。カメラで粒を選別しています。菓子原料や贈答品としてご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'accept',
        by: 'partner',
        gap: 2,
        text: {
          language: 'ja',
          body: '贈答用の企画にちょうど合いそうです。ぜひ一度お話を伺わせてください。',
          th: ['เข้ากับชุดของขวัญที่กำลังวางแผนอยู่พอดี ขอนัดพูดคุยสักครั้ง', 'checked'],
        },
      },
      { move: 'propose-times', by: 'sme', gap: 1 },
    ],
    left: 3,
    life: {
      disclosures: [{ stage: 'CONTACT', after: 3, by: 'sme', consents: ['SME'] }],
      messages: [
        {
          after: 2,
          by: 'sme',
          text: {
            language: 'th',
            body: 'ขอบคุณที่ตอบรับค่ะ เรามีทั้งแบบอบเกลือและแบบไม่ปรุงรส แนบแผ่นข้อมูลสินค้ามาให้ดูก่อน',
            ja: [
              'ご承諾ありがとうございます。塩味と無塩の二種類がございます。製品資料を添付いたしますので、ご覧ください。',
              'checked',
            ],
          },
          file: { name: 'macadamia-data-sheet.pdf', kind: 'pdf' },
        },
        {
          after: 3,
          by: 'partner',
          text: {
            language: 'ja',
            body: '資料を拝見しました。打ち合わせでは、割れ粒の割合と一箱の入り数を伺いたいです。',
            th: ['ได้อ่านเอกสารแล้ว ในการประชุมอยากทราบสัดส่วนเม็ดแตกและจำนวนบรรจุต่อลัง', 'machine'],
          },
        },
      ],
      meetings: [
        {
          state: 'PROPOSED',
          proposed: 3,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 60,
          days: [4, 5, 6, 7],
          interpreter: 'th-ja',
          agenda: {
            language: 'th',
            body: 'แนะนำกิจการ ชนิดและขนาดบรรจุ ราคาเบื้องต้น และการส่งตัวอย่าง',
            ja: ['会社紹介、種類と荷姿、参考価格、見本の送付について', 'checked'],
          },
        },
      ],
    },
  },
  {
    sme: 'srisatdin',
    partner: 'mihon-ceramics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เครื่องสังคโลกเคลือบเขียวไข่กา อยากแลกเปลี่ยนเทคนิคเคลือบและทำชุดน้ำชาร่วมกัน',
      ja: [
        'サンカローク様式の青磁です。釉薬の技術交流と、茶器の共同製作を希望しています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 3 },
      { move: 'propose-times', by: 'sme', gap: 2 },
      { move: 'pick-time', by: 'link', gap: 2 },
      {
        move: 'miss',
        by: 'desk',
        gap: 5,
        text: {
          language: 'ja',
          body: '加藤様は急なご出張で参加できませんでした。オンラインで改めてお時間をいただきたいとのことです。',
          th: ['คุณคาโตะติดเดินทางด่วนจึงเข้าร่วมไม่ได้ และขอนัดใหม่ทางวิดีโอ', 'checked'],
        },
      },
    ],
    left: 4,
    life: {
      meetings: [
        {
          state: 'MISSED',
          proposed: 4,
          picked: 5,
          by: 'sme',
          kind: 'TABLE',
          minutes: 30,
          days: [-3],
          table: 'B-14',
          interpreter: 'th-ja',
          attendance: { SME: [true, false], PARTNER: [false, true] },
        },
      ],
    },
  },
  {
    sme: 'koratalu',
    partner: 'mihon-precision',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับหล่ออะลูมิเนียม 250–800 ตันพร้อมกลึงและตรวจ CMM อัตราของเสีย 180 ppm ขอเสนอเป็นแหล่งผลิตตัวเรือนมอเตอร์',
      ja: [
        '250～800トンのアルミダイカストから切削、三次元測定まで一貫で承ります。不良率は180ppmです。モーターケースの生産先としてご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 3 },
      { move: 'propose-times', by: 'link', gap: 2 },
      { move: 'pick-time', by: 'sme', gap: 1, dueIn: 6 },
    ],
    ago: 2,
    life: {
      disclosures: [
        {
          stage: 'CONTACT',
          after: 3,
          by: 'desk',
          consents: ['SME', 'PARTNER'],
          seenBy: ['SME', 'PARTNER'],
        },
        { stage: 'DOCUMENTS', after: 4, by: 'desk', consents: ['SME', 'PARTNER'] },
      ],
      messages: [
        {
          after: 3,
          by: 'desk',
          text: {
            language: 'ja',
            body: '小林様より図面の概略をお預かりしました。肉厚は最小2.5mm、材質はADC12です。',
            th: ['คุณโคบายาชิฝากแบบร่างมา ความหนาผนังต่ำสุด 2.5 มิลลิเมตร วัสดุ ADC12', 'checked'],
          },
          file: { name: 'housing-outline.png', kind: 'png' },
        },
        {
          after: 4,
          by: 'sme',
          text: {
            language: 'th',
            body: 'ผนัง 2.5 มิลลิเมตรทำได้ด้วยเครื่อง 500 ตัน ขอทราบจำนวนต่อเดือนและค่าพิกัดผิวกลึงก่อนประชุม',
            ja: [
              '2.5mmの肉厚は350トン機で対応できます。打ち合わせの前に、月間数量と切削面の公差を伺えますでしょうか。',
              'stale',
            ],
          },
        },
        {
          after: 5,
          by: 'officer',
          audience: 'STAFF',
          text: {
            language: 'th',
            body: 'ฝากโต๊ะญี่ปุ่นช่วยจัดล่ามที่เข้าใจงานหล่อ กิจการจะมีวิศวกรเข้าร่วม 2 คน',
          },
        },
      ],
      meetings: [
        {
          state: 'ARRANGED',
          proposed: 4,
          picked: 5,
          by: 'link',
          kind: 'VIDEO',
          minutes: 60,
          days: [3, 4, 5],
          interpreter: 'th-ja',
          agenda: {
            language: 'ja',
            body: '設備のご紹介、モーターケースの試作条件、概算見積もりの進め方',
            th: ['แนะนำเครื่องจักร เงื่อนไขการทดลองผลิตตัวเรือนมอเตอร์ และแนวทางเสนอราคาเบื้องต้น', 'checked'],
          },
        },
      ],
    },
  },
];
