-- Trigrams of pg_trgm hold Latin letters only in a database of locale C.UTF-8: Thai and Japanese
-- sentences are found by their words instead.
DROP INDEX "TranslationMemory_near";
ALTER TABLE "TranslationMemory" ADD COLUMN "words" TEXT[];
CREATE INDEX "TranslationMemory_words" ON "TranslationMemory" USING GIN ("words");

-- What its author takes back is not remembered either.
CREATE FUNCTION forget_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "TranslationMemory"
    WHERE "ownerKind" = OLD."ownerKind" AND "ownerId" = OLD."ownerId" AND "field" = OLD."field"
      AND "sourceLanguage" = OLD."language";
  RETURN NULL;
END
$$;
CREATE TRIGGER translations_forgotten AFTER DELETE ON "Text"
  FOR EACH ROW WHEN (OLD."origin" = 'ORIGINAL') EXECUTE FUNCTION forget_translations();
