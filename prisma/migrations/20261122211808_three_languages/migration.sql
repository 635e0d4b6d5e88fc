-- CreateEnum
CREATE TYPE "VocabularyState" AS ENUM ('DRAFT', 'PROPOSED', 'IN_FORCE', 'DISCARDED');

-- CreateEnum
CREATE TYPE "VocabularyAct" AS ENUM ('ADD_WORD', 'REMOVE_WORD', 'RENAME', 'ADD_TERM');

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('SME', 'PARTNER', 'NEED', 'PROGRAMME', 'COOPERATION', 'CENTRE');

-- CreateEnum
CREATE TYPE "SearchMissState" AS ENUM ('OPEN', 'ADDED', 'IGNORED');

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "address" TEXT,
ADD COLUMN     "contactRoman" TEXT,
ADD COLUMN     "corporateNumber" TEXT,
ADD COLUMN     "postalCode" TEXT;

-- AlterTable
ALTER TABLE "Sme" ADD COLUMN     "contactReading" TEXT,
ADD COLUMN     "contactRoman" TEXT,
ADD COLUMN     "district" TEXT,
ADD COLUMN     "nameReading" TEXT,
ADD COLUMN     "postalCode" TEXT,
ADD COLUMN     "subdistrict" TEXT;

-- AlterTable
ALTER TABLE "Text" ADD COLUMN     "machine" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "nameRoman" TEXT;

-- CreateTable
CREATE TABLE "VocabularyVersion" (
    "number" INTEGER NOT NULL,
    "state" "VocabularyState" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "proposedById" UUID,
    "proposedByName" TEXT,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "returnNote" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VocabularyVersion_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "VocabularyEdit" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "VocabularyAct" NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "language" "Language",
    "word" TEXT,
    "nameTh" TEXT,
    "nameJa" TEXT,
    "nameEn" TEXT,
    "group" TEXT,
    "isic" TEXT[],
    "missId" UUID,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VocabularyEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" "SearchKind" NOT NULL,
    "ownerId" TEXT NOT NULL,
    "readers" TEXT[],
    "tokens" tsvector NOT NULL,
    "quality" INTEGER NOT NULL DEFAULT 0,
    "names" JSONB NOT NULL,
    "readings" TEXT[],
    "industries" TEXT[],
    "fields" TEXT[],
    "places" TEXT[],
    "texts" JSONB NOT NULL,
    "vocabulary" INTEGER NOT NULL,
    "indexedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","ownerId")
);

-- CreateTable
CREATE TABLE "SearchName" (
    "id" BIGSERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "normal" TEXT NOT NULL,
    "readers" TEXT[],

    CONSTRAINT "SearchName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchPending" (
    "id" BIGSERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "ownerId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchPending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "icu" TEXT,
    "tokenizer" INTEGER,
    "vocabulary" INTEGER,
    "facts" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SearchState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "empty" INTEGER NOT NULL DEFAULT 0,
    "state" "SearchMissState" NOT NULL DEFAULT 'OPEN',
    "handledByName" TEXT,
    "handledAt" TIMESTAMPTZ(3),
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslationMemory" (
    "id" UUID NOT NULL,
    "sourceLanguage" "Language" NOT NULL,
    "targetLanguage" "Language" NOT NULL,
    "source" TEXT NOT NULL,
    "sourceNormal" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "ownerKind" "TextOwner" NOT NULL,
    "ownerId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "checkedById" UUID,
    "checkedByName" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TranslationMemory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VocabularyEdit_number_idx" ON "VocabularyEdit"("number");

-- CreateIndex
CREATE INDEX "VocabularyEdit_kind_code_idx" ON "VocabularyEdit"("kind", "code");

-- CreateIndex
CREATE INDEX "SearchName_kind_ownerId_idx" ON "SearchName"("kind", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchMiss_words_key" ON "SearchMiss"("words");

-- CreateIndex
CREATE INDEX "SearchMiss_state_times_idx" ON "SearchMiss"("state", "times");

-- CreateIndex
CREATE INDEX "TranslationMemory_sourceLanguage_targetLanguage_sourceNorma_idx" ON "TranslationMemory"("sourceLanguage", "targetLanguage", "sourceNormal");

-- CreateIndex
CREATE INDEX "TranslationMemory_ownerKind_ownerId_idx" ON "TranslationMemory"("ownerKind", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_corporateNumber_key" ON "Partner"("corporateNumber");

-- AddForeignKey
ALTER TABLE "VocabularyEdit" ADD CONSTRAINT "VocabularyEdit_number_fkey" FOREIGN KEY ("number") REFERENCES "VocabularyVersion"("number") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "SearchEntry_tokens" ON "SearchEntry" USING GIN ("tokens", "readers");
CREATE INDEX "SearchEntry_quality" ON "SearchEntry" ("quality" DESC, "kind", "ownerId");
CREATE INDEX "SearchName_normal" ON "SearchName" USING GIN ("normal" gin_trgm_ops);
CREATE INDEX "TranslationMemory_near" ON "TranslationMemory" USING GIN ("sourceNormal" gin_trgm_ops);
CREATE UNIQUE INDEX "TranslationMemory_once" ON "TranslationMemory"
  ("sourceLanguage", "targetLanguage", md5("sourceNormal"), md5("target"));

-- One draft or proposal at a time.
CREATE UNIQUE INDEX "VocabularyVersion_one_open" ON "VocabularyVersion" ((true))
  WHERE "state" IN ('DRAFT', 'PROPOSED');
-- What was once decided stays on record.
CREATE FUNCTION refuse_rewriting_vocabulary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "state" FROM "VocabularyVersion" WHERE "number" = OLD."number") <> 'DRAFT' THEN
    RAISE EXCEPTION 'only drafts of the vocabulary can be changed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER vocabulary_kept BEFORE UPDATE OR DELETE ON "VocabularyEdit"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_vocabulary();
REVOKE DELETE ON "VocabularyVersion" FROM japan_desk_portal;
CREATE TRIGGER catalogue_changed AFTER UPDATE OF "state" ON "VocabularyVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();

INSERT INTO "SearchState" ("id") VALUES (1) ON CONFLICT DO NOTHING;

-- What has to be indexed anew. The worker is told on channel `search`.
CREATE FUNCTION search_changed(entry_kind "SearchKind", owner text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchPending" ("kind", "ownerId") SELECT entry_kind, owner WHERE owner IS NOT NULL;
  SELECT pg_notify('search', '');
$$;
CREATE FUNCTION search_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_now jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  PERFORM search_changed(TG_ARGV[0]::"SearchKind", row_now ->> TG_ARGV[1]);
  RETURN NULL;
END
$$;
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Sme"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('SME', 'id');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Need"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('SME', 'smeId');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Partner"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('PARTNER', 'id');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "PostedNeed"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('NEED', 'id');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "NeedRecipient"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('NEED', 'needId');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "NeedProposal"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('NEED', 'needId');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Programme"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('PROGRAMME', 'code');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Cooperation"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('COOPERATION', 'code');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Centre"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('CENTRE', 'code');

CREATE FUNCTION search_text_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  text_now "Text" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  CASE text_now."ownerKind"
    WHEN 'SME' THEN PERFORM search_changed('SME', text_now."ownerId"::text);
    WHEN 'NEED' THEN PERFORM search_changed('SME',
      (SELECT "smeId"::text FROM "Need" WHERE "id" = text_now."ownerId"));
    WHEN 'PARTNER' THEN PERFORM search_changed('PARTNER', text_now."ownerId"::text);
    WHEN 'POSTED_NEED' THEN PERFORM search_changed('NEED', text_now."ownerId"::text);
    ELSE NULL;
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Text"
  FOR EACH ROW EXECUTE FUNCTION search_text_changed();

-- The desk may find a firm once a case of it has been passed on.
CREATE FUNCTION search_case_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_changed('SME',
    (SELECT "smeId"::text FROM "Introduction" WHERE "id" = NEW."introductionId"));
  RETURN NULL;
END
$$;
CREATE TRIGGER search_changed AFTER INSERT ON "IntroductionEvent"
  FOR EACH ROW WHEN (NEW."move" IN ('approve', 'queue', 'express-interest'))
  EXECUTE FUNCTION search_case_moved();

-- Everything that is there already.
INSERT INTO "SearchPending" ("kind", "ownerId")
  SELECT 'SME'::"SearchKind", "id"::text FROM "Sme"
  UNION ALL SELECT 'PARTNER', "id"::text FROM "Partner"
  UNION ALL SELECT 'NEED', "id"::text FROM "PostedNeed"
  UNION ALL SELECT 'PROGRAMME', "code" FROM "Programme"
  UNION ALL SELECT 'COOPERATION', "code" FROM "Cooperation"
  UNION ALL SELECT 'CENTRE', "code" FROM "Centre";
