/** Cases that wait for the firm or for an officer. */
import type { DemoCase } from './case-shape';

export const openCases: DemoCase[] = [
  {
    sme: 'chantharot',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เรามีผลไม้อบแห้งจากจันทบุรีไม่เติมน้ำตาล กำลังผลิตเดือนละ 6 ตัน มี FSSC 22000 ใช้ได้ถึงมีนาคม 2571 ขอเสนอตัวอย่างทุเรียนและมังคุดอบแห้งให้พิจารณา',
      ja: [
        'チャンタブリー産の無糖ドライフルーツを月6トン生産しています。FSSC 22000は2028年3月まで有効です。ドリアンとマンゴスチンの見本をご検討いただければ幸いです。',
        'checked',
      ],
    },
    moves: [],
    left: 0,
  },
  {
    sme: 'chantharot',
    partner: 'mihon-dryers',
    opening: 'request',
    words: {
      language: 'th',
      body: 'สนใจเครื่องอบประหยัดพลังงานเพื่อเพิ่มกำลังผลิตจาก 6 ตันเป็น 10 ตันต่อเดือน และยินดีใช้โรงงานเป็นที่ทดลองกับผลไม้ไทย',
      ja: [
        '月6トンから10トンへの増産のため、省エネ乾燥機に関心があります。タイの果物での試験に当社工場をお使いいただけます。',
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
          body: '現在の乾燥温度と、1回あたりの仕込み量を教えてください。電源は三相380Vでしょうか。',
          th: ['ขอทราบอุณหภูมิที่ใช้อบในปัจจุบันและปริมาณต่อรอบ และใช้ไฟสามเฟส 380 โวลต์ใช่หรือไม่', 'checked'],
        },
      },
    ],
    left: 2,
  },
  {
    sme: 'buraphaauto',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'th',
      body: 'อยากร่วมทำชุดเซนเซอร์ IoT สำหรับโรงงานเอสเอ็มอีใน EEC เรามีวิศวกร 28 คนดูแลติดตั้งและหลังการขาย',
      ja: [
        'EECの中小工場向けIoTセンサーキットを共同で作りたいと考えています。技術者28名が設置と保守を担います。',
        'machine',
      ],
    },
    moves: [],
    left: -1,
  },
  {
    sme: 'laplae',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขอแนะนำทุเรียนและลางสาดฟรีซดรายจากอุตรดิตถ์ รับผลิตในชื่อของลูกค้าได้ตั้งแต่ 100 กิโลกรัม',
    },
    moves: [],
    left: 2,
  },
  {
    sme: 'donguu',
    partner: 'mihon-environment',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขอคำปรึกษาและร่วมทดสอบสารเคลือบกันน้ำมันที่ไม่มี PFAS สำหรับภาชนะจากกากมันสำปะหลัง',
      en: [
        'We ask for advice and joint tests of a PFAS-free grease barrier for tableware made of cassava waste.',
        'checked',
      ],
    },
    moves: [],
    left: 3,
  },
  {
    sme: 'haripart',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'th',
      body: 'รับประกอบแผงวงจรเซนเซอร์ล็อตเล็กในลำพูน มีวิศวกรที่อ่านแบบภาษาญี่ปุ่นได้ 2 คน',
      ja: [
        'ラムプーンでセンサー基板の小ロット実装を承ります。日本語の図面を読める技術者が2名います。',
        'checked',
      ],
    },
    moves: [],
    left: 1,
  },
  {
    sme: 'phasukmai',
    partner: 'mihon-textiles',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เสนอผ้าไหมตกแต่งภายในที่กันไฟลามและกันคราบ สนใจเส้นใยผสมจากอิชิกาวะ',
    },
    moves: [
      {
        move: 'return',
        by: 'officer',
        gap: 2,
        text: {
          language: 'th',
          body: 'กรุณาแนบผลทดสอบการกันไฟลาม และระบุหน้ากว้างผ้าที่ผลิตได้ เพื่อให้ฝ่ายญี่ปุ่นพิจารณาได้ทันที',
        },
      },
    ],
    left: 3,
  },
  {
    sme: 'lanbaikhram',
    partner: 'mihon-textiles',
    opening: 'propose',
    words: {
      language: 'th',
      body: 'ศูนย์ภาคที่ 1 เห็นว่าผ้าครามของท่านตรงกับที่มิฮง เซ็นอิมองหา หากสนใจ กรุณาตอบรับ แล้วศูนย์จะส่งเรื่องต่อให้',
      ja: [
        '第1地域センターでは、貴社の藍染め布が見本繊維の探すものに合うと考えています。ご関心がありましたら、提案へのご回答をお願いいたします。',
        'machine',
      ],
    },
    moves: [],
    left: 4,
  },
  {
    sme: 'bangbomeal',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ครัวกลางของเราทำอาหารไทยแช่แข็งเดือนละ 120 ตัน อยากพัฒนาเมนูสำหรับตลาดญี่ปุ่นร่วมกัน',
      ja: [
        '当社のセントラルキッチンは月120トンの冷凍タイ料理を作っています。日本市場向けのメニューを共同で開発したいと考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'headquarters', gap: 3 },
      {
        move: 'ask',
        by: 'partner',
        gap: 3,
        text: {
          language: 'ja',
          body: 'アレルゲンの管理区分と、最小の製造ロットを教えてください。',
          th: ['ขอทราบการแยกพื้นที่สารก่อภูมิแพ้และจำนวนผลิตขั้นต่ำต่อครั้ง', 'checked'],
        },
      },
    ],
    left: 4,
  },
  {
    sme: 'bangfai',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ขนมข้าวอินทรีย์อบกรอบไม่เติมน้ำตาล มีสูตรสำหรับเด็กเล็กและผู้สูงอายุ ขอเสนอตัวอย่าง 5 รายการ',
      ja: [
        '砂糖を使わない有機米の焼き菓子です。幼児向け・高齢者向けの配合があり、見本5品をご用意できます。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      { move: 'send-link', by: 'desk', gap: 1 },
      {
        move: 'ask',
        by: 'link',
        gap: 3,
        text: {
          language: 'ja',
          body: '賞味期限は何か月でしょうか。日本語の表示ラベルは貴社で貼れますか。',
          th: ['สินค้ามีอายุกี่เดือน และติดฉลากภาษาญี่ปุ่นจากโรงงานได้หรือไม่', 'machine'],
        },
      },
    ],
    left: 1,
  },
];
