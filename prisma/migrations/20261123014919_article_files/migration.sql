ALTER TABLE "ArticleVersion" ADD COLUMN "files" UUID[], ADD COLUMN "hands" UUID[];
