-- The portal's own role. Web and worker connect as (or take) it; migrations run as the owner.
-- It may do everything to the portal's records except rewrite history: audit rows can be added and
-- read, never changed, and the events and decisions of a case never edited.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'japan_desk_portal') THEN
    CREATE ROLE japan_desk_portal NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server made it a moment ago
END
$$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'japan_desk_portal', 'MEMBER') THEN
    EXECUTE format('GRANT japan_desk_portal TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO japan_desk_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO japan_desk_portal;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO japan_desk_portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO japan_desk_portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO japan_desk_portal;

REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry" FROM japan_desk_portal;
REVOKE UPDATE, TRUNCATE ON "IntroductionEvent", "SmeReview" FROM japan_desk_portal;
REVOKE ALL ON "_prisma_migrations" FROM japan_desk_portal;
GRANT SELECT ON "_prisma_migrations" TO japan_desk_portal;

-- Whoever holds the owner's rights still meets this.
CREATE FUNCTION refuse_rewriting_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_audit();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_audit();

-- The public catalogue's version: pages kept by any web process are good while it stands still.
INSERT INTO "CatalogueVersion" ("id", "version") VALUES (1, 1) ON CONFLICT DO NOTHING;
CREATE FUNCTION move_catalogue_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  UPDATE "CatalogueVersion" SET "version" = "version" + 1 WHERE "id" = 1;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY['Centre', 'Province', 'Prefecture', 'Industry', 'CooperationField',
    'Cooperation', 'Programme', 'Partner', 'VocabularyTerm']
  LOOP
    EXECUTE format('CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
      ON %I FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue_version()', changed);
  END LOOP;
END
$$;

-- One open introduction per pair: two requests at once cannot both be made.
CREATE UNIQUE INDEX "Introduction_open_pair" ON "Introduction" ("smeId", "partnerId")
  WHERE "state" IN ('PROPOSED', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'OFFERED', 'QUESTIONED', 'ACCEPTED');

-- Running numbers, without gaps between the transactions that commit.
CREATE FUNCTION next_number(sequence_name text) RETURNS integer LANGUAGE sql AS $$
  INSERT INTO "Sequence" ("name", "value") VALUES (sequence_name, 1)
  ON CONFLICT ("name") DO UPDATE SET "value" = "Sequence"."value" + 1
  RETURNING "value";
$$;
