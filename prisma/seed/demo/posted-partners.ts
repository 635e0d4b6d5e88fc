/** What invented partners seek: one need with many answers, one with a few, one with none. */
import type { DemoPostedNeed } from './posted-shape';

export const partnerNeeds: DemoPostedNeed[] = [
  {
    partner: 'mihon-precision',
    state: 'OPEN',
    kind: 'BUSINESS',
    title: {
      language: 'ja',
      body: 'ロボット用アルミ精密部品の加工先',
      th: ['หาผู้ผลิตชิ้นส่วนอะลูมิเนียมละเอียดสำหรับหุ่นยนต์', 'checked'],
      en: ['Machining of precision aluminium parts for robots', 'checked'],
    },
    specification: {
      language: 'ja',
      body: '材質はA5052、最大150mm角、公差±5μmの部品を月2,000個ほど求めています。試作は50個から始め、三次元測定の成績書を付けていただきます。',
      th: [
        'วัสดุ A5052 ขนาดไม่เกิน 150 มิลลิเมตร ค่าพิกัด ±5 ไมครอน เดือนละประมาณ 2,000 ชิ้น เริ่มทดลอง 50 ชิ้นพร้อมผลวัด CMM',
        'checked',
      ],
    },
    fields: ['SUPPLY_CHAIN', 'AUTO_PARTS'],
    phases: [1],
    volume: { amount: 2000, unit: 'piece', per: 'month' },
    cost: { amount: 780, currency: 'JPY', per: 'piece' },
    leadTimeDays: 45,
    requirements: [
      { kind: 'process', code: 'PRC-CNC-TURNING' },
      { kind: 'tolerance', micrometres: 5 },
      { kind: 'certificate', code: 'CRT-ISO9001' },
    ],
    endsIn: 70,
    postedAgo: 12,
    proposals: [
      {
        from: 'rayongpart',
        words: {
          language: 'th',
          body: 'กลึงละเอียด ±3 ไมครอน มีเครื่อง 5 แกน 6 เครื่อง รับล็อตทดลองได้ทันที',
          ja: ['±3μmの切削が可能で、5軸機を6台備えています。試作はすぐに承れます。', 'checked'],
        },
      },
      {
        from: 'techmould',
        words: {
          language: 'th',
          body: 'ทำชิ้นส่วนพร้อมจับยึดได้ในโรงงานเดียว แนบผลวัดทุกล็อต',
          ja: ['治具まで自社で製作し、ロットごとに測定結果を添付します。', 'machine'],
        },
      },
      {
        from: 'koratalu',
        words: { language: 'th', body: 'หล่อแล้วกลึงต่อในโรงงานเดียว ตรวจด้วย CMM อัตราของเสีย 180 ppm' },
      },
      {
        from: 'phraeksa',
        words: { language: 'th', body: 'รับชุบผิวหลังกลึงได้ด้วย ส่งเป็นชิ้นงานพร้อมประกอบ' },
      },
      {
        from: 'prachincomp',
        words: { language: 'th', body: 'ขอเสนอเป็นชุดประกอบพร้อมสายไฟ หากท่านสนใจรับทั้งชุด' },
        declined: 'specification',
      },
    ],
    questions: [
      { of: 'koratalu', position: 1, answer: 'fails', note: 'ปัจจุบันทำได้ ±10 ไมครอน' },
      { of: 'techmould', position: 1 },
    ],
  },
  {
    partner: 'mihon-foods',
    state: 'OPEN',
    kind: 'BUSINESS',
    title: {
      language: 'ja',
      body: '無糖の乾燥果実（マンゴー以外）',
      th: ['หาผลไม้อบแห้งไม่เติมน้ำตาล ยกเว้นมะม่วง', 'checked'],
    },
    specification: {
      language: 'ja',
      body: '業務用5kg包装、水分15%以下、賞味期限12か月以上の品を探しています。残留農薬の分析結果をお願いします。',
      th: [
        'บรรจุ 5 กิโลกรัมสำหรับโรงงาน ความชื้นไม่เกินร้อยละ 15 อายุสินค้า 12 เดือนขึ้นไป พร้อมผลตรวจสารตกค้าง',
        'checked',
      ],
    },
    fields: ['TRADE_EXPORT', 'FOOD_INNOVATION'],
    phases: [1],
    volume: { amount: 1, unit: 'tonne', per: 'month' },
    requirements: [
      { kind: 'certificate', code: 'CRT-FSSC22000' },
      { kind: 'monthly-volume', amount: 1, unit: 'tonne' },
      { kind: 'lead-time', maxDays: 60 },
    ],
    endsIn: 45,
    postedAgo: 20,
    proposals: [
      {
        from: 'chantharot',
        words: {
          language: 'th',
          body: 'ทุเรียนและมังคุดอบแห้ง ไม่เติมน้ำตาล เดือนละ 6 ตัน',
          ja: ['無糖の乾燥ドリアンとマンゴスチンを月6トンご用意できます。', 'checked'],
        },
      },
      { from: 'wiangsuan', words: { language: 'th', body: 'ลำไยอบแห้งเดือนละ 30 ตัน มี FSSC 22000' } },
    ],
    questions: [{ of: 'wiangsuan', position: 2, answer: 'meets', note: 'ส่งได้ภายใน 40 วัน' }],
  },
  {
    partner: 'mihon-trading',
    state: 'OPEN',
    kind: 'BUSINESS',
    title: {
      language: 'ja',
      body: '竹・木製の台所用品',
      th: ['หาเครื่องครัวไม้และไม้ไผ่', 'machine'],
    },
    specification: {
      language: 'ja',
      body: '塗装は食品衛生法に適合するものに限ります。一品番300個から、3品番ほどを考えています。',
    },
    fields: ['TRADE_EXPORT'],
    phases: [1],
    requirements: [{ kind: 'video-meeting' }],
    hidesName: true,
    endsIn: 80,
    postedAgo: 3,
  },
];
