-- Headquarters may take back what still waits; a head who does not answer is reminded.
ALTER TYPE "CentreChangeState" ADD VALUE 'WITHDRAWN';

ALTER TABLE "ProvinceCentreChange" ADD COLUMN "withdrawnByName" TEXT,
  ADD COLUMN "withdrawnReason" TEXT,
  ADD COLUMN "replaced" JSONB,
  ADD COLUMN "remindedAt" TIMESTAMPTZ(3),
  ADD COLUMN "toldAt" TIMESTAMPTZ(3);
