-- CreateEnum
CREATE TYPE "WeightsState" AS ENUM ('DRAFT', 'PROPOSED', 'ACTIVE', 'RETIRED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "MatchingRunKind" AS ENUM ('MARKET', 'PREVIEW');

-- CreateEnum
CREATE TYPE "MatchingRunState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

-- DropIndex
DROP INDEX "Match_smeId_rank_idx";

-- AlterTable
ALTER TABLE "Match" DROP COLUMN "explanation",
DROP COLUMN "rank",
ADD COLUMN     "runId" UUID,
ADD COLUMN     "value" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "waits" BOOLEAN NOT NULL DEFAULT false;

-- Until the first market has been computed, lists keep the order of their scores.
UPDATE "Match" SET "value" = "score" / 1000.0;
ALTER TABLE "Match" ALTER COLUMN "value" DROP DEFAULT;

-- AlterTable
ALTER TABLE "WeightsVersion"
ADD COLUMN     "activatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "activatedById" UUID,
ADD COLUMN     "activatedByName" TEXT,
ADD COLUMN     "basedOn" INTEGER,
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "createdByName" TEXT,
ADD COLUMN     "fairness" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "proposedAt" TIMESTAMPTZ(3),
ADD COLUMN     "proposedById" UUID,
ADD COLUMN     "proposedByName" TEXT,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "state" "WeightsState" NOT NULL DEFAULT 'RETIRED',
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "WeightsVersion" SET "state" = 'ACTIVE', "activatedAt" = "createdAt" WHERE "active";
ALTER TABLE "WeightsVersion" ALTER COLUMN "state" DROP DEFAULT, DROP COLUMN "active";

-- CreateTable
CREATE TABLE "MatchingRun" (
    "id" UUID NOT NULL,
    "kind" "MatchingRunKind" NOT NULL,
    "state" "MatchingRunState" NOT NULL DEFAULT 'QUEUED',
    "weightsVersion" INTEGER NOT NULL,
    "revision" INTEGER,
    "model" TEXT NOT NULL,
    "fairness" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID,
    "requestedByName" TEXT,
    "cancelledByName" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "phase" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "inForce" BOOLEAN NOT NULL DEFAULT false,
    "summary" JSONB,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchingRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerMarket" (
    "partnerId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "capacity" DOUBLE PRECISION NOT NULL,
    "load" DOUBLE PRECISION NOT NULL,
    "price" DOUBLE PRECISION NOT NULL,
    "expectedMatches" DOUBLE PRECISION NOT NULL,
    "curve" BYTEA NOT NULL,

    CONSTRAINT "PartnerMarket_pkey" PRIMARY KEY ("partnerId")
);

-- CreateIndex
CREATE INDEX "MatchingRun_kind_createdAt_idx" ON "MatchingRun"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "Match_smeId_excluded_waits_value_idx" ON "Match"("smeId", "excluded", "waits", "value" DESC);

-- CreateIndex
CREATE INDEX "Match_computedAt_idx" ON "Match"("computedAt");

-- AddForeignKey
ALTER TABLE "MatchingRun" ADD CONSTRAINT "MatchingRun_weightsVersion_fkey" FOREIGN KEY ("weightsVersion") REFERENCES "WeightsVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerMarket" ADD CONSTRAINT "PartnerMarket_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerMarket" ADD CONSTRAINT "PartnerMarket_runId_fkey" FOREIGN KEY ("runId") REFERENCES "MatchingRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_runId_fkey" FOREIGN KEY ("runId") REFERENCES "MatchingRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One version in force, one draft at a time, one ranking in force, one computation of a kind at once.
CREATE UNIQUE INDEX "WeightsVersion_active" ON "WeightsVersion" ((true)) WHERE "state" = 'ACTIVE';
CREATE UNIQUE INDEX "WeightsVersion_draft" ON "WeightsVersion" ((true)) WHERE "state" IN ('DRAFT', 'PROPOSED');
CREATE UNIQUE INDEX "MatchingRun_in_force" ON "MatchingRun" ((true)) WHERE "inForce";
CREATE UNIQUE INDEX "MatchingRun_open" ON "MatchingRun" ("kind") WHERE "state" IN ('QUEUED', 'RUNNING');

-- How pairs were scored is history.
REVOKE DELETE ON "WeightsVersion" FROM japan_desk_portal;

-- Visitors are scored with the weights in force: kept pages grow old when those change.
CREATE TRIGGER catalogue_changed AFTER UPDATE OF "state" ON "WeightsVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version();
