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

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

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

CREATE FUNCTION public.pgtrigger_adds_up_to_refund_6023f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
            PERFORM FROM guarantee_claim WHERE id IN (
                SELECT claim_id FROM guarantee_owedrefund WHERE id IN (SELECT owed_id FROM added)
            ) ORDER BY id FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT FROM guarantee_owedrefund o WHERE o.id IN (SELECT owed_id FROM added) AND o.amount
                      <> (SELECT sum(s.amount) FROM guarantee_payeeshare s WHERE s.owed_id = o.id)
            ) THEN
                RAISE EXCEPTION 'Shares must add up to the refund' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        
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

CREATE FUNCTION public.pgtrigger_begins_its_history_6cf5a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
        INSERT INTO jobsearch_stagemove
            (opening_id, stage, closing, own_stage_id, since, cause, at, by_id,
             was_stage, was_closing, was_own_stage_id, was_stage_since)
        VALUES (NEW.id, NEW.stage, NEW.closing, NEW.own_stage_id, NEW.stage_since, 'added',
                NEW.added_at, NEW.changed_by_id, NEW.stage, NEW.closing, NEW.own_stage_id, NEW.stage_since);
        RETURN NULL;
    
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

CREATE FUNCTION public.pgtrigger_chained_4fbe2() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM guarantee_frozenrecord)
                        OR NEW.previous <> coalesce(
                            (SELECT digest FROM guarantee_frozenrecord ORDER BY number DESC LIMIT 1), ''
                        )
                        OR NEW.digest <> encode(sha256(convert_to(NEW.canonical, 'UTF8')), 'hex')
                    THEN
                        RAISE EXCEPTION 'Cannot add to % table: this is not the next link', TG_TABLE_NAME;
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
                    INSERT INTO "jobsearch_activityevent" ("accepted_at", "changed_at", "changed_by_id", "commit_key", "contact_id", "device_time", "employer_id", "id", "imported_from_id", "kind_id", "link", "logged_at", "note", "occurred_on", "opening_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "source_key", "struck_at", "student_id") VALUES (NEW."accepted_at", NEW."changed_at", NEW."changed_by_id", NEW."commit_key", NEW."contact_id", NEW."device_time", NEW."employer_id", NEW."id", NEW."imported_from_id", NEW."kind_id", NEW."link", NEW."logged_at", NEW."note", NEW."occurred_on", NEW."opening_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."source", NEW."source_key", NEW."struck_at", NEW."student_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d6219() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offerevent" ("answer", "answer_stated_at", "answered_at", "benefits", "bonus", "by_school", "changed_at", "changed_by_id", "counted", "country", "due_at", "employer_by_day", "employer_deadline", "employer_id", "employer_zone", "ends_search", "equity", "first_year_pay", "governed_by", "hours_per_week", "id", "in_field", "length", "missed_at", "opening_id", "pay", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "received_at", "role", "starts_on", "stated_at", "student_id", "subdivision", "terms", "type", "withdrawn_at", "workplace", "written", "zone") VALUES (NEW."answer", NEW."answer_stated_at", NEW."answered_at", NEW."benefits", NEW."bonus", NEW."by_school", NEW."changed_at", NEW."changed_by_id", NEW."counted", NEW."country", NEW."due_at", NEW."employer_by_day", NEW."employer_deadline", NEW."employer_id", NEW."employer_zone", NEW."ends_search", NEW."equity", NEW."first_year_pay", NEW."governed_by", NEW."hours_per_week", NEW."id", NEW."in_field", NEW."length", NEW."missed_at", NEW."opening_id", NEW."pay", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."received_at", NEW."role", NEW."starts_on", NEW."stated_at", NEW."student_id", NEW."subdivision", NEW."terms", NEW."type", NEW."withdrawn_at", NEW."workplace", NEW."written", NEW."zone"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_keeps_what_was_5ab83() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT stage, closing, own_stage_id, stage_since INTO NEW.was_stage, NEW.was_closing, NEW.was_own_stage_id, NEW.was_stage_since
                    FROM jobsearch_opening WHERE id = NEW.opening_id FOR NO KEY UPDATE;
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

CREATE FUNCTION public.pgtrigger_keeps_what_was_65852() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    SELECT state, settled_at, logged_id INTO NEW.was_state, NEW.was_settled_at, NEW.was_logged_id
                    FROM jobsearch_followup WHERE id = NEW.follow_up_id FOR NO KEY UPDATE;
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

CREATE FUNCTION public.pgtrigger_kept_01cff() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_062b8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_0f3c9() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_0fd25() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_27b01() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_35d17() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_3b6e2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_3d957() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_437e2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_4f348() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_646a8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_77635() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_7fac2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_8366c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_869af() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_8a5fc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_92cd9() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_970cb() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_9e25d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_a22dc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_af168() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_b4745() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_c2c8f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_cabfc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_cd960() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_d69cb() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_dc016() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_e0bc2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_e5c5b() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_e9e84() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_kept_fa5a4() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_moved_only_29835() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM jobsearch_stagemove c
                    WHERE c.id = (SELECT max(id) FROM jobsearch_stagemove WHERE opening_id = OLD.id)
                      AND ROW(c.was_stage, c.was_closing, c.was_own_stage_id, c.was_stage_since) IS NOT DISTINCT FROM ROW(OLD.stage, OLD.closing, OLD.own_stage_id, OLD.stage_since)
                      AND ROW(c.stage, c.closing, c.own_stage_id, c.since) IS NOT DISTINCT FROM ROW(NEW.stage, NEW.closing, NEW.own_stage_id, NEW.stage_since)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: an opening is moved by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_031b4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_0811a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_0b362() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_0c3a6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
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

CREATE FUNCTION public.pgtrigger_never_changed_12b52() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_13c3e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_142d4() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_248b0() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_2ead4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_30255() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_328f1() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_34ed7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_37535() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_3b1ce() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_464c9() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_493a7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_495e5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_4a3bd() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_50cb1() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_53555() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_553c4() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_5b2ab() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_5cb34() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_5ce7d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_5dc78() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_624bc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_6ca98() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_71bd5() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_73af4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_777f7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_7a290() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_819a6() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_8ba22() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_8bc48() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_993bf() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_9ba3f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_a0a0c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_a8e4c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_aca14() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_b0f63() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_b1495() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_b6965() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_b9dbf() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_c0649() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_c2298() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_c5954() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_c5fa5() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_c8a3e() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_cdc99() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_d16d8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_d98fb() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_de581() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_e3a5d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_e8f1e() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_f1f09() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_f397c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_f6a99() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_changed_fc509() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_changed_fc83b() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_002fc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_0ab92() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_0bd05() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_15a19() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_19ce6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_1c4bd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_1de55() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_2f87e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_33a2c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_3844c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_3bd21() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_4bb75() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_4d110() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_5f911() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_5fad7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_60601() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_6406a() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_818cc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_97a6d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_9f959() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_a08a9() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_bf7b0() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_c6ac7() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_c91df() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_d13c6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_d4f2d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_d8e77() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_e1e3c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_deleted_f0cd6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_fa940() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_deleted_fd701() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_00924() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_02168() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_02765() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_02a48() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_042ec() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_06f3c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_07954() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_0960b() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_0bb3a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_0d07d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_0f0ff() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_15647() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_1a88a() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_1f66d() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_20a15() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_23b89() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_24607() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_24e8e() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_27643() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_27d85() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_2949f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_29740() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_2a442() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_2ebdd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_3411f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_3667c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_397c6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_3fa0a() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_439c7() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_4e483() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_4e72c() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_4eed4() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_5339d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_57ed8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_58926() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_5b343() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_5d634() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_5f304() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_60d9f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_68b83() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_68fe8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_6de7c() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_74dc6() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_751d8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_7f908() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_82a6d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_83b8f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_860c8() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_86e6f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_8b642() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_8dd2b() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_9553f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_99632() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_9b72a() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_a1b39() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_aaa2b() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_b1489() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_b79c8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_baf74() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_c272d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_c46ce() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c4a99() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_c553a() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_c8a8f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c9ad4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_c9d52() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_ca0dd() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_ca200() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_cfb77() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d0472() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d1929() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d61d2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_d7253() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d7b74() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_d9de5() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_de7d0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_dec5a() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_dfadd() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_e1cbc() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_e6f8e() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e7699() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_e870f() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_e90c7() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_ee963() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f0447() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f0636() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_emptied_f7cf8() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_f87ea() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_never_emptied_fbad2() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_never_too_much_df2b4() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                DECLARE owed record; claim record;
                BEGIN
                    
            SELECT o.id, o.claim_id, o.amount, s.kind, s.name, s.amount AS share INTO owed
            FROM guarantee_payeeshare s JOIN guarantee_owedrefund o ON o.id = s.owed_id WHERE s.id = NEW.share_id;
            PERFORM FROM people_student
            WHERE id = (SELECT student_id FROM guarantee_claim WHERE id = owed.claim_id) FOR NO KEY UPDATE;
            SELECT c.student_id, c.state INTO claim FROM guarantee_claim c WHERE c.id = owed.claim_id FOR NO KEY UPDATE;
            IF claim.state NOT IN ('decided', 'settled')
                OR EXISTS (SELECT FROM guarantee_owedrefund WHERE claim_id = owed.claim_id AND id > owed.id) THEN
                RAISE EXCEPTION 'Nothing is owed of this refund now' USING ERRCODE = 'check_violation';
            END IF;
            IF (
        SELECT coalesce(sum(p.amount), 0) FROM guarantee_refundpayment p
        JOIN guarantee_payeeshare s ON s.id = p.share_id JOIN guarantee_owedrefund o ON o.id = s.owed_id
        JOIN guarantee_claim c ON c.id = o.claim_id
        WHERE NOT EXISTS (SELECT FROM guarantee_returnedpayment r WHERE r.payment_id = p.id)
     AND o.claim_id = owed.claim_id AND s.kind = owed.kind
                    AND (s.kind = 'student' OR s.name = owed.name)) > owed.share THEN
                RAISE EXCEPTION 'Never more than a payee is owed' USING ERRCODE = 'check_violation';
            END IF;
            IF (
        SELECT coalesce(sum(p.amount), 0) FROM guarantee_refundpayment p
        JOIN guarantee_payeeshare s ON s.id = p.share_id JOIN guarantee_owedrefund o ON o.id = s.owed_id
        JOIN guarantee_claim c ON c.id = o.claim_id
        WHERE NOT EXISTS (SELECT FROM guarantee_returnedpayment r WHERE r.payment_id = p.id)
     AND o.claim_id = owed.claim_id) > owed.amount THEN
                RAISE EXCEPTION 'Never more than is owed in all' USING ERRCODE = 'check_violation';
            END IF;
            IF (
        SELECT coalesce(sum(p.amount), 0) FROM guarantee_refundpayment p
        JOIN guarantee_payeeshare s ON s.id = p.share_id JOIN guarantee_owedrefund o ON o.id = s.owed_id
        JOIN guarantee_claim c ON c.id = o.claim_id
        WHERE NOT EXISTS (SELECT FROM guarantee_returnedpayment r WHERE r.payment_id = p.id)
     AND c.student_id = claim.student_id)
                    > (SELECT tuition_paid FROM people_student WHERE id = claim.student_id) THEN
                RAISE EXCEPTION 'Never more than the tuition that was paid' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        
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

CREATE FUNCTION public.pgtrigger_owners_alone_8b398() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                    IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
                        RAISE EXCEPTION 'Cannot add to % table: only the owner erases', TG_TABLE_NAME;
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

CREATE FUNCTION public.pgtrigger_settled_only_17576() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    
                IF NOT EXISTS (
                    SELECT FROM jobsearch_followupmove c
                    WHERE c.id = (SELECT max(id) FROM jobsearch_followupmove WHERE follow_up_id = OLD.id)
                      AND ROW(c.was_state, c.was_settled_at, c.was_logged_id) IS NOT DISTINCT FROM ROW(OLD.state, OLD.settled_at, OLD.logged_id)
                      AND ROW(c.state, c.settled_at, c.logged_id, c.at, c.by_id) IS NOT DISTINCT FROM ROW(NEW.state, NEW.settled_at, NEW.logged_id, NEW.changed_at, NEW.changed_by_id)
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: a follow-up is settled, or taken up again, by a correction', TG_TABLE_NAME;
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

CREATE FUNCTION public.pgtrigger_takes_effect_96eac() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE jobsearch_opening SET stage = NEW.stage, closing = NEW.closing, own_stage_id = NEW.own_stage_id, stage_since = NEW.since WHERE id = NEW.opening_id; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_takes_effect_994d0() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    UPDATE jobsearch_followup SET state = NEW.state, settled_at = NEW.settled_at, logged_id = NEW.logged_id, changed_at = NEW.at, changed_by_id = NEW.by_id WHERE id = NEW.follow_up_id; RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_16720() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_followupevent" ("due_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."due_on", _pgh_attach_context(), NOW(), 'update', OLD."id", OLD."what"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2cd0d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_openingevent" ("contact_id", "employer_id", "link", "next_on", "next_step", "pay", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "posting_text", "role") VALUES (OLD."contact_id", OLD."employer_id", OLD."link", OLD."next_on", OLD."next_step", OLD."pay", _pgh_attach_context(), NOW(), 'update', OLD."id", OLD."place", OLD."posting_text", OLD."role"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4dae1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_offerevent" ("answer", "answer_stated_at", "answered_at", "benefits", "bonus", "by_school", "changed_at", "changed_by_id", "counted", "country", "due_at", "employer_by_day", "employer_deadline", "employer_id", "employer_zone", "ends_search", "equity", "first_year_pay", "governed_by", "hours_per_week", "id", "in_field", "length", "missed_at", "opening_id", "pay", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "received_at", "role", "starts_on", "stated_at", "student_id", "subdivision", "terms", "type", "withdrawn_at", "workplace", "written", "zone") VALUES (NEW."answer", NEW."answer_stated_at", NEW."answered_at", NEW."benefits", NEW."bonus", NEW."by_school", NEW."changed_at", NEW."changed_by_id", NEW."counted", NEW."country", NEW."due_at", NEW."employer_by_day", NEW."employer_deadline", NEW."employer_id", NEW."employer_zone", NEW."ends_search", NEW."equity", NEW."first_year_pay", NEW."governed_by", NEW."hours_per_week", NEW."id", NEW."in_field", NEW."length", NEW."missed_at", NEW."opening_id", NEW."pay", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."received_at", NEW."role", NEW."starts_on", NEW."stated_at", NEW."student_id", NEW."subdivision", NEW."terms", NEW."type", NEW."withdrawn_at", NEW."workplace", NEW."written", NEW."zone"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_61902() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_activityevent" ("accepted_at", "changed_at", "changed_by_id", "commit_key", "contact_id", "device_time", "employer_id", "id", "imported_from_id", "kind_id", "link", "logged_at", "note", "occurred_on", "opening_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "source_key", "struck_at", "student_id") VALUES (NEW."accepted_at", NEW."changed_at", NEW."changed_by_id", NEW."commit_key", NEW."contact_id", NEW."device_time", NEW."employer_id", NEW."id", NEW."imported_from_id", NEW."kind_id", NEW."link", NEW."logged_at", NEW."note", NEW."occurred_on", NEW."opening_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."source", NEW."source_key", NEW."struck_at", NEW."student_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_7f33e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_contactdetailsevent" ("address", "does", "met", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remember", "through_id") VALUES (OLD."address", OLD."does", OLD."met", _pgh_attach_context(), NOW(), 'update', OLD."id", OLD."remember", OLD."through_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9c1bc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    INSERT INTO "jobsearch_openingnoteevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (_pgh_attach_context(), NOW(), 'update', OLD."id", OLD."text"); RETURN NULL;
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

CREATE TEXT SEARCH CONFIGURATION public.english_unaccented (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.english_unaccented
    ADD MAPPING FOR uint WITH simple;

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
    proposed_at timestamp with time zone,
    proposed_by_id bigint,
    proposed_why text DEFAULT ''::text NOT NULL,
    CONSTRAINT another_decides_a_concern CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = raised_by_id) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT two_uphold_a_concern CHECK (((proposed_by_id IS NULL) OR ((NOT ((proposed_by_id = raised_by_id) AND (proposed_by_id IS NOT NULL))) AND ((NOT (upheld AND (upheld IS NOT NULL))) OR (NOT ((proposed_by_id = decided_by_id) AND (proposed_by_id IS NOT NULL) AND (decided_by_id IS NOT NULL)))))))
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

CREATE TABLE public.coaching_putoff (
    id bigint NOT NULL,
    until timestamp with time zone NOT NULL,
    why character varying(200) NOT NULL,
    rank smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    by_id bigint NOT NULL,
    ended_by_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT coaching_putoff_rank_check CHECK ((rank >= 0)),
    CONSTRAINT put_off_ended_by_somebody CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT put_off_into_the_future CHECK ((until > at)),
    CONSTRAINT put_off_says_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.coaching_putoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_putoff_id_seq
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

CREATE TABLE public.coaching_setaside (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint NOT NULL,
    student_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT aside_kind_known CHECK (((kind)::text = ANY ((ARRAY['message'::character varying, 'late'::character varying])::text[]))),
    CONSTRAINT aside_undone_by_somebody CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL)) OR ((undone_at >= at) AND (undone_by_id IS NOT NULL)))),
    CONSTRAINT coaching_setaside_number_check CHECK ((number >= 0))
);

ALTER TABLE public.coaching_setaside ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.coaching_setaside_id_seq
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
    reaches character varying(12) DEFAULT ''::character varying NOT NULL,
    evidence character varying(8) DEFAULT ''::character varying NOT NULL,
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
    student_id bigint,
    CONSTRAINT one_students_time_is_no_outage CHECK ((((student_id IS NULL) AND ((what)::text = ANY ((ARRAY['service'::character varying, 'mail'::character varying])::text[]))) OR ((student_id IS NOT NULL) AND ((what)::text = 'still'::text)))),
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
    actor_id bigint,
    act character varying(5) DEFAULT 'seen'::character varying NOT NULL,
    CONSTRAINT access_act_known CHECK (((act)::text = ANY ((ARRAY['seen'::character varying, 'sent'::character varying, 'taken'::character varying])::text[])))
);

ALTER TABLE public.core_accessrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_accessrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_inboundmail (
    id bigint NOT NULL,
    source character varying(8) NOT NULL,
    source_key character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    kind character varying(12) NOT NULL,
    number bigint NOT NULL,
    received_at timestamp with time zone NOT NULL,
    size integer NOT NULL,
    whole boolean NOT NULL,
    nature character varying(10) NOT NULL,
    sender_check character varying(10) NOT NULL,
    sender character varying(320) NOT NULL,
    why character varying(200) NOT NULL,
    raw bytea,
    state character varying(12) NOT NULL,
    decided_at timestamp with time zone,
    erase_at timestamp with time zone,
    CONSTRAINT core_inboundmail_size_check CHECK ((size >= 0)),
    CONSTRAINT inbound_nature_known CHECK (((nature)::text = ANY ((ARRAY['person'::character varying, 'generated'::character varying, 'replied'::character varying, 'report'::character varying, 'ours'::character varying])::text[]))),
    CONSTRAINT inbound_sender_check_known CHECK (((sender_check)::text = ANY ((ARRAY['own'::character varying, 'authentic'::character varying, 'unchecked'::character varying, 'forged'::character varying])::text[]))),
    CONSTRAINT inbound_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'for_a_person'::character varying, 'confirmed'::character varying, 'thrown_away'::character varying])::text[])))
);

ALTER TABLE public.core_inboundmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_inboundmail_id_seq
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
    dropped_at timestamp with time zone,
    gather_at timestamp with time zone,
    gathered_in_id bigint,
    kind character varying(24) NOT NULL,
    part text NOT NULL,
    person_id bigint,
    stop_page character varying(500) NOT NULL,
    CONSTRAINT core_outboxmail_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT what_waits_for_another_mail_is_not_sent CHECK (((sent_at IS NULL) OR (gather_at IS NULL)))
);

ALTER TABLE public.core_outboxmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_outboxmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_storedfile (
    id bigint NOT NULL,
    name character varying(150) NOT NULL,
    mime character varying(100) NOT NULL,
    size integer NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    by_id bigint,
    CONSTRAINT core_storedfile_size_check CHECK ((size >= 0))
);

ALTER TABLE public.core_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_storedfile_id_seq
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

CREATE TABLE public.guarantee_accommodatedperiod (
    id bigint NOT NULL,
    excusal_id bigint NOT NULL,
    decision_id bigint NOT NULL
);

ALTER TABLE public.guarantee_accommodatedperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_accommodatedperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_accommodation (
    id bigint NOT NULL,
    ground character varying(12) NOT NULL,
    why text NOT NULL,
    periods character varying(12)[] NOT NULL,
    requirements smallint[] NOT NULL,
    salt character varying(32) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    search_id bigint NOT NULL,
    first_day date,
    last_day date,
    CONSTRAINT accommodation_asks_for_something CHECK (((NOT (periods = '{}'::character varying(12)[])) OR (NOT (requirements = '{}'::smallint[])) OR (first_day IS NOT NULL))),
    CONSTRAINT accommodation_days_whole CHECK ((((first_day IS NULL) AND (last_day IS NULL)) OR ((first_day IS NOT NULL) AND (last_day >= first_day) AND (last_day IS NOT NULL)))),
    CONSTRAINT accommodation_ground_known CHECK (((ground)::text = ANY ((ARRAY['illness'::character varying, 'disability'::character varying, 'bereavement'::character varying, 'birth'::character varying, 'care'::character varying, 'service'::character varying, 'other'::character varying, '[erased]'::character varying])::text[]))),
    CONSTRAINT accommodation_says_why CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.guarantee_accommodation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_accommodation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_accommodationdecision (
    id bigint NOT NULL,
    periods character varying(12)[] NOT NULL,
    requirements smallint[] NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    needs_second boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    agreed_at timestamp with time zone,
    back_at timestamp with time zone,
    back_why text NOT NULL,
    accommodation_id bigint NOT NULL,
    agreed_by_id bigint,
    back_by_id bigint,
    by_id bigint NOT NULL,
    claim_id bigint,
    first_day date,
    last_day date,
    CONSTRAINT accommodation_agreed_whole CHECK ((((agreed_at IS NULL) AND (agreed_by_id IS NULL)) OR ((agreed_at IS NOT NULL) AND (agreed_by_id IS NOT NULL) AND (back_at IS NULL)))),
    CONSTRAINT accommodation_decision_days_whole CHECK ((((first_day IS NULL) AND (last_day IS NULL)) OR ((first_day IS NOT NULL) AND (last_day >= first_day) AND (last_day IS NOT NULL)))),
    CONSTRAINT accommodation_decision_says_why CHECK ((NOT (why = ''::text))),
    CONSTRAINT accommodation_sent_back_whole CHECK ((((back_at IS NULL) AND (back_by_id IS NULL) AND (back_why = ''::text)) OR ((back_at IS NOT NULL) AND (back_by_id IS NOT NULL) AND (NOT (back_why = ''::text))))),
    CONSTRAINT some_are_never_forgiven CHECK ((NOT (requirements && ARRAY[(1)::smallint, (2)::smallint, (8)::smallint]))),
    CONSTRAINT two_admins_accommodate CHECK (((agreed_by_id IS NULL) OR (NOT ((agreed_by_id = by_id) AND (agreed_by_id IS NOT NULL))))),
    CONSTRAINT two_admins_forgive CHECK (((requirements = '{}'::smallint[]) OR needs_second OR (claim_id IS NOT NULL)))
);

ALTER TABLE public.guarantee_accommodationdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_accommodationdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_accommodationdocument (
    id bigint NOT NULL,
    accommodation_id bigint NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.guarantee_accommodationdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_accommodationdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_appeal (
    id bigint NOT NULL,
    statement text NOT NULL,
    late boolean NOT NULL,
    cause text NOT NULL,
    salt character varying(32) NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    claim_id bigint NOT NULL,
    final_id bigint NOT NULL,
    CONSTRAINT appeal_says_something CHECK ((NOT (statement = ''::text))),
    CONSTRAINT late_appeal_says_why CHECK (((NOT late) OR (NOT (cause = ''::text))))
);

ALTER TABLE public.guarantee_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_appealanswer (
    id bigint NOT NULL,
    agrees boolean NOT NULL,
    note text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    proposal_id bigint NOT NULL,
    CONSTRAINT appeal_disagreement_says_why CHECK ((agrees OR (NOT (note = ''::text))))
);

ALTER TABLE public.guarantee_appealanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_appealanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_appealdocument (
    id bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    appeal_id bigint NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.guarantee_appealdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_appealdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_appealproposal (
    id bigint NOT NULL,
    ruled character varying(10) NOT NULL,
    reasons text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    appeal_id bigint NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT appeal_ruling_known CHECK (((ruled)::text = ANY ((ARRAY['heard'::character varying, 'not_heard'::character varying, 'stands'::character varying, 'back'::character varying])::text[]))),
    CONSTRAINT appeal_ruling_says_why CHECK ((NOT (reasons = ''::text)))
);

ALTER TABLE public.guarantee_appealproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_appealproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    CONSTRAINT claim_state_known CHECK (((state)::text = ANY ((ARRAY['filed'::character varying, 'proposed'::character varying, 'drawn'::character varying, 'decided'::character varying, 'appealed'::character varying, 'settled'::character varying, 'withdrawn'::character varying])::text[]))),
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

CREATE TABLE public.guarantee_claimhold (
    id bigint NOT NULL,
    until date NOT NULL,
    back_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT hold_lies_ahead CHECK ((back_at > at)),
    CONSTRAINT hold_says_why CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE public.guarantee_claimhold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_claimhold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_claimreleased (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    taken_id bigint NOT NULL
);

ALTER TABLE public.guarantee_claimreleased ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_claimreleased_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_claimstatement (
    id bigint NOT NULL,
    requirement smallint NOT NULL,
    text text NOT NULL,
    file_count smallint NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT claim_statement_says_something CHECK (((NOT (text = ''::text)) OR (file_count > 0))),
    CONSTRAINT guarantee_claimstatement_file_count_check CHECK ((file_count >= 0)),
    CONSTRAINT guarantee_claimstatement_requirement_check CHECK ((requirement >= 0)),
    CONSTRAINT statement_on_a_requirement CHECK ((requirement >= 1))
);

ALTER TABLE public.guarantee_claimstatement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_claimstatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_claimtaken (
    id bigint NOT NULL,
    word text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_claimtaken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_claimtaken_id_seq
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
    claim_id bigint NOT NULL,
    letter text DEFAULT ''::text NOT NULL
);

ALTER TABLE public.guarantee_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_dossierlook (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    evidence_id bigint,
    trail_up_to_id bigint NOT NULL
);

ALTER TABLE public.guarantee_dossierlook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_dossierlook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_erasure (
    id bigint NOT NULL,
    record_class character varying(8) NOT NULL,
    years smallint NOT NULL,
    texts integer NOT NULL,
    by_role character varying(63) NOT NULL,
    at timestamp with time zone NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT erasure_class_known CHECK (((record_class)::text = ANY ((ARRAY['claim'::character varying, 'search'::character varying, 'school'::character varying])::text[]))),
    CONSTRAINT guarantee_erasure_texts_check CHECK ((texts >= 0)),
    CONSTRAINT guarantee_erasure_years_check CHECK ((years >= 0))
);

ALTER TABLE public.guarantee_erasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_erasure_id_seq
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

CREATE TABLE public.guarantee_evidencewatch (
    id bigint NOT NULL,
    look_at timestamp with time zone NOT NULL,
    final_id bigint NOT NULL
);

ALTER TABLE public.guarantee_evidencewatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_evidencewatch_id_seq
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

CREATE TABLE public.guarantee_finaldecision (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    decision_id bigint NOT NULL
);

ALTER TABLE public.guarantee_finaldecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_finaldecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_financefile (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    by_id bigint NOT NULL,
    taken_back_by_id bigint,
    CONSTRAINT file_taken_back_by_somebody CHECK ((((taken_back_at IS NULL) AND (taken_back_by_id IS NULL)) OR ((taken_back_at IS NOT NULL) AND (taken_back_by_id IS NOT NULL))))
);

ALTER TABLE public.guarantee_financefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_financefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_financeline (
    id bigint NOT NULL,
    number integer NOT NULL,
    amount numeric(10,2) NOT NULL,
    file_id bigint NOT NULL,
    share_id bigint NOT NULL,
    CONSTRAINT finance_line_of_something CHECK ((amount > (0)::numeric)),
    CONSTRAINT guarantee_financeline_number_check CHECK ((number >= 0))
);

ALTER TABLE public.guarantee_financeline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_financeline_id_seq
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

CREATE TABLE public.guarantee_frozenrecord (
    id bigint NOT NULL,
    number integer NOT NULL,
    canonical text NOT NULL,
    previous character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    final_id bigint NOT NULL,
    CONSTRAINT guarantee_frozenrecord_number_check CHECK ((number >= 0))
);

ALTER TABLE public.guarantee_frozenrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_frozenrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_frozentext (
    id bigint NOT NULL,
    number integer NOT NULL,
    record_class character varying(8) NOT NULL,
    for_student boolean NOT NULL,
    salt character varying(32),
    text text,
    record_id bigint NOT NULL,
    CONSTRAINT frozen_text_class_known CHECK (((record_class)::text = ANY ((ARRAY['claim'::character varying, 'search'::character varying, 'school'::character varying])::text[]))),
    CONSTRAINT guarantee_frozentext_number_check CHECK ((number >= 0)),
    CONSTRAINT salt_goes_with_its_text CHECK ((((salt IS NULL) AND (text IS NULL)) OR ((salt IS NOT NULL) AND (text IS NOT NULL))))
);

ALTER TABLE public.guarantee_frozentext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_frozentext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearing (
    id bigint NOT NULL,
    findings jsonb NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL
);

ALTER TABLE public.guarantee_hearing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearinganswer (
    id bigint NOT NULL,
    helper character varying(150) NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hearing_id bigint NOT NULL
);

ALTER TABLE public.guarantee_hearinganswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearinganswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearingclosed (
    id bigint NOT NULL,
    why character varying(8) NOT NULL,
    made_again jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    evidence_id bigint NOT NULL,
    hearing_id bigint NOT NULL,
    CONSTRAINT hearing_closed_for_a_reason CHECK (((why)::text = ANY ((ARRAY['answered'::character varying, 'time'::character varying, 'again'::character varying, 'moot'::character varying])::text[])))
);

ALTER TABLE public.guarantee_hearingclosed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearingclosed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearingextension (
    id bigint NOT NULL,
    closes_at timestamp with time zone,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hearing_id bigint NOT NULL,
    request_id bigint,
    CONSTRAINT more_time_has_a_reason CHECK ((NOT (why = ''::text))),
    CONSTRAINT only_a_request_is_declined CHECK (((request_id IS NOT NULL) OR (closes_at IS NOT NULL)))
);

ALTER TABLE public.guarantee_hearingextension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearingextension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearingfile (
    id bigint NOT NULL,
    file_id bigint NOT NULL,
    point_id bigint NOT NULL
);

ALTER TABLE public.guarantee_hearingfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearingfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearingpoint (
    id bigint NOT NULL,
    requirement smallint NOT NULL,
    text text NOT NULL,
    salt character varying(32) NOT NULL,
    answer_id bigint NOT NULL,
    CONSTRAINT guarantee_hearingpoint_requirement_check CHECK ((requirement >= 0))
);

ALTER TABLE public.guarantee_hearingpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearingpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_hearingtimerequest (
    id bigint NOT NULL,
    until_day date NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hearing_id bigint NOT NULL,
    CONSTRAINT more_time_is_asked_with_a_reason CHECK ((NOT (why = ''::text)))
);

ALTER TABLE public.guarantee_hearingtimerequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_hearingtimerequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_holdlifted (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hold_id bigint NOT NULL
);

ALTER TABLE public.guarantee_holdlifted ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_holdlifted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_laterfact (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    ref character varying(32) NOT NULL,
    digest character varying(64) NOT NULL,
    requirements jsonb NOT NULL,
    sentence text NOT NULL,
    at timestamp with time zone NOT NULL,
    over_at timestamp with time zone,
    final_id bigint NOT NULL
);

ALTER TABLE public.guarantee_laterfact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_laterfact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_laterfactssetaside (
    id bigint NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    final_id bigint NOT NULL,
    up_to_id bigint NOT NULL,
    CONSTRAINT set_aside_says_why CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE public.guarantee_laterfactssetaside ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_laterfactssetaside_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_legalhold (
    id bigint NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT legal_hold_says_why CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE public.guarantee_legalhold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_legalhold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_legalholdlifted (
    id bigint NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hold_id bigint NOT NULL,
    CONSTRAINT lifting_legal_hold_says_why CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE public.guarantee_legalholdlifted ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_legalholdlifted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_letter (
    id bigint NOT NULL,
    text text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    final_id bigint NOT NULL,
    CONSTRAINT letter_says_something CHECK ((NOT (text = ''::text)))
);

ALTER TABLE public.guarantee_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_moreanswered (
    id bigint NOT NULL,
    words text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    file_id bigint,
    asked_id bigint NOT NULL,
    CONSTRAINT more_answer_says_something CHECK (((NOT (words = ''::text)) OR (file_id IS NOT NULL)))
);

ALTER TABLE public.guarantee_moreanswered ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_moreanswered_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_moreasked (
    id bigint NOT NULL,
    requirement smallint NOT NULL,
    question text NOT NULL,
    salt character varying(32) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT guarantee_moreasked_requirement_check CHECK ((requirement >= 0)),
    CONSTRAINT more_is_asked_in_words CHECK ((NOT (question = ''::text))),
    CONSTRAINT more_is_due_later CHECK ((due_at > at))
);

ALTER TABLE public.guarantee_moreasked ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_moreasked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_outsidejudge (
    id bigint NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_why text NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    ended_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT nobody_invites_themself CHECK ((NOT (user_id = by_id))),
    CONSTRAINT outside_judge_ended_with_a_reason CHECK (((ended_by_id IS NULL) OR ((ended_at IS NOT NULL) AND (NOT (ended_why = ''::text)))))
);

ALTER TABLE public.guarantee_outsidejudge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_outsidejudge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_owedrefund (
    id bigint NOT NULL,
    amount numeric(10,2) NOT NULL,
    tuition_paid numeric(10,2) NOT NULL,
    at timestamp with time zone NOT NULL,
    claim_id bigint NOT NULL,
    final_id bigint NOT NULL,
    CONSTRAINT refund_within_tuition CHECK (((amount >= (0)::numeric) AND (amount <= tuition_paid)))
);

ALTER TABLE public.guarantee_owedrefund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_owedrefund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_payeeshare (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    name character varying(150) NOT NULL,
    amount numeric(10,2) NOT NULL,
    owed_id bigint NOT NULL,
    CONSTRAINT payee_gets_something CHECK ((amount > (0)::numeric)),
    CONSTRAINT payee_kind_known CHECK (((kind)::text = ANY ((ARRAY['student'::character varying, 'lender'::character varying, 'grant'::character varying])::text[])))
);

ALTER TABLE public.guarantee_payeeshare ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_payeeshare_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_pointreply (
    id bigint NOT NULL,
    text text NOT NULL,
    salt character varying(32) NOT NULL,
    decision_id bigint NOT NULL,
    point_id bigint NOT NULL,
    CONSTRAINT a_reply_says_something CHECK ((NOT (text = ''::text)))
);

ALTER TABLE public.guarantee_pointreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_pointreply_id_seq
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
    CONSTRAINT an_accommodation_forgives CHECK (((NOT ((finding)::text = 'forgiven'::text)) OR (((computed)::text = 'forgiven'::text) AND (NOT (requirement = ANY (ARRAY[1, 2, 8])))))),
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

CREATE TABLE public.guarantee_refundpayment (
    id bigint NOT NULL,
    amount numeric(10,2) NOT NULL,
    reference character varying(60) NOT NULL,
    paid_on date NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    line_id bigint,
    share_id bigint NOT NULL,
    CONSTRAINT payment_has_a_reference CHECK ((NOT ((reference)::text = ''::text))),
    CONSTRAINT payment_of_something CHECK ((amount > (0)::numeric))
);

ALTER TABLE public.guarantee_refundpayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_refundpayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_reopening (
    id bigint NOT NULL,
    ground character varying(6) NOT NULL,
    reason text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    final_id bigint NOT NULL,
    CONSTRAINT reopening_ground_known CHECK (((ground)::text = ANY ((ARRAY['hidden'::character varying, 'error'::character varying])::text[]))),
    CONSTRAINT reopening_says_why CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE public.guarantee_reopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_reopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_reopeninganswer (
    id bigint NOT NULL,
    agrees boolean NOT NULL,
    note text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    reopening_id bigint NOT NULL,
    CONSTRAINT reopening_answer_says_why CHECK ((NOT (note = ''::text)))
);

ALTER TABLE public.guarantee_reopeninganswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_reopeninganswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_reopeningword (
    id bigint NOT NULL,
    text text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    reopening_id bigint NOT NULL,
    CONSTRAINT word_says_something CHECK ((NOT (text = ''::text)))
);

ALTER TABLE public.guarantee_reopeningword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_reopeningword_id_seq
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

CREATE TABLE public.guarantee_returnedpayment (
    id bigint NOT NULL,
    returned_on date NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    payment_id bigint NOT NULL
);

ALTER TABLE public.guarantee_returnedpayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_returnedpayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_ruling (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    ref bigint NOT NULL,
    granted boolean NOT NULL,
    why text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT ruling_kind_known CHECK (((kind)::text = ANY ((ARRAY['excusal'::character varying, 'leave'::character varying, 'correction'::character varying, 'late'::character varying, 'accommodation'::character varying, 'check'::character varying])::text[]))),
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

CREATE TABLE public.guarantee_secondlook (
    id bigint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    decision_id bigint NOT NULL,
    CONSTRAINT look_lies_ahead CHECK ((due_at > at))
);

ALTER TABLE public.guarantee_secondlook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_secondlook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_secondlookanswer (
    id bigint NOT NULL,
    outcome character varying(6) NOT NULL,
    note text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    look_id bigint NOT NULL,
    CONSTRAINT handed_back_says_why CHECK (((NOT ((outcome)::text = 'back'::text)) OR (NOT (note = ''::text)))),
    CONSTRAINT look_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['let_go'::character varying, 'back'::character varying, 'time'::character varying, 'fell'::character varying])::text[]))),
    CONSTRAINT somebody_looked CHECK (((NOT ((outcome)::text = ANY ((ARRAY['let_go'::character varying, 'back'::character varying])::text[]))) OR (by_id IS NOT NULL)))
);

ALTER TABLE public.guarantee_secondlookanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_secondlookanswer_id_seq
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

CREATE TABLE public.guarantee_settlement (
    id bigint NOT NULL,
    amount numeric(10,2) NOT NULL,
    tuition_paid numeric(10,2) NOT NULL,
    text text NOT NULL,
    dossier jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    by_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    CONSTRAINT settlement_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT settlement_within_tuition CHECK (((amount > (0)::numeric) AND (amount <= tuition_paid)))
);

ALTER TABLE public.guarantee_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_settlementend (
    id bigint NOT NULL,
    outcome character varying(8) NOT NULL,
    word text NOT NULL,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    settlement_id bigint NOT NULL,
    CONSTRAINT settlement_end_known CHECK (((outcome)::text = ANY ((ARRAY['accepted'::character varying, 'declined'::character varying, 'lapsed'::character varying, 'back'::character varying])::text[]))),
    CONSTRAINT the_student_says_a_word CHECK (((NOT ((outcome)::text = ANY ((ARRAY['accepted'::character varying, 'declined'::character varying])::text[]))) OR ((by_id IS NOT NULL) AND (NOT (word = ''::text)))))
);

ALTER TABLE public.guarantee_settlementend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_settlementend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_settlementopinion (
    id bigint NOT NULL,
    agrees boolean NOT NULL,
    note text NOT NULL,
    answer_by timestamp with time zone,
    salt character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    settlement_id bigint NOT NULL,
    CONSTRAINT offered_or_says_why CHECK (((agrees AND (answer_by IS NOT NULL)) OR ((NOT agrees) AND (answer_by IS NULL) AND (NOT (note = ''::text)))))
);

ALTER TABLE public.guarantee_settlementopinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_settlementopinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.guarantee_statementdocument (
    id bigint NOT NULL,
    file_id bigint NOT NULL,
    statement_id bigint NOT NULL
);

ALTER TABLE public.guarantee_statementdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guarantee_statementdocument_id_seq
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
    imported_from_id bigint,
    role character varying(200) DEFAULT ''::character varying NOT NULL,
    opening_id bigint,
    check_state character varying(8) DEFAULT ''::character varying NOT NULL,
    checked_at timestamp with time zone,
    counts_as_id bigint,
    CONSTRAINT check_state_known CHECK (((check_state)::text = ANY ((ARRAY[''::character varying, 'open'::character varying, 'unclear'::character varying, 'good'::character varying, 'failed'::character varying, 'accepted'::character varying, 'stated'::character varying])::text[])))
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
    imported_from_id bigint,
    role character varying(200) DEFAULT ''::character varying NOT NULL,
    opening_id bigint
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

CREATE TABLE public.jobsearch_askanswer (
    id bigint NOT NULL,
    granted boolean NOT NULL,
    words character varying(200) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    ask_id bigint NOT NULL,
    CONSTRAINT an_employers_answer_is_not_to_come CHECK ((stated_at >= answered_at))
);

ALTER TABLE public.jobsearch_askanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_askanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_calendaraddress (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    read_at timestamp with time zone,
    user_id bigint NOT NULL,
    CONSTRAINT calendar_address_ends_after_start CHECK (((ended_at IS NULL) OR (ended_at >= made_at)))
);

ALTER TABLE public.jobsearch_calendaraddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_calendaraddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_checkresult (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    because character varying(20) NOT NULL,
    asked character varying(500) NOT NULL,
    details jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    ask uuid,
    activity_id bigint NOT NULL,
    by_id bigint,
    CONSTRAINT check_result_state_known CHECK (((state)::text = ANY ((ARRAY[''::character varying, 'open'::character varying, 'unclear'::character varying, 'good'::character varying, 'failed'::character varying, 'accepted'::character varying, 'stated'::character varying])::text[])))
);

ALTER TABLE public.jobsearch_checkresult ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_checkresult_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_codeaccount (
    id bigint NOT NULL,
    host character varying(12) NOT NULL,
    number character varying(40) NOT NULL,
    username character varying(100) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    proven_at timestamp with time zone NOT NULL,
    proven_by character varying(8) NOT NULL,
    token text NOT NULL,
    read_due_at timestamp with time zone,
    read_at timestamp with time zone,
    trouble character varying(200) NOT NULL,
    taken_until timestamp with time zone,
    given_up_at timestamp with time zone,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_codeaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_codeaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_coldnoticeanswer (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_coldnoticeanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_coldnoticeanswer_id_seq
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
    employer_id bigint,
    same_as_id bigint,
    CONSTRAINT contact_is_not_its_own_spelling CHECK (((same_as_id IS NULL) OR (NOT ((same_as_id = id) AND (same_as_id IS NOT NULL)))))
);

ALTER TABLE public.jobsearch_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_contactdetails (
    id bigint NOT NULL,
    does character varying(120) NOT NULL,
    met character varying(200) NOT NULL,
    met_on date,
    address character varying(200) NOT NULL,
    remember text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    contact_id bigint NOT NULL,
    through_id bigint,
    CONSTRAINT not_met_through_oneself CHECK (((through_id IS NULL) OR (NOT ((through_id = contact_id) AND (through_id IS NOT NULL)))))
);

ALTER TABLE public.jobsearch_contactdetails ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_contactdetails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_contactdetailsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    does character varying(120) NOT NULL,
    met character varying(200) NOT NULL,
    address character varying(200) NOT NULL,
    remember text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    through_id bigint
);

ALTER TABLE public.jobsearch_contactdetailsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_contactdetailsevent_pgh_id_seq
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

CREATE TABLE public.jobsearch_declaredsite (
    id bigint NOT NULL,
    address character varying(200) NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_declaredsite ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_declaredsite_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_draft (
    id bigint NOT NULL,
    way character varying(16) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    occurred_on date NOT NULL,
    day_is_guessed boolean NOT NULL,
    person character varying(120) NOT NULL,
    employer character varying(120) NOT NULL,
    role character varying(200) NOT NULL,
    note text NOT NULL,
    link character varying(500) NOT NULL,
    calendar_uid character varying(255) NOT NULL,
    calendar_sequence integer NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    place character varying(500) NOT NULL,
    called_off boolean NOT NULL,
    state character varying(12) NOT NULL,
    decided_at timestamp with time zone,
    activity_id bigint,
    kind_id character varying(32),
    mail_id bigint NOT NULL,
    student_id bigint NOT NULL,
    interview_id bigint,
    CONSTRAINT confirmed_draft_has_its_activity CHECK ((((activity_id IS NOT NULL) AND ((state)::text = 'confirmed'::text)) OR ((NOT ((state)::text = 'confirmed'::text)) AND (activity_id IS NULL)))),
    CONSTRAINT draft_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'confirmed'::character varying, 'thrown_away'::character varying])::text[]))),
    CONSTRAINT draft_way_known CHECK (((way)::text = ANY ((ARRAY['sent'::character varying, 'forwarded_sent'::character varying, 'forwarded'::character varying, 'received'::character varying, 'note'::character varying])::text[]))),
    CONSTRAINT jobsearch_draft_calendar_sequence_check CHECK ((calendar_sequence >= 0))
);

ALTER TABLE public.jobsearch_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_draftaddress (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_draftaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_draftaddress_id_seq
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

CREATE TABLE public.jobsearch_employmentdocument (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    source character varying(10) NOT NULL,
    words text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    file_id bigint,
    offer_id bigint NOT NULL,
    CONSTRAINT employment_document_of_a_kind_and_from_somebody CHECK ((((kind)::text = ANY ((ARRAY['letter'::character varying, 'contract'::character varying, 'payslip'::character varying, 'message'::character varying, 'statement'::character varying])::text[])) AND ((source)::text = ANY ((ARRAY['graduate'::character varying, 'employer'::character varying, 'recruiter'::character varying, 'history'::character varying])::text[])))),
    CONSTRAINT employment_document_says_something CHECK (((file_id IS NOT NULL) OR (((kind)::text = 'statement'::text) AND (NOT (words = ''::text)))))
);

ALTER TABLE public.jobsearch_employmentdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_employmentdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_employmentverification (
    id bigint NOT NULL,
    how character varying(10) NOT NULL,
    verified_on date NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT employment_verified_in_a_known_way CHECK (((how)::text = ANY ((ARRAY['read'::character varying, 'employer'::character varying, 'mail'::character varying, 'student'::character varying, 'history'::character varying])::text[])))
);

ALTER TABLE public.jobsearch_employmentverification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_employmentverification_id_seq
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

CREATE TABLE public.jobsearch_followup (
    id bigint NOT NULL,
    what character varying(200) NOT NULL,
    due_on date NOT NULL,
    suggestion character varying(40) NOT NULL,
    state character varying(12) NOT NULL,
    settled_at timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    contact_id bigint,
    employer_id bigint,
    logged_id bigint,
    opening_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT follow_up_is_with_somebody CHECK (((contact_id IS NOT NULL) OR (employer_id IS NOT NULL))),
    CONSTRAINT follow_up_says_what CHECK ((NOT ((what)::text = ''::text))),
    CONSTRAINT follow_up_settled_when CHECK ((((settled_at IS NULL) AND ((state)::text = ANY ((ARRAY['suggested'::character varying, 'planned'::character varying])::text[]))) OR ((settled_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'dropped'::character varying])::text[])))))
);

ALTER TABLE public.jobsearch_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_followupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    what character varying(200) NOT NULL,
    due_on date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_followupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_followupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_followupmove (
    id bigint NOT NULL,
    state character varying(12) NOT NULL,
    settled_at timestamp with time zone,
    was_state character varying(12) NOT NULL,
    was_settled_at timestamp with time zone,
    cause character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    follow_up_id bigint NOT NULL,
    logged_id bigint,
    undoes_id bigint,
    was_logged_id bigint,
    CONSTRAINT follow_up_settled_by_what CHECK (((((cause)::text = 'activity'::text) AND (logged_id IS NOT NULL)) OR (NOT ((cause)::text = 'activity'::text))))
);

ALTER TABLE public.jobsearch_followupmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_followupmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_hostanswer (
    digest character varying(64) NOT NULL,
    etag character varying(200) NOT NULL,
    following character varying(500) NOT NULL,
    body jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.jobsearch_hostpause (
    host character varying(12) NOT NULL,
    until timestamp with time zone NOT NULL
);

CREATE TABLE public.jobsearch_importcorrection (
    id bigint NOT NULL,
    note_before text NOT NULL,
    note_after text NOT NULL,
    words_key character varying(16) NOT NULL,
    asked boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL,
    imported_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_importcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_importcorrection_id_seq
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
    student_id bigint NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by_id bigint
);

ALTER TABLE public.jobsearch_importedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_importedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_interviewround (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    starts_at timestamp with time zone,
    zone character varying(64) NOT NULL,
    minutes smallint,
    who character varying(200) NOT NULL,
    "where" character varying(500) NOT NULL,
    went text NOT NULL,
    result character varying(8) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    opening_id bigint NOT NULL,
    CONSTRAINT jobsearch_interviewround_minutes_check CHECK ((minutes >= 0))
);

ALTER TABLE public.jobsearch_interviewround ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_interviewround_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_networkconnection (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(120) NOT NULL,
    employer_name character varying(120) NOT NULL,
    employer_key character varying(120) NOT NULL,
    "position" character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    connected_on date,
    added_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    imported_from_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_networkconnection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_networkconnection_id_seq
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
    opening_id bigint,
    benefits character varying(1000) NOT NULL,
    bonus numeric(10,2),
    equity character varying(120) NOT NULL,
    place character varying(120) NOT NULL,
    starts_on date,
    workplace character varying(8) NOT NULL,
    by_school boolean DEFAULT false NOT NULL,
    CONSTRAINT answer_has_its_moment CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT offered_hours_fit_a_week CHECK (((hours_per_week IS NULL) OR ((hours_per_week > (0)::numeric) AND (hours_per_week <= (168)::numeric)))),
    CONSTRAINT offered_money_is_not_negative CHECK ((((first_year_pay IS NULL) OR (first_year_pay >= (0)::numeric)) AND ((bonus IS NULL) OR (bonus >= (0)::numeric)))),
    CONSTRAINT offered_workplace_is_one_of_three CHECK (((workplace)::text = ANY ((ARRAY[''::character varying, 'office'::character varying, 'hybrid'::character varying, 'remote'::character varying])::text[])))
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
    student_id bigint NOT NULL,
    opening_id bigint,
    benefits character varying(1000) NOT NULL,
    bonus numeric(10,2),
    equity character varying(120) NOT NULL,
    place character varying(120) NOT NULL,
    starts_on date,
    workplace character varying(8) NOT NULL,
    by_school boolean DEFAULT false NOT NULL
);

ALTER TABLE public.jobsearch_offerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_offerhelp (
    id bigint NOT NULL,
    question text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    offer_id bigint NOT NULL,
    CONSTRAINT help_is_asked_in_words CHECK ((NOT (question = ''::text)))
);

ALTER TABLE public.jobsearch_offerhelp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_offerhelp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_opening (
    id bigint NOT NULL,
    role character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    link_key character varying(500) NOT NULL,
    posting_text text NOT NULL,
    place character varying(200) NOT NULL,
    pay character varying(120) NOT NULL,
    next_step character varying(200) NOT NULL,
    next_on date,
    tags character varying(40)[] NOT NULL,
    stage character varying(12) NOT NULL,
    closing character varying(12) NOT NULL,
    stage_since date NOT NULL,
    source character varying(24) NOT NULL,
    source_key character varying(120) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    contact_id bigint,
    employer_id bigint NOT NULL,
    imported_from_id bigint,
    student_id bigint NOT NULL,
    own_stage_id bigint,
    CONSTRAINT next_day_has_its_step CHECK (((next_on IS NULL) OR (NOT ((next_step)::text = ''::text)))),
    CONSTRAINT opening_stands_somewhere CHECK (((((closing)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'no_answer'::character varying])::text[])) AND ((stage)::text = 'closed'::text)) OR (((closing)::text = ''::text) AND ((stage)::text = ANY ((ARRAY['spotted'::character varying, 'reached_out'::character varying, 'talking'::character varying, 'interviewing'::character varying, 'offered'::character varying])::text[])))))
);

ALTER TABLE public.jobsearch_opening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_opening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_openingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    role character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    posting_text text NOT NULL,
    place character varying(200) NOT NULL,
    pay character varying(120) NOT NULL,
    next_step character varying(200) NOT NULL,
    next_on date,
    contact_id bigint,
    employer_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_openingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_openingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_openingnote (
    id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    by_id bigint,
    opening_id bigint NOT NULL,
    changed_at timestamp with time zone
);

ALTER TABLE public.jobsearch_openingnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_openingnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_openingnoteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    text text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_openingnoteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_openingnoteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_ownstage (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    beside character varying(12) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    student_id bigint NOT NULL,
    CONSTRAINT own_stage_beside_an_open_one CHECK ((NOT ((beside)::text = 'closed'::text)))
);

ALTER TABLE public.jobsearch_ownstage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_ownstage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_pendingcheck (
    activity_id bigint NOT NULL,
    due_at timestamp with time zone,
    tries smallint NOT NULL,
    taken_until timestamp with time zone,
    ask uuid,
    CONSTRAINT jobsearch_pendingcheck_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.jobsearch_publishedevent (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    facts jsonb NOT NULL,
    sequence integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    user_id bigint NOT NULL,
    CONSTRAINT jobsearch_publishedevent_sequence_check CHECK ((sequence >= 0))
);

ALTER TABLE public.jobsearch_publishedevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_publishedevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_rememberedanswers (
    id bigint NOT NULL,
    header_key character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_rememberedanswers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_rememberedanswers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_sameperson (
    id bigint NOT NULL,
    counts_from date,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint,
    contact_id bigint NOT NULL,
    same_as_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT nobody_is_merged_with_themself CHECK ((NOT (contact_id = same_as_id)))
);

ALTER TABLE public.jobsearch_sameperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_sameperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_senderaddress (
    id bigint NOT NULL,
    address character varying(320) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_senderaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_senderaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_sentdocument (
    id bigint NOT NULL,
    sent_on date NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    by_id bigint,
    opening_id bigint NOT NULL,
    document_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_sentdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_sentdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_stagemove (
    id bigint NOT NULL,
    stage character varying(12) NOT NULL,
    closing character varying(12) NOT NULL,
    since date NOT NULL,
    was_stage character varying(12) NOT NULL,
    was_closing character varying(12) NOT NULL,
    was_stage_since date,
    cause character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    activity_id bigint,
    by_id bigint,
    opening_id bigint NOT NULL,
    own_stage_id bigint,
    undoes_id bigint,
    was_own_stage_id bigint,
    CONSTRAINT move_leads_somewhere CHECK (((((closing)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying, 'withdrawn'::character varying, 'no_answer'::character varying])::text[])) AND ((stage)::text = 'closed'::text)) OR (((closing)::text = ''::text) AND ((stage)::text = ANY ((ARRAY['spotted'::character varying, 'reached_out'::character varying, 'talking'::character varying, 'interviewing'::character varying, 'offered'::character varying])::text[]))))),
    CONSTRAINT undo_names_its_move CHECK (((((cause)::text = 'undo'::text) AND (undoes_id IS NOT NULL)) OR ((NOT ((cause)::text = 'undo'::text)) AND (undoes_id IS NULL))))
);

ALTER TABLE public.jobsearch_stagemove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_stagemove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_studentdocument (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    file_id bigint NOT NULL,
    student_id bigint NOT NULL
);

ALTER TABLE public.jobsearch_studentdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_studentdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.jobsearch_trackerdraft (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    content bytea NOT NULL,
    encoding character varying(16) NOT NULL,
    sheet smallint NOT NULL,
    answers jsonb NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    totals jsonb NOT NULL,
    row_count integer NOT NULL,
    done_count integer NOT NULL,
    worked_at timestamp with time zone,
    imported_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT jobsearch_trackerdraft_done_count_check CHECK ((done_count >= 0)),
    CONSTRAINT jobsearch_trackerdraft_row_count_check CHECK ((row_count >= 0)),
    CONSTRAINT jobsearch_trackerdraft_sheet_check CHECK ((sheet >= 0)),
    CONSTRAINT tracker_draft_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'queued'::character varying, 'importing'::character varying, 'done'::character varying, 'failed'::character varying])::text[])))
);

ALTER TABLE public.jobsearch_trackerdraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobsearch_trackerdraft_id_seq
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

CREATE TABLE public.people_apitoken (
    id bigint NOT NULL,
    label character varying(60) NOT NULL,
    digest character varying(64) NOT NULL,
    ending character varying(4) NOT NULL,
    scope character varying(5) NOT NULL,
    proof character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    last_used_at timestamp with time zone,
    last_network character varying(43) NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT token_ends_after_start CHECK ((expires_at > made_at)),
    CONSTRAINT token_scope_known CHECK (((scope)::text = ANY ((ARRAY['read'::character varying, 'write'::character varying])::text[])))
);

ALTER TABLE public.people_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_apitoken_id_seq
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

CREATE TABLE public.people_chosenhours (
    id bigint NOT NULL,
    quiet_from smallint NOT NULL,
    quiet_until smallint NOT NULL,
    daily smallint NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT mail_hours_of_a_clock CHECK (((daily <= 23) AND (quiet_from <= 23) AND (quiet_until <= 23))),
    CONSTRAINT mail_of_the_day_is_not_in_quiet_hours CHECK ((((quiet_from > quiet_until) AND (daily >= quiet_until) AND (daily < quiet_from)) OR ((NOT (quiet_from > quiet_until)) AND ((daily < quiet_from) OR (daily >= quiet_until))))),
    CONSTRAINT people_chosenhours_daily_check CHECK ((daily >= 0)),
    CONSTRAINT people_chosenhours_quiet_from_check CHECK ((quiet_from >= 0)),
    CONSTRAINT people_chosenhours_quiet_until_check CHECK ((quiet_until >= 0))
);

ALTER TABLE public.people_chosenhours ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_chosenhours_id_seq
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

CREATE TABLE public.people_datadownload (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    table_count smallint NOT NULL,
    done_count smallint NOT NULL,
    worked_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    erase_at timestamp with time zone,
    file_id bigint,
    student_id bigint NOT NULL,
    CONSTRAINT data_download_state CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'packing'::character varying, 'ready'::character varying, 'failed'::character varying, 'erased'::character varying])::text[]))),
    CONSTRAINT people_datadownload_done_count_check CHECK ((done_count >= 0)),
    CONSTRAINT people_datadownload_table_count_check CHECK ((table_count >= 0))
);

ALTER TABLE public.people_datadownload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_datadownload_id_seq
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
    CONSTRAINT entrance_kind_known CHECK (((kind)::text = ANY ((ARRAY['signed_in'::character varying, 'again'::character varying, 'signed_out'::character varying, 'too_old'::character varying, 'ended'::character varying, 'failed'::character varying, 'too_often'::character varying, 'closed'::character varying, 'wrong_code'::character varying, 'password'::character varying, 'reset'::character varying, 'added'::character varying, 'removed'::character varying, 'renewed'::character varying, 'token_new'::character varying, 'token_end'::character varying, 'token_use'::character varying, 'token_bad'::character varying, 'refused'::character varying, 'more'::character varying])::text[]))),
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

CREATE TABLE public.people_mailchoice (
    id bigint NOT NULL,
    kind character varying(24) NOT NULL,
    timing character varying(8) NOT NULL,
    by_link boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT mail_timing_known CHECK (((timing)::text = ANY ((ARRAY['at_once'::character varying, 'awake'::character varying, 'daily'::character varying, 'off'::character varying])::text[])))
);

ALTER TABLE public.people_mailchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_mailchoice_id_seq
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

CREATE TABLE public.resources_guide (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    "order" smallint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    current_id bigint,
    CONSTRAINT resources_guide_order_check CHECK (("order" >= 0))
);

ALTER TABLE public.resources_guide ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_guide_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_guidedecision (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    why character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    guide_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT guide_decision_known CHECK (((kind)::text = ANY ((ARRAY['published'::character varying, 'declined'::character varying, 'replaced'::character varying, 'taken_down'::character varying, 'put_back'::character varying])::text[])))
);

ALTER TABLE public.resources_guidedecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_guidedecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_guideversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    title character varying(80) NOT NULL,
    applies character varying(240) NOT NULL,
    theme character varying(12) NOT NULL,
    places character varying(24)[] NOT NULL,
    text text NOT NULL,
    plain text NOT NULL,
    note character varying(300) NOT NULL,
    key uuid NOT NULL,
    shipped_digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    search tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('public.english_unaccented'::regconfig, (COALESCE(title, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('public.english_unaccented'::regconfig, (COALESCE(applies, ''::character varying))::text), 'B'::"char")) || setweight(to_tsvector('public.english_unaccented'::regconfig, COALESCE(plain, ''::text)), 'C'::"char"))) STORED,
    by_id bigint,
    guide_id bigint NOT NULL,
    CONSTRAINT guide_theme_known CHECK (((theme)::text = ANY ((ARRAY['people'::character varying, 'work'::character varying, 'interviews'::character varying, 'offers'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT guide_version_by_somebody_or_shipped CHECK ((((by_id IS NULL) AND (NOT ((shipped_digest)::text = ''::text))) OR ((by_id IS NOT NULL) AND ((shipped_digest)::text = ''::text)))),
    CONSTRAINT guide_version_says_something CHECK (((NOT ((title)::text = ''::text)) AND (NOT (text = ''::text)))),
    CONSTRAINT resources_guideversion_number_check CHECK ((number >= 0))
);

ALTER TABLE public.resources_guideversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_guideversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_idea (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(140) NOT NULL,
    note text NOT NULL,
    employer character varying(120) NOT NULL,
    state character varying(8) NOT NULL,
    key uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint NOT NULL,
    student_id bigint NOT NULL,
    CONSTRAINT idea_kind_known CHECK (((kind)::text = ANY ((ARRAY['project'::character varying, 'post'::character varying, 'talk'::character varying])::text[]))),
    CONSTRAINT idea_says_something CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT idea_state_known CHECK (((state)::text = ANY ((ARRAY['idea'::character varying, 'doing'::character varying, 'done'::character varying, 'aside'::character varying])::text[])))
);

ALTER TABLE public.resources_idea ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_idea_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_ideamove (
    id bigint NOT NULL,
    before character varying(8) NOT NULL,
    after character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    activity_id bigint,
    by_id bigint NOT NULL,
    idea_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT idea_move_undone_by_somebody CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL)) OR ((undone_at IS NOT NULL) AND (undone_by_id IS NOT NULL)))),
    CONSTRAINT only_what_is_done_is_logged CHECK (((activity_id IS NULL) OR ((after)::text = 'done'::text)))
);

ALTER TABLE public.resources_ideamove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_ideamove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.resources_ideasuggestion (
    id bigint NOT NULL,
    body character varying(2000) NOT NULL,
    key uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    idea_id bigint NOT NULL,
    CONSTRAINT idea_suggestion_says_something CHECK ((NOT ((body)::text = ''::text)))
);

ALTER TABLE public.resources_ideasuggestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.resources_ideasuggestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    checks_until timestamp with time zone,
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
	(57, 'Can add inbound mail', 15, 'add_inboundmail'),
	(58, 'Can change inbound mail', 15, 'change_inboundmail'),
	(59, 'Can delete inbound mail', 15, 'delete_inboundmail'),
	(60, 'Can view inbound mail', 15, 'view_inboundmail'),
	(61, 'Can add stored file', 16, 'add_storedfile'),
	(62, 'Can change stored file', 16, 'change_storedfile'),
	(63, 'Can delete stored file', 16, 'delete_storedfile'),
	(64, 'Can view stored file', 16, 'view_storedfile'),
	(65, 'Can add link request', 17, 'add_linkrequest'),
	(66, 'Can change link request', 17, 'change_linkrequest'),
	(67, 'Can delete link request', 17, 'delete_linkrequest'),
	(68, 'Can view link request', 17, 'view_linkrequest'),
	(69, 'Can add user', 18, 'add_user'),
	(70, 'Can change user', 18, 'change_user'),
	(71, 'Can delete user', 18, 'delete_user'),
	(72, 'Can view user', 18, 'view_user'),
	(73, 'Can add account change', 19, 'add_accountchange'),
	(74, 'Can change account change', 19, 'change_accountchange'),
	(75, 'Can delete account change', 19, 'delete_accountchange'),
	(76, 'Can view account change', 19, 'view_accountchange'),
	(77, 'Can add certification', 20, 'add_certification'),
	(78, 'Can change certification', 20, 'change_certification'),
	(79, 'Can delete certification', 20, 'delete_certification'),
	(80, 'Can view certification', 20, 'view_certification'),
	(81, 'Can add cover', 21, 'add_cover'),
	(82, 'Can change cover', 21, 'change_cover'),
	(83, 'Can delete cover', 21, 'delete_cover'),
	(84, 'Can view cover', 21, 'view_cover'),
	(85, 'Can add entrance record', 22, 'add_entrancerecord'),
	(86, 'Can change entrance record', 22, 'change_entrancerecord'),
	(87, 'Can delete entrance record', 22, 'delete_entrancerecord'),
	(88, 'Can view entrance record', 22, 'view_entrancerecord'),
	(89, 'Can add program', 23, 'add_program'),
	(90, 'Can change program', 23, 'change_program'),
	(91, 'Can delete program', 23, 'delete_program'),
	(92, 'Can view program', 23, 'view_program'),
	(93, 'Can add cohort', 24, 'add_cohort'),
	(94, 'Can change cohort', 24, 'change_cohort'),
	(95, 'Can delete cohort', 24, 'delete_cohort'),
	(96, 'Can view cohort', 24, 'view_cohort'),
	(97, 'Can add program requirement', 25, 'add_programrequirement'),
	(98, 'Can change program requirement', 25, 'change_programrequirement'),
	(99, 'Can delete program requirement', 25, 'delete_programrequirement'),
	(100, 'Can view program requirement', 25, 'view_programrequirement'),
	(101, 'Can add requirement outcome', 26, 'add_requirementoutcome'),
	(102, 'Can change requirement outcome', 26, 'change_requirementoutcome'),
	(103, 'Can delete requirement outcome', 26, 'delete_requirementoutcome'),
	(104, 'Can view requirement outcome', 26, 'view_requirementoutcome'),
	(105, 'Can add role', 27, 'add_role'),
	(106, 'Can change role', 27, 'change_role'),
	(107, 'Can delete role', 27, 'delete_role'),
	(108, 'Can view role', 27, 'view_role'),
	(109, 'Can add roster upload', 28, 'add_rosterupload'),
	(110, 'Can change roster upload', 28, 'change_rosterupload'),
	(111, 'Can delete roster upload', 28, 'delete_rosterupload'),
	(112, 'Can view roster upload', 28, 'view_rosterupload'),
	(113, 'Can add student', 29, 'add_student'),
	(114, 'Can change student', 29, 'change_student'),
	(115, 'Can delete student', 29, 'delete_student'),
	(116, 'Can view student', 29, 'view_student'),
	(117, 'Can add state change', 30, 'add_statechange'),
	(118, 'Can change state change', 30, 'change_statechange'),
	(119, 'Can delete state change', 30, 'delete_statechange'),
	(120, 'Can view state change', 30, 'view_statechange'),
	(121, 'Can add assignment', 31, 'add_assignment'),
	(122, 'Can change assignment', 31, 'change_assignment'),
	(123, 'Can delete assignment', 31, 'delete_assignment'),
	(124, 'Can view assignment', 31, 'view_assignment'),
	(125, 'Can add cohort move', 32, 'add_cohortmove'),
	(126, 'Can change cohort move', 32, 'change_cohortmove'),
	(127, 'Can delete cohort move', 32, 'delete_cohortmove'),
	(128, 'Can view cohort move', 32, 'view_cohortmove'),
	(129, 'Can add api token', 33, 'add_apitoken'),
	(130, 'Can change api token', 33, 'change_apitoken'),
	(131, 'Can delete api token', 33, 'delete_apitoken'),
	(132, 'Can view api token', 33, 'view_apitoken'),
	(133, 'Can add chosen hours', 34, 'add_chosenhours'),
	(134, 'Can change chosen hours', 34, 'change_chosenhours'),
	(135, 'Can delete chosen hours', 34, 'delete_chosenhours'),
	(136, 'Can view chosen hours', 34, 'view_chosenhours'),
	(137, 'Can add mail choice', 35, 'add_mailchoice'),
	(138, 'Can change mail choice', 35, 'change_mailchoice'),
	(139, 'Can delete mail choice', 35, 'delete_mailchoice'),
	(140, 'Can view mail choice', 35, 'view_mailchoice'),
	(141, 'Can add data download', 36, 'add_datadownload'),
	(142, 'Can change data download', 36, 'change_datadownload'),
	(143, 'Can delete data download', 36, 'delete_datadownload'),
	(144, 'Can view data download', 36, 'view_datadownload'),
	(145, 'Can add acknowledgement', 37, 'add_acknowledgement'),
	(146, 'Can change acknowledgement', 37, 'change_acknowledgement'),
	(147, 'Can delete acknowledgement', 37, 'delete_acknowledgement'),
	(148, 'Can view acknowledgement', 37, 'view_acknowledgement'),
	(149, 'Can add activity kind', 38, 'add_activitykind'),
	(150, 'Can change activity kind', 38, 'change_activitykind'),
	(151, 'Can delete activity kind', 38, 'delete_activitykind'),
	(152, 'Can view activity kind', 38, 'view_activitykind'),
	(153, 'Can add added holiday', 39, 'add_addedholiday'),
	(154, 'Can change added holiday', 39, 'change_addedholiday'),
	(155, 'Can delete added holiday', 39, 'delete_addedholiday'),
	(156, 'Can view added holiday', 39, 'view_addedholiday'),
	(157, 'Can add clause answer', 40, 'add_clauseanswer'),
	(158, 'Can change clause answer', 40, 'change_clauseanswer'),
	(159, 'Can delete clause answer', 40, 'delete_clauseanswer'),
	(160, 'Can view clause answer', 40, 'view_clauseanswer'),
	(161, 'Can add clause question', 41, 'add_clausequestion'),
	(162, 'Can change clause question', 41, 'change_clausequestion'),
	(163, 'Can delete clause question', 41, 'delete_clausequestion'),
	(164, 'Can view clause question', 41, 'view_clausequestion'),
	(165, 'Can add condition', 42, 'add_condition'),
	(166, 'Can change condition', 42, 'change_condition'),
	(167, 'Can delete condition', 42, 'delete_condition'),
	(168, 'Can view condition', 42, 'view_condition'),
	(169, 'Can add condition record', 43, 'add_conditionrecord'),
	(170, 'Can change condition record', 43, 'change_conditionrecord'),
	(171, 'Can delete condition record', 43, 'delete_conditionrecord'),
	(172, 'Can view condition record', 43, 'view_conditionrecord'),
	(173, 'Can add ending', 44, 'add_ending'),
	(174, 'Can change ending', 44, 'change_ending'),
	(175, 'Can delete ending', 44, 'delete_ending'),
	(176, 'Can view ending', 44, 'view_ending'),
	(177, 'Can add excusal', 45, 'add_excusal'),
	(178, 'Can change excusal', 45, 'change_excusal'),
	(179, 'Can delete excusal', 45, 'delete_excusal'),
	(180, 'Can view excusal', 45, 'view_excusal'),
	(181, 'Can add leave', 46, 'add_leave'),
	(182, 'Can change leave', 46, 'change_leave'),
	(183, 'Can delete leave', 46, 'delete_leave'),
	(184, 'Can view leave', 46, 'view_leave'),
	(185, 'Can add outage', 47, 'add_outage'),
	(186, 'Can change outage', 47, 'change_outage'),
	(187, 'Can delete outage', 47, 'delete_outage'),
	(188, 'Can view outage', 47, 'view_outage'),
	(189, 'Can add payers record', 48, 'add_payersrecord'),
	(190, 'Can change payers record', 48, 'change_payersrecord'),
	(191, 'Can delete payers record', 48, 'delete_payersrecord'),
	(192, 'Can view payers record', 48, 'view_payersrecord'),
	(193, 'Can add policy', 49, 'add_policy'),
	(194, 'Can change policy', 49, 'change_policy'),
	(195, 'Can delete policy', 49, 'delete_policy'),
	(196, 'Can view policy', 49, 'view_policy'),
	(197, 'Can add policy kind', 50, 'add_policykind'),
	(198, 'Can change policy kind', 50, 'change_policykind'),
	(199, 'Can delete policy kind', 50, 'delete_policykind'),
	(200, 'Can view policy kind', 50, 'view_policykind'),
	(201, 'Can add program series', 51, 'add_programseries'),
	(202, 'Can change program series', 51, 'change_programseries'),
	(203, 'Can delete program series', 51, 'delete_programseries'),
	(204, 'Can view program series', 51, 'view_programseries'),
	(205, 'Can add quota', 52, 'add_quota'),
	(206, 'Can change quota', 52, 'change_quota'),
	(207, 'Can delete quota', 52, 'delete_quota'),
	(208, 'Can view quota', 52, 'view_quota'),
	(209, 'Can add quota kind', 53, 'add_quotakind'),
	(210, 'Can change quota kind', 53, 'change_quotakind'),
	(211, 'Can delete quota kind', 53, 'delete_quotakind'),
	(212, 'Can view quota kind', 53, 'view_quotakind'),
	(213, 'Can add search', 54, 'add_search'),
	(214, 'Can change search', 54, 'change_search'),
	(215, 'Can delete search', 54, 'delete_search'),
	(216, 'Can view search', 54, 'view_search'),
	(217, 'Can add series', 55, 'add_series'),
	(218, 'Can change series', 55, 'change_series'),
	(219, 'Can delete series', 55, 'delete_series'),
	(220, 'Can view series', 55, 'view_series'),
	(221, 'Can add signature', 56, 'add_signature'),
	(222, 'Can change signature', 56, 'change_signature'),
	(223, 'Can delete signature', 56, 'delete_signature'),
	(224, 'Can view signature', 56, 'view_signature'),
	(225, 'Can add tuition payer', 57, 'add_tuitionpayer'),
	(226, 'Can change tuition payer', 57, 'change_tuitionpayer'),
	(227, 'Can delete tuition payer', 57, 'delete_tuitionpayer'),
	(228, 'Can view tuition payer', 57, 'view_tuitionpayer'),
	(229, 'Can add acceptance', 58, 'add_acceptance'),
	(230, 'Can change acceptance', 58, 'change_acceptance'),
	(231, 'Can delete acceptance', 58, 'delete_acceptance'),
	(232, 'Can view acceptance', 58, 'view_acceptance'),
	(233, 'Can add activity', 59, 'add_activity'),
	(234, 'Can change activity', 59, 'change_activity'),
	(235, 'Can delete activity', 59, 'delete_activity'),
	(236, 'Can view activity', 59, 'view_activity'),
	(237, 'Can add activity event', 60, 'add_activityevent'),
	(238, 'Can change activity event', 60, 'change_activityevent'),
	(239, 'Can delete activity event', 60, 'delete_activityevent'),
	(240, 'Can view activity event', 60, 'view_activityevent'),
	(241, 'Can add answer correction', 61, 'add_answercorrection'),
	(242, 'Can change answer correction', 61, 'change_answercorrection'),
	(243, 'Can delete answer correction', 61, 'delete_answercorrection'),
	(244, 'Can view answer correction', 61, 'view_answercorrection'),
	(245, 'Can add contact', 62, 'add_contact'),
	(246, 'Can change contact', 62, 'change_contact'),
	(247, 'Can delete contact', 62, 'delete_contact'),
	(248, 'Can view contact', 62, 'view_contact'),
	(249, 'Can add correction request', 63, 'add_correctionrequest'),
	(250, 'Can change correction request', 63, 'change_correctionrequest'),
	(251, 'Can delete correction request', 63, 'delete_correctionrequest'),
	(252, 'Can view correction request', 63, 'view_correctionrequest'),
	(253, 'Can add employer', 64, 'add_employer'),
	(254, 'Can change employer', 64, 'change_employer'),
	(255, 'Can delete employer', 64, 'delete_employer'),
	(256, 'Can view employer', 64, 'view_employer'),
	(257, 'Can add extension', 65, 'add_extension'),
	(258, 'Can change extension', 65, 'change_extension'),
	(259, 'Can delete extension', 65, 'delete_extension'),
	(260, 'Can view extension', 65, 'view_extension'),
	(261, 'Can add imported file', 66, 'add_importedfile'),
	(262, 'Can change imported file', 66, 'change_importedfile'),
	(263, 'Can delete imported file', 66, 'delete_importedfile'),
	(264, 'Can view imported file', 66, 'view_importedfile'),
	(265, 'Can add offer', 67, 'add_offer'),
	(266, 'Can change offer', 67, 'change_offer'),
	(267, 'Can delete offer', 67, 'delete_offer'),
	(268, 'Can view offer', 67, 'view_offer'),
	(269, 'Can add offer ask', 68, 'add_offerask'),
	(270, 'Can change offer ask', 68, 'change_offerask'),
	(271, 'Can delete offer ask', 68, 'delete_offerask'),
	(272, 'Can view offer ask', 68, 'view_offerask'),
	(273, 'Can add offer ask event', 69, 'add_offeraskevent'),
	(274, 'Can change offer ask event', 69, 'change_offeraskevent'),
	(275, 'Can delete offer ask event', 69, 'delete_offeraskevent'),
	(276, 'Can view offer ask event', 69, 'view_offeraskevent'),
	(277, 'Can add offer confirmation', 70, 'add_offerconfirmation'),
	(278, 'Can change offer confirmation', 70, 'change_offerconfirmation'),
	(279, 'Can delete offer confirmation', 70, 'delete_offerconfirmation'),
	(280, 'Can view offer confirmation', 70, 'view_offerconfirmation'),
	(281, 'Can add offer event', 71, 'add_offerevent'),
	(282, 'Can change offer event', 71, 'change_offerevent'),
	(283, 'Can delete offer event', 71, 'delete_offerevent'),
	(284, 'Can view offer event', 71, 'view_offerevent'),
	(285, 'Can add interview round', 72, 'add_interviewround'),
	(286, 'Can change interview round', 72, 'change_interviewround'),
	(287, 'Can delete interview round', 72, 'delete_interviewround'),
	(288, 'Can view interview round', 72, 'view_interviewround'),
	(289, 'Can add opening', 73, 'add_opening'),
	(290, 'Can change opening', 73, 'change_opening'),
	(291, 'Can delete opening', 73, 'delete_opening'),
	(292, 'Can view opening', 73, 'view_opening'),
	(293, 'Can add opening event', 74, 'add_openingevent'),
	(294, 'Can change opening event', 74, 'change_openingevent'),
	(295, 'Can delete opening event', 74, 'delete_openingevent'),
	(296, 'Can view opening event', 74, 'view_openingevent'),
	(297, 'Can add opening note', 75, 'add_openingnote'),
	(298, 'Can change opening note', 75, 'change_openingnote'),
	(299, 'Can delete opening note', 75, 'delete_openingnote'),
	(300, 'Can view opening note', 75, 'view_openingnote'),
	(301, 'Can add own stage', 76, 'add_ownstage'),
	(302, 'Can change own stage', 76, 'change_ownstage'),
	(303, 'Can delete own stage', 76, 'delete_ownstage'),
	(304, 'Can view own stage', 76, 'view_ownstage'),
	(305, 'Can add stage move', 77, 'add_stagemove'),
	(306, 'Can change stage move', 77, 'change_stagemove'),
	(307, 'Can delete stage move', 77, 'delete_stagemove'),
	(308, 'Can view stage move', 77, 'view_stagemove'),
	(309, 'Can add sent document', 78, 'add_sentdocument'),
	(310, 'Can change sent document', 78, 'change_sentdocument'),
	(311, 'Can delete sent document', 78, 'delete_sentdocument'),
	(312, 'Can view sent document', 78, 'view_sentdocument'),
	(313, 'Can add student document', 79, 'add_studentdocument'),
	(314, 'Can change student document', 79, 'change_studentdocument'),
	(315, 'Can delete student document', 79, 'delete_studentdocument'),
	(316, 'Can view student document', 79, 'view_studentdocument'),
	(317, 'Can add check result', 80, 'add_checkresult'),
	(318, 'Can change check result', 80, 'change_checkresult'),
	(319, 'Can delete check result', 80, 'delete_checkresult'),
	(320, 'Can view check result', 80, 'view_checkresult'),
	(321, 'Can add code account', 81, 'add_codeaccount'),
	(322, 'Can change code account', 81, 'change_codeaccount'),
	(323, 'Can delete code account', 81, 'delete_codeaccount'),
	(324, 'Can view code account', 81, 'view_codeaccount'),
	(325, 'Can add declared site', 82, 'add_declaredsite'),
	(326, 'Can change declared site', 82, 'change_declaredsite'),
	(327, 'Can delete declared site', 82, 'delete_declaredsite'),
	(328, 'Can view declared site', 82, 'view_declaredsite'),
	(329, 'Can add host answer', 83, 'add_hostanswer'),
	(330, 'Can change host answer', 83, 'change_hostanswer'),
	(331, 'Can delete host answer', 83, 'delete_hostanswer'),
	(332, 'Can view host answer', 83, 'view_hostanswer'),
	(333, 'Can add host pause', 84, 'add_hostpause'),
	(334, 'Can change host pause', 84, 'change_hostpause'),
	(335, 'Can delete host pause', 84, 'delete_hostpause'),
	(336, 'Can view host pause', 84, 'view_hostpause'),
	(337, 'Can add pending check', 85, 'add_pendingcheck'),
	(338, 'Can change pending check', 85, 'change_pendingcheck'),
	(339, 'Can delete pending check', 85, 'delete_pendingcheck'),
	(340, 'Can view pending check', 85, 'view_pendingcheck'),
	(341, 'Can add draft address', 86, 'add_draftaddress'),
	(342, 'Can change draft address', 86, 'change_draftaddress'),
	(343, 'Can delete draft address', 86, 'delete_draftaddress'),
	(344, 'Can view draft address', 86, 'view_draftaddress'),
	(345, 'Can add sender address', 87, 'add_senderaddress'),
	(346, 'Can change sender address', 87, 'change_senderaddress'),
	(347, 'Can delete sender address', 87, 'delete_senderaddress'),
	(348, 'Can view sender address', 87, 'view_senderaddress'),
	(349, 'Can add draft', 88, 'add_draft'),
	(350, 'Can change draft', 88, 'change_draft'),
	(351, 'Can delete draft', 88, 'delete_draft'),
	(352, 'Can view draft', 88, 'view_draft'),
	(353, 'Can add network connection', 89, 'add_networkconnection'),
	(354, 'Can change network connection', 89, 'change_networkconnection'),
	(355, 'Can delete network connection', 89, 'delete_networkconnection'),
	(356, 'Can view network connection', 89, 'view_networkconnection'),
	(357, 'Can add import correction', 90, 'add_importcorrection'),
	(358, 'Can change import correction', 90, 'change_importcorrection'),
	(359, 'Can delete import correction', 90, 'delete_importcorrection'),
	(360, 'Can view import correction', 90, 'view_importcorrection'),
	(361, 'Can add remembered answers', 91, 'add_rememberedanswers'),
	(362, 'Can change remembered answers', 91, 'change_rememberedanswers'),
	(363, 'Can delete remembered answers', 91, 'delete_rememberedanswers'),
	(364, 'Can view remembered answers', 91, 'view_rememberedanswers'),
	(365, 'Can add tracker draft', 92, 'add_trackerdraft'),
	(366, 'Can change tracker draft', 92, 'change_trackerdraft'),
	(367, 'Can delete tracker draft', 92, 'delete_trackerdraft'),
	(368, 'Can view tracker draft', 92, 'view_trackerdraft'),
	(369, 'Can add published event', 93, 'add_publishedevent'),
	(370, 'Can change published event', 93, 'change_publishedevent'),
	(371, 'Can delete published event', 93, 'delete_publishedevent'),
	(372, 'Can view published event', 93, 'view_publishedevent'),
	(373, 'Can add calendar address', 94, 'add_calendaraddress'),
	(374, 'Can change calendar address', 94, 'change_calendaraddress'),
	(375, 'Can delete calendar address', 94, 'delete_calendaraddress'),
	(376, 'Can view calendar address', 94, 'view_calendaraddress'),
	(377, 'Can add contact details', 95, 'add_contactdetails'),
	(378, 'Can change contact details', 95, 'change_contactdetails'),
	(379, 'Can delete contact details', 95, 'delete_contactdetails'),
	(380, 'Can view contact details', 95, 'view_contactdetails'),
	(381, 'Can add contact details event', 96, 'add_contactdetailsevent'),
	(382, 'Can change contact details event', 96, 'change_contactdetailsevent'),
	(383, 'Can delete contact details event', 96, 'delete_contactdetailsevent'),
	(384, 'Can view contact details event', 96, 'view_contactdetailsevent'),
	(385, 'Can add follow up', 97, 'add_followup'),
	(386, 'Can change follow up', 97, 'change_followup'),
	(387, 'Can delete follow up', 97, 'delete_followup'),
	(388, 'Can view follow up', 97, 'view_followup'),
	(389, 'Can add follow up event', 98, 'add_followupevent'),
	(390, 'Can change follow up event', 98, 'change_followupevent'),
	(391, 'Can delete follow up event', 98, 'delete_followupevent'),
	(392, 'Can view follow up event', 98, 'view_followupevent'),
	(393, 'Can add ask answer', 99, 'add_askanswer'),
	(394, 'Can change ask answer', 99, 'change_askanswer'),
	(395, 'Can delete ask answer', 99, 'delete_askanswer'),
	(396, 'Can view ask answer', 99, 'view_askanswer'),
	(397, 'Can add offer help', 100, 'add_offerhelp'),
	(398, 'Can change offer help', 100, 'change_offerhelp'),
	(399, 'Can delete offer help', 100, 'delete_offerhelp'),
	(400, 'Can view offer help', 100, 'view_offerhelp'),
	(401, 'Can add employment document', 101, 'add_employmentdocument'),
	(402, 'Can change employment document', 101, 'change_employmentdocument'),
	(403, 'Can delete employment document', 101, 'delete_employmentdocument'),
	(404, 'Can view employment document', 101, 'view_employmentdocument'),
	(405, 'Can add employment verification', 102, 'add_employmentverification'),
	(406, 'Can change employment verification', 102, 'change_employmentverification'),
	(407, 'Can delete employment verification', 102, 'delete_employmentverification'),
	(408, 'Can view employment verification', 102, 'view_employmentverification'),
	(409, 'Can add cold notice answer', 103, 'add_coldnoticeanswer'),
	(410, 'Can change cold notice answer', 103, 'change_coldnoticeanswer'),
	(411, 'Can delete cold notice answer', 103, 'delete_coldnoticeanswer'),
	(412, 'Can view cold notice answer', 103, 'view_coldnoticeanswer'),
	(413, 'Can add opening note event', 104, 'add_openingnoteevent'),
	(414, 'Can change opening note event', 104, 'change_openingnoteevent'),
	(415, 'Can delete opening note event', 104, 'delete_openingnoteevent'),
	(416, 'Can view opening note event', 104, 'view_openingnoteevent'),
	(417, 'Can add follow up move', 105, 'add_followupmove'),
	(418, 'Can change follow up move', 105, 'change_followupmove'),
	(419, 'Can delete follow up move', 105, 'delete_followupmove'),
	(420, 'Can view follow up move', 105, 'view_followupmove'),
	(421, 'Can add same person', 106, 'add_sameperson'),
	(422, 'Can change same person', 106, 'change_sameperson'),
	(423, 'Can delete same person', 106, 'delete_sameperson'),
	(424, 'Can view same person', 106, 'view_sameperson'),
	(425, 'Can add appointment', 107, 'add_appointment'),
	(426, 'Can change appointment', 107, 'change_appointment'),
	(427, 'Can delete appointment', 107, 'delete_appointment'),
	(428, 'Can view appointment', 107, 'view_appointment'),
	(429, 'Can add booking correction', 108, 'add_bookingcorrection'),
	(430, 'Can change booking correction', 108, 'change_bookingcorrection'),
	(431, 'Can delete booking correction', 108, 'delete_bookingcorrection'),
	(432, 'Can view booking correction', 108, 'view_bookingcorrection'),
	(433, 'Can add bounce', 109, 'add_bounce'),
	(434, 'Can change bounce', 109, 'change_bounce'),
	(435, 'Can delete bounce', 109, 'delete_bounce'),
	(436, 'Can view bounce', 109, 'view_bounce'),
	(437, 'Can add concern', 110, 'add_concern'),
	(438, 'Can change concern', 110, 'change_concern'),
	(439, 'Can delete concern', 110, 'delete_concern'),
	(440, 'Can view concern', 110, 'view_concern'),
	(441, 'Can add deliverable', 111, 'add_deliverable'),
	(442, 'Can change deliverable', 111, 'change_deliverable'),
	(443, 'Can delete deliverable', 111, 'delete_deliverable'),
	(444, 'Can view deliverable', 111, 'view_deliverable'),
	(445, 'Can add deliverable correction', 112, 'add_deliverablecorrection'),
	(446, 'Can change deliverable correction', 112, 'change_deliverablecorrection'),
	(447, 'Can delete deliverable correction', 112, 'delete_deliverablecorrection'),
	(448, 'Can view deliverable correction', 112, 'view_deliverablecorrection'),
	(449, 'Can add drop correction', 113, 'add_dropcorrection'),
	(450, 'Can change drop correction', 113, 'change_dropcorrection'),
	(451, 'Can delete drop correction', 113, 'delete_dropcorrection'),
	(452, 'Can view drop correction', 113, 'view_dropcorrection'),
	(453, 'Can add lapse', 114, 'add_lapse'),
	(454, 'Can change lapse', 114, 'change_lapse'),
	(455, 'Can delete lapse', 114, 'delete_lapse'),
	(456, 'Can view lapse', 114, 'view_lapse'),
	(457, 'Can add message', 115, 'add_message'),
	(458, 'Can change message', 115, 'change_message'),
	(459, 'Can delete message', 115, 'delete_message'),
	(460, 'Can view message', 115, 'view_message'),
	(461, 'Can add message closing', 116, 'add_messageclosing'),
	(462, 'Can change message closing', 116, 'change_messageclosing'),
	(463, 'Can delete message closing', 116, 'delete_messageclosing'),
	(464, 'Can view message closing', 116, 'view_messageclosing'),
	(465, 'Can add message event', 117, 'add_messageevent'),
	(466, 'Can change message event', 117, 'change_messageevent'),
	(467, 'Can delete message event', 117, 'delete_messageevent'),
	(468, 'Can view message event', 117, 'view_messageevent'),
	(469, 'Can add outcome correction', 118, 'add_outcomecorrection'),
	(470, 'Can change outcome correction', 118, 'change_outcomecorrection'),
	(471, 'Can delete outcome correction', 118, 'delete_outcomecorrection'),
	(472, 'Can view outcome correction', 118, 'view_outcomecorrection'),
	(473, 'Can add review', 119, 'add_review'),
	(474, 'Can change review', 119, 'change_review'),
	(475, 'Can delete review', 119, 'delete_review'),
	(476, 'Can view review', 119, 'view_review'),
	(477, 'Can add review correction', 120, 'add_reviewcorrection'),
	(478, 'Can change review correction', 120, 'change_reviewcorrection'),
	(479, 'Can delete review correction', 120, 'delete_reviewcorrection'),
	(480, 'Can view review correction', 120, 'view_reviewcorrection'),
	(481, 'Can add submission', 121, 'add_submission'),
	(482, 'Can change submission', 121, 'change_submission'),
	(483, 'Can delete submission', 121, 'delete_submission'),
	(484, 'Can view submission', 121, 'view_submission'),
	(485, 'Can add told otherwise', 122, 'add_toldotherwise'),
	(486, 'Can change told otherwise', 122, 'change_toldotherwise'),
	(487, 'Can delete told otherwise', 122, 'delete_toldotherwise'),
	(488, 'Can view told otherwise', 122, 'view_toldotherwise'),
	(489, 'Can add set aside', 123, 'add_setaside'),
	(490, 'Can change set aside', 123, 'change_setaside'),
	(491, 'Can delete set aside', 123, 'delete_setaside'),
	(492, 'Can view set aside', 123, 'view_setaside'),
	(493, 'Can add put off', 124, 'add_putoff'),
	(494, 'Can change put off', 124, 'change_putoff'),
	(495, 'Can delete put off', 124, 'delete_putoff'),
	(496, 'Can view put off', 124, 'view_putoff'),
	(497, 'Can add guide', 125, 'add_guide'),
	(498, 'Can change guide', 125, 'change_guide'),
	(499, 'Can delete guide', 125, 'delete_guide'),
	(500, 'Can view guide', 125, 'view_guide'),
	(501, 'Can add guide version', 126, 'add_guideversion'),
	(502, 'Can change guide version', 126, 'change_guideversion'),
	(503, 'Can delete guide version', 126, 'delete_guideversion'),
	(504, 'Can view guide version', 126, 'view_guideversion'),
	(505, 'Can add guide decision', 127, 'add_guidedecision'),
	(506, 'Can change guide decision', 127, 'change_guidedecision'),
	(507, 'Can delete guide decision', 127, 'delete_guidedecision'),
	(508, 'Can view guide decision', 127, 'view_guidedecision'),
	(509, 'Can add idea', 128, 'add_idea'),
	(510, 'Can change idea', 128, 'change_idea'),
	(511, 'Can delete idea', 128, 'delete_idea'),
	(512, 'Can view idea', 128, 'view_idea'),
	(513, 'Can add idea move', 129, 'add_ideamove'),
	(514, 'Can change idea move', 129, 'change_ideamove'),
	(515, 'Can delete idea move', 129, 'delete_ideamove'),
	(516, 'Can view idea move', 129, 'view_ideamove'),
	(517, 'Can add idea suggestion', 130, 'add_ideasuggestion'),
	(518, 'Can change idea suggestion', 130, 'change_ideasuggestion'),
	(519, 'Can delete idea suggestion', 130, 'delete_ideasuggestion'),
	(520, 'Can view idea suggestion', 130, 'view_ideasuggestion'),
	(521, 'Can add period', 131, 'add_period'),
	(522, 'Can change period', 131, 'change_period'),
	(523, 'Can delete period', 131, 'delete_period'),
	(524, 'Can view period', 131, 'view_period'),
	(525, 'Can add standing', 132, 'add_standing'),
	(526, 'Can change standing', 132, 'change_standing'),
	(527, 'Can delete standing', 132, 'delete_standing'),
	(528, 'Can view standing', 132, 'view_standing'),
	(529, 'Can add decision', 133, 'add_decision'),
	(530, 'Can change decision', 133, 'change_decision'),
	(531, 'Can delete decision', 133, 'delete_decision'),
	(532, 'Can view decision', 133, 'view_decision'),
	(533, 'Can add evidence snapshot', 134, 'add_evidencesnapshot'),
	(534, 'Can change evidence snapshot', 134, 'change_evidencesnapshot'),
	(535, 'Can delete evidence snapshot', 134, 'delete_evidencesnapshot'),
	(536, 'Can view evidence snapshot', 134, 'view_evidencesnapshot'),
	(537, 'Can add fallen proposal', 135, 'add_fallenproposal'),
	(538, 'Can change fallen proposal', 135, 'change_fallenproposal'),
	(539, 'Can delete fallen proposal', 135, 'delete_fallenproposal'),
	(540, 'Can view fallen proposal', 135, 'view_fallenproposal'),
	(541, 'Can add finding taken back', 136, 'add_findingtakenback'),
	(542, 'Can change finding taken back', 136, 'change_findingtakenback'),
	(543, 'Can delete finding taken back', 136, 'delete_findingtakenback'),
	(544, 'Can view finding taken back', 136, 'view_findingtakenback'),
	(545, 'Can add recorded finding', 137, 'add_recordedfinding'),
	(546, 'Can change recorded finding', 137, 'change_recordedfinding'),
	(547, 'Can delete recorded finding', 137, 'delete_recordedfinding'),
	(548, 'Can view recorded finding', 137, 'view_recordedfinding'),
	(549, 'Can add replay', 138, 'add_replay'),
	(550, 'Can change replay', 138, 'change_replay'),
	(551, 'Can delete replay', 138, 'delete_replay'),
	(552, 'Can view replay', 138, 'view_replay'),
	(553, 'Can add replay result', 139, 'add_replayresult'),
	(554, 'Can change replay result', 139, 'change_replayresult'),
	(555, 'Can delete replay result', 139, 'delete_replayresult'),
	(556, 'Can view replay result', 139, 'view_replayresult'),
	(557, 'Can add ruling', 140, 'add_ruling'),
	(558, 'Can change ruling', 140, 'change_ruling'),
	(559, 'Can delete ruling', 140, 'delete_ruling'),
	(560, 'Can view ruling', 140, 'view_ruling'),
	(561, 'Can add second opinion', 141, 'add_secondopinion'),
	(562, 'Can change second opinion', 141, 'change_secondopinion'),
	(563, 'Can delete second opinion', 141, 'delete_secondopinion'),
	(564, 'Can view second opinion', 141, 'view_secondopinion'),
	(565, 'Can add stepped aside', 142, 'add_steppedaside'),
	(566, 'Can change stepped aside', 142, 'change_steppedaside'),
	(567, 'Can delete stepped aside', 142, 'delete_steppedaside'),
	(568, 'Can view stepped aside', 142, 'view_steppedaside'),
	(569, 'Can add trail entry', 143, 'add_trailentry'),
	(570, 'Can change trail entry', 143, 'change_trailentry'),
	(571, 'Can delete trail entry', 143, 'delete_trailentry'),
	(572, 'Can view trail entry', 143, 'view_trailentry'),
	(573, 'Can add claim', 144, 'add_claim'),
	(574, 'Can change claim', 144, 'change_claim'),
	(575, 'Can delete claim', 144, 'delete_claim'),
	(576, 'Can view claim', 144, 'view_claim'),
	(577, 'Can add final decision', 145, 'add_finaldecision'),
	(578, 'Can change final decision', 145, 'change_finaldecision'),
	(579, 'Can delete final decision', 145, 'delete_finaldecision'),
	(580, 'Can view final decision', 145, 'view_finaldecision'),
	(581, 'Can add frozen record', 146, 'add_frozenrecord'),
	(582, 'Can change frozen record', 146, 'change_frozenrecord'),
	(583, 'Can delete frozen record', 146, 'delete_frozenrecord'),
	(584, 'Can view frozen record', 146, 'view_frozenrecord'),
	(585, 'Can add frozen text', 147, 'add_frozentext'),
	(586, 'Can change frozen text', 147, 'change_frozentext'),
	(587, 'Can delete frozen text', 147, 'delete_frozentext'),
	(588, 'Can view frozen text', 147, 'view_frozentext'),
	(589, 'Can add erasure', 148, 'add_erasure'),
	(590, 'Can change erasure', 148, 'change_erasure'),
	(591, 'Can delete erasure', 148, 'delete_erasure'),
	(592, 'Can view erasure', 148, 'view_erasure'),
	(593, 'Can add finance file', 149, 'add_financefile'),
	(594, 'Can change finance file', 149, 'change_financefile'),
	(595, 'Can delete finance file', 149, 'delete_financefile'),
	(596, 'Can view finance file', 149, 'view_financefile'),
	(597, 'Can add owed refund', 150, 'add_owedrefund'),
	(598, 'Can change owed refund', 150, 'change_owedrefund'),
	(599, 'Can delete owed refund', 150, 'delete_owedrefund'),
	(600, 'Can view owed refund', 150, 'view_owedrefund'),
	(601, 'Can add payee share', 151, 'add_payeeshare'),
	(602, 'Can change payee share', 151, 'change_payeeshare'),
	(603, 'Can delete payee share', 151, 'delete_payeeshare'),
	(604, 'Can view payee share', 151, 'view_payeeshare'),
	(605, 'Can add finance line', 152, 'add_financeline'),
	(606, 'Can change finance line', 152, 'change_financeline'),
	(607, 'Can delete finance line', 152, 'delete_financeline'),
	(608, 'Can view finance line', 152, 'view_financeline'),
	(609, 'Can add refund payment', 153, 'add_refundpayment'),
	(610, 'Can change refund payment', 153, 'change_refundpayment'),
	(611, 'Can delete refund payment', 153, 'delete_refundpayment'),
	(612, 'Can view refund payment', 153, 'view_refundpayment'),
	(613, 'Can add returned payment', 154, 'add_returnedpayment'),
	(614, 'Can change returned payment', 154, 'change_returnedpayment'),
	(615, 'Can delete returned payment', 154, 'delete_returnedpayment'),
	(616, 'Can view returned payment', 154, 'view_returnedpayment'),
	(617, 'Can add claim hold', 155, 'add_claimhold'),
	(618, 'Can change claim hold', 155, 'change_claimhold'),
	(619, 'Can delete claim hold', 155, 'delete_claimhold'),
	(620, 'Can view claim hold', 155, 'view_claimhold'),
	(621, 'Can add claim taken', 156, 'add_claimtaken'),
	(622, 'Can change claim taken', 156, 'change_claimtaken'),
	(623, 'Can delete claim taken', 156, 'delete_claimtaken'),
	(624, 'Can view claim taken', 156, 'view_claimtaken'),
	(625, 'Can add claim released', 157, 'add_claimreleased'),
	(626, 'Can change claim released', 157, 'change_claimreleased'),
	(627, 'Can delete claim released', 157, 'delete_claimreleased'),
	(628, 'Can view claim released', 157, 'view_claimreleased'),
	(629, 'Can add hold lifted', 158, 'add_holdlifted'),
	(630, 'Can change hold lifted', 158, 'change_holdlifted'),
	(631, 'Can delete hold lifted', 158, 'delete_holdlifted'),
	(632, 'Can view hold lifted', 158, 'view_holdlifted'),
	(633, 'Can add hearing', 159, 'add_hearing'),
	(634, 'Can change hearing', 159, 'change_hearing'),
	(635, 'Can delete hearing', 159, 'delete_hearing'),
	(636, 'Can view hearing', 159, 'view_hearing'),
	(637, 'Can add hearing answer', 160, 'add_hearinganswer'),
	(638, 'Can change hearing answer', 160, 'change_hearinganswer'),
	(639, 'Can delete hearing answer', 160, 'delete_hearinganswer'),
	(640, 'Can view hearing answer', 160, 'view_hearinganswer'),
	(641, 'Can add hearing closed', 161, 'add_hearingclosed'),
	(642, 'Can change hearing closed', 161, 'change_hearingclosed'),
	(643, 'Can delete hearing closed', 161, 'delete_hearingclosed'),
	(644, 'Can view hearing closed', 161, 'view_hearingclosed'),
	(645, 'Can add hearing point', 162, 'add_hearingpoint'),
	(646, 'Can change hearing point', 162, 'change_hearingpoint'),
	(647, 'Can delete hearing point', 162, 'delete_hearingpoint'),
	(648, 'Can view hearing point', 162, 'view_hearingpoint'),
	(649, 'Can add hearing file', 163, 'add_hearingfile'),
	(650, 'Can change hearing file', 163, 'change_hearingfile'),
	(651, 'Can delete hearing file', 163, 'delete_hearingfile'),
	(652, 'Can view hearing file', 163, 'view_hearingfile'),
	(653, 'Can add hearing time request', 164, 'add_hearingtimerequest'),
	(654, 'Can change hearing time request', 164, 'change_hearingtimerequest'),
	(655, 'Can delete hearing time request', 164, 'delete_hearingtimerequest'),
	(656, 'Can view hearing time request', 164, 'view_hearingtimerequest'),
	(657, 'Can add hearing extension', 165, 'add_hearingextension'),
	(658, 'Can change hearing extension', 165, 'change_hearingextension'),
	(659, 'Can delete hearing extension', 165, 'delete_hearingextension'),
	(660, 'Can view hearing extension', 165, 'view_hearingextension'),
	(661, 'Can add point reply', 166, 'add_pointreply'),
	(662, 'Can change point reply', 166, 'change_pointreply'),
	(663, 'Can delete point reply', 166, 'delete_pointreply'),
	(664, 'Can view point reply', 166, 'view_pointreply'),
	(665, 'Can add more asked', 167, 'add_moreasked'),
	(666, 'Can change more asked', 167, 'change_moreasked'),
	(667, 'Can delete more asked', 167, 'delete_moreasked'),
	(668, 'Can view more asked', 167, 'view_moreasked'),
	(669, 'Can add more answered', 168, 'add_moreanswered'),
	(670, 'Can change more answered', 168, 'change_moreanswered'),
	(671, 'Can delete more answered', 168, 'delete_moreanswered'),
	(672, 'Can view more answered', 168, 'view_moreanswered'),
	(673, 'Can add appeal', 169, 'add_appeal'),
	(674, 'Can change appeal', 169, 'change_appeal'),
	(675, 'Can delete appeal', 169, 'delete_appeal'),
	(676, 'Can view appeal', 169, 'view_appeal'),
	(677, 'Can add appeal document', 170, 'add_appealdocument'),
	(678, 'Can change appeal document', 170, 'change_appealdocument'),
	(679, 'Can delete appeal document', 170, 'delete_appealdocument'),
	(680, 'Can view appeal document', 170, 'view_appealdocument'),
	(681, 'Can add appeal proposal', 171, 'add_appealproposal'),
	(682, 'Can change appeal proposal', 171, 'change_appealproposal'),
	(683, 'Can delete appeal proposal', 171, 'delete_appealproposal'),
	(684, 'Can view appeal proposal', 171, 'view_appealproposal'),
	(685, 'Can add appeal answer', 172, 'add_appealanswer'),
	(686, 'Can change appeal answer', 172, 'change_appealanswer'),
	(687, 'Can delete appeal answer', 172, 'delete_appealanswer'),
	(688, 'Can view appeal answer', 172, 'view_appealanswer'),
	(689, 'Can add reopening', 173, 'add_reopening'),
	(690, 'Can change reopening', 173, 'change_reopening'),
	(691, 'Can delete reopening', 173, 'delete_reopening'),
	(692, 'Can view reopening', 173, 'view_reopening'),
	(693, 'Can add reopening answer', 174, 'add_reopeninganswer'),
	(694, 'Can change reopening answer', 174, 'change_reopeninganswer'),
	(695, 'Can delete reopening answer', 174, 'delete_reopeninganswer'),
	(696, 'Can view reopening answer', 174, 'view_reopeninganswer'),
	(697, 'Can add reopening word', 175, 'add_reopeningword'),
	(698, 'Can change reopening word', 175, 'change_reopeningword'),
	(699, 'Can delete reopening word', 175, 'delete_reopeningword'),
	(700, 'Can view reopening word', 175, 'view_reopeningword'),
	(701, 'Can add legal hold', 176, 'add_legalhold'),
	(702, 'Can change legal hold', 176, 'change_legalhold'),
	(703, 'Can delete legal hold', 176, 'delete_legalhold'),
	(704, 'Can view legal hold', 176, 'view_legalhold'),
	(705, 'Can add legal hold lifted', 177, 'add_legalholdlifted'),
	(706, 'Can change legal hold lifted', 177, 'change_legalholdlifted'),
	(707, 'Can delete legal hold lifted', 177, 'delete_legalholdlifted'),
	(708, 'Can view legal hold lifted', 177, 'view_legalholdlifted'),
	(709, 'Can add claim statement', 178, 'add_claimstatement'),
	(710, 'Can change claim statement', 178, 'change_claimstatement'),
	(711, 'Can delete claim statement', 178, 'delete_claimstatement'),
	(712, 'Can view claim statement', 178, 'view_claimstatement'),
	(713, 'Can add statement document', 179, 'add_statementdocument'),
	(714, 'Can change statement document', 179, 'change_statementdocument'),
	(715, 'Can delete statement document', 179, 'delete_statementdocument'),
	(716, 'Can view statement document', 179, 'view_statementdocument'),
	(717, 'Can add accommodated period', 180, 'add_accommodatedperiod'),
	(718, 'Can change accommodated period', 180, 'change_accommodatedperiod'),
	(719, 'Can delete accommodated period', 180, 'delete_accommodatedperiod'),
	(720, 'Can view accommodated period', 180, 'view_accommodatedperiod'),
	(721, 'Can add accommodation', 181, 'add_accommodation'),
	(722, 'Can change accommodation', 181, 'change_accommodation'),
	(723, 'Can delete accommodation', 181, 'delete_accommodation'),
	(724, 'Can view accommodation', 181, 'view_accommodation'),
	(725, 'Can add accommodation decision', 182, 'add_accommodationdecision'),
	(726, 'Can change accommodation decision', 182, 'change_accommodationdecision'),
	(727, 'Can delete accommodation decision', 182, 'delete_accommodationdecision'),
	(728, 'Can view accommodation decision', 182, 'view_accommodationdecision'),
	(729, 'Can add accommodation document', 183, 'add_accommodationdocument'),
	(730, 'Can change accommodation document', 183, 'change_accommodationdocument'),
	(731, 'Can delete accommodation document', 183, 'delete_accommodationdocument'),
	(732, 'Can view accommodation document', 183, 'view_accommodationdocument'),
	(733, 'Can add letter', 184, 'add_letter'),
	(734, 'Can change letter', 184, 'change_letter'),
	(735, 'Can delete letter', 184, 'delete_letter'),
	(736, 'Can view letter', 184, 'view_letter'),
	(737, 'Can add second look', 185, 'add_secondlook'),
	(738, 'Can change second look', 185, 'change_secondlook'),
	(739, 'Can delete second look', 185, 'delete_secondlook'),
	(740, 'Can view second look', 185, 'view_secondlook'),
	(741, 'Can add second look answer', 186, 'add_secondlookanswer'),
	(742, 'Can change second look answer', 186, 'change_secondlookanswer'),
	(743, 'Can delete second look answer', 186, 'delete_secondlookanswer'),
	(744, 'Can view second look answer', 186, 'view_secondlookanswer'),
	(745, 'Can add settlement', 187, 'add_settlement'),
	(746, 'Can change settlement', 187, 'change_settlement'),
	(747, 'Can delete settlement', 187, 'delete_settlement'),
	(748, 'Can view settlement', 187, 'view_settlement'),
	(749, 'Can add settlement end', 188, 'add_settlementend'),
	(750, 'Can change settlement end', 188, 'change_settlementend'),
	(751, 'Can delete settlement end', 188, 'delete_settlementend'),
	(752, 'Can view settlement end', 188, 'view_settlementend'),
	(753, 'Can add settlement opinion', 189, 'add_settlementopinion'),
	(754, 'Can change settlement opinion', 189, 'change_settlementopinion'),
	(755, 'Can delete settlement opinion', 189, 'delete_settlementopinion'),
	(756, 'Can view settlement opinion', 189, 'view_settlementopinion'),
	(757, 'Can add evidence watch', 190, 'add_evidencewatch'),
	(758, 'Can change evidence watch', 190, 'change_evidencewatch'),
	(759, 'Can delete evidence watch', 190, 'delete_evidencewatch'),
	(760, 'Can view evidence watch', 190, 'view_evidencewatch'),
	(761, 'Can add later fact', 191, 'add_laterfact'),
	(762, 'Can change later fact', 191, 'change_laterfact'),
	(763, 'Can delete later fact', 191, 'delete_laterfact'),
	(764, 'Can view later fact', 191, 'view_laterfact'),
	(765, 'Can add later facts set aside', 192, 'add_laterfactssetaside'),
	(766, 'Can change later facts set aside', 192, 'change_laterfactssetaside'),
	(767, 'Can delete later facts set aside', 192, 'delete_laterfactssetaside'),
	(768, 'Can view later facts set aside', 192, 'view_laterfactssetaside'),
	(769, 'Can add outside judge', 193, 'add_outsidejudge'),
	(770, 'Can change outside judge', 193, 'change_outsidejudge'),
	(771, 'Can delete outside judge', 193, 'delete_outsidejudge'),
	(772, 'Can view outside judge', 193, 'view_outsidejudge'),
	(773, 'Can add dossier look', 194, 'add_dossierlook'),
	(774, 'Can change dossier look', 194, 'change_dossierlook'),
	(775, 'Can delete dossier look', 194, 'delete_dossierlook'),
	(776, 'Can view dossier look', 194, 'view_dossierlook');

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
	(15, 'core', 'inboundmail'),
	(16, 'core', 'storedfile'),
	(17, 'people', 'linkrequest'),
	(18, 'people', 'user'),
	(19, 'people', 'accountchange'),
	(20, 'people', 'certification'),
	(21, 'people', 'cover'),
	(22, 'people', 'entrancerecord'),
	(23, 'people', 'program'),
	(24, 'people', 'cohort'),
	(25, 'people', 'programrequirement'),
	(26, 'people', 'requirementoutcome'),
	(27, 'people', 'role'),
	(28, 'people', 'rosterupload'),
	(29, 'people', 'student'),
	(30, 'people', 'statechange'),
	(31, 'people', 'assignment'),
	(32, 'people', 'cohortmove'),
	(33, 'people', 'apitoken'),
	(34, 'people', 'chosenhours'),
	(35, 'people', 'mailchoice'),
	(36, 'people', 'datadownload'),
	(37, 'commitments', 'acknowledgement'),
	(38, 'commitments', 'activitykind'),
	(39, 'commitments', 'addedholiday'),
	(40, 'commitments', 'clauseanswer'),
	(41, 'commitments', 'clausequestion'),
	(42, 'commitments', 'condition'),
	(43, 'commitments', 'conditionrecord'),
	(44, 'commitments', 'ending'),
	(45, 'commitments', 'excusal'),
	(46, 'commitments', 'leave'),
	(47, 'commitments', 'outage'),
	(48, 'commitments', 'payersrecord'),
	(49, 'commitments', 'policy'),
	(50, 'commitments', 'policykind'),
	(51, 'commitments', 'programseries'),
	(52, 'commitments', 'quota'),
	(53, 'commitments', 'quotakind'),
	(54, 'commitments', 'search'),
	(55, 'commitments', 'series'),
	(56, 'commitments', 'signature'),
	(57, 'commitments', 'tuitionpayer'),
	(58, 'jobsearch', 'acceptance'),
	(59, 'jobsearch', 'activity'),
	(60, 'jobsearch', 'activityevent'),
	(61, 'jobsearch', 'answercorrection'),
	(62, 'jobsearch', 'contact'),
	(63, 'jobsearch', 'correctionrequest'),
	(64, 'jobsearch', 'employer'),
	(65, 'jobsearch', 'extension'),
	(66, 'jobsearch', 'importedfile'),
	(67, 'jobsearch', 'offer'),
	(68, 'jobsearch', 'offerask'),
	(69, 'jobsearch', 'offeraskevent'),
	(70, 'jobsearch', 'offerconfirmation'),
	(71, 'jobsearch', 'offerevent'),
	(72, 'jobsearch', 'interviewround'),
	(73, 'jobsearch', 'opening'),
	(74, 'jobsearch', 'openingevent'),
	(75, 'jobsearch', 'openingnote'),
	(76, 'jobsearch', 'ownstage'),
	(77, 'jobsearch', 'stagemove'),
	(78, 'jobsearch', 'sentdocument'),
	(79, 'jobsearch', 'studentdocument'),
	(80, 'jobsearch', 'checkresult'),
	(81, 'jobsearch', 'codeaccount'),
	(82, 'jobsearch', 'declaredsite'),
	(83, 'jobsearch', 'hostanswer'),
	(84, 'jobsearch', 'hostpause'),
	(85, 'jobsearch', 'pendingcheck'),
	(86, 'jobsearch', 'draftaddress'),
	(87, 'jobsearch', 'senderaddress'),
	(88, 'jobsearch', 'draft'),
	(89, 'jobsearch', 'networkconnection'),
	(90, 'jobsearch', 'importcorrection'),
	(91, 'jobsearch', 'rememberedanswers'),
	(92, 'jobsearch', 'trackerdraft'),
	(93, 'jobsearch', 'publishedevent'),
	(94, 'jobsearch', 'calendaraddress'),
	(95, 'jobsearch', 'contactdetails'),
	(96, 'jobsearch', 'contactdetailsevent'),
	(97, 'jobsearch', 'followup'),
	(98, 'jobsearch', 'followupevent'),
	(99, 'jobsearch', 'askanswer'),
	(100, 'jobsearch', 'offerhelp'),
	(101, 'jobsearch', 'employmentdocument'),
	(102, 'jobsearch', 'employmentverification'),
	(103, 'jobsearch', 'coldnoticeanswer'),
	(104, 'jobsearch', 'openingnoteevent'),
	(105, 'jobsearch', 'followupmove'),
	(106, 'jobsearch', 'sameperson'),
	(107, 'coaching', 'appointment'),
	(108, 'coaching', 'bookingcorrection'),
	(109, 'coaching', 'bounce'),
	(110, 'coaching', 'concern'),
	(111, 'coaching', 'deliverable'),
	(112, 'coaching', 'deliverablecorrection'),
	(113, 'coaching', 'dropcorrection'),
	(114, 'coaching', 'lapse'),
	(115, 'coaching', 'message'),
	(116, 'coaching', 'messageclosing'),
	(117, 'coaching', 'messageevent'),
	(118, 'coaching', 'outcomecorrection'),
	(119, 'coaching', 'review'),
	(120, 'coaching', 'reviewcorrection'),
	(121, 'coaching', 'submission'),
	(122, 'coaching', 'toldotherwise'),
	(123, 'coaching', 'setaside'),
	(124, 'coaching', 'putoff'),
	(125, 'resources', 'guide'),
	(126, 'resources', 'guideversion'),
	(127, 'resources', 'guidedecision'),
	(128, 'resources', 'idea'),
	(129, 'resources', 'ideamove'),
	(130, 'resources', 'ideasuggestion'),
	(131, 'standing', 'period'),
	(132, 'standing', 'standing'),
	(133, 'guarantee', 'decision'),
	(134, 'guarantee', 'evidencesnapshot'),
	(135, 'guarantee', 'fallenproposal'),
	(136, 'guarantee', 'findingtakenback'),
	(137, 'guarantee', 'recordedfinding'),
	(138, 'guarantee', 'replay'),
	(139, 'guarantee', 'replayresult'),
	(140, 'guarantee', 'ruling'),
	(141, 'guarantee', 'secondopinion'),
	(142, 'guarantee', 'steppedaside'),
	(143, 'guarantee', 'trailentry'),
	(144, 'guarantee', 'claim'),
	(145, 'guarantee', 'finaldecision'),
	(146, 'guarantee', 'frozenrecord'),
	(147, 'guarantee', 'frozentext'),
	(148, 'guarantee', 'erasure'),
	(149, 'guarantee', 'financefile'),
	(150, 'guarantee', 'owedrefund'),
	(151, 'guarantee', 'payeeshare'),
	(152, 'guarantee', 'financeline'),
	(153, 'guarantee', 'refundpayment'),
	(154, 'guarantee', 'returnedpayment'),
	(155, 'guarantee', 'claimhold'),
	(156, 'guarantee', 'claimtaken'),
	(157, 'guarantee', 'claimreleased'),
	(158, 'guarantee', 'holdlifted'),
	(159, 'guarantee', 'hearing'),
	(160, 'guarantee', 'hearinganswer'),
	(161, 'guarantee', 'hearingclosed'),
	(162, 'guarantee', 'hearingpoint'),
	(163, 'guarantee', 'hearingfile'),
	(164, 'guarantee', 'hearingtimerequest'),
	(165, 'guarantee', 'hearingextension'),
	(166, 'guarantee', 'pointreply'),
	(167, 'guarantee', 'moreasked'),
	(168, 'guarantee', 'moreanswered'),
	(169, 'guarantee', 'appeal'),
	(170, 'guarantee', 'appealdocument'),
	(171, 'guarantee', 'appealproposal'),
	(172, 'guarantee', 'appealanswer'),
	(173, 'guarantee', 'reopening'),
	(174, 'guarantee', 'reopeninganswer'),
	(175, 'guarantee', 'reopeningword'),
	(176, 'guarantee', 'legalhold'),
	(177, 'guarantee', 'legalholdlifted'),
	(178, 'guarantee', 'claimstatement'),
	(179, 'guarantee', 'statementdocument'),
	(180, 'guarantee', 'accommodatedperiod'),
	(181, 'guarantee', 'accommodation'),
	(182, 'guarantee', 'accommodationdecision'),
	(183, 'guarantee', 'accommodationdocument'),
	(184, 'guarantee', 'letter'),
	(185, 'guarantee', 'secondlook'),
	(186, 'guarantee', 'secondlookanswer'),
	(187, 'guarantee', 'settlement'),
	(188, 'guarantee', 'settlementend'),
	(189, 'guarantee', 'settlementopinion'),
	(190, 'guarantee', 'evidencewatch'),
	(191, 'guarantee', 'laterfact'),
	(192, 'guarantee', 'laterfactssetaside'),
	(193, 'guarantee', 'outsidejudge'),
	(194, 'guarantee', 'dossierlook');

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
	(25, 'people', '0002_cohort_move', '2000-01-01 00:00:00+00'),
	(26, 'people', '0003_tokens', '2000-01-01 00:00:00+00'),
	(27, 'people', '0004_mail_choices', '2000-01-01 00:00:00+00'),
	(28, 'core', '0001_initial', '2000-01-01 00:00:00+00'),
	(29, 'core', '0002_initial', '2000-01-01 00:00:00+00'),
	(30, 'core', '0003_inbound', '2000-01-01 00:00:00+00'),
	(31, 'core', '0004_files', '2000-01-01 00:00:00+00'),
	(32, 'core', '0005_mail_choices', '2000-01-01 00:00:00+00'),
	(33, 'people', '0005_held_data', '2000-01-01 00:00:00+00'),
	(34, 'people', '0006_outside_judges', '2000-01-01 00:00:00+00'),
	(35, 'pghistory', '0001_initial', '2000-01-01 00:00:00+00'),
	(36, 'pghistory', '0002_aggregateevent', '2000-01-01 00:00:00+00'),
	(37, 'pghistory', '0003_auto_20201023_1636', '2000-01-01 00:00:00+00'),
	(38, 'pghistory', '0004_auto_20220906_1625', '2000-01-01 00:00:00+00'),
	(39, 'pghistory', '0005_events_middlewareevents', '2000-01-01 00:00:00+00'),
	(40, 'pghistory', '0006_delete_aggregateevent', '2000-01-01 00:00:00+00'),
	(41, 'pghistory', '0007_auto_20250421_0444', '2000-01-01 00:00:00+00'),
	(42, 'commitments', '0001_initial', '2000-01-01 00:00:00+00'),
	(43, 'commitments', '0002_initial', '2000-01-01 00:00:00+00'),
	(44, 'coaching', '0001_initial', '2000-01-01 00:00:00+00'),
	(45, 'coaching', '0002_initial', '2000-01-01 00:00:00+00'),
	(46, 'coaching', '0003_two_uphold_a_concern', '2000-01-01 00:00:00+00'),
	(47, 'coaching', '0004_set_aside', '2000-01-01 00:00:00+00'),
	(48, 'coaching', '0005_put_off', '2000-01-01 00:00:00+00'),
	(49, 'commitments', '0003_requirement_numbers', '2000-01-01 00:00:00+00'),
	(50, 'commitments', '0004_kinds_reach_stages', '2000-01-01 00:00:00+00'),
	(51, 'commitments', '0005_kinds_say_evidence', '2000-01-01 00:00:00+00'),
	(52, 'commitments', '0006_one_students_time', '2000-01-01 00:00:00+00'),
	(53, 'core', '0006_access_acts', '2000-01-01 00:00:00+00'),
	(54, 'guarantee', '0001_initial', '2000-01-01 00:00:00+00'),
	(55, 'guarantee', '0002_initial', '2000-01-01 00:00:00+00'),
	(56, 'guarantee', '0003_requirement_numbers', '2000-01-01 00:00:00+00'),
	(57, 'guarantee', '0004_checks_decided', '2000-01-01 00:00:00+00'),
	(58, 'guarantee', '0005_final_decisions', '2000-01-01 00:00:00+00'),
	(59, 'guarantee', '0006_frozen_records', '2000-01-01 00:00:00+00'),
	(60, 'guarantee', '0007_payments', '2000-01-01 00:00:00+00'),
	(61, 'guarantee', '0008_queue', '2000-01-01 00:00:00+00'),
	(62, 'guarantee', '0009_hearings', '2000-01-01 00:00:00+00'),
	(63, 'guarantee', '0010_proposals_taken_back', '2000-01-01 00:00:00+00'),
	(64, 'guarantee', '0011_more_asked', '2000-01-01 00:00:00+00'),
	(65, 'guarantee', '0012_appeals', '2000-01-01 00:00:00+00'),
	(66, 'guarantee', '0013_reopenings', '2000-01-01 00:00:00+00'),
	(67, 'guarantee', '0014_retention', '2000-01-01 00:00:00+00'),
	(68, 'guarantee', '0015_statements', '2000-01-01 00:00:00+00'),
	(69, 'guarantee', '0016_accommodations', '2000-01-01 00:00:00+00'),
	(70, 'guarantee', '0017_letters', '2000-01-01 00:00:00+00'),
	(71, 'guarantee', '0018_second_looks', '2000-01-01 00:00:00+00'),
	(72, 'guarantee', '0019_settlements', '2000-01-01 00:00:00+00'),
	(73, 'guarantee', '0020_later_facts', '2000-01-01 00:00:00+00'),
	(74, 'guarantee', '0021_outside_judges', '2000-01-01 00:00:00+00'),
	(75, 'guarantee', '0022_looks', '2000-01-01 00:00:00+00'),
	(76, 'guarantee', '0023_erased_grounds', '2000-01-01 00:00:00+00'),
	(77, 'guarantee', '0024_moved_deadlines', '2000-01-01 00:00:00+00'),
	(78, 'jobsearch', '0001_initial', '2000-01-01 00:00:00+00'),
	(79, 'jobsearch', '0002_initial', '2000-01-01 00:00:00+00'),
	(80, 'jobsearch', '0003_role', '2000-01-01 00:00:00+00'),
	(81, 'jobsearch', '0004_openings', '2000-01-01 00:00:00+00'),
	(82, 'jobsearch', '0005_documents', '2000-01-01 00:00:00+00'),
	(83, 'jobsearch', '0006_evidence', '2000-01-01 00:00:00+00'),
	(84, 'jobsearch', '0007_drafts', '2000-01-01 00:00:00+00'),
	(85, 'jobsearch', '0008_trackers', '2000-01-01 00:00:00+00'),
	(86, 'jobsearch', '0009_calendar', '2000-01-01 00:00:00+00'),
	(87, 'jobsearch', '0010_employer_beginnings', '2000-01-01 00:00:00+00'),
	(88, 'jobsearch', '0011_follow_ups', '2000-01-01 00:00:00+00'),
	(89, 'jobsearch', '0012_offer_terms', '2000-01-01 00:00:00+00'),
	(90, 'jobsearch', '0013_employment_documents', '2000-01-01 00:00:00+00'),
	(91, 'jobsearch', '0014_cold_notice', '2000-01-01 00:00:00+00'),
	(92, 'jobsearch', '0015_notes_change', '2000-01-01 00:00:00+00'),
	(93, 'jobsearch', '0016_draft_interviews', '2000-01-01 00:00:00+00'),
	(94, 'jobsearch', '0017_statements_without_file', '2000-01-01 00:00:00+00'),
	(95, 'jobsearch', '0018_follow_up_moves', '2000-01-01 00:00:00+00'),
	(96, 'jobsearch', '0019_same_person', '2000-01-01 00:00:00+00'),
	(97, 'jobsearch', '0020_offers_by_the_school', '2000-01-01 00:00:00+00'),
	(98, 'mfa', '0001_initial', '2000-01-01 00:00:00+00'),
	(99, 'mfa', '0002_authenticator_timestamps', '2000-01-01 00:00:00+00'),
	(100, 'mfa', '0003_authenticator_type_uniq', '2000-01-01 00:00:00+00'),
	(101, 'resources', '0001_initial', '2000-01-01 00:00:00+00'),
	(102, 'resources', '0002_ideas', '2000-01-01 00:00:00+00'),
	(103, 'sessions', '0001_initial', '2000-01-01 00:00:00+00'),
	(104, 'standing', '0001_initial', '2000-01-01 00:00:00+00'),
	(105, 'standing', '0002_checks_until', '2000-01-01 00:00:00+00'),
	(106, 'standing', '0003_ranks', '2000-01-01 00:00:00+00'),
	(107, 'usersessions', '0001_initial', '2000-01-01 00:00:00+00');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 776, true);

SELECT pg_catalog.setval('public.coaching_appointment_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_bookingcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_bounce_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_concern_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_deliverable_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_deliverablecorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_dropcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_lapse_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_message_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_messageclosing_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_messageevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_outcomecorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_putoff_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_review_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_reviewcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_setaside_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_submission_id_seq', 1, false);

SELECT pg_catalog.setval('public.coaching_toldotherwise_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_acknowledgement_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_addedholiday_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_clauseanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_clausequestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_condition_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_conditionrecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_ending_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_excusal_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_leave_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_outage_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_payersrecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_policy_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_policykind_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_programseries_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_quota_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_quotakind_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_search_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_series_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_signature_id_seq', 1, false);

SELECT pg_catalog.setval('public.commitments_tuitionpayer_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_accessrecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_inboundmail_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_outboxmail_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_storedfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_sweeprun_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 194, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 107, true);

SELECT pg_catalog.setval('public.guarantee_accommodatedperiod_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_accommodation_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_accommodationdecision_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_accommodationdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_appeal_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_appealanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_appealdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_appealproposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_claim_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_claimhold_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_claimreleased_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_claimstatement_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_claimtaken_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_decision_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_dossierlook_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_erasure_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_evidencesnapshot_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_evidencewatch_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_fallenproposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_finaldecision_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_financefile_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_financeline_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_findingtakenback_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_frozenrecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_frozentext_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearing_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearinganswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearingclosed_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearingextension_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearingfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearingpoint_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_hearingtimerequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_holdlifted_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_laterfact_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_laterfactssetaside_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_legalhold_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_legalholdlifted_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_letter_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_moreanswered_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_moreasked_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_outsidejudge_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_owedrefund_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_payeeshare_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_pointreply_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_recordedfinding_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_refundpayment_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_reopening_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_reopeninganswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_reopeningword_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replay_cohorts_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replay_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_replayresult_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_returnedpayment_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_ruling_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_secondlook_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_secondlookanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_secondopinion_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_settlement_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_settlementend_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_settlementopinion_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_statementdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_steppedaside_id_seq', 1, false);

SELECT pg_catalog.setval('public.guarantee_trailentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_acceptance_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_activity_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_activityevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_answercorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_askanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_calendaraddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_checkresult_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_codeaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_coldnoticeanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_contact_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_contactdetails_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_contactdetailsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_correctionrequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_declaredsite_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_draft_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_draftaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_employer_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_employmentdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_employmentverification_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_extension_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_followup_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_followupevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_followupmove_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_importcorrection_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_importedfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_interviewround_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_networkconnection_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offer_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offerask_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offeraskevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offerconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_offerhelp_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_opening_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_openingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_openingnote_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_openingnoteevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_ownstage_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_publishedevent_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_rememberedanswers_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_sameperson_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_senderaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_sentdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_stagemove_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_studentdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.jobsearch_trackerdraft_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_accountchange_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_apitoken_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_assignment_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_certification_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_chosenhours_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_cohort_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_cohortmove_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_cover_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_datadownload_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_entrancerecord_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_linkrequest_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_mailchoice_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_program_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_programrequirement_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_requirementoutcome_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_role_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_rosterupload_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_statechange_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_student_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_user_groups_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_user_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_user_user_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_guide_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_guidedecision_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_guideversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_idea_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_ideamove_id_seq', 1, false);

SELECT pg_catalog.setval('public.resources_ideasuggestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.standing_period_id_seq', 1, false);

SELECT pg_catalog.setval('public.standing_standing_id_seq', 1, false);

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_rememberedanswers
    ADD CONSTRAINT answers_once_per_header UNIQUE (student_id, header_key);

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

ALTER TABLE ONLY public.coaching_putoff
    ADD CONSTRAINT coaching_putoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_review
    ADD CONSTRAINT coaching_review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_reviewcorrection
    ADD CONSTRAINT coaching_reviewcorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.coaching_setaside
    ADD CONSTRAINT coaching_setaside_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.core_inboundmail
    ADD CONSTRAINT core_inboundmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_key_key UNIQUE (key);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_storedfile
    ADD CONSTRAINT core_storedfile_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.guarantee_pointreply
    ADD CONSTRAINT each_point_is_answered_once UNIQUE (decision_id, point_id);

ALTER TABLE ONLY public.jobsearch_publishedevent
    ADD CONSTRAINT event_published_once UNIQUE (user_id, key);

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT evidence_once_per_claim UNIQUE (claim_id, digest);

ALTER TABLE ONLY public.guarantee_financeline
    ADD CONSTRAINT finance_line_numbered UNIQUE (file_id, number);

ALTER TABLE ONLY public.guarantee_financeline
    ADD CONSTRAINT finance_line_once UNIQUE (file_id, share_id);

ALTER TABLE ONLY public.guarantee_frozentext
    ADD CONSTRAINT frozen_text_once UNIQUE (record_id, number);

ALTER TABLE ONLY public.guarantee_accommodatedperiod
    ADD CONSTRAINT guarantee_accommodatedperiod_excusal_id_key UNIQUE (excusal_id);

ALTER TABLE ONLY public.guarantee_accommodatedperiod
    ADD CONSTRAINT guarantee_accommodatedperiod_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_accommodation
    ADD CONSTRAINT guarantee_accommodation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodationdecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_accommodationdocument
    ADD CONSTRAINT guarantee_accommodationdocument_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.guarantee_accommodationdocument
    ADD CONSTRAINT guarantee_accommodationdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_appeal
    ADD CONSTRAINT guarantee_appeal_claim_id_key UNIQUE (claim_id);

ALTER TABLE ONLY public.guarantee_appeal
    ADD CONSTRAINT guarantee_appeal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_appealanswer
    ADD CONSTRAINT guarantee_appealanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_appealanswer
    ADD CONSTRAINT guarantee_appealanswer_proposal_id_key UNIQUE (proposal_id);

ALTER TABLE ONLY public.guarantee_appealdocument
    ADD CONSTRAINT guarantee_appealdocument_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.guarantee_appealdocument
    ADD CONSTRAINT guarantee_appealdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_appealproposal
    ADD CONSTRAINT guarantee_appealproposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claimhold
    ADD CONSTRAINT guarantee_claimhold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claimreleased
    ADD CONSTRAINT guarantee_claimreleased_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claimreleased
    ADD CONSTRAINT guarantee_claimreleased_taken_id_key UNIQUE (taken_id);

ALTER TABLE ONLY public.guarantee_claimstatement
    ADD CONSTRAINT guarantee_claimstatement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_claimtaken
    ADD CONSTRAINT guarantee_claimtaken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_dossierlook
    ADD CONSTRAINT guarantee_dossierlook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_erasure
    ADD CONSTRAINT guarantee_erasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT guarantee_evidencesnapshot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_evidencewatch
    ADD CONSTRAINT guarantee_evidencewatch_final_id_key UNIQUE (final_id);

ALTER TABLE ONLY public.guarantee_evidencewatch
    ADD CONSTRAINT guarantee_evidencewatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_finaldecision
    ADD CONSTRAINT guarantee_finaldecision_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_finaldecision
    ADD CONSTRAINT guarantee_finaldecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_financefile
    ADD CONSTRAINT guarantee_financefile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_financeline
    ADD CONSTRAINT guarantee_financeline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_finding_id_key UNIQUE (finding_id);

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenrecord_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenrecord_final_id_key UNIQUE (final_id);

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenrecord_number_key UNIQUE (number);

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenrecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenrecord_previous_key UNIQUE (previous);

ALTER TABLE ONLY public.guarantee_frozentext
    ADD CONSTRAINT guarantee_frozentext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearing
    ADD CONSTRAINT guarantee_hearing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearinganswer
    ADD CONSTRAINT guarantee_hearinganswer_hearing_id_key UNIQUE (hearing_id);

ALTER TABLE ONLY public.guarantee_hearinganswer
    ADD CONSTRAINT guarantee_hearinganswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearingclosed
    ADD CONSTRAINT guarantee_hearingclosed_hearing_id_key UNIQUE (hearing_id);

ALTER TABLE ONLY public.guarantee_hearingclosed
    ADD CONSTRAINT guarantee_hearingclosed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearingextension
    ADD CONSTRAINT guarantee_hearingextension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearingextension
    ADD CONSTRAINT guarantee_hearingextension_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY public.guarantee_hearingfile
    ADD CONSTRAINT guarantee_hearingfile_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.guarantee_hearingfile
    ADD CONSTRAINT guarantee_hearingfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearingpoint
    ADD CONSTRAINT guarantee_hearingpoint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_hearingtimerequest
    ADD CONSTRAINT guarantee_hearingtimerequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_holdlifted
    ADD CONSTRAINT guarantee_holdlifted_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.guarantee_holdlifted
    ADD CONSTRAINT guarantee_holdlifted_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_laterfact
    ADD CONSTRAINT guarantee_laterfact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_laterfactssetaside
    ADD CONSTRAINT guarantee_laterfactssetaside_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_legalhold
    ADD CONSTRAINT guarantee_legalhold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_legalholdlifted
    ADD CONSTRAINT guarantee_legalholdlifted_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.guarantee_legalholdlifted
    ADD CONSTRAINT guarantee_legalholdlifted_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_letter
    ADD CONSTRAINT guarantee_letter_final_id_key UNIQUE (final_id);

ALTER TABLE ONLY public.guarantee_letter
    ADD CONSTRAINT guarantee_letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_moreanswered
    ADD CONSTRAINT guarantee_moreanswered_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.guarantee_moreanswered
    ADD CONSTRAINT guarantee_moreanswered_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_moreasked
    ADD CONSTRAINT guarantee_moreasked_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_outsidejudge
    ADD CONSTRAINT guarantee_outsidejudge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_owedrefund
    ADD CONSTRAINT guarantee_owedrefund_final_id_key UNIQUE (final_id);

ALTER TABLE ONLY public.guarantee_owedrefund
    ADD CONSTRAINT guarantee_owedrefund_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_payeeshare
    ADD CONSTRAINT guarantee_payeeshare_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_pointreply
    ADD CONSTRAINT guarantee_pointreply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfinding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT guarantee_refundpayment_line_id_key UNIQUE (line_id);

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT guarantee_refundpayment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_reopening
    ADD CONSTRAINT guarantee_reopening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_reopeninganswer
    ADD CONSTRAINT guarantee_reopeninganswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_reopeninganswer
    ADD CONSTRAINT guarantee_reopeninganswer_reopening_id_key UNIQUE (reopening_id);

ALTER TABLE ONLY public.guarantee_reopeningword
    ADD CONSTRAINT guarantee_reopeningword_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_reopeningword
    ADD CONSTRAINT guarantee_reopeningword_reopening_id_key UNIQUE (reopening_id);

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_cohorts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_replay_cohorts
    ADD CONSTRAINT guarantee_replay_cohorts_replay_id_cohort_id_b4115d09_uniq UNIQUE (replay_id, cohort_id);

ALTER TABLE ONLY public.guarantee_replay
    ADD CONSTRAINT guarantee_replay_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT guarantee_replayresult_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_returnedpayment
    ADD CONSTRAINT guarantee_returnedpayment_payment_id_key UNIQUE (payment_id);

ALTER TABLE ONLY public.guarantee_returnedpayment
    ADD CONSTRAINT guarantee_returnedpayment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_secondlook
    ADD CONSTRAINT guarantee_secondlook_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_secondlook
    ADD CONSTRAINT guarantee_secondlook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_secondlookanswer
    ADD CONSTRAINT guarantee_secondlookanswer_look_id_key UNIQUE (look_id);

ALTER TABLE ONLY public.guarantee_secondlookanswer
    ADD CONSTRAINT guarantee_secondlookanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_settlement
    ADD CONSTRAINT guarantee_settlement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_settlementend
    ADD CONSTRAINT guarantee_settlementend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_settlementend
    ADD CONSTRAINT guarantee_settlementend_settlement_id_key UNIQUE (settlement_id);

ALTER TABLE ONLY public.guarantee_settlementopinion
    ADD CONSTRAINT guarantee_settlementopinion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_settlementopinion
    ADD CONSTRAINT guarantee_settlementopinion_settlement_id_key UNIQUE (settlement_id);

ALTER TABLE ONLY public.guarantee_statementdocument
    ADD CONSTRAINT guarantee_statementdocument_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.guarantee_statementdocument
    ADD CONSTRAINT guarantee_statementdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_steppedaside
    ADD CONSTRAINT guarantee_steppedaside_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.guarantee_trailentry
    ADD CONSTRAINT guarantee_trailentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_guideversion
    ADD CONSTRAINT guide_version_once UNIQUE (guide_id, number);

ALTER TABLE ONLY public.resources_idea
    ADD CONSTRAINT idea_once UNIQUE (student_id, key);

ALTER TABLE ONLY public.resources_ideasuggestion
    ADD CONSTRAINT idea_suggestion_once UNIQUE (idea_id, key);

ALTER TABLE ONLY public.core_inboundmail
    ADD CONSTRAINT inbound_once_by_place UNIQUE (source, source_key, kind, number);

ALTER TABLE ONLY public.core_inboundmail
    ADD CONSTRAINT inbound_once_by_words UNIQUE (digest, kind, number);

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

ALTER TABLE ONLY public.jobsearch_askanswer
    ADD CONSTRAINT jobsearch_askanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_calendaraddress
    ADD CONSTRAINT jobsearch_calendaraddress_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.jobsearch_calendaraddress
    ADD CONSTRAINT jobsearch_calendaraddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_checkresult
    ADD CONSTRAINT jobsearch_checkresult_ask_key UNIQUE (ask);

ALTER TABLE ONLY public.jobsearch_checkresult
    ADD CONSTRAINT jobsearch_checkresult_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_codeaccount
    ADD CONSTRAINT jobsearch_codeaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_coldnoticeanswer
    ADD CONSTRAINT jobsearch_coldnoticeanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_contactdetails
    ADD CONSTRAINT jobsearch_contactdetails_contact_id_key UNIQUE (contact_id);

ALTER TABLE ONLY public.jobsearch_contactdetails
    ADD CONSTRAINT jobsearch_contactdetails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_contactdetailsevent
    ADD CONSTRAINT jobsearch_contactdetailsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correctionrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_declaredsite
    ADD CONSTRAINT jobsearch_declaredsite_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_activity_id_key UNIQUE (activity_id);

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_mail_id_key UNIQUE (mail_id);

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_draftaddress
    ADD CONSTRAINT jobsearch_draftaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_employer
    ADD CONSTRAINT jobsearch_employer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_employmentdocument
    ADD CONSTRAINT jobsearch_employmentdocument_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.jobsearch_employmentdocument
    ADD CONSTRAINT jobsearch_employmentdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_employmentverification
    ADD CONSTRAINT jobsearch_employmentverification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_extension
    ADD CONSTRAINT jobsearch_extension_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_followupevent
    ADD CONSTRAINT jobsearch_followupevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmove_undoes_id_key UNIQUE (undoes_id);

ALTER TABLE ONLY public.jobsearch_hostanswer
    ADD CONSTRAINT jobsearch_hostanswer_pkey PRIMARY KEY (digest);

ALTER TABLE ONLY public.jobsearch_hostpause
    ADD CONSTRAINT jobsearch_hostpause_pkey PRIMARY KEY (host);

ALTER TABLE ONLY public.jobsearch_importcorrection
    ADD CONSTRAINT jobsearch_importcorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_interviewround
    ADD CONSTRAINT jobsearch_interviewround_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_networkconnection
    ADD CONSTRAINT jobsearch_networkconnection_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.jobsearch_offerhelp
    ADD CONSTRAINT jobsearch_offerhelp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_openingevent
    ADD CONSTRAINT jobsearch_openingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_openingnote
    ADD CONSTRAINT jobsearch_openingnote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_openingnoteevent
    ADD CONSTRAINT jobsearch_openingnoteevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.jobsearch_ownstage
    ADD CONSTRAINT jobsearch_ownstage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_pendingcheck
    ADD CONSTRAINT jobsearch_pendingcheck_pkey PRIMARY KEY (activity_id);

ALTER TABLE ONLY public.jobsearch_publishedevent
    ADD CONSTRAINT jobsearch_publishedevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_rememberedanswers
    ADD CONSTRAINT jobsearch_rememberedanswers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_sameperson
    ADD CONSTRAINT jobsearch_sameperson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_senderaddress
    ADD CONSTRAINT jobsearch_senderaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_sentdocument
    ADD CONSTRAINT jobsearch_sentdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_undoes_id_key UNIQUE (undoes_id);

ALTER TABLE ONLY public.jobsearch_studentdocument
    ADD CONSTRAINT jobsearch_studentdocument_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.jobsearch_studentdocument
    ADD CONSTRAINT jobsearch_studentdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jobsearch_trackerdraft
    ADD CONSTRAINT jobsearch_trackerdraft_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT one_opening_per_source UNIQUE (student_id, source, source_key);

ALTER TABLE ONLY public.people_requirementoutcome
    ADD CONSTRAINT one_outcome_per_requirement UNIQUE (certification_id, requirement_id);

ALTER TABLE ONLY public.guarantee_hearingpoint
    ADD CONSTRAINT one_point_for_each_finding UNIQUE (answer_id, requirement);

ALTER TABLE ONLY public.guarantee_replayresult
    ADD CONSTRAINT one_result_per_student UNIQUE (replay_id, student_id);

ALTER TABLE ONLY public.core_sweeprun
    ADD CONSTRAINT one_run_per_moment UNIQUE (name, as_of);

ALTER TABLE ONLY public.commitments_outage
    ADD CONSTRAINT outages_do_not_overlap EXCLUDE USING gist (tstzrange(began_at, ended_at) WITH &&) WHERE ((student_id IS NULL));

ALTER TABLE ONLY public.guarantee_payeeshare
    ADD CONSTRAINT payee_once UNIQUE (owed_id, kind, name);

ALTER TABLE ONLY public.commitments_tuitionpayer
    ADD CONSTRAINT payer_once UNIQUE (record_id, kind, name);

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT payment_reference_once UNIQUE (share_id, reference);

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_apitoken
    ADD CONSTRAINT people_apitoken_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.people_apitoken
    ADD CONSTRAINT people_apitoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_assignment
    ADD CONSTRAINT people_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_certification
    ADD CONSTRAINT people_certification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_chosenhours
    ADD CONSTRAINT people_chosenhours_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_chosenhours
    ADD CONSTRAINT people_chosenhours_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.people_cohort
    ADD CONSTRAINT people_cohort_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_cohortmove
    ADD CONSTRAINT people_cohortmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_cover
    ADD CONSTRAINT people_cover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_datadownload
    ADD CONSTRAINT people_datadownload_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.people_datadownload
    ADD CONSTRAINT people_datadownload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_entrancerecord
    ADD CONSTRAINT people_entrancerecord_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_linkrequest
    ADD CONSTRAINT people_linkrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_mailchoice
    ADD CONSTRAINT people_mailchoice_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.resources_guide
    ADD CONSTRAINT resources_guide_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_guide
    ADD CONSTRAINT resources_guide_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.resources_guidedecision
    ADD CONSTRAINT resources_guidedecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_guideversion
    ADD CONSTRAINT resources_guideversion_key_key UNIQUE (key);

ALTER TABLE ONLY public.resources_guideversion
    ADD CONSTRAINT resources_guideversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_idea
    ADD CONSTRAINT resources_idea_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_ideamove
    ADD CONSTRAINT resources_ideamove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resources_ideasuggestion
    ADD CONSTRAINT resources_ideasuggestion_pkey PRIMARY KEY (id);

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

CREATE UNIQUE INDEX account_of_one_student ON public.jobsearch_codeaccount USING btree (host, number) WHERE (given_up_at IS NULL);

CREATE INDEX accounts_to_read ON public.jobsearch_codeaccount USING btree (read_due_at) WHERE (given_up_at IS NULL);

CREATE INDEX activity_checks_awaited ON public.jobsearch_activity USING btree (student_id, occurred_on) WHERE ((check_state)::text = ANY ((ARRAY['open'::character varying, 'unclear'::character varying, 'failed'::character varying])::text[]));

CREATE INDEX activity_facts ON public.jobsearch_activity USING btree (student_id, occurred_on) INCLUDE (kind_id, contact_id, counts_as_id, logged_at, accepted_at, struck_at, link, check_state);

CREATE INDEX appointments_of_student ON public.coaching_appointment USING btree (student_id, starts_at);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX caseload_of_coach ON public.people_assignment USING btree (coach_id) WHERE (until IS NULL);

CREATE INDEX certifications_newest ON public.people_certification USING btree (student_id, at DESC);

CREATE INDEX check_results_in_order ON public.jobsearch_checkresult USING btree (activity_id, at);

CREATE INDEX checks_due ON public.jobsearch_pendingcheck USING btree (due_at) WHERE (due_at IS NOT NULL);

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

CREATE INDEX coaching_concern_proposed_by_id_9a1ee7df ON public.coaching_concern USING btree (proposed_by_id);

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

CREATE INDEX coaching_putoff_by_id_4850fe9c ON public.coaching_putoff USING btree (by_id);

CREATE INDEX coaching_putoff_ended_by_id_4beb5717 ON public.coaching_putoff USING btree (ended_by_id);

CREATE INDEX coaching_putoff_student_id_39824ecd ON public.coaching_putoff USING btree (student_id);

CREATE INDEX coaching_review_by_id_b08de7c2 ON public.coaching_review USING btree (by_id);

CREATE INDEX coaching_review_submission_id_2a63d8e9 ON public.coaching_review USING btree (submission_id);

CREATE INDEX coaching_reviewcorrection_by_id_e85da18c ON public.coaching_reviewcorrection USING btree (by_id);

CREATE INDEX coaching_reviewcorrection_review_id_3ed393f4 ON public.coaching_reviewcorrection USING btree (review_id);

CREATE INDEX coaching_reviewcorrection_was_by_id_cb709eb2 ON public.coaching_reviewcorrection USING btree (was_by_id);

CREATE INDEX coaching_setaside_by_id_567ef43a ON public.coaching_setaside USING btree (by_id);

CREATE INDEX coaching_setaside_student_id_e79da91c ON public.coaching_setaside USING btree (student_id);

CREATE INDEX coaching_setaside_undone_by_id_084aebee ON public.coaching_setaside USING btree (undone_by_id);

CREATE INDEX coaching_submission_deliverable_id_7b449d00 ON public.coaching_submission USING btree (deliverable_id);

CREATE INDEX coaching_toldotherwise_by_id_40290bb2 ON public.coaching_toldotherwise USING btree (by_id);

CREATE INDEX coaching_toldotherwise_message_id_3aa27539 ON public.coaching_toldotherwise USING btree (message_id);

CREATE UNIQUE INDEX cohort_name_in_program ON public.people_cohort USING btree (program_id, lower((name)::text));

CREATE INDEX cold_notice_newest ON public.jobsearch_coldnoticeanswer USING btree (student_id, at DESC);

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

CREATE INDEX commitments_outage_student_id_c058aaa4 ON public.commitments_outage USING btree (student_id);

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

CREATE INDEX connections_at_employer ON public.jobsearch_networkconnection USING btree (student_id, employer_key);

CREATE INDEX conversation_newest ON public.coaching_message USING btree (student_id, sent_at DESC);

CREATE INDEX core_outboxmail_key_57404507_like ON public.core_outboxmail USING btree (key varchar_pattern_ops);

CREATE INDEX core_outboxmail_message_id_30ad7cc1_like ON public.core_outboxmail USING btree (message_id varchar_pattern_ops);

CREATE INDEX core_storedfile_by_id_5e9931ff ON public.core_storedfile USING btree (by_id);

CREATE INDEX decisions_newest ON public.guarantee_decision USING btree (claim_id, id DESC);

CREATE UNIQUE INDEX deliverable_once ON public.coaching_deliverable USING btree (student_id, kind, due_on) WHERE (cancelled_at IS NULL);

CREATE INDEX deliverables_of_student ON public.coaching_deliverable USING btree (student_id, due_at);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE UNIQUE INDEX document_once_at_an_opening ON public.jobsearch_sentdocument USING btree (opening_id, document_id) WHERE (taken_back_at IS NULL);

CREATE INDEX drafts_waiting ON public.jobsearch_draft USING btree (student_id, occurred_on) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX employer_by_beginning ON public.jobsearch_employer USING btree (lower((name)::text) text_pattern_ops);

CREATE UNIQUE INDEX employer_name_without_case ON public.jobsearch_employer USING btree (lower((name)::text));

CREATE INDEX entrance_by_kind ON public.people_entrancerecord USING btree (kind, at DESC);

CREATE INDEX entrance_by_person ON public.people_entrancerecord USING btree (person_id, at DESC);

CREATE INDEX entrance_newest ON public.people_entrancerecord USING btree (at DESC, id DESC);

CREATE INDEX file_by_digest ON public.core_storedfile USING btree (digest);

CREATE INDEX findings_newest ON public.guarantee_recordedfinding USING btree (claim_id, requirement, id DESC);

CREATE UNIQUE INDEX follow_up_suggested_once ON public.jobsearch_followup USING btree (student_id, suggestion) WHERE (NOT ((suggestion)::text = ''::text));

CREATE INDEX follow_ups_by_day ON public.jobsearch_followup USING btree (due_on) WHERE ((state)::text = 'planned'::text);

CREATE INDEX follow_ups_planned ON public.jobsearch_followup USING btree (student_id, due_on) WHERE ((state)::text = 'planned'::text);

CREATE INDEX guarantee_accommodatedperiod_decision_id_8ddfe83b ON public.guarantee_accommodatedperiod USING btree (decision_id);

CREATE INDEX guarantee_accommodation_search_id_cf8698a3 ON public.guarantee_accommodation USING btree (search_id);

CREATE INDEX guarantee_accommodationdecision_accommodation_id_4abd87fc ON public.guarantee_accommodationdecision USING btree (accommodation_id);

CREATE INDEX guarantee_accommodationdecision_agreed_by_id_2663832d ON public.guarantee_accommodationdecision USING btree (agreed_by_id);

CREATE INDEX guarantee_accommodationdecision_back_by_id_7cf42ff8 ON public.guarantee_accommodationdecision USING btree (back_by_id);

CREATE INDEX guarantee_accommodationdecision_by_id_6c5abd7b ON public.guarantee_accommodationdecision USING btree (by_id);

CREATE INDEX guarantee_accommodationdecision_claim_id_fc05c267 ON public.guarantee_accommodationdecision USING btree (claim_id);

CREATE INDEX guarantee_accommodationdocument_accommodation_id_26b900f3 ON public.guarantee_accommodationdocument USING btree (accommodation_id);

CREATE INDEX guarantee_appeal_final_id_dfcaa098 ON public.guarantee_appeal USING btree (final_id);

CREATE INDEX guarantee_appealanswer_by_id_26f4bc0c ON public.guarantee_appealanswer USING btree (by_id);

CREATE INDEX guarantee_appealdocument_appeal_id_3fcec07d ON public.guarantee_appealdocument USING btree (appeal_id);

CREATE INDEX guarantee_appealproposal_appeal_id_0b85cdca ON public.guarantee_appealproposal USING btree (appeal_id);

CREATE INDEX guarantee_appealproposal_by_id_7c58d98d ON public.guarantee_appealproposal USING btree (by_id);

CREATE INDEX guarantee_claim_search_id_a0c6d464 ON public.guarantee_claim USING btree (search_id);

CREATE INDEX guarantee_claim_student_id_00b5976a ON public.guarantee_claim USING btree (student_id);

CREATE INDEX guarantee_claimhold_by_id_e7ddda0a ON public.guarantee_claimhold USING btree (by_id);

CREATE INDEX guarantee_claimhold_claim_id_13f6a3bb ON public.guarantee_claimhold USING btree (claim_id);

CREATE INDEX guarantee_claimreleased_by_id_32d6280a ON public.guarantee_claimreleased USING btree (by_id);

CREATE INDEX guarantee_claimstatement_claim_id_acb219c5 ON public.guarantee_claimstatement USING btree (claim_id);

CREATE INDEX guarantee_claimtaken_by_id_a4b71efa ON public.guarantee_claimtaken USING btree (by_id);

CREATE INDEX guarantee_claimtaken_claim_id_931e1c81 ON public.guarantee_claimtaken USING btree (claim_id);

CREATE INDEX guarantee_decision_by_id_f9895e43 ON public.guarantee_decision USING btree (by_id);

CREATE INDEX guarantee_decision_claim_id_83ff1d5c ON public.guarantee_decision USING btree (claim_id);

CREATE INDEX guarantee_dossierlook_by_id_d8823d47 ON public.guarantee_dossierlook USING btree (by_id);

CREATE INDEX guarantee_dossierlook_claim_id_eedc149d ON public.guarantee_dossierlook USING btree (claim_id);

CREATE INDEX guarantee_dossierlook_evidence_id_fb67ab85 ON public.guarantee_dossierlook USING btree (evidence_id);

CREATE INDEX guarantee_dossierlook_trail_up_to_id_d8cdd03f ON public.guarantee_dossierlook USING btree (trail_up_to_id);

CREATE INDEX guarantee_erasure_claim_id_bfc258a6 ON public.guarantee_erasure USING btree (claim_id);

CREATE INDEX guarantee_evidencesnapshot_claim_id_5773dd08 ON public.guarantee_evidencesnapshot USING btree (claim_id);

CREATE INDEX guarantee_evidencewatch_look_at_1f267623 ON public.guarantee_evidencewatch USING btree (look_at);

CREATE INDEX guarantee_fallenproposal_by_id_5818da76 ON public.guarantee_fallenproposal USING btree (by_id);

CREATE INDEX guarantee_financefile_by_id_628de4bf ON public.guarantee_financefile USING btree (by_id);

CREATE INDEX guarantee_financefile_taken_back_by_id_091ca3d3 ON public.guarantee_financefile USING btree (taken_back_by_id);

CREATE INDEX guarantee_financeline_file_id_defc166b ON public.guarantee_financeline USING btree (file_id);

CREATE INDEX guarantee_financeline_share_id_a2a6f12b ON public.guarantee_financeline USING btree (share_id);

CREATE INDEX guarantee_findingtakenback_by_id_d1921719 ON public.guarantee_findingtakenback USING btree (by_id);

CREATE INDEX guarantee_frozenrecord_digest_02033a57_like ON public.guarantee_frozenrecord USING btree (digest varchar_pattern_ops);

CREATE INDEX guarantee_frozenrecord_previous_8ebe47cd_like ON public.guarantee_frozenrecord USING btree (previous varchar_pattern_ops);

CREATE INDEX guarantee_frozentext_record_id_2ffe53cc ON public.guarantee_frozentext USING btree (record_id);

CREATE INDEX guarantee_hearing_by_id_f0183ce3 ON public.guarantee_hearing USING btree (by_id);

CREATE INDEX guarantee_hearing_claim_id_2c4431f5 ON public.guarantee_hearing USING btree (claim_id);

CREATE INDEX guarantee_hearinganswer_by_id_9d86f631 ON public.guarantee_hearinganswer USING btree (by_id);

CREATE INDEX guarantee_hearingclosed_by_id_f4dc8b2d ON public.guarantee_hearingclosed USING btree (by_id);

CREATE INDEX guarantee_hearingclosed_evidence_id_291e3406 ON public.guarantee_hearingclosed USING btree (evidence_id);

CREATE INDEX guarantee_hearingextension_by_id_53bc655b ON public.guarantee_hearingextension USING btree (by_id);

CREATE INDEX guarantee_hearingextension_hearing_id_16ff7cb2 ON public.guarantee_hearingextension USING btree (hearing_id);

CREATE INDEX guarantee_hearingfile_point_id_6a2b81f8 ON public.guarantee_hearingfile USING btree (point_id);

CREATE INDEX guarantee_hearingpoint_answer_id_96b6eecf ON public.guarantee_hearingpoint USING btree (answer_id);

CREATE INDEX guarantee_hearingtimerequest_by_id_437067ee ON public.guarantee_hearingtimerequest USING btree (by_id);

CREATE INDEX guarantee_hearingtimerequest_hearing_id_f436d181 ON public.guarantee_hearingtimerequest USING btree (hearing_id);

CREATE INDEX guarantee_holdlifted_by_id_a471e518 ON public.guarantee_holdlifted USING btree (by_id);

CREATE INDEX guarantee_laterfact_final_id_e224e66c ON public.guarantee_laterfact USING btree (final_id);

CREATE INDEX guarantee_laterfactssetaside_by_id_4860746a ON public.guarantee_laterfactssetaside USING btree (by_id);

CREATE INDEX guarantee_laterfactssetaside_final_id_87479726 ON public.guarantee_laterfactssetaside USING btree (final_id);

CREATE INDEX guarantee_laterfactssetaside_up_to_id_599e50be ON public.guarantee_laterfactssetaside USING btree (up_to_id);

CREATE INDEX guarantee_legalhold_by_id_601527df ON public.guarantee_legalhold USING btree (by_id);

CREATE INDEX guarantee_legalhold_claim_id_9f8a1ec4 ON public.guarantee_legalhold USING btree (claim_id);

CREATE INDEX guarantee_legalholdlifted_by_id_03fc4628 ON public.guarantee_legalholdlifted USING btree (by_id);

CREATE INDEX guarantee_moreanswered_asked_id_be94f136 ON public.guarantee_moreanswered USING btree (asked_id);

CREATE INDEX guarantee_moreasked_by_id_008e5cc9 ON public.guarantee_moreasked USING btree (by_id);

CREATE INDEX guarantee_moreasked_claim_id_aaa9e181 ON public.guarantee_moreasked USING btree (claim_id);

CREATE INDEX guarantee_outsidejudge_by_id_0c48890d ON public.guarantee_outsidejudge USING btree (by_id);

CREATE INDEX guarantee_outsidejudge_claim_id_9014853e ON public.guarantee_outsidejudge USING btree (claim_id);

CREATE INDEX guarantee_outsidejudge_ended_by_id_03dd6ed4 ON public.guarantee_outsidejudge USING btree (ended_by_id);

CREATE INDEX guarantee_outsidejudge_user_id_36d25fe9 ON public.guarantee_outsidejudge USING btree (user_id);

CREATE INDEX guarantee_owedrefund_claim_id_129d657a ON public.guarantee_owedrefund USING btree (claim_id);

CREATE INDEX guarantee_payeeshare_owed_id_cdccb91b ON public.guarantee_payeeshare USING btree (owed_id);

CREATE INDEX guarantee_pointreply_decision_id_c29fb5c2 ON public.guarantee_pointreply USING btree (decision_id);

CREATE INDEX guarantee_pointreply_point_id_b2a87030 ON public.guarantee_pointreply USING btree (point_id);

CREATE INDEX guarantee_recordedfinding_by_id_2adef56b ON public.guarantee_recordedfinding USING btree (by_id);

CREATE INDEX guarantee_recordedfinding_claim_id_05f61119 ON public.guarantee_recordedfinding USING btree (claim_id);

CREATE INDEX guarantee_recordedfinding_evidence_id_afe15775 ON public.guarantee_recordedfinding USING btree (evidence_id);

CREATE INDEX guarantee_refundpayment_by_id_0df3550f ON public.guarantee_refundpayment USING btree (by_id);

CREATE INDEX guarantee_refundpayment_share_id_c6e027b7 ON public.guarantee_refundpayment USING btree (share_id);

CREATE INDEX guarantee_reopening_by_id_19878eac ON public.guarantee_reopening USING btree (by_id);

CREATE INDEX guarantee_reopening_claim_id_dc15061a ON public.guarantee_reopening USING btree (claim_id);

CREATE INDEX guarantee_reopening_final_id_4223223d ON public.guarantee_reopening USING btree (final_id);

CREATE INDEX guarantee_reopeninganswer_by_id_a9019816 ON public.guarantee_reopeninganswer USING btree (by_id);

CREATE INDEX guarantee_reopeningword_by_id_d8bef98f ON public.guarantee_reopeningword USING btree (by_id);

CREATE INDEX guarantee_replay_asked_by_id_da828997 ON public.guarantee_replay USING btree (asked_by_id);

CREATE INDEX guarantee_replay_cohorts_cohort_id_b02a135d ON public.guarantee_replay_cohorts USING btree (cohort_id);

CREATE INDEX guarantee_replay_cohorts_replay_id_99d269da ON public.guarantee_replay_cohorts USING btree (replay_id);

CREATE INDEX guarantee_replay_policy_id_b84bba3b ON public.guarantee_replay USING btree (policy_id);

CREATE INDEX guarantee_replayresult_replay_id_2d76dbcd ON public.guarantee_replayresult USING btree (replay_id);

CREATE INDEX guarantee_replayresult_student_id_6b7aaa0d ON public.guarantee_replayresult USING btree (student_id);

CREATE INDEX guarantee_returnedpayment_by_id_3fbc4ef6 ON public.guarantee_returnedpayment USING btree (by_id);

CREATE INDEX guarantee_ruling_by_id_8bcd3e61 ON public.guarantee_ruling USING btree (by_id);

CREATE INDEX guarantee_ruling_claim_id_4aa04105 ON public.guarantee_ruling USING btree (claim_id);

CREATE INDEX guarantee_secondlookanswer_by_id_fb86aabe ON public.guarantee_secondlookanswer USING btree (by_id);

CREATE INDEX guarantee_secondopinion_by_id_68ddf504 ON public.guarantee_secondopinion USING btree (by_id);

CREATE INDEX guarantee_settlement_by_id_1a0df539 ON public.guarantee_settlement USING btree (by_id);

CREATE INDEX guarantee_settlement_claim_id_ac69d450 ON public.guarantee_settlement USING btree (claim_id);

CREATE INDEX guarantee_settlementend_by_id_faf67c56 ON public.guarantee_settlementend USING btree (by_id);

CREATE INDEX guarantee_settlementopinion_by_id_9cf2f387 ON public.guarantee_settlementopinion USING btree (by_id);

CREATE INDEX guarantee_statementdocument_statement_id_f0eb5f54 ON public.guarantee_statementdocument USING btree (statement_id);

CREATE INDEX guarantee_steppedaside_by_id_5dfd88cb ON public.guarantee_steppedaside USING btree (by_id);

CREATE INDEX guarantee_steppedaside_claim_id_462d5365 ON public.guarantee_steppedaside USING btree (claim_id);

CREATE INDEX guarantee_trailentry_by_id_500a1fef ON public.guarantee_trailentry USING btree (by_id);

CREATE INDEX guarantee_trailentry_claim_id_2befb195 ON public.guarantee_trailentry USING btree (claim_id);

CREATE INDEX guarantee_trailentry_digest_703d1605_like ON public.guarantee_trailentry USING btree (digest varchar_pattern_ops);

CREATE UNIQUE INDEX guide_version_decided_once ON public.resources_guidedecision USING btree (version_id) WHERE ((kind)::text = ANY ((ARRAY['published'::character varying, 'declined'::character varying, 'replaced'::character varying])::text[]));

CREATE INDEX guide_version_words ON public.resources_guideversion USING gin (search);

CREATE INDEX holds_newest ON public.guarantee_claimhold USING btree (claim_id, id DESC);

CREATE INDEX ideas_of_student ON public.resources_idea USING btree (student_id, created_at DESC);

CREATE INDEX inbound_for_a_person ON public.core_inboundmail USING btree (received_at) WHERE ((state)::text = 'for_a_person'::text);

CREATE INDEX inbound_to_erase ON public.core_inboundmail USING btree (erase_at) WHERE (raw IS NOT NULL);

CREATE INDEX jobsearch_acceptance_by_id_347c9c36 ON public.jobsearch_acceptance USING btree (by_id);

CREATE INDEX jobsearch_activity_changed_by_id_94155e23 ON public.jobsearch_activity USING btree (changed_by_id);

CREATE INDEX jobsearch_activity_contact_id_7e08e623 ON public.jobsearch_activity USING btree (contact_id);

CREATE INDEX jobsearch_activity_employer_id_e19d9878 ON public.jobsearch_activity USING btree (employer_id);

CREATE INDEX jobsearch_activity_imported_from_id_8a27f86b ON public.jobsearch_activity USING btree (imported_from_id);

CREATE INDEX jobsearch_activity_kind_id_6e4a76b2 ON public.jobsearch_activity USING btree (kind_id);

CREATE INDEX jobsearch_activity_kind_id_6e4a76b2_like ON public.jobsearch_activity USING btree (kind_id varchar_pattern_ops);

CREATE INDEX jobsearch_activity_opening_id_2339e387 ON public.jobsearch_activity USING btree (opening_id);

CREATE INDEX jobsearch_activity_student_id_a28f321c ON public.jobsearch_activity USING btree (student_id);

CREATE INDEX jobsearch_activityevent_changed_by_id_c8823bc0 ON public.jobsearch_activityevent USING btree (changed_by_id);

CREATE INDEX jobsearch_activityevent_contact_id_ee87deb0 ON public.jobsearch_activityevent USING btree (contact_id);

CREATE INDEX jobsearch_activityevent_employer_id_80fb00de ON public.jobsearch_activityevent USING btree (employer_id);

CREATE INDEX jobsearch_activityevent_imported_from_id_8ded7994 ON public.jobsearch_activityevent USING btree (imported_from_id);

CREATE INDEX jobsearch_activityevent_kind_id_c899421a ON public.jobsearch_activityevent USING btree (kind_id);

CREATE INDEX jobsearch_activityevent_kind_id_c899421a_like ON public.jobsearch_activityevent USING btree (kind_id varchar_pattern_ops);

CREATE INDEX jobsearch_activityevent_opening_id_0005984e ON public.jobsearch_activityevent USING btree (opening_id);

CREATE INDEX jobsearch_activityevent_pgh_context_id_81c3c195 ON public.jobsearch_activityevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_activityevent_pgh_obj_id_59a7e359 ON public.jobsearch_activityevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_activityevent_student_id_9667f222 ON public.jobsearch_activityevent USING btree (student_id);

CREATE INDEX jobsearch_answercorrection_by_id_c6325e62 ON public.jobsearch_answercorrection USING btree (by_id);

CREATE INDEX jobsearch_answercorrection_offer_id_ca713010 ON public.jobsearch_answercorrection USING btree (offer_id);

CREATE INDEX jobsearch_askanswer_ask_id_467256f9 ON public.jobsearch_askanswer USING btree (ask_id);

CREATE INDEX jobsearch_calendaraddress_digest_04d63e87_like ON public.jobsearch_calendaraddress USING btree (digest varchar_pattern_ops);

CREATE INDEX jobsearch_checkresult_by_id_0141f78c ON public.jobsearch_checkresult USING btree (by_id);

CREATE INDEX jobsearch_codeaccount_student_id_d6e76652 ON public.jobsearch_codeaccount USING btree (student_id);

CREATE INDEX jobsearch_contact_employer_id_b02e6297 ON public.jobsearch_contact USING btree (employer_id);

CREATE INDEX jobsearch_contact_same_as_id_21ef4c4d ON public.jobsearch_contact USING btree (same_as_id);

CREATE INDEX jobsearch_contact_student_id_0a424dd8 ON public.jobsearch_contact USING btree (student_id);

CREATE INDEX jobsearch_contactdetails_through_id_70e2e09c ON public.jobsearch_contactdetails USING btree (through_id);

CREATE INDEX jobsearch_contactdetailsevent_pgh_context_id_f0049743 ON public.jobsearch_contactdetailsevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_contactdetailsevent_pgh_obj_id_b23c8754 ON public.jobsearch_contactdetailsevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_contactdetailsevent_through_id_db7139ea ON public.jobsearch_contactdetailsevent USING btree (through_id);

CREATE INDEX jobsearch_correctionrequest_activity_id_ca3cd42e ON public.jobsearch_correctionrequest USING btree (activity_id);

CREATE INDEX jobsearch_correctionrequest_asked_by_id_2bbdcd7e ON public.jobsearch_correctionrequest USING btree (asked_by_id);

CREATE INDEX jobsearch_correctionrequest_decided_by_id_4b7a81c5 ON public.jobsearch_correctionrequest USING btree (decided_by_id);

CREATE INDEX jobsearch_declaredsite_student_id_e4e2c7d7 ON public.jobsearch_declaredsite USING btree (student_id);

CREATE INDEX jobsearch_draft_interview_id_edd66b68 ON public.jobsearch_draft USING btree (interview_id);

CREATE INDEX jobsearch_draft_kind_id_5c31f28f ON public.jobsearch_draft USING btree (kind_id);

CREATE INDEX jobsearch_draft_kind_id_5c31f28f_like ON public.jobsearch_draft USING btree (kind_id varchar_pattern_ops);

CREATE INDEX jobsearch_draft_student_id_9f8c9267 ON public.jobsearch_draft USING btree (student_id);

CREATE INDEX jobsearch_draftaddress_student_id_bc83190f ON public.jobsearch_draftaddress USING btree (student_id);

CREATE INDEX jobsearch_employmentdocument_offer_id_f0a72416 ON public.jobsearch_employmentdocument USING btree (offer_id);

CREATE INDEX jobsearch_employmentverification_by_id_e204f8e4 ON public.jobsearch_employmentverification USING btree (by_id);

CREATE INDEX jobsearch_employmentverification_document_id_7f08f892 ON public.jobsearch_employmentverification USING btree (document_id);

CREATE INDEX jobsearch_extension_offer_id_e6d96d49 ON public.jobsearch_extension USING btree (offer_id);

CREATE INDEX jobsearch_followup_changed_by_id_7d55fabd ON public.jobsearch_followup USING btree (changed_by_id);

CREATE INDEX jobsearch_followup_contact_id_eed4a593 ON public.jobsearch_followup USING btree (contact_id);

CREATE INDEX jobsearch_followup_employer_id_6b23f449 ON public.jobsearch_followup USING btree (employer_id);

CREATE INDEX jobsearch_followup_logged_id_660d252a ON public.jobsearch_followup USING btree (logged_id);

CREATE INDEX jobsearch_followup_opening_id_8812b337 ON public.jobsearch_followup USING btree (opening_id);

CREATE INDEX jobsearch_followupevent_pgh_context_id_8895658e ON public.jobsearch_followupevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_followupevent_pgh_obj_id_0c14eedd ON public.jobsearch_followupevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_followupmove_by_id_dbe20bc2 ON public.jobsearch_followupmove USING btree (by_id);

CREATE INDEX jobsearch_followupmove_follow_up_id_7bba115c ON public.jobsearch_followupmove USING btree (follow_up_id);

CREATE INDEX jobsearch_followupmove_logged_id_95bfd1cb ON public.jobsearch_followupmove USING btree (logged_id);

CREATE INDEX jobsearch_followupmove_was_logged_id_614cc83f ON public.jobsearch_followupmove USING btree (was_logged_id);

CREATE INDEX jobsearch_hostanswer_digest_d58a936b_like ON public.jobsearch_hostanswer USING btree (digest varchar_pattern_ops);

CREATE INDEX jobsearch_hostpause_host_ad0cca7f_like ON public.jobsearch_hostpause USING btree (host varchar_pattern_ops);

CREATE INDEX jobsearch_importcorrection_activity_id_21f8f9ec ON public.jobsearch_importcorrection USING btree (activity_id);

CREATE INDEX jobsearch_importcorrection_imported_id_45eb6b3a ON public.jobsearch_importcorrection USING btree (imported_id);

CREATE INDEX jobsearch_importedfile_by_id_3b79c16e ON public.jobsearch_importedfile USING btree (by_id);

CREATE INDEX jobsearch_importedfile_student_id_f9772ec0 ON public.jobsearch_importedfile USING btree (student_id);

CREATE INDEX jobsearch_importedfile_taken_back_by_id_f31fb364 ON public.jobsearch_importedfile USING btree (taken_back_by_id);

CREATE INDEX jobsearch_interviewround_changed_by_id_64aca71c ON public.jobsearch_interviewround USING btree (changed_by_id);

CREATE INDEX jobsearch_interviewround_opening_id_95f4fdf0 ON public.jobsearch_interviewround USING btree (opening_id);

CREATE INDEX jobsearch_networkconnection_imported_from_id_ecc92aea ON public.jobsearch_networkconnection USING btree (imported_from_id);

CREATE INDEX jobsearch_networkconnection_student_id_39c46b05 ON public.jobsearch_networkconnection USING btree (student_id);

CREATE INDEX jobsearch_offer_changed_by_id_8d2679bb ON public.jobsearch_offer USING btree (changed_by_id);

CREATE INDEX jobsearch_offer_employer_id_6d16d9f5 ON public.jobsearch_offer USING btree (employer_id);

CREATE INDEX jobsearch_offer_opening_id_1a30a653 ON public.jobsearch_offer USING btree (opening_id);

CREATE INDEX jobsearch_offer_student_id_719577d1 ON public.jobsearch_offer USING btree (student_id);

CREATE INDEX jobsearch_offerask_offer_id_1e9de1cb ON public.jobsearch_offerask USING btree (offer_id);

CREATE INDEX jobsearch_offeraskevent_offer_id_f8984663 ON public.jobsearch_offeraskevent USING btree (offer_id);

CREATE INDEX jobsearch_offeraskevent_pgh_context_id_3903b51e ON public.jobsearch_offeraskevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_offeraskevent_pgh_obj_id_0eca2319 ON public.jobsearch_offeraskevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_offerconfirmation_by_id_b16da2ee ON public.jobsearch_offerconfirmation USING btree (by_id);

CREATE INDEX jobsearch_offerconfirmation_offer_id_142191ed ON public.jobsearch_offerconfirmation USING btree (offer_id);

CREATE INDEX jobsearch_offerevent_changed_by_id_a2b67f72 ON public.jobsearch_offerevent USING btree (changed_by_id);

CREATE INDEX jobsearch_offerevent_employer_id_ccf4a221 ON public.jobsearch_offerevent USING btree (employer_id);

CREATE INDEX jobsearch_offerevent_opening_id_5b15d937 ON public.jobsearch_offerevent USING btree (opening_id);

CREATE INDEX jobsearch_offerevent_pgh_context_id_bd18196e ON public.jobsearch_offerevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_offerevent_pgh_obj_id_c54ab02c ON public.jobsearch_offerevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_offerevent_student_id_b3c0651e ON public.jobsearch_offerevent USING btree (student_id);

CREATE INDEX jobsearch_offerhelp_offer_id_9b488282 ON public.jobsearch_offerhelp USING btree (offer_id);

CREATE INDEX jobsearch_opening_changed_by_id_c93d299c ON public.jobsearch_opening USING btree (changed_by_id);

CREATE INDEX jobsearch_opening_contact_id_eb8fe83d ON public.jobsearch_opening USING btree (contact_id);

CREATE INDEX jobsearch_opening_employer_id_ba1a8768 ON public.jobsearch_opening USING btree (employer_id);

CREATE INDEX jobsearch_opening_imported_from_id_a84dd518 ON public.jobsearch_opening USING btree (imported_from_id);

CREATE INDEX jobsearch_opening_own_stage_id_7187f529 ON public.jobsearch_opening USING btree (own_stage_id);

CREATE INDEX jobsearch_opening_student_id_276e6f36 ON public.jobsearch_opening USING btree (student_id);

CREATE INDEX jobsearch_openingevent_contact_id_d531ee56 ON public.jobsearch_openingevent USING btree (contact_id);

CREATE INDEX jobsearch_openingevent_employer_id_4a2e46d2 ON public.jobsearch_openingevent USING btree (employer_id);

CREATE INDEX jobsearch_openingevent_pgh_context_id_bb58b388 ON public.jobsearch_openingevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_openingevent_pgh_obj_id_f77ef193 ON public.jobsearch_openingevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_openingnote_by_id_e7af7f9a ON public.jobsearch_openingnote USING btree (by_id);

CREATE INDEX jobsearch_openingnote_opening_id_4547a19a ON public.jobsearch_openingnote USING btree (opening_id);

CREATE INDEX jobsearch_openingnoteevent_pgh_context_id_c226a027 ON public.jobsearch_openingnoteevent USING btree (pgh_context_id);

CREATE INDEX jobsearch_openingnoteevent_pgh_obj_id_8a8a39d1 ON public.jobsearch_openingnoteevent USING btree (pgh_obj_id);

CREATE INDEX jobsearch_ownstage_student_id_5046a864 ON public.jobsearch_ownstage USING btree (student_id);

CREATE INDEX jobsearch_rememberedanswers_student_id_4bcd7362 ON public.jobsearch_rememberedanswers USING btree (student_id);

CREATE INDEX jobsearch_sameperson_by_id_1abc71c7 ON public.jobsearch_sameperson USING btree (by_id);

CREATE INDEX jobsearch_sameperson_contact_id_4d802fa5 ON public.jobsearch_sameperson USING btree (contact_id);

CREATE INDEX jobsearch_sameperson_same_as_id_e4ebe20d ON public.jobsearch_sameperson USING btree (same_as_id);

CREATE INDEX jobsearch_sameperson_undone_by_id_8474c040 ON public.jobsearch_sameperson USING btree (undone_by_id);

CREATE INDEX jobsearch_senderaddress_student_id_ae3d3616 ON public.jobsearch_senderaddress USING btree (student_id);

CREATE INDEX jobsearch_sentdocument_by_id_0f4b1f71 ON public.jobsearch_sentdocument USING btree (by_id);

CREATE INDEX jobsearch_sentdocument_document_id_6c54f307 ON public.jobsearch_sentdocument USING btree (document_id);

CREATE INDEX jobsearch_sentdocument_opening_id_de7dd8c0 ON public.jobsearch_sentdocument USING btree (opening_id);

CREATE INDEX jobsearch_stagemove_activity_id_3357be1d ON public.jobsearch_stagemove USING btree (activity_id);

CREATE INDEX jobsearch_stagemove_by_id_e89ad4bc ON public.jobsearch_stagemove USING btree (by_id);

CREATE INDEX jobsearch_stagemove_opening_id_c5ce912c ON public.jobsearch_stagemove USING btree (opening_id);

CREATE INDEX jobsearch_stagemove_own_stage_id_553dcd43 ON public.jobsearch_stagemove USING btree (own_stage_id);

CREATE INDEX jobsearch_stagemove_was_own_stage_id_04fee7b8 ON public.jobsearch_stagemove USING btree (was_own_stage_id);

CREATE INDEX jobsearch_studentdocument_student_id_707fffe2 ON public.jobsearch_studentdocument USING btree (student_id);

CREATE INDEX jobsearch_trackerdraft_imported_id_1158b98c ON public.jobsearch_trackerdraft USING btree (imported_id);

CREATE INDEX jobsearch_trackerdraft_student_id_2e73b170 ON public.jobsearch_trackerdraft USING btree (student_id);

CREATE UNIQUE INDEX later_fact_once ON public.guarantee_laterfact USING btree (final_id, kind, ref, digest) WHERE (over_at IS NULL);

CREATE INDEX looks_newest ON public.guarantee_dossierlook USING btree (claim_id, by_id, id DESC);

CREATE INDEX mail_choice_newest ON public.people_mailchoice USING btree (user_id, kind, id DESC);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX offer_to_answer ON public.jobsearch_offer USING btree (due_at) WHERE (((answer)::text = ''::text) AND (withdrawn_at IS NULL));

CREATE INDEX offers_newest ON public.jobsearch_offer USING btree (student_id, received_at DESC);

CREATE INDEX oldest_unanswered ON public.coaching_message USING btree (student_id, sent_at) WHERE (asks_reply AND (replied_at IS NULL));

CREATE UNIQUE INDEX one_account_per_host ON public.jobsearch_codeaccount USING btree (student_id, host) WHERE (given_up_at IS NULL);

CREATE UNIQUE INDEX one_acknowledgement_at_enrolment ON public.commitments_acknowledgement USING btree (student_id) WHERE (by_id IS NULL);

CREATE UNIQUE INDEX one_activity_per_commit ON public.jobsearch_activity USING btree (student_id, commit_key) WHERE ((NOT ((commit_key)::text = ''::text)) AND (struck_at IS NULL));

CREATE UNIQUE INDEX one_calendar_address ON public.jobsearch_calendaraddress USING btree (user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_coach_at_a_time ON public.people_assignment USING btree (student_id) WHERE (until IS NULL);

CREATE UNIQUE INDEX one_connection_per_person ON public.jobsearch_networkconnection USING btree (student_id, name_key, employer_key, link) WHERE (taken_back_at IS NULL);

CREATE UNIQUE INDEX one_data_download_under_way ON public.people_datadownload USING btree (student_id) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'packing'::character varying])::text[]));

CREATE UNIQUE INDEX one_decision_on_accommodation ON public.guarantee_accommodationdecision USING btree (accommodation_id) WHERE (back_at IS NULL);

CREATE UNIQUE INDEX one_draft_address_at_a_time ON public.jobsearch_draftaddress USING btree (student_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_lapse_per_silence ON public.coaching_lapse USING btree (message_id) WHERE (NOT superseded);

CREATE UNIQUE INDEX one_live_claim ON public.guarantee_claim USING btree (search_id) WHERE ((state)::text = ANY ((ARRAY['filed'::character varying, 'proposed'::character varying, 'drawn'::character varying, 'decided'::character varying, 'appealed'::character varying, 'settled'::character varying])::text[]));

CREATE UNIQUE INDEX one_live_excusal_per_period ON public.commitments_excusal USING btree (search_id, unit, number) WHERE ((state)::text = ANY ((ARRAY['asked'::character varying, 'proposed'::character varying, 'in_force'::character varying])::text[]));

CREATE UNIQUE INDEX one_live_search ON public.commitments_search USING btree (student_id) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'running'::character varying])::text[]));

CREATE UNIQUE INDEX one_message_per_form ON public.coaching_message USING btree (student_id, sender_id, form_key) WHERE (NOT ((form_key)::text = ''::text));

CREATE UNIQUE INDEX one_open_correction ON public.jobsearch_correctionrequest USING btree (activity_id) WHERE (approved IS NULL);

CREATE UNIQUE INDEX one_open_lapse ON public.coaching_lapse USING btree (search_id) WHERE ((cancelled_at IS NULL) AND (confirmed_at IS NULL));

CREATE UNIQUE INDEX one_open_reopening ON public.guarantee_reopening USING btree (claim_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX one_open_role_of_a_kind ON public.people_role USING btree (user_id, kind) WHERE (until IS NULL);

CREATE UNIQUE INDEX one_open_settlement ON public.guarantee_settlement USING btree (claim_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX one_outside_judge ON public.guarantee_outsidejudge USING btree (claim_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_person_for_a_spelling ON public.jobsearch_sameperson USING btree (contact_id) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX one_sender_address_at_a_time ON public.jobsearch_senderaddress USING btree (student_id, address) WHERE (dropped_at IS NULL);

CREATE UNIQUE INDEX one_student_is_paid ON public.guarantee_payeeshare USING btree (owed_id) WHERE ((kind)::text = 'student'::text);

CREATE UNIQUE INDEX one_student_pays ON public.commitments_tuitionpayer USING btree (record_id) WHERE ((kind)::text = 'student'::text);

CREATE INDEX openings_at_employer ON public.jobsearch_opening USING btree (student_id, employer_id);

CREATE INDEX outbox_newest ON public.core_outboxmail USING btree (created_at DESC);

CREATE INDEX outbox_to_gather ON public.core_outboxmail USING btree (gather_at) WHERE ((dropped_at IS NULL) AND (gather_at IS NOT NULL) AND (gathered_in_id IS NULL));

CREATE INDEX outbox_waiting ON public.core_outboxmail USING btree (next_try_at, id) WHERE ((gather_at IS NULL) AND (sent_at IS NULL));

CREATE INDEX owed_refunds_newest ON public.guarantee_owedrefund USING btree (claim_id, id DESC);

CREATE UNIQUE INDEX own_stage_once ON public.jobsearch_ownstage USING btree (student_id, lower((name)::text)) WHERE (dropped_at IS NULL);

CREATE INDEX payers_records_newest ON public.commitments_payersrecord USING btree (student_id, id DESC);

CREATE INDEX people_accountchange_by_id_32a29bbf ON public.people_accountchange USING btree (by_id);

CREATE INDEX people_accountchange_user_id_f71aa27c ON public.people_accountchange USING btree (user_id);

CREATE INDEX people_apitoken_digest_af4674e2_like ON public.people_apitoken USING btree (digest varchar_pattern_ops);

CREATE INDEX people_apitoken_user_id_36fa5f8b ON public.people_apitoken USING btree (user_id);

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

CREATE INDEX people_datadownload_student_id_9c712678 ON public.people_datadownload USING btree (student_id);

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

CREATE UNIQUE INDEX put_off_once_at_a_time ON public.coaching_putoff USING btree (student_id) WHERE (ended_at IS NULL);

CREATE INDEX replay_to_go_on ON public.guarantee_replay USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));

CREATE INDEX replays_newest ON public.guarantee_replay USING btree (policy_id, asked_at DESC);

CREATE INDEX replies_due ON public.coaching_message USING btree (reply_due_at) WHERE (asks_reply AND (replied_at IS NULL));

CREATE INDEX resources_guide_created_by_id_28f3e09e ON public.resources_guide USING btree (created_by_id);

CREATE INDEX resources_guide_current_id_afc761da ON public.resources_guide USING btree (current_id);

CREATE INDEX resources_guide_slug_196bdee8_like ON public.resources_guide USING btree (slug varchar_pattern_ops);

CREATE INDEX resources_guidedecision_by_id_f6d66f3f ON public.resources_guidedecision USING btree (by_id);

CREATE INDEX resources_guidedecision_guide_id_7203a6e9 ON public.resources_guidedecision USING btree (guide_id);

CREATE INDEX resources_guidedecision_version_id_6ef4013d ON public.resources_guidedecision USING btree (version_id);

CREATE INDEX resources_guideversion_by_id_0945a9e1 ON public.resources_guideversion USING btree (by_id);

CREATE INDEX resources_guideversion_guide_id_69124508 ON public.resources_guideversion USING btree (guide_id);

CREATE INDEX resources_idea_created_by_id_21a9624b ON public.resources_idea USING btree (created_by_id);

CREATE INDEX resources_idea_student_id_c1a0795f ON public.resources_idea USING btree (student_id);

CREATE INDEX resources_ideamove_activity_id_ae98f872 ON public.resources_ideamove USING btree (activity_id);

CREATE INDEX resources_ideamove_by_id_0c115bbc ON public.resources_ideamove USING btree (by_id);

CREATE INDEX resources_ideamove_idea_id_a5873fe1 ON public.resources_ideamove USING btree (idea_id);

CREATE INDEX resources_ideamove_undone_by_id_d152838e ON public.resources_ideamove USING btree (undone_by_id);

CREATE INDEX resources_ideasuggestion_by_id_a7cbd1e5 ON public.resources_ideasuggestion USING btree (by_id);

CREATE INDEX resources_ideasuggestion_idea_id_b8691040 ON public.resources_ideasuggestion USING btree (idea_id);

CREATE INDEX results_that_differ ON public.guarantee_replayresult USING btree (replay_id, student_id) WHERE changed;

CREATE INDEX rounds_by_start ON public.jobsearch_interviewround USING btree (starts_at);

CREATE INDEX rulings_of_request ON public.guarantee_ruling USING btree (kind, ref);

CREATE INDEX search_to_close ON public.commitments_search USING btree (closes_at) WHERE ((state)::text = 'running'::text);

CREATE INDEX search_to_open ON public.commitments_search USING btree (opens_at) WHERE ((state)::text = 'planned'::text);

CREATE INDEX second_looks_due ON public.guarantee_secondlook USING btree (due_at);

CREATE UNIQUE INDEX series_name_without_case ON public.commitments_series USING btree (lower((name)::text));

CREATE INDEX set_aside_newest ON public.guarantee_laterfactssetaside USING btree (final_id, id DESC);

CREATE UNIQUE INDEX set_aside_once ON public.coaching_setaside USING btree (student_id, kind, number) WHERE (undone_at IS NULL);

CREATE INDEX signatures_newest ON public.commitments_signature USING btree (student_id, signed_at DESC);

CREATE UNIQUE INDEX site_declared_once ON public.jobsearch_declaredsite USING btree (student_id, address) WHERE (withdrawn_at IS NULL);

CREATE INDEX state_changes_newest ON public.people_statechange USING btree (student_id, at DESC);

CREATE INDEX statements_of_claim ON public.guarantee_claimstatement USING btree (claim_id, requirement);

CREATE INDEX student_by_state ON public.people_student USING btree (state);

CREATE INDEX takings_newest ON public.guarantee_claimtaken USING btree (claim_id, id DESC);

CREATE INDEX tokens_newest ON public.people_apitoken USING btree (user_id, made_at DESC);

CREATE INDEX tracker_drafts_by_age ON public.jobsearch_trackerdraft USING btree (uploaded_at);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX unsettled_of_search ON public.standing_period USING btree (search_id, log_until) WHERE (settled_at IS NULL);

CREATE UNIQUE INDEX user_email_without_case ON public.people_user USING btree (lower((email)::text));

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);

CREATE TRIGGER pgtrigger_about_what_is_published_c4959 BEFORE INSERT ON public.commitments_clausequestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_about_what_is_published_c4959();

COMMENT ON TRIGGER pgtrigger_about_what_is_published_c4959 ON public.commitments_clausequestion IS '447735262ffb7453846f5073b61837f97a9c66c2';

CREATE TRIGGER pgtrigger_adds_up_to_refund_6023f AFTER INSERT ON public.guarantee_payeeshare REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_adds_up_to_refund_6023f();

COMMENT ON TRIGGER pgtrigger_adds_up_to_refund_6023f ON public.guarantee_payeeshare IS '2bf9f69494081cdd87c7350ddd7f7b20f036ac63';

CREATE TRIGGER pgtrigger_adds_up_to_tuition_05085 AFTER INSERT ON public.commitments_tuitionpayer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_adds_up_to_tuition_05085();

COMMENT ON TRIGGER pgtrigger_adds_up_to_tuition_05085 ON public.commitments_tuitionpayer IS 'fe28ddb3a336892bfb67c0f09893f97c071e1c10';

CREATE TRIGGER pgtrigger_answer_taken_off_only_e4b8d BEFORE UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((((old.answer)::text <> ''::text) AND (((((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.answered_at IS DISTINCT FROM new.answered_at)) OR (old.answer_stated_at IS DISTINCT FROM new.answer_stated_at)) OR (old.ends_search IS DISTINCT FROM new.ends_search)))) EXECUTE FUNCTION public.pgtrigger_answer_taken_off_only_e4b8d();

COMMENT ON TRIGGER pgtrigger_answer_taken_off_only_e4b8d ON public.jobsearch_offer IS '2a4ec60f144703dc24ed81e383d10f1599562ed5';

CREATE TRIGGER pgtrigger_begins_its_history_6cf5a AFTER INSERT ON public.jobsearch_opening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_begins_its_history_6cf5a();

COMMENT ON TRIGGER pgtrigger_begins_its_history_6cf5a ON public.jobsearch_opening IS '96599616bad0ae59ca6c19d2d9b457029e3f17a8';

CREATE TRIGGER pgtrigger_booking_corrected_only_b73aa BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN ((true AND (((((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.host_id IS DISTINCT FROM new.host_id)) OR (old.starts_at IS DISTINCT FROM new.starts_at)) OR (old.minutes IS DISTINCT FROM new.minutes)))) EXECUTE FUNCTION public.pgtrigger_booking_corrected_only_b73aa();

COMMENT ON TRIGGER pgtrigger_booking_corrected_only_b73aa ON public.coaching_appointment IS 'd9881dc780190fd067fbcb57ce71743499ac17aa';

CREATE TRIGGER pgtrigger_chained_4fbe2 BEFORE INSERT ON public.guarantee_frozenrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_chained_4fbe2();

COMMENT ON TRIGGER pgtrigger_chained_4fbe2 ON public.guarantee_frozenrecord IS '6d7d081715879c4014129ed8606aa470c33f32ee';

CREATE TRIGGER pgtrigger_drop_corrected_only_0de8e BEFORE UPDATE ON public.coaching_lapse FOR EACH ROW WHEN (((old.cancelled_at IS NOT NULL) AND (((old.cancelled_why)::text IS DISTINCT FROM (new.cancelled_why)::text) OR (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id)))) EXECUTE FUNCTION public.pgtrigger_drop_corrected_only_0de8e();

COMMENT ON TRIGGER pgtrigger_drop_corrected_only_0de8e ON public.coaching_lapse IS '20597ed7aefe9cac9eebde6e9dd80cadea774b32';

CREATE TRIGGER pgtrigger_ends_early_once_3a7f2 BEFORE UPDATE ON public.people_cover FOR EACH ROW WHEN (((old.until <> new.until) AND ((old.ended_at IS NOT NULL) OR (new.ended_at IS NULL) OR (new.arranged_until IS DISTINCT FROM old.until)))) EXECUTE FUNCTION public.pgtrigger_ends_early_once_3a7f2();

COMMENT ON TRIGGER pgtrigger_ends_early_once_3a7f2 ON public.people_cover IS 'bfcea62f61a695a4c72d0934986389d640cdcc49';

CREATE TRIGGER pgtrigger_insert_insert_acb41 AFTER INSERT ON public.jobsearch_offerask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_acb41();

COMMENT ON TRIGGER pgtrigger_insert_insert_acb41 ON public.jobsearch_offerask IS 'e7b8c3b41b4db992eebddd349f557f1493c8ba4b';

CREATE TRIGGER pgtrigger_insert_insert_cd9cb AFTER INSERT ON public.jobsearch_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd9cb();

COMMENT ON TRIGGER pgtrigger_insert_insert_cd9cb ON public.jobsearch_activity IS 'f8628c530a505d377f51895646438d2dba83387f';

CREATE TRIGGER pgtrigger_insert_insert_d6219 AFTER INSERT ON public.jobsearch_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d6219();

COMMENT ON TRIGGER pgtrigger_insert_insert_d6219 ON public.jobsearch_offer IS '6edf921867a6782b4ef60cccfd1665904a7ad70a';

CREATE TRIGGER pgtrigger_keeps_what_was_23878 BEFORE INSERT ON public.coaching_reviewcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_23878();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_23878 ON public.coaching_reviewcorrection IS '6f9b92864245c28e4b2007e5473129dc25bbf118';

CREATE TRIGGER pgtrigger_keeps_what_was_5ab83 BEFORE INSERT ON public.jobsearch_stagemove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_5ab83();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_5ab83 ON public.jobsearch_stagemove IS '03ed1e3656dacf7054710bca8c824a980826d515';

CREATE TRIGGER pgtrigger_keeps_what_was_5d6a6 BEFORE INSERT ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_5d6a6();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_5d6a6 ON public.coaching_dropcorrection IS '52f1e7c71f795ce8a02cea509f3c3f3add8df868';

CREATE TRIGGER pgtrigger_keeps_what_was_64004 BEFORE INSERT ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_64004();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_64004 ON public.coaching_deliverablecorrection IS 'e94e706f34ec0067ea3e689c4302b9b4bf4f3a27';

CREATE TRIGGER pgtrigger_keeps_what_was_65852 BEFORE INSERT ON public.jobsearch_followupmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_65852();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_65852 ON public.jobsearch_followupmove IS 'c2354a96239b1a2ffc4b3d6941b3094da4b5e0da';

CREATE TRIGGER pgtrigger_keeps_what_was_6d549 BEFORE INSERT ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_6d549();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_6d549 ON public.jobsearch_answercorrection IS '44997905fb53913d2cb0699a38dfb877ad5a0080';

CREATE TRIGGER pgtrigger_keeps_what_was_8513f BEFORE INSERT ON public.coaching_bookingcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_8513f();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_8513f ON public.coaching_bookingcorrection IS '86a2a6947ef27ee155a68e2d6902df2f0a7cd124';

CREATE TRIGGER pgtrigger_keeps_what_was_a9f50 BEFORE INSERT ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keeps_what_was_a9f50();

COMMENT ON TRIGGER pgtrigger_keeps_what_was_a9f50 ON public.coaching_outcomecorrection IS '5417209daf3e1ff0536f6d722024afe774df02e1';

CREATE TRIGGER pgtrigger_kept_01cff BEFORE UPDATE ON public.jobsearch_followup FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'due_on'::text, 'logged_id'::text, 'settled_at'::text, 'state'::text, 'what'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'due_on'::text, 'logged_id'::text, 'settled_at'::text, 'state'::text, 'what'::text])) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'done'::text) AND ((new.state)::text = 'planned'::text)) OR (((old.state)::text = 'dropped'::text) AND ((new.state)::text = ANY ((ARRAY['planned'::character varying, 'suggested'::character varying])::text[]))) OR (((old.state)::text = 'planned'::text) AND ((new.state)::text = ANY ((ARRAY['done'::character varying, 'dropped'::character varying])::text[]))) OR (((old.state)::text = 'suggested'::text) AND ((new.state)::text = ANY ((ARRAY['dropped'::character varying, 'planned'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_01cff();

COMMENT ON TRIGGER pgtrigger_kept_01cff ON public.jobsearch_followup IS '979401ceb9b789767d33179d217f66698fde41d4';

CREATE TRIGGER pgtrigger_kept_062b8 BEFORE UPDATE ON public.jobsearch_draftaddress FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['ended_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['ended_at'::text])) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)))) EXECUTE FUNCTION public.pgtrigger_kept_062b8();

COMMENT ON TRIGGER pgtrigger_kept_062b8 ON public.jobsearch_draftaddress IS 'd8c3aea25908eb659c8060cacfee6b412b1e1134';

CREATE TRIGGER pgtrigger_kept_0f3c9 BEFORE UPDATE ON public.people_apitoken FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['ended_at'::text, 'last_network'::text, 'last_used_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['ended_at'::text, 'last_network'::text, 'last_used_at'::text])) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)))) EXECUTE FUNCTION public.pgtrigger_kept_0f3c9();

COMMENT ON TRIGGER pgtrigger_kept_0f3c9 ON public.people_apitoken IS 'dec7ca67eef539aa848b0bd0020aa14690402b97';

CREATE TRIGGER pgtrigger_kept_0fd25 BEFORE UPDATE ON public.jobsearch_ownstage FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['dropped_at'::text, 'name'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['dropped_at'::text, 'name'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_0fd25();

COMMENT ON TRIGGER pgtrigger_kept_0fd25 ON public.jobsearch_ownstage IS 'bf3939150db3403cc544edc25c7fc6b148bcf376';

CREATE TRIGGER pgtrigger_kept_1058f BEFORE UPDATE ON public.core_outboxmail FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['attempts'::text, 'dropped_at'::text, 'gather_at'::text, 'gathered_in_id'::text, 'last_error'::text, 'next_try_at'::text, 'sent_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['attempts'::text, 'dropped_at'::text, 'gather_at'::text, 'gathered_in_id'::text, 'last_error'::text, 'next_try_at'::text, 'sent_at'::text])) OR ((NOT (old.sent_at IS NULL)) AND (old.sent_at IS DISTINCT FROM new.sent_at)) OR ((NOT (old.gathered_in_id IS NULL)) AND (old.gathered_in_id IS DISTINCT FROM new.gathered_in_id)) OR ((NOT (old.dropped_at IS NULL)) AND (old.dropped_at IS DISTINCT FROM new.dropped_at)))) EXECUTE FUNCTION public.pgtrigger_kept_1058f();

COMMENT ON TRIGGER pgtrigger_kept_1058f ON public.core_outboxmail IS '1dc7afc7f596ccc90917b868d5628f6f1f7e6f96';

CREATE TRIGGER pgtrigger_kept_115ef BEFORE UPDATE ON public.commitments_addedholiday FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text, 'taken_back_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text, 'taken_back_why'::text])) OR ((NOT (old.taken_back_by_id IS NULL)) AND (old.taken_back_by_id IS DISTINCT FROM new.taken_back_by_id)) OR ((NOT (old.taken_back_at IS NULL)) AND (old.taken_back_at IS DISTINCT FROM new.taken_back_at)) OR ((NOT (old.taken_back_why = ''::text)) AND (old.taken_back_why IS DISTINCT FROM new.taken_back_why)))) EXECUTE FUNCTION public.pgtrigger_kept_115ef();

COMMENT ON TRIGGER pgtrigger_kept_115ef ON public.commitments_addedholiday IS 'a830d7bd2059fc71aebf0bdd5ce19e4a73503b24';

CREATE TRIGGER pgtrigger_kept_26553 BEFORE UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['answer'::text, 'answer_stated_at'::text, 'answered_at'::text, 'benefits'::text, 'bonus'::text, 'by_school'::text, 'changed_at'::text, 'changed_by_id'::text, 'counted'::text, 'due_at'::text, 'employer_id'::text, 'employer_by_day'::text, 'employer_deadline'::text, 'employer_zone'::text, 'ends_search'::text, 'equity'::text, 'first_year_pay'::text, 'governed_by'::text, 'hours_per_week'::text, 'in_field'::text, 'length'::text, 'missed_at'::text, 'opening_id'::text, 'pay'::text, 'place'::text, 'received_at'::text, 'role'::text, 'starts_on'::text, 'terms'::text, 'type'::text, 'withdrawn_at'::text, 'workplace'::text, 'written'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['answer'::text, 'answer_stated_at'::text, 'answered_at'::text, 'benefits'::text, 'bonus'::text, 'by_school'::text, 'changed_at'::text, 'changed_by_id'::text, 'counted'::text, 'due_at'::text, 'employer_id'::text, 'employer_by_day'::text, 'employer_deadline'::text, 'employer_zone'::text, 'ends_search'::text, 'equity'::text, 'first_year_pay'::text, 'governed_by'::text, 'hours_per_week'::text, 'in_field'::text, 'length'::text, 'missed_at'::text, 'opening_id'::text, 'pay'::text, 'place'::text, 'received_at'::text, 'role'::text, 'starts_on'::text, 'terms'::text, 'type'::text, 'withdrawn_at'::text, 'workplace'::text, 'written'::text])) OR ((NOT (old.withdrawn_at IS NULL)) AND (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)))) EXECUTE FUNCTION public.pgtrigger_kept_26553();

COMMENT ON TRIGGER pgtrigger_kept_26553 ON public.jobsearch_offer IS '02799b773b44c84cef5c1bcecae65edfba7aec62';

CREATE TRIGGER pgtrigger_kept_27b01 BEFORE UPDATE ON public.jobsearch_importedfile FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text])) OR ((NOT (old.taken_back_at IS NULL)) AND (old.taken_back_at IS DISTINCT FROM new.taken_back_at)) OR ((NOT (old.taken_back_by_id IS NULL)) AND (old.taken_back_by_id IS DISTINCT FROM new.taken_back_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_27b01();

COMMENT ON TRIGGER pgtrigger_kept_27b01 ON public.jobsearch_importedfile IS 'b622ce28f54437992c7c03694d4db140aa6b54b0';

CREATE TRIGGER pgtrigger_kept_35d17 BEFORE UPDATE ON public.jobsearch_sentdocument FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['sent_on'::text, 'taken_back_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['sent_on'::text, 'taken_back_at'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_35d17();

COMMENT ON TRIGGER pgtrigger_kept_35d17 ON public.jobsearch_sentdocument IS '44813ae5fc4602d9bbac28d1437aedd3ab50faee';

CREATE TRIGGER pgtrigger_kept_3b6e2 BEFORE UPDATE ON public.guarantee_accommodationdecision FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'back_at'::text, 'back_by_id'::text, 'back_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'back_at'::text, 'back_by_id'::text, 'back_why'::text])) OR ((NOT (old.agreed_by_id IS NULL)) AND (old.agreed_by_id IS DISTINCT FROM new.agreed_by_id)) OR ((NOT (old.agreed_at IS NULL)) AND (old.agreed_at IS DISTINCT FROM new.agreed_at)) OR ((NOT (old.back_by_id IS NULL)) AND (old.back_by_id IS DISTINCT FROM new.back_by_id)) OR ((NOT (old.back_at IS NULL)) AND (old.back_at IS DISTINCT FROM new.back_at)) OR ((NOT (old.back_why = ''::text)) AND (old.back_why IS DISTINCT FROM new.back_why)))) EXECUTE FUNCTION public.pgtrigger_kept_3b6e2();

COMMENT ON TRIGGER pgtrigger_kept_3b6e2 ON public.guarantee_accommodationdecision IS '68025ae2a0d594cae29f820bc6b9ab98caff83b5';

CREATE TRIGGER pgtrigger_kept_3d957 BEFORE UPDATE ON public.jobsearch_senderaddress FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['dropped_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['dropped_at'::text])) OR ((NOT (old.dropped_at IS NULL)) AND (old.dropped_at IS DISTINCT FROM new.dropped_at)))) EXECUTE FUNCTION public.pgtrigger_kept_3d957();

COMMENT ON TRIGGER pgtrigger_kept_3d957 ON public.jobsearch_senderaddress IS 'f473f69943c9c2bda03e0c4ad1a1f7220641f570';

CREATE TRIGGER pgtrigger_kept_3ef0f BEFORE UPDATE ON public.jobsearch_offerask FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['answered_at'::text, 'granted'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['answered_at'::text, 'granted'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_3ef0f();

COMMENT ON TRIGGER pgtrigger_kept_3ef0f ON public.jobsearch_offerask IS '8ac294a2da353c209a0c061b32fab1f3dcb36fdb';

CREATE TRIGGER pgtrigger_kept_437e2 BEFORE UPDATE ON public.jobsearch_calendaraddress FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['ended_at'::text, 'read_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['ended_at'::text, 'read_at'::text])) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)))) EXECUTE FUNCTION public.pgtrigger_kept_437e2();

COMMENT ON TRIGGER pgtrigger_kept_437e2 ON public.jobsearch_calendaraddress IS '43e890ed5556a7d4fb25e83ad1563673f50d4435';

CREATE TRIGGER pgtrigger_kept_4f348 BEFORE UPDATE ON public.guarantee_outsidejudge FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['ended_at'::text, 'ended_by_id'::text, 'ended_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['ended_at'::text, 'ended_by_id'::text, 'ended_why'::text])) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)) OR ((NOT (old.ended_by_id IS NULL)) AND (old.ended_by_id IS DISTINCT FROM new.ended_by_id)) OR ((NOT (old.ended_why = ''::text)) AND (old.ended_why IS DISTINCT FROM new.ended_why)))) EXECUTE FUNCTION public.pgtrigger_kept_4f348();

COMMENT ON TRIGGER pgtrigger_kept_4f348 ON public.guarantee_outsidejudge IS 'e30daeb491e9c1b99b2965d8e667214b8920264f';

CREATE TRIGGER pgtrigger_kept_57d4b BEFORE UPDATE ON public.commitments_ending FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['undone_at'::text, 'undone_by_id'::text, 'undone_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['undone_at'::text, 'undone_by_id'::text, 'undone_why'::text])) OR ((NOT (old.undone_at IS NULL)) AND (old.undone_at IS DISTINCT FROM new.undone_at)) OR ((NOT (old.undone_by_id IS NULL)) AND (old.undone_by_id IS DISTINCT FROM new.undone_by_id)) OR ((NOT (old.undone_why = ''::text)) AND (old.undone_why IS DISTINCT FROM new.undone_why)))) EXECUTE FUNCTION public.pgtrigger_kept_57d4b();

COMMENT ON TRIGGER pgtrigger_kept_57d4b ON public.commitments_ending IS 'fbc9b4ab6c0f9c5a1f2efc97a0dbb3bc26009de1';

CREATE TRIGGER pgtrigger_kept_59a3d BEFORE UPDATE ON public.jobsearch_correctionrequest FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['approved'::text, 'decided_at'::text, 'decided_by_id'::text, 'decided_why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['approved'::text, 'decided_at'::text, 'decided_by_id'::text, 'decided_why'::text])) OR ((NOT (old.approved IS NULL)) AND (old.approved IS DISTINCT FROM new.approved)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_59a3d();

COMMENT ON TRIGGER pgtrigger_kept_59a3d ON public.jobsearch_correctionrequest IS '9c2f2fa4556c58c97a3093bb0ccb6d99e7ed4953';

CREATE TRIGGER pgtrigger_kept_5eaca BEFORE UPDATE ON public.coaching_deliverable FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'due_at'::text, 'due_on'::text, 'kind'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'due_at'::text, 'due_on'::text, 'kind'::text])) OR ((NOT (old.cancelled_at IS NULL)) AND (old.cancelled_at IS DISTINCT FROM new.cancelled_at)) OR ((NOT ((old.cancelled_why)::text = ''::text)) AND ((old.cancelled_why)::text IS DISTINCT FROM (new.cancelled_why)::text)) OR ((NOT (old.cancelled_by_id IS NULL)) AND (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_5eaca();

COMMENT ON TRIGGER pgtrigger_kept_5eaca ON public.coaching_deliverable IS '7b69d8eb1a99e428789c4ff3d16e687d1e9446f9';

CREATE TRIGGER pgtrigger_kept_646a8 BEFORE UPDATE ON public.resources_ideamove FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['undone_at'::text, 'undone_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['undone_at'::text, 'undone_by_id'::text])) OR ((NOT (old.undone_at IS NULL)) AND (old.undone_at IS DISTINCT FROM new.undone_at)) OR ((NOT (old.undone_by_id IS NULL)) AND (old.undone_by_id IS DISTINCT FROM new.undone_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_646a8();

COMMENT ON TRIGGER pgtrigger_kept_646a8 ON public.resources_ideamove IS 'ec6871f753a0b732031ab528914a35b11067661f';

CREATE TRIGGER pgtrigger_kept_6836e BEFORE UPDATE ON public.commitments_search FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closes_at'::text, 'country'::text, 'guarantee_until'::text, 'last_day'::text, 'opened_at'::text, 'opens_at'::text, 'policy_id'::text, 'service_until'::text, 'signature_id'::text, 'start_date'::text, 'state'::text, 'subdivision'::text, 'zone'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closes_at'::text, 'country'::text, 'guarantee_until'::text, 'last_day'::text, 'opened_at'::text, 'opens_at'::text, 'policy_id'::text, 'service_until'::text, 'signature_id'::text, 'start_date'::text, 'state'::text, 'subdivision'::text, 'zone'::text])) OR ((NOT (old.opened_at IS NULL)) AND (old.opened_at IS DISTINCT FROM new.opened_at)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'ended'::text) AND ((new.state)::text = 'running'::text)) OR (((old.state)::text = 'planned'::text) AND ((new.state)::text = ANY ((ARRAY['not_started'::character varying, 'running'::character varying])::text[]))) OR (((old.state)::text = 'running'::text) AND ((new.state)::text = 'ended'::text))))) OR (((old.state)::text <> 'planned'::text) AND ((old.signature_id IS DISTINCT FROM new.signature_id) OR (old.policy_id IS DISTINCT FROM new.policy_id) OR (old.start_date IS DISTINCT FROM new.start_date) OR (old.opens_at IS DISTINCT FROM new.opens_at) OR ((old.zone)::text IS DISTINCT FROM (new.zone)::text) OR ((old.country)::text IS DISTINCT FROM (new.country)::text) OR ((old.subdivision)::text IS DISTINCT FROM (new.subdivision)::text))))) EXECUTE FUNCTION public.pgtrigger_kept_6836e();

COMMENT ON TRIGGER pgtrigger_kept_6836e ON public.commitments_search IS '1f6e2e2006ca342471cb9c28f75156558048f826';

CREATE TRIGGER pgtrigger_kept_68a7b BEFORE UPDATE ON public.jobsearch_contact FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['employer_id'::text, 'name_key'::text, 'same_as_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['employer_id'::text, 'name_key'::text, 'same_as_id'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_68a7b();

COMMENT ON TRIGGER pgtrigger_kept_68a7b ON public.jobsearch_contact IS '65126a560011c81ebfef79fc4f6f772ba705be9f';

CREATE TRIGGER pgtrigger_kept_6aacb BEFORE UPDATE ON public.coaching_concern FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'proposed_at'::text, 'proposed_by_id'::text, 'proposed_why'::text, 'upheld'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'proposed_at'::text, 'proposed_by_id'::text, 'proposed_why'::text, 'upheld'::text])) OR ((NOT (old.proposed_by_id IS NULL)) AND (old.proposed_by_id IS DISTINCT FROM new.proposed_by_id)) OR ((NOT (old.proposed_at IS NULL)) AND (old.proposed_at IS DISTINCT FROM new.proposed_at)) OR ((NOT (old.proposed_why = ''::text)) AND (old.proposed_why IS DISTINCT FROM new.proposed_why)) OR ((NOT (old.upheld IS NULL)) AND (old.upheld IS DISTINCT FROM new.upheld)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_6aacb();

COMMENT ON TRIGGER pgtrigger_kept_6aacb ON public.coaching_concern IS '33d7137d15ac26c734b06974dcf24d1ba9bac2e3';

CREATE TRIGGER pgtrigger_kept_6baee BEFORE UPDATE ON public.jobsearch_activity FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['accepted_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'check_state'::text, 'checked_at'::text, 'commit_key'::text, 'contact_id'::text, 'counts_as_id'::text, 'employer_id'::text, 'kind_id'::text, 'link'::text, 'note'::text, 'occurred_on'::text, 'opening_id'::text, 'role'::text, 'struck_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['accepted_at'::text, 'changed_at'::text, 'changed_by_id'::text, 'check_state'::text, 'checked_at'::text, 'commit_key'::text, 'contact_id'::text, 'counts_as_id'::text, 'employer_id'::text, 'kind_id'::text, 'link'::text, 'note'::text, 'occurred_on'::text, 'opening_id'::text, 'role'::text, 'struck_at'::text])) OR ((NOT (old.accepted_at IS NULL)) AND (old.accepted_at IS DISTINCT FROM new.accepted_at)))) EXECUTE FUNCTION public.pgtrigger_kept_6baee();

COMMENT ON TRIGGER pgtrigger_kept_6baee ON public.jobsearch_activity IS '2afcb64baba057227503103678d736c798813913';

CREATE TRIGGER pgtrigger_kept_6e35a BEFORE UPDATE ON public.people_assignment FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['until'::text])) OR ((NOT (old.until IS NULL)) AND (old.until IS DISTINCT FROM new.until)))) EXECUTE FUNCTION public.pgtrigger_kept_6e35a();

COMMENT ON TRIGGER pgtrigger_kept_6e35a ON public.people_assignment IS '4ddd2b88738a282cb6beeb69a35680d1cb0b1365';

CREATE TRIGGER pgtrigger_kept_77635 BEFORE UPDATE ON public.guarantee_reopening FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closed_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closed_at'::text])) OR ((NOT (old.closed_at IS NULL)) AND (old.closed_at IS DISTINCT FROM new.closed_at)))) EXECUTE FUNCTION public.pgtrigger_kept_77635();

COMMENT ON TRIGGER pgtrigger_kept_77635 ON public.guarantee_reopening IS '893d91750118f80983ed838652d6b6a7371930eb';

CREATE TRIGGER pgtrigger_kept_798bc BEFORE UPDATE ON public.coaching_lapse FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'confirmed_at'::text, 'confirmed_by_id'::text, 'other_way'::text, 'reinstated_at'::text, 'reinstated_by_id'::text, 'reinstated_why'::text, 'schools_error'::text, 'superseded'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['cancelled_at'::text, 'cancelled_by_id'::text, 'cancelled_why'::text, 'confirmed_at'::text, 'confirmed_by_id'::text, 'other_way'::text, 'reinstated_at'::text, 'reinstated_by_id'::text, 'reinstated_why'::text, 'schools_error'::text, 'superseded'::text])) OR ((NOT (old.cancelled_at IS NULL)) AND (old.cancelled_at IS DISTINCT FROM new.cancelled_at)) OR ((NOT (NOT old.superseded)) AND (old.superseded IS DISTINCT FROM new.superseded)) OR ((NOT (old.confirmed_by_id IS NULL)) AND (old.confirmed_by_id IS DISTINCT FROM new.confirmed_by_id)) OR ((NOT (old.confirmed_at IS NULL)) AND (old.confirmed_at IS DISTINCT FROM new.confirmed_at)) OR ((NOT (old.other_way = ''::text)) AND (old.other_way IS DISTINCT FROM new.other_way)) OR ((NOT (old.reinstated_by_id IS NULL)) AND (old.reinstated_by_id IS DISTINCT FROM new.reinstated_by_id)) OR ((NOT (old.reinstated_at IS NULL)) AND (old.reinstated_at IS DISTINCT FROM new.reinstated_at)) OR ((NOT (old.reinstated_why = ''::text)) AND (old.reinstated_why IS DISTINCT FROM new.reinstated_why)) OR ((NOT (NOT old.schools_error)) AND (old.schools_error IS DISTINCT FROM new.schools_error)))) EXECUTE FUNCTION public.pgtrigger_kept_798bc();

COMMENT ON TRIGGER pgtrigger_kept_798bc ON public.coaching_lapse IS '97d24ea3badf8703854a5c8dcbd4e821b36ddb22';

CREATE TRIGGER pgtrigger_kept_7fac2 BEFORE UPDATE ON public.jobsearch_declaredsite FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['withdrawn_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['withdrawn_at'::text])) OR ((NOT (old.withdrawn_at IS NULL)) AND (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)))) EXECUTE FUNCTION public.pgtrigger_kept_7fac2();

COMMENT ON TRIGGER pgtrigger_kept_7fac2 ON public.jobsearch_declaredsite IS 'c4a3d8340d661778829aca700d942cd5089511a2';

CREATE TRIGGER pgtrigger_kept_8366c BEFORE UPDATE ON public.jobsearch_employmentdocument FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['taken_back_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['taken_back_at'::text])) OR ((NOT (old.taken_back_at IS NULL)) AND (old.taken_back_at IS DISTINCT FROM new.taken_back_at)))) EXECUTE FUNCTION public.pgtrigger_kept_8366c();

COMMENT ON TRIGGER pgtrigger_kept_8366c ON public.jobsearch_employmentdocument IS '1ebdcdbbef3698997a2df5a1c9f02ba789c43c82';

CREATE TRIGGER pgtrigger_kept_869af BEFORE UPDATE ON public.jobsearch_draft FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['activity_id'::text, 'calendar_sequence'::text, 'calendar_uid'::text, 'called_off'::text, 'day_is_guessed'::text, 'decided_at'::text, 'employer'::text, 'ends_at'::text, 'interview_id'::text, 'kind_id'::text, 'link'::text, 'mail_id'::text, 'note'::text, 'occurred_on'::text, 'person'::text, 'place'::text, 'role'::text, 'starts_at'::text, 'state'::text, 'way'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['activity_id'::text, 'calendar_sequence'::text, 'calendar_uid'::text, 'called_off'::text, 'day_is_guessed'::text, 'decided_at'::text, 'employer'::text, 'ends_at'::text, 'interview_id'::text, 'kind_id'::text, 'link'::text, 'mail_id'::text, 'note'::text, 'occurred_on'::text, 'person'::text, 'place'::text, 'role'::text, 'starts_at'::text, 'state'::text, 'way'::text])) OR ((NOT (old.activity_id IS NULL)) AND (old.activity_id IS DISTINCT FROM new.activity_id)) OR ((NOT (old.interview_id IS NULL)) AND (old.interview_id IS DISTINCT FROM new.interview_id)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'thrown_away'::text) AND ((new.state)::text = 'waiting'::text)) OR (((old.state)::text = 'waiting'::text) AND ((new.state)::text = ANY ((ARRAY['confirmed'::character varying, 'thrown_away'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_869af();

COMMENT ON TRIGGER pgtrigger_kept_869af ON public.jobsearch_draft IS '1d90c0587a734ea6cc46bbbbea3a1c7fa552e96d';

CREATE TRIGGER pgtrigger_kept_8a5fc BEFORE UPDATE ON public.jobsearch_contactdetails FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['address'::text, 'changed_at'::text, 'does'::text, 'met'::text, 'met_on'::text, 'remember'::text, 'through_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['address'::text, 'changed_at'::text, 'does'::text, 'met'::text, 'met_on'::text, 'remember'::text, 'through_id'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_8a5fc();

COMMENT ON TRIGGER pgtrigger_kept_8a5fc ON public.jobsearch_contactdetails IS '6f4ff33e01eebff8c37c83d2dc61cf84ff397998';

CREATE TRIGGER pgtrigger_kept_90aef BEFORE UPDATE ON public.people_role FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['until'::text])) OR ((NOT (old.until IS NULL)) AND (old.until IS DISTINCT FROM new.until)))) EXECUTE FUNCTION public.pgtrigger_kept_90aef();

COMMENT ON TRIGGER pgtrigger_kept_90aef ON public.people_role IS '8bfa9380cacfc62c2d097b069be7aee743777c2c';

CREATE TRIGGER pgtrigger_kept_92cd9 BEFORE UPDATE ON public.jobsearch_sameperson FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['undone_at'::text, 'undone_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['undone_at'::text, 'undone_by_id'::text])) OR ((NOT (old.undone_at IS NULL)) AND (old.undone_at IS DISTINCT FROM new.undone_at)) OR ((NOT (old.undone_by_id IS NULL)) AND (old.undone_by_id IS DISTINCT FROM new.undone_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_92cd9();

COMMENT ON TRIGGER pgtrigger_kept_92cd9 ON public.jobsearch_sameperson IS 'a6fb09bc18fe6849b793caa0a738c909e6191d83';

CREATE TRIGGER pgtrigger_kept_9338e BEFORE UPDATE ON public.guarantee_claim FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['state'::text, 'withdrawn_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['state'::text, 'withdrawn_at'::text])) OR ((NOT (old.withdrawn_at IS NULL)) AND (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'appealed'::text) AND ((new.state)::text = ANY ((ARRAY['decided'::character varying, 'filed'::character varying])::text[]))) OR (((old.state)::text = 'decided'::text) AND ((new.state)::text = ANY ((ARRAY['appealed'::character varying, 'filed'::character varying])::text[]))) OR (((old.state)::text = 'drawn'::text) AND ((new.state)::text = ANY ((ARRAY['decided'::character varying, 'filed'::character varying, 'withdrawn'::character varying])::text[]))) OR (((old.state)::text = 'filed'::text) AND ((new.state)::text = ANY ((ARRAY['proposed'::character varying, 'settled'::character varying, 'withdrawn'::character varying])::text[]))) OR (((old.state)::text = 'proposed'::text) AND ((new.state)::text = ANY ((ARRAY['decided'::character varying, 'drawn'::character varying, 'filed'::character varying, 'withdrawn'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_9338e();

COMMENT ON TRIGGER pgtrigger_kept_9338e ON public.guarantee_claim IS 'b763de2d86ba19c53f7c5bbb1ef1c565d40a74a6';

CREATE TRIGGER pgtrigger_kept_970cb BEFORE UPDATE ON public.guarantee_laterfact FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['over_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['over_at'::text])) OR ((NOT (old.over_at IS NULL)) AND (old.over_at IS DISTINCT FROM new.over_at)))) EXECUTE FUNCTION public.pgtrigger_kept_970cb();

COMMENT ON TRIGGER pgtrigger_kept_970cb ON public.guarantee_laterfact IS '01c09c6bbf95a54380f7bbc7760c4f2ec622e734';

CREATE TRIGGER pgtrigger_kept_9e25d BEFORE UPDATE ON public.core_inboundmail FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['decided_at'::text, 'erase_at'::text, 'kind'::text, 'number'::text, 'raw'::text, 'sender'::text, 'state'::text, 'why'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['decided_at'::text, 'erase_at'::text, 'kind'::text, 'number'::text, 'raw'::text, 'sender'::text, 'state'::text, 'why'::text])) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'for_a_person'::text) AND ((new.state)::text = ANY ((ARRAY['thrown_away'::character varying, 'waiting'::character varying])::text[]))) OR (((old.state)::text = 'thrown_away'::text) AND ((new.state)::text = 'waiting'::text)) OR (((old.state)::text = 'waiting'::text) AND ((new.state)::text = ANY ((ARRAY['confirmed'::character varying, 'for_a_person'::character varying, 'thrown_away'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_9e25d();

COMMENT ON TRIGGER pgtrigger_kept_9e25d ON public.core_inboundmail IS '2c489ca04af13de3b6f01900309b0596ebf058bc';

CREATE TRIGGER pgtrigger_kept_a1f00 BEFORE UPDATE ON public.coaching_message FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['added_days'::text, 'bounced_at'::text, 'kept'::text, 'lapse_at'::text, 'missed_at'::text, 'read_at'::text, 'replied_at'::text, 'reply_due_at'::text, 'started_at'::text, 'warn_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['added_days'::text, 'bounced_at'::text, 'kept'::text, 'lapse_at'::text, 'missed_at'::text, 'read_at'::text, 'replied_at'::text, 'reply_due_at'::text, 'started_at'::text, 'warn_at'::text])) OR ((NOT (old.read_at IS NULL)) AND (old.read_at IS DISTINCT FROM new.read_at)) OR ((NOT (old.replied_at IS NULL)) AND (old.replied_at IS DISTINCT FROM new.replied_at)) OR ((NOT (old.bounced_at IS NULL)) AND (old.bounced_at IS DISTINCT FROM new.bounced_at)) OR ((NOT (old.started_at IS NULL)) AND (old.started_at IS DISTINCT FROM new.started_at)))) EXECUTE FUNCTION public.pgtrigger_kept_a1f00();

COMMENT ON TRIGGER pgtrigger_kept_a1f00 ON public.coaching_message IS '1f6c44af30f3d980fa4c3a0892a85eb4b8772827';

CREATE TRIGGER pgtrigger_kept_a22dc BEFORE UPDATE ON public.core_storedfile FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['erased_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['erased_at'::text])) OR ((NOT (old.erased_at IS NULL)) AND (old.erased_at IS DISTINCT FROM new.erased_at)))) EXECUTE FUNCTION public.pgtrigger_kept_a22dc();

COMMENT ON TRIGGER pgtrigger_kept_a22dc ON public.core_storedfile IS 'b4e0f698e5f2abe45e11a0212f1fdead6c29b2a8';

CREATE TRIGGER pgtrigger_kept_a388d BEFORE UPDATE ON public.commitments_leave FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'granted'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['decided_at'::text, 'decided_by_id'::text, 'decided_why'::text, 'granted'::text])) OR ((NOT (old.granted IS NULL)) AND (old.granted IS DISTINCT FROM new.granted)) OR ((NOT (old.decided_by_id IS NULL)) AND (old.decided_by_id IS DISTINCT FROM new.decided_by_id)) OR ((NOT (old.decided_at IS NULL)) AND (old.decided_at IS DISTINCT FROM new.decided_at)) OR ((NOT (old.decided_why = ''::text)) AND (old.decided_why IS DISTINCT FROM new.decided_why)))) EXECUTE FUNCTION public.pgtrigger_kept_a388d();

COMMENT ON TRIGGER pgtrigger_kept_a388d ON public.commitments_leave IS '6f3b3fe74c2de58a6e18861638ed2016b1a6b336';

CREATE TRIGGER pgtrigger_kept_af168 BEFORE UPDATE ON public.jobsearch_interviewround FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'kind'::text, 'minutes'::text, 'result'::text, 'starts_at'::text, 'taken_back_at'::text, 'went'::text, 'where'::text, 'who'::text, 'zone'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'kind'::text, 'minutes'::text, 'result'::text, 'starts_at'::text, 'taken_back_at'::text, 'went'::text, 'where'::text, 'who'::text, 'zone'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_af168();

COMMENT ON TRIGGER pgtrigger_kept_af168 ON public.jobsearch_interviewround IS 'd98397621187eeca5f9dae812f80fb0191db4a4c';

CREATE TRIGGER pgtrigger_kept_b4745 BEFORE UPDATE ON public.coaching_putoff FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['ended_at'::text, 'ended_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['ended_at'::text, 'ended_by_id'::text])) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)) OR ((NOT (old.ended_by_id IS NULL)) AND (old.ended_by_id IS DISTINCT FROM new.ended_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_b4745();

COMMENT ON TRIGGER pgtrigger_kept_b4745 ON public.coaching_putoff IS '1b2acb1d928907dbc1aa0ea9b065d5f0c8d0b76b';

CREATE TRIGGER pgtrigger_kept_b8b3d BEFORE UPDATE ON public.people_cover FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['arranged_until'::text, 'ended_at'::text, 'ended_by_id'::text, 'until'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['arranged_until'::text, 'ended_at'::text, 'ended_by_id'::text, 'until'::text])) OR ((NOT (old.arranged_until IS NULL)) AND (old.arranged_until IS DISTINCT FROM new.arranged_until)) OR ((NOT (old.ended_by_id IS NULL)) AND (old.ended_by_id IS DISTINCT FROM new.ended_by_id)) OR ((NOT (old.ended_at IS NULL)) AND (old.ended_at IS DISTINCT FROM new.ended_at)))) EXECUTE FUNCTION public.pgtrigger_kept_b8b3d();

COMMENT ON TRIGGER pgtrigger_kept_b8b3d ON public.people_cover IS '992403289bea8ff23079b96d130b21fa50e4d1a9';

CREATE TRIGGER pgtrigger_kept_c2c8f BEFORE UPDATE ON public.guarantee_financefile FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['taken_back_at'::text, 'taken_back_by_id'::text])) OR ((NOT (old.taken_back_by_id IS NULL)) AND (old.taken_back_by_id IS DISTINCT FROM new.taken_back_by_id)) OR ((NOT (old.taken_back_at IS NULL)) AND (old.taken_back_at IS DISTINCT FROM new.taken_back_at)))) EXECUTE FUNCTION public.pgtrigger_kept_c2c8f();

COMMENT ON TRIGGER pgtrigger_kept_c2c8f ON public.guarantee_financefile IS '5d7aa2c12889a58131b91acb577733c43b8e7b12';

CREATE TRIGGER pgtrigger_kept_c3ba4 BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['host_id'::text, 'kind'::text, 'minutes'::text, 'minutes_late'::text, 'note'::text, 'outcome'::text, 'recorded_at'::text, 'recorded_by_id'::text, 'starts_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['host_id'::text, 'kind'::text, 'minutes'::text, 'minutes_late'::text, 'note'::text, 'outcome'::text, 'recorded_at'::text, 'recorded_by_id'::text, 'starts_at'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_c3ba4();

COMMENT ON TRIGGER pgtrigger_kept_c3ba4 ON public.coaching_appointment IS 'f2794614739c99fb6e6dfb2663650eb33143cd06';

CREATE TRIGGER pgtrigger_kept_cabfc BEFORE UPDATE ON public.jobsearch_codeaccount FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['email'::text, 'given_up_at'::text, 'name'::text, 'read_at'::text, 'read_due_at'::text, 'taken_until'::text, 'token'::text, 'trouble'::text, 'username'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['email'::text, 'given_up_at'::text, 'name'::text, 'read_at'::text, 'read_due_at'::text, 'taken_until'::text, 'token'::text, 'trouble'::text, 'username'::text])) OR ((NOT (old.given_up_at IS NULL)) AND (old.given_up_at IS DISTINCT FROM new.given_up_at)))) EXECUTE FUNCTION public.pgtrigger_kept_cabfc();

COMMENT ON TRIGGER pgtrigger_kept_cabfc ON public.jobsearch_codeaccount IS 'b81eaa242ed53061107aa7d27f755432b0aca137';

CREATE TRIGGER pgtrigger_kept_cd960 BEFORE UPDATE ON public.coaching_setaside FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['undone_at'::text, 'undone_by_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['undone_at'::text, 'undone_by_id'::text])) OR ((NOT (old.undone_at IS NULL)) AND (old.undone_at IS DISTINCT FROM new.undone_at)) OR ((NOT (old.undone_by_id IS NULL)) AND (old.undone_by_id IS DISTINCT FROM new.undone_by_id)))) EXECUTE FUNCTION public.pgtrigger_kept_cd960();

COMMENT ON TRIGGER pgtrigger_kept_cd960 ON public.coaching_setaside IS 'ad9307d7087128bcce92ed0948557f039b54be26';

CREATE TRIGGER pgtrigger_kept_d69cb BEFORE UPDATE ON public.jobsearch_opening FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'closing'::text, 'contact_id'::text, 'employer_id'::text, 'link'::text, 'link_key'::text, 'next_on'::text, 'next_step'::text, 'own_stage_id'::text, 'pay'::text, 'place'::text, 'posting_text'::text, 'role'::text, 'stage'::text, 'stage_since'::text, 'tags'::text, 'taken_back_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['changed_at'::text, 'changed_by_id'::text, 'closing'::text, 'contact_id'::text, 'employer_id'::text, 'link'::text, 'link_key'::text, 'next_on'::text, 'next_step'::text, 'own_stage_id'::text, 'pay'::text, 'place'::text, 'posting_text'::text, 'role'::text, 'stage'::text, 'stage_since'::text, 'tags'::text, 'taken_back_at'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_d69cb();

COMMENT ON TRIGGER pgtrigger_kept_d69cb ON public.jobsearch_opening IS 'c8a3582b378a5348fc23f46e52ca073207ce943c';

CREATE TRIGGER pgtrigger_kept_d9764 BEFORE UPDATE ON public.commitments_excusal FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'declined_at'::text, 'declined_by_id'::text, 'declined_why'::text, 'excused_at'::text, 'excused_by_id'::text, 'reason'::text, 'state'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['agreed_at'::text, 'agreed_by_id'::text, 'declined_at'::text, 'declined_by_id'::text, 'declined_why'::text, 'excused_at'::text, 'excused_by_id'::text, 'reason'::text, 'state'::text])) OR ((NOT (old.excused_by_id IS NULL)) AND (old.excused_by_id IS DISTINCT FROM new.excused_by_id)) OR ((NOT (old.excused_at IS NULL)) AND (old.excused_at IS DISTINCT FROM new.excused_at)) OR ((NOT (old.reason = ''::text)) AND (old.reason IS DISTINCT FROM new.reason)) OR ((NOT (old.agreed_by_id IS NULL)) AND (old.agreed_by_id IS DISTINCT FROM new.agreed_by_id)) OR ((NOT (old.agreed_at IS NULL)) AND (old.agreed_at IS DISTINCT FROM new.agreed_at)) OR ((NOT (old.declined_by_id IS NULL)) AND (old.declined_by_id IS DISTINCT FROM new.declined_by_id)) OR ((NOT (old.declined_at IS NULL)) AND (old.declined_at IS DISTINCT FROM new.declined_at)) OR ((NOT (old.declined_why = ''::text)) AND (old.declined_why IS DISTINCT FROM new.declined_why)) OR (((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((((old.state)::text = 'asked'::text) AND ((new.state)::text = ANY ((ARRAY['declined'::character varying, 'in_force'::character varying, 'proposed'::character varying])::text[]))) OR (((old.state)::text = 'proposed'::text) AND ((new.state)::text = ANY ((ARRAY['declined'::character varying, 'in_force'::character varying])::text[])))))))) EXECUTE FUNCTION public.pgtrigger_kept_d9764();

COMMENT ON TRIGGER pgtrigger_kept_d9764 ON public.commitments_excusal IS '6ffe3f0e5f62b9acd0f32db37172611f2eabe1ac';

CREATE TRIGGER pgtrigger_kept_dc016 BEFORE UPDATE ON public.jobsearch_studentdocument FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['dropped_at'::text, 'kind'::text, 'title'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['dropped_at'::text, 'kind'::text, 'title'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_dc016();

COMMENT ON TRIGGER pgtrigger_kept_dc016 ON public.jobsearch_studentdocument IS 'ebe0b0bb90e43eb8240ebab1a1fae01da7d6efb4';

CREATE TRIGGER pgtrigger_kept_e0bc2 BEFORE UPDATE ON public.resources_guide FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['current_id'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['current_id'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_e0bc2();

COMMENT ON TRIGGER pgtrigger_kept_e0bc2 ON public.resources_guide IS '71ea804e9f224510c819c9ae34d22385a944fe93';

CREATE TRIGGER pgtrigger_kept_e56c8 BEFORE UPDATE ON public.commitments_clausequestion FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closed_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closed_at'::text])) OR ((NOT (old.closed_at IS NULL)) AND (old.closed_at IS DISTINCT FROM new.closed_at)))) EXECUTE FUNCTION public.pgtrigger_kept_e56c8();

COMMENT ON TRIGGER pgtrigger_kept_e56c8 ON public.commitments_clausequestion IS '917a40b301e6aba87434c6f8ed0011c185011092';

CREATE TRIGGER pgtrigger_kept_e5c5b BEFORE UPDATE ON public.guarantee_settlement FOR EACH ROW WHEN ((((to_jsonb(old.*) - ARRAY['closed_at'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['closed_at'::text])) OR ((NOT (old.closed_at IS NULL)) AND (old.closed_at IS DISTINCT FROM new.closed_at)))) EXECUTE FUNCTION public.pgtrigger_kept_e5c5b();

COMMENT ON TRIGGER pgtrigger_kept_e5c5b ON public.guarantee_settlement IS '48e91372783a44398f20ac29dd35c2f2edd353f9';

CREATE TRIGGER pgtrigger_kept_e9e84 BEFORE UPDATE ON public.resources_idea FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['employer'::text, 'kind'::text, 'note'::text, 'state'::text, 'title'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['employer'::text, 'kind'::text, 'note'::text, 'state'::text, 'title'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_e9e84();

COMMENT ON TRIGGER pgtrigger_kept_e9e84 ON public.resources_idea IS '55071ffa83024d8fbbcc900fbbb36a6c42779edb';

CREATE TRIGGER pgtrigger_kept_f6a2e BEFORE UPDATE ON public.coaching_review FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['approved'::text, 'at'::text, 'by_id'::text, 'note'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['approved'::text, 'at'::text, 'by_id'::text, 'note'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_f6a2e();

COMMENT ON TRIGGER pgtrigger_kept_f6a2e ON public.coaching_review IS '49afe6c94af0551b91ea8ab21df9eae0caa2d5fc';

CREATE TRIGGER pgtrigger_kept_f6e1c BEFORE UPDATE ON public.commitments_activitykind FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['done'::text, 'evidence'::text, 'name'::text, 'order'::text, 'reaches'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['done'::text, 'evidence'::text, 'name'::text, 'order'::text, 'reaches'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_f6e1c();

COMMENT ON TRIGGER pgtrigger_kept_f6e1c ON public.commitments_activitykind IS '7deba04b8cd4d7333809174c6d66aa94a2f2a215';

CREATE TRIGGER pgtrigger_kept_fa5a4 BEFORE UPDATE ON public.jobsearch_openingnote FOR EACH ROW WHEN (((to_jsonb(old.*) - ARRAY['changed_at'::text, 'taken_back_at'::text, 'text'::text]) IS DISTINCT FROM (to_jsonb(new.*) - ARRAY['changed_at'::text, 'taken_back_at'::text, 'text'::text]))) EXECUTE FUNCTION public.pgtrigger_kept_fa5a4();

COMMENT ON TRIGGER pgtrigger_kept_fa5a4 ON public.jobsearch_openingnote IS '39a64ec9f464bb4938037842f80c9584de29d5a7';

CREATE TRIGGER pgtrigger_moved_only_29835 BEFORE UPDATE ON public.jobsearch_opening FOR EACH ROW WHEN ((true AND (((((old.stage)::text IS DISTINCT FROM (new.stage)::text) OR ((old.closing)::text IS DISTINCT FROM (new.closing)::text)) OR (old.own_stage_id IS DISTINCT FROM new.own_stage_id)) OR (old.stage_since IS DISTINCT FROM new.stage_since)))) EXECUTE FUNCTION public.pgtrigger_moved_only_29835();

COMMENT ON TRIGGER pgtrigger_moved_only_29835 ON public.jobsearch_opening IS '55f4fcd489728da0ed0b5cdc12be3c79a7c97982';

CREATE TRIGGER pgtrigger_never_changed_031b4 BEFORE DELETE OR UPDATE ON public.guarantee_payeeshare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_031b4();

COMMENT ON TRIGGER pgtrigger_never_changed_031b4 ON public.guarantee_payeeshare IS '2579f35a8acccea366903b79c15a31bd6dc3559e';

CREATE TRIGGER pgtrigger_never_changed_0811a BEFORE DELETE OR UPDATE ON public.jobsearch_importcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_0811a();

COMMENT ON TRIGGER pgtrigger_never_changed_0811a ON public.jobsearch_importcorrection IS '5b2ed701d0e3f7a1618242f05fdc4cd4b16a9058';

CREATE TRIGGER pgtrigger_never_changed_0b362 BEFORE DELETE OR UPDATE ON public.guarantee_reopeningword FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_0b362();

COMMENT ON TRIGGER pgtrigger_never_changed_0b362 ON public.guarantee_reopeningword IS '6126648464eaac6d388eca956daa77178e01ff29';

CREATE TRIGGER pgtrigger_never_changed_0c3a6 BEFORE DELETE OR UPDATE ON public.guarantee_reopeninganswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_0c3a6();

COMMENT ON TRIGGER pgtrigger_never_changed_0c3a6 ON public.guarantee_reopeninganswer IS 'cdec58ac91fa37d6472e3b1760108a6098741c01';

CREATE TRIGGER pgtrigger_never_changed_113da BEFORE DELETE OR UPDATE ON public.commitments_signature FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_113da();

COMMENT ON TRIGGER pgtrigger_never_changed_113da ON public.commitments_signature IS 'becbe5a8ddecb1032de2d8c1b973f973cd095d75';

CREATE TRIGGER pgtrigger_never_changed_121fe BEFORE DELETE OR UPDATE ON public.commitments_tuitionpayer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_121fe();

COMMENT ON TRIGGER pgtrigger_never_changed_121fe ON public.commitments_tuitionpayer IS 'cb3b02402a319779673f32c149f443b86c7de859';

CREATE TRIGGER pgtrigger_never_changed_12b52 BEFORE DELETE OR UPDATE ON public.guarantee_hearingfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_12b52();

COMMENT ON TRIGGER pgtrigger_never_changed_12b52 ON public.guarantee_hearingfile IS '4281dadfe698f16b8d03e0c21035439d4c6d259d';

CREATE TRIGGER pgtrigger_never_changed_13c3e BEFORE DELETE OR UPDATE ON public.jobsearch_offerhelp FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_13c3e();

COMMENT ON TRIGGER pgtrigger_never_changed_13c3e ON public.jobsearch_offerhelp IS '671ec6a2bf7e29cff29cb904bbee216e381d0827';

CREATE TRIGGER pgtrigger_never_changed_142d4 BEFORE DELETE OR UPDATE ON public.guarantee_statementdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_142d4();

COMMENT ON TRIGGER pgtrigger_never_changed_142d4 ON public.guarantee_statementdocument IS '11cd0bc027783510f69cc6f5112cb75f4f2b6d48';

CREATE TRIGGER pgtrigger_never_changed_14616 BEFORE DELETE OR UPDATE ON public.coaching_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_14616();

COMMENT ON TRIGGER pgtrigger_never_changed_14616 ON public.coaching_messageevent IS '8d1beee98c30c893571d9cc333c3b17efb19bab7';

CREATE TRIGGER pgtrigger_never_changed_20c20 BEFORE DELETE OR UPDATE ON public.guarantee_secondopinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_20c20();

COMMENT ON TRIGGER pgtrigger_never_changed_20c20 ON public.guarantee_secondopinion IS '93ef0940233f80665dcd23fb47e33c59d56f5478';

CREATE TRIGGER pgtrigger_never_changed_248b0 BEFORE DELETE OR UPDATE ON public.guarantee_appealanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_248b0();

COMMENT ON TRIGGER pgtrigger_never_changed_248b0 ON public.guarantee_appealanswer IS '5c49f59f9719d046ef0b9133536c2e87b2da6fc3';

CREATE TRIGGER pgtrigger_never_changed_29104 BEFORE DELETE OR UPDATE ON public.guarantee_decision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_29104();

COMMENT ON TRIGGER pgtrigger_never_changed_29104 ON public.guarantee_decision IS '05f29aa534b6116bc9c57dcfc84285d523f832e3';

CREATE TRIGGER pgtrigger_never_changed_2cb78 BEFORE DELETE OR UPDATE ON public.jobsearch_activityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_2cb78();

COMMENT ON TRIGGER pgtrigger_never_changed_2cb78 ON public.jobsearch_activityevent IS 'd265a0aa7fde4628361a6d0407918f993ab9a578';

CREATE TRIGGER pgtrigger_never_changed_2e2ae BEFORE DELETE OR UPDATE ON public.jobsearch_offerconfirmation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_2e2ae();

COMMENT ON TRIGGER pgtrigger_never_changed_2e2ae ON public.jobsearch_offerconfirmation IS '2ae8e45092f62a543adfe66b5e05207bb6afb43c';

CREATE TRIGGER pgtrigger_never_changed_2ead4 BEFORE DELETE OR UPDATE ON public.jobsearch_coldnoticeanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_2ead4();

COMMENT ON TRIGGER pgtrigger_never_changed_2ead4 ON public.jobsearch_coldnoticeanswer IS '17f88756a3faf4144fa8fb28872a929781b541c8';

CREATE TRIGGER pgtrigger_never_changed_30255 BEFORE DELETE OR UPDATE ON public.guarantee_holdlifted FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_30255();

COMMENT ON TRIGGER pgtrigger_never_changed_30255 ON public.guarantee_holdlifted IS '3a1c0807cc61a249753768528e04c7f1e86f7944';

CREATE TRIGGER pgtrigger_never_changed_328f1 BEFORE DELETE OR UPDATE ON public.guarantee_pointreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_328f1();

COMMENT ON TRIGGER pgtrigger_never_changed_328f1 ON public.guarantee_pointreply IS 'c3bc628b4d4a6b6eed72806df273e51c323921f3';

CREATE TRIGGER pgtrigger_never_changed_346aa BEFORE DELETE OR UPDATE ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_346aa();

COMMENT ON TRIGGER pgtrigger_never_changed_346aa ON public.coaching_dropcorrection IS '8fc075c5b1217bd8f9a1801bd4aff330d27cee95';

CREATE TRIGGER pgtrigger_never_changed_34ed7 BEFORE DELETE OR UPDATE ON public.guarantee_accommodationdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_34ed7();

COMMENT ON TRIGGER pgtrigger_never_changed_34ed7 ON public.guarantee_accommodationdocument IS '5f0b6c17e0676423e5aea36f2d29777548205abb';

CREATE TRIGGER pgtrigger_never_changed_37535 BEFORE DELETE OR UPDATE ON public.guarantee_moreanswered FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_37535();

COMMENT ON TRIGGER pgtrigger_never_changed_37535 ON public.guarantee_moreanswered IS '547f16aac19e7f5b78766fd913334405ed5d630f';

CREATE TRIGGER pgtrigger_never_changed_3b1ce BEFORE DELETE OR UPDATE ON public.jobsearch_contactdetailsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_3b1ce();

COMMENT ON TRIGGER pgtrigger_never_changed_3b1ce ON public.jobsearch_contactdetailsevent IS '547cbe1a6d18a5531bbe2b46f948fecda4a68245';

CREATE TRIGGER pgtrigger_never_changed_409ce BEFORE DELETE OR UPDATE ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_409ce();

COMMENT ON TRIGGER pgtrigger_never_changed_409ce ON public.jobsearch_answercorrection IS '8ac4f59c4baac413260c8e635408b175ed46a125';

CREATE TRIGGER pgtrigger_never_changed_44d21 BEFORE DELETE OR UPDATE ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_44d21();

COMMENT ON TRIGGER pgtrigger_never_changed_44d21 ON public.coaching_deliverablecorrection IS 'e2240e477396e49ed897ce881b885ca3bceb4d70';

CREATE TRIGGER pgtrigger_never_changed_44d2c BEFORE DELETE OR UPDATE ON public.coaching_bounce FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_44d2c();

COMMENT ON TRIGGER pgtrigger_never_changed_44d2c ON public.coaching_bounce IS '218ed17e6fed8abd0af0d836b24f935339996e92';

CREATE TRIGGER pgtrigger_never_changed_464c9 BEFORE DELETE OR UPDATE ON public.guarantee_returnedpayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_464c9();

COMMENT ON TRIGGER pgtrigger_never_changed_464c9 ON public.guarantee_returnedpayment IS '44de2c47d732155daac92c5d5f961819192b0a7b';

CREATE TRIGGER pgtrigger_never_changed_493a7 BEFORE DELETE OR UPDATE ON public.guarantee_accommodation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_493a7();

COMMENT ON TRIGGER pgtrigger_never_changed_493a7 ON public.guarantee_accommodation IS '0751d5e81ce6863171205fca75750f5fe458250f';

CREATE TRIGGER pgtrigger_never_changed_495e5 BEFORE DELETE OR UPDATE ON public.resources_guidedecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_495e5();

COMMENT ON TRIGGER pgtrigger_never_changed_495e5 ON public.resources_guidedecision IS '5f5b16a909d79535cc3f75739ea341226d23ea87';

CREATE TRIGGER pgtrigger_never_changed_4a3bd BEFORE DELETE OR UPDATE ON public.jobsearch_askanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_4a3bd();

COMMENT ON TRIGGER pgtrigger_never_changed_4a3bd ON public.jobsearch_askanswer IS 'ecfbca7d82b30d989203513dcc50dc37a99c8317';

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

CREATE TRIGGER pgtrigger_never_changed_50cb1 BEFORE DELETE OR UPDATE ON public.jobsearch_followupmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_50cb1();

COMMENT ON TRIGGER pgtrigger_never_changed_50cb1 ON public.jobsearch_followupmove IS '096021c829d3c808508c52ef563dbf6a3a124acc';

CREATE TRIGGER pgtrigger_never_changed_53555 BEFORE DELETE OR UPDATE ON public.guarantee_legalhold FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_53555();

COMMENT ON TRIGGER pgtrigger_never_changed_53555 ON public.guarantee_legalhold IS '1ff074a225501a59d5f8d4cb84d59cd584ab5d77';

CREATE TRIGGER pgtrigger_never_changed_553c4 BEFORE DELETE OR UPDATE ON public.guarantee_claimstatement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_553c4();

COMMENT ON TRIGGER pgtrigger_never_changed_553c4 ON public.guarantee_claimstatement IS 'c1f4039c136b1e65f1b81336f388995f7cec3d69';

CREATE TRIGGER pgtrigger_never_changed_56a68 BEFORE DELETE OR UPDATE ON public.core_accessrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_56a68();

COMMENT ON TRIGGER pgtrigger_never_changed_56a68 ON public.core_accessrecord IS 'f1f7d0e54ba0031564826dd931a291596a5e0a21';

CREATE TRIGGER pgtrigger_never_changed_580f4 BEFORE DELETE OR UPDATE ON public.guarantee_recordedfinding FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_580f4();

COMMENT ON TRIGGER pgtrigger_never_changed_580f4 ON public.guarantee_recordedfinding IS 'b7b5e7dd38c45aa8daeda17cd3e564bf1a0fe632';

CREATE TRIGGER pgtrigger_never_changed_5b2ab BEFORE DELETE OR UPDATE ON public.jobsearch_stagemove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5b2ab();

COMMENT ON TRIGGER pgtrigger_never_changed_5b2ab ON public.jobsearch_stagemove IS '8277c6dcf7e74fdef7ca99787ef4bf402c29c41c';

CREATE TRIGGER pgtrigger_never_changed_5cb34 BEFORE DELETE OR UPDATE ON public.guarantee_appealproposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5cb34();

COMMENT ON TRIGGER pgtrigger_never_changed_5cb34 ON public.guarantee_appealproposal IS '37a3e36fee52e0ce08463aa4b35ad7964a321102';

CREATE TRIGGER pgtrigger_never_changed_5ce7d BEFORE DELETE OR UPDATE ON public.resources_ideasuggestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5ce7d();

COMMENT ON TRIGGER pgtrigger_never_changed_5ce7d ON public.resources_ideasuggestion IS '4d4652c4814a0a161e21cb3ba2f3048f57de3d5a';

CREATE TRIGGER pgtrigger_never_changed_5db59 BEFORE DELETE OR UPDATE ON public.commitments_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5db59();

COMMENT ON TRIGGER pgtrigger_never_changed_5db59 ON public.commitments_acknowledgement IS '01c37152a000978a09698a51dcc0c40da2053249';

CREATE TRIGGER pgtrigger_never_changed_5dc78 BEFORE DELETE OR UPDATE ON public.guarantee_frozenrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_5dc78();

COMMENT ON TRIGGER pgtrigger_never_changed_5dc78 ON public.guarantee_frozenrecord IS '21d0e44192119a752b5f75dbd5c67a9200f14306';

CREATE TRIGGER pgtrigger_never_changed_624bc BEFORE DELETE OR UPDATE ON public.guarantee_refundpayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_624bc();

COMMENT ON TRIGGER pgtrigger_never_changed_624bc ON public.guarantee_refundpayment IS '600726d3ddca96bcfc5eee6d7068728b24a467da';

CREATE TRIGGER pgtrigger_never_changed_6929f BEFORE DELETE OR UPDATE ON public.people_accountchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_6929f();

COMMENT ON TRIGGER pgtrigger_never_changed_6929f ON public.people_accountchange IS '0f211876aec2b3ab13ee5e44381cc24cbff8ef69';

CREATE TRIGGER pgtrigger_never_changed_6c0c7 BEFORE DELETE OR UPDATE ON public.coaching_messageclosing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_6c0c7();

COMMENT ON TRIGGER pgtrigger_never_changed_6c0c7 ON public.coaching_messageclosing IS '792257d4799a6d2b87c42c3aa3107203be656e3a';

CREATE TRIGGER pgtrigger_never_changed_6ca98 BEFORE DELETE OR UPDATE ON public.guarantee_legalholdlifted FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_6ca98();

COMMENT ON TRIGGER pgtrigger_never_changed_6ca98 ON public.guarantee_legalholdlifted IS 'ef5e5c1220d1a549f98bcb388071614b71044d53';

CREATE TRIGGER pgtrigger_never_changed_71bd5 BEFORE DELETE OR UPDATE ON public.guarantee_appeal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_71bd5();

COMMENT ON TRIGGER pgtrigger_never_changed_71bd5 ON public.guarantee_appeal IS '3bce3185a170a1162ffabfcfc787f2f24a5d19c0';

CREATE TRIGGER pgtrigger_never_changed_73af4 BEFORE DELETE OR UPDATE ON public.guarantee_accommodatedperiod FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_73af4();

COMMENT ON TRIGGER pgtrigger_never_changed_73af4 ON public.guarantee_accommodatedperiod IS 'be7a57caaa68c24e1af00410938c9b050f6d842a';

CREATE TRIGGER pgtrigger_never_changed_777f7 BEFORE DELETE OR UPDATE ON public.guarantee_hearing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_777f7();

COMMENT ON TRIGGER pgtrigger_never_changed_777f7 ON public.guarantee_hearing IS '28de204875aa553c0c369f288c725bef0bdc34aa';

CREATE TRIGGER pgtrigger_never_changed_7a290 BEFORE DELETE OR UPDATE ON public.guarantee_hearingtimerequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_7a290();

COMMENT ON TRIGGER pgtrigger_never_changed_7a290 ON public.guarantee_hearingtimerequest IS 'e20f829d5598c024e4c288bce658a64908171b8b';

CREATE TRIGGER pgtrigger_never_changed_819a6 BEFORE DELETE OR UPDATE ON public.guarantee_secondlookanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_819a6();

COMMENT ON TRIGGER pgtrigger_never_changed_819a6 ON public.guarantee_secondlookanswer IS 'df1af1f4e95751aafc7abbb4807337b39cf58f20';

CREATE TRIGGER pgtrigger_never_changed_826dc BEFORE DELETE OR UPDATE ON public.commitments_series FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_826dc();

COMMENT ON TRIGGER pgtrigger_never_changed_826dc ON public.commitments_series IS '92b928d6cd5b492d07410850b6251dc86b7e7598';

CREATE TRIGGER pgtrigger_never_changed_8ba22 BEFORE DELETE OR UPDATE ON public.guarantee_moreasked FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_8ba22();

COMMENT ON TRIGGER pgtrigger_never_changed_8ba22 ON public.guarantee_moreasked IS '7d7936f3eafdb877682425741f4f3597d4146544';

CREATE TRIGGER pgtrigger_never_changed_8bc48 BEFORE DELETE OR UPDATE ON public.guarantee_financeline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_8bc48();

COMMENT ON TRIGGER pgtrigger_never_changed_8bc48 ON public.guarantee_financeline IS '08cd91e73918c2e02230dcaa7670a0d9fc50fff7';

CREATE TRIGGER pgtrigger_never_changed_96b56 BEFORE DELETE OR UPDATE ON public.coaching_submission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_96b56();

COMMENT ON TRIGGER pgtrigger_never_changed_96b56 ON public.coaching_submission IS 'eabe6e0713577f14760ca7b2cbc73a76c08db068';

CREATE TRIGGER pgtrigger_never_changed_993bf BEFORE DELETE OR UPDATE ON public.guarantee_claimhold FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_993bf();

COMMENT ON TRIGGER pgtrigger_never_changed_993bf ON public.guarantee_claimhold IS '09b0ef415148a004c7fb497488d42cf912948bc7';

CREATE TRIGGER pgtrigger_never_changed_9ba3f BEFORE DELETE OR UPDATE ON public.people_mailchoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_9ba3f();

COMMENT ON TRIGGER pgtrigger_never_changed_9ba3f ON public.people_mailchoice IS 'a4c66bb3a8202b44d9c992b1667cad203eebecf4';

CREATE TRIGGER pgtrigger_never_changed_a0a0c BEFORE DELETE OR UPDATE ON public.jobsearch_openingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_a0a0c();

COMMENT ON TRIGGER pgtrigger_never_changed_a0a0c ON public.jobsearch_openingevent IS '37ef26d85a6ec379a12b00a643c7f4f57c589165';

CREATE TRIGGER pgtrigger_never_changed_a61b1 BEFORE DELETE OR UPDATE ON public.commitments_programseries FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_a61b1();

COMMENT ON TRIGGER pgtrigger_never_changed_a61b1 ON public.commitments_programseries IS '0564b27415b1ecff496419686195208d85eaba2a';

CREATE TRIGGER pgtrigger_never_changed_a8e4c BEFORE DELETE OR UPDATE ON public.guarantee_claimreleased FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_a8e4c();

COMMENT ON TRIGGER pgtrigger_never_changed_a8e4c ON public.guarantee_claimreleased IS 'af3860bb45bdb9d91b7236b8adc2ed85084024c9';

CREATE TRIGGER pgtrigger_never_changed_aa824 BEFORE DELETE OR UPDATE ON public.commitments_clauseanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_aa824();

COMMENT ON TRIGGER pgtrigger_never_changed_aa824 ON public.commitments_clauseanswer IS '03b5f99c0792ef3c37b4340b3a4da3314e6f9732';

CREATE TRIGGER pgtrigger_never_changed_aca14 BEFORE DELETE OR UPDATE ON public.guarantee_letter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_aca14();

COMMENT ON TRIGGER pgtrigger_never_changed_aca14 ON public.guarantee_letter IS '6b9d185676ba9c41f986467b38a0a4f220868741';

CREATE TRIGGER pgtrigger_never_changed_afc3b BEFORE DELETE OR UPDATE ON public.guarantee_trailentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_afc3b();

COMMENT ON TRIGGER pgtrigger_never_changed_afc3b ON public.guarantee_trailentry IS '4cebdc78852b05236bc4e4cda2401d5a7ad3ce0b';

CREATE TRIGGER pgtrigger_never_changed_b0f63 BEFORE DELETE OR UPDATE ON public.jobsearch_openingnoteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b0f63();

COMMENT ON TRIGGER pgtrigger_never_changed_b0f63 ON public.jobsearch_openingnoteevent IS '60a8479434882f78551e2385dce6e7c4c12bf4b5';

CREATE TRIGGER pgtrigger_never_changed_b1495 BEFORE DELETE OR UPDATE ON public.guarantee_finaldecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b1495();

COMMENT ON TRIGGER pgtrigger_never_changed_b1495 ON public.guarantee_finaldecision IS '9ebc19015ef1809e87ca65c8a170b9cdb811dfea';

CREATE TRIGGER pgtrigger_never_changed_b6965 BEFORE DELETE OR UPDATE ON public.guarantee_settlementend FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b6965();

COMMENT ON TRIGGER pgtrigger_never_changed_b6965 ON public.guarantee_settlementend IS '15c4091be729656a9a04e19d295c8bcd4a65e6e1';

CREATE TRIGGER pgtrigger_never_changed_b9cc5 BEFORE DELETE OR UPDATE ON public.guarantee_findingtakenback FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b9cc5();

COMMENT ON TRIGGER pgtrigger_never_changed_b9cc5 ON public.guarantee_findingtakenback IS '386df9c013a07487993fe4b0b7a2d14b0b7e40fc';

CREATE TRIGGER pgtrigger_never_changed_b9dbf BEFORE DELETE OR UPDATE ON public.guarantee_secondlook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_b9dbf();

COMMENT ON TRIGGER pgtrigger_never_changed_b9dbf ON public.guarantee_secondlook IS '20db14ad202a62949fd9116ecd3141c1bb8d1d0b';

CREATE TRIGGER pgtrigger_never_changed_bcde4 BEFORE DELETE OR UPDATE ON public.jobsearch_acceptance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_bcde4();

COMMENT ON TRIGGER pgtrigger_never_changed_bcde4 ON public.jobsearch_acceptance IS 'cf8fcb9930a187e5d6f97e1bb17f00979f840ab0';

CREATE TRIGGER pgtrigger_never_changed_c0649 BEFORE DELETE OR UPDATE ON public.guarantee_dossierlook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c0649();

COMMENT ON TRIGGER pgtrigger_never_changed_c0649 ON public.guarantee_dossierlook IS 'c3ec3b93caaa5770f2211925a9137500513cc1f4';

CREATE TRIGGER pgtrigger_never_changed_c2298 BEFORE DELETE OR UPDATE ON public.jobsearch_employmentverification FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c2298();

COMMENT ON TRIGGER pgtrigger_never_changed_c2298 ON public.jobsearch_employmentverification IS '3291d25be7b768096b2144470136068aa01104e9';

CREATE TRIGGER pgtrigger_never_changed_c5954 BEFORE DELETE OR UPDATE ON public.guarantee_hearingextension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c5954();

COMMENT ON TRIGGER pgtrigger_never_changed_c5954 ON public.guarantee_hearingextension IS '7b9b06f861ca370b9f1e3a39ef59028edff5ec8e';

CREATE TRIGGER pgtrigger_never_changed_c5fa5 BEFORE DELETE OR UPDATE ON public.guarantee_appealdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c5fa5();

COMMENT ON TRIGGER pgtrigger_never_changed_c5fa5 ON public.guarantee_appealdocument IS '43952cd71b9a6598abb68b2321c5d135055a2e96';

CREATE TRIGGER pgtrigger_never_changed_c6700 BEFORE DELETE OR UPDATE ON public.guarantee_fallenproposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c6700();

COMMENT ON TRIGGER pgtrigger_never_changed_c6700 ON public.guarantee_fallenproposal IS '79dafc56dbe3f6a42e561caa9f3331cca4f2d2cb';

CREATE TRIGGER pgtrigger_never_changed_c8a3e BEFORE DELETE OR UPDATE ON public.guarantee_hearinganswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_c8a3e();

COMMENT ON TRIGGER pgtrigger_never_changed_c8a3e ON public.guarantee_hearinganswer IS '7f2ae62e3bd4e79b040770e076ed53d92be1baee';

CREATE TRIGGER pgtrigger_never_changed_ca229 BEFORE DELETE OR UPDATE ON public.people_requirementoutcome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ca229();

COMMENT ON TRIGGER pgtrigger_never_changed_ca229 ON public.people_requirementoutcome IS '0c4d38082434ac87f138c77ce69d95710a3362a9';

CREATE TRIGGER pgtrigger_never_changed_cb140 BEFORE DELETE OR UPDATE ON public.jobsearch_offeraskevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_cb140();

COMMENT ON TRIGGER pgtrigger_never_changed_cb140 ON public.jobsearch_offeraskevent IS '2e347e04c61fa5d57dc74cf5c390c75771624952';

CREATE TRIGGER pgtrigger_never_changed_ccbcb BEFORE DELETE OR UPDATE ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ccbcb();

COMMENT ON TRIGGER pgtrigger_never_changed_ccbcb ON public.coaching_outcomecorrection IS 'c497622807ba0caa0e697baed6de773bf33980d9';

CREATE TRIGGER pgtrigger_never_changed_cdc99 BEFORE DELETE OR UPDATE ON public.resources_guideversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_cdc99();

COMMENT ON TRIGGER pgtrigger_never_changed_cdc99 ON public.resources_guideversion IS 'dd697197e28cfd98ef216800fbf5b83d1c8ede66';

CREATE TRIGGER pgtrigger_never_changed_cf85f BEFORE DELETE OR UPDATE ON public.commitments_payersrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_cf85f();

COMMENT ON TRIGGER pgtrigger_never_changed_cf85f ON public.commitments_payersrecord IS '84090a88047bd9965776e6e1696f91bab67542c0';

CREATE TRIGGER pgtrigger_never_changed_d16d8 BEFORE DELETE OR UPDATE ON public.guarantee_laterfactssetaside FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d16d8();

COMMENT ON TRIGGER pgtrigger_never_changed_d16d8 ON public.guarantee_laterfactssetaside IS 'ff7a1b281a673a34999373120aab4c9aae29d4b2';

CREATE TRIGGER pgtrigger_never_changed_d2901 BEFORE DELETE OR UPDATE ON public.guarantee_steppedaside FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d2901();

COMMENT ON TRIGGER pgtrigger_never_changed_d2901 ON public.guarantee_steppedaside IS '20f0dd37beabda1bc1dd7a067b7cc55764242388';

CREATE TRIGGER pgtrigger_never_changed_d81a6 BEFORE DELETE OR UPDATE ON public.commitments_outage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d81a6();

COMMENT ON TRIGGER pgtrigger_never_changed_d81a6 ON public.commitments_outage IS '572daa9f3999c59f8c682be5aad48855a91cb961';

CREATE TRIGGER pgtrigger_never_changed_d98fb BEFORE DELETE OR UPDATE ON public.guarantee_hearingclosed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_d98fb();

COMMENT ON TRIGGER pgtrigger_never_changed_d98fb ON public.guarantee_hearingclosed IS '110bd903aaf5d9574b1e4261da24985c33181081';

CREATE TRIGGER pgtrigger_never_changed_de581 BEFORE DELETE OR UPDATE ON public.jobsearch_followupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_de581();

COMMENT ON TRIGGER pgtrigger_never_changed_de581 ON public.jobsearch_followupevent IS '84fa111d637266f82c64845c5719743f3f55c335';

CREATE TRIGGER pgtrigger_never_changed_e1fa0 BEFORE DELETE OR UPDATE ON public.commitments_conditionrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e1fa0();

COMMENT ON TRIGGER pgtrigger_never_changed_e1fa0 ON public.commitments_conditionrecord IS 'cc9d1f4e18f2e1e97dec48a5bf0a826499fd0fcd';

CREATE TRIGGER pgtrigger_never_changed_e3a5d BEFORE DELETE OR UPDATE ON public.guarantee_owedrefund FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e3a5d();

COMMENT ON TRIGGER pgtrigger_never_changed_e3a5d ON public.guarantee_owedrefund IS '86cc0883daecb5142325628e2b83d454bdddf779';

CREATE TRIGGER pgtrigger_never_changed_e8433 BEFORE DELETE OR UPDATE ON public.people_cohortmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e8433();

COMMENT ON TRIGGER pgtrigger_never_changed_e8433 ON public.people_cohortmove IS '1601dbfec42dba81aa46fdb6231a07e4968754af';

CREATE TRIGGER pgtrigger_never_changed_e8f1e BEFORE DELETE OR UPDATE ON public.guarantee_frozentext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_e8f1e();

COMMENT ON TRIGGER pgtrigger_never_changed_e8f1e ON public.guarantee_frozentext IS '9653cb132f3e594ca719d223470e93fca032626c';

CREATE TRIGGER pgtrigger_never_changed_ed1e5 BEFORE DELETE OR UPDATE ON public.coaching_toldotherwise FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ed1e5();

COMMENT ON TRIGGER pgtrigger_never_changed_ed1e5 ON public.coaching_toldotherwise IS '0789c0428ff69abdf1d2cbb826a5c08c8e79e80b';

CREATE TRIGGER pgtrigger_never_changed_ed3f4 BEFORE DELETE OR UPDATE ON public.people_certification FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ed3f4();

COMMENT ON TRIGGER pgtrigger_never_changed_ed3f4 ON public.people_certification IS '714d9cf08dfab6ac1c29316b3a4bc8a5f3c3a451';

CREATE TRIGGER pgtrigger_never_changed_ef794 BEFORE DELETE OR UPDATE ON public.people_entrancerecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_ef794();

COMMENT ON TRIGGER pgtrigger_never_changed_ef794 ON public.people_entrancerecord IS '4e2601aa3e88434a0ab8dc641867bfd3ce33d341';

CREATE TRIGGER pgtrigger_never_changed_f18fa BEFORE DELETE OR UPDATE ON public.jobsearch_extension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f18fa();

COMMENT ON TRIGGER pgtrigger_never_changed_f18fa ON public.jobsearch_extension IS 'ccb8b59728fc85f4ecc2c93fcc67b8a6c4821939';

CREATE TRIGGER pgtrigger_never_changed_f1f09 BEFORE DELETE OR UPDATE ON public.guarantee_erasure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f1f09();

COMMENT ON TRIGGER pgtrigger_never_changed_f1f09 ON public.guarantee_erasure IS '8a2c2033005c7b5080dd5d7feb18dd4c18b745dc';

CREATE TRIGGER pgtrigger_never_changed_f397c BEFORE DELETE OR UPDATE ON public.jobsearch_checkresult FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f397c();

COMMENT ON TRIGGER pgtrigger_never_changed_f397c ON public.jobsearch_checkresult IS 'e3ac874560ec406472a1dda48aef82d1acc741a7';

CREATE TRIGGER pgtrigger_never_changed_f6a99 BEFORE DELETE OR UPDATE ON public.guarantee_claimtaken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f6a99();

COMMENT ON TRIGGER pgtrigger_never_changed_f6a99 ON public.guarantee_claimtaken IS 'dd3f8cca44d9d9c93626ed158f06ef51ef3e4ae5';

CREATE TRIGGER pgtrigger_never_changed_f8367 BEFORE DELETE OR UPDATE ON public.guarantee_ruling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_f8367();

COMMENT ON TRIGGER pgtrigger_never_changed_f8367 ON public.guarantee_ruling IS '6fa897d46e6f8c0709c103699a8f98bc025af37d';

CREATE TRIGGER pgtrigger_never_changed_fc509 BEFORE DELETE OR UPDATE ON public.guarantee_settlementopinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_fc509();

COMMENT ON TRIGGER pgtrigger_never_changed_fc509 ON public.guarantee_settlementopinion IS '37e9e27798294d012eb96906fdec21e5a16bb4bf';

CREATE TRIGGER pgtrigger_never_changed_fc83b BEFORE DELETE OR UPDATE ON public.guarantee_hearingpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changed_fc83b();

COMMENT ON TRIGGER pgtrigger_never_changed_fc83b ON public.guarantee_hearingpoint IS 'd999fec54988cbb25edbd9c4022cc3e42c3a42ca';

CREATE TRIGGER pgtrigger_never_deleted_002fc BEFORE DELETE ON public.guarantee_financefile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_002fc();

COMMENT ON TRIGGER pgtrigger_never_deleted_002fc ON public.guarantee_financefile IS 'fae6c86bef4b467cfe0c1c46b5f92e7a3dfb3f29';

CREATE TRIGGER pgtrigger_never_deleted_0a545 BEFORE DELETE ON public.coaching_lapse FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0a545();

COMMENT ON TRIGGER pgtrigger_never_deleted_0a545 ON public.coaching_lapse IS '524718881dd5da0c4332cbc80f95579a586b9908';

CREATE TRIGGER pgtrigger_never_deleted_0ab92 BEFORE DELETE ON public.jobsearch_codeaccount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0ab92();

COMMENT ON TRIGGER pgtrigger_never_deleted_0ab92 ON public.jobsearch_codeaccount IS 'f36a738f9c79e48f543e8b78f3332876aa0f6b8a';

CREATE TRIGGER pgtrigger_never_deleted_0bd05 BEFORE DELETE ON public.jobsearch_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0bd05();

COMMENT ON TRIGGER pgtrigger_never_deleted_0bd05 ON public.jobsearch_followup IS 'afac12f74442b651cdf19cabce2ba5ab509298d6';

CREATE TRIGGER pgtrigger_never_deleted_0e952 BEFORE DELETE ON public.people_cover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0e952();

COMMENT ON TRIGGER pgtrigger_never_deleted_0e952 ON public.people_cover IS '081ce2d4bb9bee56061817a293ef05d3d3a11593';

CREATE TRIGGER pgtrigger_never_deleted_1494c BEFORE DELETE ON public.core_outboxmail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_1494c();

COMMENT ON TRIGGER pgtrigger_never_deleted_1494c ON public.core_outboxmail IS 'd86792de7b0e823539a3477a4b480c7b8b170cea';

CREATE TRIGGER pgtrigger_never_deleted_15a19 BEFORE DELETE ON public.jobsearch_sentdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_15a19();

COMMENT ON TRIGGER pgtrigger_never_deleted_15a19 ON public.jobsearch_sentdocument IS 'f8d7e2bc0bf5e61cc0fec176eba80e405c47e658';

CREATE TRIGGER pgtrigger_never_deleted_19ce6 BEFORE DELETE ON public.jobsearch_openingnote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_19ce6();

COMMENT ON TRIGGER pgtrigger_never_deleted_19ce6 ON public.jobsearch_openingnote IS '1b64529978b1ead92beee44a64cf9ba110c530af';

CREATE TRIGGER pgtrigger_never_deleted_1c4bd BEFORE DELETE ON public.guarantee_settlement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_1c4bd();

COMMENT ON TRIGGER pgtrigger_never_deleted_1c4bd ON public.guarantee_settlement IS '18261a7b06e6c6289cc6d3ee974f1f0db68a2bc2';

CREATE TRIGGER pgtrigger_never_deleted_1de55 BEFORE DELETE ON public.resources_guide FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_1de55();

COMMENT ON TRIGGER pgtrigger_never_deleted_1de55 ON public.resources_guide IS '5322017da9669c27d3e76033abde122e2e7934fb';

CREATE TRIGGER pgtrigger_never_deleted_20c78 BEFORE DELETE ON public.coaching_concern FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_20c78();

COMMENT ON TRIGGER pgtrigger_never_deleted_20c78 ON public.coaching_concern IS 'a3c7719f3ef1d50288c68cf2620ec010f7e4fe6a';

CREATE TRIGGER pgtrigger_never_deleted_21059 BEFORE DELETE ON public.jobsearch_activity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_21059();

COMMENT ON TRIGGER pgtrigger_never_deleted_21059 ON public.jobsearch_activity IS 'e0fd6aee98691b56724e33d1a88bc4ad427f9418';

CREATE TRIGGER pgtrigger_never_deleted_2f87e BEFORE DELETE ON public.jobsearch_draftaddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_2f87e();

COMMENT ON TRIGGER pgtrigger_never_deleted_2f87e ON public.jobsearch_draftaddress IS 'af139be28c99c5a5fa6c5bb539975cd8f85fbd8d';

CREATE TRIGGER pgtrigger_never_deleted_33a2c BEFORE DELETE ON public.jobsearch_contactdetails FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_33a2c();

COMMENT ON TRIGGER pgtrigger_never_deleted_33a2c ON public.jobsearch_contactdetails IS '2f1ca4742f55166de837accef67184af90056f47';

CREATE TRIGGER pgtrigger_never_deleted_3431d BEFORE DELETE ON public.commitments_excusal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3431d();

COMMENT ON TRIGGER pgtrigger_never_deleted_3431d ON public.commitments_excusal IS '1f0ab26bbea2ae5b0974baf9efecac22ea0136a1';

CREATE TRIGGER pgtrigger_never_deleted_352f0 BEFORE DELETE ON public.jobsearch_offerask FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_352f0();

COMMENT ON TRIGGER pgtrigger_never_deleted_352f0 ON public.jobsearch_offerask IS 'a627b23c5ccc85135ddfad92b9141a7fc2bd6969';

CREATE TRIGGER pgtrigger_never_deleted_36fdf BEFORE DELETE ON public.coaching_appointment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_36fdf();

COMMENT ON TRIGGER pgtrigger_never_deleted_36fdf ON public.coaching_appointment IS '6fec5d59d782b4c5b75c92198454a65e75e82f77';

CREATE TRIGGER pgtrigger_never_deleted_3844c BEFORE DELETE ON public.resources_ideamove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3844c();

COMMENT ON TRIGGER pgtrigger_never_deleted_3844c ON public.resources_ideamove IS '8392450d9a1dad0f0b2413bb437dff60f9a2fd89';

CREATE TRIGGER pgtrigger_never_deleted_3bd21 BEFORE DELETE ON public.jobsearch_declaredsite FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3bd21();

COMMENT ON TRIGGER pgtrigger_never_deleted_3bd21 ON public.jobsearch_declaredsite IS '9166c854cc57d72824811e35e3da8cfecad2eeeb';

CREATE TRIGGER pgtrigger_never_deleted_3ff68 BEFORE DELETE ON public.jobsearch_correctionrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_3ff68();

COMMENT ON TRIGGER pgtrigger_never_deleted_3ff68 ON public.jobsearch_correctionrequest IS 'db347724827e423c00cfb73f34f51e7c00770b9e';

CREATE TRIGGER pgtrigger_never_deleted_413fa BEFORE DELETE ON public.jobsearch_contact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_413fa();

COMMENT ON TRIGGER pgtrigger_never_deleted_413fa ON public.jobsearch_contact IS '8af090a36c531ee4fea0a6297c876ece023610af';

CREATE TRIGGER pgtrigger_never_deleted_4a57d BEFORE DELETE ON public.commitments_ending FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_4a57d();

COMMENT ON TRIGGER pgtrigger_never_deleted_4a57d ON public.commitments_ending IS '46e200f12e331e0ab6c7c60a3548584ce1745361';

CREATE TRIGGER pgtrigger_never_deleted_4bb75 BEFORE DELETE ON public.guarantee_outsidejudge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_4bb75();

COMMENT ON TRIGGER pgtrigger_never_deleted_4bb75 ON public.guarantee_outsidejudge IS '34992844294f27330184b4ba509530e06d146d38';

CREATE TRIGGER pgtrigger_never_deleted_4d110 BEFORE DELETE ON public.jobsearch_calendaraddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_4d110();

COMMENT ON TRIGGER pgtrigger_never_deleted_4d110 ON public.jobsearch_calendaraddress IS '5894094968fe3c71c68bb57f8ab53c5fbffdcf76';

CREATE TRIGGER pgtrigger_never_deleted_5f911 BEFORE DELETE ON public.guarantee_reopening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_5f911();

COMMENT ON TRIGGER pgtrigger_never_deleted_5f911 ON public.guarantee_reopening IS '75b992d19f3501667c3c4bafd125a1295270766c';

CREATE TRIGGER pgtrigger_never_deleted_5fad7 BEFORE DELETE ON public.jobsearch_draft FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_5fad7();

COMMENT ON TRIGGER pgtrigger_never_deleted_5fad7 ON public.jobsearch_draft IS 'e4ec6f79d3d88b6194bbbe696d9a64c9d9662301';

CREATE TRIGGER pgtrigger_never_deleted_60601 BEFORE DELETE ON public.jobsearch_opening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_60601();

COMMENT ON TRIGGER pgtrigger_never_deleted_60601 ON public.jobsearch_opening IS '51e8e147a13a971b7d0f976a2c39c16c7b391970';

CREATE TRIGGER pgtrigger_never_deleted_6406a BEFORE DELETE ON public.guarantee_accommodationdecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_6406a();

COMMENT ON TRIGGER pgtrigger_never_deleted_6406a ON public.guarantee_accommodationdecision IS 'de130c438b35885caf2d92619d7916dd4b4b1ff3';

CREATE TRIGGER pgtrigger_never_deleted_751a5 BEFORE DELETE ON public.people_role FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_751a5();

COMMENT ON TRIGGER pgtrigger_never_deleted_751a5 ON public.people_role IS '2003d9a1c9e8e4678cd149a592a9afb77098c89e';

CREATE TRIGGER pgtrigger_never_deleted_7c6ac BEFORE DELETE ON public.coaching_deliverable FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_7c6ac();

COMMENT ON TRIGGER pgtrigger_never_deleted_7c6ac ON public.coaching_deliverable IS 'e8e8fdf7e43614baadeae8539b7ebfd1cf81994f';

CREATE TRIGGER pgtrigger_never_deleted_7fcd6 BEFORE DELETE ON public.commitments_search FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_7fcd6();

COMMENT ON TRIGGER pgtrigger_never_deleted_7fcd6 ON public.commitments_search IS '9379641aae1e2166dbabece083beda150f4c5a3d';

CREATE TRIGGER pgtrigger_never_deleted_818cc BEFORE DELETE ON public.jobsearch_interviewround FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_818cc();

COMMENT ON TRIGGER pgtrigger_never_deleted_818cc ON public.jobsearch_interviewround IS '1647c233c795c34933dbe3ffcbd7f90e966c2aa3';

CREATE TRIGGER pgtrigger_never_deleted_87324 BEFORE DELETE ON public.people_student FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_87324();

COMMENT ON TRIGGER pgtrigger_never_deleted_87324 ON public.people_student IS '8a1518c75aa85c14e6d29732e5c3eda827c76d82';

CREATE TRIGGER pgtrigger_never_deleted_8846c BEFORE DELETE ON public.coaching_review FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_8846c();

COMMENT ON TRIGGER pgtrigger_never_deleted_8846c ON public.coaching_review IS '5c56e48804441782a0977d6bd9a2028f8a568704';

CREATE TRIGGER pgtrigger_never_deleted_89d4e BEFORE DELETE ON public.people_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_89d4e();

COMMENT ON TRIGGER pgtrigger_never_deleted_89d4e ON public.people_assignment IS 'b886cf4880d69d201f0d3eb1c4eb5167635bc121';

CREATE TRIGGER pgtrigger_never_deleted_97a6d BEFORE DELETE ON public.jobsearch_senderaddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_97a6d();

COMMENT ON TRIGGER pgtrigger_never_deleted_97a6d ON public.jobsearch_senderaddress IS '152f67a02ac40a441b3861dbe02bc933b3f90a82';

CREATE TRIGGER pgtrigger_never_deleted_9b927 BEFORE DELETE ON public.jobsearch_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_9b927();

COMMENT ON TRIGGER pgtrigger_never_deleted_9b927 ON public.jobsearch_offer IS '6453a529cc9aeb171880a19d9355582fc3c506f2';

CREATE TRIGGER pgtrigger_never_deleted_9f959 BEFORE DELETE ON public.resources_idea FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_9f959();

COMMENT ON TRIGGER pgtrigger_never_deleted_9f959 ON public.resources_idea IS '8425b8a5dbf0d214763f7f4c14e26940eee370e2';

CREATE TRIGGER pgtrigger_never_deleted_a08a9 BEFORE DELETE ON public.core_inboundmail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_a08a9();

COMMENT ON TRIGGER pgtrigger_never_deleted_a08a9 ON public.core_inboundmail IS 'ba0fa33dcdf4a291ecaf57fbd6c69f62710041d1';

CREATE TRIGGER pgtrigger_never_deleted_ba924 BEFORE DELETE ON public.commitments_clausequestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_ba924();

COMMENT ON TRIGGER pgtrigger_never_deleted_ba924 ON public.commitments_clausequestion IS '401096b198392032f94fc46653c942c6883c18a9';

CREATE TRIGGER pgtrigger_never_deleted_bf6af BEFORE DELETE ON public.commitments_addedholiday FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_bf6af();

COMMENT ON TRIGGER pgtrigger_never_deleted_bf6af ON public.commitments_addedholiday IS 'e1f73c6df485a9398d8f2cd577e38264c64baa3b';

CREATE TRIGGER pgtrigger_never_deleted_bf7b0 BEFORE DELETE ON public.jobsearch_studentdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_bf7b0();

COMMENT ON TRIGGER pgtrigger_never_deleted_bf7b0 ON public.jobsearch_studentdocument IS '59b2064fb9ad433242ec0552025f68efdf5420b6';

CREATE TRIGGER pgtrigger_never_deleted_c1a90 BEFORE DELETE ON public.guarantee_claim FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c1a90();

COMMENT ON TRIGGER pgtrigger_never_deleted_c1a90 ON public.guarantee_claim IS '087c8362e4feb94fa7aaa95e0a8e60614818d574';

CREATE TRIGGER pgtrigger_never_deleted_c5384 BEFORE DELETE ON public.commitments_leave FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c5384();

COMMENT ON TRIGGER pgtrigger_never_deleted_c5384 ON public.commitments_leave IS 'b53aff4b2577cef0b519c8f5266ae6ca2f813eaf';

CREATE TRIGGER pgtrigger_never_deleted_c6ac7 BEFORE DELETE ON public.coaching_setaside FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c6ac7();

COMMENT ON TRIGGER pgtrigger_never_deleted_c6ac7 ON public.coaching_setaside IS '672a2aa2899087e410b676bf1a16e2bbecc910d7';

CREATE TRIGGER pgtrigger_never_deleted_c91df BEFORE DELETE ON public.jobsearch_sameperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c91df();

COMMENT ON TRIGGER pgtrigger_never_deleted_c91df ON public.jobsearch_sameperson IS '1746f0ddade2c6c5889b1b528e99a3ff56a10169';

CREATE TRIGGER pgtrigger_never_deleted_cfb6d BEFORE DELETE ON public.coaching_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_cfb6d();

COMMENT ON TRIGGER pgtrigger_never_deleted_cfb6d ON public.coaching_message IS 'dca6353922cbacab8540b8c20fdd2978ee8e28e5';

CREATE TRIGGER pgtrigger_never_deleted_d13c6 BEFORE DELETE ON public.coaching_putoff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_d13c6();

COMMENT ON TRIGGER pgtrigger_never_deleted_d13c6 ON public.coaching_putoff IS 'e44c5d6b64e79b3a61ecdaa81677d703e87b224a';

CREATE TRIGGER pgtrigger_never_deleted_d4f2d BEFORE DELETE ON public.jobsearch_ownstage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_d4f2d();

COMMENT ON TRIGGER pgtrigger_never_deleted_d4f2d ON public.jobsearch_ownstage IS '636604e8fbe05fa84b13fd9f437a7b9ab639cabd';

CREATE TRIGGER pgtrigger_never_deleted_d8e77 BEFORE DELETE ON public.people_apitoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_d8e77();

COMMENT ON TRIGGER pgtrigger_never_deleted_d8e77 ON public.people_apitoken IS '8eebbc10138676c765a05780252edb48bd44913b';

CREATE TRIGGER pgtrigger_never_deleted_e1e3c BEFORE DELETE ON public.guarantee_laterfact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_e1e3c();

COMMENT ON TRIGGER pgtrigger_never_deleted_e1e3c ON public.guarantee_laterfact IS '7871176821fd9b8abcd59e331031e753e896b15c';

CREATE TRIGGER pgtrigger_never_deleted_e58f2 BEFORE DELETE ON public.commitments_activitykind FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_e58f2();

COMMENT ON TRIGGER pgtrigger_never_deleted_e58f2 ON public.commitments_activitykind IS 'dc6164785947f8c21209de0ad28dc6f9d8003f35';

CREATE TRIGGER pgtrigger_never_deleted_f0cd6 BEFORE DELETE ON public.jobsearch_employmentdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_f0cd6();

COMMENT ON TRIGGER pgtrigger_never_deleted_f0cd6 ON public.jobsearch_employmentdocument IS '3d3417d191efb715ce64eaecc7ffaf44e5c6df0a';

CREATE TRIGGER pgtrigger_never_deleted_fa940 BEFORE DELETE ON public.jobsearch_importedfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_fa940();

COMMENT ON TRIGGER pgtrigger_never_deleted_fa940 ON public.jobsearch_importedfile IS '92efcd5dfc2224b3177ed42eaba68d4709a3aa4a';

CREATE TRIGGER pgtrigger_never_deleted_fd701 BEFORE DELETE ON public.core_storedfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_fd701();

COMMENT ON TRIGGER pgtrigger_never_deleted_fd701 ON public.core_storedfile IS 'd088308175712c163c256f11249b645bc8bb894a';

CREATE TRIGGER pgtrigger_never_emptied_00924 BEFORE TRUNCATE ON public.guarantee_erasure FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_00924();

COMMENT ON TRIGGER pgtrigger_never_emptied_00924 ON public.guarantee_erasure IS '66e75a3b33f03325e8377cdfb688d39e8bbea0c9';

CREATE TRIGGER pgtrigger_never_emptied_02168 BEFORE TRUNCATE ON public.guarantee_hearingfile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_02168();

COMMENT ON TRIGGER pgtrigger_never_emptied_02168 ON public.guarantee_hearingfile IS 'b526ddd3e4df0efdeadb4af533c41688e3992b81';

CREATE TRIGGER pgtrigger_never_emptied_02765 BEFORE TRUNCATE ON public.resources_guidedecision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_02765();

COMMENT ON TRIGGER pgtrigger_never_emptied_02765 ON public.resources_guidedecision IS 'b408603499cb87f154c450cdbb2317d4fadf905f';

CREATE TRIGGER pgtrigger_never_emptied_02a48 BEFORE TRUNCATE ON public.coaching_setaside FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_02a48();

COMMENT ON TRIGGER pgtrigger_never_emptied_02a48 ON public.coaching_setaside IS 'a47be285e70af734d5d1f905cd1fa2c2c2893170';

CREATE TRIGGER pgtrigger_never_emptied_042e7 BEFORE TRUNCATE ON public.people_statechange FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_042e7();

COMMENT ON TRIGGER pgtrigger_never_emptied_042e7 ON public.people_statechange IS 'c47a819da84b0112c3f9e0424b5e75da586eaad0';

CREATE TRIGGER pgtrigger_never_emptied_042ec BEFORE TRUNCATE ON public.guarantee_claimstatement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_042ec();

COMMENT ON TRIGGER pgtrigger_never_emptied_042ec ON public.guarantee_claimstatement IS '8f313ae27000a59cf5fe689acc0ee537ee38e289';

CREATE TRIGGER pgtrigger_never_emptied_05d75 BEFORE TRUNCATE ON public.commitments_policykind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_05d75();

COMMENT ON TRIGGER pgtrigger_never_emptied_05d75 ON public.commitments_policykind IS 'fa554d04cb48c6adb32eddf72fd4354a55bffdd1';

CREATE TRIGGER pgtrigger_never_emptied_06f3c BEFORE TRUNCATE ON public.jobsearch_followupmove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_06f3c();

COMMENT ON TRIGGER pgtrigger_never_emptied_06f3c ON public.jobsearch_followupmove IS '6d4d560dda436bb96d867f83dd28e13d29721e4f';

CREATE TRIGGER pgtrigger_never_emptied_07954 BEFORE TRUNCATE ON public.jobsearch_opening FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_07954();

COMMENT ON TRIGGER pgtrigger_never_emptied_07954 ON public.jobsearch_opening IS '05a76a06fed6492b4531342ddd01869dd3eeacd3';

CREATE TRIGGER pgtrigger_never_emptied_0960b BEFORE TRUNCATE ON public.guarantee_hearingextension FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0960b();

COMMENT ON TRIGGER pgtrigger_never_emptied_0960b ON public.guarantee_hearingextension IS '1f4c90a542b76c6c5f537ab58178355bb6033db3';

CREATE TRIGGER pgtrigger_never_emptied_0ac58 BEFORE TRUNCATE ON public.jobsearch_offerask FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0ac58();

COMMENT ON TRIGGER pgtrigger_never_emptied_0ac58 ON public.jobsearch_offerask IS '2387e83d4659d436ea5047d10294ea49d771554f';

CREATE TRIGGER pgtrigger_never_emptied_0bb3a BEFORE TRUNCATE ON public.guarantee_claimtaken FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0bb3a();

COMMENT ON TRIGGER pgtrigger_never_emptied_0bb3a ON public.guarantee_claimtaken IS '804f662c1fd155d05a22cba5579588ae4028f4ae';

CREATE TRIGGER pgtrigger_never_emptied_0d07d BEFORE TRUNCATE ON public.jobsearch_followup FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0d07d();

COMMENT ON TRIGGER pgtrigger_never_emptied_0d07d ON public.jobsearch_followup IS '915dc1c32084b1ae17127f9eb4a6e45dda90780c';

CREATE TRIGGER pgtrigger_never_emptied_0f0ff BEFORE TRUNCATE ON public.guarantee_accommodation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_0f0ff();

COMMENT ON TRIGGER pgtrigger_never_emptied_0f0ff ON public.guarantee_accommodation IS 'ee70e3a9df66cec0b023feac59d358606b3837ed';

CREATE TRIGGER pgtrigger_never_emptied_12163 BEFORE TRUNCATE ON public.jobsearch_contact FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_12163();

COMMENT ON TRIGGER pgtrigger_never_emptied_12163 ON public.jobsearch_contact IS 'fd3448e18d3ec36dfb54bd4166572ebd0377b0be';

CREATE TRIGGER pgtrigger_never_emptied_15647 BEFORE TRUNCATE ON public.guarantee_hearinganswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_15647();

COMMENT ON TRIGGER pgtrigger_never_emptied_15647 ON public.guarantee_hearinganswer IS 'f44575e3624a35262e26fc02f6ec9a40b5e01eea';

CREATE TRIGGER pgtrigger_never_emptied_1a1cb BEFORE TRUNCATE ON public.commitments_clausequestion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1a1cb();

COMMENT ON TRIGGER pgtrigger_never_emptied_1a1cb ON public.commitments_clausequestion IS '966dfe980dcde12f91fbb93687032bd0d54191f9';

CREATE TRIGGER pgtrigger_never_emptied_1a88a BEFORE TRUNCATE ON public.jobsearch_interviewround FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1a88a();

COMMENT ON TRIGGER pgtrigger_never_emptied_1a88a ON public.jobsearch_interviewround IS '46f6fa42a064ae5b5d6731fb8b8b276760398197';

CREATE TRIGGER pgtrigger_never_emptied_1bfd6 BEFORE TRUNCATE ON public.jobsearch_offer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1bfd6();

COMMENT ON TRIGGER pgtrigger_never_emptied_1bfd6 ON public.jobsearch_offer IS '1ea6db086657ab6759d6a764031844faa74be9c3';

CREATE TRIGGER pgtrigger_never_emptied_1c589 BEFORE TRUNCATE ON public.commitments_addedholiday FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1c589();

COMMENT ON TRIGGER pgtrigger_never_emptied_1c589 ON public.commitments_addedholiday IS '9a1ef526b77127856d947b0724937b332f263db3';

CREATE TRIGGER pgtrigger_never_emptied_1c9bc BEFORE TRUNCATE ON public.coaching_bounce FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1c9bc();

COMMENT ON TRIGGER pgtrigger_never_emptied_1c9bc ON public.coaching_bounce IS '23d628f9ee9a0e29f9013be9110778c0c01657c0';

CREATE TRIGGER pgtrigger_never_emptied_1e279 BEFORE TRUNCATE ON public.people_cohortmove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1e279();

COMMENT ON TRIGGER pgtrigger_never_emptied_1e279 ON public.people_cohortmove IS 'a91c8091740324cfcb35c9314391a85b6b8b2317';

CREATE TRIGGER pgtrigger_never_emptied_1f66d BEFORE TRUNCATE ON public.guarantee_legalholdlifted FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_1f66d();

COMMENT ON TRIGGER pgtrigger_never_emptied_1f66d ON public.guarantee_legalholdlifted IS '5bf2bb3105643bb07e4eb69b32af4deadb013334';

CREATE TRIGGER pgtrigger_never_emptied_20a15 BEFORE TRUNCATE ON public.jobsearch_importcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_20a15();

COMMENT ON TRIGGER pgtrigger_never_emptied_20a15 ON public.jobsearch_importcorrection IS '7abb63bd1299ac44e3de858cee3755ed305efa8c';

CREATE TRIGGER pgtrigger_never_emptied_23b89 BEFORE TRUNCATE ON public.guarantee_settlementopinion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_23b89();

COMMENT ON TRIGGER pgtrigger_never_emptied_23b89 ON public.guarantee_settlementopinion IS '605b96897e6da45509f1720eae1905d4a877a2f7';

CREATE TRIGGER pgtrigger_never_emptied_24607 BEFORE TRUNCATE ON public.guarantee_settlement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_24607();

COMMENT ON TRIGGER pgtrigger_never_emptied_24607 ON public.guarantee_settlement IS '2723e65e46974758e43a42200a8f31df4f91c4b2';

CREATE TRIGGER pgtrigger_never_emptied_24e8e BEFORE TRUNCATE ON public.guarantee_accommodationdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_24e8e();

COMMENT ON TRIGGER pgtrigger_never_emptied_24e8e ON public.guarantee_accommodationdocument IS 'd6ba83b7ca5c2dc29bc19bc98a9ac0f14b41a1f7';

CREATE TRIGGER pgtrigger_never_emptied_2607e BEFORE TRUNCATE ON public.guarantee_ruling FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2607e();

COMMENT ON TRIGGER pgtrigger_never_emptied_2607e ON public.guarantee_ruling IS '7aead58b3782ca94a8c691d10ad9ce26d83d756e';

CREATE TRIGGER pgtrigger_never_emptied_27643 BEFORE TRUNCATE ON public.people_apitoken FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_27643();

COMMENT ON TRIGGER pgtrigger_never_emptied_27643 ON public.people_apitoken IS '7a1db42fb2569bb2750cd23a3fded79d2ac76952';

CREATE TRIGGER pgtrigger_never_emptied_27d85 BEFORE TRUNCATE ON public.jobsearch_contactdetailsevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_27d85();

COMMENT ON TRIGGER pgtrigger_never_emptied_27d85 ON public.jobsearch_contactdetailsevent IS '3fb4e36f9be93f7c22f083aee2348e1475e0265a';

CREATE TRIGGER pgtrigger_never_emptied_2949f BEFORE TRUNCATE ON public.guarantee_hearing FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2949f();

COMMENT ON TRIGGER pgtrigger_never_emptied_2949f ON public.guarantee_hearing IS '5752ecec5a400ce6bc11df7c7dfa3ee63087c1b5';

CREATE TRIGGER pgtrigger_never_emptied_29740 BEFORE TRUNCATE ON public.jobsearch_offerhelp FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_29740();

COMMENT ON TRIGGER pgtrigger_never_emptied_29740 ON public.jobsearch_offerhelp IS 'd643f4bc3e08aac07ec585822485446771f4360c';

CREATE TRIGGER pgtrigger_never_emptied_2a442 BEFORE TRUNCATE ON public.guarantee_payeeshare FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2a442();

COMMENT ON TRIGGER pgtrigger_never_emptied_2a442 ON public.guarantee_payeeshare IS '72f0d6ff28782dd0753988899908a1a51ae7b4cb';

CREATE TRIGGER pgtrigger_never_emptied_2c507 BEFORE TRUNCATE ON public.coaching_submission FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2c507();

COMMENT ON TRIGGER pgtrigger_never_emptied_2c507 ON public.coaching_submission IS '348f3207721babe6e551bbc50a813bf7c5586933';

CREATE TRIGGER pgtrigger_never_emptied_2ebdd BEFORE TRUNCATE ON public.guarantee_frozentext FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_2ebdd();

COMMENT ON TRIGGER pgtrigger_never_emptied_2ebdd ON public.guarantee_frozentext IS '61e1e797903e9242f8091a66973db042687421c2';

CREATE TRIGGER pgtrigger_never_emptied_3411f BEFORE TRUNCATE ON public.jobsearch_coldnoticeanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_3411f();

COMMENT ON TRIGGER pgtrigger_never_emptied_3411f ON public.jobsearch_coldnoticeanswer IS '449ff02cc5c1251951e8499794ecd0d9834a3b74';

CREATE TRIGGER pgtrigger_never_emptied_35dcb BEFORE TRUNCATE ON public.guarantee_steppedaside FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_35dcb();

COMMENT ON TRIGGER pgtrigger_never_emptied_35dcb ON public.guarantee_steppedaside IS '106c24bebc18b18fb58f3a6d3dc6a32ba3343bd5';

CREATE TRIGGER pgtrigger_never_emptied_3667c BEFORE TRUNCATE ON public.jobsearch_followupevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_3667c();

COMMENT ON TRIGGER pgtrigger_never_emptied_3667c ON public.jobsearch_followupevent IS '45b7ae6b47cf1dbb4aea25a56d101ff109e48381';

CREATE TRIGGER pgtrigger_never_emptied_397c6 BEFORE TRUNCATE ON public.jobsearch_openingnoteevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_397c6();

COMMENT ON TRIGGER pgtrigger_never_emptied_397c6 ON public.jobsearch_openingnoteevent IS '7c314dbc405511855436ead3b3e09c123e9820f4';

CREATE TRIGGER pgtrigger_never_emptied_3fa0a BEFORE TRUNCATE ON public.jobsearch_senderaddress FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_3fa0a();

COMMENT ON TRIGGER pgtrigger_never_emptied_3fa0a ON public.jobsearch_senderaddress IS '2d8ca7998500cf1fbeaeec42bdb0a2e7b1364080';

CREATE TRIGGER pgtrigger_never_emptied_4110f BEFORE TRUNCATE ON public.commitments_conditionrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4110f();

COMMENT ON TRIGGER pgtrigger_never_emptied_4110f ON public.commitments_conditionrecord IS 'bd51e97129c1d210dcaa07cf71917a68b2de5a6b';

CREATE TRIGGER pgtrigger_never_emptied_424f4 BEFORE TRUNCATE ON public.core_accessrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_424f4();

COMMENT ON TRIGGER pgtrigger_never_emptied_424f4 ON public.core_accessrecord IS '3c04c0dfed4fec72cfd0b7e3afab7e229f5332f9';

CREATE TRIGGER pgtrigger_never_emptied_439c7 BEFORE TRUNCATE ON public.guarantee_letter FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_439c7();

COMMENT ON TRIGGER pgtrigger_never_emptied_439c7 ON public.guarantee_letter IS 'e98fdf9fbef308152accf29741a97b0c59c2b688';

CREATE TRIGGER pgtrigger_never_emptied_48b3c BEFORE TRUNCATE ON public.coaching_lapse FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_48b3c();

COMMENT ON TRIGGER pgtrigger_never_emptied_48b3c ON public.coaching_lapse IS '7951dc22fc98eb2d48e27d2766ea5d4837d1e0af';

CREATE TRIGGER pgtrigger_never_emptied_4b111 BEFORE TRUNCATE ON public.people_requirementoutcome FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4b111();

COMMENT ON TRIGGER pgtrigger_never_emptied_4b111 ON public.people_requirementoutcome IS '53a7f5a9a6c5ba0b7130ef863984bfa6e1bc8b65';

CREATE TRIGGER pgtrigger_never_emptied_4db6b BEFORE TRUNCATE ON public.guarantee_recordedfinding FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4db6b();

COMMENT ON TRIGGER pgtrigger_never_emptied_4db6b ON public.guarantee_recordedfinding IS '9619e95dd2855ce7a01a3e74367807c5c548699e';

CREATE TRIGGER pgtrigger_never_emptied_4e483 BEFORE TRUNCATE ON public.jobsearch_draft FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4e483();

COMMENT ON TRIGGER pgtrigger_never_emptied_4e483 ON public.jobsearch_draft IS '4b26aa2cc1e01b0fe7ca8c073c851579e522b794';

CREATE TRIGGER pgtrigger_never_emptied_4e72c BEFORE TRUNCATE ON public.guarantee_claimhold FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4e72c();

COMMENT ON TRIGGER pgtrigger_never_emptied_4e72c ON public.guarantee_claimhold IS '626c012c2a44899d9e433a67f6fb60a17f916f90';

CREATE TRIGGER pgtrigger_never_emptied_4e820 BEFORE TRUNCATE ON public.commitments_tuitionpayer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4e820();

COMMENT ON TRIGGER pgtrigger_never_emptied_4e820 ON public.commitments_tuitionpayer IS 'a54b5024ebb3765b32e9ee287cacec61dc153f2a';

CREATE TRIGGER pgtrigger_never_emptied_4eed4 BEFORE TRUNCATE ON public.guarantee_owedrefund FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_4eed4();

COMMENT ON TRIGGER pgtrigger_never_emptied_4eed4 ON public.guarantee_owedrefund IS '33e80110235c167bf605db993bb12251910607fb';

CREATE TRIGGER pgtrigger_never_emptied_507fc BEFORE TRUNCATE ON public.commitments_signature FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_507fc();

COMMENT ON TRIGGER pgtrigger_never_emptied_507fc ON public.commitments_signature IS '0aba0180d05b70a90165872239ce309c92c451c7';

CREATE TRIGGER pgtrigger_never_emptied_529f7 BEFORE TRUNCATE ON public.core_outboxmail FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_529f7();

COMMENT ON TRIGGER pgtrigger_never_emptied_529f7 ON public.core_outboxmail IS 'e68b4c99d81c73549f4c68d72ec86157d3e41a03';

CREATE TRIGGER pgtrigger_never_emptied_5339d BEFORE TRUNCATE ON public.resources_idea FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5339d();

COMMENT ON TRIGGER pgtrigger_never_emptied_5339d ON public.resources_idea IS '3180b90170545c739c7656fd88a55fc1f45b6984';

CREATE TRIGGER pgtrigger_never_emptied_55edb BEFORE TRUNCATE ON public.people_accountchange FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_55edb();

COMMENT ON TRIGGER pgtrigger_never_emptied_55edb ON public.people_accountchange IS '97a8fdd71df7b10901c1de8a5c98de24d9e217c2';

CREATE TRIGGER pgtrigger_never_emptied_5693f BEFORE TRUNCATE ON public.guarantee_decision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5693f();

COMMENT ON TRIGGER pgtrigger_never_emptied_5693f ON public.guarantee_decision IS 'd7f348aa9dea19d6570f496b54c9cb56052569fe';

CREATE TRIGGER pgtrigger_never_emptied_57ed8 BEFORE TRUNCATE ON public.jobsearch_calendaraddress FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_57ed8();

COMMENT ON TRIGGER pgtrigger_never_emptied_57ed8 ON public.jobsearch_calendaraddress IS '7b695f5f4f008647bbc96c02b4a69e467e64cc8d';

CREATE TRIGGER pgtrigger_never_emptied_5829e BEFORE TRUNCATE ON public.commitments_payersrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5829e();

COMMENT ON TRIGGER pgtrigger_never_emptied_5829e ON public.commitments_payersrecord IS 'a6108e2d1c5518e010ed95f5987a56ad3239ff4a';

CREATE TRIGGER pgtrigger_never_emptied_58926 BEFORE TRUNCATE ON public.guarantee_holdlifted FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_58926();

COMMENT ON TRIGGER pgtrigger_never_emptied_58926 ON public.guarantee_holdlifted IS '62aa38ca37172b72fe9f5486402ede3a40bfda97';

CREATE TRIGGER pgtrigger_never_emptied_58c01 BEFORE TRUNCATE ON public.jobsearch_answercorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_58c01();

COMMENT ON TRIGGER pgtrigger_never_emptied_58c01 ON public.jobsearch_answercorrection IS '209da201c3d1792994ef1500a3c40e8ed311f5a6';

CREATE TRIGGER pgtrigger_never_emptied_5b343 BEFORE TRUNCATE ON public.jobsearch_sentdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5b343();

COMMENT ON TRIGGER pgtrigger_never_emptied_5b343 ON public.jobsearch_sentdocument IS '1c7fb0fe627ccdd4b1b4f6f18f7538b52beb8875';

CREATE TRIGGER pgtrigger_never_emptied_5d138 BEFORE TRUNCATE ON public.commitments_programseries FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5d138();

COMMENT ON TRIGGER pgtrigger_never_emptied_5d138 ON public.commitments_programseries IS 'b69eead0a893f70b33fe386177a6ddeb77f4f4ec';

CREATE TRIGGER pgtrigger_never_emptied_5d634 BEFORE TRUNCATE ON public.guarantee_outsidejudge FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5d634();

COMMENT ON TRIGGER pgtrigger_never_emptied_5d634 ON public.guarantee_outsidejudge IS 'b86c50518c8d534305f709d0e313e52d8e691848';

CREATE TRIGGER pgtrigger_never_emptied_5ea71 BEFORE TRUNCATE ON public.coaching_review FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5ea71();

COMMENT ON TRIGGER pgtrigger_never_emptied_5ea71 ON public.coaching_review IS '4fd764c481eeff20daf0a071f3beac835d02d5d0';

CREATE TRIGGER pgtrigger_never_emptied_5f304 BEFORE TRUNCATE ON public.guarantee_appeal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_5f304();

COMMENT ON TRIGGER pgtrigger_never_emptied_5f304 ON public.guarantee_appeal IS 'a5805b5f4f432080a789f60667b5f0b2815edd61';

CREATE TRIGGER pgtrigger_never_emptied_60d9f BEFORE TRUNCATE ON public.jobsearch_checkresult FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_60d9f();

COMMENT ON TRIGGER pgtrigger_never_emptied_60d9f ON public.jobsearch_checkresult IS '32d89d70a56e8438670b7160675aabcbc53efd44';

CREATE TRIGGER pgtrigger_never_emptied_689e0 BEFORE TRUNCATE ON public.people_role FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_689e0();

COMMENT ON TRIGGER pgtrigger_never_emptied_689e0 ON public.people_role IS '980e5ff7b6899460d3a0e287dbb733ede9f65472';

CREATE TRIGGER pgtrigger_never_emptied_68b83 BEFORE TRUNCATE ON public.jobsearch_openingevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_68b83();

COMMENT ON TRIGGER pgtrigger_never_emptied_68b83 ON public.jobsearch_openingevent IS '8e28fe15f84795e0f5669bc631f137053dc089e9';

CREATE TRIGGER pgtrigger_never_emptied_68fe8 BEFORE TRUNCATE ON public.jobsearch_sameperson FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_68fe8();

COMMENT ON TRIGGER pgtrigger_never_emptied_68fe8 ON public.jobsearch_sameperson IS '7603067c8b5eca521c7901064c3b006aa55ce381';

CREATE TRIGGER pgtrigger_never_emptied_6b012 BEFORE TRUNCATE ON public.commitments_series FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_6b012();

COMMENT ON TRIGGER pgtrigger_never_emptied_6b012 ON public.commitments_series IS '040534f5b4fac68b79e086db5d941285768de936';

CREATE TRIGGER pgtrigger_never_emptied_6de7c BEFORE TRUNCATE ON public.guarantee_refundpayment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_6de7c();

COMMENT ON TRIGGER pgtrigger_never_emptied_6de7c ON public.guarantee_refundpayment IS '7bdecb7d44c3a7797cafa826239d8b59852ec0d4';

CREATE TRIGGER pgtrigger_never_emptied_74dc6 BEFORE TRUNCATE ON public.guarantee_appealanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_74dc6();

COMMENT ON TRIGGER pgtrigger_never_emptied_74dc6 ON public.guarantee_appealanswer IS 'f66dcf9fe6870bd81a71ec8ee87c39d812ddf289';

CREATE TRIGGER pgtrigger_never_emptied_751d8 BEFORE TRUNCATE ON public.core_storedfile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_751d8();

COMMENT ON TRIGGER pgtrigger_never_emptied_751d8 ON public.core_storedfile IS '01536d6e4cc65bcf0e0b5867c4da71b86b3b7112';

CREATE TRIGGER pgtrigger_never_emptied_7c36c BEFORE TRUNCATE ON public.jobsearch_offerconfirmation FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_7c36c();

COMMENT ON TRIGGER pgtrigger_never_emptied_7c36c ON public.jobsearch_offerconfirmation IS 'f60f5ddaf1d4fd31d94a587d5d96ebfb4c7cf8b4';

CREATE TRIGGER pgtrigger_never_emptied_7f908 BEFORE TRUNCATE ON public.guarantee_statementdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_7f908();

COMMENT ON TRIGGER pgtrigger_never_emptied_7f908 ON public.guarantee_statementdocument IS '3adc601b91bd17bfc795d084e4fe1a41b44410b9';

CREATE TRIGGER pgtrigger_never_emptied_82897 BEFORE TRUNCATE ON public.coaching_messageclosing FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_82897();

COMMENT ON TRIGGER pgtrigger_never_emptied_82897 ON public.coaching_messageclosing IS 'ac5a7e5c6f0d8b8bfef3c3bd6a78399c8c16ddc4';

CREATE TRIGGER pgtrigger_never_emptied_82a6d BEFORE TRUNCATE ON public.jobsearch_openingnote FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_82a6d();

COMMENT ON TRIGGER pgtrigger_never_emptied_82a6d ON public.jobsearch_openingnote IS '311dc115de17bd045d3cfebe54e537df7757289d';

CREATE TRIGGER pgtrigger_never_emptied_838d0 BEFORE TRUNCATE ON public.commitments_quota FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_838d0();

COMMENT ON TRIGGER pgtrigger_never_emptied_838d0 ON public.commitments_quota IS 'a3710446a4092d6c8a656b864920f0a931c2383c';

CREATE TRIGGER pgtrigger_never_emptied_83b8f BEFORE TRUNCATE ON public.guarantee_reopeningword FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_83b8f();

COMMENT ON TRIGGER pgtrigger_never_emptied_83b8f ON public.guarantee_reopeningword IS '0e51fbb413ac5bff92f2823f46f72b70e5ca684c';

CREATE TRIGGER pgtrigger_never_emptied_83c55 BEFORE TRUNCATE ON public.coaching_messageevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_83c55();

COMMENT ON TRIGGER pgtrigger_never_emptied_83c55 ON public.coaching_messageevent IS '4c2152fc72015e3a5a5d31d1b530f495edb3410f';

CREATE TRIGGER pgtrigger_never_emptied_860c8 BEFORE TRUNCATE ON public.guarantee_hearingpoint FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_860c8();

COMMENT ON TRIGGER pgtrigger_never_emptied_860c8 ON public.guarantee_hearingpoint IS '80b660129b101d2101eb684855b197072af3a62a';

CREATE TRIGGER pgtrigger_never_emptied_86723 BEFORE TRUNCATE ON public.people_certification FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_86723();

COMMENT ON TRIGGER pgtrigger_never_emptied_86723 ON public.people_certification IS '4fe8c4e35710a702bfaf8c20a41676b011db2fe6';

CREATE TRIGGER pgtrigger_never_emptied_86e6f BEFORE TRUNCATE ON public.guarantee_secondlookanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_86e6f();

COMMENT ON TRIGGER pgtrigger_never_emptied_86e6f ON public.guarantee_secondlookanswer IS '95e549976b697925019600d3ad1fb52d03188e9d';

CREATE TRIGGER pgtrigger_never_emptied_877b3 BEFORE TRUNCATE ON public.people_assignment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_877b3();

COMMENT ON TRIGGER pgtrigger_never_emptied_877b3 ON public.people_assignment IS '342f68cfceb998bce219147b45cb5e103e22d2eb';

CREATE TRIGGER pgtrigger_never_emptied_8b642 BEFORE TRUNCATE ON public.resources_ideamove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_8b642();

COMMENT ON TRIGGER pgtrigger_never_emptied_8b642 ON public.resources_ideamove IS '26d0452e1939821e949a85a61a63f018f546267b';

CREATE TRIGGER pgtrigger_never_emptied_8dd2b BEFORE TRUNCATE ON public.guarantee_moreasked FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_8dd2b();

COMMENT ON TRIGGER pgtrigger_never_emptied_8dd2b ON public.guarantee_moreasked IS 'be7bf94bc6e1970eed8e1d201d7062fc04b9d9d2';

CREATE TRIGGER pgtrigger_never_emptied_90511 BEFORE TRUNCATE ON public.jobsearch_correctionrequest FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_90511();

COMMENT ON TRIGGER pgtrigger_never_emptied_90511 ON public.jobsearch_correctionrequest IS 'ac89c34fcc251c104b685451078ee684a284fe7f';

CREATE TRIGGER pgtrigger_never_emptied_9553f BEFORE TRUNCATE ON public.guarantee_pointreply FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_9553f();

COMMENT ON TRIGGER pgtrigger_never_emptied_9553f ON public.guarantee_pointreply IS 'def744a11725432b1e7f920ed27f2c0baa44c8ab';

CREATE TRIGGER pgtrigger_never_emptied_97c55 BEFORE TRUNCATE ON public.commitments_clauseanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_97c55();

COMMENT ON TRIGGER pgtrigger_never_emptied_97c55 ON public.commitments_clauseanswer IS '13338febabb90b64a989492de4aaae81d2a98345';

CREATE TRIGGER pgtrigger_never_emptied_99632 BEFORE TRUNCATE ON public.guarantee_finaldecision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_99632();

COMMENT ON TRIGGER pgtrigger_never_emptied_99632 ON public.guarantee_finaldecision IS '0689391b55add2a1373ee3360927a989b4569000';

CREATE TRIGGER pgtrigger_never_emptied_9b72a BEFORE TRUNCATE ON public.resources_guideversion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_9b72a();

COMMENT ON TRIGGER pgtrigger_never_emptied_9b72a ON public.resources_guideversion IS 'e87c09bdeefafcd8a0f81bb50656eccd8d11c740';

CREATE TRIGGER pgtrigger_never_emptied_9de32 BEFORE TRUNCATE ON public.coaching_message FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_9de32();

COMMENT ON TRIGGER pgtrigger_never_emptied_9de32 ON public.coaching_message IS '44e3562c8b897e73b9051db57bef5d2034d5bd78';

CREATE TRIGGER pgtrigger_never_emptied_a1b39 BEFORE TRUNCATE ON public.jobsearch_employmentverification FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_a1b39();

COMMENT ON TRIGGER pgtrigger_never_emptied_a1b39 ON public.jobsearch_employmentverification IS '7a014c64d4217b680439546f969bf9f25ec33a72';

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

CREATE TRIGGER pgtrigger_never_emptied_aaa2b BEFORE TRUNCATE ON public.guarantee_accommodationdecision FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_aaa2b();

COMMENT ON TRIGGER pgtrigger_never_emptied_aaa2b ON public.guarantee_accommodationdecision IS '9f5c6937848f427550df6abebed2bb78acc411e0';

CREATE TRIGGER pgtrigger_never_emptied_add36 BEFORE TRUNCATE ON public.commitments_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_add36();

COMMENT ON TRIGGER pgtrigger_never_emptied_add36 ON public.commitments_acknowledgement IS '17532b37a26d439be066385164b5a7732686f420';

CREATE TRIGGER pgtrigger_never_emptied_b1489 BEFORE TRUNCATE ON public.guarantee_reopening FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b1489();

COMMENT ON TRIGGER pgtrigger_never_emptied_b1489 ON public.guarantee_reopening IS 'f5a0f28ed326e869c2cad756acdf2376fb8b06b5';

CREATE TRIGGER pgtrigger_never_emptied_b1b25 BEFORE TRUNCATE ON public.jobsearch_importedfile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b1b25();

COMMENT ON TRIGGER pgtrigger_never_emptied_b1b25 ON public.jobsearch_importedfile IS 'c6bfbf9187007282c9e9b23d21fc80edbc89786d';

CREATE TRIGGER pgtrigger_never_emptied_b6ddd BEFORE TRUNCATE ON public.jobsearch_activityevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b6ddd();

COMMENT ON TRIGGER pgtrigger_never_emptied_b6ddd ON public.jobsearch_activityevent IS '714b41a9b44ca3b984a11926c9094ee750f59686';

CREATE TRIGGER pgtrigger_never_emptied_b734b BEFORE TRUNCATE ON public.commitments_quotakind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b734b();

COMMENT ON TRIGGER pgtrigger_never_emptied_b734b ON public.commitments_quotakind IS '9d5db8d616c73a6bde7c6eb88899f60f72879669';

CREATE TRIGGER pgtrigger_never_emptied_b79c8 BEFORE TRUNCATE ON public.jobsearch_employmentdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_b79c8();

COMMENT ON TRIGGER pgtrigger_never_emptied_b79c8 ON public.jobsearch_employmentdocument IS 'ec9550022b21c02ed900e97f2c92da55553ea95b';

CREATE TRIGGER pgtrigger_never_emptied_baf74 BEFORE TRUNCATE ON public.guarantee_laterfact FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_baf74();

COMMENT ON TRIGGER pgtrigger_never_emptied_baf74 ON public.guarantee_laterfact IS '888cbd71242ccb6a13c3466a757974b139283ed4';

CREATE TRIGGER pgtrigger_never_emptied_bc073 BEFORE TRUNCATE ON public.commitments_leave FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bc073();

COMMENT ON TRIGGER pgtrigger_never_emptied_bc073 ON public.commitments_leave IS '70f2460cb5be883cfb09fc4546557750c3af96b5';

CREATE TRIGGER pgtrigger_never_emptied_bcedf BEFORE TRUNCATE ON public.people_entrancerecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bcedf();

COMMENT ON TRIGGER pgtrigger_never_emptied_bcedf ON public.people_entrancerecord IS '3987ed57dba6ed4ea17c082aa714cc06d3134a1a';

CREATE TRIGGER pgtrigger_never_emptied_bfd15 BEFORE TRUNCATE ON public.coaching_toldotherwise FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_bfd15();

COMMENT ON TRIGGER pgtrigger_never_emptied_bfd15 ON public.coaching_toldotherwise IS 'ee3b8e85a936d550e3fb71effdf80c4e84ad7bbb';

CREATE TRIGGER pgtrigger_never_emptied_c04ef BEFORE TRUNCATE ON public.coaching_appointment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c04ef();

COMMENT ON TRIGGER pgtrigger_never_emptied_c04ef ON public.coaching_appointment IS '22044d6518e66a0b02221696cad53b1a49c4304d';

CREATE TRIGGER pgtrigger_never_emptied_c272d BEFORE TRUNCATE ON public.jobsearch_studentdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c272d();

COMMENT ON TRIGGER pgtrigger_never_emptied_c272d ON public.jobsearch_studentdocument IS '64d72c0780c68289dab2c9c860a9a0180b2a4d65';

CREATE TRIGGER pgtrigger_never_emptied_c2e8b BEFORE TRUNCATE ON public.jobsearch_activity FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c2e8b();

COMMENT ON TRIGGER pgtrigger_never_emptied_c2e8b ON public.jobsearch_activity IS '89d18b5a4aaf8c0d38cc05242c505a4bf7893af7';

CREATE TRIGGER pgtrigger_never_emptied_c3612 BEFORE TRUNCATE ON public.guarantee_evidencesnapshot FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c3612();

COMMENT ON TRIGGER pgtrigger_never_emptied_c3612 ON public.guarantee_evidencesnapshot IS '4dd4083aa5b36bb91a49d0d574e54471e7c8a60b';

CREATE TRIGGER pgtrigger_never_emptied_c4382 BEFORE TRUNCATE ON public.commitments_excusal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c4382();

COMMENT ON TRIGGER pgtrigger_never_emptied_c4382 ON public.commitments_excusal IS '552f67a906e11e3dccccc081742835110743ba4d';

CREATE TRIGGER pgtrigger_never_emptied_c46ce BEFORE TRUNCATE ON public.coaching_putoff FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c46ce();

COMMENT ON TRIGGER pgtrigger_never_emptied_c46ce ON public.coaching_putoff IS '67f6b6857f77bacacbf32c30f21d79d6d7ad6d07';

CREATE TRIGGER pgtrigger_never_emptied_c4a99 BEFORE TRUNCATE ON public.jobsearch_draftaddress FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c4a99();

COMMENT ON TRIGGER pgtrigger_never_emptied_c4a99 ON public.jobsearch_draftaddress IS 'e6a1e6c11195f752d059ade0c91bc1c9b0e97969';

CREATE TRIGGER pgtrigger_never_emptied_c4e7d BEFORE TRUNCATE ON public.commitments_ending FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c4e7d();

COMMENT ON TRIGGER pgtrigger_never_emptied_c4e7d ON public.commitments_ending IS 'c620755e25b8d031b093b028656e16c9a81d548f';

CREATE TRIGGER pgtrigger_never_emptied_c52e8 BEFORE TRUNCATE ON public.guarantee_fallenproposal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c52e8();

COMMENT ON TRIGGER pgtrigger_never_emptied_c52e8 ON public.guarantee_fallenproposal IS 'fc2a99a0b1ba05b19fa987e030efe1954b7e3a0f';

CREATE TRIGGER pgtrigger_never_emptied_c553a BEFORE TRUNCATE ON public.jobsearch_contactdetails FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c553a();

COMMENT ON TRIGGER pgtrigger_never_emptied_c553a ON public.jobsearch_contactdetails IS '9e3b0a3d795c8d0b58042430e403f82d61b7c4a9';

CREATE TRIGGER pgtrigger_never_emptied_c807b BEFORE TRUNCATE ON public.commitments_activitykind FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c807b();

COMMENT ON TRIGGER pgtrigger_never_emptied_c807b ON public.commitments_activitykind IS '6182220f3151d79100698dd94213f1cc1b5c2622';

CREATE TRIGGER pgtrigger_never_emptied_c8a8f BEFORE TRUNCATE ON public.guarantee_hearingclosed FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c8a8f();

COMMENT ON TRIGGER pgtrigger_never_emptied_c8a8f ON public.guarantee_hearingclosed IS '9bad1d8815743fa91e46c258e8bed3f2b1a39ac4';

CREATE TRIGGER pgtrigger_never_emptied_c9ad4 BEFORE TRUNCATE ON public.guarantee_settlementend FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c9ad4();

COMMENT ON TRIGGER pgtrigger_never_emptied_c9ad4 ON public.guarantee_settlementend IS '739d883729b7f2b644c7974ed64ce354060e14e5';

CREATE TRIGGER pgtrigger_never_emptied_c9d52 BEFORE TRUNCATE ON public.guarantee_legalhold FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_c9d52();

COMMENT ON TRIGGER pgtrigger_never_emptied_c9d52 ON public.guarantee_legalhold IS '1bdae944197954d4eb5b9ce03c7acb97b5fee2d9';

CREATE TRIGGER pgtrigger_never_emptied_ca0dd BEFORE TRUNCATE ON public.guarantee_appealproposal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_ca0dd();

COMMENT ON TRIGGER pgtrigger_never_emptied_ca0dd ON public.guarantee_appealproposal IS '1c84666377e1ef347a52b215add09c1391f26526';

CREATE TRIGGER pgtrigger_never_emptied_ca200 BEFORE TRUNCATE ON public.guarantee_claimreleased FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_ca200();

COMMENT ON TRIGGER pgtrigger_never_emptied_ca200 ON public.guarantee_claimreleased IS 'a2dec341453ca71f2d2b492e4cf98ca8c268ea94';

CREATE TRIGGER pgtrigger_never_emptied_cfb77 BEFORE TRUNCATE ON public.guarantee_financefile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_cfb77();

COMMENT ON TRIGGER pgtrigger_never_emptied_cfb77 ON public.guarantee_financefile IS '455ef582124db7f97771c0a20476d879f041fbdb';

CREATE TRIGGER pgtrigger_never_emptied_d0472 BEFORE TRUNCATE ON public.guarantee_reopeninganswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d0472();

COMMENT ON TRIGGER pgtrigger_never_emptied_d0472 ON public.guarantee_reopeninganswer IS '1b56217978fde6b9e5b5d8bf958e81b4ad60ceee';

CREATE TRIGGER pgtrigger_never_emptied_d1929 BEFORE TRUNCATE ON public.people_mailchoice FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d1929();

COMMENT ON TRIGGER pgtrigger_never_emptied_d1929 ON public.people_mailchoice IS '210ab33d7d5f11ebbffc0048bf88231c16bc6420';

CREATE TRIGGER pgtrigger_never_emptied_d61d2 BEFORE TRUNCATE ON public.resources_ideasuggestion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d61d2();

COMMENT ON TRIGGER pgtrigger_never_emptied_d61d2 ON public.resources_ideasuggestion IS '7713666d9511f3f02644965cbfec6ed9ad172f62';

CREATE TRIGGER pgtrigger_never_emptied_d6804 BEFORE TRUNCATE ON public.jobsearch_offeraskevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d6804();

COMMENT ON TRIGGER pgtrigger_never_emptied_d6804 ON public.jobsearch_offeraskevent IS 'cfcda25d55fb0027e1a50511cc1eb091191f9959';

CREATE TRIGGER pgtrigger_never_emptied_d7253 BEFORE TRUNCATE ON public.resources_guide FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d7253();

COMMENT ON TRIGGER pgtrigger_never_emptied_d7253 ON public.resources_guide IS '79d8dfdff20db96eca58d90f80c344f99d5ff25e';

CREATE TRIGGER pgtrigger_never_emptied_d7b74 BEFORE TRUNCATE ON public.guarantee_laterfactssetaside FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d7b74();

COMMENT ON TRIGGER pgtrigger_never_emptied_d7b74 ON public.guarantee_laterfactssetaside IS '2ec232080f223b1eacb1776f3d2d850cf7589e2b';

CREATE TRIGGER pgtrigger_never_emptied_d9de5 BEFORE TRUNCATE ON public.guarantee_returnedpayment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_d9de5();

COMMENT ON TRIGGER pgtrigger_never_emptied_d9de5 ON public.guarantee_returnedpayment IS '20e9f2316b497589c706adb024c523e37510d358';

CREATE TRIGGER pgtrigger_never_emptied_dd4a4 BEFORE TRUNCATE ON public.guarantee_trailentry FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_dd4a4();

COMMENT ON TRIGGER pgtrigger_never_emptied_dd4a4 ON public.guarantee_trailentry IS '1be721743f2f8b38e42555fa462663180b33d759';

CREATE TRIGGER pgtrigger_never_emptied_de7d0 BEFORE TRUNCATE ON public.guarantee_accommodatedperiod FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_de7d0();

COMMENT ON TRIGGER pgtrigger_never_emptied_de7d0 ON public.guarantee_accommodatedperiod IS '6259891d9e93cae93120facc66c26408b9712e49';

CREATE TRIGGER pgtrigger_never_emptied_dec5a BEFORE TRUNCATE ON public.guarantee_hearingtimerequest FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_dec5a();

COMMENT ON TRIGGER pgtrigger_never_emptied_dec5a ON public.guarantee_hearingtimerequest IS '76fef325156e23d579000d24d9df91476db4ef68';

CREATE TRIGGER pgtrigger_never_emptied_dfadd BEFORE TRUNCATE ON public.guarantee_financeline FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_dfadd();

COMMENT ON TRIGGER pgtrigger_never_emptied_dfadd ON public.guarantee_financeline IS 'db9d0a8132847b3a10a692c8f39578a07ff8b3ef';

CREATE TRIGGER pgtrigger_never_emptied_e1735 BEFORE TRUNCATE ON public.jobsearch_extension FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e1735();

COMMENT ON TRIGGER pgtrigger_never_emptied_e1735 ON public.jobsearch_extension IS '5aa8bbc35d57155b1b2f8328ed2ea017e3a461e0';

CREATE TRIGGER pgtrigger_never_emptied_e18e4 BEFORE TRUNCATE ON public.jobsearch_offerevent FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e18e4();

COMMENT ON TRIGGER pgtrigger_never_emptied_e18e4 ON public.jobsearch_offerevent IS 'b73cca3410f5fe7c1045f5841929c8078794e6a1';

CREATE TRIGGER pgtrigger_never_emptied_e1cbc BEFORE TRUNCATE ON public.core_inboundmail FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e1cbc();

COMMENT ON TRIGGER pgtrigger_never_emptied_e1cbc ON public.core_inboundmail IS 'bbcdaea18ece7ed7ac6b66b815ca0f1b74bf8851';

CREATE TRIGGER pgtrigger_never_emptied_e200a BEFORE TRUNCATE ON public.guarantee_secondopinion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e200a();

COMMENT ON TRIGGER pgtrigger_never_emptied_e200a ON public.guarantee_secondopinion IS 'a8447ed2da34a8790d43f1f624bc5b143c549ed3';

CREATE TRIGGER pgtrigger_never_emptied_e253e BEFORE TRUNCATE ON public.people_cover FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e253e();

COMMENT ON TRIGGER pgtrigger_never_emptied_e253e ON public.people_cover IS '7d171018177eb026e1e34786f2c1086034096e25';

CREATE TRIGGER pgtrigger_never_emptied_e4369 BEFORE TRUNCATE ON public.coaching_reviewcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e4369();

COMMENT ON TRIGGER pgtrigger_never_emptied_e4369 ON public.coaching_reviewcorrection IS '06e7ae0d028e23581a282e9d1ee8fe7a4c7ddf9e';

CREATE TRIGGER pgtrigger_never_emptied_e565a BEFORE TRUNCATE ON public.coaching_dropcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e565a();

COMMENT ON TRIGGER pgtrigger_never_emptied_e565a ON public.coaching_dropcorrection IS 'e8fd2bc1badcafa908a2e63d6692f6617f31c239';

CREATE TRIGGER pgtrigger_never_emptied_e6f8e BEFORE TRUNCATE ON public.jobsearch_codeaccount FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e6f8e();

COMMENT ON TRIGGER pgtrigger_never_emptied_e6f8e ON public.jobsearch_codeaccount IS '2f36356a957f19c63870f19ffdb949a4e59b2db9';

CREATE TRIGGER pgtrigger_never_emptied_e7699 BEFORE TRUNCATE ON public.jobsearch_declaredsite FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e7699();

COMMENT ON TRIGGER pgtrigger_never_emptied_e7699 ON public.jobsearch_declaredsite IS '96a0d9a5f89f900dc2a3c633a68824be64bc67c0';

CREATE TRIGGER pgtrigger_never_emptied_e774b BEFORE TRUNCATE ON public.people_student FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e774b();

COMMENT ON TRIGGER pgtrigger_never_emptied_e774b ON public.people_student IS 'f1bab6b747ee99e42c7a75f4b625213dc8a36c17';

CREATE TRIGGER pgtrigger_never_emptied_e870f BEFORE TRUNCATE ON public.guarantee_frozenrecord FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e870f();

COMMENT ON TRIGGER pgtrigger_never_emptied_e870f ON public.guarantee_frozenrecord IS '5fb435e1aef308440d92b98cf7e79025875987da';

CREATE TRIGGER pgtrigger_never_emptied_e90c7 BEFORE TRUNCATE ON public.guarantee_dossierlook FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e90c7();

COMMENT ON TRIGGER pgtrigger_never_emptied_e90c7 ON public.guarantee_dossierlook IS '8571ebb147ebe624049290246d3aabd33c283b88';

CREATE TRIGGER pgtrigger_never_emptied_e9286 BEFORE TRUNCATE ON public.coaching_deliverable FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_e9286();

COMMENT ON TRIGGER pgtrigger_never_emptied_e9286 ON public.coaching_deliverable IS '3ca3d918674485d1229a78f3112e2cfbbba3c23a';

CREATE TRIGGER pgtrigger_never_emptied_ee963 BEFORE TRUNCATE ON public.guarantee_moreanswered FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_ee963();

COMMENT ON TRIGGER pgtrigger_never_emptied_ee963 ON public.guarantee_moreanswered IS '939113ca323b7027b32908c440956a1b953e4946';

CREATE TRIGGER pgtrigger_never_emptied_f0447 BEFORE TRUNCATE ON public.guarantee_appealdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f0447();

COMMENT ON TRIGGER pgtrigger_never_emptied_f0447 ON public.guarantee_appealdocument IS '0a757113bd9ca3dc544b3cb0e3a5a2c96fe26a12';

CREATE TRIGGER pgtrigger_never_emptied_f0636 BEFORE TRUNCATE ON public.jobsearch_ownstage FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f0636();

COMMENT ON TRIGGER pgtrigger_never_emptied_f0636 ON public.jobsearch_ownstage IS '5d9ade98b4d462e3467519fdad4e0c95981d614c';

CREATE TRIGGER pgtrigger_never_emptied_f1225 BEFORE TRUNCATE ON public.guarantee_findingtakenback FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f1225();

COMMENT ON TRIGGER pgtrigger_never_emptied_f1225 ON public.guarantee_findingtakenback IS 'f92bcb0e810b8b4af448cb5404b52114e1feb782';

CREATE TRIGGER pgtrigger_never_emptied_f135b BEFORE TRUNCATE ON public.commitments_outage FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f135b();

COMMENT ON TRIGGER pgtrigger_never_emptied_f135b ON public.commitments_outage IS '1d748713d81bbf4c69fe9823526c65a16a8d7e0b';

CREATE TRIGGER pgtrigger_never_emptied_f3976 BEFORE TRUNCATE ON public.commitments_condition FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f3976();

COMMENT ON TRIGGER pgtrigger_never_emptied_f3976 ON public.commitments_condition IS '0a18596214639fd82f78239da0c1b0f76dee27e3';

CREATE TRIGGER pgtrigger_never_emptied_f5ccc BEFORE TRUNCATE ON public.commitments_search FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f5ccc();

COMMENT ON TRIGGER pgtrigger_never_emptied_f5ccc ON public.commitments_search IS 'a7eac975e472c4fd840a8c3f13b9bc74bbc2c680';

CREATE TRIGGER pgtrigger_never_emptied_f7cf8 BEFORE TRUNCATE ON public.jobsearch_askanswer FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f7cf8();

COMMENT ON TRIGGER pgtrigger_never_emptied_f7cf8 ON public.jobsearch_askanswer IS '100e7aa06d996e06cb6c660542fc7743c9a6a423';

CREATE TRIGGER pgtrigger_never_emptied_f87ea BEFORE TRUNCATE ON public.jobsearch_stagemove FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_f87ea();

COMMENT ON TRIGGER pgtrigger_never_emptied_f87ea ON public.jobsearch_stagemove IS '45c3744d3c60bd1e9be6fd9c4c56016c45475ff2';

CREATE TRIGGER pgtrigger_never_emptied_fbad2 BEFORE TRUNCATE ON public.guarantee_secondlook FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_fbad2();

COMMENT ON TRIGGER pgtrigger_never_emptied_fbad2 ON public.guarantee_secondlook IS '12b965417c7dece915182dae7a6a8c0fbcf9730f';

CREATE TRIGGER pgtrigger_never_emptied_fd08c BEFORE TRUNCATE ON public.coaching_deliverablecorrection FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_fd08c();

COMMENT ON TRIGGER pgtrigger_never_emptied_fd08c ON public.coaching_deliverablecorrection IS 'd48e33bb73bcf42fa2da510f51e36e7dda06914f';

CREATE TRIGGER pgtrigger_never_emptied_ff137 BEFORE TRUNCATE ON public.coaching_concern FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_never_emptied_ff137();

COMMENT ON TRIGGER pgtrigger_never_emptied_ff137 ON public.coaching_concern IS 'e18ad678ecfcb1a763bc6c4ea5eada30132b9563';

CREATE TRIGGER pgtrigger_never_too_much_df2b4 AFTER INSERT ON public.guarantee_refundpayment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_too_much_df2b4();

COMMENT ON TRIGGER pgtrigger_never_too_much_df2b4 ON public.guarantee_refundpayment IS '450b4373777aa84457ae0d4ec1d73032be5f6238';

CREATE TRIGGER pgtrigger_nobody_answers_themself_508f2 BEFORE INSERT ON public.commitments_clauseanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_nobody_answers_themself_508f2();

COMMENT ON TRIGGER pgtrigger_nobody_answers_themself_508f2 ON public.commitments_clauseanswer IS '80282d4b6f27b3a9f706b1721ba3a6765e3ff14a';

CREATE TRIGGER pgtrigger_outcome_corrected_only_749c2 BEFORE UPDATE ON public.coaching_appointment FOR EACH ROW WHEN ((((old.outcome)::text <> ''::text) AND ((((((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.minutes_late IS DISTINCT FROM new.minutes_late)) OR (old.note IS DISTINCT FROM new.note)) OR (old.recorded_by_id IS DISTINCT FROM new.recorded_by_id)) OR (old.recorded_at IS DISTINCT FROM new.recorded_at)))) EXECUTE FUNCTION public.pgtrigger_outcome_corrected_only_749c2();

COMMENT ON TRIGGER pgtrigger_outcome_corrected_only_749c2 ON public.coaching_appointment IS '5461ecba8027ffdbe834e57a9c05cfb5e4deb211';

CREATE TRIGGER pgtrigger_owners_alone_8b398 BEFORE INSERT ON public.guarantee_erasure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_owners_alone_8b398();

COMMENT ON TRIGGER pgtrigger_owners_alone_8b398 ON public.guarantee_erasure IS '8321e53c02361c45ec025d809a72960ea4b9a907';

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

CREATE TRIGGER pgtrigger_settled_only_17576 BEFORE UPDATE ON public.jobsearch_followup FOR EACH ROW WHEN ((true AND ((((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.settled_at IS DISTINCT FROM new.settled_at)) OR (old.logged_id IS DISTINCT FROM new.logged_id)))) EXECUTE FUNCTION public.pgtrigger_settled_only_17576();

COMMENT ON TRIGGER pgtrigger_settled_only_17576 ON public.jobsearch_followup IS '4706ff882f8c9913420b1a9548a64806cbc9cb1d';

CREATE TRIGGER pgtrigger_takes_effect_1f7a9 AFTER INSERT ON public.jobsearch_answercorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_1f7a9();

COMMENT ON TRIGGER pgtrigger_takes_effect_1f7a9 ON public.jobsearch_answercorrection IS '6bc3583cf99e363b1c8432136a8f6a78632e54e6';

CREATE TRIGGER pgtrigger_takes_effect_2dbe4 AFTER INSERT ON public.coaching_deliverablecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_2dbe4();

COMMENT ON TRIGGER pgtrigger_takes_effect_2dbe4 ON public.coaching_deliverablecorrection IS '579a76ed5c347427d990baf9f324c2dc48e088b8';

CREATE TRIGGER pgtrigger_takes_effect_5ba98 AFTER INSERT ON public.coaching_reviewcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_5ba98();

COMMENT ON TRIGGER pgtrigger_takes_effect_5ba98 ON public.coaching_reviewcorrection IS 'ffe0657ec3f8ce4e7fa6a72b81303ddfffb0ca3d';

CREATE TRIGGER pgtrigger_takes_effect_69eec AFTER INSERT ON public.coaching_dropcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_69eec();

COMMENT ON TRIGGER pgtrigger_takes_effect_69eec ON public.coaching_dropcorrection IS 'f3fb5715218cf5786f51994daec91e7a33ffde2c';

CREATE TRIGGER pgtrigger_takes_effect_96eac AFTER INSERT ON public.jobsearch_stagemove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_96eac();

COMMENT ON TRIGGER pgtrigger_takes_effect_96eac ON public.jobsearch_stagemove IS '3f0a8712df57b36d9deb8c51cc91cd0106f7652e';

CREATE TRIGGER pgtrigger_takes_effect_994d0 AFTER INSERT ON public.jobsearch_followupmove FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_994d0();

COMMENT ON TRIGGER pgtrigger_takes_effect_994d0 ON public.jobsearch_followupmove IS '6c9a018654d43d50b4cbe4f4e9a7a69a30fef16a';

CREATE TRIGGER pgtrigger_takes_effect_de10c AFTER INSERT ON public.coaching_bookingcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_de10c();

COMMENT ON TRIGGER pgtrigger_takes_effect_de10c ON public.coaching_bookingcorrection IS 'dcc9cf07e9c4cf9151e21070ca9c3d6bdaa0f99c';

CREATE TRIGGER pgtrigger_takes_effect_e7d8c AFTER INSERT ON public.coaching_outcomecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_takes_effect_e7d8c();

COMMENT ON TRIGGER pgtrigger_takes_effect_e7d8c ON public.coaching_outcomecorrection IS '7746af83f88ae8a030ff3de5d6ab8eebe184e8b1';

CREATE TRIGGER pgtrigger_update_update_16720 AFTER UPDATE ON public.jobsearch_followup FOR EACH ROW WHEN ((((NOT ((old.what)::text = ''::text)) AND ((old.what)::text IS DISTINCT FROM (new.what)::text)) OR ((NOT false) AND (old.due_on IS DISTINCT FROM new.due_on)))) EXECUTE FUNCTION public.pgtrigger_update_update_16720();

COMMENT ON TRIGGER pgtrigger_update_update_16720 ON public.jobsearch_followup IS '8c98ea81052b87916a4959b21b615f4d7d2cc672';

CREATE TRIGGER pgtrigger_update_update_2cd0d AFTER UPDATE ON public.jobsearch_opening FOR EACH ROW WHEN ((((NOT false) AND (old.employer_id IS DISTINCT FROM new.employer_id)) OR ((NOT ((old.role)::text = ''::text)) AND ((old.role)::text IS DISTINCT FROM (new.role)::text)) OR ((NOT ((old.link)::text = ''::text)) AND ((old.link)::text IS DISTINCT FROM (new.link)::text)) OR ((NOT (old.posting_text = ''::text)) AND (old.posting_text IS DISTINCT FROM new.posting_text)) OR ((NOT ((old.place)::text = ''::text)) AND ((old.place)::text IS DISTINCT FROM (new.place)::text)) OR ((NOT ((old.pay)::text = ''::text)) AND ((old.pay)::text IS DISTINCT FROM (new.pay)::text)) OR ((NOT (old.contact_id IS NULL)) AND (old.contact_id IS DISTINCT FROM new.contact_id)) OR ((NOT ((old.next_step)::text = ''::text)) AND ((old.next_step)::text IS DISTINCT FROM (new.next_step)::text)) OR ((NOT (old.next_on IS NULL)) AND (old.next_on IS DISTINCT FROM new.next_on)))) EXECUTE FUNCTION public.pgtrigger_update_update_2cd0d();

COMMENT ON TRIGGER pgtrigger_update_update_2cd0d ON public.jobsearch_opening IS '80d860508d2488568982e8e852878ebef930646b';

CREATE TRIGGER pgtrigger_update_update_4dae1 AFTER UPDATE ON public.jobsearch_offer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4dae1();

COMMENT ON TRIGGER pgtrigger_update_update_4dae1 ON public.jobsearch_offer IS 'cb9fd9ff58ef9288abff193d8c54a9cdcf409dc8';

CREATE TRIGGER pgtrigger_update_update_61902 AFTER UPDATE ON public.jobsearch_activity FOR EACH ROW WHEN (((old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.changed_at IS DISTINCT FROM new.changed_at) OR (old.changed_by_id IS DISTINCT FROM new.changed_by_id) OR ((old.commit_key)::text IS DISTINCT FROM (new.commit_key)::text) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR (old.device_time IS DISTINCT FROM new.device_time) OR (old.employer_id IS DISTINCT FROM new.employer_id) OR (old.id IS DISTINCT FROM new.id) OR (old.imported_from_id IS DISTINCT FROM new.imported_from_id) OR ((old.kind_id)::text IS DISTINCT FROM (new.kind_id)::text) OR ((old.link)::text IS DISTINCT FROM (new.link)::text) OR (old.logged_at IS DISTINCT FROM new.logged_at) OR (old.note IS DISTINCT FROM new.note) OR (old.occurred_on IS DISTINCT FROM new.occurred_on) OR (old.opening_id IS DISTINCT FROM new.opening_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR ((old.source_key)::text IS DISTINCT FROM (new.source_key)::text) OR (old.struck_at IS DISTINCT FROM new.struck_at) OR (old.student_id IS DISTINCT FROM new.student_id))) EXECUTE FUNCTION public.pgtrigger_update_update_61902();

COMMENT ON TRIGGER pgtrigger_update_update_61902 ON public.jobsearch_activity IS '4d0fb75d8547bb62be941bc4b1fd7505fccad7c2';

CREATE TRIGGER pgtrigger_update_update_644d5 AFTER UPDATE ON public.jobsearch_offerask FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_644d5();

COMMENT ON TRIGGER pgtrigger_update_update_644d5 ON public.jobsearch_offerask IS 'f67348bdfaca44950699af7354c6382ab38469d3';

CREATE TRIGGER pgtrigger_update_update_7f33e AFTER UPDATE ON public.jobsearch_contactdetails FOR EACH ROW WHEN ((((NOT ((old.does)::text = ''::text)) AND ((old.does)::text IS DISTINCT FROM (new.does)::text)) OR ((NOT ((old.met)::text = ''::text)) AND ((old.met)::text IS DISTINCT FROM (new.met)::text)) OR ((NOT (old.through_id IS NULL)) AND (old.through_id IS DISTINCT FROM new.through_id)) OR ((NOT ((old.address)::text = ''::text)) AND ((old.address)::text IS DISTINCT FROM (new.address)::text)) OR ((NOT (old.remember = ''::text)) AND (old.remember IS DISTINCT FROM new.remember)))) EXECUTE FUNCTION public.pgtrigger_update_update_7f33e();

COMMENT ON TRIGGER pgtrigger_update_update_7f33e ON public.jobsearch_contactdetails IS '366c2c56ac717165bb10cef801a5ab899a22895c';

CREATE TRIGGER pgtrigger_update_update_9c1bc AFTER UPDATE ON public.jobsearch_openingnote FOR EACH ROW WHEN (((NOT (old.text = ''::text)) AND (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_update_update_9c1bc();

COMMENT ON TRIGGER pgtrigger_update_update_9c1bc ON public.jobsearch_openingnote IS '5337719332e632bc563050947277f8f0401b2143';

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
    ADD CONSTRAINT coaching_concern_proposed_by_id_9a1ee7df_fk_people_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.coaching_putoff
    ADD CONSTRAINT coaching_putoff_by_id_4850fe9c_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_putoff
    ADD CONSTRAINT coaching_putoff_ended_by_id_4beb5717_fk_people_user_id FOREIGN KEY (ended_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_putoff
    ADD CONSTRAINT coaching_putoff_student_id_39824ecd_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.coaching_setaside
    ADD CONSTRAINT coaching_setaside_by_id_567ef43a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_setaside
    ADD CONSTRAINT coaching_setaside_student_id_e79da91c_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.coaching_setaside
    ADD CONSTRAINT coaching_setaside_undone_by_id_084aebee_fk_people_user_id FOREIGN KEY (undone_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.commitments_outage
    ADD CONSTRAINT commitments_outage_student_id_c058aaa4_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_gathered_in_id_de90748a_fk_core_outboxmail_id FOREIGN KEY (gathered_in_id) REFERENCES public.core_outboxmail(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_outboxmail
    ADD CONSTRAINT core_outboxmail_person_id_1459aff3_fk_people_user_id FOREIGN KEY (person_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_storedfile
    ADD CONSTRAINT core_storedfile_by_id_5e9931ff_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdocument
    ADD CONSTRAINT guarantee_accommodat_accommodation_id_26b900f3_fk_guarantee FOREIGN KEY (accommodation_id) REFERENCES public.guarantee_accommodation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodat_accommodation_id_4abd87fc_fk_guarantee FOREIGN KEY (accommodation_id) REFERENCES public.guarantee_accommodation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodat_agreed_by_id_2663832d_fk_people_us FOREIGN KEY (agreed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodat_back_by_id_7cf42ff8_fk_people_us FOREIGN KEY (back_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodat_by_id_6c5abd7b_fk_people_us FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdecision
    ADD CONSTRAINT guarantee_accommodat_claim_id_fc05c267_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodatedperiod
    ADD CONSTRAINT guarantee_accommodat_decision_id_8ddfe83b_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_accommodationdecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodatedperiod
    ADD CONSTRAINT guarantee_accommodat_excusal_id_2f2a6f24_fk_commitmen FOREIGN KEY (excusal_id) REFERENCES public.commitments_excusal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodationdocument
    ADD CONSTRAINT guarantee_accommodat_file_id_56200c22_fk_core_stor FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_accommodation
    ADD CONSTRAINT guarantee_accommodat_search_id_cf8698a3_fk_commitmen FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appeal
    ADD CONSTRAINT guarantee_appeal_claim_id_eb32f2cc_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appeal
    ADD CONSTRAINT guarantee_appeal_final_id_dfcaa098_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealanswer
    ADD CONSTRAINT guarantee_appealansw_proposal_id_7b77f7aa_fk_guarantee FOREIGN KEY (proposal_id) REFERENCES public.guarantee_appealproposal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealanswer
    ADD CONSTRAINT guarantee_appealanswer_by_id_26f4bc0c_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealdocument
    ADD CONSTRAINT guarantee_appealdocu_appeal_id_3fcec07d_fk_guarantee FOREIGN KEY (appeal_id) REFERENCES public.guarantee_appeal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealdocument
    ADD CONSTRAINT guarantee_appealdocument_file_id_df63bffe_fk_core_storedfile_id FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealproposal
    ADD CONSTRAINT guarantee_appealprop_appeal_id_0b85cdca_fk_guarantee FOREIGN KEY (appeal_id) REFERENCES public.guarantee_appeal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_appealproposal
    ADD CONSTRAINT guarantee_appealproposal_by_id_7c58d98d_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_search_id_a0c6d464_fk_commitments_search_id FOREIGN KEY (search_id) REFERENCES public.commitments_search(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claim
    ADD CONSTRAINT guarantee_claim_student_id_00b5976a_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimhold
    ADD CONSTRAINT guarantee_claimhold_by_id_e7ddda0a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimhold
    ADD CONSTRAINT guarantee_claimhold_claim_id_13f6a3bb_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimreleased
    ADD CONSTRAINT guarantee_claimrelea_taken_id_866532eb_fk_guarantee FOREIGN KEY (taken_id) REFERENCES public.guarantee_claimtaken(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimreleased
    ADD CONSTRAINT guarantee_claimreleased_by_id_32d6280a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimstatement
    ADD CONSTRAINT guarantee_claimstate_claim_id_acb219c5_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimtaken
    ADD CONSTRAINT guarantee_claimtaken_by_id_a4b71efa_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_claimtaken
    ADD CONSTRAINT guarantee_claimtaken_claim_id_931e1c81_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_by_id_f9895e43_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_decision
    ADD CONSTRAINT guarantee_decision_claim_id_83ff1d5c_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_dossierlook
    ADD CONSTRAINT guarantee_dossierloo_evidence_id_fb67ab85_fk_guarantee FOREIGN KEY (evidence_id) REFERENCES public.guarantee_evidencesnapshot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_dossierlook
    ADD CONSTRAINT guarantee_dossierloo_trail_up_to_id_d8cdd03f_fk_guarantee FOREIGN KEY (trail_up_to_id) REFERENCES public.guarantee_trailentry(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_dossierlook
    ADD CONSTRAINT guarantee_dossierlook_by_id_d8823d47_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_dossierlook
    ADD CONSTRAINT guarantee_dossierlook_claim_id_eedc149d_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_erasure
    ADD CONSTRAINT guarantee_erasure_claim_id_bfc258a6_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_evidencesnapshot
    ADD CONSTRAINT guarantee_evidencesn_claim_id_5773dd08_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_evidencewatch
    ADD CONSTRAINT guarantee_evidencewa_final_id_3af4fd58_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenprop_decision_id_1a45a837_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_fallenproposal
    ADD CONSTRAINT guarantee_fallenproposal_by_id_5818da76_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_finaldecision
    ADD CONSTRAINT guarantee_finaldecis_decision_id_1ed7e3ca_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_financefile
    ADD CONSTRAINT guarantee_financefil_taken_back_by_id_091ca3d3_fk_people_us FOREIGN KEY (taken_back_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_financefile
    ADD CONSTRAINT guarantee_financefile_by_id_628de4bf_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_financeline
    ADD CONSTRAINT guarantee_financelin_file_id_defc166b_fk_guarantee FOREIGN KEY (file_id) REFERENCES public.guarantee_financefile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_financeline
    ADD CONSTRAINT guarantee_financelin_share_id_a2a6f12b_fk_guarantee FOREIGN KEY (share_id) REFERENCES public.guarantee_payeeshare(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtak_finding_id_f826aae7_fk_guarantee FOREIGN KEY (finding_id) REFERENCES public.guarantee_recordedfinding(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_findingtakenback
    ADD CONSTRAINT guarantee_findingtakenback_by_id_d1921719_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_frozenrecord
    ADD CONSTRAINT guarantee_frozenreco_final_id_8792adb8_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_frozentext
    ADD CONSTRAINT guarantee_frozentext_record_id_2ffe53cc_fk_guarantee FOREIGN KEY (record_id) REFERENCES public.guarantee_frozenrecord(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearing
    ADD CONSTRAINT guarantee_hearing_by_id_f0183ce3_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearing
    ADD CONSTRAINT guarantee_hearing_claim_id_2c4431f5_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearinganswer
    ADD CONSTRAINT guarantee_hearingans_hearing_id_4ff2da64_fk_guarantee FOREIGN KEY (hearing_id) REFERENCES public.guarantee_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearinganswer
    ADD CONSTRAINT guarantee_hearinganswer_by_id_9d86f631_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingclosed
    ADD CONSTRAINT guarantee_hearingclo_evidence_id_291e3406_fk_guarantee FOREIGN KEY (evidence_id) REFERENCES public.guarantee_evidencesnapshot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingclosed
    ADD CONSTRAINT guarantee_hearingclo_hearing_id_34cf6d69_fk_guarantee FOREIGN KEY (hearing_id) REFERENCES public.guarantee_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingclosed
    ADD CONSTRAINT guarantee_hearingclosed_by_id_f4dc8b2d_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingextension
    ADD CONSTRAINT guarantee_hearingext_hearing_id_16ff7cb2_fk_guarantee FOREIGN KEY (hearing_id) REFERENCES public.guarantee_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingextension
    ADD CONSTRAINT guarantee_hearingext_request_id_841a191f_fk_guarantee FOREIGN KEY (request_id) REFERENCES public.guarantee_hearingtimerequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingextension
    ADD CONSTRAINT guarantee_hearingextension_by_id_53bc655b_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingfile
    ADD CONSTRAINT guarantee_hearingfil_point_id_6a2b81f8_fk_guarantee FOREIGN KEY (point_id) REFERENCES public.guarantee_hearingpoint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingfile
    ADD CONSTRAINT guarantee_hearingfile_file_id_45f1d29d_fk_core_storedfile_id FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingpoint
    ADD CONSTRAINT guarantee_hearingpoi_answer_id_96b6eecf_fk_guarantee FOREIGN KEY (answer_id) REFERENCES public.guarantee_hearinganswer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingtimerequest
    ADD CONSTRAINT guarantee_hearingtim_hearing_id_f436d181_fk_guarantee FOREIGN KEY (hearing_id) REFERENCES public.guarantee_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_hearingtimerequest
    ADD CONSTRAINT guarantee_hearingtimerequest_by_id_437067ee_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_holdlifted
    ADD CONSTRAINT guarantee_holdlifted_by_id_a471e518_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_holdlifted
    ADD CONSTRAINT guarantee_holdlifted_hold_id_c7dc1d4e_fk_guarantee_claimhold_id FOREIGN KEY (hold_id) REFERENCES public.guarantee_claimhold(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_laterfact
    ADD CONSTRAINT guarantee_laterfact_final_id_e224e66c_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_laterfactssetaside
    ADD CONSTRAINT guarantee_laterfacts_final_id_87479726_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_laterfactssetaside
    ADD CONSTRAINT guarantee_laterfacts_up_to_id_599e50be_fk_guarantee FOREIGN KEY (up_to_id) REFERENCES public.guarantee_laterfact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_laterfactssetaside
    ADD CONSTRAINT guarantee_laterfactssetaside_by_id_4860746a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_legalhold
    ADD CONSTRAINT guarantee_legalhold_by_id_601527df_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_legalhold
    ADD CONSTRAINT guarantee_legalhold_claim_id_9f8a1ec4_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_legalholdlifted
    ADD CONSTRAINT guarantee_legalholdl_hold_id_d6dd92b8_fk_guarantee FOREIGN KEY (hold_id) REFERENCES public.guarantee_legalhold(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_legalholdlifted
    ADD CONSTRAINT guarantee_legalholdlifted_by_id_03fc4628_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_letter
    ADD CONSTRAINT guarantee_letter_final_id_9afb5b77_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_moreanswered
    ADD CONSTRAINT guarantee_moreanswer_asked_id_be94f136_fk_guarantee FOREIGN KEY (asked_id) REFERENCES public.guarantee_moreasked(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_moreanswered
    ADD CONSTRAINT guarantee_moreanswered_file_id_c436af3f_fk_core_storedfile_id FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_moreasked
    ADD CONSTRAINT guarantee_moreasked_by_id_008e5cc9_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_moreasked
    ADD CONSTRAINT guarantee_moreasked_claim_id_aaa9e181_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_outsidejudge
    ADD CONSTRAINT guarantee_outsidejudge_by_id_0c48890d_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_outsidejudge
    ADD CONSTRAINT guarantee_outsidejudge_claim_id_9014853e_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_outsidejudge
    ADD CONSTRAINT guarantee_outsidejudge_ended_by_id_03dd6ed4_fk_people_user_id FOREIGN KEY (ended_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_outsidejudge
    ADD CONSTRAINT guarantee_outsidejudge_user_id_36d25fe9_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_owedrefund
    ADD CONSTRAINT guarantee_owedrefund_claim_id_129d657a_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_owedrefund
    ADD CONSTRAINT guarantee_owedrefund_final_id_4617b08e_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_payeeshare
    ADD CONSTRAINT guarantee_payeeshare_owed_id_cdccb91b_fk_guarantee FOREIGN KEY (owed_id) REFERENCES public.guarantee_owedrefund(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_pointreply
    ADD CONSTRAINT guarantee_pointreply_decision_id_c29fb5c2_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_pointreply
    ADD CONSTRAINT guarantee_pointreply_point_id_b2a87030_fk_guarantee FOREIGN KEY (point_id) REFERENCES public.guarantee_hearingpoint(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfi_claim_id_05f61119_fk_guarantee FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfi_evidence_id_afe15775_fk_guarantee FOREIGN KEY (evidence_id) REFERENCES public.guarantee_evidencesnapshot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_recordedfinding
    ADD CONSTRAINT guarantee_recordedfinding_by_id_2adef56b_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT guarantee_refundpaym_line_id_a044f023_fk_guarantee FOREIGN KEY (line_id) REFERENCES public.guarantee_financeline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT guarantee_refundpaym_share_id_c6e027b7_fk_guarantee FOREIGN KEY (share_id) REFERENCES public.guarantee_payeeshare(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_refundpayment
    ADD CONSTRAINT guarantee_refundpayment_by_id_0df3550f_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopening
    ADD CONSTRAINT guarantee_reopening_by_id_19878eac_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopening
    ADD CONSTRAINT guarantee_reopening_claim_id_dc15061a_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopening
    ADD CONSTRAINT guarantee_reopening_final_id_4223223d_fk_guarantee FOREIGN KEY (final_id) REFERENCES public.guarantee_finaldecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopeninganswer
    ADD CONSTRAINT guarantee_reopeninga_reopening_id_fcf725e8_fk_guarantee FOREIGN KEY (reopening_id) REFERENCES public.guarantee_reopening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopeninganswer
    ADD CONSTRAINT guarantee_reopeninganswer_by_id_a9019816_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopeningword
    ADD CONSTRAINT guarantee_reopeningw_reopening_id_1cd252b4_fk_guarantee FOREIGN KEY (reopening_id) REFERENCES public.guarantee_reopening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_reopeningword
    ADD CONSTRAINT guarantee_reopeningword_by_id_d8bef98f_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.guarantee_returnedpayment
    ADD CONSTRAINT guarantee_returnedpa_payment_id_8a0b0b50_fk_guarantee FOREIGN KEY (payment_id) REFERENCES public.guarantee_refundpayment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_returnedpayment
    ADD CONSTRAINT guarantee_returnedpayment_by_id_3fbc4ef6_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_by_id_8bcd3e61_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_ruling
    ADD CONSTRAINT guarantee_ruling_claim_id_4aa04105_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondlook
    ADD CONSTRAINT guarantee_secondlook_decision_id_1e4dcbcc_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondlookanswer
    ADD CONSTRAINT guarantee_secondlook_look_id_ed1a979e_fk_guarantee FOREIGN KEY (look_id) REFERENCES public.guarantee_secondlook(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondlookanswer
    ADD CONSTRAINT guarantee_secondlookanswer_by_id_fb86aabe_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopin_decision_id_2eaa5a68_fk_guarantee FOREIGN KEY (decision_id) REFERENCES public.guarantee_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_secondopinion
    ADD CONSTRAINT guarantee_secondopinion_by_id_68ddf504_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlement
    ADD CONSTRAINT guarantee_settlement_by_id_1a0df539_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlement
    ADD CONSTRAINT guarantee_settlement_claim_id_ac69d450_fk_guarantee_claim_id FOREIGN KEY (claim_id) REFERENCES public.guarantee_claim(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlementopinion
    ADD CONSTRAINT guarantee_settlement_settlement_id_807c0010_fk_guarantee FOREIGN KEY (settlement_id) REFERENCES public.guarantee_settlement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlementend
    ADD CONSTRAINT guarantee_settlement_settlement_id_df7a561f_fk_guarantee FOREIGN KEY (settlement_id) REFERENCES public.guarantee_settlement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlementend
    ADD CONSTRAINT guarantee_settlementend_by_id_faf67c56_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_settlementopinion
    ADD CONSTRAINT guarantee_settlementopinion_by_id_9cf2f387_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_statementdocument
    ADD CONSTRAINT guarantee_statementd_file_id_6b9b9884_fk_core_stor FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.guarantee_statementdocument
    ADD CONSTRAINT guarantee_statementd_statement_id_f0eb5f54_fk_guarantee FOREIGN KEY (statement_id) REFERENCES public.guarantee_claimstatement(id) DEFERRABLE INITIALLY DEFERRED;

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
    ADD CONSTRAINT jobsearch_activity_counts_as_id_c34ce84f_fk_jobsearch FOREIGN KEY (counts_as_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_employer_id_e19d9878_fk_jobsearch FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_imported_from_id_8a27f86b_fk_jobsearch FOREIGN KEY (imported_from_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_kind_id_6e4a76b2_fk_commitmen FOREIGN KEY (kind_id) REFERENCES public.commitments_activitykind(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_opening_id_2339e387_fk_jobsearch_opening_id FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_activity
    ADD CONSTRAINT jobsearch_activity_student_id_a28f321c_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_answercorrection
    ADD CONSTRAINT jobsearch_answercorr_offer_id_ca713010_fk_jobsearch FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_answercorrection
    ADD CONSTRAINT jobsearch_answercorrection_by_id_c6325e62_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_askanswer
    ADD CONSTRAINT jobsearch_askanswer_ask_id_467256f9_fk_jobsearch_offerask_id FOREIGN KEY (ask_id) REFERENCES public.jobsearch_offerask(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_calendaraddress
    ADD CONSTRAINT jobsearch_calendaraddress_user_id_85c4ae03_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_checkresult
    ADD CONSTRAINT jobsearch_checkresul_activity_id_ae8e8761_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_checkresult
    ADD CONSTRAINT jobsearch_checkresult_by_id_0141f78c_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_codeaccount
    ADD CONSTRAINT jobsearch_codeaccount_student_id_d6e76652_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_coldnoticeanswer
    ADD CONSTRAINT jobsearch_coldnotice_student_id_8c350905_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_employer_id_b02e6297_fk_jobsearch_employer_id FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_same_as_id_21ef4c4d_fk_jobsearch_contact_id FOREIGN KEY (same_as_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contact
    ADD CONSTRAINT jobsearch_contact_student_id_0a424dd8_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contactdetails
    ADD CONSTRAINT jobsearch_contactdet_contact_id_3956c06b_fk_jobsearch FOREIGN KEY (contact_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_contactdetails
    ADD CONSTRAINT jobsearch_contactdet_through_id_70e2e09c_fk_jobsearch FOREIGN KEY (through_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_activity_id_ca3cd42e_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_asked_by_id_2bbdcd7e_fk_people_us FOREIGN KEY (asked_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_correctionrequest
    ADD CONSTRAINT jobsearch_correction_decided_by_id_4b7a81c5_fk_people_us FOREIGN KEY (decided_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_declaredsite
    ADD CONSTRAINT jobsearch_declaredsite_student_id_e4e2c7d7_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_activity_id_1ffe17b6_fk_jobsearch_activity_id FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_interview_id_edd66b68_fk_jobsearch FOREIGN KEY (interview_id) REFERENCES public.jobsearch_interviewround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_kind_id_5c31f28f_fk_commitmen FOREIGN KEY (kind_id) REFERENCES public.commitments_activitykind(slug) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_mail_id_d30fb7ef_fk_core_inboundmail_id FOREIGN KEY (mail_id) REFERENCES public.core_inboundmail(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draft
    ADD CONSTRAINT jobsearch_draft_student_id_9f8c9267_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_draftaddress
    ADD CONSTRAINT jobsearch_draftaddress_student_id_bc83190f_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_employmentverification
    ADD CONSTRAINT jobsearch_employment_by_id_e204f8e4_fk_people_us FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_employmentverification
    ADD CONSTRAINT jobsearch_employment_document_id_7f08f892_fk_jobsearch FOREIGN KEY (document_id) REFERENCES public.jobsearch_employmentdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_employmentdocument
    ADD CONSTRAINT jobsearch_employment_file_id_52c44899_fk_core_stor FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_employmentdocument
    ADD CONSTRAINT jobsearch_employment_offer_id_f0a72416_fk_jobsearch FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_extension
    ADD CONSTRAINT jobsearch_extension_offer_id_e6d96d49_fk_jobsearch_offer_id FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_changed_by_id_7d55fabd_fk_people_user_id FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_contact_id_eed4a593_fk_jobsearch_contact_id FOREIGN KEY (contact_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_employer_id_6b23f449_fk_jobsearch FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_logged_id_660d252a_fk_jobsearch_activity_id FOREIGN KEY (logged_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_opening_id_8812b337_fk_jobsearch_opening_id FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followup
    ADD CONSTRAINT jobsearch_followup_student_id_c14bd15f_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmo_follow_up_id_7bba115c_fk_jobsearch FOREIGN KEY (follow_up_id) REFERENCES public.jobsearch_followup(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmo_logged_id_95bfd1cb_fk_jobsearch FOREIGN KEY (logged_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmo_undoes_id_04502f57_fk_jobsearch FOREIGN KEY (undoes_id) REFERENCES public.jobsearch_followupmove(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmo_was_logged_id_614cc83f_fk_jobsearch FOREIGN KEY (was_logged_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_followupmove
    ADD CONSTRAINT jobsearch_followupmove_by_id_dbe20bc2_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importcorrection
    ADD CONSTRAINT jobsearch_importcorr_activity_id_21f8f9ec_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importcorrection
    ADD CONSTRAINT jobsearch_importcorr_imported_id_45eb6b3a_fk_jobsearch FOREIGN KEY (imported_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfi_taken_back_by_id_f31fb364_fk_people_us FOREIGN KEY (taken_back_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_by_id_3b79c16e_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_importedfile
    ADD CONSTRAINT jobsearch_importedfile_student_id_f9772ec0_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_interviewround
    ADD CONSTRAINT jobsearch_interviewr_changed_by_id_64aca71c_fk_people_us FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_interviewround
    ADD CONSTRAINT jobsearch_interviewr_opening_id_95f4fdf0_fk_jobsearch FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_networkconnection
    ADD CONSTRAINT jobsearch_networkcon_imported_from_id_ecc92aea_fk_jobsearch FOREIGN KEY (imported_from_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_networkconnection
    ADD CONSTRAINT jobsearch_networkcon_student_id_39c46b05_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_changed_by_id_8d2679bb_fk_people_user_id FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_employer_id_6d16d9f5_fk_jobsearch_employer_id FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_opening_id_1a30a653_fk_jobsearch_opening_id FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offer
    ADD CONSTRAINT jobsearch_offer_student_id_719577d1_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerask
    ADD CONSTRAINT jobsearch_offerask_offer_id_1e9de1cb_fk_jobsearch_offer_id FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerconfirmation
    ADD CONSTRAINT jobsearch_offerconfi_offer_id_142191ed_fk_jobsearch FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerconfirmation
    ADD CONSTRAINT jobsearch_offerconfirmation_by_id_b16da2ee_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_offerhelp
    ADD CONSTRAINT jobsearch_offerhelp_offer_id_9b488282_fk_jobsearch_offer_id FOREIGN KEY (offer_id) REFERENCES public.jobsearch_offer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_changed_by_id_c93d299c_fk_people_user_id FOREIGN KEY (changed_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_contact_id_eb8fe83d_fk_jobsearch_contact_id FOREIGN KEY (contact_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_employer_id_ba1a8768_fk_jobsearch_employer_id FOREIGN KEY (employer_id) REFERENCES public.jobsearch_employer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_imported_from_id_a84dd518_fk_jobsearch FOREIGN KEY (imported_from_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_own_stage_id_7187f529_fk_jobsearch FOREIGN KEY (own_stage_id) REFERENCES public.jobsearch_ownstage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_opening
    ADD CONSTRAINT jobsearch_opening_student_id_276e6f36_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_openingnote
    ADD CONSTRAINT jobsearch_openingnot_opening_id_4547a19a_fk_jobsearch FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_openingnote
    ADD CONSTRAINT jobsearch_openingnote_by_id_e7af7f9a_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_ownstage
    ADD CONSTRAINT jobsearch_ownstage_student_id_5046a864_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_pendingcheck
    ADD CONSTRAINT jobsearch_pendingche_activity_id_f885f3c7_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_publishedevent
    ADD CONSTRAINT jobsearch_publishedevent_user_id_cc6a1f83_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_rememberedanswers
    ADD CONSTRAINT jobsearch_remembered_student_id_4bcd7362_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sameperson
    ADD CONSTRAINT jobsearch_sameperson_by_id_1abc71c7_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sameperson
    ADD CONSTRAINT jobsearch_sameperson_contact_id_4d802fa5_fk_jobsearch FOREIGN KEY (contact_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sameperson
    ADD CONSTRAINT jobsearch_sameperson_same_as_id_e4ebe20d_fk_jobsearch FOREIGN KEY (same_as_id) REFERENCES public.jobsearch_contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sameperson
    ADD CONSTRAINT jobsearch_sameperson_undone_by_id_8474c040_fk_people_user_id FOREIGN KEY (undone_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_senderaddress
    ADD CONSTRAINT jobsearch_senderaddr_student_id_ae3d3616_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sentdocument
    ADD CONSTRAINT jobsearch_sentdocume_document_id_6c54f307_fk_jobsearch FOREIGN KEY (document_id) REFERENCES public.jobsearch_studentdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sentdocument
    ADD CONSTRAINT jobsearch_sentdocume_opening_id_de7dd8c0_fk_jobsearch FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_sentdocument
    ADD CONSTRAINT jobsearch_sentdocument_by_id_0f4b1f71_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_activity_id_3357be1d_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_by_id_e89ad4bc_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_opening_id_c5ce912c_fk_jobsearch_opening_id FOREIGN KEY (opening_id) REFERENCES public.jobsearch_opening(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_own_stage_id_553dcd43_fk_jobsearch FOREIGN KEY (own_stage_id) REFERENCES public.jobsearch_ownstage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_undoes_id_d9926988_fk_jobsearch FOREIGN KEY (undoes_id) REFERENCES public.jobsearch_stagemove(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_stagemove
    ADD CONSTRAINT jobsearch_stagemove_was_own_stage_id_04fee7b8_fk_jobsearch FOREIGN KEY (was_own_stage_id) REFERENCES public.jobsearch_ownstage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_studentdocument
    ADD CONSTRAINT jobsearch_studentdoc_file_id_2b15929e_fk_core_stor FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_studentdocument
    ADD CONSTRAINT jobsearch_studentdoc_student_id_707fffe2_fk_people_st FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_trackerdraft
    ADD CONSTRAINT jobsearch_trackerdra_imported_id_1158b98c_fk_jobsearch FOREIGN KEY (imported_id) REFERENCES public.jobsearch_importedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.jobsearch_trackerdraft
    ADD CONSTRAINT jobsearch_trackerdraft_student_id_2e73b170_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_by_id_32a29bbf_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_accountchange
    ADD CONSTRAINT people_accountchange_user_id_f71aa27c_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_apitoken
    ADD CONSTRAINT people_apitoken_user_id_36fa5f8b_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.people_chosenhours
    ADD CONSTRAINT people_chosenhours_user_id_5bcd6738_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.people_datadownload
    ADD CONSTRAINT people_datadownload_file_id_b60446c1_fk_core_storedfile_id FOREIGN KEY (file_id) REFERENCES public.core_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_datadownload
    ADD CONSTRAINT people_datadownload_student_id_9c712678_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mailchoice
    ADD CONSTRAINT people_mailchoice_user_id_3d6e8ef1_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.resources_guide
    ADD CONSTRAINT resources_guide_created_by_id_28f3e09e_fk_people_user_id FOREIGN KEY (created_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guide
    ADD CONSTRAINT resources_guide_current_id_afc761da_fk_resources FOREIGN KEY (current_id) REFERENCES public.resources_guideversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guidedecision
    ADD CONSTRAINT resources_guidedecis_version_id_6ef4013d_fk_resources FOREIGN KEY (version_id) REFERENCES public.resources_guideversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guidedecision
    ADD CONSTRAINT resources_guidedecision_by_id_f6d66f3f_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guidedecision
    ADD CONSTRAINT resources_guidedecision_guide_id_7203a6e9_fk_resources_guide_id FOREIGN KEY (guide_id) REFERENCES public.resources_guide(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guideversion
    ADD CONSTRAINT resources_guideversion_by_id_0945a9e1_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_guideversion
    ADD CONSTRAINT resources_guideversion_guide_id_69124508_fk_resources_guide_id FOREIGN KEY (guide_id) REFERENCES public.resources_guide(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_idea
    ADD CONSTRAINT resources_idea_created_by_id_21a9624b_fk_people_user_id FOREIGN KEY (created_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_idea
    ADD CONSTRAINT resources_idea_student_id_c1a0795f_fk_people_student_id FOREIGN KEY (student_id) REFERENCES public.people_student(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideamove
    ADD CONSTRAINT resources_ideamove_activity_id_ae98f872_fk_jobsearch FOREIGN KEY (activity_id) REFERENCES public.jobsearch_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideamove
    ADD CONSTRAINT resources_ideamove_by_id_0c115bbc_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideamove
    ADD CONSTRAINT resources_ideamove_idea_id_a5873fe1_fk_resources_idea_id FOREIGN KEY (idea_id) REFERENCES public.resources_idea(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideamove
    ADD CONSTRAINT resources_ideamove_undone_by_id_d152838e_fk_people_user_id FOREIGN KEY (undone_by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideasuggestion
    ADD CONSTRAINT resources_ideasuggestion_by_id_a7cbd1e5_fk_people_user_id FOREIGN KEY (by_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resources_ideasuggestion
    ADD CONSTRAINT resources_ideasuggestion_idea_id_b8691040_fk_resources_idea_id FOREIGN KEY (idea_id) REFERENCES public.resources_idea(id) DEFERRABLE INITIALLY DEFERRED;

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
