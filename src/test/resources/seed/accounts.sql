insert into account (id, version, name, industry, website, phone, city, country, employees, revenue, owner_id, about,
    external_id, created_at, created_by)
select n, 0,
       pg_temp.coined(n, 'account') || ' ' || trade || pg_temp.pick(array['', '', '', ' Group', ' Ltd', ' Inc', ' AG'], n, 'form'),
       trade,
       'https://www.' || lower(pg_temp.coined(n, 'account')) || n || '.example',
       '+1 555 ' || lpad((n % 10000000)::text, 7, '0'),
       pg_temp.pick(array['Bergen', 'Lyon', 'Porto', 'Graz', 'Leeds', 'Ghent', 'Turin', 'Boston', 'Denver', 'Lima', 'Quito',
           'Osaka', 'Basel', 'Malmö', 'Galway', 'Austin'], n, 'city'),
       pg_temp.pick(array['Norway', 'France', 'Portugal', 'Austria', 'United Kingdom', 'Belgium', 'Italy', 'USA', 'Peru',
           'Japan', 'Switzerland', 'Sweden', 'Ireland'], n, 'country'),
       pg_temp.between(5, 5000, n, 'employees'),
       pg_temp.between(1, 900, n, 'revenue') * 100000,
       owner, null,
       case when n % 3 = 0 then 'ACC-' || n end,
       timestamptz '${day} 00:00Z' - pg_temp.between(731, 790, n, 'known for') * interval '1 day', owner
from generate_series(1, ${accounts}) n,
     lateral (select pg_temp.pick(array['Bakeries', 'Biotech', 'Builders', 'Cargo', 'Chemicals', 'Dairy', 'Energy',
                  'Engineering', 'Foods', 'Freight', 'Glass', 'Health', 'Hotels', 'Insurance', 'Logistics', 'Machines',
                  'Media', 'Metals', 'Motors', 'Optics', 'Paper', 'Pharma', 'Plastics', 'Retail', 'Robotics', 'Shipping',
                  'Software', 'Steel', 'Textiles', 'Tools', 'Travel', 'Water'], n, 'trade') as trade,
              pg_temp.between(8, 50, n, 'account owner') as owner) as at;

-- Two for each account: n and n + the number of accounts.
insert into person (id, version, account_id, name, job_title, email, phone, created_at, created_by)
select n, 0, a.id, called.name,
       pg_temp.pick(array['Chief executive', 'Chief financial officer', 'Head of IT', 'Head of purchasing', 'Plant manager',
           'Quality lead', 'Operations manager', 'Project lead', 'Engineer', 'Assistant'], n, 'job'),
       lower(replace(called.name, ' ', '.')) || n || '@' || lower(pg_temp.coined(a.id, 'account')) || a.id || '.example',
       a.phone, a.created_at, a.created_by
from generate_series(1, 2 * ${accounts}) n
join account a on a.id = 1 + (n - 1) % ${accounts},
     lateral (select pg_temp.first_name(n, 'person') || ' ' || pg_temp.coined(n, 'person') as name) as called;
