-- New values stand in a migration of their own: one cannot be used in the transaction that adds it.
ALTER TYPE "IntroductionState" ADD VALUE 'QUEUED';
ALTER TYPE "IntroductionState" ADD VALUE 'MEETING_ARRANGED';
ALTER TYPE "IntroductionState" ADD VALUE 'MET';
ALTER TYPE "IntroductionState" ADD VALUE 'IN_TALKS';
ALTER TYPE "IntroductionState" ADD VALUE 'AGREED';
ALTER TYPE "IntroductionState" ADD VALUE 'ON_HOLD';
ALTER TYPE "IntroductionState" ADD VALUE 'CLOSED';
ALTER TYPE "IntroductionState" ADD VALUE 'EXPIRED';
ALTER TYPE "TextOwner" ADD VALUE 'MESSAGE';
ALTER TYPE "TextOwner" ADD VALUE 'MEETING';
ALTER TYPE "TextOwner" ADD VALUE 'SURVEY';
ALTER TYPE "TextOwner" ADD VALUE 'POSTED_NEED';
ALTER TYPE "TextOwner" ADD VALUE 'NEED_PROPOSAL';
