'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as advisor from './advisor-commands';
import { makeArticle } from './article-commands';
import * as booking from './booking-commands';
import * as firm from './firm-commands';
import { moveBooking as moveOne } from './move-commands';
import { consultationPath, type Side } from './notices';
import { saveConsultationSettings } from './settings';
import * as slot from './slot-commands';
import * as staff from './staff-commands';

type Done = { code: string };

const ofFirm = { next: ({ code }: Done) => consultationPath('SME', code) };
const ofStaff = { next: ({ code }: Done) => consultationPath('STAFF', code) };
const withFiles = ['files'] as const;

/** What both sides do: each goes back to its own page. */
const ofEither = {
  next: ({ code, side }: Done & { side: Side }) => consultationPath(side, code),
};
const ofSlots = {
  next: ({ userId }: { userId: string }) => `/officer/consultations/slots?advisor=${userId}`,
};
const ofLoad = { next: () => '/officer/consultations/load' };

const askAction = formAction(firm.askConsultation, { ...ofFirm, files: withFiles });
const replyAction = formAction(firm.replyToAdvisor, { ...ofFirm, files: withFiles });
const followUpAction = formAction(firm.followUp, { ...ofFirm, files: withFiles });
const rateAction = formAction(firm.rateConsultation, ofFirm);
const closeAction = formAction(firm.closeConsultation, ofEither);
const reopenAction = formAction(firm.reopenConsultation, ofEither);
const takeAction = formAction(staff.takeConsultation, ofStaff);
const assignAction = formAction(staff.assignConsultation, ofStaff);
const handOverAction = formAction(staff.handOverConsultation, {
  // Whoever has handed it over may not see it any more.
  next: () => '/officer/consultations',
});
const askBackAction = formAction(staff.askBack, { ...ofStaff, files: withFiles });
const answerAction = formAction(staff.answerConsultation, { ...ofStaff, files: withFiles });
const noteAction = formAction(staff.noteConsultation, ofStaff);
const bookAction = formAction(booking.bookConversation, ofEither);
const moveBookingAction = formAction(moveOne, ofEither);
const cancelBookingAction = formAction(booking.cancelConversation, ofEither);
const recordMeetingAction = formAction(booking.recordMeeting, ofStaff);
const toArticleAction = formAction(makeArticle, {
  next: ({ slug }) => `/officer/knowledge/${slug}`,
});
const saveAdvisorAction = formAction(advisor.saveAdvisor, ofLoad);
const leaveAction = formAction(advisor.leaveAdvisor, ofLoad);
const addSlotsAction = formAction(slot.addSlots, ofSlots);
const cancelSlotAction = formAction(slot.cancelSlot, ofSlots);
const saveSettingsAction = formAction(saveConsultationSettings, {
  next: () => '/officer/consultations/settings',
});

export async function ask(state: FormState, data: FormData): Promise<FormState> {
  return askAction(state, data);
}

export async function reply(state: FormState, data: FormData): Promise<FormState> {
  return replyAction(state, data);
}

export async function followUp(state: FormState, data: FormData): Promise<FormState> {
  return followUpAction(state, data);
}

export async function rate(state: FormState, data: FormData): Promise<FormState> {
  return rateAction(state, data);
}

export async function close(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}

export async function reopen(state: FormState, data: FormData): Promise<FormState> {
  return reopenAction(state, data);
}

export async function take(state: FormState, data: FormData): Promise<FormState> {
  return takeAction(state, data);
}

export async function assign(state: FormState, data: FormData): Promise<FormState> {
  return assignAction(state, data);
}

export async function handOver(state: FormState, data: FormData): Promise<FormState> {
  return handOverAction(state, data);
}

export async function askBack(state: FormState, data: FormData): Promise<FormState> {
  return askBackAction(state, data);
}

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}

export async function note(state: FormState, data: FormData): Promise<FormState> {
  return noteAction(state, data);
}

export async function book(state: FormState, data: FormData): Promise<FormState> {
  return bookAction(state, data);
}

export async function moveBooking(state: FormState, data: FormData): Promise<FormState> {
  return moveBookingAction(state, data);
}

export async function cancelBooking(state: FormState, data: FormData): Promise<FormState> {
  return cancelBookingAction(state, data);
}

export async function recordMeeting(state: FormState, data: FormData): Promise<FormState> {
  return recordMeetingAction(state, data);
}

export async function toArticle(state: FormState, data: FormData): Promise<FormState> {
  return toArticleAction(state, data);
}

export async function saveAdvisor(state: FormState, data: FormData): Promise<FormState> {
  return saveAdvisorAction(state, data);
}

export async function leave(state: FormState, data: FormData): Promise<FormState> {
  return leaveAction(state, data);
}

export async function addSlots(state: FormState, data: FormData): Promise<FormState> {
  return addSlotsAction(state, data);
}

export async function cancelSlot(state: FormState, data: FormData): Promise<FormState> {
  return cancelSlotAction(state, data);
}

export async function saveSettings(state: FormState, data: FormData): Promise<FormState> {
  return saveSettingsAction(state, data);
}
