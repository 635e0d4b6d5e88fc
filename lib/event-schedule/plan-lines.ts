import { createTranslator } from 'use-intl/core';
import type { Side } from '@/lib/event/states';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale, locales, type Names, type PartialNames } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';

/** A side's meetings as lines of a mail, in every language: the event happens on Thai clocks. */
export type LineWorld = {
  slots: ReadonlyMap<number, { startsAt: Date }>;
  tables: ReadonlyMap<string, { label: string; online: boolean }>;
};

export type LinePlace = { slotNumber: number; tableId: string };

export type Line = {
  /** `at`: it is then and there; `moved`: from one place to another; `dropped`: no more. */
  kind: 'at' | 'moved' | 'dropped' | 'expired' | 'declined';
  /** The other side; without names where the reader is not to know them. */
  other: { side: Side; names: PartialNames | null };
  place: LinePlace;
  was: LinePlace | null;
};

type Translate = (key: string, values?: Record<string, string>) => string;

const unnamed = { SME: 'eventWish.teaser.smeHidden', PARTNER: 'eventWish.teaser.partnerHidden' };

function translator(locale: Locale): Translate {
  return createTranslator({
    locale,
    messages: loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translate;
}

/** All lines in each language, in order of time. */
export function linesIn(lines: readonly Line[], world: LineWorld): Names {
  const sorted = [...lines].sort((a, b) => a.place.slotNumber - b.place.slotNumber);
  const [th, ja, en] = locales.map((locale) => {
    const say = translator(locale);
    return sorted.map((line) => `• ${lineIn(line, world, locale, say)}`).join('\n');
  });
  return { th: th ?? '', ja: ja ?? '', en: en ?? '' };
}

function lineIn(line: Line, world: LineWorld, locale: Locale, say: Translate): string {
  const { side, names } = line.other;
  const other = names ? (bestName(names, locale)?.text ?? '–') : say(unnamed[side]);
  const place = placeIn(line.place, world, locale, say);
  const was = line.was ? placeIn(line.was, world, locale, say) : '';
  return say(`eventSchedule.line.${line.kind}`, { other, place, was });
}

function placeIn(
  { slotNumber, tableId }: LinePlace,
  { slots, tables }: LineWorld,
  locale: Locale,
  say: Translate,
): string {
  const at = slots.get(slotNumber)?.startsAt;
  const table = tables.get(tableId);
  const when = at
    ? `${formatDate(at, locale, 'day', 'Asia/Bangkok')} ${formatTime(at, locale, 'Asia/Bangkok')}`
    : '–';
  const label = table?.label ?? '–';
  return say(`eventSchedule.line.${table?.online ? 'online' : 'table'}`, { when, label });
}
