/** Cases that wait for the Japanese side: for the desk, or for the partner's contact. */
import type { DemoCase } from './case-shape';

export const japanCases: DemoCase[] = [
  {
    sme: 'techmould',
    partner: 'mihon-plastics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับฉีดพลาสติกวิศวกรรมและทำแม่พิมพ์สำหรับชิ้นส่วนรถยนต์ไฟฟ้า ทำแม่พิมพ์ได้ปีละ 60 ชุด',
      ja: [
        '電気自動車部品のエンジニアリングプラスチック成形と金型を承ります。金型は年60型を製作できます。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'ask',
        by: 'desk',
        gap: 4,
        text: {
          language: 'ja',
          body: '最大型締力は何トンでしょうか。材質証明書は付きますか。',
          th: ['แรงปิดแม่พิมพ์สูงสุดกี่ตัน และมีใบรับรองวัสดุหรือไม่', 'checked'],
        },
      },
      {
        move: 'answer',
        by: 'sme',
        gap: 3,
        text: {
          language: 'th',
          body: 'แรงปิดแม่พิมพ์สูงสุด 450 ตัน แนบใบรับรองวัสดุทุกคำสั่งซื้อ',
          ja: ['最大型締力は350トンです。材質証明書はご注文ごとに添付いたします。', 'stale'],
        },
      },
    ],
    left: 3,
  },
  {
    sme: 'rayongpart',
    partner: 'mihon-precision',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับงานกลึงละเอียด ±3 ไมครอนสำหรับชิ้นส่วนหุ่นยนต์ มีเครื่อง 5 แกน 6 เครื่อง',
      ja: ['ロボット部品の精密切削（±3μm）を承ります。5軸機を6台備えています。', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'send-link',
        by: 'desk',
        gap: 1,
        text: {
          language: 'ja',
          body: '小林様、タイ・ラヨーン県の切削加工会社をご紹介いたします。ご確認をお願いいたします。',
        },
      },
    ],
    left: -2,
  },
  {
    sme: 'haripart',
    partner: 'mihon-precision',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขอเสนอเป็นแหล่งประกอบโมดูลเซนเซอร์สำรองในไทย ตรวจด้วยกล้องทุกชิ้น',
      ja: [
        'センサーモジュールのタイでの代替生産先として、全数カメラ検査で対応いたします。',
        'machine',
      ],
    },
    moves: [{ move: 'approve', by: 'officer', gap: 2 }],
    left: 8,
  },
  {
    sme: 'wiangsuan',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เสนอผงลำไยสำหรับเครื่องดื่มและขนม กำลังผลิตลำไยอบแห้งเดือนละ 30 ตัน มี FSSC 22000',
      ja: [
        '飲料・菓子向けのロンガンパウダーをご提案します。乾燥ロンガンは月30トン、FSSC 22000を取得しています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 2 },
    ],
    left: 6,
  },
  {
    sme: 'baibun',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'แชมพูมะกรูดและครีมใบบัวบกจากเชียงใหม่ ผ่าน GMP เครื่องสำอาง ขอคำแนะนำเรื่องฉลากภาษาญี่ปุ่นด้วย',
      ja: [
        'チェンマイのコブミカンシャンプーとツボクサクリームです。化粧品GMPを取得しています。日本語表示についてもご助言をお願いいたします。',
        'machine',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 3 },
      { move: 'send-link', by: 'desk', gap: 1 },
    ],
    left: 2,
  },
  {
    sme: 'thungkula',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ข้าวหอมมะลิทุ่งกุลาร้องไห้ GI ตรวจ DNA ทุกล็อต สั่งขั้นต่ำ 2 ตัน',
    },
    moves: [{ move: 'approve', by: 'headquarters', gap: 2 }],
    left: 5,
  },
  {
    sme: 'sikhwae',
    partner: 'mihon-environment',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เรารีไซเคิลพลาสติกเดือนละ 220 ตัน ต้องการเทคโนโลยีแยกพลาสติกจากซากรถ และพร้อมเป็นโรงทดลอง',
      ja: [
        '月220トンのプラスチックを再生しています。廃車プラスチックの分離技術を求めており、試験工場としてご協力できます。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
    ],
    left: 9,
  },
  {
    sme: 'onnutrobo',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'en',
      body: 'We build transport robots for 80 cm aisles and look for safety sensors that fit them.',
      ja: [
        '幅80cmの通路を走る搬送ロボットを製作しており、これに合う安全センサーを探しています。',
        'checked',
      ],
      th: ['เราทำรถลำเลียงสำหรับทางเดิน 80 เซนติเมตร และหาเซนเซอร์ความปลอดภัยที่ใช้ร่วมกันได้', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'headquarters', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 2 },
    ],
    left: 4,
  },
  {
    sme: 'koratlean',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขอเป็นผู้ติดตั้งและดูแลเซนเซอร์ในอีสาน ทีมวิศวกร 15 คน เคยทำสายประกอบ 40 สาย',
      ja: [
        '東北タイでセンサーの設置・保守を担いたいと考えています。技術者15名、組立ライン40本の実績があります。',
        'machine',
      ],
    },
    moves: [{ move: 'approve', by: 'officer', gap: 1 }],
    left: -1,
  },
  {
    sme: 'thachin',
    partner: 'mihon-seafood',
    opening: 'request',
    words: {
      language: 'ja',
      body: '日本規格の天ぷらとエビフライを20年製造しています。介護食向けの水産品を共同で開発したいと考えています。',
      th: ['เราผลิตเทมปุระและกุ้งชุบตามสเปกญี่ปุ่นมา 20 ปี อยากร่วมพัฒนาอาหารทะเลสำหรับผู้สูงอายุ', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
    ],
    left: 0,
  },
  {
    sme: 'khelangfine',
    partner: 'mihon-ceramics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ผลิตชิ้นส่วนอะลูมินา ±0.01 มิลลิเมตร อยากร่วมพัฒนาแผ่นกรองความร้อนสำหรับเตาอุตสาหกรรม',
      ja: [
        'アルミナ部品を±0.01mmで製作しています。工業炉向けの耐熱フィルターを共同開発したいと考えています。',
        'checked',
      ],
    },
    moves: [{ move: 'approve', by: 'officer', gap: 2 }],
    left: 10,
  },
];
