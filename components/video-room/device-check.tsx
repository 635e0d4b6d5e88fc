'use client';

import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import type { CallView } from './call';
import { DeviceField } from './device-field';
import { deviceKinds } from './devices';
import { LevelMeter } from './level-meter';
import { MovingPicture } from './moving-picture';
import { type RoomTexts, withName } from './texts';
import type { Media } from './use-media';

/** Before the room: is there a picture, is there sound, and is the seat free? */
export function DeviceCheck({
  texts,
  media,
  view,
  locale,
  enter,
  stayOut,
}: {
  texts: RoomTexts;
  media: Media;
  view: CallView;
  locale: Locale;
  enter: (takeOver: boolean) => void;
  stayOut: () => void;
}) {
  const { check } = texts;
  const { stream, trouble } = media;
  const entering = view.phase === 'entering';
  return (
    <section aria-labelledby="check-title" className="grid gap-5">
      <div>
        <h2 id="check-title" className="text-lg font-semibold">
          {check.title}
        </h2>
        <p className="mt-1 max-w-text">{check.lead}</p>
      </div>
      {trouble ? <Alert tone="warn" role="alert" title={texts.media[trouble]} /> : null}
      {view.refused && !view.holder ? (
        <Alert
          tone="bad"
          role="alert"
          title={texts.refused[view.refused] ?? texts.refused['request.unavailable']}
        />
      ) : null}
      {stream ? <Preview {...{ texts, media, stream }} /> : null}
      {view.holder ? (
        <Alert
          tone="warn"
          role="alert"
          title={<InScript within={locale}>{withName(texts.seat.title, view.holder)}</InScript>}
        >
          <p>
            <InScript within={locale}>{withName(texts.seat.text, view.holder)}</InScript>
          </p>
          <p className="mt-3 flex flex-wrap gap-3">
            <Button size="sm" onClick={() => enter(true)} disabled={entering}>
              {texts.seat.takeOver}
            </Button>
            <Button size="sm" variant="secondary" onClick={stayOut}>
              {texts.seat.stay}
            </Button>
          </p>
        </Alert>
      ) : (
        <p className="flex flex-wrap gap-3">
          {stream ? null : (
            <Button disabled={media.asking || entering} onClick={() => void media.start()}>
              {media.asking ? check.starting : trouble ? check.again : check.start}
            </Button>
          )}
          {stream || trouble ? (
            <Button
              variant={stream ? 'primary' : 'secondary'}
              disabled={entering}
              onClick={() => enter(false)}
            >
              {entering ? check.entering : stream ? check.enter : check.enterWithout}
            </Button>
          ) : null}
        </p>
      )}
    </section>
  );
}

function Preview({
  texts,
  media,
  stream,
}: {
  texts: RoomTexts;
  media: Media;
  stream: MediaStream;
}) {
  const { check } = texts;
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <div className="aspect-video overflow-hidden rounded-field border border-line">
        <MovingPicture own stream={stream} label={check.preview} />
      </div>
      <div className="grid content-start gap-4">
        {deviceKinds.map((kind) => (
          <DeviceField key={kind} {...{ kind, media, texts }} />
        ))}
        <LevelMeter stream={stream} label={check.level} />
      </div>
    </div>
  );
}
