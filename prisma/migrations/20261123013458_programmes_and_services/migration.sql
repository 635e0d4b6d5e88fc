-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('DRAFT', 'OPEN', 'SELECTING', 'RUNNING', 'ENDED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'WAITING_LIST', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "PairState" AS ENUM ('PROPOSED', 'CONFIRMED', 'ENDED');

-- CreateEnum
CREATE TYPE "ParticipantState" AS ENUM ('BOOKED', 'CANCELLED', 'COMPLETED', 'NOT_COMPLETED');

-- CreateEnum
CREATE TYPE "ConsultationState" AS ENUM ('WAITING', 'WITH_ADVISOR', 'ASKED_BACK', 'ANSWERED', 'CLOSED');

-- CreateEnum
CREATE TYPE "BookingState" AS ENUM ('BOOKED', 'CANCELLED', 'HELD', 'MISSED');

-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "CentreChangeState" AS ENUM ('WAITING', 'MOVED', 'KEPT');

-- AlterEnum
ALTER TYPE "OneTapPurpose" ADD VALUE 'ROOM';

-- AlterEnum
ALTER TYPE "SearchKind" ADD VALUE 'KNOWLEDGE';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TextOwner" ADD VALUE 'PROGRAMME_ROUND';
ALTER TYPE "TextOwner" ADD VALUE 'APPLICATION';
ALTER TYPE "TextOwner" ADD VALUE 'PROGRAMME_PAIR';
ALTER TYPE "TextOwner" ADD VALUE 'CONSULTATION_ENTRY';
ALTER TYPE "TextOwner" ADD VALUE 'ARTICLE_VERSION';

-- AlterTable
ALTER TABLE "CaseFile" ADD COLUMN     "altTexts" JSONB,
ADD COLUMN     "articleId" UUID,
ADD COLUMN     "consultationId" UUID,
ALTER COLUMN "introductionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "addressEn" TEXT,
ADD COLUMN     "addressTh" TEXT,
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedByName" TEXT,
ADD COLUMN     "headId" UUID,
ADD COLUMN     "hours" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "services" TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Cooperation" ADD COLUMN     "items" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "remindedFor" DATE,
ADD COLUMN     "termNote" TEXT,
ADD COLUMN     "termSetAt" TIMESTAMPTZ(3),
ADD COLUMN     "termSetByName" TEXT,
ADD COLUMN     "validUntil" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ProgrammeRound" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'DRAFT',
    "kind" TEXT NOT NULL,
    "titleTh" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "answersBy" DATE NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "place" JSONB,
    "hostPartnerId" UUID,
    "audience" TEXT,
    "placesSme" INTEGER,
    "placesPartner" INTEGER,
    "takenSme" INTEGER NOT NULL DEFAULT 0,
    "takenPartner" INTEGER NOT NULL DEFAULT 0,
    "quotas" JSONB NOT NULL DEFAULT '[]',
    "eligibility" JSONB NOT NULL DEFAULT '{}',
    "form" JSONB NOT NULL DEFAULT '[]',
    "sheet" JSONB NOT NULL DEFAULT '[]',
    "badgeMonths" INTEGER,
    "selectedById" UUID,
    "selectedByName" TEXT,
    "selectedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "confirmedByName" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledReason" TEXT,
    "source" TEXT,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgrammeRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeApplication" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "roundId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "state" "ApplicationState" NOT NULL DEFAULT 'DRAFT',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "language" "Language" NOT NULL,
    "places" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "proposed" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "reasonCode" TEXT,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgrammeApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationReview" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "reviewerName" TEXT NOT NULL,
    "scores" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammePair" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "smeId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "state" "PairState" NOT NULL DEFAULT 'PROPOSED',
    "score" INTEGER,
    "explanation" JSONB,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "introductionId" UUID,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgrammePair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairGoal" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "before" DECIMAL(18,3),
    "target" DECIMAL(18,3),
    "after" DECIMAL(18,3),
    "beforeOn" DATE,
    "afterOn" DATE,
    "lowerIsBetter" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeSession" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "pairId" UUID,
    "kind" TEXT NOT NULL,
    "titleTh" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "videoUrl" TEXT,
    "report" TEXT,
    "reportLanguage" "Language",
    "reportedByName" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgrammeSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameRoman" TEXT,
    "position" TEXT,
    "state" "ParticipantState" NOT NULL DEFAULT 'BOOKED',
    "certificateCode" TEXT,
    "certifiedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionAttendance" (
    "sessionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "came" BOOLEAN NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionAttendance_pkey" PRIMARY KEY ("sessionId","participantId")
);

-- CreateTable
CREATE TABLE "Badge" (
    "id" UUID NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "programmeCode" TEXT NOT NULL,
    "roundId" UUID,
    "issuedOn" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "issuedByName" TEXT NOT NULL,

    CONSTRAINT "Badge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Advisor" (
    "userId" UUID NOT NULL,
    "topics" TEXT[],
    "languages" "Language"[],
    "most" INTEGER NOT NULL DEFAULT 10,
    "lastDay" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Advisor_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "AdvisorSlot" (
    "id" UUID NOT NULL,
    "advisorId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "way" TEXT NOT NULL DEFAULT 'video',
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AdvisorSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "smeId" UUID NOT NULL,
    "askedById" UUID,
    "askedByName" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "state" "ConsultationState" NOT NULL DEFAULT 'WAITING',
    "centreCode" TEXT NOT NULL,
    "handledAtCode" TEXT NOT NULL,
    "advisorId" UUID,
    "routedBy" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "escalatedAt" TIMESTAMPTZ(3),
    "firstAnswerAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "rating" INTEGER,
    "ratingNote" TEXT,
    "ratedAt" TIMESTAMPTZ(3),
    "articleId" UUID,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationEntry" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsultationEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationBooking" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "slotId" UUID NOT NULL,
    "state" "BookingState" NOT NULL DEFAULT 'BOOKED',
    "way" TEXT NOT NULL,
    "videoUrl" TEXT,
    "videoProvider" TEXT,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "remindedDayAt" TIMESTAMPTZ(3),
    "remindedHourAt" TIMESTAMPTZ(3),
    "cancelledReason" TEXT,
    "bookedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsultationBooking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoRoom" (
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "meetingId" UUID,
    "bookingId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VideoRoom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoRoomSeat" (
    "id" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VideoRoomSeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoRoomSignal" (
    "id" BIGSERIAL NOT NULL,
    "roomId" UUID NOT NULL,
    "fromSeat" UUID NOT NULL,
    "toSeat" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VideoRoomSignal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoRoomMessage" (
    "id" BIGSERIAL NOT NULL,
    "roomId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VideoRoomMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "liveVersionId" UUID,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "isStarting" BOOLEAN NOT NULL DEFAULT false,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "askedFor" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ArticleState" NOT NULL DEFAULT 'DRAFT',
    "language" "Language" NOT NULL,
    "topics" TEXT[],
    "industries" TEXT[],
    "fields" TEXT[],
    "programmes" TEXT[],
    "partners" TEXT[],
    "cooperations" TEXT[],
    "sources" JSONB NOT NULL DEFAULT '[]',
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "reviewerId" UUID,
    "reviewerName" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "returnNote" TEXT,
    "publishAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "reviewBy" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleFeedback" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" "Language" NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "voice" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "handledByName" TEXT,

    CONSTRAINT "ArticleFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProvinceCentreChange" (
    "id" UUID NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,
    "state" "CentreChangeState" NOT NULL DEFAULT 'WAITING',
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "fromHeadName" TEXT,
    "fromHeadAt" TIMESTAMPTZ(3),
    "toHeadName" TEXT,
    "toHeadAt" TIMESTAMPTZ(3),
    "refusedByName" TEXT,
    "refusedReason" TEXT,
    "moved" JSONB,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProvinceCentreChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncentiveLine" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleTh" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "detailTh" TEXT NOT NULL,
    "detailJa" TEXT NOT NULL,
    "detailEn" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "sourceTitle" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "sourceDate" DATE NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedByName" TEXT NOT NULL,
    "reviewBy" DATE NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IncentiveLine_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CaseIncentive" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "lineCode" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'to-ask',
    "note" TEXT,
    "attachedByName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseIncentive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeRound_code_key" ON "ProgrammeRound"("code");

-- CreateIndex
CREATE INDEX "ProgrammeRound_programmeCode_closesAt_idx" ON "ProgrammeRound"("programmeCode", "closesAt");

-- CreateIndex
CREATE INDEX "ProgrammeRound_state_closesAt_idx" ON "ProgrammeRound"("state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeApplication_code_key" ON "ProgrammeApplication"("code");

-- CreateIndex
CREATE INDEX "ProgrammeApplication_roundId_state_idx" ON "ProgrammeApplication"("roundId", "state");

-- CreateIndex
CREATE INDEX "ProgrammeApplication_smeId_idx" ON "ProgrammeApplication"("smeId");

-- CreateIndex
CREATE INDEX "ProgrammeApplication_partnerId_idx" ON "ProgrammeApplication"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeApplication_roundId_smeId_key" ON "ProgrammeApplication"("roundId", "smeId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeApplication_roundId_partnerId_key" ON "ProgrammeApplication"("roundId", "partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationReview_applicationId_reviewerId_key" ON "ApplicationReview"("applicationId", "reviewerId");

-- CreateIndex
CREATE INDEX "ProgrammePair_smeId_idx" ON "ProgrammePair"("smeId");

-- CreateIndex
CREATE INDEX "ProgrammePair_partnerId_idx" ON "ProgrammePair"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammePair_roundId_smeId_partnerId_key" ON "ProgrammePair"("roundId", "smeId", "partnerId");

-- CreateIndex
CREATE INDEX "PairGoal_pairId_idx" ON "PairGoal"("pairId");

-- CreateIndex
CREATE INDEX "ProgrammeSession_roundId_startsAt_idx" ON "ProgrammeSession"("roundId", "startsAt");

-- CreateIndex
CREATE INDEX "ProgrammeSession_pairId_idx" ON "ProgrammeSession"("pairId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_certificateCode_key" ON "Participant"("certificateCode");

-- CreateIndex
CREATE INDEX "Participant_roundId_state_idx" ON "Participant"("roundId", "state");

-- CreateIndex
CREATE INDEX "Participant_applicationId_idx" ON "Participant"("applicationId");

-- CreateIndex
CREATE INDEX "Badge_smeId_idx" ON "Badge"("smeId");

-- CreateIndex
CREATE INDEX "Badge_partnerId_idx" ON "Badge"("partnerId");

-- CreateIndex
CREATE INDEX "Badge_roundId_idx" ON "Badge"("roundId");

-- CreateIndex
CREATE INDEX "AdvisorSlot_startsAt_idx" ON "AdvisorSlot"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "AdvisorSlot_advisorId_startsAt_key" ON "AdvisorSlot"("advisorId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_code_key" ON "Consultation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_articleId_key" ON "Consultation"("articleId");

-- CreateIndex
CREATE INDEX "Consultation_smeId_idx" ON "Consultation"("smeId");

-- CreateIndex
CREATE INDEX "Consultation_handledAtCode_state_idx" ON "Consultation"("handledAtCode", "state");

-- CreateIndex
CREATE INDEX "Consultation_advisorId_state_idx" ON "Consultation"("advisorId", "state");

-- CreateIndex
CREATE INDEX "Consultation_state_dueAt_idx" ON "Consultation"("state", "dueAt");

-- CreateIndex
CREATE INDEX "ConsultationEntry_consultationId_createdAt_idx" ON "ConsultationEntry"("consultationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationBooking_uid_key" ON "ConsultationBooking"("uid");

-- CreateIndex
CREATE INDEX "ConsultationBooking_consultationId_idx" ON "ConsultationBooking"("consultationId");

-- CreateIndex
CREATE INDEX "ConsultationBooking_slotId_idx" ON "ConsultationBooking"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "VideoRoom_secret_key" ON "VideoRoom"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "VideoRoom_meetingId_key" ON "VideoRoom"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "VideoRoom_bookingId_key" ON "VideoRoom"("bookingId");

-- CreateIndex
CREATE INDEX "VideoRoomSeat_roomId_side_idx" ON "VideoRoomSeat"("roomId", "side");

-- CreateIndex
CREATE INDEX "VideoRoomSignal_roomId_toSeat_id_idx" ON "VideoRoomSignal"("roomId", "toSeat", "id");

-- CreateIndex
CREATE INDEX "VideoRoomMessage_roomId_id_idx" ON "VideoRoomMessage"("roomId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_liveVersionId_key" ON "Article"("liveVersionId");

-- CreateIndex
CREATE INDEX "ArticleVersion_state_publishAt_idx" ON "ArticleVersion"("state", "publishAt");

-- CreateIndex
CREATE INDEX "ArticleVersion_topics_idx" ON "ArticleVersion" USING GIN ("topics");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_number_key" ON "ArticleVersion"("articleId", "number");

-- CreateIndex
CREATE INDEX "ArticleFeedback_articleId_verdict_idx" ON "ArticleFeedback"("articleId", "verdict");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleFeedback_articleId_voice_key" ON "ArticleFeedback"("articleId", "voice");

-- CreateIndex
CREATE INDEX "ProvinceCentreChange_provinceCode_createdAt_idx" ON "ProvinceCentreChange"("provinceCode", "createdAt");

-- CreateIndex
CREATE INDEX "ProvinceCentreChange_state_idx" ON "ProvinceCentreChange"("state");

-- CreateIndex
CREATE UNIQUE INDEX "CaseIncentive_introductionId_lineCode_key" ON "CaseIncentive"("introductionId", "lineCode");

-- CreateIndex
CREATE INDEX "CaseFile_consultationId_idx" ON "CaseFile"("consultationId");

-- CreateIndex
CREATE INDEX "CaseFile_articleId_idx" ON "CaseFile"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Centre_headId_key" ON "Centre"("headId");

-- AddForeignKey
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_headId_fkey" FOREIGN KEY ("headId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRound" ADD CONSTRAINT "ProgrammeRound_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRound" ADD CONSTRAINT "ProgrammeRound_hostPartnerId_fkey" FOREIGN KEY ("hostPartnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeApplication" ADD CONSTRAINT "ProgrammeApplication_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ProgrammeRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeApplication" ADD CONSTRAINT "ProgrammeApplication_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeApplication" ADD CONSTRAINT "ProgrammeApplication_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationReview" ADD CONSTRAINT "ApplicationReview_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ProgrammeApplication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePair" ADD CONSTRAINT "ProgrammePair_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ProgrammeRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePair" ADD CONSTRAINT "ProgrammePair_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePair" ADD CONSTRAINT "ProgrammePair_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePair" ADD CONSTRAINT "ProgrammePair_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairGoal" ADD CONSTRAINT "PairGoal_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "ProgrammePair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ProgrammeRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "ProgrammePair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ProgrammeRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ProgrammeApplication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAttendance" ADD CONSTRAINT "SessionAttendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ProgrammeSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAttendance" ADD CONSTRAINT "SessionAttendance_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ProgrammeRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Advisor" ADD CONSTRAINT "Advisor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdvisorSlot" ADD CONSTRAINT "AdvisorSlot_advisorId_fkey" FOREIGN KEY ("advisorId") REFERENCES "Advisor"("userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_handledAtCode_fkey" FOREIGN KEY ("handledAtCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_advisorId_fkey" FOREIGN KEY ("advisorId") REFERENCES "Advisor"("userId") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationEntry" ADD CONSTRAINT "ConsultationEntry_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationBooking" ADD CONSTRAINT "ConsultationBooking_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationBooking" ADD CONSTRAINT "ConsultationBooking_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "AdvisorSlot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoRoom" ADD CONSTRAINT "VideoRoom_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoRoom" ADD CONSTRAINT "VideoRoom_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "ConsultationBooking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoRoomSeat" ADD CONSTRAINT "VideoRoomSeat_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "VideoRoom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoRoomSignal" ADD CONSTRAINT "VideoRoomSignal_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "VideoRoom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoRoomMessage" ADD CONSTRAINT "VideoRoomMessage_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "VideoRoom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_liveVersionId_fkey" FOREIGN KEY ("liveVersionId") REFERENCES "ArticleVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleFeedback" ADD CONSTRAINT "ArticleFeedback_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvinceCentreChange" ADD CONSTRAINT "ProvinceCentreChange_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseIncentive" ADD CONSTRAINT "CaseIncentive_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseIncentive" ADD CONSTRAINT "CaseIncentive_lineCode_fkey" FOREIGN KEY ("lineCode") REFERENCES "IncentiveLine"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file belongs to one thing.
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_one_owner"
  CHECK (num_nonnulls("introductionId", "consultationId", "articleId") = 1);
ALTER TABLE "VideoRoom" ADD CONSTRAINT "VideoRoom_one_owner"
  CHECK (num_nonnulls("meetingId", "bookingId") = 1);
-- Whoever forgets to count is stopped here: a place is given once.
ALTER TABLE "ProgrammeRound"
  ADD CONSTRAINT "ProgrammeRound_places_sme" CHECK ("takenSme" BETWEEN 0 AND coalesce("placesSme", 1000000)),
  ADD CONSTRAINT "ProgrammeRound_places_partner"
    CHECK ("takenPartner" BETWEEN 0 AND coalesce("placesPartner", 1000000)),
  ADD CONSTRAINT "ProgrammeRound_days" CHECK ("opensAt" < "closesAt");
ALTER TABLE "ProgrammeApplication" ADD CONSTRAINT "ProgrammeApplication_one_side"
  CHECK (num_nonnulls("smeId", "partnerId") = 1 AND "places" BETWEEN 1 AND 500);
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_one_side" CHECK (num_nonnulls("smeId", "partnerId") = 1);
ALTER TABLE "ProgrammeSession" ADD CONSTRAINT "ProgrammeSession_times" CHECK ("startsAt" < "endsAt");
ALTER TABLE "AdvisorSlot" ADD CONSTRAINT "AdvisorSlot_times" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_rating" CHECK ("rating" BETWEEN 1 AND 5);
CREATE UNIQUE INDEX "ConsultationBooking_one_a_slot" ON "ConsultationBooking" ("slotId")
  WHERE "state" IN ('BOOKED', 'HELD', 'MISSED');
CREATE UNIQUE INDEX "ArticleVersion_one_open" ON "ArticleVersion" ("articleId")
  WHERE "state" IN ('DRAFT', 'IN_REVIEW', 'SCHEDULED');
CREATE UNIQUE INDEX "ProvinceCentreChange_one_waiting" ON "ProvinceCentreChange" ("provinceCode")
  WHERE "state" = 'WAITING';

-- What was said and decided stays on record.
REVOKE UPDATE, DELETE, TRUNCATE ON "ConsultationEntry" FROM japan_desk_portal;
REVOKE DELETE, TRUNCATE ON "ProgrammeApplication", "Consultation", "ConsultationBooking", "Article",
  "ArticleVersion", "ProvinceCentreChange", "Badge", "IncentiveLine" FROM japan_desk_portal;

-- The public pages that are kept, and the search, follow rounds and articles.
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "ProgrammeRound"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "Article"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "ProgrammeRound"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('PROGRAMME', 'programmeCode');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('KNOWLEDGE', 'id');
CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION search_row_changed('KNOWLEDGE', 'articleId');

CREATE OR REPLACE FUNCTION search_text_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  text_now "Text" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  CASE text_now."ownerKind"
    WHEN 'SME' THEN PERFORM search_changed('SME', text_now."ownerId"::text);
    WHEN 'NEED' THEN PERFORM search_changed('SME',
      (SELECT "smeId"::text FROM "Need" WHERE "id" = text_now."ownerId"));
    WHEN 'PARTNER' THEN PERFORM search_changed('PARTNER', text_now."ownerId"::text);
    WHEN 'POSTED_NEED' THEN PERFORM search_changed('NEED', text_now."ownerId"::text);
    WHEN 'ARTICLE_VERSION' THEN PERFORM search_changed('KNOWLEDGE',
      (SELECT "articleId"::text FROM "ArticleVersion" WHERE "id" = text_now."ownerId"));
    ELSE NULL;
  END CASE;
  RETURN NULL;
END
$$;
