-- Who works here. Number 1 is the admin, 2 to 7 manage the six teams, the others are reps.
insert into team (id, name, parent_id, version) values
    (1, 'Europe', null, 0), (2, 'Americas', null, 0),
    (3, 'Nordics', 1, 0), (4, 'Central Europe', 1, 0), (5, 'Southern Europe', 1, 0),
    (6, 'East Coast', 2, 0), (7, 'West Coast', 2, 0), (8, 'Latin America', 2, 0);

insert into app_user (id, email, name, password_hash, role, team_id, locale, zone, theme, created_at, version)
select n,
       case when n = 1 then 'admin' when n < 8 then 'manager' || n - 1 else 'rep' || n - 7 end || '@seed.example',
       pg_temp.first_name(n, 'user') || ' ' || pg_temp.coined(n, 'user'),
       '${password}',
       case when n = 1 then 'ADMIN' when n < 8 then 'MANAGER' else 'REP' end,
       case when n > 1 then 3 + n % 6 end,
       'en', 'UTC', 'SYSTEM', timestamptz '${day} 00:00Z' - interval '800 days', 0
from generate_series(1, 50) n;

insert into team_manager (team_id, user_id) select 3 + n % 6, n from generate_series(2, 7) n;

insert into exchange_rate (currency, rate, as_of) values
    ('EUR', 1.08, '${day}'), ('GBP', 1.27, '${day}'), ('CHF', 1.13, '${day}'), ('SEK', 0.095, '${day}'), ('JPY', 0.0067, '${day}');

insert into tag (name) select unnest(array['enterprise', 'pilot', 'renewal', 'tender', 'partner', 'upgrade', 'strategic',
    'public sector', 'fast lane', 'multi-site', 'reference', 'price-sensitive']);
