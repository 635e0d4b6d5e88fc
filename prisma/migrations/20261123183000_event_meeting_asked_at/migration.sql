-- When both sides were asked about the place that a meeting has now: who was told of it before and is
-- asked anew hears of it also when the place is the one that they knew.
ALTER TABLE "EventMeeting" ADD COLUMN "askedAt" TIMESTAMPTZ(3);
