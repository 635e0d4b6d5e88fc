import { deskOfSide, type TimelineItem } from '@/lib/introduction/timeline-item';
import type { CaseFileView, CaseMessages, CaseMessageView } from './project';

/** A case's messages and files as entries of its timeline, already filtered for the reader. */
export function messageEntries({ messages, files }: CaseMessages): TimelineItem[] {
  return [...messages.map(messageEntry), ...files.map(fileEntry)];
}

function messageEntry(message: CaseMessageView): TimelineItem {
  const { id, createdAt, authorName, authorSide, onBehalf, texts, files, audience } = message;
  const edited = message.editedAt
    ? [{ code: 'message.timeline.edited', params: { at: message.editedAt } }]
    : [];
  const attached =
    files.length > 0 ? [{ code: 'message.timeline.files', params: { count: files.length } }] : [];
  return {
    key: `message:${id}`,
    at: createdAt,
    desk: deskOfSide(authorSide),
    kind: 'message',
    title: { code: `message.timeline.to.${audience}` },
    by: { name: authorName, side: authorSide, onBehalf },
    lines: [...edited, ...attached],
    texts,
    staffOnly: audience === 'STAFF',
  };
}

function fileEntry(file: CaseFileView): TimelineItem {
  return {
    key: `file:${file.id}`,
    at: file.createdAt,
    desk: deskOfSide(file.uploadedSide),
    kind: 'file',
    title: { code: `message.timeline.file.${file.state}` },
    by: { name: file.uploadedByName, side: file.uploadedSide, onBehalf: false },
    ...(file.name ? { plain: file.name } : {}),
    staffOnly: file.audience === 'STAFF',
  };
}
