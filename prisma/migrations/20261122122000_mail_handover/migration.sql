-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "handedAt" TIMESTAMPTZ(3);
