-- CreateEnum
CREATE TYPE "Language" AS ENUM ('th', 'ja', 'en');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SME_MEMBER', 'OFFICER', 'JAPAN_DESK', 'PARTNER_CONTACT', 'ADMIN');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITE');

-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('BIG_BROTHER', 'PREFECTURE_PARTNER', 'SMRJ_SUPPORT', 'UNIVERSITY', 'STARTUP', 'OTHER');

-- CreateEnum
CREATE TYPE "SmeState" AS ENUM ('DRAFT', 'STAGE_1', 'STAGE_2', 'RETURNED', 'ON_HOLD', 'APPROVED', 'REJECTED');

-- CreateEnum
CREATE TYPE "TextOrigin" AS ENUM ('ORIGINAL', 'MACHINE', 'CHECKED');

-- CreateEnum
CREATE TYPE "TextOwner" AS ENUM ('SME', 'NEED', 'PARTNER', 'INTRODUCTION', 'DESK_REQUEST');

-- CreateEnum
CREATE TYPE "IntroductionState" AS ENUM ('PROPOSED', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'OFFERED', 'QUESTIONED', 'ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Turn" AS ENUM ('SME', 'OFFICER', 'DESK', 'PARTNER', 'BOTH', 'NOBODY');

-- CreateEnum
CREATE TYPE "DeskRequestState" AS ENUM ('OPEN', 'ANSWERED', 'CLOSED');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "name" TEXT NOT NULL,
    "nameReading" TEXT,
    "language" "Language" NOT NULL,
    "role" "Role" NOT NULL,
    "centreCode" TEXT,
    "smeId" UUID,
    "partnerId" UUID,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "smeId" UUID,
    "purpose" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Centre" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "regionNumber" INTEGER,
    "specialty" TEXT,
    "provinceCode" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortNameTh" TEXT NOT NULL,
    "shortNameJa" TEXT NOT NULL,
    "shortNameEn" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "coordSource" TEXT NOT NULL,
    "coordConfidence" "Confidence" NOT NULL,
    "servesConfidence" "Confidence" NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Province" (
    "code" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "eec" BOOLEAN NOT NULL,
    "centreCode" TEXT NOT NULL,
    "centreConfidence" "Confidence" NOT NULL,
    "centreBasis" TEXT NOT NULL,
    "alternates" TEXT[],
    "svgMapId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Prefecture" (
    "code" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "regionTh" TEXT NOT NULL,
    "regionJa" TEXT NOT NULL,
    "regionEn" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "svgMapId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Prefecture_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Industry" (
    "code" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parentCode" TEXT,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "tsic" TEXT,
    "jsic" JSONB NOT NULL,
    "synonyms" JSONB NOT NULL,
    "isicCodes" TEXT[],
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Industry_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CooperationField" (
    "code" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionTh" TEXT NOT NULL,
    "descriptionJa" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "phase" INTEGER,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CooperationField_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Cooperation" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "titleTh" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "thaiParty" JSONB NOT NULL,
    "japaneseParty" JSONB NOT NULL,
    "prefectures" TEXT[],
    "date" TEXT,
    "datePrecision" TEXT NOT NULL,
    "year" INTEGER,
    "fields" TEXT[],
    "noteTh" TEXT NOT NULL,
    "noteJa" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "noteOrigin" "TextOrigin" NOT NULL,
    "sources" TEXT[],
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Cooperation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Programme" (
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "summaryTh" TEXT NOT NULL,
    "summaryJa" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "descriptionTh" TEXT,
    "descriptionJa" TEXT,
    "descriptionEn" TEXT,
    "dates" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "fields" TEXT[],
    "organisations" TEXT[],
    "otherSources" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "VocabularyTerm" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "synonyms" JSONB NOT NULL,
    "industries" TEXT[],
    "facts" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "VocabularyTerm_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "country" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "official" BOOLEAN NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("country","date","nameEn")
);

-- CreateTable
CREATE TABLE "FactsFile" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FactsFile_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameReading" TEXT,
    "country" TEXT NOT NULL,
    "prefectureCode" TEXT,
    "relatedPrefectures" TEXT[],
    "city" TEXT,
    "website" TEXT,
    "websiteConfidence" "Confidence",
    "industries" TEXT[],
    "fields" TEXT[],
    "seeks" TEXT[],
    "phases" INTEGER[],
    "programmes" TEXT[],
    "languages" TEXT[],
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "relationTh" TEXT NOT NULL,
    "relationJa" TEXT NOT NULL,
    "relationEn" TEXT NOT NULL,
    "relationOrigin" "TextOrigin" NOT NULL,
    "link" TEXT,
    "source" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "openLimit" INTEGER NOT NULL DEFAULT 3,
    "contactName" TEXT,
    "contactReading" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "contactLanguage" "Language",
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sme" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "SmeState" NOT NULL DEFAULT 'DRAFT',
    "stage" INTEGER NOT NULL DEFAULT 1,
    "juristicId" TEXT,
    "nameTh" TEXT,
    "nameJa" TEXT,
    "nameEn" TEXT,
    "provinceCode" TEXT,
    "centreCode" TEXT,
    "industries" TEXT[],
    "processes" TEXT[],
    "certificates" TEXT[],
    "offers" TEXT[],
    "languages" TEXT[],
    "employees" INTEGER,
    "foundedYear" INTEGER,
    "monthlyCapacity" JSONB,
    "exportExperience" TEXT,
    "exportsTo" TEXT[],
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "website" TEXT,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "step" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "checkedUntil" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SmeReview" (
    "id" UUID NOT NULL,
    "smeId" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "language" "Language" NOT NULL,
    "checklist" TEXT[],
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SmeReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "smeId" UUID NOT NULL,
    "fields" TEXT[],
    "phases" INTEGER[],
    "regions" TEXT[],
    "prefectures" TEXT[],
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Text" (
    "id" UUID NOT NULL,
    "ownerKind" "TextOwner" NOT NULL,
    "ownerId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "body" TEXT NOT NULL,
    "origin" "TextOrigin" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "ofRevision" INTEGER,
    "writtenById" UUID,
    "checkedById" UUID,
    "checkedByName" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeightsVersion" (
    "version" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WeightsVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Match" (
    "smeId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "forSme" INTEGER NOT NULL,
    "forPartner" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,
    "excluded" BOOLEAN NOT NULL DEFAULT false,
    "rank" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "weightsVersion" INTEGER NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Match_pkey" PRIMARY KEY ("smeId","partnerId")
);

-- CreateTable
CREATE TABLE "MatchDismissal" (
    "smeId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchDismissal_pkey" PRIMARY KEY ("smeId","partnerId")
);

-- CreateTable
CREATE TABLE "Introduction" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "smeId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "state" "IntroductionState" NOT NULL,
    "turn" "Turn" NOT NULL,
    "resumeState" "IntroductionState",
    "requestedBy" TEXT NOT NULL,
    "requestedById" UUID,
    "centreCode" TEXT NOT NULL,
    "score" INTEGER,
    "explanation" JSONB,
    "weightsVersion" INTEGER,
    "closedReason" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntroductionEvent" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "fromState" "IntroductionState",
    "toState" "IntroductionState" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorSide" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "hasText" BOOLEAN NOT NULL DEFAULT false,
    "data" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IntroductionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerLink" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "recipientName" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PartnerLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskRequest" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "DeskRequestState" NOT NULL DEFAULT 'OPEN',
    "kind" TEXT NOT NULL,
    "centreCode" TEXT,
    "introductionId" UUID,
    "partnerId" UUID,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "answeredById" UUID,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toUserId" UUID,
    "language" "Language" NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectLabel" TEXT NOT NULL,
    "centreCode" TEXT,
    "detail" JSONB NOT NULL,
    "correlationId" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormReceipt" (
    "requestId" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormReceipt_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Sequence" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Sequence_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_smeId_idx" ON "User"("smeId");

-- CreateIndex
CREATE INDEX "User_partnerId_idx" ON "User"("partnerId");

-- CreateIndex
CREATE INDEX "User_centreCode_idx" ON "User"("centreCode");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeToken_tokenHash_key" ON "OneTimeToken"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeToken_userId_purpose_idx" ON "OneTimeToken"("userId", "purpose");

-- CreateIndex
CREATE INDEX "Consent_userId_idx" ON "Consent"("userId");

-- CreateIndex
CREATE INDEX "Province_centreCode_idx" ON "Province"("centreCode");

-- CreateIndex
CREATE INDEX "Industry_system_level_idx" ON "Industry"("system", "level");

-- CreateIndex
CREATE INDEX "Cooperation_prefectures_idx" ON "Cooperation" USING GIN ("prefectures");

-- CreateIndex
CREATE INDEX "Cooperation_fields_idx" ON "Cooperation" USING GIN ("fields");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");

-- CreateIndex
CREATE INDEX "VocabularyTerm_kind_groupCode_idx" ON "VocabularyTerm"("kind", "groupCode");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_code_key" ON "Partner"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_slug_key" ON "Partner"("slug");

-- CreateIndex
CREATE INDEX "Partner_kind_idx" ON "Partner"("kind");

-- CreateIndex
CREATE INDEX "Partner_prefectureCode_idx" ON "Partner"("prefectureCode");

-- CreateIndex
CREATE INDEX "Partner_industries_idx" ON "Partner" USING GIN ("industries");

-- CreateIndex
CREATE INDEX "Partner_fields_idx" ON "Partner" USING GIN ("fields");

-- CreateIndex
CREATE INDEX "Partner_programmes_idx" ON "Partner" USING GIN ("programmes");

-- CreateIndex
CREATE UNIQUE INDEX "Sme_code_key" ON "Sme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Sme_juristicId_key" ON "Sme"("juristicId");

-- CreateIndex
CREATE INDEX "Sme_state_centreCode_submittedAt_idx" ON "Sme"("state", "centreCode", "submittedAt");

-- CreateIndex
CREATE INDEX "Sme_provinceCode_idx" ON "Sme"("provinceCode");

-- CreateIndex
CREATE INDEX "SmeReview_smeId_createdAt_idx" ON "SmeReview"("smeId", "createdAt");

-- CreateIndex
CREATE INDEX "Need_smeId_idx" ON "Need"("smeId");

-- CreateIndex
CREATE UNIQUE INDEX "Text_ownerKind_ownerId_field_language_key" ON "Text"("ownerKind", "ownerId", "field", "language");

-- CreateIndex
CREATE INDEX "Match_smeId_rank_idx" ON "Match"("smeId", "rank");

-- CreateIndex
CREATE INDEX "Match_partnerId_score_idx" ON "Match"("partnerId", "score");

-- CreateIndex
CREATE UNIQUE INDEX "Introduction_code_key" ON "Introduction"("code");

-- CreateIndex
CREATE INDEX "Introduction_state_dueAt_idx" ON "Introduction"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Introduction_smeId_idx" ON "Introduction"("smeId");

-- CreateIndex
CREATE INDEX "Introduction_partnerId_state_idx" ON "Introduction"("partnerId", "state");

-- CreateIndex
CREATE INDEX "Introduction_centreCode_state_idx" ON "Introduction"("centreCode", "state");

-- CreateIndex
CREATE INDEX "IntroductionEvent_introductionId_createdAt_idx" ON "IntroductionEvent"("introductionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerLink_tokenHash_key" ON "PartnerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PartnerLink_introductionId_idx" ON "PartnerLink"("introductionId");

-- CreateIndex
CREATE UNIQUE INDEX "DeskRequest_code_key" ON "DeskRequest"("code");

-- CreateIndex
CREATE INDEX "DeskRequest_state_dueAt_idx" ON "DeskRequest"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_dedupeKey_key" ON "MailMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "MailMessage_state_createdAt_idx" ON "MailMessage"("state", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_idx" ON "AuditEntry"("action", "at");

-- CreateIndex
CREATE INDEX "FormReceipt_createdAt_idx" ON "FormReceipt"("createdAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeToken" ADD CONSTRAINT "OneTimeToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Province" ADD CONSTRAINT "Province_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_prefectureCode_fkey" FOREIGN KEY ("prefectureCode") REFERENCES "Prefecture"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sme" ADD CONSTRAINT "Sme_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sme" ADD CONSTRAINT "Sme_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SmeReview" ADD CONSTRAINT "SmeReview_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchDismissal" ADD CONSTRAINT "MatchDismissal_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchDismissal" ADD CONSTRAINT "MatchDismissal_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_smeId_fkey" FOREIGN KEY ("smeId") REFERENCES "Sme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntroductionEvent" ADD CONSTRAINT "IntroductionEvent_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerLink" ADD CONSTRAINT "PartnerLink_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;
