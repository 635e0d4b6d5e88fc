import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { env } from '@/lib/env';

/**
 * S3-compatible storage, addressed by path (`https://endpoint/bucket/key`), which every such server
 * understands. Objects are named by the file's id alone: a name tells nothing.
 */
const patienceMs = 30_000;

export function usesObjectStorage(): boolean {
  return env().FILE_STORAGE === 's3';
}

function client(): AwsClient {
  const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env();
  return new AwsClient({
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
    region: S3_REGION,
    service: 's3',
    retries: 2,
  });
}

function addressOf(fileId: string): string {
  const { S3_ENDPOINT, S3_BUCKET } = env();
  return `${(S3_ENDPOINT ?? '').replace(/\/+$/, '')}/${S3_BUCKET}/case-files/${fileId}`;
}

async function ask(fileId: string, init: RequestInit): Promise<Response> {
  return client().fetch(addressOf(fileId), { ...init, signal: AbortSignal.timeout(patienceMs) });
}

function refused(act: string, response: Response): Error {
  return new Error(`object storage answered ${response.status} to ${act}`);
}

export async function putObject(fileId: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes);
  const response = await ask(fileId, {
    method: 'PUT',
    body,
    headers: {
      'content-type': 'application/octet-stream',
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    },
  });
  await response.arrayBuffer();
  if (!response.ok) throw refused('keeping a file', response);
}

/** Null: there is no such object. */
export async function getObject(fileId: string): Promise<Uint8Array | null> {
  const response = await ask(fileId, { method: 'GET' });
  const body = await response.arrayBuffer();
  if (response.status === 404) return null;
  if (!response.ok) throw refused('reading a file', response);
  return new Uint8Array(body);
}

/** An object that is gone already counts as deleted. */
export async function deleteObject(fileId: string): Promise<void> {
  const response = await ask(fileId, { method: 'DELETE' });
  await response.arrayBuffer();
  if (!response.ok && response.status !== 404) throw refused('deleting a file', response);
}
