-- Owner and status are in the index, so that whose deals are not wanted are passed over without a look at each.
drop index deal_by_seller_stage;
drop index deal_by_buyer_stage;
drop index deal_by_marketer_stage;
drop index deal_by_attention;
create index deal_by_seller_stage on deal (process_id, seller_stage_id, attention_on, id, owner_id) where status = 'OPEN' and removed_at is null;
create index deal_by_buyer_stage on deal (process_id, buyer_stage_id, attention_on, id, owner_id) where status = 'OPEN' and removed_at is null;
create index deal_by_marketer_stage on deal (process_id, marketer_stage_id, attention_on, id, owner_id) where status = 'OPEN' and removed_at is null;
create index deal_by_attention on deal (attention_on, id, status, owner_id) where removed_at is null;
