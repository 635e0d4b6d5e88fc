/**
 * People of a simulated year: who acts on a case when it is their turn, and what they do. All through
 * the portal's own commands, at the simulated moment.
 */
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { closeIntroduction } from '@/lib/introduction/close-commands';
import {
  extendIntroduction,
  holdIntroduction,
  resumeIntroduction,
} from '@/lib/introduction/control-commands';
import {
  acceptForPartner,
  askForPartner,
  declineForPartner,
  sendPartnerLink,
} from '@/lib/introduction/desk-commands';
import {
  approveIntroduction,
  rejectIntroduction,
  returnIntroduction,
} from '@/lib/introduction/officer-commands';
import {
  answerQuestion,
  resubmitIntroduction,
  withdrawIntroduction,
} from '@/lib/introduction/sme-commands';
import { pickMeetingTime, proposeMeeting, reportAttendance } from '@/lib/meeting/commands';
import {
  confirmAgreement,
  contestAgreement,
  reportAgreement,
} from '@/lib/outcome/agreement-commands';
import { fileAsMet, setStep } from '@/lib/outcome/step-commands';

export type People = {
  member: Viewer;
  officer: Viewer;
  headquarters: Viewer;
  desk: Viewer;
  contact: Viewer;
};
export type Dice = () => number;
type Result = { ok: true } | { ok: false; failure: { code: string } };

export const yearCase = (id: string) =>
  db.introduction.findUniqueOrThrow({
    where: { id },
    include: {
      meetings: { include: { times: true }, orderBy: { createdAt: 'asc' } },
      events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  });
export type YearCase = Awaited<ReturnType<typeof yearCase>>;

type Act = { thing: YearCase; people: People; dice: Dice; now: Date };

const words = { text: 'ข้อความทดสอบ', language: 'th' } as const;
const dayMs = 86_400_000;
const ahead = (now: Date, days: number) =>
  new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);

/** Whoever's turn it is does something, or another side something that it may do at any time. */
export function act(given: Act): Promise<Result> {
  const { thing, people, dice, now } = given;
  const { id } = thing;
  const chance = dice();
  // The desk learns of a case once the officer has let it through.
  const inside = ['UNDER_REVIEW', 'RETURNED'].includes(thing.state);
  const staff = inside ? people.officer : people.desk;
  if (thing.state === 'ON_HOLD')
    return resumeIntroduction.run(people.member, { id, ...words }, { now });
  if (chance < 0.02) {
    const pause = {
      id,
      ...words,
      reason: 'season',
      until: ahead(now, 5 + Math.floor(dice() * 40)),
    };
    return holdIntroduction.run(dice() < 0.5 ? people.officer : staff, pause, { now });
  }
  if (chance < 0.08 && thing.dueAt && thing.dueAt < now) {
    return extendIntroduction.run(staff, { id, ...words }, { now });
  }
  return acts[thing.state]?.(given) ?? Promise.resolve({ ok: true });
}

const acts: Partial<Record<YearCase['state'], (act: Act) => Promise<Result>>> = {
  UNDER_REVIEW: ({ thing: { id, turn }, people, dice, now }) => {
    const officer = turn === 'HEADQUARTERS' ? people.headquarters : people.officer;
    const chance = dice();
    const confirmed = ['met-before', 'declined-before', 'requirement-fails'];
    if (chance < 0.1) return returnIntroduction.run(officer, { id, ...words }, { now });
    if (chance < 0.18) {
      return rejectIntroduction.run(officer, { id, reason: 'not-ready', ...words }, { now });
    }
    return approveIntroduction.run(officer, { id, confirmed, ...words }, { now });
  },
  RETURNED: ({ thing: { id }, people, now }) =>
    resubmitIntroduction.run(people.member, { id, ...words }, { now }),
  QUEUED: ({ thing: { id }, people, dice, now }) =>
    dice() < 0.1
      ? withdrawIntroduction.run(people.member, { id, reason: 'changed-plans', ...words }, { now })
      : Promise.resolve({ ok: true }),
  APPROVED: ({ thing: { id }, people, dice, now }) => {
    if (dice() < 0.2) return answer({ id, by: people.desk, dice, now });
    const recipient = { recipientName: '山田 太郎', email: 'yamada@partner.example.test' };
    return sendPartnerLink.run(people.desk, { id, ...recipient, linkLanguage: 'ja' }, { now });
  },
  OFFERED: ({ thing: { id }, people, dice, now }) => answer({ id, by: people.contact, dice, now }),
  QUESTIONED: ({ thing: { id }, people, now }) =>
    answerQuestion.run(people.member, { id, ...words }, { now }),
  ACCEPTED: arrange,
  MEETING_ARRANGED: meet,
  MET: talk,
  IN_TALKS: talk,
};

type Answer = { id: string; by: Viewer; dice: Dice; now: Date };

function answer({ id, by, dice, now }: Answer): Promise<Result> {
  const chance = dice();
  const said = { id, text: 'よろしくお願いいたします。', language: 'ja' };
  if (chance < 0.15) return askForPartner.run(by, said, { now });
  if (chance < 0.35) return declineForPartner.run(by, { ...said, reason: 'timing' }, { now });
  return acceptForPartner.run(by, said, { now });
}

function close({ thing, people, now }: Act): Promise<Result> {
  return closeIntroduction.run(people.desk, { id: thing.id, reason: 'no-fit', ...words }, { now });
}

function arrange(given: Act): Promise<Result> {
  const { thing, people, dice, now } = given;
  if (dice() < 0.05) return close(given);
  const open = thing.meetings.findLast(({ state }) => state === 'PROPOSED');
  const time = open?.times.find(({ startsAt }) => startsAt > now);
  if (open && time) {
    const picker = open.proposedBySide === 'SME' ? people.contact : people.member;
    return pickMeetingTime.run(picker, { id: open.id, timeId: time.id, overlap: 'on' }, { now });
  }
  const slots = [3, 4, 6].map(
    (days) => new Date(now.getTime() + days * dayMs + dice() * 3_600_000),
  );
  const by = dice() < 0.7 ? people.member : people.contact;
  const proposal = {
    ...{ id: thing.id, zone: 'Asia/Bangkok', minutes: '60', kind: 'VIDEO', interpreter: 'th-ja' },
    slots: slots.map((at) => at.toISOString()),
    ...words,
    answers: open?.id ?? '',
  };
  return proposeMeeting.run(by, proposal, { now });
}

async function meet(given: Act): Promise<Result> {
  const { thing, people, dice, now } = given;
  const meeting = thing.meetings.findLast(({ state }) => state === 'ARRANGED' || state === 'HELD');
  if (!meeting?.endsAt || meeting.endsAt > now) return { ok: true };
  if (dice() < 0.15) {
    return reportAttendance.run(people.member, { id: meeting.id, came: 'own' }, { now });
  }
  await reportAttendance.run(people.contact, { id: meeting.id, came: 'both' }, { now });
  return fileAsMet.run(people.officer, { id: thing.id, ...step(dice, now) }, { now });
}

const step = (dice: Dice, now: Date) => ({
  step: 'ส่งตัวอย่างและใบเสนอราคา',
  stepDay: ahead(now, 3 + Math.floor(dice() * 25)),
  taker: (['SME', 'PARTNER', 'OFFICER', 'DESK'] as const)[Math.floor(dice() * 4)] ?? 'SME',
  language: 'th',
});

function talk(given: Act): Promise<Result> {
  const { thing, people, dice, now } = given;
  const { id } = thing;
  const answers = ['report-agreement', 'confirm-agreement', 'contest-agreement'];
  const report = thing.events.findLast(({ move }) => answers.includes(move));
  if (thing.state === 'IN_TALKS' && report?.move === 'report-agreement') {
    const other = report.actorSide === 'SME' ? people.contact : people.member;
    const said = { id, eventId: report.id, ...words };
    return dice() < 0.85
      ? confirmAgreement.run(other, said, { now })
      : contestAgreement.run(other, said, { now });
  }
  const chance = dice();
  if (chance < 0.12) return close(given);
  if (chance < 0.35) {
    const by = dice() < 0.6 ? people.member : people.contact;
    const phase = 1 + Math.floor(dice() * 3);
    return reportAgreement.run(by, { id, phase, ...words }, { now });
  }
  return setStep.run(people.desk, { id, ...step(dice, now) }, { now });
}
