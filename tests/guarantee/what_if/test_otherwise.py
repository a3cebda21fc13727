"""Where admins find otherwise than the evidence, the sentence at the dossier's top says so, before anybody decides."""

from django.urls import reverse

from guarantee.decisions import verbs as decision_verbs
from tests.factories import client_of
from tests.guarantee.scenes import ENDED, Scene, ended
from tests.stages import staged

alice = staged(ended)


def test_the_sentence_at_the_top_names_what_was_overridden(alice: Scene) -> None:
    claim = alice.file()
    client = client_of(alice.dora)
    pages = [reverse(f"guarantee:{name}", args=[claim.pk]) for name in ("dossier", "decision", "printed")]
    for url in pages:
        assert "finds otherwise" not in client.get(url).content.decode()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    decision_verbs.record_finding(
        claim, requirement=3, finding="not_met", reason="Not done.", by=alice.dora, now=ENDED
    )
    for url in pages:
        page = client.get(url).content.decode()
        assert f"{alice.dora} finds otherwise in 3, Every week met:" in page
        assert "finds otherwise in 1," not in page
