/**
 * What belongs to an invented case beside its moves. A step counts from 0, the opening; what happens
 * *after* a step happens some hours later, before the next.
 */
import type { DemoMover, DemoText } from './case-shape';

export type DemoSide = 'SME' | 'PARTNER';

export type DemoMessage = {
  after: number;
  by: DemoMover;
  /** Everybody in the case when it is not said. */
  audience?: 'THAI_SIDE' | 'JAPANESE_SIDE' | 'STAFF';
  text: DemoText;
  file?: { name: string; kind: 'pdf' | 'png'; confidential?: boolean };
};

export type DemoDisclosure = {
  stage: 'NAME' | 'CONTACT' | 'DOCUMENTS';
  after: number;
  by: DemoMover;
  /** Which sides have consented; both open the stage. */
  consents: DemoSide[];
  refusedBy?: DemoSide;
  /** Which sides have looked. */
  seenBy?: DemoSide[];
};

export type DemoSurvey = {
  side: DemoSide;
  usefulness: 1 | 2 | 3 | 4 | 5;
  outlook: 'none' | 'stay-in-touch' | 'sample' | 'quote' | 'trial' | 'contract';
  amount?: number;
  currency?: 'JPY' | 'THB';
  /** Working days from today; may lie behind. */
  nextIn?: number;
  nextBy?: 'SME' | 'PARTNER' | 'DESK' | 'OFFICER';
  comment?: DemoText;
};

export type DemoMeeting = {
  state: 'PROPOSED' | 'ARRANGED' | 'HELD' | 'MISSED' | 'CANCELLED';
  /** The steps at which it was proposed and picked. */
  proposed: number;
  picked?: number;
  by: DemoMover;
  kind: 'VIDEO' | 'PLACE' | 'TABLE';
  minutes: 30 | 45 | 60 | 90;
  /** Working days from today of each candidate time; the first was picked. Negative lies behind. */
  days: number[];
  interpreter?: 'th-ja' | 'ja-en';
  place?: string;
  table?: string;
  agenda?: DemoText;
  /** What each side says of who came: [its own people, the other side's]. */
  attendance?: Partial<Record<DemoSide, readonly [own: boolean, other: boolean]>>;
  surveys?: DemoSurvey[];
};

export type DemoReport = {
  side: DemoSide;
  phase: 1 | 2 | 3 | null;
  stage: 'talking' | 'sample' | 'order' | 'contract' | 'investment' | 'ended';
  amount?: number;
  currency?: 'JPY' | 'THB';
  note?: string;
};

export type DemoOutcome = {
  day: 0 | 30 | 90 | 180 | 365;
  reports: DemoReport[];
  /** The two sides differ and an officer is asked. */
  differs?: boolean;
  /** An officer's word on evidence. */
  evidence?: { amount: number; currency: 'JPY' | 'THB'; phase: 1 | 2 | 3; reason: string };
};

export type DemoLife = {
  messages?: DemoMessage[];
  disclosures?: DemoDisclosure[];
  meetings?: DemoMeeting[];
  outcomes?: DemoOutcome[];
};

/** A meeting to which both sides came and say so. */
export function held(meeting: Omit<DemoMeeting, 'state' | 'attendance'>): DemoMeeting {
  return { ...meeting, state: 'HELD', attendance: { SME: [true, true], PARTNER: [true, true] } };
}

/** The same report from both sides. */
export function alike(report: Omit<DemoReport, 'side'>): DemoReport[] {
  return [
    { ...report, side: 'SME' },
    { ...report, side: 'PARTNER' },
  ];
}
