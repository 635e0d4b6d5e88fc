-- CreateTable
CREATE TABLE "WeightsEvent" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "note" TEXT,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WeightsEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WeightsEvent_version_createdAt_idx" ON "WeightsEvent"("version", "createdAt");

-- AddForeignKey
ALTER TABLE "WeightsEvent" ADD CONSTRAINT "WeightsEvent_version_fkey" FOREIGN KEY ("version") REFERENCES "WeightsVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who saved, proposed and confirmed what is history: the portal adds to it and takes nothing away.
REVOKE UPDATE, DELETE, TRUNCATE ON "WeightsEvent" FROM japan_desk_portal;
