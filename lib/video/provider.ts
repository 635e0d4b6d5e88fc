/**
 * Who opens a room for a meeting by video. A further provider is one file that makes one of these
 * and a line in ./rooms.ts.
 */
export type VideoProvider = {
  /** Kept with the meeting and shown beside the link. */
  readonly name: string;
  /** The portal itself admits to the room, and has to know of it. */
  readonly builtIn?: true;
  /**
   * The link of a room that nobody can guess.
   *
   * @param secret 128 random bits as hexadecimal digits
   */
  roomUrl(secret: string): string;
};
