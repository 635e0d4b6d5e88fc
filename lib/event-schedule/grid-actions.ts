'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  addMeeting,
  dropMeeting,
  lockMeeting,
  moveMeeting,
  swapMeetings,
  unlockMeeting,
} from './move-commands';

type Form = Readonly<Record<string, unknown>>;

/** The list of places sends the chosen table under the name of its slot. */
function placeOf(form: Form): Form {
  return { ...form, tableId: form[`table-${form.slotNumber}`] ?? '', interpreterId: '' };
}

/** The button of a change of places names the other meeting with its version. */
function pairOf(form: Form): Form {
  const [otherId, otherVersion] = String(form.other ?? '').split(' ');
  return { ...form, otherId, otherVersion };
}

type Done = { code: string; meetingId: string };

const toMeeting = ({ code, meetingId }: Done) =>
  `/officer/events/${code}/schedule/meetings/${meetingId}`;
const toGrid = ({ code }: Done) => `/officer/events/${code}/schedule/grid`;

const dragMoveAction = formAction(moveMeeting);
const dragSwapAction = formAction(swapMeetings);
const moveAction = formAction(moveMeeting, { read: placeOf, next: toMeeting });
const swapAction = formAction(swapMeetings, { read: pairOf, next: toMeeting });
const addAction = formAction(addMeeting, { read: placeOf, next: toMeeting });
const dropAction = formAction(dropMeeting, { next: toGrid });
const lockAction = formAction(lockMeeting, { next: toMeeting });
const unlockAction = formAction(unlockMeeting, { next: toMeeting });

/** From the grid itself, which reads itself again. */
export async function dragMove(state: FormState, data: FormData): Promise<FormState> {
  return dragMoveAction(state, data);
}

export async function dragSwap(state: FormState, data: FormData): Promise<FormState> {
  return dragSwapAction(state, data);
}

export async function moveOnPage(state: FormState, data: FormData): Promise<FormState> {
  return moveAction(state, data);
}

export async function swapOnPage(state: FormState, data: FormData): Promise<FormState> {
  return swapAction(state, data);
}

export async function addOnPage(state: FormState, data: FormData): Promise<FormState> {
  return addAction(state, data);
}

export async function dropOnPage(state: FormState, data: FormData): Promise<FormState> {
  return dropAction(state, data);
}

export async function lockOnPage(state: FormState, data: FormData): Promise<FormState> {
  return lockAction(state, data);
}

export async function unlockOnPage(state: FormState, data: FormData): Promise<FormState> {
  return unlockAction(state, data);
}
