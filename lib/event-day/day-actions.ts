'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { checkIn } from './check-in-commands';
import { dayPath } from './day-path';
import { setHallScreen } from './hall-commands';
import { bringInterpreterBack, bringTableBack } from './place-back-commands';
import {
  rateMeeting,
  rateMeetingByLink,
  sayAttendance,
  sayAttendanceByLink,
  settleAttendance,
} from './rate-commands';
import {
  chooseRepair,
  comeBack,
  dismissDisruption,
  endOverrun,
  reportDisruption,
  setDelay,
} from './repair-commands';

/** The forms of an event's day. Each says in `back` which page it stands on. */
const back = (_value: unknown, form: Readonly<Record<string, unknown>>) => dayPath(form.back);

const forms = {
  tap: formAction(checkIn, { next: back }),
  report: formAction(reportDisruption, { next: back }),
  choose: formAction(chooseRepair, { next: back }),
  dismiss: formAction(dismissDisruption, { next: back }),
  endOverrun: formAction(endOverrun, { next: back }),
  back: formAction(comeBack, { next: back }),
  tableBack: formAction(bringTableBack, { next: back }),
  interpreterBack: formAction(bringInterpreterBack, { next: back }),
  delay: formAction(setDelay, { next: back }),
  hall: formAction(setHallScreen, { next: back }),
  settle: formAction(settleAttendance, { next: back }),
  attend: formAction(sayAttendance, { next: back }),
  attendByLink: formAction(sayAttendanceByLink, { next: back }),
  rate: formAction(rateMeeting, { next: back }),
  rateByLink: formAction(rateMeetingByLink, { next: back }),
};

export async function tapBadge(state: FormState, data: FormData) {
  return forms.tap(state, data);
}

export async function report(state: FormState, data: FormData) {
  return forms.report(state, data);
}

export async function choose(state: FormState, data: FormData) {
  return forms.choose(state, data);
}

export async function dismiss(state: FormState, data: FormData) {
  return forms.dismiss(state, data);
}

export async function overrunEnded(state: FormState, data: FormData) {
  return forms.endOverrun(state, data);
}

export async function backAgain(state: FormState, data: FormData) {
  return forms.back(state, data);
}

export async function tableBackAgain(state: FormState, data: FormData) {
  return forms.tableBack(state, data);
}

export async function interpreterBackAgain(state: FormState, data: FormData) {
  return forms.interpreterBack(state, data);
}

export async function delay(state: FormState, data: FormData) {
  return forms.delay(state, data);
}

export async function hall(state: FormState, data: FormData) {
  return forms.hall(state, data);
}

export async function settle(state: FormState, data: FormData) {
  return forms.settle(state, data);
}

export async function attend(state: FormState, data: FormData) {
  return forms.attend(state, data);
}

export async function attendByLink(state: FormState, data: FormData) {
  return forms.attendByLink(state, data);
}

export async function rate(state: FormState, data: FormData) {
  return forms.rate(state, data);
}

export async function rateByLink(state: FormState, data: FormData) {
  return forms.rateByLink(state, data);
}
