-- Telephone numbers are kept as E.164. What cannot be read as one number stays as it was typed and
-- is asked for again when the form is next saved.
UPDATE "Sme" SET "contactPhone" = '+' || regexp_replace("contactPhone", '\D', '', 'g')
WHERE "contactPhone" ~ '^\+[\d\s().-]{8,24}$' AND "contactPhone" !~ '^\+\d+$';

UPDATE "Sme" SET "contactPhone" = '+66' || substr(regexp_replace("contactPhone", '\D', '', 'g'), 2)
WHERE "contactPhone" ~ '^0[\d\s().-]{8,20}$'
  AND length(regexp_replace("contactPhone", '\D', '', 'g')) IN (9, 10);

UPDATE "Partner" SET "contactPhone" = '+' || regexp_replace("contactPhone", '\D', '', 'g')
WHERE "contactPhone" ~ '^\+[\d\s().-]{8,24}$' AND "contactPhone" !~ '^\+\d+$';

UPDATE "Partner" SET "contactPhone" = '+81' || substr(regexp_replace("contactPhone", '\D', '', 'g'), 2)
WHERE "contactPhone" ~ '^0[\d\s().-]{8,20}$'
  AND length(regexp_replace("contactPhone", '\D', '', 'g')) IN (10, 11);
