-- A holiday that is computed and not announced yet stops the clock all the same; only customary
-- closings do not.
UPDATE "Holiday" SET "counts" = true
  WHERE NOT "official" AND NOT "counts" AND "kind" <> 'customary' AND "editedAt" IS NULL;
