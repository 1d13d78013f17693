alter table person add column gesture uuid;
create index person_by_gesture on person (gesture) where gesture is not null;

-- the orders and choices of the lists
create index account_by_creation on account (created_at desc, id) where removed_at is null;
create index account_by_industry on account (industry, lower(name), id) where removed_at is null;
create index person_by_creation on person (created_at desc, id) where removed_at is null;

-- what is searched for as a whole
create index account_by_external_id_word on account (lower(external_id)) where removed_at is null;
create index person_by_email on person (lower(email)) where removed_at is null;
