-- The list of deals in its usual order, whatever their status: without this all matching deals are sorted for the first fifty.
create index deal_by_attention on deal (attention_on, id) where removed_at is null;
