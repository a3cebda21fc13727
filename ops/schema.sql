SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public.pgtrigger_about_what_is_published_c4959() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    IF NOT EXISTS (
                        SELECT FROM commitments_policy WHERE id = NEW.policy_id AND published_at IS NOT NULL
                    ) THEN
                        RAISE EXCEPTION 'Only what is published is asked about';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_adds_up_to_tuition_05085() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
            PERFORM FROM people_student
            WHERE id IN (SELECT student_id FROM commitments_payersrecord WHERE id IN (SELECT record_id FROM added))
            ORDER BY id FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT FROM commitments_payersrecord r JOIN people_student s ON s.id = r.student_id
                WHERE r.id IN (SELECT record_id FROM added) AND s.tuition_paid
                      <> (SELECT sum(p.amount) FROM commitments_tuitionpayer p WHERE p.record_id = r.id)
            ) THEN
                RAISE EXCEPTION 'What was paid must add up to the tuition paid'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_answer_taken_off_only_e4b8d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM jobsearch_answercorrection c
                    WHERE c.id = (SELECT max(id) FROM jobsearch_answercorrection WHERE offer_id = OLD.id)
                      AND ROW(c.was_answer, c.was_answered_at, c.was_stated_at, c.was_ends_search) IS NOT DISTINCT FROM ROW(OLD.answer, OLD.answered_at, OLD.answer_stated_at, OLD.ends_search)
                      AND ROW(''::varchar, NULL::timestamptz, NULL::timestamptz, NULL::boolean, c.at, c.by_id) IS NOT DISTINCT FROM ROW(NEW.answer, NEW.answered_at, NEW.answer_stated_at, NEW.ends_search, NEW.changed_at, NEW.changed_by_id)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: an answer is taken off by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_booking_corrected_only_b73aa() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM coaching_bookingcorrection c
                    WHERE c.id = (SELECT max(id) FROM coaching_bookingcorrection WHERE appointment_id = OLD.id)
                      AND ROW(c.was_kind, c.was_host_id, c.was_starts_at, c.was_minutes) IS NOT DISTINCT FROM ROW(OLD.kind, OLD.host_id, OLD.starts_at, OLD.minutes)
                      AND ROW(c.kind, c.host_id, c.starts_at, c.minutes) IS NOT DISTINCT FROM ROW(NEW.kind, NEW.host_id, NEW.starts_at, NEW.minutes)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: a booking is corrected by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_drop_corrected_only_0de8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM coaching_dropcorrection c
                    WHERE c.id = (SELECT max(id) FROM coaching_dropcorrection WHERE lapse_id = OLD.id)
                      AND ROW(c.was_cancelled_why, c.was_cancelled_by_id) IS NOT DISTINCT FROM ROW(OLD.cancelled_why, OLD.cancelled_by_id)
                      AND ROW(c.cancelled_why, c.by_id) IS NOT DISTINCT FROM ROW(NEW.cancelled_why, NEW.cancelled_by_id)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: why a lapse was dropped is corrected by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ends_early_once_3a7f2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_acb41() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offeraskevent" ("about", "answered_at", "asked_at", "granted", "id", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wanted") VALUES (NEW."about", NEW."answered_at", NEW."asked_at", NEW."granted", NEW."id", NEW."offer_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."wanted"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_cd9cb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_activityevent" ("accepted_at", "changed_at", "changed_by_id", "commit_key", "contact_id", "device_time", "employer_id", "id", "imported_from_id", "kind_id", "link", "logged_at", "note", "occurred_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_key", "struck_at", "student_id") VALUES (NEW."accepted_at", NEW."changed_at", NEW."changed_by_id", NEW."commit_key", NEW."contact_id", NEW."device_time", NEW."employer_id", NEW."id", NEW."imported_from_id", NEW."kind_id", NEW."link", NEW."logged_at", NEW."note", NEW."occurred_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source", NEW."source_key", NEW."struck_at", NEW."student_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d6219() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offerevent" ("answer", "answer_stated_at", "answered_at", "changed_at", "changed_by_id", "counted", "country", "due_at", "employer_by_day", "employer_deadline", "employer_id", "employer_zone", "ends_search", "first_year_pay", "governed_by", "hours_per_week", "id", "in_field", "length", "missed_at", "pay", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "role", "stated_at", "student_id", "subdivision", "terms", "type", "withdrawn_at", "written", "zone") VALUES (NEW."answer", NEW."answer_stated_at", NEW."answered_at", NEW."changed_at", NEW."changed_by_id", NEW."counted", NEW."country", NEW."due_at", NEW."employer_by_day", NEW."employer_deadline", NEW."employer_id", NEW."employer_zone", NEW."ends_search", NEW."first_year_pay", NEW."governed_by", NEW."hours_per_week", NEW."id", NEW."in_field", NEW."length", NEW."missed_at", NEW."pay", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_at", NEW."role", NEW."stated_at", NEW."student_id", NEW."subdivision", NEW."terms", NEW."type", NEW."withdrawn_at", NEW."written", NEW."zone"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_23878() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT approved, note, by_id, at INTO NEW.was_approved, NEW.was_note, NEW.was_by_id, NEW.was_at
                    FROM coaching_review WHERE id = NEW.review_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_5d6a6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT cancelled_why, cancelled_by_id INTO NEW.was_cancelled_why, NEW.was_cancelled_by_id
                    FROM coaching_lapse WHERE id = NEW.lapse_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_64004() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT kind, due_on INTO NEW.was_kind, NEW.was_due_on
                    FROM coaching_deliverable WHERE id = NEW.deliverable_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_6d549() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT answer, answered_at, answer_stated_at, ends_search INTO NEW.was_answer, NEW.was_answered_at, NEW.was_stated_at, NEW.was_ends_search
                    FROM jobsearch_offer WHERE id = NEW.offer_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_8513f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT kind, host_id, starts_at, minutes INTO NEW.was_kind, NEW.was_host_id, NEW.was_starts_at, NEW.was_minutes
                    FROM coaching_appointment WHERE id = NEW.appointment_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_keeps_what_was_a9f50() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT outcome, minutes_late, note, recorded_by_id, recorded_at INTO NEW.was_outcome, NEW.was_minutes_late, NEW.was_note, NEW.was_recorded_by_id, NEW.was_recorded_at
                    FROM coaching_appointment WHERE id = NEW.appointment_id FOR NO KEY UPDATE;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_1058f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_115ef() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_26553() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_3ef0f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_57d4b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_59a3d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_5eaca() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_6836e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_68a7b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_6aacb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_6baee() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_6e35a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_798bc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_90aef() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_9338e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_a1f00() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_a388d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_b8b3d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_c3ba4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_d9764() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_e56c8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_f6a2e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_kept_f6e1c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_113da() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_121fe() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_14616() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_20c20() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_29104() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_2cb78() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_2e2ae() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_346aa() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_409ce() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_44d21() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_44d2c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_4b100() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_4d687() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_4da09() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_502e0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_50bc9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_56a68() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_580f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_5db59() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_6929f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_6c0c7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_826dc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_96b56() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_a61b1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_aa824() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_afc3b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_b9cc5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_bcde4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_c6700() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_ca229() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_cb140() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_ccbcb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_cf85f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_d2901() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_d81a6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_e1fa0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_e3679() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_e8433() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_ed1e5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_ed3f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_ef794() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_f18fa() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_f8367() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_0a545() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_0e952() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_1494c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_20c78() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_21059() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_3431d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_352f0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_36fdf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_3ff68() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_413fa() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_4a57d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_751a5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_7c6ac() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_7fcd6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_87324() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_8846c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_89d4e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_9b927() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_ba924() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_bf6af() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_c1a90() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_c5384() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_cfb6d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_e58f2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_042e7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_05d75() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_0ac58() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_12163() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_1a1cb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_1bfd6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_1c589() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_1c9bc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_1e279() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_2607e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_2c507() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_35dcb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_4110f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_424f4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_48b3c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_4b111() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_4db6b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_4e820() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_507fc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_529f7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_55edb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_5693f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_5829e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_58c01() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_5d138() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_5ea71() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_689e0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_6b012() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_7c36c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_82897() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_838d0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_83c55() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_86723() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_877b3() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_90511() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_97c55() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_9de32() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_a4d73() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_a559b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_a6f75() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_a9016() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_aa0c1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_add36() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_b1b25() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_b6ddd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_b734b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_bc073() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_bcedf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_bfd15() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c04ef() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c2e8b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c3612() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c4382() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c4e7d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c52e8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c807b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d6804() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_dd4a4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e1735() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e18e4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e200a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e253e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e4369() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e565a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e774b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e9286() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f1225() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f135b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f3976() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f5ccc() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_fd08c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_ff137() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_nobody_answers_themself_508f2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    IF EXISTS (
                        SELECT FROM commitments_clausequestion WHERE id = NEW.question_id AND asker_id = NEW.by_id
                    ) THEN
                        RAISE EXCEPTION 'Nobody answers their own question';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_outcome_corrected_only_749c2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM coaching_outcomecorrection c
                    WHERE c.id = (SELECT max(id) FROM coaching_outcomecorrection WHERE appointment_id = OLD.id)
                      AND ROW(c.was_outcome, c.was_minutes_late, c.was_note, c.was_recorded_by_id, c.was_recorded_at) IS NOT DISTINCT FROM ROW(OLD.outcome, OLD.minutes_late, OLD.note, OLD.recorded_by_id, OLD.recorded_at)
                      AND ROW(c.outcome, c.minutes_late, c.note, c.by_id, c.at) IS NOT DISTINCT FROM ROW(NEW.outcome, NEW.minutes_late, NEW.note, NEW.recorded_by_id, NEW.recorded_at)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: an outcome is corrected by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_published_never_changed_03e91() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                DECLARE policies bigint[];
                BEGIN
                    
            IF TG_OP <> 'INSERT' THEN policies := policies || OLD.policy_id::bigint; END IF;
            IF TG_OP <> 'DELETE' THEN policies := policies || NEW.policy_id::bigint; END IF;
            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN
                RAISE EXCEPTION 'The conditions of a published policy never change';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_published_never_changed_32d8c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                DECLARE policies bigint[];
                BEGIN
                    
            IF TG_OP <> 'INSERT' THEN policies := policies || (SELECT policy_id FROM commitments_quota WHERE id = OLD.quota_id)::bigint; END IF;
            IF TG_OP <> 'DELETE' THEN policies := policies || (SELECT policy_id FROM commitments_quota WHERE id = NEW.quota_id)::bigint; END IF;
            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN
                RAISE EXCEPTION 'The quotas of a published policy never change';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_published_never_changed_4d294() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_published_never_changed_d2276() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                DECLARE policies bigint[];
                BEGIN
                    
            IF TG_OP <> 'INSERT' THEN policies := policies || OLD.policy_id::bigint; END IF;
            IF TG_OP <> 'DELETE' THEN policies := policies || NEW.policy_id::bigint; END IF;
            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN
                RAISE EXCEPTION 'The kinds of a published policy never change';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_published_never_changed_ef2ca() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                DECLARE policies bigint[];
                BEGIN
                    
            IF TG_OP <> 'INSERT' THEN policies := policies || OLD.policy_id::bigint; END IF;
            IF TG_OP <> 'DELETE' THEN policies := policies || NEW.policy_id::bigint; END IF;
            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN
                RAISE EXCEPTION 'The quotas of a published policy never change';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_request_corrected_only_fc390() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM coaching_deliverablecorrection c
                    WHERE c.id = (SELECT max(id) FROM coaching_deliverablecorrection WHERE deliverable_id = OLD.id)
                      AND ROW(c.was_kind, c.was_due_on) IS NOT DISTINCT FROM ROW(OLD.kind, OLD.due_on)
                      AND ROW(c.kind, c.due_on, c.due_at) IS NOT DISTINCT FROM ROW(NEW.kind, NEW.due_on, NEW.due_at)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: what is asked for is corrected by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_review_corrected_only_4b765() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM coaching_reviewcorrection c
                    WHERE c.id = (SELECT max(id) FROM coaching_reviewcorrection WHERE review_id = OLD.id)
                      AND ROW(c.was_approved, c.was_note, c.was_by_id, c.was_at) IS NOT DISTINCT FROM ROW(OLD.approved, OLD.note, OLD.by_id, OLD.at)
                      AND ROW(c.approved, c.note, c.by_id, c.at) IS NOT DISTINCT FROM ROW(NEW.approved, NEW.note, NEW.by_id, NEW.at)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: a review is corrected by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_1f7a9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE jobsearch_offer SET answer = ''::varchar, answered_at = NULL::timestamptz, answer_stated_at = NULL::timestamptz, ends_search = NULL::boolean, changed_at = NEW.at, changed_by_id = NEW.by_id WHERE id = NEW.offer_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_2dbe4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE coaching_deliverable SET kind = NEW.kind, due_on = NEW.due_on, due_at = NEW.due_at WHERE id = NEW.deliverable_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_5ba98() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE coaching_review SET approved = NEW.approved, note = NEW.note, by_id = NEW.by_id, at = NEW.at WHERE id = NEW.review_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_69eec() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE coaching_lapse SET cancelled_why = NEW.cancelled_why, cancelled_by_id = NEW.by_id WHERE id = NEW.lapse_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_de10c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE coaching_appointment SET kind = NEW.kind, host_id = NEW.host_id, starts_at = NEW.starts_at, minutes = NEW.minutes WHERE id = NEW.appointment_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_e7d8c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE coaching_appointment SET outcome = NEW.outcome, minutes_late = NEW.minutes_late, note = NEW.note, recorded_by_id = NEW.by_id, recorded_at = NEW.at WHERE id = NEW.appointment_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4dae1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offerevent" ("answer", "answer_stated_at", "answered_at", "changed_at", "changed_by_id", "counted", "country", "due_at", "employer_by_day", "employer_deadline", "employer_id", "employer_zone", "ends_search", "first_year_pay", "governed_by", "hours_per_week", "id", "in_field", "length", "missed_at", "pay", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "role", "stated_at", "student_id", "subdivision", "terms", "type", "withdrawn_at", "written", "zone") VALUES (NEW."answer", NEW."answer_stated_at", NEW."answered_at", NEW."changed_at", NEW."changed_by_id", NEW."counted", NEW."country", NEW."due_at", NEW."employer_by_day", NEW."employer_deadline", NEW."employer_id", NEW."employer_zone", NEW."ends_search", NEW."first_year_pay", NEW."governed_by", NEW."hours_per_week", NEW."id", NEW."in_field", NEW."length", NEW."missed_at", NEW."pay", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_at", NEW."role", NEW."stated_at", NEW."student_id", NEW."subdivision", NEW."terms", NEW."type", NEW."withdrawn_at", NEW."written", NEW."zone"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_61902() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_activityevent" ("accepted_at", "changed_at", "changed_by_id", "commit_key", "contact_id", "device_time", "employer_id", "id", "imported_from_id", "kind_id", "link", "logged_at", "note", "occurred_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_key", "struck_at", "student_id") VALUES (NEW."accepted_at", NEW."changed_at", NEW."changed_by_id", NEW."commit_key", NEW."contact_id", NEW."device_time", NEW."employer_id", NEW."id", NEW."imported_from_id", NEW."kind_id", NEW."link", NEW."logged_at", NEW."note", NEW."occurred_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source", NEW."source_key", NEW."struck_at", NEW."student_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_644d5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offeraskevent" ("about", "answered_at", "asked_at", "granted", "id", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wanted") VALUES (NEW."about", NEW."answered_at", NEW."asked_at", NEW."granted", NEW."id", NEW."offer_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."wanted"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c2017() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "coaching_messageevent" ("kept", "lapse_at", "missed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reply_due_at", "warn_at") VALUES (OLD."kept", OLD."lapse_at", OLD."missed_at", _pgh_attach_context(), NOW(), 'update', OLD."id", OLD."reply_due_at", OLD."warn_at"); RETURN NULL;
                END;
            $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_appointment (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes smallint NOT NULL,
    zone character varying(64) NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    outcome character varying(14) NOT NULL,
    minutes_late smallint,
    note text NOT NULL,
    recorded_at timestamp with time zone,
    booked_by_id bigint NOT NULL,
    host_id bigint NOT NULL,
    recorded_by_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT appointment_length_sensible CHECK (((minutes >= 5) AND (minutes <= 240))),
    CONSTRAINT attended_says_how_late CHECK (((NOT ((outcome)::text = 'attended'::text)) OR (minutes_late IS NOT NULL))),
    CONSTRAINT coaching_appointment_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT coaching_appointment_minutes_late_check CHECK ((minutes_late >= 0))
);

ALTER TABLE public.coaching_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_bookingcorrection (
    id bigint NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    was_kind character varying(16) NOT NULL,
    was_starts_at timestamp with time zone,
    was_minutes smallint,
    kind character varying(16) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes smallint NOT NULL,
    appointment_id bigint NOT NULL,
    by_id bigint NOT NULL,
    host_id bigint NOT NULL,
    was_host_id bigint,
    CONSTRAINT coaching_bookingcorrection_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT coaching_bookingcorrection_was_minutes_check CHECK ((was_minutes >= 0)),
    CONSTRAINT correction_of_booking_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.coaching_bookingcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_bookingcorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_bounce (
    id bigint NOT NULL,
    said text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    message_id bigint NOT NULL
);

ALTER TABLE public.coaching_bounce ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_bounce_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_concern (
    id bigint NOT NULL,
    what text NOT NULL,
    happened_on date NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    upheld boolean,
    decided_at timestamp with time zone,
    decided_why text NOT NULL,
    decided_by_id bigint,
    raised_by_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT another_decides_a_concern CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = raised_by_id) AND (decided_by_id IS NOT NULL)))))
);

ALTER TABLE public.coaching_concern ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_concern_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_deliverable (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    due_on date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    zone character varying(64) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_why character varying(200) NOT NULL,
    cancelled_by_id bigint,
    set_by_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT who_called_a_deliverable_off CHECK (((cancelled_by_id IS NULL) OR (cancelled_at IS NOT NULL)))
);

ALTER TABLE public.coaching_deliverable ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_deliverable_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_deliverablecorrection (
    id bigint NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    was_kind character varying(12) NOT NULL,
    was_due_on date,
    kind character varying(12) NOT NULL,
    due_on date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    deliverable_id bigint NOT NULL,
    CONSTRAINT corrected_deadline_is_no_earlier CHECK ((due_on >= was_due_on)),
    CONSTRAINT correction_of_request_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.coaching_deliverablecorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_deliverablecorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_dropcorrection (
    id bigint NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    was_cancelled_why character varying(200) NOT NULL,
    cancelled_why character varying(200) NOT NULL,
    by_id bigint NOT NULL,
    was_cancelled_by_id bigint,
    lapse_id bigint NOT NULL,
    CONSTRAINT corrected_drop_has_a_reason CHECK ((NOT ((cancelled_why)::text = ''::text))),
    CONSTRAINT correction_of_drop_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.coaching_dropcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_dropcorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_lapse (
    id bigint NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_why character varying(200) NOT NULL,
    superseded boolean DEFAULT false NOT NULL,
    other_way text DEFAULT ''::text NOT NULL,
    confirmed_at timestamp with time zone,
    reinstated_at timestamp with time zone,
    reinstated_why text NOT NULL,
    schools_error boolean NOT NULL,
    cancelled_by_id bigint,
    confirmed_by_id bigint,
    reinstated_by_id bigint,
    search_id bigint NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT another_way_was_tried CHECK (((confirmed_at IS NULL) OR (NOT (other_way = ''::text)))),
    CONSTRAINT lapse_cancelled_or_confirmed CHECK (((cancelled_at IS NULL) OR (confirmed_at IS NULL))),
    CONSTRAINT superseded_is_cancelled CHECK (((NOT superseded) OR (cancelled_at IS NOT NULL))),
    CONSTRAINT who_cancelled_a_lapse CHECK (((cancelled_by_id IS NULL) OR (cancelled_at IS NOT NULL)))
);

ALTER TABLE public.coaching_lapse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_lapse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_message (
    id bigint NOT NULL,
    from_student boolean NOT NULL,
    body text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    asks_reply boolean NOT NULL,
    zone character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    added_days jsonb DEFAULT '[]'::jsonb NOT NULL,
    reply_due_at timestamp with time zone,
    bounced_at timestamp with time zone,
    started_at timestamp with time zone,
    warn_at timestamp with time zone,
    lapse_at timestamp with time zone,
    replied_at timestamp with time zone,
    kept boolean,
    missed_at timestamp with time zone,
    form_key character varying(36) NOT NULL,
    sender_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT clocks_start_late_after_a_bounce CHECK (((started_at IS NULL) OR ((bounced_at IS NOT NULL) AND (started_at >= sent_at)))),
    CONSTRAINT reply_after_message CHECK (((replied_at IS NULL) OR (replied_at >= sent_at))),
    CONSTRAINT staff_ask_students_answer CHECK ((NOT (asks_reply AND from_student)))
);

ALTER TABLE public.coaching_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_messageclosing (
    id bigint NOT NULL,
    cause character varying(10) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    why character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT answered_before_it_was_closed CHECK ((answered_at <= at)),
    CONSTRAINT closing_cause_known CHECK (((cause)::text = ANY ((ARRAY['elsewhere'::character varying, 'not_needed'::character varying])::text[]))),
    CONSTRAINT closing_says_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.coaching_messageclosing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_messageclosing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    reply_due_at timestamp with time zone,
    warn_at timestamp with time zone,
    lapse_at timestamp with time zone,
    kept boolean,
    missed_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.coaching_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_outcomecorrection (
    id bigint NOT NULL,
    was_outcome character varying(14) NOT NULL,
    was_minutes_late smallint,
    was_note text NOT NULL,
    was_recorded_at timestamp with time zone,
    outcome character varying(14) NOT NULL,
    minutes_late smallint,
    note text NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    appointment_id bigint NOT NULL,
    by_id bigint NOT NULL,
    was_recorded_by_id bigint,
    CONSTRAINT coaching_outcomecorrection_minutes_late_check CHECK ((minutes_late >= 0)),
    CONSTRAINT coaching_outcomecorrection_was_minutes_late_check CHECK ((was_minutes_late >= 0)),
    CONSTRAINT correction_of_outcome_says_why CHECK ((NOT (why = ''::text))),
    CONSTRAINT outcome_corrected CHECK (((NOT ((outcome)::text = ''::text)) AND (NOT ((was_outcome)::text = ''::text))))
);

ALTER TABLE public.coaching_outcomecorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_outcomecorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_review (
    id bigint NOT NULL,
    approved boolean NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    submission_id bigint NOT NULL
);

ALTER TABLE public.coaching_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_reviewcorrection (
    id bigint NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    was_approved boolean,
    was_note text NOT NULL,
    was_at timestamp with time zone,
    approved boolean NOT NULL,
    note text NOT NULL,
    by_id bigint NOT NULL,
    review_id bigint NOT NULL,
    was_by_id bigint,
    CONSTRAINT correction_of_review_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.coaching_reviewcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_reviewcorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_submission (
    id bigint NOT NULL,
    version smallint NOT NULL,
    link character varying(500) NOT NULL,
    text text NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    deliverable_id bigint NOT NULL,
    CONSTRAINT coaching_submission_version_check CHECK ((version >= 0)),
    CONSTRAINT submission_has_content CHECK ((NOT (((link)::text = ''::text) AND (text = ''::text))))
);

ALTER TABLE public.coaching_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.coaching_toldotherwise (
    id bigint NOT NULL,
    how character varying(8) NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT other_way_known CHECK (((how)::text = ANY ((ARRAY['call'::character varying, 'text'::character varying, 'chat'::character varying, 'meeting'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT told_otherwise_with_a_note CHECK ((NOT (note = ''::text)))
);

ALTER TABLE public.coaching_toldotherwise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_toldotherwise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_acknowledgement (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    reason character varying(500) NOT NULL,
    by_id bigint,
    student_id bigint NOT NULL,
    policy_id bigint NOT NULL,
    CONSTRAINT acknowledgement_corrected_by_whom_and_why CHECK ((((by_id IS NULL) AND ((reason)::text = ''::text)) OR ((by_id IS NOT NULL) AND (NOT ((reason)::text = ''::text)))))
);

ALTER TABLE public.commitments_acknowledgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_acknowledgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_activitykind (
    slug character varying(32) NOT NULL,
    name character varying(60) NOT NULL,
    done character varying(60) NOT NULL,
    with_person boolean NOT NULL,
    needs_link boolean NOT NULL,
    contact character varying(8) NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT commitments_activitykind_order_check CHECK (("order" >= 0)),
    CONSTRAINT contact_known CHECK (((contact)::text = ANY ((ARRAY[''::character varying, 'employer'::character varying, 'agency'::character varying])::text[])))
);

CREATE TABLE public.commitments_addedholiday (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    day date NOT NULL,
    name character varying(80) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_why text NOT NULL,
    added_by_id bigint NOT NULL,
    taken_back_by_id bigint,
    CONSTRAINT holiday_has_place_and_name CHECK (((NOT ((country)::text = ''::text)) AND (NOT ((name)::text = ''::text)))),
    CONSTRAINT holiday_taken_back_by_whom_and_why CHECK ((((taken_back_at IS NULL) AND (taken_back_by_id IS NULL) AND (taken_back_why = ''::text)) OR ((taken_back_at IS NOT NULL) AND (taken_back_by_id IS NOT NULL) AND (NOT (taken_back_why = ''::text)))))
);

ALTER TABLE public.commitments_addedholiday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_addedholiday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_clauseanswer (
    id bigint NOT NULL,
    body character varying(8000) NOT NULL,
    told boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    question_id bigint NOT NULL,
    CONSTRAINT clause_answer_says_something CHECK ((NOT ((body)::text = ''::text)))
);

ALTER TABLE public.commitments_clauseanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_clauseanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_clausequestion (
    id bigint NOT NULL,
    clause character varying(12) NOT NULL,
    body character varying(4000) NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    key uuid NOT NULL,
    closed_at timestamp with time zone,
    asker_id bigint,
    student_id bigint,
    policy_id bigint NOT NULL,
    CONSTRAINT clause_question_asks CHECK ((NOT ((body)::text = ''::text))),
    CONSTRAINT clause_question_by_whom CHECK ((((asker_id IS NOT NULL) AND ((email)::text = ''::text) AND ((name)::text = ''::text)) OR ((asker_id IS NULL) AND (student_id IS NULL) AND (NOT ((name)::text = ''::text)) AND (NOT ((email)::text = ''::text))))),
    CONSTRAINT clause_question_names_a_clause CHECK (((clause)::text ~ '^\d{1,2}(\.\d{1,2})*$'::text))
);

ALTER TABLE public.commitments_clausequestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_clausequestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_condition (
    id bigint NOT NULL,
    key character varying(32) NOT NULL,
    label character varying(120) NOT NULL,
    clause character varying(12) NOT NULL,
    requirement smallint NOT NULL,
    measure character varying(8) NOT NULL,
    "limit" numeric(8,2),
    unit character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    policy_id bigint NOT NULL,
    CONSTRAINT commitments_condition_order_check CHECK (("order" >= 0)),
    CONSTRAINT commitments_condition_requirement_check CHECK ((requirement >= 0)),
    CONSTRAINT condition_limit_where_measured CHECK (((("limit" IS NULL) AND ((measure)::text = 'yes_no'::text)) OR (((measure)::text = ANY ((ARRAY['at_most'::character varying, 'at_least'::character varying])::text[])) AND ("limit" >= (0)::numeric) AND ("limit" IS NOT NULL)))),
    CONSTRAINT condition_of_a_requirement CHECK ((requirement >= 1))
);

ALTER TABLE public.commitments_condition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_condition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_conditionrecord (
    id bigint NOT NULL,
    value numeric(8,2),
    holds boolean,
    note character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    condition_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT recorded_as_figure_or_yes_or_no CHECK ((((holds IS NOT NULL) AND (value IS NULL)) OR ((holds IS NULL) AND (value >= (0)::numeric) AND (value IS NOT NULL))))
);

ALTER TABLE public.commitments_conditionrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_conditionrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_ending (
    id bigint NOT NULL,
    clock character varying(10) NOT NULL,
    "on" date NOT NULL,
    cause character varying(16) NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    undone_why text NOT NULL,
    by_id bigint,
    undone_by_id bigint,
    search_id bigint NOT NULL
);

ALTER TABLE public.commitments_ending ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_ending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_excusal (
    id bigint NOT NULL,
    unit character varying(8) NOT NULL,
    number smallint NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone,
    asked_why text NOT NULL,
    excused_at timestamp with time zone,
    reason text NOT NULL,
    agreed_at timestamp with time zone,
    declined_at timestamp with time zone,
    declined_why text NOT NULL,
    agreed_by_id bigint,
    asked_by_id bigint,
    declined_by_id bigint,
    excused_by_id bigint,
    search_id bigint NOT NULL,
    CONSTRAINT commitments_excusal_number_check CHECK ((number >= 0)),
    CONSTRAINT excusal_has_person_and_reason CHECK (((NOT ((state)::text = ANY ((ARRAY['proposed'::character varying, 'in_force'::character varying])::text[]))) OR ((excused_by_id IS NOT NULL) AND (NOT (reason = ''::text))))),
    CONSTRAINT excusal_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'proposed'::character varying, 'in_force'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT two_people_excuse CHECK (((agreed_by_id IS NULL) OR (NOT ((agreed_by_id = excused_by_id) AND (agreed_by_id IS NOT NULL) AND (excused_by_id IS NOT NULL)))))
);

ALTER TABLE public.commitments_excusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_excusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_leave (
    id bigint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    reason text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    granted boolean,
    decided_at timestamp with time zone,
    decided_why text NOT NULL,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint,
    search_id bigint NOT NULL,
    CONSTRAINT leave_decided_with_moment CHECK ((((decided_at IS NULL) AND (granted IS NULL)) OR ((decided_at IS NOT NULL) AND (granted IS NOT NULL)))),
    CONSTRAINT leave_ends_after_start CHECK ((last_day >= first_day))
);

ALTER TABLE public.commitments_leave ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_leave_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_outage (
    id bigint NOT NULL,
    what character varying(8) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT outage_ends_after_it_began CHECK ((ended_at > began_at)),
    CONSTRAINT outage_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT outage_recorded_when_over CHECK ((at >= ended_at))
);

ALTER TABLE public.commitments_outage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_outage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_payersrecord (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.commitments_payersrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_payersrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_policy (
    id bigint NOT NULL,
    version smallint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    start_limit_days smallint NOT NULL,
    window_days smallint NOT NULL,
    week_kind character varying(12) NOT NULL,
    unfinished character varying(14) NOT NULL,
    unfinished_from_days smallint,
    unfinished_months character varying(14) DEFAULT ''::character varying NOT NULL,
    unfinished_months_from_days smallint,
    missed_allowed smallint,
    late_log_days smallint NOT NULL,
    reply_within smallint,
    reply_unit character varying(14) NOT NULL,
    silence_warn_days smallint,
    silence_lapse_days smallint,
    late_replies_allowed smallint,
    late_deliverables_allowed smallint,
    grace_minutes smallint,
    no_shows_allowed smallint,
    offer_answer_days smallint,
    granted_offer_must_be_accepted boolean,
    offer_min_hours smallint,
    offer_field character varying(80) NOT NULL,
    offer_oral_counts boolean,
    offer_types jsonb NOT NULL,
    leave_max_days smallint NOT NULL,
    leave_moves_window boolean NOT NULL,
    leave_waives_single_from smallint,
    claim_within_days smallint,
    appeal_within_days smallint,
    deliverables_before_signing_count boolean,
    refund_percent numeric(5,2) NOT NULL,
    refund_cap numeric(10,2),
    refund_tiers jsonb NOT NULL,
    refund_to character varying(8),
    refund_clauses jsonb NOT NULL,
    agencies_count boolean,
    business_days character varying(13) NOT NULL,
    strike_days smallint,
    strikes_forfeit smallint,
    offer_min_pay integer,
    declined_offer_voids boolean,
    leave_by character varying(7) NOT NULL,
    decide_within_days smallint,
    pay_within_days smallint,
    rule_clauses jsonb NOT NULL,
    clauses jsonb NOT NULL,
    unconfirmed jsonb NOT NULL,
    drafted_by_id bigint,
    published_by_id bigint,
    series_id bigint NOT NULL,
    CONSTRAINT commitments_policy_appeal_within_days_check CHECK ((appeal_within_days >= 0)),
    CONSTRAINT commitments_policy_claim_within_days_check CHECK ((claim_within_days >= 0)),
    CONSTRAINT commitments_policy_decide_within_days_check CHECK ((decide_within_days >= 0)),
    CONSTRAINT commitments_policy_grace_minutes_check CHECK ((grace_minutes >= 0)),
    CONSTRAINT commitments_policy_late_deliverables_allowed_check CHECK ((late_deliverables_allowed >= 0)),
    CONSTRAINT commitments_policy_late_log_days_check CHECK ((late_log_days >= 0)),
    CONSTRAINT commitments_policy_late_replies_allowed_check CHECK ((late_replies_allowed >= 0)),
    CONSTRAINT commitments_policy_leave_max_days_check CHECK ((leave_max_days >= 0)),
    CONSTRAINT commitments_policy_leave_waives_single_from_check CHECK ((leave_waives_single_from >= 0)),
    CONSTRAINT commitments_policy_missed_allowed_check CHECK ((missed_allowed >= 0)),
    CONSTRAINT commitments_policy_no_shows_allowed_check CHECK ((no_shows_allowed >= 0)),
    CONSTRAINT commitments_policy_offer_answer_days_check CHECK ((offer_answer_days >= 0)),
    CONSTRAINT commitments_policy_offer_min_hours_check CHECK ((offer_min_hours >= 0)),
    CONSTRAINT commitments_policy_offer_min_pay_check CHECK ((offer_min_pay >= 0)),
    CONSTRAINT commitments_policy_pay_within_days_check CHECK ((pay_within_days >= 0)),
    CONSTRAINT commitments_policy_reply_within_check CHECK ((reply_within >= 0)),
    CONSTRAINT commitments_policy_silence_lapse_days_check CHECK ((silence_lapse_days >= 0)),
    CONSTRAINT commitments_policy_silence_warn_days_check CHECK ((silence_warn_days >= 0)),
    CONSTRAINT commitments_policy_start_limit_days_check CHECK ((start_limit_days >= 0)),
    CONSTRAINT commitments_policy_strike_days_check CHECK ((strike_days >= 0)),
    CONSTRAINT commitments_policy_strikes_forfeit_check CHECK ((strikes_forfeit >= 0)),
    CONSTRAINT commitments_policy_unfinished_from_days_check CHECK ((unfinished_from_days >= 0)),
    CONSTRAINT commitments_policy_unfinished_months_from_days_check CHECK ((unfinished_months_from_days >= 0)),
    CONSTRAINT commitments_policy_version_check CHECK ((version >= 0)),
    CONSTRAINT commitments_policy_window_days_check CHECK ((window_days >= 0)),
    CONSTRAINT policy_window_sensible CHECK (((window_days >= 7) AND (window_days <= 1000))),
    CONSTRAINT refund_cap_sensible CHECK (((refund_cap IS NULL) OR (refund_cap >= (0)::numeric))),
    CONSTRAINT refund_percent_sensible CHECK (((refund_percent >= (0)::numeric) AND (refund_percent <= (100)::numeric))),
    CONSTRAINT unfinished_month_from_days CHECK (((NOT ((unfinished_months)::text = 'in_full_from'::text)) OR (unfinished_months_from_days >= 1))),
    CONSTRAINT unfinished_week_from_days CHECK (((NOT ((unfinished)::text = 'in_full_from'::text)) OR (unfinished_from_days >= 1)))
);

ALTER TABLE public.commitments_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_policykind (
    id bigint NOT NULL,
    kind_id character varying(32) NOT NULL,
    policy_id bigint NOT NULL
);

ALTER TABLE public.commitments_policykind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_policykind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_programseries (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    program_id bigint NOT NULL,
    series_id bigint NOT NULL
);

ALTER TABLE public.commitments_programseries ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_programseries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_quota (
    id bigint NOT NULL,
    key character varying(32) NOT NULL,
    label character varying(40) NOT NULL,
    one character varying(40) NOT NULL,
    many character varying(40) NOT NULL,
    minimum smallint NOT NULL,
    counting character varying(16) NOT NULL,
    unit character varying(8) NOT NULL,
    needs_link boolean NOT NULL,
    clause character varying(12) NOT NULL,
    part_of character varying(32) NOT NULL,
    "order" smallint NOT NULL,
    policy_id bigint NOT NULL,
    CONSTRAINT commitments_quota_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT commitments_quota_order_check CHECK (("order" >= 0)),
    CONSTRAINT quota_asks_for_something CHECK ((minimum >= 1))
);

ALTER TABLE public.commitments_quota ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_quota_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_quotakind (
    id bigint NOT NULL,
    kind_id character varying(32) NOT NULL,
    quota_id bigint NOT NULL
);

ALTER TABLE public.commitments_quotakind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_quotakind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_search (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    start_date date NOT NULL,
    last_day date NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    zone character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    opened_at timestamp with time zone,
    service_until date,
    guarantee_until date,
    policy_id bigint NOT NULL,
    student_id bigint NOT NULL,
    signature_id bigint NOT NULL,
    CONSTRAINT search_ends_after_start CHECK ((last_day > start_date)),
    CONSTRAINT search_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'running'::character varying, 'ended'::character varying, 'not_started'::character varying])::text[])))
);

ALTER TABLE public.commitments_search ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_search_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_series (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by_id bigint,
    CONSTRAINT series_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);

ALTER TABLE public.commitments_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_signature (
    id bigint NOT NULL,
    text text NOT NULL,
    digest character varying(64) NOT NULL,
    signed_name character varying(150) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    address inet,
    start_date date NOT NULL,
    policy_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.commitments_signature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_signature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.commitments_tuitionpayer (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    name character varying(120) NOT NULL,
    amount numeric(10,2) NOT NULL,
    record_id bigint NOT NULL,
    CONSTRAINT payer_kind_known CHECK (((kind)::text = ANY ((ARRAY['student'::character varying, 'lender'::character varying, 'grant'::character varying])::text[]))),
    CONSTRAINT payer_paid_something CHECK ((amount > (0)::numeric))
);

ALTER TABLE public.commitments_tuitionpayer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.commitments_tuitionpayer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_accessrecord (
    id bigint NOT NULL,
    what character varying(60) NOT NULL,
    about_id bigint,
    listed bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint NOT NULL
);

ALTER TABLE public.core_accessrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_accessrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_outboxmail (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    message_id character varying(200) NOT NULL,
    "to" character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    attempts smallint NOT NULL,
    last_error character varying(300) NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    CONSTRAINT core_outboxmail_attempts_check CHECK ((attempts >= 0))
);

ALTER TABLE public.core_outboxmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_outboxmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_sweeprun (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    as_of timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    did jsonb NOT NULL
);

ALTER TABLE public.core_sweeprun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_sweeprun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.guarantee_claim (
    id bigint NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    amount numeric(10,2) NOT NULL,
    statement text NOT NULL,
    salt character varying(32) NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    search_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT claim_state_known CHECK (((state)::text = ANY ((ARRAY['filed'::character varying, 'proposed'::character varying, 'decided'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT guarantee_claim_number_check CHECK ((number >= 0)),
    CONSTRAINT guarantee_claim_year_check CHECK ((year >= 0))
);

ALTER TABLE public.guarantee_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_decision (
    id bigint NOT NULL,
    outcome character varying(8) NOT NULL,
    reasons text NOT NULL,
    salt character varying(32) NOT NULL,
    dossier jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    shares jsonb DEFAULT '[]'::jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_evidencesnapshot (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    pieces jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_evidencesnapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_evidencesnapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_fallenproposal (
    id bigint NOT NULL,
    why character varying(8) NOT NULL,
    changes jsonb NOT NULL,
    requirements jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    decision_id bigint NOT NULL
);

ALTER TABLE public.guarantee_fallenproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_fallenproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_findingtakenback (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    finding_id bigint NOT NULL
);

ALTER TABLE public.guarantee_findingtakenback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_findingtakenback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_recordedfinding (
    id bigint NOT NULL,
    requirement smallint NOT NULL,
    computed character varying(12) NOT NULL,
    finding character varying(12) NOT NULL,
    rests_on character varying(64) NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    evidence_id bigint,
    CONSTRAINT a_person_finds CHECK ((NOT ((finding)::text = 'needs_person'::text))),
    CONSTRAINT guarantee_recordedfinding_requirement_check CHECK ((requirement >= 0)),
    CONSTRAINT override_says_why CHECK ((((finding)::text = (computed)::text) OR (NOT (reason = ''::text)))),
    CONSTRAINT requirement_numbered CHECK ((requirement >= 1)),
    CONSTRAINT some_are_never_waived CHECK ((NOT (((finding)::text = 'waived'::text) AND (requirement = ANY (ARRAY[1, 2, 8])))))
);

ALTER TABLE public.guarantee_recordedfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_recordedfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_replay (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    as_of timestamp with time zone NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(9) NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    unsigned integer NOT NULL,
    turn integer DEFAULT 0 NOT NULL,
    played_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    why_failed character varying(200) NOT NULL,
    totals jsonb NOT NULL,
    asked_by_id bigint NOT NULL,
    policy_id bigint NOT NULL,
    CONSTRAINT guarantee_replay_done_check CHECK ((done >= 0)),
    CONSTRAINT guarantee_replay_total_check CHECK ((total >= 0)),
    CONSTRAINT guarantee_replay_turn_check CHECK ((turn >= 0)),
    CONSTRAINT guarantee_replay_unsigned_check CHECK ((unsigned >= 0)),
    CONSTRAINT replay_does_no_more_than_all CHECK ((done <= total)),
    CONSTRAINT replay_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'done'::character varying, 'cancelled'::character varying, 'failed'::character varying])::text[])))
);

CREATE TABLE public.guarantee_replay_cohorts (
    id bigint NOT NULL,
    replay_id bigint NOT NULL,
    cohort_id bigint NOT NULL
);

ALTER TABLE public.guarantee_replay_cohorts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_replay_cohorts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.guarantee_replay ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_replay_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_replayresult (
    id bigint NOT NULL,
    findings_before jsonb NOT NULL,
    findings_after jsonb NOT NULL,
    before character varying(8) NOT NULL,
    after character varying(8) NOT NULL,
    refund_before numeric(10,2) NOT NULL,
    refund_after numeric(10,2) NOT NULL,
    changed boolean NOT NULL,
    replay_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.guarantee_replayresult ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_replayresult_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_ruling (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    ref bigint NOT NULL,
    granted boolean NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT ruling_kind_known CHECK (((kind)::text = ANY ((ARRAY['excusal'::character varying, 'leave'::character varying, 'correction'::character varying, 'late'::character varying])::text[]))),
    CONSTRAINT ruling_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.guarantee_ruling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_ruling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_secondopinion (
    id bigint NOT NULL,
    agrees boolean NOT NULL,
    note text NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    CONSTRAINT disagreement_says_why CHECK ((agrees OR (NOT (note = ''::text))))
);

ALTER TABLE public.guarantee_secondopinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_secondopinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_steppedaside (
    id bigint NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_steppedaside ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_steppedaside_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_trailentry (
    id bigint NOT NULL,
    what character varying(40) NOT NULL,
    detail jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    previous character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    by_id bigint,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_trailentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_trailentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_acceptance (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    by_id bigint NOT NULL,
    activity_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_acceptance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_acceptance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_activity (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    note text NOT NULL,
    link character varying(500) NOT NULL,
    commit_key character varying(200) NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    device_time timestamp with time zone,
    source character varying(24) NOT NULL,
    source_key character varying(120) NOT NULL,
    accepted_at timestamp with time zone,
    struck_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    kind_id character varying(32) NOT NULL,
    student_id bigint NOT NULL,
    contact_id bigint,
    employer_id bigint,
    imported_from_id bigint
);

ALTER TABLE public.jobsearch_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_activityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    note text NOT NULL,
    link character varying(500) NOT NULL,
    commit_key character varying(200) NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    device_time timestamp with time zone,
    source character varying(24) NOT NULL,
    source_key character varying(120) NOT NULL,
    accepted_at timestamp with time zone,
    struck_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    kind_id character varying(32) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL,
    contact_id bigint,
    employer_id bigint,
    imported_from_id bigint
);

ALTER TABLE public.jobsearch_activityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_activityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_answercorrection (
    id bigint NOT NULL,
    was_answer character varying(8) NOT NULL,
    was_answered_at timestamp with time zone,
    was_stated_at timestamp with time zone,
    was_ends_search boolean,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    offer_id bigint NOT NULL,
    CONSTRAINT answer_corrected_and_why CHECK (((NOT (why = ''::text)) AND (NOT ((was_answer)::text = ''::text))))
);

ALTER TABLE public.jobsearch_answercorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_answercorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_contact (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(120) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    student_id bigint NOT NULL,
    employer_id bigint
);

ALTER TABLE public.jobsearch_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_correctionrequest (
    id bigint NOT NULL,
    changes jsonb NOT NULL,
    why text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    approved boolean,
    decided_at timestamp with time zone,
    decided_why text NOT NULL,
    activity_id bigint NOT NULL,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint
);

ALTER TABLE public.jobsearch_correctionrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_correctionrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_employer (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.jobsearch_employer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_employer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_extension (
    id bigint NOT NULL,
    deadline timestamp with time zone NOT NULL,
    by_day boolean DEFAULT false NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    offer_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_extension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_extension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_importedfile (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_importedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_importedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offer (
    id bigint NOT NULL,
    role character varying(120) NOT NULL,
    type character varying(16) NOT NULL,
    length character varying(80) NOT NULL,
    written boolean,
    received_at timestamp with time zone NOT NULL,
    hours_per_week numeric(4,1),
    in_field boolean,
    pay character varying(80) NOT NULL,
    first_year_pay numeric(10,2),
    terms text NOT NULL,
    employer_deadline timestamp with time zone,
    employer_zone character varying(64) NOT NULL,
    employer_by_day boolean DEFAULT false NOT NULL,
    zone character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    due_at timestamp with time zone,
    governed_by character varying(10) NOT NULL,
    counted jsonb NOT NULL,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    answer_stated_at timestamp with time zone,
    ends_search boolean,
    withdrawn_at timestamp with time zone,
    missed_at timestamp with time zone,
    stated_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    employer_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT answer_has_its_moment CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL))))
);

ALTER TABLE public.jobsearch_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offerask (
    id bigint NOT NULL,
    about character varying(8) NOT NULL,
    wanted character varying(200) NOT NULL,
    granted boolean,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    offer_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_offerask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offerask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offeraskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    about character varying(8) NOT NULL,
    wanted character varying(200) NOT NULL,
    granted boolean,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    offer_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_offeraskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offeraskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offerconfirmation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    facts_changed_at timestamp with time zone NOT NULL,
    note text NOT NULL,
    by_id bigint NOT NULL,
    offer_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_offerconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offerconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(120) NOT NULL,
    type character varying(16) NOT NULL,
    length character varying(80) NOT NULL,
    written boolean,
    received_at timestamp with time zone NOT NULL,
    hours_per_week numeric(4,1),
    in_field boolean,
    pay character varying(80) NOT NULL,
    first_year_pay numeric(10,2),
    terms text NOT NULL,
    employer_deadline timestamp with time zone,
    employer_zone character varying(64) NOT NULL,
    employer_by_day boolean DEFAULT false NOT NULL,
    zone character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    due_at timestamp with time zone,
    governed_by character varying(10) NOT NULL,
    counted jsonb NOT NULL,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    answer_stated_at timestamp with time zone,
    ends_search boolean,
    withdrawn_at timestamp with time zone,
    missed_at timestamp with time zone,
    stated_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    employer_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_offerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_accountchange (
    id bigint NOT NULL,
    kind character varying(14) NOT NULL,
    detail character varying(20) NOT NULL,
    reason character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT account_change_kind_known CHECK (((kind)::text = ANY ((ARRAY['closed'::character varying, 'reopened'::character varying, 'address'::character varying, 'second_factor'::character varying, 'invited'::character varying, 'role_given'::character varying, 'role_ended'::character varying])::text[])))
);

ALTER TABLE public.people_accountchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_accountchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_assignment (
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    by_id bigint,
    coach_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.people_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_certification (
    id bigint NOT NULL,
    graduated_on date NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL,
    by_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.people_certification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_certification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_cohort (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    program_id bigint NOT NULL
);

ALTER TABLE public.people_cohort ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_cohort_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_cohortmove (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    after_id bigint NOT NULL,
    before_id bigint NOT NULL,
    by_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT cohort_move_leads_elsewhere CHECK ((NOT (before_id = after_id)))
);

ALTER TABLE public.people_cohortmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_cohortmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_cover (
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    arranged_until timestamp with time zone,
    ended_at timestamp with time zone,
    away_id bigint NOT NULL,
    by_id bigint,
    covering_id bigint NOT NULL,
    ended_by_id bigint,
    CONSTRAINT cover_ended_before_its_time CHECK ((((arranged_until IS NULL) AND (ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((arranged_until > until) AND (ended_at IS NOT NULL)))),
    CONSTRAINT cover_ends_after_start CHECK (((until > from_at) OR ((ended_at IS NOT NULL) AND (until = from_at)))),
    CONSTRAINT nobody_covers_themself CHECK ((NOT (away_id = covering_id)))
);

ALTER TABLE public.people_cover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_cover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_entrancerecord (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    typed character varying(12) NOT NULL,
    factor character varying(20) NOT NULL,
    network character varying(43) NOT NULL,
    page character varying(60) NOT NULL,
    status smallint,
    at timestamp with time zone NOT NULL,
    person_id bigint,
    CONSTRAINT entrance_keeps_no_address_of_a_person CHECK (((person_id IS NULL) OR ((typed)::text = ''::text))),
    CONSTRAINT entrance_kind_known CHECK (((kind)::text = ANY ((ARRAY['signed_in'::character varying, 'again'::character varying, 'signed_out'::character varying, 'too_old'::character varying, 'ended'::character varying, 'failed'::character varying, 'too_often'::character varying, 'closed'::character varying, 'wrong_code'::character varying, 'password'::character varying, 'reset'::character varying, 'added'::character varying, 'removed'::character varying, 'renewed'::character varying, 'refused'::character varying, 'more'::character varying])::text[]))),
    CONSTRAINT people_entrancerecord_status_check CHECK ((status >= 0))
);

ALTER TABLE public.people_entrancerecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_entrancerecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_linkrequest (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

ALTER TABLE public.people_linkrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_linkrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_program (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    prep_days smallint NOT NULL,
    CONSTRAINT people_program_prep_days_check CHECK ((prep_days >= 0))
);

ALTER TABLE public.people_program ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_program_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_programrequirement (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    program_id bigint NOT NULL
);

ALTER TABLE public.people_programrequirement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_programrequirement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_requirementoutcome (
    id bigint NOT NULL,
    met boolean NOT NULL,
    note character varying(200) NOT NULL,
    certification_id bigint NOT NULL,
    requirement_id bigint NOT NULL
);

ALTER TABLE public.people_requirementoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_requirementoutcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_role (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    given_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT nobody_gives_themself_a_role CHECK (((given_by_id IS NULL) OR (NOT ((given_by_id = user_id) AND (given_by_id IS NOT NULL))))),
    CONSTRAINT role_ends_after_start CHECK (((until IS NULL) OR (until > from_at)))
);

ALTER TABLE public.people_role ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_role_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_rosterupload (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    matching jsonb NOT NULL,
    result jsonb NOT NULL,
    applied_by_id bigint,
    by_id bigint
);

ALTER TABLE public.people_rosterupload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_rosterupload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_statechange (
    id bigint NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    "on" date NOT NULL,
    cause character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    student_id bigint NOT NULL
);

ALTER TABLE public.people_statechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_statechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_student (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    planned_graduation date NOT NULL,
    country character varying(2) NOT NULL,
    subdivision character varying(6) NOT NULL,
    tuition_paid numeric(10,2) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    cohort_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT student_state_known CHECK (((state)::text = ANY ((ARRAY['enrolled'::character varying, 'preparing'::character varying, 'not_seeking'::character varying, 'searching'::character varying, 'employed'::character varying, 'lapsed'::character varying, 'withdrawn'::character varying, 'closed'::character varying])::text[]))),
    CONSTRAINT tuition_not_negative CHECK ((tuition_paid >= (0)::numeric))
);

ALTER TABLE public.people_student ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_student_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    time_zone character varying(64) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    joined_at timestamp with time zone,
    invited_at timestamp with time zone,
    last_seen_at timestamp with time zone,
    session_epoch integer DEFAULT 0 NOT NULL,
    CONSTRAINT people_user_session_epoch_check CHECK ((session_epoch >= 0)),
    CONSTRAINT user_email_is_visible CHECK ((NOT ((email)::text ~ '[ ­​-‏ - ⁠-⁤﻿[:space:]]'::text)))
);

CREATE TABLE public.people_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.people_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.people_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.people_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.standing_period (
    id bigint NOT NULL,
    unit character varying(8) NOT NULL,
    number smallint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    assessed_days smallint NOT NULL,
    full_days smallint NOT NULL,
    whole boolean NOT NULL,
    zone character varying(64) NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    log_until timestamp with time zone NOT NULL,
    leave_days smallint NOT NULL,
    verdict character varying(12) NOT NULL,
    provisional boolean NOT NULL,
    settled_at timestamp with time zone,
    met_at timestamp with time zone,
    ended boolean,
    counts integer[] DEFAULT '{}'::integer[] NOT NULL,
    minimums integer[] DEFAULT '{}'::integer[] NOT NULL,
    search_id bigint NOT NULL,
    CONSTRAINT period_ends_after_start CHECK ((last_day >= first_day)),
    CONSTRAINT standing_period_assessed_days_check CHECK ((assessed_days >= 0)),
    CONSTRAINT standing_period_full_days_check CHECK ((full_days >= 0)),
    CONSTRAINT standing_period_leave_days_check CHECK ((leave_days >= 0)),
    CONSTRAINT standing_period_number_check CHECK ((number >= 0)),
    CONSTRAINT verdict_known CHECK (((verdict)::text = ANY ((ARRAY['met'::character varying, 'missed'::character varying, 'excused'::character varying, 'leave'::character varying, 'open'::character varying, 'not_assessed'::character varying])::text[])))
)
WITH (fillfactor='80');

ALTER TABLE public.standing_period ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standing_period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.standing_standing (
    id bigint NOT NULL,
    level character varying(6) NOT NULL,
    rank smallint NOT NULL,
    urgent_at timestamp with time zone,
    reasons jsonb NOT NULL,
    missed smallint NOT NULL,
    next_due_at timestamp with time zone,
    next_due character varying(120) NOT NULL,
    last_activity_on date,
    last_activity_at timestamp with time zone,
    last_reply_at timestamp with time zone,
    assessed_at timestamp with time zone NOT NULL,
    stale_at timestamp with time zone,
    current_id bigint,
    search_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT level_known CHECK (((level)::text = ANY ((ARRAY['red'::character varying, 'amber'::character varying, 'green'::character varying])::text[]))),
    CONSTRAINT standing_standing_missed_check CHECK ((missed >= 0)),
    CONSTRAINT standing_standing_rank_check CHECK ((rank >= 0))
)
WITH (fillfactor='70');

ALTER TABLE public.standing_standing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standing_standing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add email address', 5, 'add_emailaddress'),
	(18, 'Can change email address', 5, 'change_emailaddress'),
	(19, 'Can delete email address', 5, 'delete_emailaddress'),
	(20, 'Can view email address', 5, 'view_emailaddress'),
	(21, 'Can add email confirmation', 6, 'add_emailconfirmation'),
	(22, 'Can change email confirmation', 6, 'change_emailconfirmation'),
	(23, 'Can delete email confirmation', 6, 'delete_emailconfirmation'),
	(24, 'Can view email confirmation', 6, 'view_emailconfirmation'),
	(25, 'Can add authenticator', 7, 'add_authenticator'),
	(26, 'Can change authenticator', 7, 'change_authenticator'),
	(27, 'Can delete authenticator', 7, 'delete_authenticator'),
	(28, 'Can view authenticator', 7, 'view_authenticator'),
	(29, 'Can add user session', 8, 'add_usersession'),
	(30, 'Can change user session', 8, 'change_usersession'),
	(31, 'Can delete user session', 8, 'delete_usersession'),
	(32, 'Can view user session', 8, 'view_usersession'),
	(33, 'Can add context', 9, 'add_context'),
	(34, 'Can change context', 9, 'change_context'),
	(35, 'Can delete context', 9, 'delete_context'),
	(36, 'Can view context', 9, 'view_context'),
	(37, 'Can add events', 10, 'add_events'),
	(38, 'Can change events', 10, 'change_events'),
	(39, 'Can delete events', 10, 'delete_events'),
	(40, 'Can view events', 10, 'view_events'),
	(41, 'Can add middleware events', 11, 'add_middlewareevents'),
	(42, 'Can change middleware events', 11, 'change_middlewareevents'),
	(43, 'Can delete middleware events', 11, 'delete_middlewareevents'),
	(44, 'Can view middleware events', 11, 'view_middlewareevents'),
	(45, 'Can add access record', 12, 'add_accessrecord'),
	(46, 'Can change access record', 12, 'change_accessrecord'),
	(47, 'Can delete access record', 12, 'delete_accessrecord'),
	(48, 'Can view access record', 12, 'view_accessrecord'),
	(49, 'Can add outbox mail', 13, 'add_outboxmail'),
	(50, 'Can change outbox mail', 13, 'change_outboxmail'),
	(51, 'Can delete outbox mail', 13, 'delete_outboxmail'),
	(52, 'Can view outbox mail', 13, 'view_outboxmail'),
	(53, 'Can add sweep run', 14, 'add_sweeprun'),
	(54, 'Can change sweep run', 14, 'change_sweeprun'),
	(55, 'Can delete sweep run', 14, 'delete_sweeprun'),
	(56, 'Can view sweep run', 14, 'view_sweeprun'),
	(57, 'Can add link request', 15, 'add_linkrequest'),
	(58, 'Can change link request', 15, 'change_linkrequest'),
	(59, 'Can delete link request', 15, 'delete_linkrequest'),
	(60, 'Can view link request', 15, 'view_linkrequest'),
	(61, 'Can add user', 16, 'add_user'),
	(62, 'Can change user', 16, 'change_user'),
	(63, 'Can delete user', 16, 'delete_user'),
	(64, 'Can view user', 16, 'view_user'),
	(65, 'Can add account change', 17, 'add_accountchange'),
	(66, 'Can change account change', 17, 'change_accountchange'),
	(67, 'Can delete account change', 17, 'delete_accountchange'),
	(68, 'Can view account change', 17, 'view_accountchange'),
	(69, 'Can add certification', 18, 'add_certification'),
	(70, 'Can change certification', 18, 'change_certification'),
	(71, 'Can delete certification', 18, 'delete_certification'),
	(72, 'Can view certification', 18, 'view_certification'),
	(73, 'Can add cover', 19, 'add_cover'),
	(74, 'Can change cover', 19, 'change_cover'),
	(75, 'Can delete cover', 19, 'delete_cover'),
	(76, 'Can view cover', 19, 'view_cover'),
	(77, 'Can add entrance record', 20, 'add_entrancerecord'),
	(78, 'Can change entrance record', 20, 'change_entrancerecord'),
	(79, 'Can delete entrance record', 20, 'delete_entrancerecord'),
	(80, 'Can view entrance record', 20, 'view_entrancerecord'),
	(81, 'Can add program', 21, 'add_program'),
	(82, 'Can change program', 21, 'change_program'),
	(83, 'Can delete program', 21, 'delete_program'),
	(84, 'Can view program', 21, 'view_program'),
	(85, 'Can add cohort', 22, 'add_cohort'),
	(86, 'Can change cohort', 22, 'change_cohort'),
	(87, 'Can delete cohort', 22, 'delete_cohort'),
	(88, 'Can view cohort', 22, 'view_cohort'),
	(89, 'Can add program requirement', 23, 'add_programrequirement'),
	(90, 'Can change program requirement', 23, 'change_programrequirement'),
	(91, 'Can delete program requirement', 23, 'delete_programrequirement'),
	(92, 'Can view program requirement', 23, 'view_programrequirement'),
	(93, 'Can add requirement outcome', 24, 'add_requirementoutcome'),
	(94, 'Can change requirement outcome', 24, 'change_requirementoutcome'),
	(95, 'Can delete requirement outcome', 24, 'delete_requirementoutcome'),
	(96, 'Can view requirement outcome', 24, 'view_requirementoutcome'),
	(97, 'Can add role', 25, 'add_role'),
	(98, 'Can change role', 25, 'change_role'),
	(99, 'Can delete role', 25, 'delete_role'),
	(100, 'Can view role', 25, 'view_role'),
	(101, 'Can add roster upload', 26, 'add_rosterupload'),
	(102, 'Can change roster upload', 26, 'change_rosterupload'),
	(103, 'Can delete roster upload', 26, 'delete_rosterupload'),
	(104, 'Can view roster upload', 26, 'view_rosterupload'),
	(105, 'Can add student', 27, 'add_student'),
	(106, 'Can change student', 27, 'change_student'),
	(107, 'Can delete student', 27, 'delete_student'),
	(108, 'Can view student', 27, 'view_student'),
	(109, 'Can add state change', 28, 'add_statechange'),
	(110, 'Can change state change', 28, 'change_statechange'),
	(111, 'Can delete state change', 28, 'delete_statechange'),
	(112, 'Can view state change', 28, 'view_statechange'),
	(113, 'Can add assignment', 29, 'add_assignment'),
	(114, 'Can change assignment', 29, 'change_assignment'),
	(115, 'Can delete assignment', 29, 'delete_assignment'),
	(116, 'Can view assignment', 29, 'view_assignment'),
	(117, 'Can add cohort move', 30, 'add_cohortmove'),
	(118, 'Can change cohort move', 30, 'change_cohortmove'),
	(119, 'Can delete cohort move', 30, 'delete_cohortmove'),
	(120, 'Can view cohort move', 30, 'view_cohortmove'),
	(121, 'Can add acknowledgement', 31, 'add_acknowledgement'),
	(122, 'Can change acknowledgement', 31, 'change_acknowledgement'),
	(123, 'Can delete acknowledgement', 31, 'delete_acknowledgement'),
	(124, 'Can view acknowledgement', 31, 'view_acknowledgement'),
	(125, 'Can add activity kind', 32, 'add_activitykind'),
	(126, 'Can change activity kind', 32, 'change_activitykind'),
	(127, 'Can delete activity kind', 32, 'delete_activitykind'),
	(128, 'Can view activity kind', 32, 'view_activitykind'),
	(129, 'Can add added holiday', 33, 'add_addedholiday'),
	(130, 'Can change added holiday', 33, 'change_addedholiday'),
	(131, 'Can delete added holiday', 33, 'delete_addedholiday'),
	(132, 'Can view added holiday', 33, 'view_addedholiday'),
	(133, 'Can add clause answer', 34, 'add_clauseanswer'),
	(134, 'Can change clause answer', 34, 'change_clauseanswer'),
	(135, 'Can delete clause answer', 34, 'delete_clauseanswer'),
	(136, 'Can view clause answer', 34, 'view_clauseanswer'),
	(137, 'Can add clause question', 35, 'add_clausequestion'),
	(138, 'Can change clause question', 35, 'change_clausequestion'),
	(139, 'Can delete clause question', 35, 'delete_clausequestion'),
	(140, 'Can view clause question', 35, 'view_clausequestion'),
	(141, 'Can add condition', 36, 'add_condition'),
	(142, 'Can change condition', 36, 'change_condition'),
	(143, 'Can delete condition', 36, 'delete_condition'),
	(144, 'Can view condition', 36, 'view_condition'),
	(145, 'Can add condition record', 37, 'add_conditionrecord'),
	(146, 'Can change condition record', 37, 'change_conditionrecord'),
	(147, 'Can delete condition record', 37, 'delete_conditionrecord'),
	(148, 'Can view condition record', 37, 'view_conditionrecord'),
	(149, 'Can add ending', 38, 'add_ending'),
	(150, 'Can change ending', 38, 'change_ending'),
	(151, 'Can delete ending', 38, 'delete_ending'),
	(152, 'Can view ending', 38, 'view_ending'),
	(153, 'Can add excusal', 39, 'add_excusal'),
	(154, 'Can change excusal', 39, 'change_excusal'),
	(155, 'Can delete excusal', 39, 'delete_excusal'),
	(156, 'Can view excusal', 39, 'view_excusal'),
	(157, 'Can add leave', 40, 'add_leave'),
	(158, 'Can change leave', 40, 'change_leave'),
	(159, 'Can delete leave', 40, 'delete_leave'),
	(160, 'Can view leave', 40, 'view_leave'),
	(161, 'Can add outage', 41, 'add_outage'),
	(162, 'Can change outage', 41, 'change_outage'),
	(163, 'Can delete outage', 41, 'delete_outage'),
	(164, 'Can view outage', 41, 'view_outage'),
	(165, 'Can add payers record', 42, 'add_payersrecord'),
	(166, 'Can change payers record', 42, 'change_payersrecord'),
	(167, 'Can delete payers record', 42, 'delete_payersrecord'),
	(168, 'Can view payers record', 42, 'view_payersrecord'),
	(169, 'Can add policy', 43, 'add_policy'),
	(170, 'Can change policy', 43, 'change_policy'),
	(171, 'Can delete policy', 43, 'delete_policy'),
	(172, 'Can view policy', 43, 'view_policy'),
	(173, 'Can add policy kind', 44, 'add_policykind'),
	(174, 'Can change policy kind', 44, 'change_policykind'),
	(175, 'Can delete policy kind', 44, 'delete_policykind'),
	(176, 'Can view policy kind', 44, 'view_policykind'),
	(177, 'Can add program series', 45, 'add_programseries'),
	(178, 'Can change program series', 45, 'change_programseries'),
	(179, 'Can delete program series', 45, 'delete_programseries'),
	(180, 'Can view program series', 45, 'view_programseries'),
	(181, 'Can add quota', 46, 'add_quota'),
	(182, 'Can change quota', 46, 'change_quota'),
	(183, 'Can delete quota', 46, 'delete_quota'),
	(184, 'Can view quota', 46, 'view_quota'),
	(185, 'Can add quota kind', 47, 'add_quotakind'),
	(186, 'Can change quota kind', 47, 'change_quotakind'),
	(187, 'Can delete quota kind', 47, 'delete_quotakind'),
	(188, 'Can view quota kind', 47, 'view_quotakind'),
	(189, 'Can add search', 48, 'add_search'),
	(190, 'Can change search', 48, 'change_search'),
	(191, 'Can delete search', 48, 'delete_search'),
	(192, 'Can view search', 48, 'view_search'),
	(193, 'Can add series', 49, 'add_series'),
	(194, 'Can change series', 49, 'change_series'),
	(195, 'Can delete series', 49, 'delete_series'),
	(196, 'Can view series', 49, 'view_series'),
	(197, 'Can add signature', 50, 'add_signature'),
	(198, 'Can change signature', 50, 'change_signature'),
	(199, 'Can delete signature', 50, 'delete_signature'),
	(200, 'Can view signature', 50, 'view_signature'),
	(201, 'Can add tuition payer', 51, 'add_tuitionpayer'),
	(202, 'Can change tuition payer', 51, 'change_tuitionpayer'),
	(203, 'Can delete tuition payer', 51, 'delete_tuitionpayer'),
	(204, 'Can view tuition payer', 51, 'view_tuitionpayer'),
	(205, 'Can add acceptance', 52, 'add_acceptance'),
	(206, 'Can change acceptance', 52, 'change_acceptance'),
	(207, 'Can delete acceptance', 52, 'delete_acceptance'),
	(208, 'Can view acceptance', 52, 'view_acceptance'),
	(209, 'Can add activity', 53, 'add_activity'),
	(210, 'Can change activity', 53, 'change_activity'),
	(211, 'Can delete activity', 53, 'delete_activity'),
	(212, 'Can view activity', 53, 'view_activity'),
	(213, 'Can add activity event', 54, 'add_activityevent'),
	(214, 'Can change activity event', 54, 'change_activityevent'),
	(215, 'Can delete activity event', 54, 'delete_activityevent'),
	(216, 'Can view activity event', 54, 'view_activityevent'),
	(217, 'Can add answer correction', 55, 'add_answercorrection'),
	(218, 'Can change answer correction', 55, 'change_answercorrection'),
	(219, 'Can delete answer correction', 55, 'delete_answercorrection'),
	(220, 'Can view answer correction', 55, 'view_answercorrection'),
	(221, 'Can add contact', 56, 'add_contact'),
	(222, 'Can change contact', 56, 'change_contact'),
	(223, 'Can delete contact', 56, 'delete_contact'),
	(224, 'Can view contact', 56, 'view_contact'),
	(225, 'Can add correction request', 57, 'add_correctionrequest'),
	(226, 'Can change correction request', 57, 'change_correctionrequest'),
	(227, 'Can delete correction request', 57, 'delete_correctionrequest'),
	(228, 'Can view correction request', 57, 'view_correctionrequest'),
	(229, 'Can add employer', 58, 'add_employer'),
	(230, 'Can change employer', 58, 'change_employer'),
	(231, 'Can delete employer', 58, 'delete_employer'),
	(232, 'Can view employer', 58, 'view_employer'),
	(233, 'Can add extension', 59, 'add_extension'),
	(234, 'Can change extension', 59, 'change_extension'),
	(235, 'Can delete extension', 59, 'delete_extension'),
	(236, 'Can view extension', 59, 'view_extension'),
	(237, 'Can add imported file', 60, 'add_importedfile'),
	(238, 'Can change imported file', 60, 'change_importedfile'),
	(239, 'Can delete imported file', 60, 'delete_importedfile'),
	(240, 'Can view imported file', 60, 'view_importedfile'),
	(241, 'Can add offer', 61, 'add_offer'),
	(242, 'Can change offer', 61, 'change_offer'),
	(243, 'Can delete offer', 61, 'delete_offer'),
	(244, 'Can view offer', 61, 'view_offer'),
	(245, 'Can add offer ask', 62, 'add_offerask'),
	(246, 'Can change offer ask', 62, 'change_offerask'),
	(247, 'Can delete offer ask', 62, 'delete_offerask'),
	(248, 'Can view offer ask', 62, 'view_offerask'),
	(249, 'Can add offer ask event', 63, 'add_offeraskevent'),
	(250, 'Can change offer ask event', 63, 'change_offeraskevent'),
	(251, 'Can delete offer ask event', 63, 'delete_offeraskevent'),
	(252, 'Can view offer ask event', 63, 'view_offeraskevent'),
	(253, 'Can add offer confirmation', 64, 'add_offerconfirmation'),
	(254, 'Can change offer confirmation', 64, 'change_offerconfirmation'),
	(255, 'Can delete offer confirmation', 64, 'delete_offerconfirmation'),
	(256, 'Can view offer confirmation', 64, 'view_offerconfirmation'),
	(257, 'Can add offer event', 65, 'add_offerevent'),
	(258, 'Can change offer event', 65, 'change_offerevent'),
	(259, 'Can delete offer event', 65, 'delete_offerevent'),
	(260, 'Can view offer event', 65, 'view_offerevent'),
	(261, 'Can add appointment', 66, 'add_appointment'),
	(262, 'Can change appointment', 66, 'change_appointment'),
	(263, 'Can delete appointment', 66, 'delete_appointment'),
	(264, 'Can view appointment', 66, 'view_appointment'),
	(265, 'Can add booking correction', 67, 'add_bookingcorrection'),
	(266, 'Can change booking correction', 67, 'change_bookingcorrection'),
	(267, 'Can delete booking correction', 67, 'delete_bookingcorrection'),
	(268, 'Can view booking correction', 67, 'view_bookingcorrection'),
	(269, 'Can add bounce', 68, 'add_bounce'),
	(270, 'Can change bounce', 68, 'change_bounce'),
	(271, 'Can delete bounce', 68, 'delete_bounce'),
	(272, 'Can view bounce', 68, 'view_bounce'),
	(273, 'Can add concern', 69, 'add_concern'),
	(274, 'Can change concern', 69, 'change_concern'),
	(275, 'Can delete concern', 69, 'delete_concern'),
	(276, 'Can view concern', 69, 'view_concern'),
	(277, 'Can add deliverable', 70, 'add_deliverable'),
	(278, 'Can change deliverable', 70, 'change_deliverable'),
	(279, 'Can delete deliverable', 70, 'delete_deliverable'),
	(280, 'Can view deliverable', 70, 'view_deliverable'),
	(281, 'Can add deliverable correction', 71, 'add_deliverablecorrection'),
	(282, 'Can change deliverable correction', 71, 'change_deliverablecorrection'),
	(283, 'Can delete deliverable correction', 71, 'delete_deliverablecorrection'),
	(284, 'Can view deliverable correction', 71, 'view_deliverablecorrection'),
	(285, 'Can add drop correction', 72, 'add_dropcorrection'),
	(286, 'Can change drop correction', 72, 'change_dropcorrection'),
	(287, 'Can delete drop correction', 72, 'delete_dropcorrection'),
	(288, 'Can view drop correction', 72, 'view_dropcorrection'),
	(289, 'Can add lapse', 73, 'add_lapse'),
	(290, 'Can change lapse', 73, 'change_lapse'),
	(291, 'Can delete lapse', 73, 'delete_lapse'),
	(292, 'Can view lapse', 73, 'view_lapse'),
	(293, 'Can add message', 74, 'add_message'),
	(294, 'Can change message', 74, 'change_message'),
	(295, 'Can delete message', 74, 'delete_message'),
	(296, 'Can view message', 74, 'view_message'),
	(297, 'Can add message closing', 75, 'add_messageclosing'),
	(298, 'Can change message closing', 75, 'change_messageclosing'),
	(299, 'Can delete message closing', 75, 'delete_messageclosing'),
	(300, 'Can view message closing', 75, 'view_messageclosing'),
	(301, 'Can add message event', 76, 'add_messageevent'),
	(302, 'Can change message event', 76, 'change_messageevent'),
	(303, 'Can delete message event', 76, 'delete_messageevent'),
	(304, 'Can view message event', 76, 'view_messageevent'),
	(305, 'Can add outcome correction', 77, 'add_outcomecorrection'),
	(306, 'Can change outcome correction', 77, 'change_outcomecorrection'),
	(307, 'Can delete outcome correction', 77, 'delete_outcomecorrection'),
	(308, 'Can view outcome correction', 77, 'view_outcomecorrection'),
	(309, 'Can add review', 78, 'add_review'),
	(310, 'Can change review', 78, 'change_review'),
	(311, 'Can delete review', 78, 'delete_review'),
	(312, 'Can view review', 78, 'view_review'),
	(313, 'Can add review correction', 79, 'add_reviewcorrection'),
	(314, 'Can change review correction', 79, 'change_reviewcorrection'),
	(315, 'Can delete review correction', 79, 'delete_reviewcorrection'),
	(316, 'Can view review correction', 79, 'view_reviewcorrection'),
	(317, 'Can add submission', 80, 'add_submission'),
	(318, 'Can change submission', 80, 'change_submission'),
	(319, 'Can delete submission', 80, 'delete_submission'),
	(320, 'Can view submission', 80, 'view_submission'),
	(321, 'Can add told otherwise', 81, 'add_toldotherwise'),
	(322, 'Can change told otherwise', 81, 'change_toldotherwise'),
	(323, 'Can delete told otherwise', 81, 'delete_toldotherwise'),
	(324, 'Can view told otherwise', 81, 'view_toldotherwise'),
	(325, 'Can add period', 82, 'add_period'),
	(326, 'Can change period', 82, 'change_period'),
	(327, 'Can delete period', 82, 'delete_period'),
	(328, 'Can view period', 82, 'view_period'),
	(329, 'Can add standing', 83, 'add_standing'),
	(330, 'Can change standing', 83, 'change_standing'),
	(331, 'Can delete standing', 83, 'delete_standing'),
	(332, 'Can view standing', 83, 'view_standing'),
	(333, 'Can add decision', 84, 'add_decision'),
	(334, 'Can change decision', 84, 'change_decision'),
	(335, 'Can delete decision', 84, 'delete_decision'),
	(336, 'Can view decision', 84, 'view_decision'),
	(337, 'Can add evidence snapshot', 85, 'add_evidencesnapshot'),
	(338, 'Can change evidence snapshot', 85, 'change_evidencesnapshot'),
	(339, 'Can delete evidence snapshot', 85, 'delete_evidencesnapshot'),
	(340, 'Can view evidence snapshot', 85, 'view_evidencesnapshot'),
	(341, 'Can add fallen proposal', 86, 'add_fallenproposal'),
	(342, 'Can change fallen proposal', 86, 'change_fallenproposal'),
	(343, 'Can delete fallen proposal', 86, 'delete_fallenproposal'),
	(344, 'Can view fallen proposal', 86, 'view_fallenproposal'),
	(345, 'Can add finding taken back', 87, 'add_findingtakenback'),
	(346, 'Can change finding taken back', 87, 'change_findingtakenback'),
	(347, 'Can delete finding taken back', 87, 'delete_findingtakenback'),
	(348, 'Can view finding taken back', 87, 'view_findingtakenback'),
	(349, 'Can add recorded finding', 88, 'add_recordedfinding'),
	(350, 'Can change recorded finding', 88, 'change_recordedfinding'),
	(351, 'Can delete recorded finding', 88, 'delete_recordedfinding'),
	(352, 'Can view recorded finding', 88, 'view_recordedfinding'),
	(353, 'Can add replay', 89, 'add_replay'),
	(354, 'Can change replay', 89, 'change_replay'),
	(355, 'Can delete replay', 89, 'delete_replay'),
	(356, 'Can view replay', 89, 'view_replay'),
	(357, 'Can add replay result', 90, 'add_replayresult'),
	(358, 'Can change replay result', 90, 'change_replayresult'),
	(359, 'Can delete replay result', 90, 'delete_replayresult'),
	(360, 'Can view replay result', 90, 'view_replayresult'),
	(361, 'Can add ruling', 91, 'add_ruling'),
	(362, 'Can change ruling', 91, 'change_ruling'),
	(363, 'Can delete ruling', 91, 'delete_ruling'),
	(364, 'Can view ruling', 91, 'view_ruling'),
	(365, 'Can add second opinion', 92, 'add_secondopinion'),
	(366, 'Can change second opinion', 92, 'change_secondopinion'),
	(367, 'Can delete second opinion', 92, 'delete_secondopinion'),
	(368, 'Can view second opinion', 92, 'view_secondopinion'),
	(369, 'Can add stepped aside', 93, 'add_steppedaside'),
	(370, 'Can change stepped aside', 93, 'change_steppedaside'),
	(371, 'Can delete stepped aside', 93, 'delete_steppedaside'),
	(372, 'Can view stepped aside', 93, 'view_steppedaside'),
	(373, 'Can add trail entry', 94, 'add_trailentry'),
	(374, 'Can change trail entry', 94, 'change_trailentry'),
	(375, 'Can delete trail entry', 94, 'delete_trailentry'),
	(376, 'Can view trail entry', 94, 'view_trailentry'),
	(377, 'Can add claim', 95, 'add_claim'),
	(378, 'Can change claim', 95, 'change_claim'),
	(379, 'Can delete claim', 95, 'delete_claim'),
	(380, 'Can view claim', 95, 'view_claim');

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'account', 'emailaddress'),
	(6, 'account', 'emailconfirmation'),
	(7, 'mfa', 'authenticator'),
	(8, 'usersessions', 'usersession'),
	(9, 'pghistory', 'context'),
	(10, 'pghistory', 'events'),
	(11, 'pghistory', 'middlewareevents'),
	(12, 'core', 'accessrecord'),
	(13, 'core', 'outboxmail'),
	(14, 'core', 'sweeprun'),
	(15, 'people', 'linkrequest'),
	(16, 'people', 'user'),
	(17, 'people', 'accountchange'),
	(18, 'people', 'certification'),
	(19, 'people', 'cover'),
	(20, 'people', 'entrancerecord'),
	(21, 'people', 'program'),
	(22, 'people', 'cohort'),
	(23, 'people', 'programrequirement'),
	(24, 'people', 'requirementoutcome'),
	(25, 'people', 'role'),
	(26, 'people', 'rosterupload'),
	(27, 'people', 'student'),
	(28, 'people', 'statechange'),
	(29, 'people', 'assignment'),
	(30, 'people', 'cohortmove'),
	(31, 'commitments', 'acknowledgement'),
	(32, 'commitments', 'activitykind'),
	(33, 'commitments', 'addedholiday'),
	(34, 'commitments', 'clauseanswer'),
	(35, 'commitments', 'clausequestion'),
	(36, 'commitments', 'condition'),
	(37, 'commitments', 'conditionrecord'),
	(38, 'commitments', 'ending'),
	(39, 'commitments', 'excusal'),
	(40, 'commitments', 'leave'),
	(41, 'commitments', 'outage'),
	(42, 'commitments', 'payersrecord'),
	(43, 'commitments', 'policy'),
	(44, 'commitments', 'policykind'),
	(45, 'commitments', 'programseries'),
	(46, 'commitments', 'quota'),
	(47, 'commitments', 'quotakind'),
	(48, 'commitments', 'search'),
	(49, 'commitments', 'series'),
	(50, 'commitments', 'signature'),
	(51, 'commitments', 'tuitionpayer'),
	(52, 'jobsearch', 'acceptance'),
	(53, 'jobsearch', 'activity'),
	(54, 'jobsearch', 'activityevent'),
	(55, 'jobsearch', 'answercorrection'),
	(56, 'jobsearch', 'contact'),
	(57, 'jobsearch', 'correctionrequest'),
	(58, 'jobsearch', 'employer'),
	(59, 'jobsearch', 'extension'),
	(60, 'jobsearch', 'importedfile'),
	(61, 'jobsearch', 'offer'),
	(62, 'jobsearch', 'offerask'),
	(63, 'jobsearch', 'offeraskevent'),
	(64, 'jobsearch', 'offerconfirmation'),
	(65, 'jobsearch', 'offerevent'),
	(66, 'coaching', 'appointment'),
	(67, 'coaching', 'bookingcorrection'),
	(68, 'coaching', 'bounce'),
	(69, 'coaching', 'concern'),
	(70, 'coaching', 'deliverable'),
	(71, 'coaching', 'deliverablecorrection'),
	(72, 'coaching', 'dropcorrection'),
	(73, 'coaching', 'lapse'),
	(74, 'coaching', 'message'),
	(75, 'coaching', 'messageclosing'),
	(76, 'coaching', 'messageevent'),
	(77, 'coaching', 'outcomecorrection'),
	(78, 'coaching', 'review'),
	(79, 'coaching', 'reviewcorrection'),
	(80, 'coaching', 'submission'),
	(81, 'coaching', 'toldotherwise'),
	(82, 'standing', 'period'),
	(83, 'standing', 'standing'),
	(84, 'guarantee', 'decision'),
	(85, 'guarantee', 'evidencesnapshot'),
	(86, 'guarantee', 'fallenproposal'),
	(87, 'guarantee', 'findingtakenback'),
	(88, 'guarantee', 'recordedfinding'),
	(89, 'guarantee', 'replay'),
	(90, 'guarantee', 'replayresult'),
	(91, 'guarantee', 'ruling'),
	(92, 'guarantee', 'secondopinion'),
	(93, 'guarantee', 'steppedaside'),
	(94, 'guarantee', 'trailentry'),
	(95, 'guarantee', 'claim');

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2000-01-01 00:00:00+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2000-01-01 00:00:00+00'),
	(3, 'auth', '0001_initial', '2000-01-01 00:00:00+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2000-01-01 00:00:00+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2000-01-01 00:00:00+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2000-01-01 00:00:00+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2000-01-01 00:00:00+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2000-01-01 00:00:00+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2000-01-01 00:00:00+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2000-01-01 00:00:00+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2000-01-01 00:00:00+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2000-01-01 00:00:00+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2000-01-01 00:00:00+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2000-01-01 00:00:00+00'),
	(15, 'people', '0001_initial', '2000-01-01 00:00:00+00'),
	(16, 'account', '0001_initial', '2000-01-01 00:00:00+00'),
	(17, 'account', '0002_email_max_length', '2000-01-01 00:00:00+00'),
	(18, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2000-01-01 00:00:00+00'),
	(19, 'account', '0004_alter_emailaddress_drop_unique_email', '2000-01-01 00:00:00+00'),
	(20, 'account', '0005_emailaddress_idx_upper_email', '2000-01-01 00:00:00+00'),
	(21, 'account', '0006_emailaddress_lower', '2000-01-01 00:00:00+00'),
	(22, 'account', '0007_emailaddress_idx_email', '2000-01-01 00:00:00+00'),
	(23, 'account', '0008_emailaddress_unique_primary_email_fixup', '2000-01-01 00:00:00+00'),
	(24, 'account', '0009_emailaddress_unique_primary_email', '2000-01-01 00:00:00+00'),
	(25, 'pghistory', '0001_initial', '2000-01-01 00:00:00+00'),
	(26, 'pghistory', '0002_aggregateevent', '2000-01-01 00:00:00+00'),
	(27, 'pghistory', '0003_auto_20201023_1636', '2000-01-01 00:00:00+00'),
	(28, 'pghistory', '0004_auto_20220906_1625', '2000-01-01 00:00:00+00'),
	(29, 'pghistory', '0005_events_middlewareevents', '2000-01-01 00:00:00+00'),
	(30, 'pghistory', '0006_delete_aggregateevent', '2000-01-01 00:00:00+00'),
	(31, 'pghistory', '0007_auto_20250421_0444', '2000-01-01 00:00:00+00'),
	(32, 'commitments', '0001_initial', '2000-01-01 00:00:00+00'),
	(33, 'commitments', '0002_initial', '2000-01-01 00:00:00+00'),
	(34, 'coaching', '0001_initial', '2000-01-01 00:00:00+00'),
	(35, 'coaching', '0002_initial', '2000-01-01 00:00:00+00'),
	(36, 'commitments', '0003_requirement_numbers', '2000-01-01 00:00:00+00'),
	(37, 'core', '0001_initial', '2000-01-01 00:00:00+00'),
	(38, 'core', '0002_initial', '2000-01-01 00:00:00+00'),
	(39, 'guarantee', '0001_initial', '2000-01-01 00:00:00+00'),
	(40, 'guarantee', '0002_initial', '2000-01-01 00:00:00+00'),
	(41, 'guarantee', '0003_requirement_numbers', '2000-01-01 00:00:00+00'),
	(42, 'jobsearch', '0001_initial', '2000-01-01 00:00:00+00'),
	(43, 'jobsearch', '0002_initial', '2000-01-01 00:00:00+00'),
	(44, 'mfa', '0001_initial', '2000-01-01 00:00:00+00'),
	(45, 'mfa', '0002_authenticator_timestamps', '2000-01-01 00:00:00+00'),
	(46, 'mfa', '0003_authenticator_type_uniq', '2000-01-01 00:00:00+00'),
	(47, 'people', '0002_cohort_move', '2000-01-01 00:00:00+00'),
	(48, 'sessions', '0001_initial', '2000-01-01 00:00:00+00'),
	(49, 'standing', '0001_initial', '2000-01-01 00:00:00+00'),
	(50, 'usersessions', '0001_initial', '2000-01-01 00:00:00+00');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 47, true);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 380, true);

SELECT pg_catalog.setval('public.coaching_appointment_id_seq', 41, true);

SELECT pg_catalog.setval('public.coaching_bookingcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_bounce_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_concern_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_deliverable_id_seq', 40, true);

SELECT pg_catalog.setval('public.coaching_deliverablecorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_dropcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_lapse_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_message_id_seq', 62, true);

SELECT pg_catalog.setval('public.coaching_messageclosing_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_messageevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_outcomecorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_review_id_seq', 40, true);

SELECT pg_catalog.setval('public.coaching_reviewcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_submission_id_seq', 40, true);

SELECT pg_catalog.setval('public.coaching_toldotherwise_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_acknowledgement_id_seq', 42, true);

SELECT pg_catalog.setval('public.commitments_addedholiday_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_clauseanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_clausequestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_condition_id_seq', 4, true);

SELECT pg_catalog.setval('public.commitments_conditionrecord_id_seq', 3, true);

SELECT pg_catalog.setval('public.commitments_ending_id_seq', 4, true);

SELECT pg_catalog.setval('public.commitments_excusal_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_leave_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_outage_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_payersrecord_id_seq', 1, true);

SELECT pg_catalog.setval('public.commitments_policy_id_seq', 2, true);

SELECT pg_catalog.setval('public.commitments_policykind_id_seq', 14, true);

SELECT pg_catalog.setval('public.commitments_programseries_id_seq', 2, true);

SELECT pg_catalog.setval('public.commitments_quota_id_seq', 6, true);

SELECT pg_catalog.setval('public.commitments_quotakind_id_seq', 6, true);

SELECT pg_catalog.setval('public.commitments_search_id_seq', 19, true);

SELECT pg_catalog.setval('public.commitments_series_id_seq', 2, true);

SELECT pg_catalog.setval('public.commitments_signature_id_seq', 19, true);

SELECT pg_catalog.setval('public.commitments_tuitionpayer_id_seq', 3, true);

SELECT pg_catalog.setval('public.core_accessrecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_outboxmail_id_seq', 334, true);

SELECT pg_catalog.setval('public.core_sweeprun_id_seq', 5, true);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 95, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 50, true);

SELECT pg_catalog.setval('public.guarantee_claim_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_decision_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_evidencesnapshot_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_fallenproposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_findingtakenback_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_recordedfinding_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replay_cohorts_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replay_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replayresult_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_ruling_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_secondopinion_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_steppedaside_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_trailentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_acceptance_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_activity_id_seq', 1168, true);

SELECT pg_catalog.setval('public.jobsearch_activityevent_pgh_id_seq', 1168, true);

SELECT pg_catalog.setval('public.jobsearch_answercorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_contact_id_seq', 585, true);

SELECT pg_catalog.setval('public.jobsearch_correctionrequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_employer_id_seq', 20, true);

SELECT pg_catalog.setval('public.jobsearch_extension_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_importedfile_id_seq', 43, true);

SELECT pg_catalog.setval('public.jobsearch_offer_id_seq', 2, true);

SELECT pg_catalog.setval('public.jobsearch_offerask_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offeraskevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offerconfirmation_id_seq', 2, true);

SELECT pg_catalog.setval('public.jobsearch_offerevent_pgh_id_seq', 6, true);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_accountchange_id_seq', 5, true);

SELECT pg_catalog.setval('public.people_assignment_id_seq', 42, true);

SELECT pg_catalog.setval('public.people_certification_id_seq', 21, true);

SELECT pg_catalog.setval('public.people_cohort_id_seq', 3, true);

SELECT pg_catalog.setval('public.people_cohortmove_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_cover_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_entrancerecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_linkrequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_program_id_seq', 2, true);

SELECT pg_catalog.setval('public.people_programrequirement_id_seq', 4, true);

SELECT pg_catalog.setval('public.people_requirementoutcome_id_seq', 42, true);

SELECT pg_catalog.setval('public.people_role_id_seq', 5, true);

SELECT pg_catalog.setval('public.people_rosterupload_id_seq', 3, true);

SELECT pg_catalog.setval('public.people_statechange_id_seq', 42, true);

SELECT pg_catalog.setval('public.people_student_id_seq', 42, true);

SELECT pg_catalog.setval('public.people_user_groups_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_user_id_seq', 47, true);

SELECT pg_catalog.setval('public.people_user_user_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.standing_period_id_seq', 500, true);

SELECT pg_catalog.setval('public.standing_standing_id_seq', 141, true);

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT claim_number_once UNIQUE (year, number);

ALTER TABLE ONLY public.coaching_appointment
    ADD CONSTRAINT coaching_appointment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_bookingcorrection
    ADD CONSTRAINT coaching_bookingcorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_bounce
    ADD CONSTRAINT coaching_bounce_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.coaching_bounce
    ADD CONSTRAINT coaching_bounce_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_concern
    ADD CONSTRAINT coaching_concern_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_deliverable
    ADD CONSTRAINT coaching_deliverable_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_deliverablecorrection
    ADD CONSTRAINT coaching_deliverablecorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_dropcorrection
    ADD CONSTRAINT coaching_dropcorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_message
    ADD CONSTRAINT coaching_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_messageclosing
    ADD CONSTRAINT coaching_messageclosing_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.coaching_messageclosing
    ADD CONSTRAINT coaching_messageclosing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_messageevent
    ADD CONSTRAINT coaching_messageevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.coaching_outcomecorrection
    ADD CONSTRAINT coaching_outcomecorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_review
    ADD CONSTRAINT coaching_review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_reviewcorrection
    ADD CONSTRAINT coaching_reviewcorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_submission
    ADD CONSTRAINT coaching_submission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_toldotherwise
    ADD CONSTRAINT coaching_toldotherwise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_acknowledgement
    ADD CONSTRAINT commitments_acknowledgement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_activitykind
    ADD CONSTRAINT commitments_activitykind_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.commitments_addedholiday
    ADD CONSTRAINT commitments_addedholiday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_clauseanswer
    ADD CONSTRAINT commitments_clauseanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_clausequestion
    ADD CONSTRAINT commitments_clausequestion_key_key UNIQUE (key);

ALTER TABLE ONLY public.commitments_clausequestion
    ADD CONSTRAINT commitments_clausequestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_condition
    ADD CONSTRAINT commitments_condition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_conditionrecord
    ADD CONSTRAINT commitments_conditionrecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_ending
    ADD CONSTRAINT commitments_ending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_leave
    ADD CONSTRAINT commitments_leave_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_outage
    ADD CONSTRAINT commitments_outage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_payersrecord
    ADD CONSTRAINT commitments_payersrecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_policy
    ADD CONSTRAINT commitments_policy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_policykind
    ADD CONSTRAINT commitments_policykind_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_programseries
    ADD CONSTRAINT commitments_programseries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_quota
    ADD CONSTRAINT commitments_quota_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_quotakind
    ADD CONSTRAINT commitments_quotakind_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_search
    ADD CONSTRAINT commitments_search_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_search
    ADD CONSTRAINT commitments_search_signature_id_key UNIQUE (signature_id);

ALTER TABLE ONLY public.commitments_series
    ADD CONSTRAINT commitments_series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_signature
    ADD CONSTRAINT commitments_signature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_tuitionpayer
    ADD CONSTRAINT commitments_tuitionpayer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_condition
    ADD CONSTRAINT condition_once_per_policy UNIQUE (policy_id, key);

ALTER TABLE ONLY public.core_accessrecord
    ADD CONSTRAINT core_accessrecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_key_key UNIQUE (key);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_sweeprun
    ADD CONSTRAINT core_sweeprun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT evidence_once_per_claim UNIQUE (claim_id, digest);

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT guarantee_evidencesnapshot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_finding_id_key UNIQUE (finding_id);

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfinding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_cohorts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_cohorts_replay_id_cohort_id_b4115d09_uniq UNIQUE (replay_id, cohort_id);

ALTER TABLE ONLY public.guarantee_replay
    ADD CONSTRAINT guarantee_replay_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT guarantee_replayresult_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_steppedaside
    ADD CONSTRAINT guarantee_steppedaside_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_acceptance
    ADD CONSTRAINT jobsearch_acceptance_activity_id_key UNIQUE (activity_id);

ALTER TABLE ONLY public.jobsearch_acceptance
    ADD CONSTRAINT jobsearch_acceptance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_activityevent
    ADD CONSTRAINT jobsearch_activityevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_answercorrection
    ADD CONSTRAINT jobsearch_answercorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correctionrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_employer
    ADD CONSTRAINT jobsearch_employer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_extension
    ADD CONSTRAINT jobsearch_extension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_offerask
    ADD CONSTRAINT jobsearch_offerask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_offeraskevent
    ADD CONSTRAINT jobsearch_offeraskevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_offerconfirmation
    ADD CONSTRAINT jobsearch_offerconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_offerevent
    ADD CONSTRAINT jobsearch_offerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.commitments_policykind
    ADD CONSTRAINT kind_once_per_policy UNIQUE (policy_id, kind_id);

ALTER TABLE ONLY public.commitments_quotakind
    ADD CONSTRAINT kind_once_per_quota UNIQUE (quota_id, kind_id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT one_activity_per_source UNIQUE (student_id, source, source_key);

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT one_contact_per_person UNIQUE NULLS NOT DISTINCT (student_id, name_key, employer_id);

ALTER TABLE ONLY public.people_requirementoutcome
    ADD CONSTRAINT one_outcome_per_requirement UNIQUE (certification_id, requirement_id);

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT one_result_per_student UNIQUE (replay_id, student_id);

ALTER TABLE ONLY public.core_sweeprun
    ADD CONSTRAINT one_run_per_moment UNIQUE (name, as_of);

ALTER TABLE ONLY public.commitments_outage
    ADD CONSTRAINT outages_do_not_overlap EXCLUDE USING gist (tstzrange(began_at, ended_at) WITH &&);

ALTER TABLE ONLY public.commitments_tuitionpayer
    ADD CONSTRAINT payer_once UNIQUE (record_id, kind, name);

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_assignment
    ADD CONSTRAINT people_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_certification
    ADD CONSTRAINT people_certification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_cohort
    ADD CONSTRAINT people_cohort_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_entrancerecord
    ADD CONSTRAINT people_entrancerecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_linkrequest
    ADD CONSTRAINT people_linkrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_program
    ADD CONSTRAINT people_program_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_programrequirement
    ADD CONSTRAINT people_programrequirement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_requirementoutcome
    ADD CONSTRAINT people_requirementoutcome_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_role
    ADD CONSTRAINT people_role_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_rosterupload
    ADD CONSTRAINT people_rosterupload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_statechange
    ADD CONSTRAINT people_statechange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_student
    ADD CONSTRAINT people_student_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_student
    ADD CONSTRAINT people_student_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.people_user_groups
    ADD CONSTRAINT people_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_user_groups
    ADD CONSTRAINT people_user_groups_user_id_group_id_60378d34_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.people_user
    ADD CONSTRAINT people_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_user_user_permissions
    ADD CONSTRAINT people_user_user_permiss_user_id_permission_id_a7ac6748_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.people_user_user_permissions
    ADD CONSTRAINT people_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.standing_period
    ADD CONSTRAINT period_once UNIQUE (search_id, unit, number);

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.commitments_policy
    ADD CONSTRAINT policy_version_once UNIQUE (series_id, version);

ALTER TABLE ONLY public.commitments_quota
    ADD CONSTRAINT quota_once_per_policy UNIQUE (policy_id, key);

ALTER TABLE ONLY public.people_programrequirement
    ADD CONSTRAINT requirement_once_per_program UNIQUE (program_id, name);

ALTER TABLE ONLY public.standing_period
    ADD CONSTRAINT standing_period_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.standing_standing
    ADD CONSTRAINT standing_standing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.standing_standing
    ADD CONSTRAINT standing_standing_student_id_key UNIQUE (student_id);

ALTER TABLE ONLY public.guarantee_steppedaside
    ADD CONSTRAINT steps_aside_once UNIQUE (claim_id, by_id);

ALTER TABLE ONLY public.coaching_submission
    ADD CONSTRAINT submission_version_once UNIQUE (deliverable_id, version);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);

CREATE UNIQUE INDEX a_clock_ends_once ON public.commitments_ending USING btree (search_id, clock) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX a_place_has_a_holiday_once_a_day ON public.commitments_addedholiday USING btree (country, subdivision, day) WHERE (taken_back_at IS NULL);

CREATE INDEX access_by_listed ON public.core_accessrecord USING gin (listed);

CREATE INDEX access_by_student ON public.core_accessrecord USING btree (about_id, at DESC);

CREATE INDEX access_by_viewer ON public.core_accessrecord USING btree (actor_id, at DESC);

CREATE INDEX access_newest ON public.core_accessrecord USING btree (at DESC, id DESC);

CREATE INDEX account_changes_by_time ON public.people_accountchange USING btree (at DESC, id DESC);

CREATE INDEX account_changes_newest ON public.people_accountchange USING btree (user_id, at DESC);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX activity_facts ON public.jobsearch_activity USING btree (student_id, occurred_on) INCLUDE (kind_id, contact_id, logged_at, accepted_at, struck_at, link);

CREATE INDEX appointments_of_student ON public.coaching_appointment USING btree (student_id, starts_at);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX caseload_of_coach ON public.people_assignment USING btree (coach_id) WHERE (until IS NULL);

CREATE INDEX certifications_newest ON public.people_certification USING btree (student_id, at DESC);

CREATE INDEX claim_queue ON public.guarantee_claim USING btree (state, filed_at);

CREATE INDEX clause_questions_open ON public.commitments_clausequestion USING btree (asked_at, id) WHERE (closed_at IS NULL);

CREATE INDEX coaching_appointment_booked_by_id_e6ac0d8d ON public.coaching_appointment USING btree (booked_by_id);

CREATE INDEX coaching_appointment_host_id_79f25b79 ON public.coaching_appointment USING btree (host_id);

CREATE INDEX coaching_appointment_recorded_by_id_8b967f12 ON public.coaching_appointment USING btree (recorded_by_id);

CREATE INDEX coaching_appointment_student_id_99f78399 ON public.coaching_appointment USING btree (student_id);

CREATE INDEX coaching_bookingcorrection_appointment_id_83d5157a ON public.coaching_bookingcorrection USING btree (appointment_id);

CREATE INDEX coaching_bookingcorrection_by_id_33aa679e ON public.coaching_bookingcorrection USING btree (by_id);

CREATE INDEX coaching_bookingcorrection_host_id_1f65f43b ON public.coaching_bookingcorrection USING btree (host_id);

CREATE INDEX coaching_bookingcorrection_was_host_id_749e6b96 ON public.coaching_bookingcorrection USING btree (was_host_id);

CREATE INDEX coaching_bounce_by_id_9af16427 ON public.coaching_bounce USING btree (by_id);

CREATE INDEX coaching_concern_decided_by_id_2ded7a00 ON public.coaching_concern USING btree (decided_by_id);

CREATE INDEX coaching_concern_raised_by_id_5e89c429 ON public.coaching_concern USING btree (raised_by_id);

CREATE INDEX coaching_concern_student_id_93b03ff8 ON public.coaching_concern USING btree (student_id);

CREATE INDEX coaching_deliverable_cancelled_by_id_fc3c9fc1 ON public.coaching_deliverable USING btree (cancelled_by_id);

CREATE INDEX coaching_deliverable_set_by_id_9e036b81 ON public.coaching_deliverable USING btree (set_by_id);

CREATE INDEX coaching_deliverable_student_id_9aafcec8 ON public.coaching_deliverable USING btree (student_id);

CREATE INDEX coaching_deliverablecorrection_by_id_078f1ffb ON public.coaching_deliverablecorrection USING btree (by_id);

CREATE INDEX coaching_deliverablecorrection_deliverable_id_c398e34c ON public.coaching_deliverablecorrection USING btree (deliverable_id);

CREATE INDEX coaching_dropcorrection_by_id_c6bac19a ON public.coaching_dropcorrection USING btree (by_id);

CREATE INDEX coaching_dropcorrection_lapse_id_a385b568 ON public.coaching_dropcorrection USING btree (lapse_id);

CREATE INDEX coaching_dropcorrection_was_cancelled_by_id_3ca8330b ON public.coaching_dropcorrection USING btree (was_cancelled_by_id);

CREATE INDEX coaching_lapse_cancelled_by_id_72de63d8 ON public.coaching_lapse USING btree (cancelled_by_id);

CREATE INDEX coaching_lapse_confirmed_by_id_71bd4de3 ON public.coaching_lapse USING btree (confirmed_by_id);

CREATE INDEX coaching_lapse_message_id_578b664a ON public.coaching_lapse USING btree (message_id);

CREATE INDEX coaching_lapse_reinstated_by_id_9c01b783 ON public.coaching_lapse USING btree (reinstated_by_id);

CREATE INDEX coaching_lapse_search_id_184c77b4 ON public.coaching_lapse USING btree (search_id);

CREATE INDEX coaching_message_sender_id_2af8bf5a ON public.coaching_message USING btree (sender_id);

CREATE INDEX coaching_message_student_id_2fc7c92a ON public.coaching_message USING btree (student_id);

CREATE INDEX coaching_messageclosing_by_id_e38628d6 ON public.coaching_messageclosing USING btree (by_id);

CREATE INDEX coaching_messageevent_pgh_context_id_4e30ab85 ON public.coaching_messageevent USING btree (pgh_context_id);

CREATE INDEX coaching_messageevent_pgh_obj_id_fd2cf3cc ON public.coaching_messageevent USING btree (pgh_obj_id);

CREATE INDEX coaching_outcomecorrection_appointment_id_1373c65a ON public.coaching_outcomecorrection USING btree (appointment_id);

CREATE INDEX coaching_outcomecorrection_by_id_ed484b87 ON public.coaching_outcomecorrection USING btree (by_id);

CREATE INDEX coaching_outcomecorrection_was_recorded_by_id_333b6c47 ON public.coaching_outcomecorrection USING btree (was_recorded_by_id);

CREATE INDEX coaching_review_by_id_b08de7c2 ON public.coaching_review USING btree (by_id);

CREATE INDEX coaching_review_submission_id_2a63d8e9 ON public.coaching_review USING btree (submission_id);

CREATE INDEX coaching_reviewcorrection_by_id_e85da18c ON public.coaching_reviewcorrection USING btree (by_id);

CREATE INDEX coaching_reviewcorrection_review_id_3ed393f4 ON public.coaching_reviewcorrection USING btree (review_id);

CREATE INDEX coaching_reviewcorrection_was_by_id_cb709eb2 ON public.coaching_reviewcorrection USING btree (was_by_id);

CREATE INDEX coaching_submission_deliverable_id_7b449d00 ON public.coaching_submission USING btree (deliverable_id);

CREATE INDEX coaching_toldotherwise_by_id_40290bb2 ON public.coaching_toldotherwise USING btree (by_id);

CREATE INDEX coaching_toldotherwise_message_id_3aa27539 ON public.coaching_toldotherwise USING btree (message_id);

CREATE UNIQUE INDEX cohort_name_in_program ON public.people_cohort USING btree (program_id, lower((name)::text));

CREATE INDEX commitments_acknowledgement_by_id_6937bb3c ON public.commitments_acknowledgement USING btree (by_id);

CREATE INDEX commitments_acknowledgement_policy_id_ee63eed4 ON public.commitments_acknowledgement USING btree (policy_id);

CREATE INDEX commitments_acknowledgement_student_id_43b0011e ON public.commitments_acknowledgement USING btree (student_id);

CREATE INDEX commitments_activitykind_slug_42870ffb_like ON public.commitments_activitykind USING btree (slug varchar_pattern_ops);

CREATE INDEX commitments_addedholiday_added_by_id_e542993f ON public.commitments_addedholiday USING btree (added_by_id);

CREATE INDEX commitments_addedholiday_taken_back_by_id_7f290263 ON public.commitments_addedholiday USING btree (taken_back_by_id);

CREATE INDEX commitments_clauseanswer_by_id_d3ee1dcf ON public.commitments_clauseanswer USING btree (by_id);

CREATE INDEX commitments_clauseanswer_question_id_27418f0d ON public.commitments_clauseanswer USING btree (question_id);

CREATE INDEX commitments_clausequestion_asker_id_2a7f8831 ON public.commitments_clausequestion USING btree (asker_id);

CREATE INDEX commitments_clausequestion_policy_id_dfd12315 ON public.commitments_clausequestion USING btree (policy_id);

CREATE INDEX commitments_clausequestion_student_id_9b86bb21 ON public.commitments_clausequestion USING btree (student_id);

CREATE INDEX commitments_condition_key_913877b4 ON public.commitments_condition USING btree (key);

CREATE INDEX commitments_condition_key_913877b4_like ON public.commitments_condition USING btree (key varchar_pattern_ops);

CREATE INDEX commitments_condition_policy_id_fba32e8e ON public.commitments_condition USING btree (policy_id);

CREATE INDEX commitments_conditionrecord_by_id_5f4ad4e4 ON public.commitments_conditionrecord USING btree (by_id);

CREATE INDEX commitments_conditionrecord_condition_id_2e62cac8 ON public.commitments_conditionrecord USING btree (condition_id);

CREATE INDEX commitments_conditionrecord_student_id_ccfc1da9 ON public.commitments_conditionrecord USING btree (student_id);

CREATE INDEX commitments_ending_by_id_3e78637a ON public.commitments_ending USING btree (by_id);

CREATE INDEX commitments_ending_search_id_71af5bfe ON public.commitments_ending USING btree (search_id);

CREATE INDEX commitments_ending_undone_by_id_f52c4317 ON public.commitments_ending USING btree (undone_by_id);

CREATE INDEX commitments_excusal_agreed_by_id_8abbcb53 ON public.commitments_excusal USING btree (agreed_by_id);

CREATE INDEX commitments_excusal_asked_by_id_46c739e7 ON public.commitments_excusal USING btree (asked_by_id);

CREATE INDEX commitments_excusal_declined_by_id_6aa36097 ON public.commitments_excusal USING btree (declined_by_id);

CREATE INDEX commitments_excusal_excused_by_id_75e452f1 ON public.commitments_excusal USING btree (excused_by_id);

CREATE INDEX commitments_excusal_search_id_b7e634ab ON public.commitments_excusal USING btree (search_id);

CREATE INDEX commitments_leave_asked_by_id_5c96535f ON public.commitments_leave USING btree (asked_by_id);

CREATE INDEX commitments_leave_decided_by_id_d7cc6671 ON public.commitments_leave USING btree (decided_by_id);

CREATE INDEX commitments_leave_search_id_533c2318 ON public.commitments_leave USING btree (search_id);

CREATE INDEX commitments_outage_by_id_6ca14e83 ON public.commitments_outage USING btree (by_id);

CREATE INDEX commitments_payersrecord_by_id_2deadbbd ON public.commitments_payersrecord USING btree (by_id);

CREATE INDEX commitments_payersrecord_student_id_8272a300 ON public.commitments_payersrecord USING btree (student_id);

CREATE INDEX commitments_policy_drafted_by_id_620016cf ON public.commitments_policy USING btree (drafted_by_id);

CREATE INDEX commitments_policy_published_by_id_7e3ebc8d ON public.commitments_policy USING btree (published_by_id);

CREATE INDEX commitments_policy_series_id_df48207d ON public.commitments_policy USING btree (series_id);

CREATE INDEX commitments_policykind_kind_id_a26bc96b ON public.commitments_policykind USING btree (kind_id);

CREATE INDEX commitments_policykind_kind_id_a26bc96b_like ON public.commitments_policykind USING btree (kind_id varchar_pattern_ops);

CREATE INDEX commitments_policykind_policy_id_7b510f1b ON public.commitments_policykind USING btree (policy_id);

CREATE INDEX commitments_programseries_by_id_24d6be1f ON public.commitments_programseries USING btree (by_id);

CREATE INDEX commitments_programseries_program_id_10ac3ee4 ON public.commitments_programseries USING btree (program_id);

CREATE INDEX commitments_programseries_series_id_2d28dde5 ON public.commitments_programseries USING btree (series_id);

CREATE INDEX commitments_quota_key_fd10de22 ON public.commitments_quota USING btree (key);

CREATE INDEX commitments_quota_key_fd10de22_like ON public.commitments_quota USING btree (key varchar_pattern_ops);

CREATE INDEX commitments_quota_policy_id_32518440 ON public.commitments_quota USING btree (policy_id);

CREATE INDEX commitments_quotakind_kind_id_7b97fd80 ON public.commitments_quotakind USING btree (kind_id);

CREATE INDEX commitments_quotakind_kind_id_7b97fd80_like ON public.commitments_quotakind USING btree (kind_id varchar_pattern_ops);

CREATE INDEX commitments_quotakind_quota_id_e7847cbf ON public.commitments_quotakind USING btree (quota_id);

CREATE INDEX commitments_search_policy_id_85cc13cd ON public.commitments_search USING btree (policy_id);

CREATE INDEX commitments_search_student_id_09bf30ef ON public.commitments_search USING btree (student_id);

CREATE INDEX commitments_series_begun_by_id_c54366e5 ON public.commitments_series USING btree (begun_by_id);

CREATE INDEX commitments_signature_policy_id_8e80070a ON public.commitments_signature USING btree (policy_id);

CREATE INDEX commitments_signature_student_id_358a7398 ON public.commitments_signature USING btree (student_id);

CREATE INDEX commitments_tuitionpayer_record_id_4e83557a ON public.commitments_tuitionpayer USING btree (record_id);

CREATE INDEX condition_records_newest ON public.commitments_conditionrecord USING btree (student_id, id DESC);

CREATE INDEX conversation_newest ON public.coaching_message USING btree (student_id, sent_at DESC);

CREATE INDEX core_outboxmail_key_57404507_like ON public.core_outboxmail USING btree (key varchar_pattern_ops);

CREATE INDEX core_outboxmail_message_id_30ad7cc1_like ON public.core_outboxmail USING btree (message_id varchar_pattern_ops);

CREATE INDEX decisions_newest ON public.guarantee_decision USING btree (claim_id, id DESC);

CREATE UNIQUE INDEX deliverable_once ON public.coaching_deliverable USING btree (student_id, kind, due_on) WHERE (cancelled_at IS NULL);

CREATE INDEX deliverables_of_student ON public.coaching_deliverable USING btree (student_id, due_at);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE UNIQUE INDEX employer_name_without_case ON public.jobsearch_employer USING btree (lower((name)::text));

CREATE INDEX entrance_by_kind ON public.people_entrancerecord USING btree (kind, at DESC);

CREATE INDEX entrance_by_person ON public.people_entrancerecord USING btree (person_id, at DESC);

CREATE INDEX entrance_newest ON public.people_entrancerecord USING btree (at DESC, id DESC);

CREATE INDEX findings_newest ON public.guarantee_recordedfinding USING btree (claim_id, requirement, id DESC);

CREATE INDEX guarantee_claim_search_id_a0c6d464 ON public.guarantee_claim USING btree (search_id);

CREATE INDEX guarantee_claim_student_id_00b5976a ON public.guarantee_claim USING btree (student_id);

CREATE INDEX guarantee_decision_by_id_f9895e43 ON public.guarantee_decision USING btree (by_id);

CREATE INDEX guarantee_decision_claim_id_83ff1d5c ON public.guarantee_decision USING btree (claim_id);

CREATE INDEX guarantee_evidencesnapshot_claim_id_5773dd08 ON public.guarantee_evidencesnapshot USING btree (claim_id);

CREATE INDEX guarantee_fallenproposal_by_id_5818da76 ON public.guarantee_fallenproposal USING btree (by_id);

CREATE INDEX guarantee_findingtakenback_by_id_d1921719 ON public.guarantee_findingtakenback USING btree (by_id);

CREATE INDEX guarantee_recordedfinding_by_id_2adef56b ON public.guarantee_recordedfinding USING btree (by_id);

CREATE INDEX guarantee_recordedfinding_claim_id_05f61119 ON public.guarantee_recordedfinding USING btree (claim_id);

CREATE INDEX guarantee_recordedfinding_evidence_id_afe15775 ON public.guarantee_recordedfinding USING btree (evidence_id);

CREATE INDEX guarantee_replay_asked_by_id_da828997 ON public.guarantee_replay USING btree (asked_by_id);

CREATE INDEX guarantee_replay_cohorts_cohort_id_b02a135d ON public.guarantee_replay_cohorts USING btree (cohort_id);

CREATE INDEX guarantee_replay_cohorts_replay_id_99d269da ON public.guarantee_replay_cohorts USING btree (replay_id);

CREATE INDEX guarantee_replay_policy_id_b84bba3b ON public.guarantee_replay USING btree (policy_id);

CREATE INDEX guarantee_replayresult_replay_id_2d76dbcd ON public.guarantee_replayresult USING btree (replay_id);

CREATE INDEX guarantee_replayresult_student_id_6b7aaa0d ON public.guarantee_replayresult USING btree (student_id);

CREATE INDEX guarantee_ruling_by_id_8bcd3e61 ON public.guarantee_ruling USING btree (by_id);

CREATE INDEX guarantee_ruling_claim_id_4aa04105 ON public.guarantee_ruling USING btree (claim_id);

CREATE INDEX guarantee_secondopinion_by_id_68ddf504 ON public.guarantee_secondopinion USING btree (by_id);

CREATE INDEX guarantee_steppedaside_by_id_5dfd88cb ON public.guarantee_steppedaside USING btree (by_id);

CREATE INDEX guarantee_steppedaside_claim_id_462d5365 ON public.guarantee_steppedaside USING btree (claim_id);

CREATE INDEX guarantee_trailentry_by_id_500a1fef ON public.guarantee_trailentry USING btree (by_id);

CREATE INDEX guarantee_trailentry_claim_id_2befb195 ON public.guarantee_trailentry USING btree (claim_id);

CREATE INDEX guarantee_trailentry_digest_703d1605_like ON public.guarantee_trailentry USING btree (digest varchar_pattern_ops);

CREATE INDEX jobsearch_acceptance_by_id_347c9c36 ON public.jobsearch_acceptance USING btree (by_id);

CREATE INDEX jobsearch_activity_changed_by_id_94155e23 ON public.jobsearch_activity USING btree (changed_by_id);

CREATE INDEX jobsearch_activity_contact_id_7e08e623 ON public.jobsearch_activity USING btree (contact_id);

CREATE INDEX jobsearch_activity_employer_id_e19d9878 ON public.jobsearch_activity USING btree (employer_id);

CREATE INDEX jobsearch_activity_imported_from_id_8a27f86b ON public.jobsearch_activity USING btree (imported_from_id);

CREATE INDEX jobsearch_activity_kind_id_6e4a76b2 ON public.jobsearch_activity USING btree (kind_id);

CREATE INDEX jobsearch_activity_kind_id_6e4a76b2_like ON public.jobsearch_activity USING btree (kind_id varchar_pattern_ops);

CREATE INDEX jobsearch_activity_student_id_a28f321c ON public.jobsearch_activity USING btree (student_id);

CREATE INDEX jobsearch_activityevent_changed_by_id_c8823bc0 ON public.jobsearch_activityevent USING btree (changed_by_id);

CREATE INDEX jobsearch_activityevent_contact_id_ee87deb0 ON public.jobsearch_activityevent USING btree (contact_id);

CREATE INDEX jobsearch_activityevent_employer_id_80fb00de ON public.jobsearch_activityevent USING btree (employer_id);

CREATE INDEX jobsearch_activityevent_imported_from_id_8ded7994 ON public.jobsearch_activityevent USING btree (imported_from_id);

CREATE INDEX jobsearch_activityevent_kind_id_c899421a ON public.jobsearch_activityevent USING btree (kind_id);

CREATE INDEX jobsearch_activityevent_kind_id_c899421a_like ON public.jobsearch_activityevent USING btree (kind_id varchar_pattern_ops);

CREATE INDEX jobsearch_activityevent_pgh_context_id_81c3c195 ON public.jobsearch_activityevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_activityevent_pgh_obj_id_59a7e359 ON public.jobsearch_activityevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_activityevent_student_id_9667f222 ON public.jobsearch_activityevent USING btree (student_id);

CREATE INDEX jobsearch_answercorrection_by_id_c6325e62 ON public.jobsearch_answercorrection USING btree (by_id);

CREATE INDEX jobsearch_answercorrection_offer_id_ca713010 ON public.jobsearch_answercorrection USING btree (offer_id);

CREATE INDEX jobsearch_contact_employer_id_b02e6297 ON public.jobsearch_contact USING btree (employer_id);

CREATE INDEX jobsearch_contact_student_id_0a424dd8 ON public.jobsearch_contact USING btree (student_id);

CREATE INDEX jobsearch_correctionrequest_activity_id_ca3cd42e ON public.jobsearch_correctionrequest USING btree (activity_id);

CREATE INDEX jobsearch_correctionrequest_asked_by_id_2bbdcd7e ON public.jobsearch_correctionrequest USING btree (asked_by_id);

CREATE INDEX jobsearch_correctionrequest_decided_by_id_4b7a81c5 ON public.jobsearch_correctionrequest USING btree (decided_by_id);

CREATE INDEX jobsearch_extension_offer_id_e6d96d49 ON public.jobsearch_extension USING btree (offer_id);

CREATE INDEX jobsearch_importedfile_by_id_3b79c16e ON public.jobsearch_importedfile USING btree (by_id);

CREATE INDEX jobsearch_importedfile_student_id_f9772ec0 ON public.jobsearch_importedfile USING btree (student_id);

CREATE INDEX jobsearch_offer_changed_by_id_8d2679bb ON public.jobsearch_offer USING btree (changed_by_id);

CREATE INDEX jobsearch_offer_employer_id_6d16d9f5 ON public.jobsearch_offer USING btree (employer_id);

CREATE INDEX jobsearch_offer_student_id_719577d1 ON public.jobsearch_offer USING btree (student_id);

CREATE INDEX jobsearch_offerask_offer_id_1e9de1cb ON public.jobsearch_offerask USING btree (offer_id);

CREATE INDEX jobsearch_offeraskevent_offer_id_f8984663 ON public.jobsearch_offeraskevent USING btree (offer_id);

CREATE INDEX jobsearch_offeraskevent_pgh_context_id_3903b51e ON public.jobsearch_offeraskevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_offeraskevent_pgh_obj_id_0eca2319 ON public.jobsearch_offeraskevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_offerconfirmation_by_id_b16da2ee ON public.jobsearch_offerconfirmation USING btree (by_id);

CREATE INDEX jobsearch_offerconfirmation_offer_id_142191ed ON public.jobsearch_offerconfirmation USING btree (offer_id);

CREATE INDEX jobsearch_offerevent_changed_by_id_a2b67f72 ON public.jobsearch_offerevent USING btree (changed_by_id);

CREATE INDEX jobsearch_offerevent_employer_id_ccf4a221 ON public.jobsearch_offerevent USING btree (employer_id);

CREATE INDEX jobsearch_offerevent_pgh_context_id_bd18196e ON public.jobsearch_offerevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_offerevent_pgh_obj_id_c54ab02c ON public.jobsearch_offerevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_offerevent_student_id_b3c0651e ON public.jobsearch_offerevent USING btree (student_id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX offer_to_answer ON public.jobsearch_offer USING btree (due_at) WHERE (((answer)::text = ''::text) AND (withdrawn_at IS NULL));

CREATE INDEX offers_newest ON public.jobsearch_offer USING btree (student_id, received_at DESC);

CREATE INDEX oldest_unanswered ON public.coaching_message USING btree (student_id, sent_at) WHERE (asks_reply AND (replied_at IS NULL));

CREATE UNIQUE INDEX one_acknowledgement_at_enrolment ON public.commitments_acknowledgement USING btree (student_id) WHERE (by_id IS NULL);

CREATE UNIQUE INDEX one_activity_per_commit ON public.jobsearch_activity USING btree (student_id, commit_key) WHERE ((NOT ((commit_key)::text = ''::text)) AND (struck_at IS NULL));

CREATE UNIQUE INDEX one_coach_at_a_time ON public.people_assignment USING btree (student_id) WHERE (until IS NULL);

CREATE UNIQUE INDEX one_lapse_per_silence ON public.coaching_lapse USING btree (message_id) WHERE (NOT superseded);

CREATE UNIQUE INDEX one_live_claim ON public.guarantee_claim USING btree (search_id) WHERE ((state)::text = ANY ((ARRAY['filed'::character varying, 'proposed'::character varying, 'decided'::character varying])::text[]));

CREATE UNIQUE INDEX one_live_excusal_per_period ON public.commitments_excusal USING btree (search_id, unit, number) WHERE ((state)::text = ANY ((ARRAY['asked'::character varying, 'proposed'::character varying, 'in_force'::character varying])::text[]));

CREATE UNIQUE INDEX one_live_search ON public.commitments_search USING btree (student_id) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'running'::character varying])::text[]));

CREATE UNIQUE INDEX one_message_per_form ON public.coaching_message USING btree (student_id, sender_id, form_key) WHERE (NOT ((form_key)::text = ''::text));

CREATE UNIQUE INDEX one_open_correction ON public.jobsearch_correctionrequest USING btree (activity_id) WHERE (approved IS NULL);

CREATE UNIQUE INDEX one_open_lapse ON public.coaching_lapse USING btree (search_id) WHERE ((cancelled_at IS NULL) AND (confirmed_at IS NULL));

CREATE UNIQUE INDEX one_open_role_of_a_kind ON public.people_role USING btree (user_id, kind) WHERE (until IS NULL);

CREATE UNIQUE INDEX one_student_pays ON public.commitments_tuitionpayer USING btree (record_id) WHERE ((kind)::text = 'student'::text);

CREATE INDEX outbox_newest ON public.core_outboxmail USING btree (created_at DESC);

CREATE INDEX outbox_waiting ON public.core_outboxmail USING btree (next_try_at, id) WHERE (sent_at IS NULL);

CREATE INDEX payers_records_newest ON public.commitments_payersrecord USING btree (student_id, id DESC);

CREATE INDEX people_accountchange_by_id_32a29bbf ON public.people_accountchange USING btree (by_id);

CREATE INDEX people_accountchange_user_id_f71aa27c ON public.people_accountchange USING btree (user_id);

CREATE INDEX people_assignment_by_id_6d69dfcb ON public.people_assignment USING btree (by_id);

CREATE INDEX people_assignment_coach_id_ded1fd0c ON public.people_assignment USING btree (coach_id);

CREATE INDEX people_assignment_student_id_9903bd77 ON public.people_assignment USING btree (student_id);

CREATE INDEX people_certification_by_id_0965a49d ON public.people_certification USING btree (by_id);

CREATE INDEX people_certification_student_id_340857cf ON public.people_certification USING btree (student_id);

CREATE INDEX people_cohort_program_id_bd96a42b ON public.people_cohort USING btree (program_id);

CREATE INDEX people_cohortmove_after_id_183cbaea ON public.people_cohortmove USING btree (after_id);

CREATE INDEX people_cohortmove_before_id_c8342607 ON public.people_cohortmove USING btree (before_id);

CREATE INDEX people_cohortmove_by_id_5dfaa74e ON public.people_cohortmove USING btree (by_id);

CREATE INDEX people_cohortmove_student_id_1971cd6f ON public.people_cohortmove USING btree (student_id);

CREATE INDEX people_cover_away_id_5843fdff ON public.people_cover USING btree (away_id);

CREATE INDEX people_cover_by_id_1ad5d9a7 ON public.people_cover USING btree (by_id);

CREATE INDEX people_cover_covering_id_7847df82 ON public.people_cover USING btree (covering_id);

CREATE INDEX people_cover_ended_by_id_57aa1b18 ON public.people_cover USING btree (ended_by_id);

CREATE INDEX people_programrequirement_program_id_1f93f9ad ON public.people_programrequirement USING btree (program_id);

CREATE INDEX people_requirementoutcome_certification_id_734b68be ON public.people_requirementoutcome USING btree (certification_id);

CREATE INDEX people_requirementoutcome_requirement_id_17427d3b ON public.people_requirementoutcome USING btree (requirement_id);

CREATE INDEX people_role_given_by_id_cc2ad48f ON public.people_role USING btree (given_by_id);

CREATE INDEX people_role_user_id_432e6469 ON public.people_role USING btree (user_id);

CREATE INDEX people_rosterupload_applied_by_id_0a70d31f ON public.people_rosterupload USING btree (applied_by_id);

CREATE INDEX people_rosterupload_by_id_85892cd2 ON public.people_rosterupload USING btree (by_id);

CREATE INDEX people_statechange_by_id_4d2056ab ON public.people_statechange USING btree (by_id);

CREATE INDEX people_statechange_student_id_94b08d0f ON public.people_statechange USING btree (student_id);

CREATE INDEX people_student_cohort_id_10abfb35 ON public.people_student USING btree (cohort_id);

CREATE INDEX people_user_groups_group_id_1f0237d0 ON public.people_user_groups USING btree (group_id);

CREATE INDEX people_user_groups_user_id_290df956 ON public.people_user_groups USING btree (user_id);

CREATE INDEX people_user_user_permissions_permission_id_55f01ef0 ON public.people_user_user_permissions USING btree (permission_id);

CREATE INDEX people_user_user_permissions_user_id_7d19557b ON public.people_user_user_permissions USING btree (user_id);

CREATE INDEX period_settled ON public.standing_period USING btree (settled_at) WHERE (settled_at IS NOT NULL);

CREATE INDEX period_to_close ON public.standing_period USING btree (closes_at) WHERE (settled_at IS NULL);

CREATE INDEX period_to_settle ON public.standing_period USING btree (log_until) WHERE (settled_at IS NULL);

CREATE UNIQUE INDEX program_name_without_case ON public.people_program USING btree (lower((name)::text));

CREATE INDEX replay_to_go_on ON public.guarantee_replay USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));

CREATE INDEX replays_newest ON public.guarantee_replay USING btree (policy_id, asked_at DESC);

CREATE INDEX replies_due ON public.coaching_message USING btree (reply_due_at) WHERE (asks_reply AND (replied_at IS NULL));

CREATE INDEX results_that_differ ON public.guarantee_replayresult USING btree (replay_id, student_id) WHERE changed;

CREATE INDEX rulings_of_request ON public.guarantee_ruling USING btree (kind, ref);

CREATE INDEX search_to_close ON public.commitments_search USING btree (closes_at) WHERE ((state)::text = 'running'::text);

CREATE INDEX search_to_open ON public.commitments_search USING btree (opens_at) WHERE ((state)::text = 'planned'::text);

CREATE UNIQUE INDEX series_name_without_case ON public.commitments_series USING btree (lower((name)::text));

CREATE INDEX signatures_newest ON public.commitments_signature USING btree (student_id, signed_at DESC);

CREATE INDEX state_changes_newest ON public.people_statechange USING btree (student_id, at DESC);

CREATE INDEX student_by_state ON public.people_student USING btree (state);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX unsettled_of_search ON public.standing_period USING btree (search_id, log_until) WHERE (settled_at IS NULL);

CREATE UNIQUE INDEX user_email_without_case ON public.people_user USING btree (lower((email)::text));

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

CREATE TRIGGER pgtrigger_about_what_is_published_c4959 BEFORE INSERT ON public.commitments_clausequestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_about_what_is_published_c4959();

COMMENT ON TRIGGER pgtrigger_about_what_is_published_c4959 ON public.commitments_clausequestion IS '447735262ffb7453846f5073b61837f97a9c66c2';

CREATE TRIGGER pgtrigger_adds_up_to_tuition_05085 AFTER INSERT ON public.commitments_tuitionpayer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_adds_up_to_tuition_05085();

COMMENT ON TRIGGER pgtrigger_adds_up_to_tuition_05085 ON public.commitments_tuitionpayer IS 'fe28ddb3a336892bfb67c0f09893f97c071e1c10';

CREATE TRIGGER pgtrigger_answer_taken_off_only_e4b8d BEFORE UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((((old.answer)::text <> ''::text) AND (((((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.answered_at IS DISTINCT FROM new.answered_at)) OR (old.answer_stated_at IS DISTINCT FROM new.answer_stated_at)) OR (old.ends_search IS DISTINCT FROM new.ends_search)))) EXECUTE FUNCTION public.pgtrigger_answer_taken_off_only_e4b8d();

COMMENT ON TRIGGER pgtrigger_answer_taken_off_only_e4b8d ON public.jobsearch_offer IS '2a4ec60f144703dc24ed81e383d10f1599562ed5';

CREATE TRIGGER pgtrigger_booking_corrected_only_b73aa BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN ((true AND (((((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.host_id IS DISTINCT FROM new.host_id)) OR (old.starts_at IS DISTINCT FROM new.starts_at)) OR (old.minutes IS DISTINCT FROM new.minutes)))) EXECUTE FUNCTION public.pgtrigger_booking_corrected_only_b73aa();

COMMENT ON TRIGGER pgtrigger_booking_corrected_only_b73aa ON public.coaching_appointment IS 'd9881dc780190fd067fbcb57ce71743499ac17aa';

CREATE TRIGGER pgtrigger_drop_corrected_only_0de8e BEFORE UPDATE ON public.coaching_lapse FOR EACH ROW WHEN (((old.cancelled_at IS NOT NULL) AND (((old.cancelled_why)::text IS DISTINCT FROM (new.cancelled_why)::text) OR (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id)))) EXECUTE FUNCTION public.pgtrigger_drop_corrected_only_0de8e();

COMMENT ON TRIGGER pgtrigger_drop_corrected_only_0de8e ON public.coaching_lapse IS '20597ed7aefe9cac9eebde6e9dd80cadea774b32';

CREATE TRIGGER pgtrigger_ends_early_once_3a7f2 BEFORE UPDATE ON public.people_cover FOR EACH ROW WHEN (((old.until <> new.until) AND ((old.ended_at IS NOT NULL) OR (new.ended_at IS NULL) OR (new.arranged_until IS DISTINCT FROM old.until)))) EXECUTE FUNCTION public.pgtrigger_ends_early_once_3a7f2();

COMMENT ON TRIGGER pgtrigger_ends_early_once_3a7f2 ON public.people_cover IS 'bfcea62f61a695a4c72d0934986389d640cdcc49';

CREATE TRIGGER pgtrigger_insert_insert_acb41 AFTER INSERT ON public.jobsearch_offerask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_acb41();

COMMENT ON TRIGGER pgtrigger_insert_insert_acb41 ON public.jobsearch_offerask IS 'e7b8c3b41b4db992eebddd349f557f1493c8ba4b';

CREATE TRIGGER pgtrigger_insert_insert_cd9cb AFTER INSERT ON public.jobsearch_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd9cb();

COMMENT ON TRIGGER pgtrigger_insert_insert_cd9cb ON public.jobsearch_activity IS 'bb69076eb166b1743c7b317f8422fbdac59925e2';

CREATE TRIGGER pgtrigger_insert_insert_d6219 AFTER INSERT ON public.jobsearch_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d6219();

COMMENT ON TRIGGER pgtrigger_insert_insert_d6219 ON public.jobsearch_offer IS 'a7baa997b9c61799c979ded2aa81a491afbe7964';

CREATE TRIGGER pgtrigger_keeps_what_was_23878 BEFORE INSERT ON public.coaching_reviewcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_23878();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_23878 ON public.coaching_reviewcorrection IS '6f9b92864245c28e4b2007e5473129dc25bbf118';

CREATE TRIGGER pgtrigger_keeps_what_was_5d6a6 BEFORE INSERT ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_5d6a6();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_5d6a6 ON public.coaching_dropcorrection IS '52f1e7c71f795ce8a02cea509f3c3f3add8df868';

CREATE TRIGGER pgtrigger_keeps_what_was_64004 BEFORE INSERT ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_64004();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_64004 ON public.coaching_deliverablecorrection IS 'e94e706f34ec0067ea3e689c4302b9b4bf4f3a27';

CREATE TRIGGER pgtrigger_keeps_what_was_6d549 BEFORE INSERT ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_6d549();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_6d549 ON public.jobsearch_answercorrection IS '44997905fb53913d2cb0699a38dfb877ad5a0080';

CREATE TRIGGER pgtrigger_keeps_what_was_8513f BEFORE INSERT ON public.coaching_bookingcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_8513f();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_8513f ON public.coaching_bookingcorrection IS '86a2a6947ef27ee155a68e2d6902df2f0a7cd124';

CREATE TRIGGER pgtrigger_keeps_what_was_a9f50 BEFORE INSERT ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_a9f50();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_a9f50 ON public.coaching_outcomecorrection IS '5417209daf3e1ff0536f6d722024afe774df02e1';

CREATE TRIGGER pgtrigger_kept_1058f BEFORE UPDATE ON public.core_outboxmail FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['attempts'::text, 'last_error'::text, 'next_try_at'::text, 'sent_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['attempts'::text, 'last_error'::text, 'next_try_at'::text, 'sent_at'::text])) OR ((NOT (old.sent_at IS NULL)) AND (old.sent_at IS DISTINCT FROM new.sent_at)))) EXECUTE FUNCTION public.pgtrigger_kept_1058f();

COMMENT ON TRIGGER pgtrigger_kept_1058f ON public.core_outboxmail IS 'fa5e655fbbbe17dac42b631c25a4bc6ad9942749';

CREATE TRIGGER pgtrigger_kept_115ef BEFORE UPDATE ON public.commitments_addedholiday FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text, 'taken_back_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text, 'taken_back_why'::text])) OR ((NOT (old.taken_back_by_id IS NULL)) AND (old.taken_back_by_id IS DISTINCT FROM new.taken_back_by_id)) OR ((NOT (old.taken_back_at IS NULL)) AND (old.taken_back_at IS DISTINCT FROM new.taken_back_at)) OR ((NOT (old.taken_back_why = ''::text)) AND (old.taken_back_why IS DISTINCT FROM new.taken_back_why)))) EXECUTE FUNCTION public.pgtrigger_kept_115ef();

COMMENT ON TRIGGER pgtrigger_kept_115ef ON public.commitments_addedholiday IS 'a830d7bd2059fc71aebf0bdd5ce19e4a73503b24';

CREATE TRIGGER pgtrigger_kept_26553 BEFORE UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['answer'::text, 'answer_stated_at'::text, 'answered_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'counted'::text, 'due_at'::text, 'employer_id'::text, 'employer_by_day'::text, 'employer_deadline'::text, 'employer_zone'::text, 'ends_search'::text, 'first_year_pay'::text, 'governed_by'::text, 'hours_per_week'::text, 'in_field'::text, 'length'::text, 'missed_at'::text, 'pay'::text, 'received_at'::text, 'role'::text, 'terms'::text, 'type'::text, 'withdrawn_at'::text, 'written'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['answer'::text, 'answer_stated_at'::text, 'answered_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'counted'::text, 'due_at'::text, 'employer_id'::text, 'employer_by_day'::text, 'employer_deadline'::text, 'employer_zone'::text, 'ends_search'::text, 'first_year_pay'::text, 'governed_by'::text, 'hours_per_week'::text, 'in_field'::text, 'length'::text, 'missed_at'::text, 'pay'::text, 'received_at'::text, 'role'::text, 'terms'::text, 'type'::text, 'withdrawn_at'::text, 'written'::text])) OR ((NOT (old.withdrawn_at IS NULL)) AND (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)))) EXECUTE FUNCTION public.pgtrigger_kept_26553();

COMMENT ON TRIGGER pgtrigger_kept_26553 ON public.jobsearch_offer IS '3ef2903dca9ee31642a1e706e954143b8a469619';

CREATE TRIGGER pgtrigger_kept_3ef0f BEFORE UPDATE ON public.jobsearch_offerask FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['answered_at'::text, 'granted'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['answered_at'::text, 'granted'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_3ef0f();

COMMENT ON TRIGGER pgtrigger_kept_3ef0f ON public.jobsearch_offerask IS '8ac294a2da353c209a0c061b32fab1f3dcb36fdb';

CREATE TRIGGER pgtrigger_kept_57d4b BEFORE UPDATE ON public.commitments_ending FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['undone_at'::text, 'undone_by_id'::text, 'undone_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['undone_at'::text, 'undone_by_id'::text, 'undone_why'::text])) OR ((NOT (old.undone_at IS NULL)) AND (old.undone_at IS DISTINCT FROM new.undone_at)) OR ((NOT (old.undone_by_id IS NULL)) AND (old.undone_by_id IS DISTINCT FROM new.undone_by_id)) OR ((NOT (old.undone_why = ''::text)) AND (old.undone_why IS DISTINCT FROM new.undone_why)))) EXECUTE FUNCTION public.pgtrigger_kept_57d4b();

COMMENT ON TRIGGER pgtrigger_kept_57d4b ON public.commitments_ending IS 'fbc9b4ab6c0f9c5a1f2efc97a0dbb3bc26009de1';

CREATE TRIGGER pgtrigger_kept_59a3d BEFORE UPDATE ON public.jobsearch_correctionrequest FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['approved'::text, 'decided_at'::text, 'decided_by_id'::text, 'decided_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['approved'::text, 'decided_at'::text, 'decided_by_id'::text, 'decided_why'::text])) OR ((NOT (old.approved IS NULL)) AND (old.approved IS DISTINCT FROM new.approved)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_59a3d();

COMMENT ON TRIGGER pgtrigger_kept_59a3d ON public.jobsearch_correctionrequest IS '9c2f2fa4556c58c97a3093bb0ccb6d99e7ed4953';

CREATE TRIGGER pgtrigger_kept_5eaca BEFORE UPDATE ON public.coaching_deliverable FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'due_at'::text, 'due_on'::text, 'kind'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'due_at'::text, 'due_on'::text, 'kind'::text])) OR ((NOT (old.cancelled_at IS NULL)) AND (old.cancelled_at IS DISTINCT FROM new.cancelled_at)) OR ((NOT ((old.cancelled_why)::text = ''::text)) AND ((old.cancelled_why)::text IS DISTINCT FROM (new.cancelled_why)::text)) OR ((NOT (old.cancelled_by_id IS NULL)) AND (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_5eaca();

COMMENT ON TRIGGER pgtrigger_kept_5eaca ON public.coaching_deliverable IS '7b69d8eb1a99e428789c4ff3d16e687d1e9446f9';

CREATE TRIGGER pgtrigger_kept_6836e BEFORE UPDATE ON public.commitments_search FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closes_at'::text, 'country'::text, 'guarantee_until'::text, 'last_day'::text, 'opened_at'::text, 'opens_at'::text, 'policy_id'::text, 'service_until'::text, 'signature_id'::text, 'start_date'::text, 'state'::text, 'subdivision'::text, 'zone'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closes_at'::text, 'country'::text, 'guarantee_until'::text, 'last_day'::text, 'opened_at'::text, 'opens_at'::text, 'policy_id'::text, 'service_until'::text, 'signature_id'::text, 'start_date'::text, 'state'::text, 'subdivision'::text, 'zone'::text])) OR ((NOT (old.opened_at IS NULL)) AND (old.opened_at IS DISTINCT FROM new.opened_at)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'ended'::text) AND ((new.state)::text = 'running'::text)) OR (((old.state)::text = 'planned'::text) AND ((new.state)::text = ANY ((ARRAY['not_started'::character varying, 'running'::character varying])::text[]))) OR (((old.state)::text = 'running'::text) AND ((new.state)::text = 'ended'::text))))) OR (((old.state)::text <> 'planned'::text) AND ((old.signature_id IS DISTINCT FROM new.signature_id) OR (old.policy_id IS DISTINCT FROM new.policy_id) OR (old.start_date IS DISTINCT FROM new.start_date) OR (old.opens_at IS DISTINCT FROM new.opens_at) OR ((old.zone)::text IS DISTINCT FROM (new.zone)::text) OR ((old.country)::text IS DISTINCT FROM (new.country)::text) OR ((old.subdivision)::text IS DISTINCT FROM (new.subdivision)::text))))) EXECUTE FUNCTION public.pgtrigger_kept_6836e();

COMMENT ON TRIGGER pgtrigger_kept_6836e ON public.commitments_search IS '1f6e2e2006ca342471cb9c28f75156558048f826';

CREATE TRIGGER pgtrigger_kept_68a7b BEFORE UPDATE ON public.jobsearch_contact FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['employer_id'::text, 'name_key'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['employer_id'::text, 'name_key'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_68a7b();

COMMENT ON TRIGGER pgtrigger_kept_68a7b ON public.jobsearch_contact IS '4d089513dfe69ec34b266d1e3bea91b49e994c6d';

CREATE TRIGGER pgtrigger_kept_6aacb BEFORE UPDATE ON public.coaching_concern FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'upheld'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'upheld'::text])) OR ((NOT (old.upheld IS NULL)) AND (old.upheld IS DISTINCT FROM new.upheld)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_6aacb();

COMMENT ON TRIGGER pgtrigger_kept_6aacb ON public.coaching_concern IS 'dc52ba423b2f1a0a55a14359028cab8e7aa920b0';

CREATE TRIGGER pgtrigger_kept_6baee BEFORE UPDATE ON public.jobsearch_activity FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['accepted_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'commit_key'::text, 'contact_id'::text, 'employer_id'::text, 'kind_id'::text, 'link'::text, 'note'::text, 'occurred_on'::text, 'struck_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['accepted_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'commit_key'::text, 'contact_id'::text, 'employer_id'::text, 'kind_id'::text, 'link'::text, 'note'::text, 'occurred_on'::text, 'struck_at'::text])) OR ((NOT (old.accepted_at IS NULL)) AND (old.accepted_at IS DISTINCT FROM new.accepted_at)))) EXECUTE FUNCTION public.pgtrigger_kept_6baee();

COMMENT ON TRIGGER pgtrigger_kept_6baee ON public.jobsearch_activity IS '21c644f11fc6ae2b90c87af44b083b7df75e2fcb';

CREATE TRIGGER pgtrigger_kept_6e35a BEFORE UPDATE ON public.people_assignment FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['until'::text])) OR ((NOT (old.until IS NULL)) AND (old.until IS DISTINCT FROM new.until)))) EXECUTE FUNCTION public.pgtrigger_kept_6e35a();

COMMENT ON TRIGGER pgtrigger_kept_6e35a ON public.people_assignment IS '4ddd2b88738a282cb6beeb69a35680d1cb0b1365';

CREATE TRIGGER pgtrigger_kept_798bc BEFORE UPDATE ON public.coaching_lapse FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'confirmed_at'::text, 'confirmed_by_id'::text, 'other_way'::text, 'reinstated_at'::text, 'reinstated_by_id'::text, 'reinstated_why'::text, 'schools_error'::text, 'superseded'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'confirmed_at'::text, 'confirmed_by_id'::text, 'other_way'::text, 'reinstated_at'::text, 'reinstated_by_id'::text, 'reinstated_why'::text, 'schools_error'::text, 'superseded'::text])) OR ((NOT (old.cancelled_at IS NULL)) AND (old.cancelled_at IS DISTINCT FROM new.cancelled_at)) OR ((NOT (NOT old.superseded)) AND (old.superseded IS DISTINCT FROM new.superseded)) OR ((NOT (old.confirmed_by_id IS NULL)) AND (old.confirmed_by_id IS DISTINCT FROM new.confirmed_by_id)) OR ((NOT (old.confirmed_at IS NULL)) AND (old.confirmed_at IS DISTINCT FROM new.confirmed_at)) OR ((NOT (old.other_way = ''::text)) AND (old.other_way IS DISTINCT FROM new.other_way)) OR ((NOT (old.reinstated_by_id IS NULL)) AND (old.reinstated_by_id IS DISTINCT FROM new.reinstated_by_id)) OR ((NOT (old.reinstated_at IS NULL)) AND (old.reinstated_at IS DISTINCT FROM new.reinstated_at)) OR ((NOT (old.reinstated_why = ''::text)) AND (old.reinstated_why IS DISTINCT FROM new.reinstated_why)) OR ((NOT (NOT old.schools_error)) AND (old.schools_error IS DISTINCT FROM new.schools_error)))) EXECUTE FUNCTION public.pgtrigger_kept_798bc();

COMMENT ON TRIGGER pgtrigger_kept_798bc ON public.coaching_lapse IS '97d24ea3badf8703854a5c8dcbd4e821b36ddb22';

CREATE TRIGGER pgtrigger_kept_90aef BEFORE UPDATE ON public.people_role FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['until'::text])) OR ((NOT (old.until IS NULL)) AND (old.until IS DISTINCT FROM new.until)))) EXECUTE FUNCTION public.pgtrigger_kept_90aef();

COMMENT ON TRIGGER pgtrigger_kept_90aef ON public.people_role IS '8bfa9380cacfc62c2d097b069be7aee743777c2c';

CREATE TRIGGER pgtrigger_kept_9338e BEFORE UPDATE ON public.guarantee_claim FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['state'::text, 'withdrawn_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['state'::text, 'withdrawn_at'::text])) OR ((NOT (old.withdrawn_at IS NULL)) AND (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'filed'::text) AND ((new.state)::text = ANY ((ARRAY['proposed'::character varying, 'withdrawn'::character varying])::text[]))) OR (((old.state)::text = 'proposed'::text) AND ((new.state)::text = ANY ((ARRAY['decided'::character varying, 'filed'::character varying, 'withdrawn'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_9338e();

COMMENT ON TRIGGER pgtrigger_kept_9338e ON public.guarantee_claim IS 'c8fbe816584696af2519f2ea564f7d49a3bee60f';

CREATE TRIGGER pgtrigger_kept_a1f00 BEFORE UPDATE ON public.coaching_message FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['added_days'::text, 'bounced_at'::text, 'kept'::text, 'lapse_at'::text, 'missed_at'::text, 'read_at'::text, 'replied_at'::text, 'reply_due_at'::text, 'started_at'::text, 'warn_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['added_days'::text, 'bounced_at'::text, 'kept'::text, 'lapse_at'::text, 'missed_at'::text, 'read_at'::text, 'replied_at'::text, 'reply_due_at'::text, 'started_at'::text, 'warn_at'::text])) OR ((NOT (old.read_at IS NULL)) AND (old.read_at IS DISTINCT FROM new.read_at)) OR ((NOT (old.replied_at IS NULL)) AND (old.replied_at IS DISTINCT FROM new.replied_at)) OR ((NOT (old.bounced_at IS NULL)) AND (old.bounced_at IS DISTINCT FROM new.bounced_at)) OR ((NOT (old.started_at IS NULL)) AND (old.started_at IS DISTINCT FROM new.started_at)))) EXECUTE FUNCTION public.pgtrigger_kept_a1f00();

COMMENT ON TRIGGER pgtrigger_kept_a1f00 ON public.coaching_message IS '1f6c44af30f3d980fa4c3a0892a85eb4b8772827';

CREATE TRIGGER pgtrigger_kept_a388d BEFORE UPDATE ON public.commitments_leave FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'granted'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'granted'::text])) OR ((NOT (old.granted IS NULL)) AND (old.granted IS DISTINCT FROM new.granted)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_a388d();

COMMENT ON TRIGGER pgtrigger_kept_a388d ON public.commitments_leave IS '6f3b3fe74c2de58a6e18861638ed2016b1a6b336';

CREATE TRIGGER pgtrigger_kept_b8b3d BEFORE UPDATE ON public.people_cover FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['arranged_until'::text, 'ended_at'::text, 'ended_by_id'::text, 'until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['arranged_until'::text, 'ended_at'::text, 'ended_by_id'::text, 'until'::text])) OR ((NOT (old.arranged_until IS NULL)) AND (old.arranged_until IS DISTINCT FROM new.arranged_until)) OR ((NOT (old.ended_by_id IS NULL)) AND (old.ended_by_id IS DISTINCT FROM new.ended_by_id)) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)))) EXECUTE FUNCTION public.pgtrigger_kept_b8b3d();

COMMENT ON TRIGGER pgtrigger_kept_b8b3d ON public.people_cover IS '992403289bea8ff23079b96d130b21fa50e4d1a9';

CREATE TRIGGER pgtrigger_kept_c3ba4 BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['host_id'::text, 'kind'::text, 'minutes'::text, 'minutes_late'::text, 'note'::text, 'outcome'::text, 'recorded_at'::text, 'recorded_by_id'::text, 'starts_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['host_id'::text, 'kind'::text, 'minutes'::text, 'minutes_late'::text, 'note'::text, 'outcome'::text, 'recorded_at'::text, 'recorded_by_id'::text, 'starts_at'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_c3ba4();

COMMENT ON TRIGGER pgtrigger_kept_c3ba4 ON public.coaching_appointment IS 'f2794614739c99fb6e6dfb2663650eb33143cd06';

CREATE TRIGGER pgtrigger_kept_d9764 BEFORE UPDATE ON public.commitments_excusal FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'declined_at'::text, 'declined_by_id'::text, 'declined_why'::text, 'excused_at'::text, 'excused_by_id'::text, 'reason'::text, 'state'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'declined_at'::text, 'declined_by_id'::text, 'declined_why'::text, 'excused_at'::text, 'excused_by_id'::text, 'reason'::text, 'state'::text])) OR ((NOT (old.excused_by_id IS NULL)) AND (old.excused_by_id IS DISTINCT FROM new.excused_by_id)) OR ((NOT (old.excused_at IS NULL)) AND (old.excused_at IS DISTINCT FROM new.excused_at)) OR ((NOT (old.reason = ''::text)) AND (old.reason IS DISTINCT FROM new.reason)) OR ((NOT (old.agreed_by_id IS NULL)) AND (old.agreed_by_id IS DISTINCT FROM new.agreed_by_id)) OR ((NOT (old.agreed_at IS NULL)) AND (old.agreed_at IS DISTINCT FROM new.agreed_at)) OR ((NOT (old.declined_by_id IS NULL)) AND (old.declined_by_id IS DISTINCT FROM new.declined_by_id)) OR ((NOT (old.declined_at IS NULL)) AND (old.declined_at IS DISTINCT FROM new.declined_at)) OR ((NOT (old.declined_why = ''::text)) AND (old.declined_why IS DISTINCT FROM new.declined_why)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'asked'::text) AND ((new.state)::text = ANY ((ARRAY['declined'::character varying, 'in_force'::character varying, 'proposed'::character varying])::text[]))) OR (((old.state)::text = 'proposed'::text) AND ((new.state)::text = ANY ((ARRAY['declined'::character varying, 'in_force'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_d9764();

COMMENT ON TRIGGER pgtrigger_kept_d9764 ON public.commitments_excusal IS '6ffe3f0e5f62b9acd0f32db37172611f2eabe1ac';

CREATE TRIGGER pgtrigger_kept_e56c8 BEFORE UPDATE ON public.commitments_clausequestion FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closed_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closed_at'::text])) OR ((NOT (old.closed_at IS NULL)) AND (old.closed_at IS DISTINCT FROM new.closed_at)))) EXECUTE FUNCTION public.pgtrigger_kept_e56c8();

COMMENT ON TRIGGER pgtrigger_kept_e56c8 ON public.commitments_clausequestion IS '917a40b301e6aba87434c6f8ed0011c185011092';

CREATE TRIGGER pgtrigger_kept_f6a2e BEFORE UPDATE ON public.coaching_review FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['approved'::text, 'at'::text, 'by_id'::text, 'note'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['approved'::text, 'at'::text, 'by_id'::text, 'note'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_f6a2e();

COMMENT ON TRIGGER pgtrigger_kept_f6a2e ON public.coaching_review IS '49afe6c94af0551b91ea8ab21df9eae0caa2d5fc';

CREATE TRIGGER pgtrigger_kept_f6e1c BEFORE UPDATE ON public.commitments_activitykind FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['done'::text, 'name'::text, 'order'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['done'::text, 'name'::text, 'order'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_f6e1c();

COMMENT ON TRIGGER pgtrigger_kept_f6e1c ON public.commitments_activitykind IS '8b6748e6a3c3d1e933e05bab2f3c2d0e7d2c989c';

CREATE TRIGGER pgtrigger_never_changed_113da BEFORE DELETE OR UPDATE ON public.commitments_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_113da();

COMMENT ON TRIGGER pgtrigger_never_changed_113da ON public.commitments_signature IS 'becbe5a8ddecb1032de2d8c1b973f973cd095d75';

CREATE TRIGGER pgtrigger_never_changed_121fe BEFORE DELETE OR UPDATE ON public.commitments_tuitionpayer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_121fe();

COMMENT ON TRIGGER pgtrigger_never_changed_121fe ON public.commitments_tuitionpayer IS 'cb3b02402a319779673f32c149f443b86c7de859';

CREATE TRIGGER pgtrigger_never_changed_14616 BEFORE DELETE OR UPDATE ON public.coaching_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_14616();

COMMENT ON TRIGGER pgtrigger_never_changed_14616 ON public.coaching_messageevent IS '8d1beee98c30c893571d9cc333c3b17efb19bab7';

CREATE TRIGGER pgtrigger_never_changed_20c20 BEFORE DELETE OR UPDATE ON public.guarantee_secondopinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_20c20();

COMMENT ON TRIGGER pgtrigger_never_changed_20c20 ON public.guarantee_secondopinion IS '93ef0940233f80665dcd23fb47e33c59d56f5478';

CREATE TRIGGER pgtrigger_never_changed_29104 BEFORE DELETE OR UPDATE ON public.guarantee_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_29104();

COMMENT ON TRIGGER pgtrigger_never_changed_29104 ON public.guarantee_decision IS '05f29aa534b6116bc9c57dcfc84285d523f832e3';

CREATE TRIGGER pgtrigger_never_changed_2cb78 BEFORE DELETE OR UPDATE ON public.jobsearch_activityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_2cb78();

COMMENT ON TRIGGER pgtrigger_never_changed_2cb78 ON public.jobsearch_activityevent IS 'd265a0aa7fde4628361a6d0407918f993ab9a578';

CREATE TRIGGER pgtrigger_never_changed_2e2ae BEFORE DELETE OR UPDATE ON public.jobsearch_offerconfirmation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_2e2ae();

COMMENT ON TRIGGER pgtrigger_never_changed_2e2ae ON public.jobsearch_offerconfirmation IS '2ae8e45092f62a543adfe66b5e05207bb6afb43c';

CREATE TRIGGER pgtrigger_never_changed_346aa BEFORE DELETE OR UPDATE ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_346aa();

COMMENT ON TRIGGER pgtrigger_never_changed_346aa ON public.coaching_dropcorrection IS '8fc075c5b1217bd8f9a1801bd4aff330d27cee95';

CREATE TRIGGER pgtrigger_never_changed_409ce BEFORE DELETE OR UPDATE ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_409ce();

COMMENT ON TRIGGER pgtrigger_never_changed_409ce ON public.jobsearch_answercorrection IS '8ac4f59c4baac413260c8e635408b175ed46a125';

CREATE TRIGGER pgtrigger_never_changed_44d21 BEFORE DELETE OR UPDATE ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_44d21();

COMMENT ON TRIGGER pgtrigger_never_changed_44d21 ON public.coaching_deliverablecorrection IS 'e2240e477396e49ed897ce881b885ca3bceb4d70';

CREATE TRIGGER pgtrigger_never_changed_44d2c BEFORE DELETE OR UPDATE ON public.coaching_bounce FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_44d2c();

COMMENT ON TRIGGER pgtrigger_never_changed_44d2c ON public.coaching_bounce IS '218ed17e6fed8abd0af0d836b24f935339996e92';

CREATE TRIGGER pgtrigger_never_changed_4b100 BEFORE DELETE OR UPDATE ON public.people_statechange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_4b100();

COMMENT ON TRIGGER pgtrigger_never_changed_4b100 ON public.people_statechange IS 'a8e76cb3fcfcc05432cd9b19e3da823f735e4b98';

CREATE TRIGGER pgtrigger_never_changed_4d687 BEFORE DELETE OR UPDATE ON public.coaching_bookingcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_4d687();

COMMENT ON TRIGGER pgtrigger_never_changed_4d687 ON public.coaching_bookingcorrection IS 'b9d75c4d020e2cbc8de2513b85f7a6cd8d820109';

CREATE TRIGGER pgtrigger_never_changed_4da09 BEFORE DELETE OR UPDATE ON public.coaching_reviewcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_4da09();

COMMENT ON TRIGGER pgtrigger_never_changed_4da09 ON public.coaching_reviewcorrection IS '51175f5f964a15eb484a932415e825ee1f3452c7';

CREATE TRIGGER pgtrigger_never_changed_502e0 BEFORE DELETE OR UPDATE ON public.jobsearch_offerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_502e0();

COMMENT ON TRIGGER pgtrigger_never_changed_502e0 ON public.jobsearch_offerevent IS 'b294300fe85c3a3d00ecc07cd7e52a9c3a96e1f3';

CREATE TRIGGER pgtrigger_never_changed_50bc9 BEFORE DELETE OR UPDATE ON public.guarantee_evidencesnapshot FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_50bc9();

COMMENT ON TRIGGER pgtrigger_never_changed_50bc9 ON public.guarantee_evidencesnapshot IS '428d66c670b94b780b873e8a8c726f9d94a49783';

CREATE TRIGGER pgtrigger_never_changed_56a68 BEFORE DELETE OR UPDATE ON public.core_accessrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_56a68();

COMMENT ON TRIGGER pgtrigger_never_changed_56a68 ON public.core_accessrecord IS 'f1f7d0e54ba0031564826dd931a291596a5e0a21';

CREATE TRIGGER pgtrigger_never_changed_580f4 BEFORE DELETE OR UPDATE ON public.guarantee_recordedfinding FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_580f4();

COMMENT ON TRIGGER pgtrigger_never_changed_580f4 ON public.guarantee_recordedfinding IS 'b7b5e7dd38c45aa8daeda17cd3e564bf1a0fe632';

CREATE TRIGGER pgtrigger_never_changed_5db59 BEFORE DELETE OR UPDATE ON public.commitments_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5db59();

COMMENT ON TRIGGER pgtrigger_never_changed_5db59 ON public.commitments_acknowledgement IS '01c37152a000978a09698a51dcc0c40da2053249';

CREATE TRIGGER pgtrigger_never_changed_6929f BEFORE DELETE OR UPDATE ON public.people_accountchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_6929f();

COMMENT ON TRIGGER pgtrigger_never_changed_6929f ON public.people_accountchange IS '0f211876aec2b3ab13ee5e44381cc24cbff8ef69';

CREATE TRIGGER pgtrigger_never_changed_6c0c7 BEFORE DELETE OR UPDATE ON public.coaching_messageclosing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_6c0c7();

COMMENT ON TRIGGER pgtrigger_never_changed_6c0c7 ON public.coaching_messageclosing IS '792257d4799a6d2b87c42c3aa3107203be656e3a';

CREATE TRIGGER pgtrigger_never_changed_826dc BEFORE DELETE OR UPDATE ON public.commitments_series FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_826dc();

COMMENT ON TRIGGER pgtrigger_never_changed_826dc ON public.commitments_series IS '92b928d6cd5b492d07410850b6251dc86b7e7598';

CREATE TRIGGER pgtrigger_never_changed_96b56 BEFORE DELETE OR UPDATE ON public.coaching_submission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_96b56();

COMMENT ON TRIGGER pgtrigger_never_changed_96b56 ON public.coaching_submission IS 'eabe6e0713577f14760ca7b2cbc73a76c08db068';

CREATE TRIGGER pgtrigger_never_changed_a61b1 BEFORE DELETE OR UPDATE ON public.commitments_programseries FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_a61b1();

COMMENT ON TRIGGER pgtrigger_never_changed_a61b1 ON public.commitments_programseries IS '0564b27415b1ecff496419686195208d85eaba2a';

CREATE TRIGGER pgtrigger_never_changed_aa824 BEFORE DELETE OR UPDATE ON public.commitments_clauseanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_aa824();

COMMENT ON TRIGGER pgtrigger_never_changed_aa824 ON public.commitments_clauseanswer IS '03b5f99c0792ef3c37b4340b3a4da3314e6f9732';

CREATE TRIGGER pgtrigger_never_changed_afc3b BEFORE DELETE OR UPDATE ON public.guarantee_trailentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_afc3b();

COMMENT ON TRIGGER pgtrigger_never_changed_afc3b ON public.guarantee_trailentry IS '4cebdc78852b05236bc4e4cda2401d5a7ad3ce0b';

CREATE TRIGGER pgtrigger_never_changed_b9cc5 BEFORE DELETE OR UPDATE ON public.guarantee_findingtakenback FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b9cc5();

COMMENT ON TRIGGER pgtrigger_never_changed_b9cc5 ON public.guarantee_findingtakenback IS '386df9c013a07487993fe4b0b7a2d14b0b7e40fc';

CREATE TRIGGER pgtrigger_never_changed_bcde4 BEFORE DELETE OR UPDATE ON public.jobsearch_acceptance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_bcde4();

COMMENT ON TRIGGER pgtrigger_never_changed_bcde4 ON public.jobsearch_acceptance IS 'cf8fcb9930a187e5d6f97e1bb17f00979f840ab0';

CREATE TRIGGER pgtrigger_never_changed_c6700 BEFORE DELETE OR UPDATE ON public.guarantee_fallenproposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c6700();

COMMENT ON TRIGGER pgtrigger_never_changed_c6700 ON public.guarantee_fallenproposal IS '79dafc56dbe3f6a42e561caa9f3331cca4f2d2cb';

CREATE TRIGGER pgtrigger_never_changed_ca229 BEFORE DELETE OR UPDATE ON public.people_requirementoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ca229();

COMMENT ON TRIGGER pgtrigger_never_changed_ca229 ON public.people_requirementoutcome IS '0c4d38082434ac87f138c77ce69d95710a3362a9';

CREATE TRIGGER pgtrigger_never_changed_cb140 BEFORE DELETE OR UPDATE ON public.jobsearch_offeraskevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_cb140();

COMMENT ON TRIGGER pgtrigger_never_changed_cb140 ON public.jobsearch_offeraskevent IS '2e347e04c61fa5d57dc74cf5c390c75771624952';

CREATE TRIGGER pgtrigger_never_changed_ccbcb BEFORE DELETE OR UPDATE ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ccbcb();

COMMENT ON TRIGGER pgtrigger_never_changed_ccbcb ON public.coaching_outcomecorrection IS 'c497622807ba0caa0e697baed6de773bf33980d9';

CREATE TRIGGER pgtrigger_never_changed_cf85f BEFORE DELETE OR UPDATE ON public.commitments_payersrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_cf85f();

COMMENT ON TRIGGER pgtrigger_never_changed_cf85f ON public.commitments_payersrecord IS '84090a88047bd9965776e6e1696f91bab67542c0';

CREATE TRIGGER pgtrigger_never_changed_d2901 BEFORE DELETE OR UPDATE ON public.guarantee_steppedaside FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d2901();

COMMENT ON TRIGGER pgtrigger_never_changed_d2901 ON public.guarantee_steppedaside IS '20f0dd37beabda1bc1dd7a067b7cc55764242388';

CREATE TRIGGER pgtrigger_never_changed_d81a6 BEFORE DELETE OR UPDATE ON public.commitments_outage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d81a6();

COMMENT ON TRIGGER pgtrigger_never_changed_d81a6 ON public.commitments_outage IS '572daa9f3999c59f8c682be5aad48855a91cb961';

CREATE TRIGGER pgtrigger_never_changed_e1fa0 BEFORE DELETE OR UPDATE ON public.commitments_conditionrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e1fa0();

COMMENT ON TRIGGER pgtrigger_never_changed_e1fa0 ON public.commitments_conditionrecord IS 'cc9d1f4e18f2e1e97dec48a5bf0a826499fd0fcd';

CREATE TRIGGER pgtrigger_never_changed_e3679 BEFORE DELETE OR UPDATE ON public.jobsearch_importedfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e3679();

COMMENT ON TRIGGER pgtrigger_never_changed_e3679 ON public.jobsearch_importedfile IS 'a0103e1d8bb39a2dbfcea502b717ac0056897385';

CREATE TRIGGER pgtrigger_never_changed_e8433 BEFORE DELETE OR UPDATE ON public.people_cohortmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e8433();

COMMENT ON TRIGGER pgtrigger_never_changed_e8433 ON public.people_cohortmove IS '1601dbfec42dba81aa46fdb6231a07e4968754af';

CREATE TRIGGER pgtrigger_never_changed_ed1e5 BEFORE DELETE OR UPDATE ON public.coaching_toldotherwise FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ed1e5();

COMMENT ON TRIGGER pgtrigger_never_changed_ed1e5 ON public.coaching_toldotherwise IS '0789c0428ff69abdf1d2cbb826a5c08c8e79e80b';

CREATE TRIGGER pgtrigger_never_changed_ed3f4 BEFORE DELETE OR UPDATE ON public.people_certification FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ed3f4();

COMMENT ON TRIGGER pgtrigger_never_changed_ed3f4 ON public.people_certification IS '714d9cf08dfab6ac1c29316b3a4bc8a5f3c3a451';

CREATE TRIGGER pgtrigger_never_changed_ef794 BEFORE DELETE OR UPDATE ON public.people_entrancerecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ef794();

COMMENT ON TRIGGER pgtrigger_never_changed_ef794 ON public.people_entrancerecord IS '4e2601aa3e88434a0ab8dc641867bfd3ce33d341';

CREATE TRIGGER pgtrigger_never_changed_f18fa BEFORE DELETE OR UPDATE ON public.jobsearch_extension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f18fa();

COMMENT ON TRIGGER pgtrigger_never_changed_f18fa ON public.jobsearch_extension IS 'ccb8b59728fc85f4ecc2c93fcc67b8a6c4821939';

CREATE TRIGGER pgtrigger_never_changed_f8367 BEFORE DELETE OR UPDATE ON public.guarantee_ruling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f8367();

COMMENT ON TRIGGER pgtrigger_never_changed_f8367 ON public.guarantee_ruling IS '6fa897d46e6f8c0709c103699a8f98bc025af37d';

CREATE TRIGGER pgtrigger_never_deleted_0a545 BEFORE DELETE ON public.coaching_lapse FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0a545();

COMMENT ON TRIGGER pgtrigger_never_deleted_0a545 ON public.coaching_lapse IS '524718881dd5da0c4332cbc80f95579a586b9908';

CREATE TRIGGER pgtrigger_never_deleted_0e952 BEFORE DELETE ON public.people_cover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0e952();

COMMENT ON TRIGGER pgtrigger_never_deleted_0e952 ON public.people_cover IS '081ce2d4bb9bee56061817a293ef05d3d3a11593';

CREATE TRIGGER pgtrigger_never_deleted_1494c BEFORE DELETE ON public.core_outboxmail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_1494c();

COMMENT ON TRIGGER pgtrigger_never_deleted_1494c ON public.core_outboxmail IS 'd86792de7b0e823539a3477a4b480c7b8b170cea';

CREATE TRIGGER pgtrigger_never_deleted_20c78 BEFORE DELETE ON public.coaching_concern FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_20c78();

COMMENT ON TRIGGER pgtrigger_never_deleted_20c78 ON public.coaching_concern IS 'a3c7719f3ef1d50288c68cf2620ec010f7e4fe6a';

CREATE TRIGGER pgtrigger_never_deleted_21059 BEFORE DELETE ON public.jobsearch_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_21059();

COMMENT ON TRIGGER pgtrigger_never_deleted_21059 ON public.jobsearch_activity IS 'e0fd6aee98691b56724e33d1a88bc4ad427f9418';

CREATE TRIGGER pgtrigger_never_deleted_3431d BEFORE DELETE ON public.commitments_excusal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3431d();

COMMENT ON TRIGGER pgtrigger_never_deleted_3431d ON public.commitments_excusal IS '1f0ab26bbea2ae5b0974baf9efecac22ea0136a1';

CREATE TRIGGER pgtrigger_never_deleted_352f0 BEFORE DELETE ON public.jobsearch_offerask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_352f0();

COMMENT ON TRIGGER pgtrigger_never_deleted_352f0 ON public.jobsearch_offerask IS 'a627b23c5ccc85135ddfad92b9141a7fc2bd6969';

CREATE TRIGGER pgtrigger_never_deleted_36fdf BEFORE DELETE ON public.coaching_appointment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_36fdf();

COMMENT ON TRIGGER pgtrigger_never_deleted_36fdf ON public.coaching_appointment IS '6fec5d59d782b4c5b75c92198454a65e75e82f77';

CREATE TRIGGER pgtrigger_never_deleted_3ff68 BEFORE DELETE ON public.jobsearch_correctionrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3ff68();

COMMENT ON TRIGGER pgtrigger_never_deleted_3ff68 ON public.jobsearch_correctionrequest IS 'db347724827e423c00cfb73f34f51e7c00770b9e';

CREATE TRIGGER pgtrigger_never_deleted_413fa BEFORE DELETE ON public.jobsearch_contact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_413fa();

COMMENT ON TRIGGER pgtrigger_never_deleted_413fa ON public.jobsearch_contact IS '8af090a36c531ee4fea0a6297c876ece023610af';

CREATE TRIGGER pgtrigger_never_deleted_4a57d BEFORE DELETE ON public.commitments_ending FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_4a57d();

COMMENT ON TRIGGER pgtrigger_never_deleted_4a57d ON public.commitments_ending IS '46e200f12e331e0ab6c7c60a3548584ce1745361';

CREATE TRIGGER pgtrigger_never_deleted_751a5 BEFORE DELETE ON public.people_role FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_751a5();

COMMENT ON TRIGGER pgtrigger_never_deleted_751a5 ON public.people_role IS '2003d9a1c9e8e4678cd149a592a9afb77098c89e';

CREATE TRIGGER pgtrigger_never_deleted_7c6ac BEFORE DELETE ON public.coaching_deliverable FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_7c6ac();

COMMENT ON TRIGGER pgtrigger_never_deleted_7c6ac ON public.coaching_deliverable IS 'e8e8fdf7e43614baadeae8539b7ebfd1cf81994f';

CREATE TRIGGER pgtrigger_never_deleted_7fcd6 BEFORE DELETE ON public.commitments_search FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_7fcd6();

COMMENT ON TRIGGER pgtrigger_never_deleted_7fcd6 ON public.commitments_search IS '9379641aae1e2166dbabece083beda150f4c5a3d';

CREATE TRIGGER pgtrigger_never_deleted_87324 BEFORE DELETE ON public.people_student FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_87324();

COMMENT ON TRIGGER pgtrigger_never_deleted_87324 ON public.people_student IS '8a1518c75aa85c14e6d29732e5c3eda827c76d82';

CREATE TRIGGER pgtrigger_never_deleted_8846c BEFORE DELETE ON public.coaching_review FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_8846c();

COMMENT ON TRIGGER pgtrigger_never_deleted_8846c ON public.coaching_review IS '5c56e48804441782a0977d6bd9a2028f8a568704';

CREATE TRIGGER pgtrigger_never_deleted_89d4e BEFORE DELETE ON public.people_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_89d4e();

COMMENT ON TRIGGER pgtrigger_never_deleted_89d4e ON public.people_assignment IS 'b886cf4880d69d201f0d3eb1c4eb5167635bc121';

CREATE TRIGGER pgtrigger_never_deleted_9b927 BEFORE DELETE ON public.jobsearch_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_9b927();

COMMENT ON TRIGGER pgtrigger_never_deleted_9b927 ON public.jobsearch_offer IS '6453a529cc9aeb171880a19d9355582fc3c506f2';

CREATE TRIGGER pgtrigger_never_deleted_ba924 BEFORE DELETE ON public.commitments_clausequestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_ba924();

COMMENT ON TRIGGER pgtrigger_never_deleted_ba924 ON public.commitments_clausequestion IS '401096b198392032f94fc46653c942c6883c18a9';

CREATE TRIGGER pgtrigger_never_deleted_bf6af BEFORE DELETE ON public.commitments_addedholiday FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_bf6af();

COMMENT ON TRIGGER pgtrigger_never_deleted_bf6af ON public.commitments_addedholiday IS 'e1f73c6df485a9398d8f2cd577e38264c64baa3b';

CREATE TRIGGER pgtrigger_never_deleted_c1a90 BEFORE DELETE ON public.guarantee_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c1a90();

COMMENT ON TRIGGER pgtrigger_never_deleted_c1a90 ON public.guarantee_claim IS '087c8362e4feb94fa7aaa95e0a8e60614818d574';

CREATE TRIGGER pgtrigger_never_deleted_c5384 BEFORE DELETE ON public.commitments_leave FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c5384();

COMMENT ON TRIGGER pgtrigger_never_deleted_c5384 ON public.commitments_leave IS 'b53aff4b2577cef0b519c8f5266ae6ca2f813eaf';

CREATE TRIGGER pgtrigger_never_deleted_cfb6d BEFORE DELETE ON public.coaching_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_cfb6d();

COMMENT ON TRIGGER pgtrigger_never_deleted_cfb6d ON public.coaching_message IS 'dca6353922cbacab8540b8c20fdd2978ee8e28e5';

CREATE TRIGGER pgtrigger_never_deleted_e58f2 BEFORE DELETE ON public.commitments_activitykind FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_e58f2();

COMMENT ON TRIGGER pgtrigger_never_deleted_e58f2 ON public.commitments_activitykind IS 'dc6164785947f8c21209de0ad28dc6f9d8003f35';

CREATE TRIGGER pgtrigger_never_emptied_042e7 BEFORE TRUNCATE ON public.people_statechange FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_042e7();

COMMENT ON TRIGGER pgtrigger_never_emptied_042e7 ON public.people_statechange IS 'c47a819da84b0112c3f9e0424b5e75da586eaad0';

CREATE TRIGGER pgtrigger_never_emptied_05d75 BEFORE TRUNCATE ON public.commitments_policykind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_05d75();

COMMENT ON TRIGGER pgtrigger_never_emptied_05d75 ON public.commitments_policykind IS 'fa554d04cb48c6adb32eddf72fd4354a55bffdd1';

CREATE TRIGGER pgtrigger_never_emptied_0ac58 BEFORE TRUNCATE ON public.jobsearch_offerask FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0ac58();

COMMENT ON TRIGGER pgtrigger_never_emptied_0ac58 ON public.jobsearch_offerask IS '2387e83d4659d436ea5047d10294ea49d771554f';

CREATE TRIGGER pgtrigger_never_emptied_12163 BEFORE TRUNCATE ON public.jobsearch_contact FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_12163();

COMMENT ON TRIGGER pgtrigger_never_emptied_12163 ON public.jobsearch_contact IS 'fd3448e18d3ec36dfb54bd4166572ebd0377b0be';

CREATE TRIGGER pgtrigger_never_emptied_1a1cb BEFORE TRUNCATE ON public.commitments_clausequestion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1a1cb();

COMMENT ON TRIGGER pgtrigger_never_emptied_1a1cb ON public.commitments_clausequestion IS '966dfe980dcde12f91fbb93687032bd0d54191f9';

CREATE TRIGGER pgtrigger_never_emptied_1bfd6 BEFORE TRUNCATE ON public.jobsearch_offer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1bfd6();

COMMENT ON TRIGGER pgtrigger_never_emptied_1bfd6 ON public.jobsearch_offer IS '1ea6db086657ab6759d6a764031844faa74be9c3';

CREATE TRIGGER pgtrigger_never_emptied_1c589 BEFORE TRUNCATE ON public.commitments_addedholiday FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1c589();

COMMENT ON TRIGGER pgtrigger_never_emptied_1c589 ON public.commitments_addedholiday IS '9a1ef526b77127856d947b0724937b332f263db3';

CREATE TRIGGER pgtrigger_never_emptied_1c9bc BEFORE TRUNCATE ON public.coaching_bounce FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1c9bc();

COMMENT ON TRIGGER pgtrigger_never_emptied_1c9bc ON public.coaching_bounce IS '23d628f9ee9a0e29f9013be9110778c0c01657c0';

CREATE TRIGGER pgtrigger_never_emptied_1e279 BEFORE TRUNCATE ON public.people_cohortmove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1e279();

COMMENT ON TRIGGER pgtrigger_never_emptied_1e279 ON public.people_cohortmove IS 'a91c8091740324cfcb35c9314391a85b6b8b2317';

CREATE TRIGGER pgtrigger_never_emptied_2607e BEFORE TRUNCATE ON public.guarantee_ruling FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2607e();

COMMENT ON TRIGGER pgtrigger_never_emptied_2607e ON public.guarantee_ruling IS '7aead58b3782ca94a8c691d10ad9ce26d83d756e';

CREATE TRIGGER pgtrigger_never_emptied_2c507 BEFORE TRUNCATE ON public.coaching_submission FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2c507();

COMMENT ON TRIGGER pgtrigger_never_emptied_2c507 ON public.coaching_submission IS '348f3207721babe6e551bbc50a813bf7c5586933';

CREATE TRIGGER pgtrigger_never_emptied_35dcb BEFORE TRUNCATE ON public.guarantee_steppedaside FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_35dcb();

COMMENT ON TRIGGER pgtrigger_never_emptied_35dcb ON public.guarantee_steppedaside IS '106c24bebc18b18fb58f3a6d3dc6a32ba3343bd5';

CREATE TRIGGER pgtrigger_never_emptied_4110f BEFORE TRUNCATE ON public.commitments_conditionrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4110f();

COMMENT ON TRIGGER pgtrigger_never_emptied_4110f ON public.commitments_conditionrecord IS 'bd51e97129c1d210dcaa07cf71917a68b2de5a6b';

CREATE TRIGGER pgtrigger_never_emptied_424f4 BEFORE TRUNCATE ON public.core_accessrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_424f4();

COMMENT ON TRIGGER pgtrigger_never_emptied_424f4 ON public.core_accessrecord IS '3c04c0dfed4fec72cfd0b7e3afab7e229f5332f9';

CREATE TRIGGER pgtrigger_never_emptied_48b3c BEFORE TRUNCATE ON public.coaching_lapse FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_48b3c();

COMMENT ON TRIGGER pgtrigger_never_emptied_48b3c ON public.coaching_lapse IS '7951dc22fc98eb2d48e27d2766ea5d4837d1e0af';

CREATE TRIGGER pgtrigger_never_emptied_4b111 BEFORE TRUNCATE ON public.people_requirementoutcome FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4b111();

COMMENT ON TRIGGER pgtrigger_never_emptied_4b111 ON public.people_requirementoutcome IS '53a7f5a9a6c5ba0b7130ef863984bfa6e1bc8b65';

CREATE TRIGGER pgtrigger_never_emptied_4db6b BEFORE TRUNCATE ON public.guarantee_recordedfinding FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4db6b();

COMMENT ON TRIGGER pgtrigger_never_emptied_4db6b ON public.guarantee_recordedfinding IS '9619e95dd2855ce7a01a3e74367807c5c548699e';

CREATE TRIGGER pgtrigger_never_emptied_4e820 BEFORE TRUNCATE ON public.commitments_tuitionpayer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4e820();

COMMENT ON TRIGGER pgtrigger_never_emptied_4e820 ON public.commitments_tuitionpayer IS 'a54b5024ebb3765b32e9ee287cacec61dc153f2a';

CREATE TRIGGER pgtrigger_never_emptied_507fc BEFORE TRUNCATE ON public.commitments_signature FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_507fc();

COMMENT ON TRIGGER pgtrigger_never_emptied_507fc ON public.commitments_signature IS '0aba0180d05b70a90165872239ce309c92c451c7';

CREATE TRIGGER pgtrigger_never_emptied_529f7 BEFORE TRUNCATE ON public.core_outboxmail FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_529f7();

COMMENT ON TRIGGER pgtrigger_never_emptied_529f7 ON public.core_outboxmail IS 'e68b4c99d81c73549f4c68d72ec86157d3e41a03';

CREATE TRIGGER pgtrigger_never_emptied_55edb BEFORE TRUNCATE ON public.people_accountchange FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_55edb();

COMMENT ON TRIGGER pgtrigger_never_emptied_55edb ON public.people_accountchange IS '97a8fdd71df7b10901c1de8a5c98de24d9e217c2';

CREATE TRIGGER pgtrigger_never_emptied_5693f BEFORE TRUNCATE ON public.guarantee_decision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5693f();

COMMENT ON TRIGGER pgtrigger_never_emptied_5693f ON public.guarantee_decision IS 'd7f348aa9dea19d6570f496b54c9cb56052569fe';

CREATE TRIGGER pgtrigger_never_emptied_5829e BEFORE TRUNCATE ON public.commitments_payersrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5829e();

COMMENT ON TRIGGER pgtrigger_never_emptied_5829e ON public.commitments_payersrecord IS 'a6108e2d1c5518e010ed95f5987a56ad3239ff4a';

CREATE TRIGGER pgtrigger_never_emptied_58c01 BEFORE TRUNCATE ON public.jobsearch_answercorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_58c01();

COMMENT ON TRIGGER pgtrigger_never_emptied_58c01 ON public.jobsearch_answercorrection IS '209da201c3d1792994ef1500a3c40e8ed311f5a6';

CREATE TRIGGER pgtrigger_never_emptied_5d138 BEFORE TRUNCATE ON public.commitments_programseries FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5d138();

COMMENT ON TRIGGER pgtrigger_never_emptied_5d138 ON public.commitments_programseries IS 'b69eead0a893f70b33fe386177a6ddeb77f4f4ec';

CREATE TRIGGER pgtrigger_never_emptied_5ea71 BEFORE TRUNCATE ON public.coaching_review FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5ea71();

COMMENT ON TRIGGER pgtrigger_never_emptied_5ea71 ON public.coaching_review IS '4fd764c481eeff20daf0a071f3beac835d02d5d0';

CREATE TRIGGER pgtrigger_never_emptied_689e0 BEFORE TRUNCATE ON public.people_role FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_689e0();

COMMENT ON TRIGGER pgtrigger_never_emptied_689e0 ON public.people_role IS '980e5ff7b6899460d3a0e287dbb733ede9f65472';

CREATE TRIGGER pgtrigger_never_emptied_6b012 BEFORE TRUNCATE ON public.commitments_series FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_6b012();

COMMENT ON TRIGGER pgtrigger_never_emptied_6b012 ON public.commitments_series IS '040534f5b4fac68b79e086db5d941285768de936';

CREATE TRIGGER pgtrigger_never_emptied_7c36c BEFORE TRUNCATE ON public.jobsearch_offerconfirmation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_7c36c();

COMMENT ON TRIGGER pgtrigger_never_emptied_7c36c ON public.jobsearch_offerconfirmation IS 'f60f5ddaf1d4fd31d94a587d5d96ebfb4c7cf8b4';

CREATE TRIGGER pgtrigger_never_emptied_82897 BEFORE TRUNCATE ON public.coaching_messageclosing FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_82897();

COMMENT ON TRIGGER pgtrigger_never_emptied_82897 ON public.coaching_messageclosing IS 'ac5a7e5c6f0d8b8bfef3c3bd6a78399c8c16ddc4';

CREATE TRIGGER pgtrigger_never_emptied_838d0 BEFORE TRUNCATE ON public.commitments_quota FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_838d0();

COMMENT ON TRIGGER pgtrigger_never_emptied_838d0 ON public.commitments_quota IS 'a3710446a4092d6c8a656b864920f0a931c2383c';

CREATE TRIGGER pgtrigger_never_emptied_83c55 BEFORE TRUNCATE ON public.coaching_messageevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_83c55();

COMMENT ON TRIGGER pgtrigger_never_emptied_83c55 ON public.coaching_messageevent IS '4c2152fc72015e3a5a5d31d1b530f495edb3410f';

CREATE TRIGGER pgtrigger_never_emptied_86723 BEFORE TRUNCATE ON public.people_certification FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_86723();

COMMENT ON TRIGGER pgtrigger_never_emptied_86723 ON public.people_certification IS '4fe8c4e35710a702bfaf8c20a41676b011db2fe6';

CREATE TRIGGER pgtrigger_never_emptied_877b3 BEFORE TRUNCATE ON public.people_assignment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_877b3();

COMMENT ON TRIGGER pgtrigger_never_emptied_877b3 ON public.people_assignment IS '342f68cfceb998bce219147b45cb5e103e22d2eb';

CREATE TRIGGER pgtrigger_never_emptied_90511 BEFORE TRUNCATE ON public.jobsearch_correctionrequest FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_90511();

COMMENT ON TRIGGER pgtrigger_never_emptied_90511 ON public.jobsearch_correctionrequest IS 'ac89c34fcc251c104b685451078ee684a284fe7f';

CREATE TRIGGER pgtrigger_never_emptied_97c55 BEFORE TRUNCATE ON public.commitments_clauseanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_97c55();

COMMENT ON TRIGGER pgtrigger_never_emptied_97c55 ON public.commitments_clauseanswer IS '13338febabb90b64a989492de4aaae81d2a98345';

CREATE TRIGGER pgtrigger_never_emptied_9de32 BEFORE TRUNCATE ON public.coaching_message FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_9de32();

COMMENT ON TRIGGER pgtrigger_never_emptied_9de32 ON public.coaching_message IS '44e3562c8b897e73b9051db57bef5d2034d5bd78';

CREATE TRIGGER pgtrigger_never_emptied_a4d73 BEFORE TRUNCATE ON public.coaching_outcomecorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_a4d73();

COMMENT ON TRIGGER pgtrigger_never_emptied_a4d73 ON public.coaching_outcomecorrection IS '44f4e601eb513f66849440782b1edef9f82b0f73';

CREATE TRIGGER pgtrigger_never_emptied_a559b BEFORE TRUNCATE ON public.guarantee_claim FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_a559b();

COMMENT ON TRIGGER pgtrigger_never_emptied_a559b ON public.guarantee_claim IS 'ec23cb70b201b8b0e4fb55f8d848ecbd13b529de';

CREATE TRIGGER pgtrigger_never_emptied_a6f75 BEFORE TRUNCATE ON public.commitments_policy FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_a6f75();

COMMENT ON TRIGGER pgtrigger_never_emptied_a6f75 ON public.commitments_policy IS 'c240e155231cca7c8df09fee6db13671fc4cb767';

CREATE TRIGGER pgtrigger_never_emptied_a9016 BEFORE TRUNCATE ON public.jobsearch_acceptance FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_a9016();

COMMENT ON TRIGGER pgtrigger_never_emptied_a9016 ON public.jobsearch_acceptance IS '753821a5a0c90e2d984c4e4b04a3d1e33fc43290';

CREATE TRIGGER pgtrigger_never_emptied_aa0c1 BEFORE TRUNCATE ON public.coaching_bookingcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_aa0c1();

COMMENT ON TRIGGER pgtrigger_never_emptied_aa0c1 ON public.coaching_bookingcorrection IS 'd3c0571c9bbd7568381efe32664d9d02ef3cd5ed';

CREATE TRIGGER pgtrigger_never_emptied_add36 BEFORE TRUNCATE ON public.commitments_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_add36();

COMMENT ON TRIGGER pgtrigger_never_emptied_add36 ON public.commitments_acknowledgement IS '17532b37a26d439be066385164b5a7732686f420';

CREATE TRIGGER pgtrigger_never_emptied_b1b25 BEFORE TRUNCATE ON public.jobsearch_importedfile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b1b25();

COMMENT ON TRIGGER pgtrigger_never_emptied_b1b25 ON public.jobsearch_importedfile IS 'c6bfbf9187007282c9e9b23d21fc80edbc89786d';

CREATE TRIGGER pgtrigger_never_emptied_b6ddd BEFORE TRUNCATE ON public.jobsearch_activityevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b6ddd();

COMMENT ON TRIGGER pgtrigger_never_emptied_b6ddd ON public.jobsearch_activityevent IS '714b41a9b44ca3b984a11926c9094ee750f59686';

CREATE TRIGGER pgtrigger_never_emptied_b734b BEFORE TRUNCATE ON public.commitments_quotakind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b734b();

COMMENT ON TRIGGER pgtrigger_never_emptied_b734b ON public.commitments_quotakind IS '9d5db8d616c73a6bde7c6eb88899f60f72879669';

CREATE TRIGGER pgtrigger_never_emptied_bc073 BEFORE TRUNCATE ON public.commitments_leave FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bc073();

COMMENT ON TRIGGER pgtrigger_never_emptied_bc073 ON public.commitments_leave IS '70f2460cb5be883cfb09fc4546557750c3af96b5';

CREATE TRIGGER pgtrigger_never_emptied_bcedf BEFORE TRUNCATE ON public.people_entrancerecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bcedf();

COMMENT ON TRIGGER pgtrigger_never_emptied_bcedf ON public.people_entrancerecord IS '3987ed57dba6ed4ea17c082aa714cc06d3134a1a';

CREATE TRIGGER pgtrigger_never_emptied_bfd15 BEFORE TRUNCATE ON public.coaching_toldotherwise FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bfd15();

COMMENT ON TRIGGER pgtrigger_never_emptied_bfd15 ON public.coaching_toldotherwise IS 'ee3b8e85a936d550e3fb71effdf80c4e84ad7bbb';

CREATE TRIGGER pgtrigger_never_emptied_c04ef BEFORE TRUNCATE ON public.coaching_appointment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c04ef();

COMMENT ON TRIGGER pgtrigger_never_emptied_c04ef ON public.coaching_appointment IS '22044d6518e66a0b02221696cad53b1a49c4304d';

CREATE TRIGGER pgtrigger_never_emptied_c2e8b BEFORE TRUNCATE ON public.jobsearch_activity FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c2e8b();

COMMENT ON TRIGGER pgtrigger_never_emptied_c2e8b ON public.jobsearch_activity IS '89d18b5a4aaf8c0d38cc05242c505a4bf7893af7';

CREATE TRIGGER pgtrigger_never_emptied_c3612 BEFORE TRUNCATE ON public.guarantee_evidencesnapshot FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c3612();

COMMENT ON TRIGGER pgtrigger_never_emptied_c3612 ON public.guarantee_evidencesnapshot IS '4dd4083aa5b36bb91a49d0d574e54471e7c8a60b';

CREATE TRIGGER pgtrigger_never_emptied_c4382 BEFORE TRUNCATE ON public.commitments_excusal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c4382();

COMMENT ON TRIGGER pgtrigger_never_emptied_c4382 ON public.commitments_excusal IS '552f67a906e11e3dccccc081742835110743ba4d';

CREATE TRIGGER pgtrigger_never_emptied_c4e7d BEFORE TRUNCATE ON public.commitments_ending FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c4e7d();

COMMENT ON TRIGGER pgtrigger_never_emptied_c4e7d ON public.commitments_ending IS 'c620755e25b8d031b093b028656e16c9a81d548f';

CREATE TRIGGER pgtrigger_never_emptied_c52e8 BEFORE TRUNCATE ON public.guarantee_fallenproposal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c52e8();

COMMENT ON TRIGGER pgtrigger_never_emptied_c52e8 ON public.guarantee_fallenproposal IS 'fc2a99a0b1ba05b19fa987e030efe1954b7e3a0f';

CREATE TRIGGER pgtrigger_never_emptied_c807b BEFORE TRUNCATE ON public.commitments_activitykind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c807b();

COMMENT ON TRIGGER pgtrigger_never_emptied_c807b ON public.commitments_activitykind IS '6182220f3151d79100698dd94213f1cc1b5c2622';

CREATE TRIGGER pgtrigger_never_emptied_d6804 BEFORE TRUNCATE ON public.jobsearch_offeraskevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d6804();

COMMENT ON TRIGGER pgtrigger_never_emptied_d6804 ON public.jobsearch_offeraskevent IS 'cfcda25d55fb0027e1a50511cc1eb091191f9959';

CREATE TRIGGER pgtrigger_never_emptied_dd4a4 BEFORE TRUNCATE ON public.guarantee_trailentry FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_dd4a4();

COMMENT ON TRIGGER pgtrigger_never_emptied_dd4a4 ON public.guarantee_trailentry IS '1be721743f2f8b38e42555fa462663180b33d759';

CREATE TRIGGER pgtrigger_never_emptied_e1735 BEFORE TRUNCATE ON public.jobsearch_extension FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e1735();

COMMENT ON TRIGGER pgtrigger_never_emptied_e1735 ON public.jobsearch_extension IS '5aa8bbc35d57155b1b2f8328ed2ea017e3a461e0';

CREATE TRIGGER pgtrigger_never_emptied_e18e4 BEFORE TRUNCATE ON public.jobsearch_offerevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e18e4();

COMMENT ON TRIGGER pgtrigger_never_emptied_e18e4 ON public.jobsearch_offerevent IS 'b73cca3410f5fe7c1045f5841929c8078794e6a1';

CREATE TRIGGER pgtrigger_never_emptied_e200a BEFORE TRUNCATE ON public.guarantee_secondopinion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e200a();

COMMENT ON TRIGGER pgtrigger_never_emptied_e200a ON public.guarantee_secondopinion IS 'a8447ed2da34a8790d43f1f624bc5b143c549ed3';

CREATE TRIGGER pgtrigger_never_emptied_e253e BEFORE TRUNCATE ON public.people_cover FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e253e();

COMMENT ON TRIGGER pgtrigger_never_emptied_e253e ON public.people_cover IS '7d171018177eb026e1e34786f2c1086034096e25';

CREATE TRIGGER pgtrigger_never_emptied_e4369 BEFORE TRUNCATE ON public.coaching_reviewcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e4369();

COMMENT ON TRIGGER pgtrigger_never_emptied_e4369 ON public.coaching_reviewcorrection IS '06e7ae0d028e23581a282e9d1ee8fe7a4c7ddf9e';

CREATE TRIGGER pgtrigger_never_emptied_e565a BEFORE TRUNCATE ON public.coaching_dropcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e565a();

COMMENT ON TRIGGER pgtrigger_never_emptied_e565a ON public.coaching_dropcorrection IS 'e8fd2bc1badcafa908a2e63d6692f6617f31c239';

CREATE TRIGGER pgtrigger_never_emptied_e774b BEFORE TRUNCATE ON public.people_student FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e774b();

COMMENT ON TRIGGER pgtrigger_never_emptied_e774b ON public.people_student IS 'f1bab6b747ee99e42c7a75f4b625213dc8a36c17';

CREATE TRIGGER pgtrigger_never_emptied_e9286 BEFORE TRUNCATE ON public.coaching_deliverable FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e9286();

COMMENT ON TRIGGER pgtrigger_never_emptied_e9286 ON public.coaching_deliverable IS '3ca3d918674485d1229a78f3112e2cfbbba3c23a';

CREATE TRIGGER pgtrigger_never_emptied_f1225 BEFORE TRUNCATE ON public.guarantee_findingtakenback FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f1225();

COMMENT ON TRIGGER pgtrigger_never_emptied_f1225 ON public.guarantee_findingtakenback IS 'f92bcb0e810b8b4af448cb5404b52114e1feb782';

CREATE TRIGGER pgtrigger_never_emptied_f135b BEFORE TRUNCATE ON public.commitments_outage FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f135b();

COMMENT ON TRIGGER pgtrigger_never_emptied_f135b ON public.commitments_outage IS '1d748713d81bbf4c69fe9823526c65a16a8d7e0b';

CREATE TRIGGER pgtrigger_never_emptied_f3976 BEFORE TRUNCATE ON public.commitments_condition FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f3976();

COMMENT ON TRIGGER pgtrigger_never_emptied_f3976 ON public.commitments_condition IS '0a18596214639fd82f78239da0c1b0f76dee27e3';

CREATE TRIGGER pgtrigger_never_emptied_f5ccc BEFORE TRUNCATE ON public.commitments_search FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f5ccc();

COMMENT ON TRIGGER pgtrigger_never_emptied_f5ccc ON public.commitments_search IS 'a7eac975e472c4fd840a8c3f13b9bc74bbc2c680';

CREATE TRIGGER pgtrigger_never_emptied_fd08c BEFORE TRUNCATE ON public.coaching_deliverablecorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_fd08c();

COMMENT ON TRIGGER pgtrigger_never_emptied_fd08c ON public.coaching_deliverablecorrection IS 'd48e33bb73bcf42fa2da510f51e36e7dda06914f';

CREATE TRIGGER pgtrigger_never_emptied_ff137 BEFORE TRUNCATE ON public.coaching_concern FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_ff137();

COMMENT ON TRIGGER pgtrigger_never_emptied_ff137 ON public.coaching_concern IS 'e18ad678ecfcb1a763bc6c4ea5eada30132b9563';

CREATE TRIGGER pgtrigger_nobody_answers_themself_508f2 BEFORE INSERT ON public.commitments_clauseanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_nobody_answers_themself_508f2();

COMMENT ON TRIGGER pgtrigger_nobody_answers_themself_508f2 ON public.commitments_clauseanswer IS '80282d4b6f27b3a9f706b1721ba3a6765e3ff14a';

CREATE TRIGGER pgtrigger_outcome_corrected_only_749c2 BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN ((((old.outcome)::text <> ''::text) AND ((((((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.minutes_late IS DISTINCT FROM new.minutes_late)) OR (old.note IS DISTINCT FROM new.note)) OR (old.recorded_by_id IS DISTINCT FROM new.recorded_by_id)) OR (old.recorded_at IS DISTINCT FROM new.recorded_at)))) EXECUTE FUNCTION public.pgtrigger_outcome_corrected_only_749c2();

COMMENT ON TRIGGER pgtrigger_outcome_corrected_only_749c2 ON public.coaching_appointment IS '5461ecba8027ffdbe834e57a9c05cfb5e4deb211';

CREATE TRIGGER pgtrigger_published_never_changed_03e91 BEFORE INSERT OR DELETE OR UPDATE ON public.commitments_condition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_never_changed_03e91();

COMMENT ON TRIGGER pgtrigger_published_never_changed_03e91 ON public.commitments_condition IS '00b58d7286dd73bb0740a68a00f2ca9510ac8881';

CREATE TRIGGER pgtrigger_published_never_changed_32d8c BEFORE INSERT OR DELETE OR UPDATE ON public.commitments_quotakind FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_never_changed_32d8c();

COMMENT ON TRIGGER pgtrigger_published_never_changed_32d8c ON public.commitments_quotakind IS 'fa5b6972240ecde8296c7fc80746adaffcc62175';

CREATE TRIGGER pgtrigger_published_never_changed_4d294 BEFORE DELETE OR UPDATE ON public.commitments_policy FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_published_never_changed_4d294();

COMMENT ON TRIGGER pgtrigger_published_never_changed_4d294 ON public.commitments_policy IS '66a414c69d0dabeb3948188329ece587a23117e4';

CREATE TRIGGER pgtrigger_published_never_changed_d2276 BEFORE INSERT OR DELETE OR UPDATE ON public.commitments_policykind FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_never_changed_d2276();

COMMENT ON TRIGGER pgtrigger_published_never_changed_d2276 ON public.commitments_policykind IS 'e91e8e7b42e0d40aeba832e7987943bb6c27d878';

CREATE TRIGGER pgtrigger_published_never_changed_ef2ca BEFORE INSERT OR DELETE OR UPDATE ON public.commitments_quota FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_never_changed_ef2ca();

COMMENT ON TRIGGER pgtrigger_published_never_changed_ef2ca ON public.commitments_quota IS '657679336f8c08a237e53aa1acfa1cbd8316961d';

CREATE TRIGGER pgtrigger_request_corrected_only_fc390 BEFORE UPDATE ON public.coaching_deliverable FOR EACH ROW WHEN ((true AND (((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.due_on IS DISTINCT FROM new.due_on)))) EXECUTE FUNCTION public.pgtrigger_request_corrected_only_fc390();

COMMENT ON TRIGGER pgtrigger_request_corrected_only_fc390 ON public.coaching_deliverable IS 'f1546e8b0d301230264d185fb9deaddff3fe166c';

CREATE TRIGGER pgtrigger_review_corrected_only_4b765 BEFORE UPDATE ON public.coaching_review FOR EACH ROW WHEN ((true AND ((((old.approved IS DISTINCT FROM new.approved) OR (old.note IS DISTINCT FROM new.note)) OR (old.by_id IS DISTINCT FROM new.by_id)) OR (old.at IS DISTINCT FROM new.at)))) EXECUTE FUNCTION public.pgtrigger_review_corrected_only_4b765();

COMMENT ON TRIGGER pgtrigger_review_corrected_only_4b765 ON public.coaching_review IS '0af4b37641c276fab00b2ebcff3a4e10d6328f65';

CREATE TRIGGER pgtrigger_takes_effect_1f7a9 AFTER INSERT ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_1f7a9();

COMMENT ON TRIGGER pgtrigger_takes_effect_1f7a9 ON public.jobsearch_answercorrection IS '6bc3583cf99e363b1c8432136a8f6a78632e54e6';

CREATE TRIGGER pgtrigger_takes_effect_2dbe4 AFTER INSERT ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_2dbe4();

COMMENT ON TRIGGER pgtrigger_takes_effect_2dbe4 ON public.coaching_deliverablecorrection IS '579a76ed5c347427d990baf9f324c2dc48e088b8';

CREATE TRIGGER pgtrigger_takes_effect_5ba98 AFTER INSERT ON public.coaching_reviewcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_5ba98();

COMMENT ON TRIGGER pgtrigger_takes_effect_5ba98 ON public.coaching_reviewcorrection IS 'ffe0657ec3f8ce4e7fa6a72b81303ddfffb0ca3d';

CREATE TRIGGER pgtrigger_takes_effect_69eec AFTER INSERT ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_69eec();

COMMENT ON TRIGGER pgtrigger_takes_effect_69eec ON public.coaching_dropcorrection IS 'f3fb5715218cf5786f51994daec91e7a33ffde2c';

CREATE TRIGGER pgtrigger_takes_effect_de10c AFTER INSERT ON public.coaching_bookingcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_de10c();

COMMENT ON TRIGGER pgtrigger_takes_effect_de10c ON public.coaching_bookingcorrection IS 'dcc9cf07e9c4cf9151e21070ca9c3d6bdaa0f99c';

CREATE TRIGGER pgtrigger_takes_effect_e7d8c AFTER INSERT ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_e7d8c();

COMMENT ON TRIGGER pgtrigger_takes_effect_e7d8c ON public.coaching_outcomecorrection IS '7746af83f88ae8a030ff3de5d6ab8eebe184e8b1';

CREATE TRIGGER pgtrigger_update_update_4dae1 AFTER UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4dae1();

COMMENT ON TRIGGER pgtrigger_update_update_4dae1 ON public.jobsearch_offer IS '69a04de208d2e8abbdc8f5cffafcc9bc2745fde5';

CREATE TRIGGER pgtrigger_update_update_61902 AFTER UPDATE ON public.jobsearch_activity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_61902();

COMMENT ON TRIGGER pgtrigger_update_update_61902 ON public.jobsearch_activity IS '212246072054aeedc27c710fa3e6c0210e8aa957';

CREATE TRIGGER pgtrigger_update_update_644d5 AFTER UPDATE ON public.jobsearch_offerask FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_644d5();

COMMENT ON TRIGGER pgtrigger_update_update_644d5 ON public.jobsearch_offerask IS 'f67348bdfaca44950699af7354c6382ab38469d3';

CREATE TRIGGER pgtrigger_update_update_c2017 AFTER UPDATE ON public.coaching_message FOR EACH ROW WHEN ((((NOT (old.reply_due_at IS NULL)) AND (old.reply_due_at IS DISTINCT FROM new.reply_due_at)) OR ((NOT (old.warn_at IS NULL)) AND (old.warn_at IS DISTINCT FROM new.warn_at)) OR ((NOT (old.lapse_at IS NULL)) AND (old.lapse_at IS DISTINCT FROM new.lapse_at)) OR ((NOT (old.kept IS NULL)) AND (old.kept IS DISTINCT FROM new.kept)) OR ((NOT (old.missed_at IS NULL)) AND (old.missed_at IS DISTINCT FROM new.missed_at)))) EXECUTE FUNCTION public.pgtrigger_update_update_c2017();

COMMENT ON TRIGGER pgtrigger_update_update_c2017 ON public.coaching_message IS '47360b827e6ed0b291ba396e5af61da3a0c99cf4';

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_appointment
    ADD CONSTRAINT coaching_appointment_booked_by_id_e6ac0d8d_fk_people_user_id FOREIGN KEY (booked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_appointment
    ADD CONSTRAINT coaching_appointment_host_id_79f25b79_fk_people_user_id FOREIGN KEY (host_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_appointment
    ADD CONSTRAINT coaching_appointment_recorded_by_id_8b967f12_fk_people_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_appointment
    ADD CONSTRAINT coaching_appointment_student_id_99f78399_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bookingcorrection
    ADD CONSTRAINT coaching_bookingcorr_appointment_id_83d5157a_fk_coaching_ FOREIGN KEY (appointment_id) REFERENCES public.coaching_appointment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bookingcorrection
    ADD CONSTRAINT coaching_bookingcorr_was_host_id_749e6b96_fk_people_us FOREIGN KEY (was_host_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bookingcorrection
    ADD CONSTRAINT coaching_bookingcorrection_by_id_33aa679e_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bookingcorrection
    ADD CONSTRAINT coaching_bookingcorrection_host_id_1f65f43b_fk_people_user_id FOREIGN KEY (host_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bounce
    ADD CONSTRAINT coaching_bounce_by_id_9af16427_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_bounce
    ADD CONSTRAINT coaching_bounce_message_id_01eeb222_fk_coaching_message_id FOREIGN KEY (message_id) REFERENCES public.coaching_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_concern
    ADD CONSTRAINT coaching_concern_decided_by_id_2ded7a00_fk_people_user_id FOREIGN KEY (decided_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_concern
    ADD CONSTRAINT coaching_concern_raised_by_id_5e89c429_fk_people_user_id FOREIGN KEY (raised_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_concern
    ADD CONSTRAINT coaching_concern_student_id_93b03ff8_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_deliverable
    ADD CONSTRAINT coaching_deliverable_cancelled_by_id_fc3c9fc1_fk_people_user_id FOREIGN KEY (cancelled_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_deliverablecorrection
    ADD CONSTRAINT coaching_deliverable_deliverable_id_c398e34c_fk_coaching_ FOREIGN KEY (deliverable_id) REFERENCES public.coaching_deliverable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_deliverable
    ADD CONSTRAINT coaching_deliverable_set_by_id_9e036b81_fk_people_user_id FOREIGN KEY (set_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_deliverable
    ADD CONSTRAINT coaching_deliverable_student_id_9aafcec8_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_deliverablecorrection
    ADD CONSTRAINT coaching_deliverablecorrection_by_id_078f1ffb_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_dropcorrection
    ADD CONSTRAINT coaching_dropcorrect_was_cancelled_by_id_3ca8330b_fk_people_us FOREIGN KEY (was_cancelled_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_dropcorrection
    ADD CONSTRAINT coaching_dropcorrection_by_id_c6bac19a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_dropcorrection
    ADD CONSTRAINT coaching_dropcorrection_lapse_id_a385b568_fk_coaching_lapse_id FOREIGN KEY (lapse_id) REFERENCES public.coaching_lapse(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_cancelled_by_id_72de63d8_fk_people_user_id FOREIGN KEY (cancelled_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_confirmed_by_id_71bd4de3_fk_people_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_message_id_578b664a_fk_coaching_message_id FOREIGN KEY (message_id) REFERENCES public.coaching_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_reinstated_by_id_9c01b783_fk_people_user_id FOREIGN KEY (reinstated_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_lapse
    ADD CONSTRAINT coaching_lapse_search_id_184c77b4_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_message
    ADD CONSTRAINT coaching_message_sender_id_2af8bf5a_fk_people_user_id FOREIGN KEY (sender_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_message
    ADD CONSTRAINT coaching_message_student_id_2fc7c92a_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_messageclosing
    ADD CONSTRAINT coaching_messageclos_message_id_19dfe222_fk_coaching_ FOREIGN KEY (message_id) REFERENCES public.coaching_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_messageclosing
    ADD CONSTRAINT coaching_messageclosing_by_id_e38628d6_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_outcomecorrection
    ADD CONSTRAINT coaching_outcomecorr_appointment_id_1373c65a_fk_coaching_ FOREIGN KEY (appointment_id) REFERENCES public.coaching_appointment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_outcomecorrection
    ADD CONSTRAINT coaching_outcomecorr_was_recorded_by_id_333b6c47_fk_people_us FOREIGN KEY (was_recorded_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_outcomecorrection
    ADD CONSTRAINT coaching_outcomecorrection_by_id_ed484b87_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_review
    ADD CONSTRAINT coaching_review_by_id_b08de7c2_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_review
    ADD CONSTRAINT coaching_review_submission_id_2a63d8e9_fk_coaching_ FOREIGN KEY (submission_id) REFERENCES public.coaching_submission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_reviewcorrection
    ADD CONSTRAINT coaching_reviewcorre_review_id_3ed393f4_fk_coaching_ FOREIGN KEY (review_id) REFERENCES public.coaching_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_reviewcorrection
    ADD CONSTRAINT coaching_reviewcorrection_by_id_e85da18c_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_reviewcorrection
    ADD CONSTRAINT coaching_reviewcorrection_was_by_id_cb709eb2_fk_people_user_id FOREIGN KEY (was_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_submission
    ADD CONSTRAINT coaching_submission_deliverable_id_7b449d00_fk_coaching_ FOREIGN KEY (deliverable_id) REFERENCES public.coaching_deliverable(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_toldotherwise
    ADD CONSTRAINT coaching_toldotherwi_message_id_3aa27539_fk_coaching_ FOREIGN KEY (message_id) REFERENCES public.coaching_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_toldotherwise
    ADD CONSTRAINT coaching_toldotherwise_by_id_40290bb2_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_acknowledgement
    ADD CONSTRAINT commitments_acknowle_policy_id_ee63eed4_fk_commitmen FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_acknowledgement
    ADD CONSTRAINT commitments_acknowle_student_id_43b0011e_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_acknowledgement
    ADD CONSTRAINT commitments_acknowledgement_by_id_6937bb3c_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_addedholiday
    ADD CONSTRAINT commitments_addedhol_taken_back_by_id_7f290263_fk_people_us FOREIGN KEY (taken_back_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_addedholiday
    ADD CONSTRAINT commitments_addedholiday_added_by_id_e542993f_fk_people_user_id FOREIGN KEY (added_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_clauseanswer
    ADD CONSTRAINT commitments_clausean_question_id_27418f0d_fk_commitmen FOREIGN KEY (question_id) REFERENCES public.commitments_clausequestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_clauseanswer
    ADD CONSTRAINT commitments_clauseanswer_by_id_d3ee1dcf_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_clausequestion
    ADD CONSTRAINT commitments_clausequ_policy_id_dfd12315_fk_commitmen FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_clausequestion
    ADD CONSTRAINT commitments_clausequ_student_id_9b86bb21_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_clausequestion
    ADD CONSTRAINT commitments_clausequestion_asker_id_2a7f8831_fk_people_user_id FOREIGN KEY (asker_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_conditionrecord
    ADD CONSTRAINT commitments_conditio_condition_id_2e62cac8_fk_commitmen FOREIGN KEY (condition_id) REFERENCES public.commitments_condition(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_condition
    ADD CONSTRAINT commitments_conditio_policy_id_fba32e8e_fk_commitmen FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_conditionrecord
    ADD CONSTRAINT commitments_conditio_student_id_ccfc1da9_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_conditionrecord
    ADD CONSTRAINT commitments_conditionrecord_by_id_5f4ad4e4_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_ending
    ADD CONSTRAINT commitments_ending_by_id_3e78637a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_ending
    ADD CONSTRAINT commitments_ending_search_id_71af5bfe_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_ending
    ADD CONSTRAINT commitments_ending_undone_by_id_f52c4317_fk_people_user_id FOREIGN KEY (undone_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_agreed_by_id_8abbcb53_fk_people_user_id FOREIGN KEY (agreed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_asked_by_id_46c739e7_fk_people_user_id FOREIGN KEY (asked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_declined_by_id_6aa36097_fk_people_user_id FOREIGN KEY (declined_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_excused_by_id_75e452f1_fk_people_user_id FOREIGN KEY (excused_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_excusal
    ADD CONSTRAINT commitments_excusal_search_id_b7e634ab_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_leave
    ADD CONSTRAINT commitments_leave_asked_by_id_5c96535f_fk_people_user_id FOREIGN KEY (asked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_leave
    ADD CONSTRAINT commitments_leave_decided_by_id_d7cc6671_fk_people_user_id FOREIGN KEY (decided_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_leave
    ADD CONSTRAINT commitments_leave_search_id_533c2318_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_outage
    ADD CONSTRAINT commitments_outage_by_id_6ca14e83_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_payersrecord
    ADD CONSTRAINT commitments_payersre_student_id_8272a300_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_payersrecord
    ADD CONSTRAINT commitments_payersrecord_by_id_2deadbbd_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_policy
    ADD CONSTRAINT commitments_policy_drafted_by_id_620016cf_fk_people_user_id FOREIGN KEY (drafted_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_policy
    ADD CONSTRAINT commitments_policy_published_by_id_7e3ebc8d_fk_people_user_id FOREIGN KEY (published_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_policy
    ADD CONSTRAINT commitments_policy_series_id_df48207d_fk_commitments_series_id FOREIGN KEY (series_id) REFERENCES public.commitments_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_policykind
    ADD CONSTRAINT commitments_policyki_kind_id_a26bc96b_fk_commitmen FOREIGN KEY (kind_id) REFERENCES public.commitments_activitykind(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_policykind
    ADD CONSTRAINT commitments_policyki_policy_id_7b510f1b_fk_commitmen FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_programseries
    ADD CONSTRAINT commitments_programs_program_id_10ac3ee4_fk_people_pr FOREIGN KEY (program_id) REFERENCES public.people_program(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_programseries
    ADD CONSTRAINT commitments_programs_series_id_2d28dde5_fk_commitmen FOREIGN KEY (series_id) REFERENCES public.commitments_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_programseries
    ADD CONSTRAINT commitments_programseries_by_id_24d6be1f_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_quota
    ADD CONSTRAINT commitments_quota_policy_id_32518440_fk_commitments_policy_id FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_quotakind
    ADD CONSTRAINT commitments_quotakin_kind_id_7b97fd80_fk_commitmen FOREIGN KEY (kind_id) REFERENCES public.commitments_activitykind(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_quotakind
    ADD CONSTRAINT commitments_quotakind_quota_id_e7847cbf_fk_commitments_quota_id FOREIGN KEY (quota_id) REFERENCES public.commitments_quota(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_search
    ADD CONSTRAINT commitments_search_policy_id_85cc13cd_fk_commitments_policy_id FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_search
    ADD CONSTRAINT commitments_search_signature_id_b880591c_fk_commitmen FOREIGN KEY (signature_id) REFERENCES public.commitments_signature(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_search
    ADD CONSTRAINT commitments_search_student_id_09bf30ef_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_series
    ADD CONSTRAINT commitments_series_begun_by_id_c54366e5_fk_people_user_id FOREIGN KEY (begun_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_signature
    ADD CONSTRAINT commitments_signatur_policy_id_8e80070a_fk_commitmen FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_signature
    ADD CONSTRAINT commitments_signature_student_id_358a7398_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.commitments_tuitionpayer
    ADD CONSTRAINT commitments_tuitionp_record_id_4e83557a_fk_commitmen FOREIGN KEY (record_id) REFERENCES public.commitments_payersrecord(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_accessrecord
    ADD CONSTRAINT core_accessrecord_actor_id_17924a87_fk_people_user_id FOREIGN KEY (actor_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_search_id_a0c6d464_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_student_id_00b5976a_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_by_id_f9895e43_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_claim_id_83ff1d5c_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT guarantee_evidencesn_claim_id_5773dd08_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenprop_decision_id_1a45a837_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_by_id_5818da76_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtak_finding_id_f826aae7_fk_guarantee FOREIGN KEY (finding_id) REFERENCES public.guarantee_recordedfinding(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_by_id_d1921719_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfi_claim_id_05f61119_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfi_evidence_id_afe15775_fk_guarantee FOREIGN KEY (evidence_id) REFERENCES public.guarantee_evidencesnapshot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfinding_by_id_2adef56b_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replay
    ADD CONSTRAINT guarantee_replay_asked_by_id_da828997_fk_people_user_id FOREIGN KEY (asked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_coh_replay_id_99d269da_fk_guarantee FOREIGN KEY (replay_id) REFERENCES public.guarantee_replay(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_cohorts_cohort_id_b02a135d_fk_people_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.people_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replay
    ADD CONSTRAINT guarantee_replay_policy_id_b84bba3b_fk_commitments_policy_id FOREIGN KEY (policy_id) REFERENCES public.commitments_policy(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT guarantee_replayresu_replay_id_2d76dbcd_fk_guarantee FOREIGN KEY (replay_id) REFERENCES public.guarantee_replay(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT guarantee_replayresult_student_id_6b7aaa0d_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_by_id_8bcd3e61_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_claim_id_4aa04105_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopin_decision_id_2eaa5a68_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_by_id_68ddf504_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_steppedaside
    ADD CONSTRAINT guarantee_steppedaside_by_id_5dfd88cb_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_steppedaside
    ADD CONSTRAINT guarantee_steppedaside_claim_id_462d5365_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_by_id_500a1fef_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_claim_id_2befb195_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_acceptance
    ADD CONSTRAINT jobsearch_acceptance_activity_id_acf9fd26_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_acceptance
    ADD CONSTRAINT jobsearch_acceptance_by_id_347c9c36_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_changed_by_id_94155e23_fk_people_user_id FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_contact_id_7e08e623_fk_jobsearch_contact_id FOREIGN KEY (contact_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_employer_id_e19d9878_fk_jobsearch FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_imported_from_id_8a27f86b_fk_jobsearch FOREIGN KEY (imported_from_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_kind_id_6e4a76b2_fk_commitmen FOREIGN KEY (kind_id) REFERENCES public.commitments_activitykind(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_student_id_a28f321c_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_answercorrection
    ADD CONSTRAINT jobsearch_answercorr_offer_id_ca713010_fk_jobsearch FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_answercorrection
    ADD CONSTRAINT jobsearch_answercorrection_by_id_c6325e62_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_employer_id_b02e6297_fk_jobsearch_employer_id FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_student_id_0a424dd8_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_activity_id_ca3cd42e_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_asked_by_id_2bbdcd7e_fk_people_us FOREIGN KEY (asked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_decided_by_id_4b7a81c5_fk_people_us FOREIGN KEY (decided_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_extension
    ADD CONSTRAINT jobsearch_extension_offer_id_e6d96d49_fk_jobsearch_offer_id FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_by_id_3b79c16e_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_student_id_f9772ec0_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_changed_by_id_8d2679bb_fk_people_user_id FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_employer_id_6d16d9f5_fk_jobsearch_employer_id FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_student_id_719577d1_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerask
    ADD CONSTRAINT jobsearch_offerask_offer_id_1e9de1cb_fk_jobsearch_offer_id FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerconfirmation
    ADD CONSTRAINT jobsearch_offerconfi_offer_id_142191ed_fk_jobsearch FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerconfirmation
    ADD CONSTRAINT jobsearch_offerconfirmation_by_id_b16da2ee_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_by_id_32a29bbf_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_user_id_f71aa27c_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_assignment
    ADD CONSTRAINT people_assignment_by_id_6d69dfcb_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_assignment
    ADD CONSTRAINT people_assignment_coach_id_ded1fd0c_fk_people_user_id FOREIGN KEY (coach_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_assignment
    ADD CONSTRAINT people_assignment_student_id_9903bd77_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_certification
    ADD CONSTRAINT people_certification_by_id_0965a49d_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_certification
    ADD CONSTRAINT people_certification_student_id_340857cf_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cohort
    ADD CONSTRAINT people_cohort_program_id_bd96a42b_fk_people_program_id FOREIGN KEY (program_id) REFERENCES public.people_program(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_after_id_183cbaea_fk_people_cohort_id FOREIGN KEY (after_id) REFERENCES public.people_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_before_id_c8342607_fk_people_cohort_id FOREIGN KEY (before_id) REFERENCES public.people_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_by_id_5dfaa74e_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_student_id_1971cd6f_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_away_id_5843fdff_fk_people_user_id FOREIGN KEY (away_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_by_id_1ad5d9a7_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_covering_id_7847df82_fk_people_user_id FOREIGN KEY (covering_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_ended_by_id_57aa1b18_fk_people_user_id FOREIGN KEY (ended_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_programrequirement
    ADD CONSTRAINT people_programrequir_program_id_1f93f9ad_fk_people_pr FOREIGN KEY (program_id) REFERENCES public.people_program(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_requirementoutcome
    ADD CONSTRAINT people_requirementou_certification_id_734b68be_fk_people_ce FOREIGN KEY (certification_id) REFERENCES public.people_certification(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_requirementoutcome
    ADD CONSTRAINT people_requirementou_requirement_id_17427d3b_fk_people_pr FOREIGN KEY (requirement_id) REFERENCES public.people_programrequirement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_role
    ADD CONSTRAINT people_role_given_by_id_cc2ad48f_fk_people_user_id FOREIGN KEY (given_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_role
    ADD CONSTRAINT people_role_user_id_432e6469_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_rosterupload
    ADD CONSTRAINT people_rosterupload_applied_by_id_0a70d31f_fk_people_user_id FOREIGN KEY (applied_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_rosterupload
    ADD CONSTRAINT people_rosterupload_by_id_85892cd2_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_statechange
    ADD CONSTRAINT people_statechange_by_id_4d2056ab_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_statechange
    ADD CONSTRAINT people_statechange_student_id_94b08d0f_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_student
    ADD CONSTRAINT people_student_cohort_id_10abfb35_fk_people_cohort_id FOREIGN KEY (cohort_id) REFERENCES public.people_cohort(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_student
    ADD CONSTRAINT people_student_user_id_d4a52ed3_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_user_groups
    ADD CONSTRAINT people_user_groups_group_id_1f0237d0_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_user_groups
    ADD CONSTRAINT people_user_groups_user_id_290df956_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_user_user_permissions
    ADD CONSTRAINT people_user_user_per_permission_id_55f01ef0_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_user_user_permissions
    ADD CONSTRAINT people_user_user_permissions_user_id_7d19557b_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.standing_period
    ADD CONSTRAINT standing_period_search_id_9cc9a57b_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.standing_standing
    ADD CONSTRAINT standing_standing_current_id_5ca112e4_fk_standing_period_id FOREIGN KEY (current_id) REFERENCES public.standing_period(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.standing_standing
    ADD CONSTRAINT standing_standing_search_id_1ef3abe6_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.standing_standing
    ADD CONSTRAINT standing_standing_student_id_abd68947_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;
