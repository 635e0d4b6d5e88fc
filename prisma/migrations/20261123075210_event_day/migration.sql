-- Open screens of an event's day hear that something has changed: channel `event-day`, payload the
-- event's id. PostgreSQL tells equal ones of a transaction once.
CREATE FUNCTION tell_event_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'MatchingEvent' THEN
    PERFORM pg_notify('event-day', NEW."id"::text);
  ELSE
    PERFORM pg_notify('event-day', NEW."eventId"::text);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER event_day_changed AFTER UPDATE ON "MatchingEvent"
  FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state"
    OR OLD."delayMinutes" IS DISTINCT FROM NEW."delayMinutes"
    OR OLD."hallSecret" IS DISTINCT FROM NEW."hallSecret")
  EXECUTE FUNCTION tell_event_day();
CREATE TRIGGER event_day_changed AFTER INSERT OR UPDATE ON "EventMeeting"
  FOR EACH ROW EXECUTE FUNCTION tell_event_day();
CREATE TRIGGER event_day_changed AFTER INSERT OR UPDATE ON "EventDisruption"
  FOR EACH ROW EXECUTE FUNCTION tell_event_day();
