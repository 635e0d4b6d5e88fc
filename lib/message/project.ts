import { maskText, maskTexts } from '@/lib/introduction/disclosure-mask';
import type { EventSide } from '@/lib/introduction/move';
import { type Audience, type CaseReader, isFor, namesPersonOf } from '@/lib/introduction/reader';
import { deskOfSide } from '@/lib/introduction/timeline-item';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { MessageRow } from './include';

/**
 * Messages and files of a case for one reader. Pure. What is written for another audience is not
 * in it; names and contact data that the reader may not know are struck out.
 */
export type FileState = 'ready' | 'waiting' | 'infected' | 'locked' | 'removed';

export type CaseFileView = {
  id: string;
  /** Empty while the file is locked: a name can tell what the file holds. */
  name: string;
  mediaType: string;
  size: number;
  audience: Audience;
  confidential: boolean;
  /**
   * waiting: the scanner has not looked yet; locked: confidential, and the stage of documents is
   * closed to this reader. Only a ready file can be downloaded.
   */
  state: FileState;
  scanned: boolean;
  /** The other side's confidential document: looking at it is an act that the log keeps. */
  opensStage: boolean;
  messageId: string | null;
  uploadedById: string | null;
  uploadedByName: string;
  uploadedSide: EventSide;
  removedByName: string | null;
  createdAt: Date;
};

export type CaseMessageView = {
  id: string;
  audience: Audience;
  authorId: string | null;
  /** Empty while the reader may not know who it is. */
  authorName: string;
  authorSide: EventSide;
  onBehalf: boolean;
  createdAt: Date;
  editedAt: Date | null;
  /** The words in all their versions. */
  texts: OwnedTextRow[];
  /** What the author had written before, the oldest first. */
  earlier: OwnedTextRow[];
  files: CaseFileView[];
};

export type CaseMessages = {
  messages: CaseMessageView[];
  /** Files that came without a message. */
  files: CaseFileView[];
};

type FileRow = MessageRow['files'][number];

/** Whether a file comes from across the table; to an admin both sides are the other. */
export function isOfOtherSide(file: { uploadedSide: string }, reader: CaseReader): boolean {
  if (reader.side === 'ADMIN') return true;
  return deskOfSide(file.uploadedSide as EventSide) !== deskOfSide(reader.side);
}

/** A confidential file opens to its own half of the table, and to the other with the stage. */
function isLocked(file: Pick<FileRow, 'confidential' | 'uploadedSide'>, reader: CaseReader) {
  return file.confidential && isOfOtherSide(file, reader) && !reader.documents;
}

/** What becomes of a file for a reader who is in its audience. */
export function fileState(
  file: Pick<FileRow, 'confidential' | 'uploadedSide' | 'removedAt' | 'scan'>,
  reader: CaseReader,
): FileState {
  if (file.removedAt) return 'removed';
  if (isLocked(file, reader)) return 'locked';
  if (file.scan === 'WAITING') return 'waiting';
  return file.scan === 'INFECTED' ? 'infected' : 'ready';
}

function fileView(row: MessageRow, file: FileRow, reader: CaseReader): CaseFileView {
  const state = fileState(file, reader);
  const hidden = isLocked(file, reader);
  const named = namesPersonOf(reader, file.uploadedSide);
  return {
    id: file.id,
    name: hidden ? '' : maskText({ body: file.name }, row, reader).body,
    mediaType: hidden ? '' : file.mediaType,
    size: hidden ? 0 : file.size,
    audience: file.audience,
    confidential: file.confidential,
    state,
    scanned: file.scan === 'CLEAN',
    opensStage: file.confidential && isOfOtherSide(file, reader),
    messageId: file.messageId,
    uploadedById: file.uploadedById,
    uploadedByName: named ? file.uploadedByName : '',
    uploadedSide: file.uploadedSide as EventSide,
    removedByName: named ? file.removedByName : '',
    createdAt: file.createdAt,
  };
}

function wordsOf(
  id: string,
  row: MessageRow,
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
): Pick<CaseMessageView, 'texts' | 'earlier'> {
  const own = maskTexts(
    texts.filter((text) => text.ownerKind === 'MESSAGE' && text.ownerId === id),
    row,
    reader,
  );
  return {
    texts: own.filter(({ field }) => field === 'body'),
    earlier: own
      .filter(({ field }) => field.startsWith('earlier:'))
      .sort((a, b) => a.revision - b.revision),
  };
}

export function messagesOf(
  row: MessageRow,
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
): CaseMessages {
  const files = row.files
    .filter((file) => isFor(file.audience, reader.side) && file.outcomeRoundId === null)
    .map((file) => fileView(row, file, reader));
  const messages = row.messages
    .filter((message) => isFor(message.audience, reader.side))
    .map((message) => ({
      id: message.id,
      audience: message.audience,
      authorId: message.authorId,
      authorName: namesPersonOf(reader, message.authorSide) ? message.authorName : '',
      authorSide: message.authorSide as EventSide,
      onBehalf: message.onBehalf,
      createdAt: message.createdAt,
      editedAt: message.editedAt,
      ...wordsOf(message.id, row, texts, reader),
      files: files.filter((file) => file.messageId === message.id),
    }));
  const shown = new Set(messages.map(({ id }) => id));
  return {
    messages,
    files: files.filter(({ messageId }) => messageId === null || !shown.has(messageId)),
  };
}
