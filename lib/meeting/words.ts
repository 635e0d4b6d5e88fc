import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { MeetingItem } from './project';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** The words about meetings for mails and files, where no page gives the language. */
export function meetingWords(locale: Locale): Say {
  return createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: 'meeting',
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
}

export type Where = Pick<MeetingItem, 'kind' | 'videoUrl' | 'place' | 'table'>;

/** Where a meeting is, in words. A room's link is for those who meet: from the pick on. */
export function whereOf(meeting: Where, arranged: boolean, say: Say): string {
  switch (meeting.kind) {
    case 'VIDEO':
      return arranged && meeting.videoUrl
        ? say('where.video', { url: meeting.videoUrl })
        : say('where.online');
    case 'PLACE':
      return say('where.place', { place: meeting.place ?? '–' });
    case 'TABLE':
      return meeting.table && meeting.place
        ? say('where.tableAt', { table: meeting.table, place: meeting.place })
        : say('where.table', { table: meeting.table ?? meeting.place ?? '–' });
  }
}
