-- Chance that is the same at every run with the same seed: a number in [0, 1) for each key and purpose.
create or replace function pg_temp.dice(key bigint, purpose text) returns double precision immutable parallel safe
return (hashint8extended(key, hashtextextended(purpose, ${seed})) & 9007199254740991)::double precision / 9007199254740992;

-- A number from one to the other, both included.
create or replace function pg_temp.between(low integer, high integer, key bigint, purpose text) returns integer immutable parallel safe
return low + floor(pg_temp.dice(key, purpose) * (high - low + 1))::integer;

create or replace function pg_temp.pick(words text[], key bigint, purpose text) returns text immutable parallel safe
return words[1 + floor(pg_temp.dice(key, purpose) * cardinality(words))::integer];

-- What every gesture and every act is known by.
create or replace function pg_temp.gesture(purpose text, key bigint, act bigint) returns uuid immutable parallel safe
return md5(purpose || ' ' || key || ' ' || act || ' ${seed}')::uuid;

-- Made-up words, so many that a name is about as rare as the name of a company is.
create or replace function pg_temp.coined(key bigint, purpose text) returns text immutable parallel safe
return initcap(
    pg_temp.pick(array['al', 'bar', 'ber', 'bran', 'cal', 'cor', 'dal', 'dor', 'el', 'fal', 'gar', 'hal', 'har', 'hel', 'jor',
        'kal', 'kes', 'lan', 'lor', 'mar', 'mel', 'mor', 'nor', 'or', 'pal', 'quin', 'ral', 'ros', 'sal', 'sol', 'tan', 'tor',
        'ul', 'val', 'ver', 'wes', 'win', 'xan', 'yor', 'zel'], key, purpose || ' 1')
    || pg_temp.pick(array['a', 'abo', 'ani', 'ara', 'eda', 'eli', 'emo', 'eri', 'i', 'iba', 'ila', 'ino', 'iva', 'o', 'oba',
        'odi', 'olo', 'oni', 'ora', 'ovi', 'u', 'uda', 'uli', 'uno', 'uro'], key, purpose || ' 2')
    || pg_temp.pick(array['beck', 'bridge', 'burg', 'by', 'dale', 'den', 'don', 'field', 'ford', 'gate', 'ham', 'hurst', 'ker',
        'land', 'ley', 'lund', 'mann', 'mere', 'mont', 'nix', 'ridge', 'rup', 'sand', 'sen', 'sson', 'stad', 'stein', 'ta',
        'ton', 'tria', 'vale', 'vik', 'wall', 'well', 'wood'], key, purpose || ' 3'));

create or replace function pg_temp.first_name(key bigint, purpose text) returns text immutable parallel safe
return pg_temp.pick(array['Ada', 'Amir', 'Anna', 'Ben', 'Carla', 'Chen', 'Clara', 'Dana', 'Diego', 'Elena', 'Emil', 'Eva',
    'Farid', 'Fiona', 'Georg', 'Hana', 'Hugo', 'Ines', 'Ivan', 'Jana', 'Jonas', 'Julia', 'Karim', 'Kate', 'Lars', 'Lea',
    'Liam', 'Lucia', 'Maja', 'Marco', 'Mei', 'Milan', 'Nadia', 'Nils', 'Olga', 'Omar', 'Paula', 'Pedro', 'Priya', 'Rosa',
    'Samir', 'Sara', 'Sven', 'Tess', 'Tomas', 'Uma', 'Vera', 'Victor', 'Yuki', 'Zoe'], key, purpose);
