-- The deals from ${from} to ${to}: every fourth is no longer open.

-- Where each stands in the end, by positions, and when it came there.
create temporary table seed_deal on commit drop as
select n as id, status, owner, account, created, ended, until,
       seller, buyer, marketer,
       case when seller = 1 and not wanders then created else settled end as settled,
       wanders,
       case when buyer = 1 then created else greatest(created, until - (until - created) * pg_temp.dice(n, 'buyer at') ^ 2) end
           as buyer_settled,
       case when marketer = 1 then created
            else greatest(created, until - (until - created) * pg_temp.dice(n, 'marketer at') ^ 2) end as marketer_settled
from (select n, status, pg_temp.between(8, 50, n, 'owner') as owner, pg_temp.between(1, ${accounts}, n, 'of') as account,
             created, ended, coalesce(ended, timestamptz '${day} 00:00Z') as until,
             -- a deal that is worked on has not stood at its stage for long
             greatest(created, coalesce(ended, timestamptz '${day} 00:00Z')
                 - pg_temp.dice(n, 'stands') ^ 2 * interval '60 days') as settled,
             seller, seller between 2 and 4 and pg_temp.dice(n, 'wanders') < 0.05 as wanders,
             least(5, greatest(1, expected.buyer + (array[-2, -1, -1, 0, 0, 0, 0, 0, 1, 1, 1, 2])
                 [pg_temp.between(1, 12, n, 'buyer')])) as buyer,
             least(5, greatest(1, expected.marketer + (array[-1, 0, 0, 0, 1])[pg_temp.between(1, 5, n, 'marketer')])) as marketer
      from (select n, status,
                   timestamptz '${day} 00:00Z' - age as created,
                   case when status <> 'OPEN'
                        then timestamptz '${day} 00:00Z' - age * (0.1 + 0.6 * pg_temp.dice(n, 'lasted')) end as ended,
                   case when status = 'WON' then 5
                        else (array[1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5])
                            [pg_temp.between(1, 20, n, 'seller')] end as seller
            from (select n,
                         case when n % 4 <> 0 then 'OPEN'
                              when pg_temp.dice(n, 'status') < 0.08 then 'ON_HOLD'
                              when pg_temp.dice(n, 'status') < 0.50 then 'WON' else 'LOST' end as status,
                         case when n % 4 <> 0 then (2 + 700 * pg_temp.dice(n, 'age') ^ 3) * interval '1 day'
                              else (20 + 710 * pg_temp.dice(n, 'age')) * interval '1 day' end as age
                  from generate_series(${from}, ${to}) n) deals) living
      join (values (1, 1, 1), (2, 1, 2), (3, 2, 3), (4, 3, 4), (5, 4, 4)) expected (seller, buyer, marketer) using (seller)) at;

-- The stages each has stood at, in order; one of them is often left out, and some deals go on too early and come back.
create temporary table seed_step on commit drop as
select d.id as deal_id, journey, place, position,
       case when place = 1 then d.created
            else d.created + (journeys.settled - d.created)
                * ((place - 1 - case when place < cardinality(path) then 0.7 * pg_temp.dice(d.id * 16 + place, journey) else 0 end)
                   / (cardinality(path) - 1)) end as at
from seed_deal d,
     lateral (values
         ('SELLER', seller, settled, case when wanders then array[seller + 1, seller] else '{}' end),
         ('BUYER', buyer, buyer_settled, '{}'),
         ('MARKETER', marketer, marketer_settled, '{}')) journeys (journey, reached, settled, detour),
     lateral (select array_remove((array[1, 2, 3, 4, 5])[1:reached],
                  case when reached > 2 and pg_temp.dice(d.id, journey || ' skips') < 0.15
                       then 1 + floor(pg_temp.dice(d.id, journey || ' skips which') * (reached - 1))::integer end) || detour as path) as way,
     unnest(path) with ordinality as steps (position, place);

-- Opening takes three moves and makes no version, every later move makes one, and so does the decision; winning takes
-- the buyer and the marketer to their last stage.
create temporary table seed_move on commit drop as
select deal_id, journey, place, position, at,
       case when place = 1 then 0 else count(*) filter (where place > 1) over (partition by deal_id order by at, journey, place) end
           as deal_version
from seed_step;

create temporary table seed_version on commit drop as
select deal_id, max(deal_version) as moves from seed_move group by deal_id;

insert into seed_move
select d.id, journey, 100, 5, ended, v.moves + 1
from seed_deal d join seed_version v on v.deal_id = d.id,
     lateral (values ('BUYER', buyer), ('MARKETER', marketer)) rest (journey, position)
where status = 'WON' and position < 5;

analyze seed_deal, seed_move, seed_version;

create temporary table seed_stage on commit drop as
select journey, position, id, stale_days, win_probability from stage where process_id = 1;

-- What follows from all the rest is reckoned as the domain reckons it; a test compares the two.
insert into deal (id, version, process_id, account_id, owner_id, name, amount, currency, expected_close, actual_close,
    source_id, status, hold_until, loss_reason_id, seller_stage_id, seller_since, buyer_stage_id, buyer_since, buyer_evidence,
    marketer_stage_id, marketer_since, gap, probability, probability_by_hand, next_step, next_step_on, stale_on, attention_on,
    external_id, created_at, created_by, gesture)
select d.id, v.moves + (status <> 'OPEN')::integer, 1, d.account, d.owner,
       pg_temp.pick(array['Scanner rollout', 'Fleet renewal', 'Service contract', 'New line', 'Pilot project', 'Spare parts',
           'Licence upgrade', 'Cold storage', 'Training days', 'Packing robots', 'Meter exchange', 'Label printers',
           'Workshop refit', 'Data migration', 'Roof units', 'Help desk'], d.id, 'what')
       || pg_temp.pick(array[' for ', ' for ', ' for ', ' for ', ' at '], d.id, 'word')
       || case when d.id % greatest(4, ${deals} / 25) = 1 then 'the zeppelin hangar'
               else pg_temp.pick(array['plant ', 'site ', 'depot ', 'branch ', 'unit '], d.id, 'place')
                    || pg_temp.coined(d.id, 'place') end,
       amount, case when amount is not null then currency end, closing,
       case when status in ('WON', 'LOST') then ended_on end,
       case when d.id % 5 > 0 then (select min(id) from deal_source) + d.id % 5 end,
       status,
       case when status = 'ON_HOLD' then date '${day}' + pg_temp.between(3, 120, d.id, 'rests') end,
       case when status = 'LOST' then pg_temp.between(1, 8, d.id, 'reason') end,
       seller.id, d.settled, buyer.id, buyer_since, 'GUESS', marketer.id, marketer_since,
       gap,
       case status when 'WON' then 100 when 'LOST' then 0 else coalesce(by_hand, seller.win_probability) end, by_hand,
       step, step_on, stale_on,
       least(stale_on, case when step is null then reached else step_on end, closing,
           case when gap > 0 then greatest(reached, (buyer_since at time zone 'UTC')::date) end),
       case when d.id % 3 = 0 then 'DEAL-' || d.id end,
       d.created, d.owner, pg_temp.gesture('deal', d.id, 0)
from seed_deal d
join seed_version v on v.deal_id = d.id
cross join lateral (select case when status = 'WON' then 5 else d.buyer end as buyer_at,
                     case when status = 'WON' then 5 else d.marketer end as marketer_at,
                     case when status = 'WON' and d.buyer < 5 then ended else buyer_settled end as buyer_since,
                     case when status = 'WON' and d.marketer < 5 then ended else marketer_settled end as marketer_since,
                     (ended at time zone 'UTC')::date as ended_on,
                     (d.settled at time zone 'UTC')::date as reached) as now
join seed_stage seller on seller.journey = 'SELLER' and seller.position = d.seller
join seed_stage buyer on buyer.journey = 'BUYER' and buyer.position = buyer_at
join seed_stage marketer on marketer.journey = 'MARKETER' and marketer.position = marketer_at
join alignment al on al.seller_stage_id = seller.id
join seed_stage expected on expected.id = al.buyer_stage_id
cross join lateral (select reached + seller.stale_days as stale_on, expected.position - buyer_at as gap,
                     pg_temp.pick(array['USD', 'USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'GBP', 'CHF', 'SEK', 'JPY'], d.id, 'money')
                         as currency,
                     case when pg_temp.dice(d.id, 'odds') < 0.08 then pg_temp.between(1, 19, d.id, 'odds by hand') * 5 end as by_hand,
                     case when status <> 'OPEN' then coalesce(ended_on, date '${day}') + pg_temp.between(-20, 20, d.id, 'close')
                          when pg_temp.dice(d.id, 'when') < 0.95 then date '${day}' + pg_temp.between(-15, 160, d.id, 'close') end
                         as closing,
                     case when status = 'OPEN' and pg_temp.dice(d.id, 'plans') < 0.8
                          then pg_temp.pick(array['Call the buyer back', 'Send the offer', 'Demo with the users',
                              'Agree the requirements', 'Visit the site', 'Meet finance', 'Ask for the criteria',
                              'Reference call', 'Review the contract', 'Workshop on the figures'], d.id, 'step') end as step) as facts
cross join lateral (select case when pg_temp.dice(d.id, 'priced') < 0.97
                          then round((exp(7.2 + 4.2 * (pg_temp.dice(d.id, 'one') + pg_temp.dice(d.id, 'two')) / 2
                                   + 1.4 * pg_temp.dice(d.id, 'three')))::numeric * case currency when 'JPY' then 150 else 1 end, -2)
                          end as amount,
                     case when step is null or pg_temp.dice(d.id, 'dated') < 0.05 then null
                          when pg_temp.dice(d.id, 'late') < 0.25 then date '${day}' - pg_temp.between(1, 25, d.id, 'step on')
                          else date '${day}' + pg_temp.between(0, 40, d.id, 'step on') end as step_on) as plans
order by d.id;

insert into move (id, deal_id, process_id, journey, from_stage_id, from_since, to_stage_id, moved_at, moved_by, deal_version, gesture)
select (select coalesce(max(id), 0) from move) + row_number() over (order by m.deal_id, deal_version, m.journey),
       m.deal_id, 1, m.journey, came_from.id, from_at, reached.id, m.at, d.owner, deal_version,
       case when deal_version = 0 then pg_temp.gesture('deal', m.deal_id, 0)
            else pg_temp.gesture('act', m.deal_id, deal_version) end
from (select *, lag(position) over track as from_position, lag(at) over track as from_at from seed_move
      window track as (partition by deal_id, journey order by place)) m
join seed_deal d on d.id = m.deal_id
join seed_stage reached on reached.journey = m.journey and reached.position = m.position
left join seed_stage came_from on came_from.journey = m.journey and came_from.position = m.from_position;

insert into outcome (id, deal_id, from_status, to_status, closed_on, hold_until, loss_reason_id, decided_at, decided_by,
    deal_version, gesture)
select (select coalesce(max(id), 0) from outcome) + row_number() over (order by d.id),
       d.id, 'OPEN', d.status, d.actual_close, d.hold_until, d.loss_reason_id, s.ended, d.owner_id, d.version,
       pg_temp.gesture('act', d.id, d.version)
from seed_deal s join deal d on d.id = s.id
where d.status <> 'OPEN';

insert into deal_tag (deal_id, tag_id)
select id, tag from seed_deal, lateral (
    select (select min(id) from tag) + pg_temp.between(0, 11, seed_deal.id, 'tag') where pg_temp.dice(seed_deal.id, 'tagged') < 0.5
    union
    select (select min(id) from tag) + pg_temp.between(0, 11, seed_deal.id, 'tag 2') where pg_temp.dice(seed_deal.id, 'tagged') < 0.15
    ) tags (tag);

insert into stakeholder (id, version, deal_id, person_id, role, stance, met)
select (select coalesce(max(id), 0) from stakeholder) + row_number() over (order by s.id, n), 0, s.id, s.account + n * ${accounts},
       pg_temp.pick(array['CHAMPION', 'SIGNS', 'EVALUATES', 'USES', 'BLOCKS'], s.id * 2 + n, 'role'),
       pg_temp.between(-2, 2, s.id * 2 + n, 'stance'), pg_temp.dice(s.id * 2 + n, 'met') < 0.6
from seed_deal s, generate_series(0, 1) n
where pg_temp.dice(s.id, 'people') < 0.6 - 0.3 * n;

insert into note (id, version, deal_id, body, written_at, written_by, gesture)
select (select coalesce(max(id), 0) from note) + row_number() over (order by s.id), 0, s.id,
       pg_temp.pick(array['They asked for the figures of last year.', 'Budget is decided in spring.',
           'The old supplier is out; **two** others are in.', 'Wants to see it at another customer of ours.',
           'Purchasing joins from the next meeting on.'], s.id, 'note'),
       s.created + (s.until - s.created) * pg_temp.dice(s.id, 'noted'), s.owner, pg_temp.gesture('note', s.id, 0)
from seed_deal s
where pg_temp.dice(s.id, 'notes') < 0.3;

insert into star (user_id, deal_id)
select owner, id from seed_deal where status = 'OPEN' and pg_temp.dice(id, 'star') < 500.0 / ${deals};
