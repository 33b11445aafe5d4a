-- The answers by point are counted with the customer sets: what was made without them is made anew.
UPDATE "customer_sets" SET "stale" = true;
