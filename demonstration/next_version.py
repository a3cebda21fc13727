"""The draft of the school's next version, a little kinder, already replayed against its cohorts."""

from commitments.drafting import verbs as drafting_verbs
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from demonstration.school import DemonstrationSchool
from guarantee.replays.verbs import run, start
from people.programs.models import Cohort

REWORDINGS = {
    "you contact at least 8 different people": "you contact at least 6 different people",
    "3.6 No week may be missed.": "3.6 At most 2 weeks may be missed.",
    "and you are attentive while it lasts.": "and you are attentive while it lasts. Up to 5 minutes late is on time.",
}
RULES = {"missed_allowed": 2, "grace_minutes": 5}


def draft_and_play(school: DemonstrationSchool) -> None:
    """Draft the next version from the one in force, and replay it against everyone, as of now."""
    admin = school.admins[0]
    policy = drafting_verbs.draft_policy(_document(school.policies["this-school"]), by=admin, now=school.now)
    replay = start(policy, Cohort.objects.all(), by=admin, now=school.now)
    while run(replay.pk, school.now):
        pass


def _document(policy: Policy) -> dict[str, object]:
    document = document_of(policy)
    for wording, new_wording in REWORDINGS.items():
        assert wording in document["text"], wording
        document["text"] = document["text"].replace(wording, new_wording)
    document["rules"] |= RULES
    document["rule_clauses"] |= {"grace_minutes": "5.1"}
    people_quota = next(quota for quota in document["quotas"] if quota["key"] == "people")
    people_quota["minimum"] = 6
    return document
