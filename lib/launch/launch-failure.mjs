/**
 * An expected reason why the portal cannot start. Its message is one clear sentence for the
 * person at the terminal; no stack trace is printed for it.
 */
export class LaunchFailure extends Error {
  /**
   * @param {string} sentence
   * @param {{ cause?: unknown }} [options]
   */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'LaunchFailure';
  }
}

/**
 * The system's error code (`ENOSPC`, `EACCES` …) of whatever was thrown.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Turns what the system threw while a folder was written into a sentence.
 * @param {unknown} error
 * @param {string} folder
 * @returns {Error}
 */
export function asWriteFailure(error, folder) {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new LaunchFailure(`The disk is full: nothing more can be written to ${folder}.`, {
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return new LaunchFailure(
      `The folder ${folder} cannot be written by this user; change its owner or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Whether a program's output tells of a full disk.
 * @param {string} text
 */
export function tellsOfFullDisk(text) {
  return /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|code: '53100'|disk full/i.test(
    text,
  );
}
