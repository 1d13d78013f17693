-- The words that deals' names are made of. A word somebody misspelt is looked for among these, of which there are few, and what it
-- may have meant is then looked for among the deals, of which there are many. A word no deal bears any more does no harm, so none is taken
-- out; and one may be there twice, since a unique key would make those wait for each other who first write it at the same time.
create table name_word (
  word text not null
);

create function words_of(name text) returns setof text language sql immutable as $$
  select w from regexp_split_to_table(lower(name), '[^[:alnum:]]+') w where length(w) > 1
$$;

insert into name_word select distinct w from deal, words_of(name) w where removed_at is null;

create index name_word_by_word on name_word (word);
create index name_word_letters on name_word using gin (word gin_trgm_ops);

create function note_words_of_opened() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct w from opened, words_of(opened.name) w where not exists (select from name_word k where k.word = w);
  return null;
end $$;

create function note_words_of_renamed() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct w from words_of(new.name) w where not exists (select from name_word k where k.word = w);
  return null;
end $$;

create trigger deal_opened_words after insert on deal referencing new table as opened
  for each statement execute function note_words_of_opened();

create trigger deal_renamed_words after update on deal
  for each row when (new.name <> old.name) execute function note_words_of_renamed();
