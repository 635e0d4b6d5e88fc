/** Cases that both sides accepted, and cases that were closed, each with its reason. */
import type { DemoCase } from './case-shape';

export const closedCases: DemoCase[] = [
  {
    sme: 'tratsea',
    partner: 'mihon-seafood',
    opening: 'request',
    words: {
      language: 'th',
      body: 'กุ้งขาวและหมึกจากตราด บันทึกแหล่งจับทุกถัง เดือนละ 90 ตัน ขอเสนอราคาส่งถึงฟูกูโอกะ',
      ja: [
        'トラート産のバナメイエビといかです。漁獲地を箱ごとに記録し、月90トンを出荷できます。福岡着の価格をご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
      {
        move: 'accept',
        by: 'link',
        gap: 4,
        text: {
          language: 'ja',
          body: '漁獲地の記録に関心があります。オンラインでお話を伺いたいです。',
          th: ['สนใจระบบบันทึกแหล่งจับ ขอนัดคุยทางวิดีโอ', 'checked'],
        },
      },
    ],
    ago: 8,
  },
  {
    sme: 'khramsakon',
    partner: 'mihon-textiles',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ผ้าครามสกลนคร GI จาก 7 หมู่บ้าน อยากทำคอลเลกชันร่วมกับเมืองที่มีวัฒนธรรมการทอ',
      ja: [
        '7つの村による地理的表示の藍染め布です。織物の文化を持つ地域と共同コレクションを作りたいと考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      {
        move: 'accept',
        by: 'desk',
        gap: 6,
        text: {
          language: 'ja',
          body: 'お電話で承諾をいただきました。春の展示会に向けて進めたいとのことです。',
          th: ['ฝ่ายญี่ปุ่นตอบรับทางโทรศัพท์ ประสงค์เตรียมงานสำหรับนิทรรศการฤดูใบไม้ผลิ', 'checked'],
        },
      },
    ],
    left: 3,
  },
  {
    sme: 'kokhasila',
    partner: 'mihon-ceramics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'สโตนแวร์ลำปาง เปลี่ยนแบบได้ใน 3 สัปดาห์ เคลือบไม่มีตะกั่ว สนใจผลิตให้แบรนด์ญี่ปุ่นและเตาประหยัดก๊าซ',
      ja: [
        'ランパーンのストーンウェアです。鉛を含まない釉薬で、3週間で型を替えられます。日本ブランドの製造と省ガス窯に関心があります。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 7 },
    ],
    ago: 22,
  },
  {
    sme: 'kaennakhon',
    partner: 'mihon-dryers',
    opening: 'propose',
    words: {
      language: 'th',
      body: 'มิฮง คันโซกิหาผู้ประกอบเครื่องในไทย ศูนย์ภาคที่ 5 เห็นว่าท่านมีทีม PLC และงานสแตนเลสครบ หากสนใจ กรุณาตอบรับ',
      ja: [
        '見本乾燥機製作所がタイの組立先を探しています。第5地域センターは、PLCとステンレス加工を備えた貴社が適すると考えています。',
        'checked',
      ],
    },
    moves: [
      {
        move: 'agree',
        by: 'sme',
        gap: 1,
        text: { language: 'th', body: 'สนใจและพร้อมให้เยี่ยมชมโรงงานที่ขอนแก่น' },
      },
      { move: 'approve', by: 'headquarters', gap: 2 },
      {
        move: 'accept',
        by: 'desk',
        gap: 5,
        text: {
          language: 'ja',
          body: '阿部様より、12月に工場を訪問したいとのご希望です。',
          th: ['คุณอาเบะประสงค์เยี่ยมชมโรงงานในเดือนธันวาคม', 'checked'],
        },
      },
    ],
    ago: 3,
  },
  {
    sme: 'chantharot',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขอเสนอน้ำมังคุดเข้มข้นสำหรับร้านสินค้าธรรมชาติ',
      ja: ['自然食品店向けに濃縮マンゴスチン果汁をご提案します。', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'decline',
        by: 'desk',
        gap: 6,
        reason: 'timing',
        text: {
          language: 'ja',
          body: '今期の仕入れ計画が決まっているため、今回は見送りとのご回答でした。来年4月以降であれば改めて検討できるとのことです。',
          th: [
            'ฝ่ายญี่ปุ่นวางแผนสั่งซื้อรอบนี้แล้ว ครั้งนี้จึงขอไม่ดำเนินการต่อ พิจารณาใหม่ได้ตั้งแต่เดือนเมษายนปีหน้า',
            'checked',
          ],
        },
      },
    ],
    ago: 25,
  },
  {
    sme: 'suratpalm',
    partner: 'mihon-environment',
    opening: 'request',
    words: {
      language: 'th',
      body: 'อยากร่วมพัฒนาการดักจับคาร์บอนจากก๊าซชีวภาพของโรงงานปาล์ม',
      ja: ['パーム工場のバイオガスからの炭素回収を共同で開発したいと考えています。', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 3 },
      { move: 'send-link', by: 'desk', gap: 1 },
      {
        move: 'decline',
        by: 'link',
        gap: 5,
        reason: 'field',
        text: {
          language: 'ja',
          body: '当社の専門は材料の分離で、炭素回収は扱っておりません。今回は見送ります。',
          th: ['บริษัทถนัดการแยกวัสดุ ไม่ได้ทำเรื่องดักจับคาร์บอน ครั้งนี้จึงขอไม่ดำเนินการต่อ', 'checked'],
        },
      },
    ],
    ago: 18,
  },
  {
    sme: 'sarakhamprotein',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เสนอผงจิ้งหรีดสำหรับเป็นส่วนผสมอาหาร',
      ja: ['食品原料としてコオロギパウダーをご提案します。', 'machine'],
    },
    moves: [
      {
        move: 'reject',
        by: 'officer',
        gap: 2,
        reason: 'not-ready',
        text: {
          language: 'th',
          body: 'ฝ่ายญี่ปุ่นกำหนด FSSC 22000 ซึ่งกิจการยังไม่มี ศูนย์แนะนำโครงการที่ปรึกษาระบบมาตรฐานก่อน แล้วขอใหม่ได้ทุกเมื่อ',
        },
      },
    ],
    ago: 10,
  },
  {
    sme: 'namphapress',
    partner: 'mihon-plastics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับปั๊มบัสบาร์และชิ้นส่วนยึดสำหรับแบตเตอรี่',
      ja: ['電池用バスバーと取付部品のプレス加工を承ります。', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'withdraw',
        by: 'sme',
        gap: 4,
        reason: 'changed-plans',
        text: { language: 'th', body: 'กำลังผลิตเต็มถึงกลางปีหน้า ขอถอนคำขอไว้ก่อน' },
      },
    ],
    ago: 14,
  },
  {
    sme: 'mokmueang',
    partner: 'mihon-instruments',
    opening: 'propose',
    words: {
      language: 'th',
      body: 'มิฮง เคโซกุหาผู้ติดตั้งเซนเซอร์ในไทย ศูนย์ภาคที่ 1 ขอเสนอให้ท่านพิจารณา',
    },
    moves: [
      {
        move: 'decline-proposal',
        by: 'sme',
        gap: 2,
        reason: 'other',
        text: { language: 'th', body: 'ขณะนี้ทีมงานเน้นซอฟต์แวร์ ยังไม่พร้อมรับงานติดตั้ง ขอบคุณที่เสนอ' },
      },
    ],
    ago: 9,
  },
];
