-- CreateEnum
CREATE TYPE "EventState" AS ENUM ('DRAFT', 'OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('INVITED', 'REGISTERED', 'WAITING_LIST', 'DECLINED', 'CANCELLED', 'LEFT');

-- CreateEnum
CREATE TYPE "WishGrade" AS ENUM ('MUST', 'LIKE', 'RATHER_NOT', 'NEVER');

-- CreateEnum
CREATE TYPE "ScheduleRunState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EventMeetingState" AS ENUM ('PLANNED', 'OFFERED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'RUNNING', 'HELD', 'MISSED');

-- AlterEnum
ALTER TYPE "OneTapPurpose" ADD VALUE 'EVENT';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TextOwner" ADD VALUE 'EVENT';
ALTER TYPE "TextOwner" ADD VALUE 'EVENT_REGISTRATION';

-- AlterTable
ALTER TABLE "VideoRoom" ADD COLUMN     "eventMeetingId" UUID;

-- CreateTable
CREATE TABLE "MatchingEvent" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "EventState" NOT NULL DEFAULT 'DRAFT',
    "presence" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "centreCode" TEXT,
    "programmeCode" TEXT,
    "place" JSONB,
    "address" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensAt" TIMESTAMPTZ(3),
    "registrationEndsAt" TIMESTAMPTZ(3),
    "wishesEndAt" TIMESTAMPTZ(3),
    "confirmBy" TIMESTAMPTZ(3),
    "placesSme" INTEGER,
    "placesPartner" INTEGER,
    "takenSme" INTEGER NOT NULL DEFAULT 0,
    "takenPartner" INTEGER NOT NULL DEFAULT 0,
    "meetingsPerSme" INTEGER NOT NULL DEFAULT 8,
    "meetingsPerPartner" INTEGER NOT NULL DEFAULT 12,
    "travelSlots" INTEGER NOT NULL DEFAULT 1,
    "sparePercent" INTEGER NOT NULL DEFAULT 5,
    "eligibility" JSONB NOT NULL DEFAULT '{}',
    "hallSecret" TEXT,
    "delayMinutes" INTEGER NOT NULL DEFAULT 0,
    "statedFacts" JSONB NOT NULL DEFAULT '[]',
    "source" TEXT,
    "confidence" "Confidence",
    "cancelledReason" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventItem" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "titleTh" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,

    CONSTRAINT "EventItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSlot" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventTable" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "floor" TEXT NOT NULL DEFAULT '1',
    "sectors" TEXT[],
    "reservedForId" UUID,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "closedFrom" INTEGER,
    "closedSlots" INTEGER[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventInterpreter" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameRoman" TEXT,
    "email" TEXT,
    "language" "Language" NOT NULL,
    "languages" TEXT[],
    "sectors" TEXT[],
    "slots" INTEGER[],
    "goneFrom" INTEGER,

    CONSTRAINT "EventInterpreter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRegistration" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "smeId" UUID,
    "partnerId" UUID,
    "state" "RegistrationState" NOT NULL,
    "industries" TEXT[],
    "fields" TEXT[],
    "phases" INTEGER[],
    "languages" "Language"[],
    "presence" TEXT NOT NULL,
    "awaySlots" INTEGER[],
    "preferredHalves" TEXT[],
    "maxMeetings" INTEGER,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "listedAt" TIMESTAMPTZ(3),
    "consentVersion" INTEGER,
    "rivalGroup" TEXT,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactLanguage" "Language",
    "invitedById" UUID,
    "invitedByName" TEXT,
    "invitedAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "registeredByName" TEXT,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "waitingSince" TIMESTAMPTZ(3),
    "wishesDoneAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "lateUntil" INTEGER,
    "goneFrom" INTEGER,
    "endedReason" TEXT,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventPerson" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameRoman" TEXT,
    "nameReading" TEXT,
    "position" TEXT,
    "email" TEXT,
    "languages" "Language"[],
    "badge" TEXT NOT NULL,
    "checkedInAt" TIMESTAMPTZ(3),
    "checkedInBy" TEXT,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSuggestion" (
    "eventId" UUID NOT NULL,
    "smeRegId" UUID NOT NULL,
    "partnerRegId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "forSme" INTEGER NOT NULL,
    "forPartner" INTEGER NOT NULL,
    "rankForSme" INTEGER NOT NULL,
    "rankForPartner" INTEGER NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventSuggestion_pkey" PRIMARY KEY ("smeRegId","partnerRegId")
);

-- CreateTable
CREATE TABLE "EventWish" (
    "eventId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "grade" "WishGrade" NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventWish_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "EventPairRule" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "smeRegId" UUID NOT NULL,
    "partnerRegId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slotNumber" INTEGER,
    "tableId" UUID,
    "interpreterId" UUID,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventPairRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "ScheduleRunState" NOT NULL DEFAULT 'QUEUED',
    "extra" JSONB,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "phase" TEXT,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "value" DOUBLE PRECISION,
    "bound" DOUBLE PRECISION,
    "gap" DOUBLE PRECISION,
    "summary" JSONB,
    "result" JSONB,
    "failure" TEXT,
    "failureDetail" JSONB,
    "requestedById" UUID,
    "requestedByName" TEXT NOT NULL,
    "cancelledByName" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "takenOverAt" TIMESTAMPTZ(3),
    "takenOverByName" TEXT,

    CONSTRAINT "ScheduleRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventMeeting" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "smeRegId" UUID NOT NULL,
    "partnerRegId" UUID NOT NULL,
    "slotNumber" INTEGER NOT NULL,
    "tableId" UUID NOT NULL,
    "interpreterId" UUID,
    "interpret" TEXT,
    "state" "EventMeetingState" NOT NULL DEFAULT 'PLANNED',
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "weight" INTEGER NOT NULL,
    "must" BOOLEAN NOT NULL DEFAULT false,
    "toldAt" TIMESTAMPTZ(3),
    "toldSlot" INTEGER,
    "toldTableId" UUID,
    "smeAnswer" TEXT,
    "smeAnsweredAt" TIMESTAMPTZ(3),
    "partnerAnswer" TEXT,
    "partnerAnsweredAt" TIMESTAMPTZ(3),
    "answerBy" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "noticedAt" TIMESTAMPTZ(3),
    "smeSays" TEXT,
    "partnerSays" TEXT,
    "staffSays" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT,
    "introductionId" UUID,
    "meetingId" UUID,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDisruption" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slotNumber" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "proposals" JSONB,
    "chosen" INTEGER,
    "tookMs" INTEGER,
    "byName" TEXT NOT NULL,
    "resolvedByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EventDisruption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "registrationId" UUID,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MatchingEvent_code_key" ON "MatchingEvent"("code");

-- CreateIndex
CREATE UNIQUE INDEX "MatchingEvent_hallSecret_key" ON "MatchingEvent"("hallSecret");

-- CreateIndex
CREATE INDEX "MatchingEvent_state_startsOn_idx" ON "MatchingEvent"("state", "startsOn");

-- CreateIndex
CREATE INDEX "MatchingEvent_centreCode_idx" ON "MatchingEvent"("centreCode");

-- CreateIndex
CREATE INDEX "EventItem_eventId_startsAt_idx" ON "EventItem"("eventId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventSlot_eventId_number_key" ON "EventSlot"("eventId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "EventTable_eventId_label_key" ON "EventTable"("eventId", "label");

-- CreateIndex
CREATE INDEX "EventInterpreter_eventId_idx" ON "EventInterpreter"("eventId");

-- CreateIndex
CREATE INDEX "EventRegistration_eventId_side_state_idx" ON "EventRegistration"("eventId", "side", "state");

-- CreateIndex
CREATE INDEX "EventRegistration_smeId_idx" ON "EventRegistration"("smeId");

-- CreateIndex
CREATE INDEX "EventRegistration_partnerId_idx" ON "EventRegistration"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "EventRegistration_eventId_smeId_key" ON "EventRegistration"("eventId", "smeId");

-- CreateIndex
CREATE UNIQUE INDEX "EventRegistration_eventId_partnerId_key" ON "EventRegistration"("eventId", "partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPerson_badge_key" ON "EventPerson"("badge");

-- CreateIndex
CREATE INDEX "EventPerson_registrationId_idx" ON "EventPerson"("registrationId");

-- CreateIndex
CREATE INDEX "EventSuggestion_eventId_idx" ON "EventSuggestion"("eventId");

-- CreateIndex
CREATE INDEX "EventSuggestion_partnerRegId_rankForPartner_idx" ON "EventSuggestion"("partnerRegId", "rankForPartner");

-- CreateIndex
CREATE INDEX "EventWish_eventId_idx" ON "EventWish"("eventId");

-- CreateIndex
CREATE INDEX "EventWish_toId_grade_idx" ON "EventWish"("toId", "grade");

-- CreateIndex
CREATE INDEX "EventPairRule_eventId_idx" ON "EventPairRule"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPairRule_smeRegId_partnerRegId_key" ON "EventPairRule"("smeRegId", "partnerRegId");

-- CreateIndex
CREATE INDEX "ScheduleRun_eventId_createdAt_idx" ON "ScheduleRun"("eventId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventMeeting_meetingId_key" ON "EventMeeting"("meetingId");

-- CreateIndex
CREATE INDEX "EventMeeting_eventId_slotNumber_idx" ON "EventMeeting"("eventId", "slotNumber");

-- CreateIndex
CREATE INDEX "EventMeeting_smeRegId_idx" ON "EventMeeting"("smeRegId");

-- CreateIndex
CREATE INDEX "EventMeeting_partnerRegId_idx" ON "EventMeeting"("partnerRegId");

-- CreateIndex
CREATE INDEX "EventMeeting_state_answerBy_idx" ON "EventMeeting"("state", "answerBy");

-- CreateIndex
CREATE INDEX "EventDisruption_eventId_createdAt_idx" ON "EventDisruption"("eventId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_endpoint_key" ON "PushSubscription"("endpoint");

-- CreateIndex
CREATE INDEX "PushSubscription_userId_idx" ON "PushSubscription"("userId");

-- CreateIndex
CREATE INDEX "PushSubscription_registrationId_idx" ON "PushSubscription"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "VideoRoom_eventMeetingId_key" ON "VideoRoom"("eventMeetingId");

-- AddForeignKey
ALTER TABLE "VideoRoom" ADD CONSTRAINT "VideoRoom_eventMeetingId_fkey" FOREIGN KEY ("eventMeetingId") REFERENCES "EventMeeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingEvent" ADD CONSTRAINT "MatchingEvent_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingEvent" ADD CONSTRAINT "MatchingEvent_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventItem" ADD CONSTRAINT "EventItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSlot" ADD CONSTRAINT "EventSlot_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventTable" ADD CONSTRAINT "EventTable_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventTable" ADD CONSTRAINT "EventTable_reservedForId_fkey" FOREIGN KEY ("reservedForId") REFERENCES "EventRegistration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventInterpreter" ADD CONSTRAINT "EventInterpreter_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPerson" ADD CONSTRAINT "EventPerson_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSuggestion" ADD CONSTRAINT "EventSuggestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSuggestion" ADD CONSTRAINT "EventSuggestion_smeRegId_fkey" FOREIGN KEY ("smeRegId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSuggestion" ADD CONSTRAINT "EventSuggestion_partnerRegId_fkey" FOREIGN KEY ("partnerRegId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventWish" ADD CONSTRAINT "EventWish_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventWish" ADD CONSTRAINT "EventWish_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventWish" ADD CONSTRAINT "EventWish_toId_fkey" FOREIGN KEY ("toId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPairRule" ADD CONSTRAINT "EventPairRule_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPairRule" ADD CONSTRAINT "EventPairRule_smeRegId_fkey" FOREIGN KEY ("smeRegId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPairRule" ADD CONSTRAINT "EventPairRule_partnerRegId_fkey" FOREIGN KEY ("partnerRegId") REFERENCES "EventRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleRun" ADD CONSTRAINT "ScheduleRun_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_smeRegId_fkey" FOREIGN KEY ("smeRegId") REFERENCES "EventRegistration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_partnerRegId_fkey" FOREIGN KEY ("partnerRegId") REFERENCES "EventRegistration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "EventTable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_interpreterId_fkey" FOREIGN KEY ("interpreterId") REFERENCES "EventInterpreter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDisruption" ADD CONSTRAINT "EventDisruption_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "MatchingEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "VideoRoom" DROP CONSTRAINT "VideoRoom_one_owner";
ALTER TABLE "VideoRoom" ADD CONSTRAINT "VideoRoom_one_owner"
  CHECK (num_nonnulls("meetingId", "bookingId", "eventMeetingId") = 1);

ALTER TABLE "MatchingEvent"
  ADD CONSTRAINT "MatchingEvent_days" CHECK ("startsOn" <= "endsOn"),
  -- Whoever forgets to count is stopped here: a place is given once.
  ADD CONSTRAINT "MatchingEvent_places_sme" CHECK ("takenSme" BETWEEN 0 AND coalesce("placesSme", 1000000)),
  ADD CONSTRAINT "MatchingEvent_places_partner"
    CHECK ("takenPartner" BETWEEN 0 AND coalesce("placesPartner", 1000000)),
  ADD CONSTRAINT "MatchingEvent_figures" CHECK ("sparePercent" BETWEEN 0 AND 50
    AND "travelSlots" BETWEEN 0 AND 10 AND "meetingsPerSme" BETWEEN 1 AND 100
    AND "meetingsPerPartner" BETWEEN 1 AND 200 AND "delayMinutes" BETWEEN 0 AND 600);
ALTER TABLE "EventItem" ADD CONSTRAINT "EventItem_times" CHECK ("startsAt" < "endsAt");
ALTER TABLE "EventSlot" ADD CONSTRAINT "EventSlot_times" CHECK ("startsAt" < "endsAt" AND "number" >= 1);
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_one_side"
  CHECK (num_nonnulls("smeId", "partnerId") = 1 AND ("side" = 'SME') = ("smeId" IS NOT NULL)
    AND ("maxMeetings" IS NULL OR "maxMeetings" BETWEEN 0 AND 200));
ALTER TABLE "EventWish" ADD CONSTRAINT "EventWish_two" CHECK ("fromId" <> "toId");
ALTER TABLE "EventPairRule" ADD CONSTRAINT "EventPairRule_kind"
  CHECK ("kind" IN ('lock', 'forbid', 'allow') AND ("kind" = 'lock' OR num_nonnulls("slotNumber", "tableId", "interpreterId") = 0));
ALTER TABLE "EventMeeting" ADD CONSTRAINT "EventMeeting_answers"
  CHECK ("smeAnswer" IN ('YES', 'NO') AND "partnerAnswer" IN ('YES', 'NO'));

-- Nobody and nothing is in two places. Checked at the end of a transaction, so that two meetings
-- can change places in it.
ALTER TABLE "EventMeeting"
  ADD CONSTRAINT "EventMeeting_sme_once" EXCLUDE USING btree ("smeRegId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'RUNNING', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_partner_once" EXCLUDE USING btree ("partnerRegId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'RUNNING', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_table_once" EXCLUDE USING btree ("tableId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'RUNNING', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_interpreter_once" EXCLUDE USING btree ("interpreterId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'RUNNING', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_pair_once" EXCLUDE USING btree ("smeRegId" WITH =, "partnerRegId" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'RUNNING', 'HELD')) DEFERRABLE INITIALLY DEFERRED;
-- One computation of an event's schedule at a time; what-ifs beside it.
CREATE UNIQUE INDEX "ScheduleRun_one_solve" ON "ScheduleRun" ("eventId")
  WHERE "kind" = 'solve' AND "state" IN ('QUEUED', 'RUNNING');

REVOKE DELETE, TRUNCATE ON "MatchingEvent", "EventRegistration", "EventMeeting", "ScheduleRun" FROM japan_desk_portal;

-- The public pages that are kept follow the events.
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "MatchingEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "EventItem"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();
