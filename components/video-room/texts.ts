/** The words of the room in the browser, under `client` of the messages `video-room`. */
export type RoomTexts = {
  check: Record<
    | 'title'
    | 'lead'
    | 'start'
    | 'starting'
    | 'preview'
    | 'camera'
    | 'microphone'
    | 'level'
    | 'none'
    | 'choose'
    | 'enter'
    | 'entering'
    | 'enterWithout'
    | 'again',
    string
  >;
  media: Record<'denied' | 'missing' | 'busy' | 'insecure' | 'unsupported', string>;
  /** What was in use and has gone. */
  lost: Record<`${'camera' | 'microphone' | 'both'}${'Title' | 'Text'}`, string>;
  seat: Record<'title' | 'text' | 'takeOver' | 'stay', string>;
  phase: Record<
    | 'waiting'
    | 'connecting'
    | 'connected'
    | 'interrupted'
    | 'no-path'
    | 'alone'
    | 'taken-over'
    | 'over'
    | 'ended',
    string
  >;
  call: Record<
    | 'other'
    | 'own'
    | 'mute'
    | 'unmute'
    | 'cameraOff'
    | 'cameraOn'
    | 'hangUp'
    | 'comeBack'
    | 'sound'
    | 'controls'
    | 'devices'
    | 'noPicture'
    | 'noSound',
    string
  >;
  noPath: Record<'title' | 'text' | 'write' | 'link' | 'send' | 'again' | 'trying', string>;
  captions: Record<
    'title' | 'empty' | 'label' | 'language' | 'send' | 'you' | 'failed' | 'kept' | 'note',
    string
  >;
  language: Record<'th' | 'ja' | 'en', string>;
  /** By codes of lib/failure. */
  refused: Record<string, string>;
};

/** Puts a name into a message. */
export function withName(text: string, name: string): string {
  return text.replaceAll('{name}', name);
}
