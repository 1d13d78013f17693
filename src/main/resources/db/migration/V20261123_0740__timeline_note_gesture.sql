-- A note that is sent twice is written once.
alter table note add column gesture uuid not null unique;
