alter table audit_entry drop constraint audit_entry_area_check;
alter table audit_entry add check
    (area in ('PROCESS', 'STAGE', 'CRITERION', 'ALIGNMENT', 'LIST', 'FIELD', 'USER', 'TEAM', 'ACCESS', 'CURRENCY'));
