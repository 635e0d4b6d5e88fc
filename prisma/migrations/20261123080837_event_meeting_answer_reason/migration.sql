-- Why a side cannot come to a meeting of an event.
ALTER TABLE "EventMeeting" ADD COLUMN "answerReason" TEXT;
