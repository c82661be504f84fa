-- What a referral lacked: its follow-up, why it went to a second bank, how long its clock stood still, the last
-- supervision letter.
ALTER TABLE referral ADD COLUMN followed_up_on TEXT;
ALTER TABLE referral ADD COLUMN beside_reason TEXT;
ALTER TABLE referral ADD COLUMN resumed_on TEXT;
ALTER TABLE referral ADD COLUMN paused_days INTEGER;
ALTER TABLE referral ADD COLUMN reminded_on TEXT;
