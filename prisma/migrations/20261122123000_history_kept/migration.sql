-- What has been decided, moved and consented to is history: the portal adds to it and never takes
-- away. (Rows go only with the case, firm or person that they belong to, by the owner's cascade.)
REVOKE DELETE ON "IntroductionEvent", "SmeReview", "Consent" FROM japan_desk_portal;
