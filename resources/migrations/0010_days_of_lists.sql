-- The lists of a period read its referrals and tickets alone, not those of all years.
CREATE INDEX referral_day ON referral (referred_on);
CREATE INDEX coaching_day ON coaching (opened_on);
