-- Currencies a deal may be in, and the rates that turn them into the organisation's own.
create table currency (
    code     text primary key check (code ~ '^[A-Z]{3}$'),
    name     text not null check (length(name) between 1 and 80),
    decimals smallint not null check (decimals between 0 and 4),
    home     boolean not null default false
);
create unique index currency_one_home on currency (home) where home;

-- One home-currency unit price per currency: amount * rate = amount in the organisation's currency.
create table exchange_rate (
    currency text primary key references currency (code),
    rate     numeric(18, 8) not null check (rate > 0),
    as_of    date not null
);

insert into currency (code, name, decimals, home) values
    ('USD', 'US dollar', 2, true),
    ('EUR', 'Euro', 2, false),
    ('GBP', 'Pound sterling', 2, false),
    ('CHF', 'Swiss franc', 2, false),
    ('CAD', 'Canadian dollar', 2, false),
    ('AUD', 'Australian dollar', 2, false),
    ('SEK', 'Swedish krona', 2, false),
    ('JPY', 'Japanese yen', 0, false),
    ('INR', 'Indian rupee', 2, false),
    ('BRL', 'Brazilian real', 2, false);

insert into exchange_rate (currency, rate, as_of) values ('USD', 1, date '2026-01-01');
