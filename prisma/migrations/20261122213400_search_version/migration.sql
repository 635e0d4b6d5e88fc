-- AlterTable
ALTER TABLE "SearchState" ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0;

-- Ranking reads narrow rows; what is long lies beside them and is fetched for one page at a time.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 256);
ALTER TABLE "SearchEntry" ALTER COLUMN "tokens" SET STORAGE EXTERNAL;
ALTER TABLE "SearchEntry" ALTER COLUMN "texts" SET STORAGE EXTERNAL;
ALTER TABLE "SearchEntry" ALTER COLUMN "names" SET STORAGE EXTERNAL;
-- What has waited is written into the index at once, not by the search that comes next.
DROP INDEX "SearchEntry_tokens";
CREATE INDEX "SearchEntry_tokens" ON "SearchEntry" USING GIN ("tokens", "readers") WITH (fastupdate = off);
