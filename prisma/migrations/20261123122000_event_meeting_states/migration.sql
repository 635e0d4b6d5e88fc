-- A meeting is confirmed until somebody says that it took place: whether its time runs is read from
-- the clock and the day's delay, and nothing ever wrote the state RUNNING.
ALTER TABLE "EventMeeting"
  DROP CONSTRAINT "EventMeeting_sme_once",
  DROP CONSTRAINT "EventMeeting_partner_once",
  DROP CONSTRAINT "EventMeeting_table_once",
  DROP CONSTRAINT "EventMeeting_interpreter_once",
  DROP CONSTRAINT "EventMeeting_pair_once";

ALTER TYPE "EventMeetingState" RENAME TO "EventMeetingState_before";
CREATE TYPE "EventMeetingState" AS ENUM ('PLANNED', 'OFFERED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'HELD', 'MISSED');
ALTER TABLE "EventMeeting"
  ALTER COLUMN "state" DROP DEFAULT,
  ALTER COLUMN "state" TYPE "EventMeetingState"
    USING (CASE "state"::text WHEN 'RUNNING' THEN 'CONFIRMED' ELSE "state"::text END)::"EventMeetingState",
  ALTER COLUMN "state" SET DEFAULT 'PLANNED';
DROP TYPE "EventMeetingState_before";

-- Nobody and nothing is in two places. Checked at the end of a transaction, so that two meetings
-- can change places in it.
ALTER TABLE "EventMeeting"
  ADD CONSTRAINT "EventMeeting_sme_once" EXCLUDE USING btree ("smeRegId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_partner_once" EXCLUDE USING btree ("partnerRegId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_table_once" EXCLUDE USING btree ("tableId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_interpreter_once" EXCLUDE USING btree ("interpreterId" WITH =, "slotNumber" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "EventMeeting_pair_once" EXCLUDE USING btree ("smeRegId" WITH =, "partnerRegId" WITH =)
    WHERE ("state" IN ('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')) DEFERRABLE INITIALLY DEFERRED;
