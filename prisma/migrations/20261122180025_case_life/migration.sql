-- CreateEnum
CREATE TYPE "ClockStage" AS ENUM ('RUNNING', 'HALF_REMINDED', 'DAY_REMINDED', 'ESCALATED', 'CLOSING');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('ALL', 'THAI_SIDE', 'JAPANESE_SIDE', 'STAFF');

-- CreateEnum
CREATE TYPE "FileStorage" AS ENUM ('DATABASE', 'S3');

-- CreateEnum
CREATE TYPE "FileScan" AS ENUM ('NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED');

-- CreateEnum
CREATE TYPE "DisclosureStage" AS ENUM ('NAME', 'CONTACT', 'DOCUMENTS');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('PROPOSED', 'ARRANGED', 'HELD', 'MISSED', 'CANCELLED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('VIDEO', 'PLACE', 'TABLE');

-- CreateEnum
CREATE TYPE "OneTapPurpose" AS ENUM ('MEETING', 'SURVEY', 'OUTCOME', 'FRESHNESS', 'NEED_APPROVAL', 'NEED_QUESTION');

-- CreateEnum
CREATE TYPE "NeedKind" AS ENUM ('BUSINESS', 'TECHNOLOGY', 'RESEARCH', 'INVESTMENT', 'PEOPLE');

-- CreateEnum
CREATE TYPE "PostedNeedState" AS ENUM ('DRAFT', 'WAITING', 'OPEN', 'CLOSED', 'ENDED', 'REFUSED');

-- CreateEnum
CREATE TYPE "NeedProposalState" AS ENUM ('OPEN', 'TAKEN_UP', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
-- An accepted case waited for both sides; the firm now proposes the first meeting.
UPDATE "Introduction" SET "turn" = 'SME' WHERE "turn" = 'BOTH';
CREATE TYPE "Turn_new" AS ENUM ('SME', 'OFFICER', 'HEADQUARTERS', 'DESK', 'PARTNER', 'NOBODY');
ALTER TABLE "Introduction" ALTER COLUMN "turn" TYPE "Turn_new" USING ("turn"::text::"Turn_new");
ALTER TYPE "Turn" RENAME TO "Turn_old";
ALTER TYPE "Turn_new" RENAME TO "Turn";
DROP TYPE "public"."Turn_old";

-- AlterTable
ALTER TABLE "Holiday" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "editedBy" TEXT,
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN     "agreedAt" TIMESTAMPTZ(3),
ADD COLUMN     "agreedPhase" INTEGER,
ADD COLUMN     "clockFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "clockStage" "ClockStage" NOT NULL DEFAULT 'RUNNING',
ADD COLUMN     "closesAt" TIMESTAMPTZ(3),
ADD COLUMN     "deskId" UUID,
ADD COLUMN     "metAt" TIMESTAMPTZ(3),
ADD COLUMN     "officerId" UUID,
ADD COLUMN     "pausedUntil" DATE,
ADD COLUMN     "resumeTurn" "Turn",
ADD COLUMN     "tickAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Sme" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "awayFrom" DATE,
ADD COLUMN     "awayUntil" DATE,
ADD COLUMN     "deputyId" UUID;

-- CreateTable
CREATE TABLE "CaseMessage" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "authorSide" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "editedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "messageId" UUID,
    "audience" "Audience" NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "outcomeRoundId" UUID,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage" "FileStorage" NOT NULL,
    "scan" "FileScan" NOT NULL,
    "uploadedById" UUID,
    "uploadedByName" TEXT NOT NULL,
    "uploadedSide" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileContent" (
    "fileId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "FileContent_pkey" PRIMARY KEY ("fileId")
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "introductionId" UUID NOT NULL,
    "stage" "DisclosureStage" NOT NULL,
    "askedBySide" TEXT NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "smeConsentAt" TIMESTAMPTZ(3),
    "partnerConsentAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "refusedBySide" TEXT,
    "seenByPartnerAt" TIMESTAMPTZ(3),
    "seenBySmeAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("introductionId","stage")
);

-- CreateTable
CREATE TABLE "DisclosureEvent" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "stage" "DisclosureStage" NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorSide" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DisclosureEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'PROPOSED',
    "kind" "MeetingKind" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "proposedBySide" TEXT NOT NULL,
    "proposedById" UUID,
    "proposedByName" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "videoUrl" TEXT,
    "videoProvider" TEXT,
    "place" TEXT,
    "table" TEXT,
    "interpreter" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "pickedByName" TEXT,
    "pickedAt" TIMESTAMPTZ(3),
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "replacesId" UUID,
    "remindedDayAt" TIMESTAMPTZ(3),
    "remindedHourAt" TIMESTAMPTZ(3),
    "surveySentAt" TIMESTAMPTZ(3),
    "cancelledReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingTime" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingAttendance" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "ownCame" BOOLEAN NOT NULL,
    "otherCame" BOOLEAN NOT NULL,
    "names" TEXT,
    "byName" TEXT NOT NULL,
    "byId" UUID,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingAttendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSurvey" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "usefulness" INTEGER NOT NULL,
    "outlook" TEXT NOT NULL,
    "amount" DECIMAL(18,2),
    "currency" TEXT,
    "nextStepAt" DATE,
    "nextStepBy" TEXT,
    "byName" TEXT NOT NULL,
    "byId" UUID,
    "viaLink" BOOLEAN NOT NULL DEFAULT false,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingSurvey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeRound" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "differsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutcomeRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeReport" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "phase" INTEGER,
    "stage" TEXT NOT NULL,
    "amount" DECIMAL(18,2),
    "currency" TEXT,
    "note" TEXT,
    "language" "Language" NOT NULL,
    "byName" TEXT NOT NULL,
    "byId" UUID,
    "viaLink" BOOLEAN NOT NULL DEFAULT false,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutcomeReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeRuling" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "ruling" TEXT NOT NULL,
    "phase" INTEGER,
    "stage" TEXT NOT NULL,
    "amount" DECIMAL(18,2),
    "currency" TEXT,
    "fileId" UUID,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutcomeRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTapLink" (
    "id" UUID NOT NULL,
    "purpose" "OneTapPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "introductionId" UUID,
    "userId" UUID,
    "email" TEXT NOT NULL,
    "recipientName" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTapLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostedNeed" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "PostedNeedState" NOT NULL DEFAULT 'DRAFT',
    "kind" "NeedKind" NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "industries" TEXT[],
    "fields" TEXT[],
    "phases" INTEGER[],
    "volume" JSONB,
    "cost" JSONB,
    "leadTimeDays" INTEGER,
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "hidesName" BOOLEAN NOT NULL DEFAULT false,
    "endsOn" DATE NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedById" UUID,
    "postedByName" TEXT NOT NULL,
    "postedBySide" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "closedReason" TEXT,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostedNeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedRecipient" (
    "needId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,

    CONSTRAINT "NeedRecipient_pkey" PRIMARY KEY ("needId","recipientId")
);

-- CreateTable
CREATE TABLE "NeedProposal" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "state" "NeedProposalState" NOT NULL DEFAULT 'OPEN',
    "introductionId" UUID,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "declinedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NeedProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedQuestion" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "position" INTEGER NOT NULL,
    "requirement" JSONB NOT NULL,
    "askedById" UUID,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "note" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "NeedQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseMessage_introductionId_createdAt_idx" ON "CaseMessage"("introductionId", "createdAt");

-- CreateIndex
CREATE INDEX "CaseFile_introductionId_createdAt_idx" ON "CaseFile"("introductionId", "createdAt");

-- CreateIndex
CREATE INDEX "CaseFile_messageId_idx" ON "CaseFile"("messageId");

-- CreateIndex
CREATE INDEX "DisclosureEvent_introductionId_createdAt_idx" ON "DisclosureEvent"("introductionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_uid_key" ON "Meeting"("uid");

-- CreateIndex
CREATE INDEX "Meeting_introductionId_createdAt_idx" ON "Meeting"("introductionId", "createdAt");

-- CreateIndex
CREATE INDEX "Meeting_state_startsAt_idx" ON "Meeting"("state", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingTime_meetingId_startsAt_key" ON "MeetingTime"("meetingId", "startsAt");

-- CreateIndex
CREATE INDEX "MeetingAttendance_meetingId_createdAt_idx" ON "MeetingAttendance"("meetingId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSurvey_meetingId_side_key" ON "MeetingSurvey"("meetingId", "side");

-- CreateIndex
CREATE INDEX "OutcomeRound_askedAt_dueAt_idx" ON "OutcomeRound"("askedAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeRound_introductionId_day_key" ON "OutcomeRound"("introductionId", "day");

-- CreateIndex
CREATE INDEX "OutcomeReport_roundId_createdAt_idx" ON "OutcomeReport"("roundId", "createdAt");

-- CreateIndex
CREATE INDEX "OutcomeRuling_roundId_createdAt_idx" ON "OutcomeRuling"("roundId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTapLink_tokenHash_key" ON "OneTapLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTapLink_purpose_subjectId_idx" ON "OneTapLink"("purpose", "subjectId");

-- CreateIndex
CREATE INDEX "OneTapLink_introductionId_idx" ON "OneTapLink"("introductionId");

-- CreateIndex
CREATE INDEX "OneTapLink_expiresAt_idx" ON "OneTapLink"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "PostedNeed_code_key" ON "PostedNeed"("code");

-- CreateIndex
CREATE INDEX "PostedNeed_state_endsOn_idx" ON "PostedNeed"("state", "endsOn");

-- CreateIndex
CREATE INDEX "PostedNeed_smeId_idx" ON "PostedNeed"("smeId");

-- CreateIndex
CREATE INDEX "PostedNeed_partnerId_idx" ON "PostedNeed"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedProposal_needId_smeId_key" ON "NeedProposal"("needId", "smeId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedProposal_needId_partnerId_key" ON "NeedProposal"("needId", "partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedQuestion_needId_smeId_position_key" ON "NeedQuestion"("needId", "smeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "NeedQuestion_needId_partnerId_position_key" ON "NeedQuestion"("needId", "partnerId", "position");

-- CreateIndex
CREATE INDEX "Holiday_date_idx" ON "Holiday"("date");

-- CreateIndex
CREATE INDEX "Introduction_tickAt_idx" ON "Introduction"("tickAt");

-- CreateIndex
CREATE INDEX "Introduction_officerId_turn_idx" ON "Introduction"("officerId", "turn");

-- CreateIndex
CREATE INDEX "Introduction_deskId_turn_idx" ON "Introduction"("deskId", "turn");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMessage" ADD CONSTRAINT "CaseMessage_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "CaseMessage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileContent" ADD CONSTRAINT "FileContent_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "CaseFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureEvent" ADD CONSTRAINT "DisclosureEvent_introductionId_stage_fkey" FOREIGN KEY ("introductionId", "stage") REFERENCES "Disclosure"("introductionId", "stage") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTime" ADD CONSTRAINT "MeetingTime_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAttendance" ADD CONSTRAINT "MeetingAttendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSurvey" ADD CONSTRAINT "MeetingSurvey_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeRound" ADD CONSTRAINT "OutcomeRound_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeReport" ADD CONSTRAINT "OutcomeReport_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "OutcomeRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeRuling" ADD CONSTRAINT "OutcomeRuling_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "OutcomeRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTapLink" ADD CONSTRAINT "OneTapLink_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedNeed" ADD CONSTRAINT "PostedNeed_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedNeed" ADD CONSTRAINT "PostedNeed_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedRecipient" ADD CONSTRAINT "NeedRecipient_needId_fkey" FOREIGN KEY ("needId") REFERENCES "PostedNeed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedProposal" ADD CONSTRAINT "NeedProposal_needId_fkey" FOREIGN KEY ("needId") REFERENCES "PostedNeed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedProposal" ADD CONSTRAINT "NeedProposal_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedProposal" ADD CONSTRAINT "NeedProposal_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedProposal" ADD CONSTRAINT "NeedProposal_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedQuestion" ADD CONSTRAINT "NeedQuestion_needId_fkey" FOREIGN KEY ("needId") REFERENCES "PostedNeed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every open case has a next act of its clock; the worker plans those of before this migration.
UPDATE "Introduction" SET "clockFrom" = "enteredAt",
  "tickAt" = CASE WHEN "state" IN ('DECLINED', 'REJECTED', 'WITHDRAWN') THEN NULL ELSE now() END;

-- One open introduction per pair, through all states that are not an end.
DROP INDEX "Introduction_open_pair";
CREATE UNIQUE INDEX "Introduction_open_pair" ON "Introduction" ("smeId", "partnerId")
  WHERE "state" NOT IN ('DECLINED', 'REJECTED', 'WITHDRAWN', 'AGREED', 'CLOSED', 'EXPIRED');

-- Accepted cases had shown both sides' contact data already.
INSERT INTO "Disclosure" ("introductionId", "stage", "askedBySide", "askedByName", "askedAt",
    "smeConsentAt", "partnerConsentAt", "seenByPartnerAt", "seenBySmeAt")
  SELECT i."id", s.stage, 'PARTNER', '', COALESCE(i."acceptedAt", i."enteredAt"),
    COALESCE(i."acceptedAt", i."enteredAt"), COALESCE(i."acceptedAt", i."enteredAt"),
    COALESCE(i."acceptedAt", i."enteredAt"), COALESCE(i."acceptedAt", i."enteredAt")
  FROM "Introduction" i,
    unnest(ARRAY['NAME', 'CONTACT']::"DisclosureStage"[]) AS s(stage)
  WHERE i."state" = 'ACCEPTED';

-- A need belongs to a firm or to a partner.
ALTER TABLE "PostedNeed" ADD CONSTRAINT "PostedNeed_one_owner"
  CHECK (("smeId" IS NULL) <> ("partnerId" IS NULL));
ALTER TABLE "NeedProposal" ADD CONSTRAINT "NeedProposal_one_side"
  CHECK (("smeId" IS NULL) <> ("partnerId" IS NULL));

-- History is added to and never taken away.
REVOKE UPDATE, DELETE, TRUNCATE ON "DisclosureEvent", "OutcomeReport", "OutcomeRuling",
  "MeetingAttendance" FROM japan_desk_portal;

-- Open pages of a case learn of a change at once: channel `case`, payload the case's id.
CREATE FUNCTION tell_case_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('case', NEW."introductionId"::text);
  RETURN NULL;
END
$$;
DO $$
DECLARE
  changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['IntroductionEvent', 'CaseMessage', 'CaseFile', 'Disclosure', 'Meeting']
  LOOP
    EXECUTE format('CREATE TRIGGER case_changed AFTER INSERT OR UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION tell_case_changed()', changed);
  END LOOP;
END
$$;
