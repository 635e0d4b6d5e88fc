-- The memory is read far more often than written: new sentences go into the index at once, not into
-- a list that every search reads through.
ALTER INDEX "TranslationMemory_words" SET (fastupdate = off);
SELECT gin_clean_pending_list('"TranslationMemory_words"');
