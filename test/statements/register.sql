-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- unrelateCase 3
delete from related_case
where (related_case.case_id = $1 and related_case.other_id = $2)
returning case_id;

-- addDocumentVersion 5, annexDocument 4, cancelStriking 3, cancelVoiding 2, changeCase 3, closeCase 2,
-- closeYear 3, correctCase 2, correctDocument 4, openSeries 2, placeDocument 5, relateCase 4, reopenCase 2,
-- strikeDocument 4, unrelateCase 4, voidCase 2
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- cancelStriking 3, cancelVoiding 2, correctCase 2, correctDocument 4
insert into correction (id, case_id, document_id, changes, reason, by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- annexDocument 4
insert into document_annex (document_id, number, annex_id, annex_version, hash)
values ($1, $2, $3, $4, $5);

-- addDocumentVersion 5
insert into document_version (document_id, version, hash, media_type, file_name, size, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- relateCase 3
insert into related_case (case_id, other_id)
values ($1, $2)
on conflict do nothing
returning case_id;

-- openSeries 2
insert into series (id, authority_id, code, template)
values ($1, $2, $3, $4);

-- openCase 2
insert into series_year (series_id, year, last)
values ($1, $2, $3)
on conflict (series_id, year) do update
set last = greatest(series_year.last, excluded.last)
where series_year.closed_at is null
returning last;

-- closeYear 2
insert into series_year (series_id, year, last, closed_at)
values ($1, $2, 0, $3)
on conflict (series_id, year) do update
set closed_at = excluded.closed_at
where series_year.closed_at is null
returning last;

-- handOverCase 1
select authority.code
from case_handover
inner join authority on authority.id = case_handover.to_authority_id
where case_handover.case_id = $1;

-- closeCase 1
select case when not exists (select from act done where done.item_id = i.id and done.kind = $1 and
    done.taken_back_at is null) then 'decision' when d.id is null then 'attestation' else 'delivery' end as
    lacks, b.name as body, m.held_on::text as heldOn, i.paragraph
from item_case c
join item i on i.id = c.item_id
join meeting m on m.id = i.meeting_id
join body b on b.id = m.body_id
left join decision d on d.item_id = i.id
where c.case_id = $2 and i.withdrawn_reason is null and m.state <> 'cancelled' and ( not exists (select from
    act done where done.item_id = i.id and done.kind = $3 and done.taken_back_at is null) or (d.id is null and
    exists (select from act done where done.item_id = i.id and done.kind = $4 and done.taken_back_at is null))
    or exists (select from dispatch sent where sent.decision_id = d.id and sent.state <> 'delivered'))
order by m.held_on, i.position;

-- listRelatedCases 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where ((authority.code = any($1::text[]) or exists ( select from case_handover handed join authority receiver
    on receiver.id = handed.to_authority_id where handed.case_id = case_file.id and receiver.code =
    any($2::text[]))) and case_file.id in ( select other_id from related_case where case_id = $3 union all
    select case_id from related_case where other_id = $4))
order by case_file.id asc
limit 21;

-- listCases 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where (authority.code = any($1::text[]) and (case_file.series_id, case_file.year, case_file.number) =
    ($2::uuid, $3::int, $4::int))
order by case_file.id asc
limit 21;

-- listCases 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where (authority.code = any($1::text[]) and series.code = $2 and case_file.year = $3 and case_file.external_id
    = $4 and (case_file.series_id, case_file.year, case_file.number) = ($5::uuid, $6::int, $7::int))
order by case_file.id asc
limit 21;

-- listCaseCorrections 1, listDocumentsOfCase 1, listRelatedCases 1, readCase 1, relateCase 2, unrelateCase 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where (case_file.id = $1 and (authority.code = any($2::text[]) or exists ( select from case_handover handed
    join authority receiver on receiver.id = handed.to_authority_id where handed.case_id = case_file.id and
    receiver.code = any($3::text[]))));

-- openCase 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where (case_file.series_id, case_file.year, case_file.number) = ($1::uuid, $2::int, $3::int)
order by case_file.id asc
limit 21;

-- cancelVoiding 1, changeCase 1, correctCase 1, handOverCase 1, moveDocument 3, placeDocument 3,
-- registerDocument 1, registerDocument 2, relateCase 1, reopenCase 1, unrelateCase 1
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where case_file.id = $1
for no key update of case_file;

-- closeCase 1, voidCase 1
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where case_file.id = $1
for update of case_file;

-- listCases 1
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from series
inner join authority on authority.id = series.authority_id
inner join lateral (select id from case_file where case_file.series_id between series.id and series.id order
    by case_file.series_id asc, case_file.id asc limit 21) next on true
inner join case_file on case_file.id = next.id
left join person on person.id = case_file.responsible_officer_id
where (authority.code = any($1::text[]) and series.code = $2)
order by case_file.id asc
limit 21;

-- listHandovers 1
select case_handover.id, case_file.id, case_file.diarienummer, giving.code, receiving.code,
    case_handover.recorded_at
from case_handover
inner join case_file on case_file.id = case_handover.case_id
inner join authority giving on giving.id = case_handover.from_authority_id
inner join authority receiving on receiving.id = case_handover.to_authority_id
where case_handover.id in ( select given.id from authority a join case_handover given on
    given.from_authority_id = a.id where a.code = any($1::text[]) union all select received.id from authority
    a join case_handover received on received.to_authority_id = a.id where a.code = any($2::text[]))
order by case_handover.id asc
limit $3;

-- listDocuments 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (authority.code in ($1) and document.case_id = $2 and document.external_id = $3)
order by document.id asc
limit $4;

-- listDocuments 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (authority.code in ($1) and document.case_id = $2)
order by document.id asc
limit $3;

-- listDocuments 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (authority.code in ($1) and document.case_id is null and document.struck_reason is null)
order by document.id asc
limit $2;

-- listDocumentsOfCase 2
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (document.case_id = $1 and document.sequence > $2)
order by document.sequence asc
limit $3;

-- annexDocument 2, listAnnexes 1, listDocumentCorrections 1, readDocument 1, readDocumentContent 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (document.id = $1 and (authority.code = any($2::text[]) or exists ( select from case_handover handed
    join authority receiver on receiver.id = handed.to_authority_id where handed.case_id = document.case_id
    and receiver.code = any($3::text[]))));

-- addDocumentVersion 1, addDocumentVersion 3, annexDocument 1, cancelStriking 2, correctDocument 2,
-- moveDocument 2, placeDocument 2, strikeDocument 2, strikeDocument 3
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (document.id = $1 and authority.code in ($2));

-- listAnnexes 2
select document_id, number, annex_id, annex_version, hash
from document_annex
where (document_annex.document_id = $1 and document_annex.number > $2)
order by document_annex.number asc
limit $3;

-- annexDocument 3, readDocumentContent 2
select document_id, version, hash, media_type, file_name, size, recorded_at
from document_version
where (document_version.document_id = $1 and document_version.version = $2)
order by document_version.version desc
limit $3;

-- voidCase 1
select exists (select from document d where d.case_id = $1 and d.struck_reason is null) as documents, exists
    (select from item_case i where i.case_id = $2) as items, exists (select from assignment a where a.case_id
    = $3) as assignments, exists (select from case_handover h where h.case_id = $4) as handovers;

-- moveDocument 3, placeDocument 4, registerDocument 1, registerDocument 2
select greatest(coalesce(max(sequence), 0), coalesce((select max(moved.sequence) from document_move moved
    where moved.case_id = $1), 0))
from document
where document.case_id = $2;

-- addDocumentVersion 2, cancelStriking 1, correctDocument 1, moveDocument 1, placeDocument 1
select id
from document
where document.id in ($1)
order by document.id asc
for no key update;

-- strikeDocument 1
select id
from document
where document.id in ($1, …)
order by document.id asc
for no key update;

-- listCaseCorrections 2
select id, case_id, document_id, changes, reason, by, recorded_at
from correction
where correction.case_id = $1
order by correction.id asc
limit $2;

-- listDocumentCorrections 2
select id, case_id, document_id, changes, reason, by, recorded_at
from correction
where correction.document_id = $1
order by correction.id asc
limit $2;

-- openSeries 1, registerDocument 1, registerDocument 2
select id, code, name
from authority
where (authority.id = $1 and authority.code in ($2));

-- handOverCase 1
select id, code, name
from authority
where authority.id = $1;

-- listDocumentsOfCase 2
select id, document_id, case_id, sequence, reason, by, recorded_at
from document_move
where (document_move.case_id = $1 and document_move.sequence > $2)
order by document_move.sequence asc
limit $3;

-- changeCase 2
select id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version
from person
where person.id = $1;

-- addDocumentVersion 4
select pg_advisory_xact_lock(hashtext($1));

-- closeYear 1
select series.id, series.authority_id, series.code, series.template, authority.code, coalesce(( select
    json_agg(series_year.year order by series_year.year) from series_year where series_year.series_id =
    series.id and series_year.closed_at is not null), '[]'::json)
from series
inner join authority on authority.id = series.authority_id
where (series.id = $1 and authority.code in ($2));

-- listSeries 1
select series.id, series.authority_id, series.code, series.template, authority.code, coalesce(( select
    json_agg(series_year.year order by series_year.year) from series_year where series_year.series_id =
    series.id and series_year.closed_at is not null), '[]'::json)
from series
inner join authority on authority.id = series.authority_id
where authority.code in ($1)
order by series.id asc
limit $2;

-- listCases 1
select series.id, series.code, series.template
from series
inner join authority on authority.id = series.authority_id
where ($1::text[] is null or authority.code = any($2::text[])) and ($3::text is null or series.code = $4) and
    (series.template not like '%{series}%' or position(translate(series.code, ' /.-', '') in $5) > 0);

-- correctDocument 3, registerDocument 1
select unit.id, unit.authority_id, unit.name, unit.version
from unit
inner join authority on authority.id = unit.authority_id
where (unit.id = $1 and authority.code in ($2));

-- changeCase 3
update case_file
set responsible_officer_id = $1, version = $2
where case_file.id = $3;

-- cancelVoiding 2, closeCase 2, reopenCase 2, voidCase 2
update case_file
set state = $1, voided_reason = $2, version = $3
where case_file.id = $4;

-- correctCase 2
update case_file
set title = $1, version = $2
where case_file.id = $3;

-- handOverCase 2, relateCase 4, unrelateCase 4
update case_file
set version = $1
where case_file.id = $2;

-- moveDocument 4, placeDocument 5
update document
set case_id = $1, sequence = $2, version = $3
where document.id = $4;

-- correctDocument 4
update document
set direction = $1, kind = $2, title = $3, counterpart = $4, unit_id = $5, dated_on = $6, received_on = $7,
    drawn_up_on = $8, registered_on = $9, version = $10
where document.id = $11;

-- cancelStriking 3, strikeDocument 4
update document
set struck_reason = $1, duplicate_of_id = $2, version = $3
where document.id = $4;

-- addDocumentVersion 5
update document
set version = $1
where document.id = $2;

-- openCase 1
with counter as (insert into series_year (series_id, year, last, closed_at) select id, $1::integer as year, 1
    as last, null::timestamptz as closed_at
from series
where (series.code = $2 and $3::integer is not null)
on conflict (series_id,year) do update
set last = series_year.last + 1
where series_year.closed_at is null
returning last) select series.id, series.code, series.template, authority.code, person.id, case when
    person.protected_identity then null else person.name end, case when person.protected_identity then
    array_prepend(person.name, person.former_names) end, (select counter.last
from counter)
from series
inner join authority on authority.id = series.authority_id
left join person on person.id = $4::uuid
where series.code = $5;

-- openCase 2, openCase 3
with step_0 as (insert into case_file (id, series_id, year, number, classification, diarienummer,
    responsible_officer_id, title, opened_on, external_id, client, recorded_at)
values ($1::uuid, $2::uuid, $3::integer, $4::integer, $5::text, $6::text, $7::uuid, $8::text, $9::date,
    $10::text, $11::text, $12::timestamp with time zone)) insert into audit_entry (id, operation, traceparent,
    actor, client, event, resource, resource_id, authority, version, before, after, reason)
values ($13::uuid, $14::text, $15::text, $16::text, $17::text, $18::text, $19::text, $20::uuid, $21::text,
    $22::integer, $23::jsonb, $24::jsonb, $25::text);

-- handOverCase 2
with step_0 as (insert into case_handover (id, recorded_at, case_id, from_authority_id, to_authority_id)
values ($1::uuid, $2::timestamp with time zone, $3::uuid, $4::uuid, $5::uuid)) insert into audit_entry (id,
    operation, traceparent, actor, client, event, resource, resource_id, authority, version, before, after,
    reason)
values ($6::uuid, $7::text, $8::text, $9::text, $10::text, $11::text, $12::text, $13::uuid, $14::text,
    $15::integer, $16::jsonb, $17::jsonb, $18::text);

-- registerDocument 2, registerDocument 3
with step_0 as (insert into document (id, authority_id, case_id, sequence, direction, kind, title,
    counterpart, unit_id, dated_on, received_on, drawn_up_on, registered_on, client, external_id, recorded_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::integer, $5::text, $6::text, $7::text, $8::text, $9::uuid,
    $10::date, $11::date, $12::date, $13::date, $14::text, $15::text, $16::timestamp with time zone)) insert
    into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($17::uuid, $18::text, $19::text, $20::text, $21::text, $22::text, $23::text, $24::uuid, $25::text,
    $26::integer, $27::jsonb, $28::jsonb, $29::text);

-- moveDocument 4
with step_0 as (insert into document_move (id, document_id, case_id, sequence, reason, by, recorded_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::integer, $5::text, $6::text, $7::timestamp with time zone)) insert
    into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($8::uuid, $9::text, $10::text, $11::text, $12::text, $13::text, $14::text, $15::uuid, $16::text,
    $17::integer, $18::jsonb, $19::jsonb, $20::text);
