-- A meeting that was said to run over has ended: its two sides, table and interpreter are free again.
ALTER TABLE "EventDisruption" ADD COLUMN "endedAt" TIMESTAMPTZ(3);
