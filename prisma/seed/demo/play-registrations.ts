/**
 * Plays each firm's registration through the state machine, from its first step to where it stands,
 * and gathers the decisions, the officers' questions and the audit rows on the way.
 */

import { workingCalendar } from '@/lib/calendar/facts';
import { checklistOf, questionField } from '@/lib/sme/points';
import { reviewDueAt } from '@/lib/sme/review-clock';
import {
  afterMove,
  approvalDays,
  reviewWorkingDays,
  type SmeState,
  type Stage,
  turnOf,
} from '@/lib/sme/states';
import { demoSmes } from '../demo-smes';
import { stableId } from '../stable-id';
import type { Row } from '../upsert';
import { type DemoRegistration, type DemoReview, registrations } from './registrations';
import { smeCode } from './sme-rows';
import type { DemoSme } from './sme-shape';
import { headquarters, memberOf, officerOf, type Person, secondHeadquarters, smeId } from './staff';
import { clockStart, workingDaysBefore } from './times';
import type { Trail } from './trail';

export type PlayedRegistration = {
  place: { state: SmeState; stage: Stage };
  step: number;
  createdAt: Date;
  changedAt: Date;
  submittedAt: Date | null;
  approvedAt: Date | null;
  checkedUntil: Date | null;
  dueAt: Date | null;
  reviews: Row[];
  questions: Row[];
};

const dayMs = 86_400_000;

/** Approved some weeks ago, each firm on another day. */
function usual(index: number): DemoRegistration {
  return {
    reviews: [
      { decision: 'submit', gap: 0 },
      { decision: 'approve', gap: 2 },
      { decision: 'approve', gap: 2 },
    ],
    ago: 18 + ((index * 7) % 60),
  };
}

/** When each step was made, counted back from the last. */
function timesOf(registration: DemoRegistration, now: Date, salt: number): Date[] {
  const { reviews, left, ago } = registration;
  let at =
    left === undefined
      ? workingDaysBefore(now, ago ?? 0, salt)
      : clockStart(now, reviewWorkingDays, left, salt);
  const times = [at];
  for (const { gap } of reviews.slice(1).reverse()) {
    at = workingDaysBefore(at, gap, salt + times.length);
    times.unshift(at);
  }
  return times;
}

function actorOf(sme: DemoSme, review: DemoReview, stage: Stage, index: number): Person {
  if (review.decision === 'submit') return memberOf(sme.key);
  if (stage === 1) return officerOf(sme.centre);
  return index % 2 === 0 ? headquarters : secondHeadquarters;
}

export function playRegistrations(now: Date, trail: Trail): Map<string, PlayedRegistration> {
  return new Map(demoSmes.map((sme, index) => [sme.key, play(sme, index, now, trail)] as const));
}

function play(sme: DemoSme, index: number, now: Date, trail: Trail): PlayedRegistration {
  const registration = registrations[sme.key] ?? usual(index);
  const times = timesOf(registration, now, index);
  const began = times[0] ?? now;
  const played: PlayedRegistration = {
    place: { state: 'DRAFT', stage: 1 },
    step: registration.step ?? 6,
    createdAt: new Date(began.getTime() - 3 * dayMs),
    changedAt: began,
    submittedAt: null,
    approvedAt: null,
    checkedUntil: null,
    dueAt: null,
    reviews: [],
    questions: [],
  };
  registration.reviews.forEach((review, step) => {
    const at = times[step] ?? now;
    const stage = played.place.stage;
    const place = afterMove(played.place, review.decision);
    if (!place)
      throw new Error(`${sme.key}: ${review.decision} cannot follow ${played.place.state}`);
    const actor = actorOf(sme, review, stage, index);
    played.place = place;
    if (review.decision === 'submit') played.submittedAt = at;
    if (place.state === 'APPROVED') {
      played.approvedAt = at;
      played.checkedUntil = new Date(at.getTime() + approvalDays * dayMs);
    }
    const isWaiting = turnOf(place.state) === 'OFFICER' && place.state !== 'ON_HOLD';
    played.dueAt = isWaiting ? reviewDueAt(workingCalendar, at) : null;
    keepReview(played, { sme, review, step, stage, actor, at });
    trail.add({
      at,
      actor,
      action: `sme.${review.decision}`,
      subject: {
        kind: 'sme',
        id: smeId(sme.key),
        label: `${smeCode(index)} ${sme.names[0]}`,
        centreCode: sme.centre,
      },
      detail: { stage, ...(review.reason ? { reason: review.reason } : {}) },
    });
  });
  return played;
}

type Step = {
  sme: DemoSme;
  review: DemoReview;
  step: number;
  stage: Stage;
  actor: Person;
  at: Date;
};

function keepReview(played: PlayedRegistration, step: Step) {
  const { sme, review, stage, actor, at } = step;
  const id = stableId(`demo-review:${sme.key}:${step.step}`);
  played.reviews.push({
    id,
    smeId: smeId(sme.key),
    stage,
    decision: review.decision,
    reason: review.reason ?? null,
    note: review.note ?? null,
    language: 'th',
    checklist: review.decision === 'approve' ? checklistOf(stage) : [],
    actorId: actor.id,
    actorName: actor.name,
    createdAt: at,
  });
  for (const { point, text } of review.questions ?? []) {
    played.questions.push({
      id: stableId(`demo-question:${sme.key}:${point}`),
      ownerKind: 'SME',
      ownerId: smeId(sme.key),
      field: questionField(id, point),
      language: 'th',
      body: text,
      origin: 'ORIGINAL',
      revision: 1,
      writtenById: actor.id,
      createdAt: at,
      updatedAt: at,
    });
  }
}
