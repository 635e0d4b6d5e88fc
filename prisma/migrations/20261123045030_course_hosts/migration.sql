-- Who gives a course when the directory does not know it, and for which year.
ALTER TABLE "ProgrammeRound" ADD COLUMN "hostNames" JSONB, ADD COLUMN "curriculumYear" INTEGER;
ALTER TABLE "ProgrammeRound"
  ADD CONSTRAINT "ProgrammeRound_one_host" CHECK (num_nonnulls("hostPartnerId", "hostNames") <= 1),
  ADD CONSTRAINT "ProgrammeRound_curriculum_year" CHECK ("curriculumYear" BETWEEN 1950 AND 2200);

-- Who came in whose place.
ALTER TABLE "Participant" ADD COLUMN "replacesId" UUID;
CREATE UNIQUE INDEX "Participant_replacesId_key" ON "Participant"("replacesId");
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_replacesId_fkey"
  FOREIGN KEY ("replacesId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
