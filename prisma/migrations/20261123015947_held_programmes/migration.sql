-- What badges, cohorts and frameworks give, beside what the facts say.
ALTER TABLE "Sme" ADD COLUMN "heldProgrammes" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Partner" ADD COLUMN "heldProgrammes" TEXT[] DEFAULT ARRAY[]::TEXT[];
