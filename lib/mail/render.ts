import { createTranslator } from 'use-intl/core';
import { env } from '@/lib/env';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { twoZones } from '@/lib/i18n/two-zones';
import { mailHtml } from './layout';
import type { MailParams, MailTemplate, MailValue } from './templates';

export type RenderedMail = { subject: string; text: string; html: string };

/**
 * Words a mail in its reader's language, as plain text and as sober HTML.
 *
 * @throws when a message is missing: a mail with holes must not leave
 */
export function renderMail<Template extends MailTemplate>(
  template: Template,
  params: MailParams[Template],
  locale: Locale,
  toName: string,
): RenderedMail {
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translate;
  const values: Record<string, string | number> = { toName };
  const path = 'path' in params ? params.path : null;
  for (const [name, value] of Object.entries(params as Record<string, MailValue>)) {
    values[name] = wordOf(value, locale, translate);
  }
  const say = (key: string) => translate(`mail.${key}`, values);
  const link = path === null ? null : linkTo(path, locale);
  const words = {
    subject: oneLine(say(`${template}.subject`)),
    greeting: say('greeting'),
    paragraphs: say(`${template}.body`).split(/\n{2,}/),
    action: link ? { label: say(`${template}.action`), link } : null,
    signature: say('signature'),
    footer: say('footer'),
    brand: say('brand'),
  };
  return { subject: words.subject, text: plainText(words), html: mailHtml(words, locale) };
}

export type MailWords = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; link: string } | null;
  signature: string;
  footer: string;
  brand: string;
};

type Translate = (key: string, values: Record<string, string | number>) => string;

function wordOf(value: MailValue, locale: Locale, translate: Translate): string | number {
  if (value === null) return '–';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('from' in value) {
    const words = twoZones(new Date(value.from), new Date(value.until), locale);
    return translate('mail.moment', words);
  }
  if ('hour' in value) {
    return translate('mail.moment', twoZones(new Date(value.hour), null, locale));
  }
  if ('date' in value) return formatDate(new Date(value.date), locale, 'weekday');
  return bestName(value, locale)?.text ?? '–';
}

/** The absolute address of a page in the reader's language. */
export function linkTo(path: string, locale: Locale): string {
  if (/^https?:/.test(path)) return path;
  return `${env().APP_URL.replace(/\/$/, '')}/${locale}${path}`;
}

/** A name with a line break must not add a header. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function plainText(words: MailWords): string {
  const parts = [words.greeting, ...words.paragraphs];
  if (words.action) parts.push(`${words.action.label}\n${words.action.link}`);
  return `${[...parts, words.signature, '--', words.footer].join('\n\n')}\n`;
}
