-- A case's timeline asks for the mails that were sent about it.
CREATE INDEX "MailMessage_case_idx" ON "MailMessage" (("params" ->> 'code'), "createdAt");
