-- Whether the field has a column in lists.
alter table custom_field add listed boolean not null default false;
