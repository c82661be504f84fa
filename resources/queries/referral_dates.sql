-- What a referral's clocks ask for.
SELECT state, referred_on, accepted_on, first_contact_on, documents_complete_on, answered_on, decided_on, paused_on,
       resumed_on, paused_days, closed_on
FROM referral WHERE id = ?1
