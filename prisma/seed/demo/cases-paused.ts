/** Cases that stand in a queue, rest, are about to be closed, or have ended after a while. */
import type { DemoCase } from './case-shape';
import { held } from './life-shape';

export const pausedCases: DemoCase[] = [
  {
    sme: 'paetriu',
    partner: 'mihon-trading',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เส้นข้าวอบแห้งปลอดกลูเตนจากฉะเชิงเทรา ขอเสนอให้ร้านสินค้าธรรมชาติในญี่ปุ่นพิจารณา',
      ja: [
        'チャチューンサオ産のグルテンフリー乾燥ライスヌードルです。自然食品店での取り扱いをご検討ください。',
        'machine',
      ],
    },
    moves: [
      {
        move: 'queue',
        by: 'officer',
        gap: 2,
        text: {
          language: 'th',
          body: 'ศูนย์เห็นชอบแล้ว แต่ฝ่ายญี่ปุ่นรับพิจารณาเต็มจำนวน คำขอนี้จึงรอคิวและจะส่งต่อเองเมื่อมีที่ว่าง',
        },
      },
    ],
    left: 12,
  },
  {
    sme: 'phuthai',
    partner: 'mihon-textiles',
    opening: 'express-interest',
    words: {
      language: 'ja',
      body: '見本繊維様が、幅38cmで織れるプレーワー絹に関心をお持ちです。帯地の見本を拝見したいとのことです。',
      th: ['มิฮง เซ็นอิสนใจผ้าไหมแพรวาหน้ากว้าง 38 เซนติเมตร และขอชมตัวอย่างผ้าสำหรับทำโอบิ', 'checked'],
    },
    moves: [],
    left: 3,
    life: {
      messages: [
        {
          after: 0,
          by: 'desk',
          audience: 'STAFF',
          text: {
            language: 'ja',
            body: '先方は年内に方針を決めたいそうです。会社に早めに声をかけていただけると助かります。',
            th: ['ฝ่ายญี่ปุ่นประสงค์สรุปแนวทางภายในปีนี้ หากศูนย์ช่วยติดต่อกิจการโดยเร็วจะเป็นประโยชน์มาก', 'checked'],
          },
        },
      ],
    },
  },
  {
    sme: 'munthara',
    partner: 'mihon-dryers',
    opening: 'request',
    words: {
      language: 'th',
      body: 'เราทำเครื่องคัดมันสำปะหลังและมีตัวแทนในลาวและกัมพูชา อยากนำเครื่องอบประหยัดพลังงานไปเสนอลูกค้ากลุ่มเดียวกัน',
      ja: [
        'キャッサバ選別機を製造し、ラオスとカンボジアに代理店があります。省エネ乾燥機を同じ顧客に提案したいと考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      {
        move: 'accept',
        by: 'desk',
        gap: 5,
        text: {
          language: 'ja',
          body: '阿部様より、代理店網に関心があるとのご返事をいただきました。',
          th: ['คุณอาเบะตอบรับ และสนใจเครือข่ายตัวแทนจำหน่ายของท่าน', 'checked'],
        },
      },
      {
        move: 'hold',
        by: 'desk',
        gap: 3,
        reason: 'budget-year',
        pauseFor: 38,
        text: {
          language: 'ja',
          body: '来期の予算が決まる12月末まで、先方のご都合で待つことになりました。年明けに再開いたします。',
          th: ['ฝ่ายญี่ปุ่นขอรอจนงบประมาณปีหน้าได้ข้อสรุปในสิ้นเดือนธันวาคม แล้วจะดำเนินการต่อหลังปีใหม่', 'checked'],
        },
      },
    ],
    ago: 6,
  },
  {
    sme: 'arimed',
    partner: 'mihon-instruments',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ซอฟต์แวร์ช่วยอ่านภาพเอกซเรย์ของเราใช้ใน 6 โรงพยาบาล อยากร่วมพัฒนาเครื่องวัดขนาดพกพาสำหรับคลินิกชนบท',
      ja: [
        '当社の読影支援ソフトは6病院で使われています。農村の診療所向け携帯計測器を共同で開発したいと考えています。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'headquarters', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 2 },
    ],
    left: -5,
  },
  {
    sme: 'dandindam',
    partner: 'mihon-ceramics',
    opening: 'request',
    words: {
      language: 'th',
      body: 'กระถางดินด่านเกวียนขนาดใหญ่ถึง 1 เมตร ขอเสนอสำหรับงานจัดสวนในญี่ปุ่น',
      ja: ['高さ1mまでの大型の焼き締め鉢です。日本の造園向けにご提案いたします。', 'checked'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
    ],
    left: -24,
  },
  {
    sme: 'betongtharn',
    partner: 'mihon-seafood',
    opening: 'request',
    words: {
      language: 'th',
      body: 'ปลานิลสายน้ำไหลแล่แช่เย็นจากยะลา เนื้อแน่นไม่มีกลิ่นโคลน ขอเสนอตัวอย่างสำหรับร้านอาหาร',
      ja: [
        'ヤラーの渓流で育てたティラピアのチルドフィレです。臭みがなく身が締まっています。飲食店向けの見本をご用意します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'send-link', by: 'desk', gap: 1 },
      { move: 'accept', by: 'link', gap: 4 },
      { move: 'propose-times', by: 'sme', gap: 2 },
      { move: 'pick-time', by: 'link', gap: 2 },
      { move: 'file-met', by: 'desk', gap: 6, turn: 'SME' },
      {
        move: 'close',
        by: 'desk',
        gap: 5,
        reason: 'price',
        text: {
          language: 'ja',
          body: '空輸の運賃を含めると、先方の希望価格と一割五分の開きがありました。冷凍品のご提案があれば、改めて伺いたいとのことです。',
          th: [
            'เมื่อรวมค่าขนส่งทางอากาศแล้วราคาสูงกว่าที่ฝ่ายญี่ปุ่นตั้งไว้ร้อยละ 15 หากมีสินค้าแช่แข็งเสนอ ยินดีพิจารณาใหม่',
            'checked',
          ],
        },
      },
    ],
    ago: 11,
    life: {
      meetings: [
        held({
          proposed: 4,
          picked: 5,
          by: 'sme',
          kind: 'VIDEO',
          minutes: 45,
          days: [-17, -16],
          interpreter: 'th-ja',
          surveys: [
            { side: 'SME', usefulness: 4, outlook: 'quote', nextIn: -12, nextBy: 'SME' },
            { side: 'PARTNER', usefulness: 3, outlook: 'quote', nextIn: -12, nextBy: 'SME' },
          ],
        }),
      ],
      outcomes: [
        {
          day: 0,
          reports: [
            {
              side: 'PARTNER',
              phase: null,
              stage: 'ended',
              note: '価格が合わず、今回は見送りました。',
            },
          ],
        },
      ],
    },
  },
  {
    sme: 'thakhoi',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'น้ำส้มโอผ่านความดันสูง ไม่เติมน้ำตาล เก็บเย็นได้ 45 วัน ขอเสนอตัวอย่าง',
      ja: [
        '高圧処理のポメロジュースです。砂糖は加えず、冷蔵で45日保存できます。見本をご提案します。',
        'checked',
      ],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 1 },
      {
        move: 'decline',
        by: 'partner',
        gap: 3,
        reason: 'specification',
        text: {
          language: 'ja',
          body: '当社の物流は常温品が中心のため、今回は見送らせていただきます。常温で半年保つ品がございましたら、ぜひご紹介ください。',
          th: [
            'ระบบขนส่งของบริษัทรองรับสินค้าอุณหภูมิห้องเป็นหลัก ครั้งนี้จึงขอไม่ดำเนินการต่อ หากมีสินค้าที่เก็บได้ 6 เดือน ยินดีพิจารณา',
            'checked',
          ],
        },
      },
    ],
    ago: 30,
  },
  {
    sme: 'phosugar',
    partner: 'mihon-foods',
    opening: 'request',
    words: {
      language: 'th',
      body: 'น้ำตาลอ้อยไม่ฟอกสีจากนครสวรรค์ บรรจุถุง 25 กิโลกรัม ส่งได้เดือนละ 40 ตัน',
      ja: ['ナコーンサワンの無漂白さとうきび糖です。25kg袋で月40トンを出荷できます。', 'machine'],
    },
    moves: [
      { move: 'approve', by: 'officer', gap: 2 },
      { move: 'decline', by: 'partner', gap: 6, reason: 'price' },
    ],
    ago: 41,
  },
];
