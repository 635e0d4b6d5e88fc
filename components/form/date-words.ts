import type { DateTexts } from './date-texts';

/**
 * React Aria speaks 34 languages, but not Thai: its date parts say the portal's own sentences
 * instead, in every language. They are read where React Aria looks for strings of the page.
 */
let spoken: DateTexts | null = null;

type Words = Exclude<keyof DateTexts, 'locale'>;

const say = (key: Words) => () => spoken?.[key] ?? '';
const sayDate = (key: Words) => (args: { date: string }) =>
  (spoken?.[key] ?? '').replace('{date}', args.date);

const strings = {
  '@react-aria/datepicker': {
    calendar: say('open'),
    selectedDateDescription: sayDate('selectedDate'),
  },
  '@react-aria/calendar': {
    previous: say('previous'),
    next: say('next'),
    selectedDateDescription: sayDate('selectedDate'),
    todayDate: sayDate('today'),
    todayDateSelected: sayDate('todaySelected'),
    dateSelected: sayDate('dateSelected'),
    minimumDate: say('first'),
    maximumDate: say('last'),
  },
  '@react-aria/spinbutton': { Empty: say('empty') },
  '@react-aria/overlays': { dismiss: say('dismiss') },
  '@react-stately/datepicker': {},
};

/** Whose sentences they are from now on: those of the page that is shown. */
export function speak(texts: DateTexts): void {
  spoken = texts;
}

if (typeof window !== 'undefined') {
  const page = window as unknown as Record<symbol | string, unknown>;
  page[Symbol.for('react-aria.i18n.locale')] = 'en';
  page[Symbol.for('react-aria.i18n.strings')] = strings;
  // Its one style element needs the page's nonce.
  const script = document.querySelector<HTMLScriptElement>('script[nonce]');
  if (script) page.__webpack_nonce__ = script.nonce;
}
