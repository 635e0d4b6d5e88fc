'use client';

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import type { DeviceKind } from './devices';
import type { RoomTexts } from './texts';
import type { Media } from './use-media';

/** Which camera, or which microphone. */
export function DeviceField({
  kind,
  media,
  texts,
}: {
  kind: DeviceKind;
  media: Media;
  texts: RoomTexts;
}) {
  const { check } = texts;
  const devices = kind === 'camera' ? media.cameras : media.microphones;
  const value = media.chosen[kind];
  const listed = devices.some(({ id }) => id === value);
  const none = devices.length === 0;
  return (
    <Field id={kind} label={check[kind]}>
      <Select
        id={kind}
        value={listed ? value : ''}
        disabled={none}
        onChange={({ target }) => void media.change(kind, target.value)}
        {...(listed ? {} : { empty: none ? check.none : check.choose })}
        options={devices.map(({ id, label }) => ({ value: id, label }))}
      />
    </Field>
  );
}
