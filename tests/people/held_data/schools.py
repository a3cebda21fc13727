"""The tables that are about no student: the school’s, and the program’s own."""

SCHOOLS: frozenset[str] = frozenset(
    {
        *("auth.Permission", "auth.Group", "auth.Group_permissions", "contenttypes.ContentType"),
        *("people.User_groups", "people.User_user_permissions", "pghistory.Context"),
        *("core.SweepRun", "people.Program", "people.ProgramRequirement", "people.Cohort", "people.Cover"),
        *("commitments.Series", "commitments.ProgramSeries", "commitments.Policy", "commitments.Condition"),
        *("commitments.AddedHoliday", "commitments.ActivityKind", "commitments.Quota"),
        *("commitments.QuotaKind", "commitments.PolicyKind", "jobsearch.Employer", "jobsearch.HostPause"),
        *("resources.Guide", "resources.GuideVersion", "resources.GuideDecision"),
        *("guarantee.Replay", "guarantee.Replay_cohorts", "guarantee.FinanceFile"),
    }
)
