/**
 * Registrations that are not simply approved: where each stands, and what has been said. Firms that
 * are not named here were approved in two stages by two people.
 */
import type { ReviewPoint } from '@/lib/sme/points';
import type { OfficerMove, ReviewReason } from '@/lib/sme/states';

export type DemoReview = {
  decision: OfficerMove | 'submit';
  reason?: ReviewReason;
  note?: string;
  questions?: { point: ReviewPoint; text: string }[];
  /** Working days after the step before. */
  gap: number;
};

export type DemoRegistration = {
  reviews: DemoReview[];
  /** Working days that the officers have left; where it is their turn. */
  left?: number;
  /** Working days since the last step, where no clock runs. */
  ago?: number;
  /** How far the member has come, for a draft. */
  step?: number;
};

const submit: DemoReview = { decision: 'submit', gap: 0 };
const approve: DemoReview = { decision: 'approve', gap: 2 };

export const registrations: Record<string, DemoRegistration> = {
  nayokpack: { reviews: [], ago: 1, step: 2 },
  maetha: { reviews: [], ago: 6, step: 3 },
  prachincomp: { reviews: [submit], left: 0 },
  phaingam: { reviews: [submit], left: -1 },
  rimkhongpla: { reviews: [submit], left: 2 },
  warinwood: { reviews: [submit], left: 3 },
  kraburi: { reviews: [submit], left: 1 },
  paetriu: {
    reviews: [submit, { ...approve, note: 'โทรศัพท์สอบถามกำลังผลิตแล้ว ตรงกับที่แจ้ง' }],
    left: 1,
  },
  buengsi: { reviews: [submit, approve], left: -2 },
  lamlukka: { reviews: [submit, approve], left: 2 },
  sakaeoherb: {
    reviews: [
      submit,
      {
        decision: 'return',
        reason: 'incomplete',
        gap: 2,
        note: 'ข้อมูลส่วนใหญ่ครบแล้ว เหลือ 2 ข้อ',
        questions: [
          {
            point: 'certificates',
            text: 'ระบุว่ามีมาตรฐาน GHPs กรุณาแจ้งเลขที่ใบรับรองและวันหมดอายุ',
          },
          {
            point: 'capacity',
            text: 'กำลังผลิต 1,500 ลิตรต่อเดือนเป็นของน้ำมันนวดอย่างเดียว หรือรวมยาหม่องด้วย',
          },
        ],
      },
    ],
    ago: 2,
  },
  sapyai: {
    reviews: [
      submit,
      approve,
      {
        decision: 'return',
        reason: 'differs-from-register',
        gap: 2,
        questions: [
          {
            point: 'names',
            text: 'ชื่อภาษาอังกฤษไม่ตรงกับหนังสือรับรอง กรุณาตรวจสอบและแก้ไข',
          },
        ],
      },
    ],
    ago: 3,
  },
  lansak: {
    reviews: [
      submit,
      {
        decision: 'hold',
        reason: 'waiting-for-visit',
        gap: 3,
        note: 'นัดเยี่ยมกิจการร่วมกับสำนักงานอุตสาหกรรมจังหวัด แล้วจะพิจารณาต่อ',
      },
    ],
    ago: 5,
  },
  kanyai: {
    reviews: [
      submit,
      {
        decision: 'reject',
        reason: 'cannot-be-verified',
        gap: 3,
        note: 'เลขทะเบียนนิติบุคคลไม่ตรงกับชื่อกิจการในหนังสือรับรอง หากแก้ไขแล้ว ศูนย์ยินดีช่วยลงทะเบียนใหม่',
      },
    ],
    ago: 12,
  },
};
