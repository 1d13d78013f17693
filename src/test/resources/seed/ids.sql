-- New ids go on behind the seeded ones: a sequence hands out fifty at a time, and its value is the last of them.
select setval('team_seq', max(id) + 50) from team;
select setval('app_user_seq', max(id) + 50) from app_user;
select setval('account_seq', max(id) + 50) from account;
select setval('person_seq', max(id) + 50) from person;
select setval('deal_seq', max(id) + 50) from deal;
select setval('move_seq', max(id) + 50) from move;
select setval('outcome_seq', max(id) + 50) from outcome;
select setval('stakeholder_seq', max(id) + 50) from stakeholder;
select setval('note_seq', max(id) + 50) from note;
