import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';

/** The words of the schedule's desk where no page is made: workbooks, answers to the grid. */
export type DeskSay = (key: string, values?: Record<string, string | number>) => string;

export function deskSay(locale: Locale): DeskSay {
  return sayOf(locale, 'eventSchedule.desk');
}

export function failureSay(locale: Locale): DeskSay {
  return sayOf(locale, 'failure');
}

function sayOf(locale: Locale, namespace: string): DeskSay {
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace,
    timeZone: 'Asia/Bangkok',
  }) as unknown as DeskSay;
  return (key, values) => translate(key, values);
}
