-- A criterion may ask for a field that admins have added, such as FIELD_12.
alter table exit_criterion drop constraint exit_criterion_fact_check;
alter table exit_criterion add check (fact ~ '^[A-Z][A-Z0-9_]{0,39}$');
