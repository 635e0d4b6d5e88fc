'use client';

import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DeviceField } from './device-field';
import { deviceKinds } from './devices';
import type { RoomTexts } from './texts';
import type { Media } from './use-media';

/** Another camera or microphone while one talks; and what to do when one has gone. */
export function DeviceChoice({ media, texts }: { media: Media; texts: RoomTexts }) {
  const { check } = texts;
  const { stream, trouble, lost, asking } = media;
  const had = stream !== null || lost.length > 0;
  const gone = goneOf(media);
  return (
    <div className="grid gap-3">
      {gone ? (
        <Alert tone="warn" role="alert" title={texts.lost[`${gone}Title`]}>
          <p>{texts.lost[`${gone}Text`]}</p>
        </Alert>
      ) : null}
      {trouble ? <Alert tone="warn" role="alert" title={texts.media[trouble]} /> : null}
      <details open={lost.length > 0 || trouble !== null}>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-sm font-semibold text-link marker:content-none">
          <span aria-hidden="true" className="mr-2">
            ＋
          </span>
          {texts.call.devices}
        </summary>
        <div className="grid max-w-text gap-4 pt-1">
          {had ? (
            <div className="grid gap-4 sm:grid-cols-2">
              {deviceKinds.map((kind) => (
                <DeviceField key={kind} {...{ kind, media, texts }} />
              ))}
            </div>
          ) : null}
          {stream && !trouble ? null : (
            <p>
              <Button
                variant="secondary"
                size="sm"
                disabled={asking}
                onClick={() => void media.start()}
              >
                {asking ? check.starting : had ? check.again : check.start}
              </Button>
            </p>
          )}
        </div>
      </details>
    </div>
  );
}

/** What has gone, by what is left. */
function goneOf({ lost, stream }: Media): 'camera' | 'microphone' | 'both' | null {
  const [first] = lost;
  if (!first) return null;
  return stream ? first : 'both';
}
