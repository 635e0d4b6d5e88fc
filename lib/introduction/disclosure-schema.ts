import { z } from 'zod';
import { textLanguage } from '@/lib/text-record/schema';
import { linkToken } from './schema';

/** A form about one stage: the stage as it was shown, and the language of the words consented to. */
const aStage = {
  /** The name follows from asking and accepting. */
  stage: z.enum(['CONTACT', 'DOCUMENTS'], 'field.not-a-choice'),
  /** 0: nobody had asked yet. */
  version: z.coerce.number().int().min(0).optional().catch(undefined),
  language: textLanguage,
};

export const stageSchema = z.object({ id: z.uuid('request.malformed'), ...aStage });

export const stageByLinkSchema = z.object({
  token: linkToken,
  act: z.enum(['ask', 'consent', 'refuse', 'revoke', 'open'], 'field.not-a-choice'),
  ...aStage,
});
