-- Where and when an event was to be held, as those who come know it, until they are told otherwise.
ALTER TABLE "MatchingEvent" ADD COLUMN "changedFrom" JSONB;
