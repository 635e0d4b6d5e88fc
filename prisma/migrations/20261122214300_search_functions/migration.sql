-- The search in the database. A plan that does not look at the words always goes through the index:
-- with the words in view the planner now and then prefers to walk all rows, whose tokens lie outside
-- the row and are dear to read, and it cannot know that two words rarely meet.

-- What answers the branches, one after the other, until there are enough; in a branch the best
-- first. No thing answers two branches.
CREATE FUNCTION search_entries(askers text[], kinds "SearchKind"[], branches tsquery[], wanted int)
RETURNS TABLE ("kind" "SearchKind", "ownerId" text, "branch" int)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  enough int := wanted;
  found int;
BEGIN
  FOR at IN 1 .. cardinality(branches) LOOP
    RETURN QUERY SELECT e."kind", e."ownerId", at FROM "SearchEntry" e
      WHERE e."tokens" @@ branches[at] AND e."readers" && askers AND e."kind" = ANY (kinds)
      -- Written so that no index gives this order.
      ORDER BY 0 - e."quality", e."kind", e."ownerId" LIMIT enough;
    GET DIAGNOSTICS found = ROW_COUNT;
    enough := enough - found;
    EXIT WHEN enough <= 0;
  END LOOP;
END
$$;

-- Everything that answers, up to a number, with what is counted. Without words: all that is there.
CREATE FUNCTION search_found(askers text[], kinds "SearchKind"[], asked tsquery, most int)
RETURNS TABLE ("kind" "SearchKind", "industries" text[], "fields" text[], "places" text[])
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  IF asked IS NULL THEN
    RETURN QUERY SELECT e."kind", e."industries", e."fields", e."places" FROM "SearchEntry" e
      WHERE e."readers" && askers AND e."kind" = ANY (kinds) LIMIT most;
  ELSE
    RETURN QUERY SELECT e."kind", e."industries", e."fields", e."places" FROM "SearchEntry" e
      WHERE e."tokens" @@ asked AND e."readers" && askers AND e."kind" = ANY (kinds) LIMIT most;
  END IF;
END
$$;
