-- CreateTable
CREATE TABLE "GlossaryImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenNumber" INTEGER,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "GlossaryImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GlossaryImport_at_idx" ON "GlossaryImport"("at");
