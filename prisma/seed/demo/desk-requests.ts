/** What the Japan Desk has asked of the officers in the demo world. */
import type { RequestKind } from '@/lib/desk-request/schema';
import type { DemoText } from './case-shape';

export type DemoDeskRequest = {
  kind: RequestKind;
  centre: string | null;
  /** Firm whose case it is about. */
  caseOf?: { sme: string; partner: string };
  partner?: string;
  subject: DemoText;
  body: DemoText;
  answer?: DemoText;
  /** Working days since it was asked. */
  ago: number;
};

export const deskRequests: DemoDeskRequest[] = [
  {
    kind: 'find-firms',
    centre: null,
    partner: 'mihon-seafood',
    subject: {
      language: 'ja',
      body: 'いか加工の会社を3社探しています',
      th: ['ขอรายชื่อผู้แปรรูปปลาหมึก 3 ราย', 'checked'],
    },
    body: {
      language: 'ja',
      body: '見本水産様が、漁獲地を確認できるいか加工会社を3社ほど比較したいとのことです。HACCP取得済みで、英語で連絡できる会社をお願いします。',
      th: [
        'มิฮง ซุยซันประสงค์เทียบผู้แปรรูปปลาหมึกที่ตรวจสอบแหล่งจับได้ประมาณ 3 ราย ขอรายที่มี HACCP และติดต่อเป็นภาษาอังกฤษได้',
        'checked',
      ],
    },
    ago: 2,
  },
  {
    kind: 'question',
    centre: 'BSC-09',
    caseOf: { sme: 'rayongpart', partner: 'mihon-precision' },
    subject: {
      language: 'ja',
      body: '期限を過ぎた案件の扱い',
      th: ['แนวทางสำหรับเรื่องที่เลยกำหนด', 'machine'],
    },
    body: {
      language: 'ja',
      body: '見本精工様に2回ご連絡しましたが、お返事がありません。お電話で確認しますので、タイ側へその旨をお伝えください。',
      th: ['ติดต่อมิฮง เซโคแล้ว 2 ครั้งยังไม่มีคำตอบ จะโทรศัพท์สอบถามอีกครั้ง กรุณาแจ้งฝ่ายไทยให้ทราบ', 'machine'],
    },
    ago: 1,
  },
  {
    kind: 'knowledge',
    centre: 'BSC-12',
    subject: {
      language: 'ja',
      body: 'ランパーンの窯の燃料転換について',
      th: ['การเปลี่ยนเชื้อเพลิงเตาเผาในลำปาง', 'checked'],
    },
    body: {
      language: 'ja',
      body: 'ランパーンの窯元では、LPGからの転換がどの程度進んでいるでしょうか。日本側から問い合わせがありました。',
      th: ['โรงเซรามิกในลำปางเปลี่ยนจาก LPG ไปมากน้อยเพียงใด มีฝ่ายญี่ปุ่นสอบถามเข้ามา', 'checked'],
    },
    answer: {
      language: 'th',
      body: 'โรงขนาดเล็กส่วนใหญ่ยังใช้ LPG มีบางรายเริ่มทดลองเตาไฟฟ้าสำหรับงานชิ้นเล็ก ศูนย์จะรวบรวมตัวเลขให้ภายในเดือนหน้า',
      ja: [
        '小規模の窯元の多くは今もLPGを使っています。小物では電気窯を試す会社も出てきました。数字は来月中にセンターでまとめます。',
        'machine',
      ],
    },
    ago: 9,
  },
  {
    kind: 'propose',
    centre: 'BSC-05',
    partner: 'mihon-dryers',
    subject: {
      language: 'ja',
      body: '乾燥機の組立先として食品機械の会社をご提案ください',
      th: ['ขอเสนอผู้ผลิตเครื่องจักรอาหารเป็นผู้ประกอบเครื่องอบ', 'checked'],
    },
    body: {
      language: 'ja',
      body: '見本乾燥機製作所様は、コーンケーン周辺で組立と保守を任せられる会社を希望しています。',
      th: ['มิฮง คันโซกิประสงค์หาผู้ประกอบและบำรุงรักษาในขอนแก่นหรือใกล้เคียง', 'checked'],
    },
    answer: {
      language: 'th',
      body: 'ศูนย์เสนอบริษัท แก่นนครวิศวกรรมอาหาร จำกัด แล้ว กิจการตอบรับและอยู่ระหว่างนัดเยี่ยมโรงงาน',
      ja: [
        'ケンナコーン食品機械を提案しました。先方は承諾し、工場訪問の日程を調整中です。',
        'checked',
      ],
    },
    ago: 16,
  },
];
