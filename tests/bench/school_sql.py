"""The statements that make a school of any size, in the order in which `tests.bench.school` runs them.

`bench_made` holds one row per student, everything decided: hashint8 spreads as randomly as is needed here, and is the
same every time. Parameters are named; `%(until)s` is the moment up to which there are activities.
"""

MADE = """
    CREATE UNLOGGED TABLE bench_made AS
    WITH numbered AS (
        SELECT n, n <= %(searching)s AS runs, (n - %(searching)s) %% 2 = 1 AND n > %(searching)s AS has_ended,
               (n - %(searching)s) / 2 %% 3 AS end_kind,
               (%(zones)s::text[])[1 + n %% cardinality(%(zones)s::text[])] AS zone,
               n %% 5 = 0 AS other_policy, n %% 20 = 7 AS asks_leave,
               abs(hashint8(n + 77000000)::bigint) AS r, %(until)s::timestamptz::date AS today
        FROM generate_series(1, %(many)s) n
    ), dated AS (
        SELECT *, CASE WHEN runs THEN (%(starts)s::date[])[1 + r %% cardinality(%(starts)s::date[])]
                       WHEN has_ended AND end_kind = 0 THEN today - 185 - (r %% 200)::int
                       WHEN has_ended THEN today - 110 - (r %% 250)::int END AS start_date
        FROM numbered
    )
    SELECT n, r, zone, today, start_date, runs, has_ended,
           nextval('people_user_id_seq') AS user_id, nextval('people_student_id_seq') AS student_id,
           CASE WHEN start_date IS NOT NULL THEN nextval('commitments_search_id_seq') END AS search_id,
           CASE WHEN start_date IS NOT NULL THEN nextval('commitments_signature_id_seq') END AS signature_id,
           CASE WHEN other_policy THEN %(other_policy)s ELSE %(policy)s END AS policy_id,
           CASE WHEN asks_leave AND start_date + 40 <= today THEN %(leave_days)s ELSE 0 END AS leave_days,
           CASE WHEN has_ended AND end_kind > 0 THEN start_date + 50 + (r %% 60)::int
                WHEN has_ended THEN start_date + 180 END AS ended_on,
           CASE WHEN runs THEN 'searching' WHEN NOT has_ended THEN (ARRAY['enrolled', 'preparing'])[1 + r %% 2]
                ELSE (ARRAY['closed', 'employed', 'withdrawn'])[1 + end_kind] END AS state,
           (ARRAY['window', 'employed', 'withdrawal'])[1 + end_kind] AS cause,
           (%(coaches)s::bigint[])[width_bucket(n, %(caseloads_from)s::int[])] AS coach_id
    FROM dated ORDER BY n;
    ANALYZE bench_made;
"""

PEOPLE = """
    INSERT INTO people_user (id, password, is_superuser, email, name, time_zone, is_active, is_staff, joined_at,
                             last_seen_at)
    SELECT user_id, '', false, 'student' || n || '@bench.example', 'Student ' || n, zone, true, false,
           %(until)s::timestamptz - interval '200 days', %(until)s::timestamptz - (r %% 70) * interval '1 hour'
    FROM bench_made;

    INSERT INTO people_student
           (id, user_id, cohort_id, state, planned_graduation, country, subdivision, tuition_paid, enrolled_at)
    SELECT student_id, user_id, (%(cohorts)s::bigint[])[1 + r %% cardinality(%(cohorts)s::bigint[])], state,
           COALESCE(start_date - 3, today + 30), 'US', 'NY', 15000, COALESCE(start_date, today + 30)::date - 150
    FROM bench_made;

    INSERT INTO people_assignment (student_id, coach_id, from_at)
    SELECT student_id, coach_id, %(until)s::timestamptz - interval '420 days' FROM bench_made;

    INSERT INTO people_certification (student_id, graduated_on, by_id, at, note)
    SELECT student_id, start_date - 3, %(admin)s, start_date - interval '3 days', ''
    FROM bench_made WHERE start_date IS NOT NULL;

    INSERT INTO people_statechange (student_id, before, after, "on", cause, at)
    SELECT student_id, 'preparing', 'searching', start_date, 'The search opened.',
           start_date::timestamp AT TIME ZONE zone
    FROM bench_made WHERE start_date IS NOT NULL
    UNION ALL
    SELECT student_id, 'searching', state, ended_on, 'The search ended.',
           (ended_on + 1)::timestamp AT TIME ZONE zone
    FROM bench_made WHERE ended_on IS NOT NULL;
"""

SEARCHES = """
    INSERT INTO commitments_signature (id, student_id, policy_id, text, digest, signed_name, signed_at, start_date)
    SELECT signature_id, student_id, policy_id, '1. I search.', repeat('0', 64), 'Student ' || n, start_date - 2,
           start_date
    FROM bench_made WHERE start_date IS NOT NULL;

    INSERT INTO commitments_search (id, student_id, signature_id, policy_id, state, start_date, last_day, opens_at,
                                    closes_at, zone, country, subdivision, opened_at, service_until, guarantee_until)
    SELECT search_id, student_id, signature_id, policy_id, CASE WHEN runs THEN 'running' ELSE 'ended' END, start_date,
           start_date + %(window)s + leave_days, start_date::timestamp AT TIME ZONE zone,
           (start_date + %(window)s + leave_days + 1)::timestamp AT TIME ZONE zone, zone, 'US', 'NY',
           start_date::timestamp AT TIME ZONE zone, ended_on, ended_on
    FROM bench_made WHERE start_date IS NOT NULL;

    INSERT INTO commitments_ending (search_id, clock, "on", cause, note, by_id, at, undone_why)
    SELECT search_id, clock, ended_on, cause, '', NULL, (ended_on + 1)::timestamp AT TIME ZONE zone, ''
    FROM bench_made, unnest(ARRAY['service', 'guarantee']) AS clock WHERE ended_on IS NOT NULL;

    INSERT INTO commitments_leave (search_id, first_day, last_day, reason, asked_by_id, asked_at, granted,
                                   decided_by_id, decided_at, decided_why)
    SELECT search_id, start_date + 35, start_date + 34 + leave_days, 'A wedding abroad', user_id, start_date + 20,
           true, coach_id, start_date + 21, 'Enjoy it'
    FROM bench_made WHERE leave_days > 0;

    INSERT INTO commitments_excusal (search_id, unit, number, state, asked_why, excused_by_id, excused_at, reason,
                                     declined_why)
    SELECT search_id, 'week', 3, 'in_force', '', coach_id, start_date + 24, 'In hospital', ''
    FROM bench_made WHERE n %% 33 = 4 AND start_date + 30 < today;

    INSERT INTO standing_period (search_id, unit, number, first_day, last_day, assessed_days, full_days, whole, zone,
                                 opens_at, closes_at, log_until, leave_days, verdict, provisional)
    SELECT m.search_id, w.unit, w.number, w.first_day, w.last_day, w.assessed_days, w.full_days, w.whole, m.zone,
           w.first_day::timestamp AT TIME ZONE m.zone, (w.last_day + 1)::timestamp AT TIME ZONE m.zone,
           (w.last_day + 1 + %(late)s)::timestamp AT TIME ZONE m.zone,
           CASE WHEN m.leave_days = 0 THEN 0 ELSE GREATEST(0, LEAST(w.last_day, m.start_date + 34 + m.leave_days)
                                                           - GREATEST(w.first_day, m.start_date + 35) + 1) END,
           'not_assessed', false
    FROM bench_made m JOIN bench_span w USING (policy_id, start_date, leave_days) ORDER BY m.search_id, w.number;
"""

CONTACTS = """
    INSERT INTO jobsearch_employer (name, created_at)
    SELECT 'Employer ' || n, %(until)s::timestamptz - interval '400 days' FROM generate_series(1, 300) n;

    INSERT INTO jobsearch_contact (id, student_id, name, name_key, created_at)
    SELECT n * %(people)s + k, student_id, 'Person ' || k, 'person ' || k, start_date - 1
    FROM bench_made, generate_series(0, %(people)s - 1) k WHERE start_date IS NOT NULL ORDER BY n, k;
    SELECT setval('jobsearch_contact_id_seq', (%(many)s + 1) * %(people)s);
"""

# Day by day, as logs grow: what a student did lies scattered over the whole table. One week in ten goes badly: there
# some activities are late, taken back, or lack what would make them count.
ACTIVITIES = """
    INSERT INTO jobsearch_activity (student_id, kind_id, occurred_on, contact_id, employer_id, note, link, commit_key,
                                    logged_at, source, source_key, struck_at, accepted_at, changed_at, changed_by_id)
    SELECT e.student_id, e.kind, e.day,
           CASE WHEN e.kind IN ('contacted', 'follow_up') AND NOT (e.bad AND e.r %% 4 = 0)
                THEN e.n * %(people)s + (e.week * 5 + e.i + 70) %% %(people)s END,
           CASE WHEN e.kind = 'applied' THEN (%(employers)s::bigint[])[1 + e.r %% 300] END,
           CASE WHEN e.r %% 3 = 0 THEN 'They look for someone from spring on; write again.' ELSE '' END,
           CASE WHEN e.kind = 'commit' THEN 'https://git.example/c/' || e.key
                WHEN e.kind = 'post' AND NOT (e.bad AND e.r %% 2 = 0) THEN 'https://blog.example/' || e.key
                ELSE '' END,
           CASE WHEN e.kind = 'commit' THEN 'git.example/' || e.key ELSE '' END,
           e.logged_at, 'form', e.key, CASE WHEN e.bad AND e.r %% 6 = 2 THEN e.logged_at + interval '1 hour' END,
           CASE WHEN e.late AND e.r %% 2 = 0 THEN e.logged_at + interval '1 day' END, e.logged_at, e.user_id
    FROM (
        SELECT m.n, m.student_id, m.user_id, d.day, w.week, w.bad, i, h.r, late.late,
               COALESCE((%(pattern)s::text[])[1 + i], 'applied') AS kind,
               lpad(to_hex(m.student_id), 8, '0') || lpad(to_hex(d.day - date '2020-01-01'), 4, '0')
                   || lpad(to_hex(i), 4, '0') AS key,
               d.day + interval '13 hours' + (h.r %% 400) * interval '1 minute'
                   + CASE WHEN late.late THEN interval '11 days' ELSE interval '0' END AS logged_at
        FROM (SELECT generate_series(%(first)s::date, %(last)s::date, '1 day')::date AS day) d
        JOIN bench_made m ON m.n %% %(parts)s = %(part)s AND m.start_date - 2 <= d.day
             AND d.day <= LEAST(COALESCE(m.ended_on, m.start_date + %(window)s), %(until)s::date)
        CROSS JOIN LATERAL (
            SELECT (d.day - m.start_date + 7) / 7 - 1 AS week, (d.day - m.start_date + 7) %% 7 AS of_week,
                   abs(hashint8(m.student_id * 1009 + (d.day - m.start_date + 7) / 7)::bigint) AS luck
        ) raw
        CROSS JOIN LATERAL (
            SELECT raw.week, raw.of_week, raw.luck %% 10 = 0 AS bad,
                   floor(%(each)s)::int
                   + CASE WHEN (raw.luck / 10) %% 1000 < (%(each)s - floor(%(each)s)) * 1000
                          THEN 1 ELSE 0 END AS activities
        ) w
        CROSS JOIN LATERAL generate_series((w.of_week * w.activities + 6) / 7,
                                           ((w.of_week + 1) * w.activities + 6) / 7 - 1) i
        CROSS JOIN LATERAL (
            SELECT abs(hashint8(m.student_id * 100003 + (d.day - date '2020-01-01') * 37 + i)::bigint) AS r
        ) h
        CROSS JOIN LATERAL (SELECT w.bad AND h.r %% 7 = 1 AS late) late
    ) e
    WHERE e.logged_at < %(until)s::timestamptz;
"""

COACHING = """
    INSERT INTO jobsearch_acceptance (activity_id, by_id, at, reason)
    SELECT a.id, m.coach_id, a.accepted_at, 'The line was down'
    FROM jobsearch_activity a JOIN bench_made m USING (student_id) WHERE a.accepted_at IS NOT NULL;

    INSERT INTO coaching_message (student_id, sender_id, from_student, body, sent_at, read_at, asks_reply, zone,
                                  country, subdivision, reply_due_at, warn_at, lapse_at, replied_at, kept, form_key)
    SELECT student_id, coach_id, false, 'How did the talks of this week go?', at, at + interval '2 hours', true, zone,
           'US', 'NY', at + interval '2 days', at + interval '7 days', at + interval '14 days',
           CASE WHEN answered THEN at + interval '20 hours' END, CASE WHEN answered THEN true END, ''
    FROM bench_made, LATERAL (
        SELECT start_date + k * 20 + interval '14 hours' AS at, true AS answered FROM generate_series(0, 8) k
        WHERE start_date + k * 20 < LEAST(today - 3, ended_on)
        UNION ALL
        SELECT %(until)s::timestamptz - (r / 7 %% 3) * interval '1 day' - interval '20 hours', false
        WHERE runs AND n %% 25 = 3 AND start_date < today - 4
    ) asked WHERE start_date IS NOT NULL
    UNION ALL
    SELECT student_id, user_id, true, 'Well: one asked me to come by.', at, at + interval '2 hours', false, zone,
           'US', 'NY', NULL, NULL, NULL, NULL, NULL, ''
    FROM bench_made, LATERAL (
        SELECT start_date + k * 20 + interval '34 hours' AS at FROM generate_series(0, 8) k
        WHERE start_date + k * 20 < LEAST(today - 3, ended_on)
    ) replied WHERE start_date IS NOT NULL;

    INSERT INTO coaching_deliverable (student_id, kind, due_on, due_at, zone, set_by_id, set_at, cancelled_why)
    SELECT student_id, kind, day, (day + 1)::timestamp AT TIME ZONE zone, zone, coach_id, day - 10, ''
    FROM bench_made, LATERAL (
        SELECT 'resume' AS kind, start_date + 5 AS day WHERE start_date + 5 < today
        UNION ALL SELECT 'portfolio', start_date + 12 WHERE start_date + 12 < today
        UNION ALL SELECT 'pitch', today + 1 + (r / 7 %% 14)::int WHERE runs AND n %% 10 = 4
    ) asked WHERE start_date IS NOT NULL;

    INSERT INTO coaching_submission (deliverable_id, version, link, text, submitted_at)
    SELECT id, 1, 'https://docs.example/' || id, '', due_at - interval '2 days'
    FROM coaching_deliverable WHERE due_at < %(until)s::timestamptz;

    INSERT INTO coaching_review (submission_id, approved, note, by_id, at)
    SELECT b.id, true, 'Good.', d.set_by_id, d.due_at - interval '1 day'
    FROM coaching_submission b JOIN coaching_deliverable d ON d.id = b.deliverable_id;

    INSERT INTO coaching_appointment (student_id, kind, host_id, starts_at, minutes, zone, booked_by_id, booked_at,
                                      outcome, minutes_late, note, recorded_by_id, recorded_at)
    SELECT student_id, 'coaching', coach_id, at, 30, zone, user_id, at - interval '9 days',
           CASE WHEN past THEN 'attended' ELSE '' END, CASE WHEN past THEN 0 END, '',
           CASE WHEN past THEN coach_id END, CASE WHEN past THEN at + interval '40 minutes' END
    FROM bench_made, LATERAL (
        SELECT start_date + 7 + interval '15 hours' AS at, true AS past WHERE start_date + 7 < today
        UNION ALL SELECT today + 1 + (r / 7 %% 14)::int + interval '15 hours', false WHERE runs AND n %% 8 = 2
    ) booked WHERE start_date IS NOT NULL;

    INSERT INTO jobsearch_offer (student_id, employer_id, role, type, length, written, received_at, hours_per_week,
                                 in_field, pay, equity, benefits, workplace, place, terms, employer_zone, zone, country,
                                 subdivision, due_at, governed_by,
                                 counted, answer, answered_at, answer_stated_at, stated_at, changed_at)
    SELECT student_id, (%(employers)s::bigint[])[1 + r %% 300], 'Developer', 'permanent', '', true,
           at, 40, true, '', '', '', '', '', '', '', zone, 'US', 'NY', at + interval '5 days', 'policy', '{}',
           CASE WHEN past THEN 'refused' ELSE '' END, CASE WHEN past THEN at + interval '2 days' END,
           CASE WHEN past THEN at + interval '2 days' END, at, at
    FROM bench_made, LATERAL (
        SELECT %(until)s::timestamptz - (1 + r / 7 %% 4) * interval '1 day' AS at, false AS past
        WHERE runs AND n %% 30 = 5
        UNION ALL SELECT start_date + 40 + interval '15 hours', true WHERE n %% 11 = 6 AND start_date + 50 < today
    ) made WHERE start_date IS NOT NULL;
"""
