-- A calendar file travels with the letter that it was made for.
ALTER TABLE "MailMessage" ADD COLUMN "calendar" TEXT;
